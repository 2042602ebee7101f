"""Photographed sheets: found on tables of all kinds, under lamps and shadows; scans are left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors.image.sheet import Sheet, find_sheet, flatten
from extractors.image.warp import Image
from extractors.loading import Limits
from extractors.page import read_page
from tests.extractors.drawn import text_page

TABLES = {
    "wood": (150, 120, 92),
    "grey desk": (165, 160, 155),
    "dark cloth": (62, 60, 66),
    "pale tiles": (182, 178, 172),
}
CORNERS = np.array([[190, 160], [1370, 110], [1450, 1880], [110, 1930]], np.float64)
SIZE = (1560, 2080)


def light(shape: tuple[int, ...], kind: str) -> np.ndarray:
    """How much of the lamp's light arrives: all of it, less to one side, or less within a round shadow."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    if kind == "even":
        return np.ones(shape[:2], np.float32)
    if kind == "from one side":
        return np.asarray(1 - 0.42 * x / shape[1], np.float32)
    away = np.hypot(x - 0.8 * shape[1], y - 0.85 * shape[0]) / shape[1]
    return np.asarray(1 - 0.45 / (1 + np.exp(18 * (away - 0.45))), np.float32)


def photograph(page: Image, table: tuple[int, int, int], lamp: str, corners: np.ndarray = CORNERS) -> Image:
    """The page lying on a table, seen a little from aside, uint8 RGB."""
    height, width = page.shape
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners.astype(np.float32))
    rng = np.random.default_rng(5)
    scene = np.full((SIZE[1], SIZE[0], 3), table, np.float32) + rng.normal(0, 5, (SIZE[1], SIZE[0], 1))
    sheet = cv2.warpPerspective(cv2.merge([page] * 3), matrix, SIZE, flags=cv2.INTER_AREA)
    where = cv2.warpPerspective(np.ones_like(page), matrix, SIZE)[..., None].astype(np.float32)
    scene = scene * (1 - where) + (sheet.astype(np.float32) * 0.92) * where
    return np.asarray(np.clip(scene * light(scene.shape, lamp)[..., None], 0, 255), np.uint8)


@pytest.fixture(scope="module")
def page() -> Image:
    return text_page((2480, 3508), rows=22, margin=220).image


@pytest.mark.parametrize("lamp", ["even", "from one side", "shadow"])
@pytest.mark.parametrize("table", TABLES)
def test_the_corners_are_found(page: Image, table: str, lamp: str) -> None:
    found = find_sheet(photograph(page, TABLES[table], lamp))
    assert found is not None
    assert np.abs(found.corners - CORNERS).max() < 14  # of 2080 pixels


def test_a_sheet_on_its_side(page: Image) -> None:
    picture = photograph(page, TABLES["wood"], "shadow")
    turned = find_sheet(np.ascontiguousarray(np.rot90(picture)))
    assert turned is not None
    assert turned.width > turned.height


@pytest.mark.parametrize("noise", [0, 6])
@pytest.mark.parametrize("paper", [255, 235, 215])
def test_a_scan_is_left_alone(page: Image, paper: int, noise: int) -> None:
    grain = np.random.default_rng(3).normal(0, noise, page.shape)
    scan = np.asarray(np.clip(page * (paper / 255) + grain, 0, 255), np.uint8)
    assert find_sheet(scan) is None


def test_frames_and_tables_are_no_sheets(page: Image) -> None:
    framed = page.copy()
    cv2.rectangle(framed, (150, 150), (2330, 3350), 0, 6)
    for row in range(500, 3300, 120):
        cv2.line(framed, (150, row), (2330, row), 0, 3)
    grey_paper = np.asarray(framed * 0.8, np.uint8)  # so grey that its rim might be a table's
    assert find_sheet(framed) is None
    assert find_sheet(grey_paper) is None


def test_a_table_without_a_sheet() -> None:
    rng = np.random.default_rng(1)
    table = np.clip(rng.normal(140, 12, (1600, 1200, 3)), 0, 255).astype(np.uint8)
    assert find_sheet(table) is None


@pytest.mark.parametrize("turned", [False, True])
def test_flat_as_if_scanned(turned: bool) -> None:
    corners = CORNERS if not turned else np.array([[100, 100], [1500, 120], [1480, 1080], [130, 1110]], np.float64)
    matrix, (width, height) = flatten(Sheet(corners), 300)
    assert sorted((width, height)) == [2480, 3508]
    assert (width > height) == turned
    ends = np.hstack([corners, np.ones((4, 1))]) @ matrix.T
    assert np.allclose(ends[:, :2] / ends[:, 2:], [[0, 0], [width, 0], [width, height], [0, height]], atol=1)


def test_a_photograph_is_read_and_its_boxes_lie_on_the_photograph(page: Image, tmp_path: Path) -> None:
    picture = photograph(page, TABLES["grey desk"], "shadow")
    file = tmp_path / "IMG_1.jpg"
    cv2.imwrite(str(file), picture[:, :, ::-1])
    (view,) = read_page(file, "sha256:a", 1, tmp_path, Limits()).views
    assert "flattened" in view.steps
    words = [w for w in view.words if w.text.strip(".,") == "Cluj-Napoca"]
    assert len(words) == 4
    for word in words:
        box = view.on_scan(word.box)  # fractions of the photograph
        corner = (box.x0 * SIZE[0], box.cy * SIZE[1])
        assert cv2.pointPolygonTest(CORNERS.astype(np.float32), corner, False) > 0
        x0, x1, y0, y1 = (int(v) for v in (box.x0 * SIZE[0], box.x1 * SIZE[0], box.y0 * SIZE[1], box.y1 * SIZE[1]))
        crop = picture[y0:y1, x0:x1].astype(int)
        assert np.ptp(crop) > 60  # there is print in it


def _with_band(page: Image) -> Image:
    out = page.copy()
    out[1100:1320, 150:-150] = 90
    return out


def _with_column(page: Image) -> Image:
    out = page.copy()
    out[:, 1750:] = np.minimum(out[:, 1750:], 205)
    return out


BEYOND = np.array([[120, 160], [1500, 130], [1570, 1980], [60, 1990]], np.float64)  # one corner is off the picture


@pytest.mark.parametrize("lamp", ["even", "from one side"])
@pytest.mark.parametrize("corners", [CORNERS, BEYOND], ids=["whole", "cut-off"])
@pytest.mark.parametrize("printed", [_with_band, _with_column], ids=["band", "column"])
def test_what_is_printed_on_the_sheet_is_no_side_of_it(
    page: Image, printed: Callable[[Image], Image], corners: np.ndarray, lamp: str
) -> None:
    """A coloured band or column has as good an edge as the paper: what lies beyond it is not cut off."""
    found = find_sheet(photograph(printed(page), TABLES["wood"], lamp, corners))
    assert found is not None
    assert np.abs(found.corners - corners).max() < 45
