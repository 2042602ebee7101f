"""The box beside one option of a form, and whether it is marked."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors.craft import ticks
from extractors.image.warp import IDENTITY
from extractors.view import View
from models.geometry import WHOLE_PAGE, Box


def _page(folder: Path, box_at: int | None, cross: bool) -> tuple[View, Box]:
    sheet = np.full((200, 900), 240, np.uint8)
    cv2.putText(sheet, "nebursier", (400, 110), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 30, 3, cv2.LINE_AA)
    if box_at is not None:
        cv2.rectangle(sheet, (box_at, 80), (box_at + 34, 114), 30, 3)
        if cross:
            cv2.line(sheet, (box_at, 80), (box_at + 34, 114), 30, 5)
            cv2.line(sheet, (box_at + 34, 80), (box_at, 114), 30, 5)
    picture = folder / "page.pgm"
    cv2.imwrite(str(picture), sheet)
    return View("s", 1, 900, 200, IDENTITY, WHOLE_PAGE, picture, ()), Box(400, 82, 590, 112)


@pytest.mark.parametrize("side", [340, 620])
@pytest.mark.parametrize("cross", [True, False])
def test_the_box_beside_one_option(tmp_path: Path, side: int, cross: bool) -> None:
    tick = ticks.at(*_page(tmp_path, side, cross))
    assert tick is not None
    assert tick.marked is cross
    assert abs(tick.box.x0 - side) < 5


def test_no_box_beside_it(tmp_path: Path) -> None:
    assert ticks.at(*_page(tmp_path, None, False)) is None
