"""Sheets and scans: wherever the picture goes, the true boxes go with it."""

from __future__ import annotations

import random
from dataclasses import replace

import cv2
import numpy as np
import pytest

from models.geometry import Box
from sample_scans import warp
from sample_scans.devices import TIERS, Tier, device
from sample_scans.paper import Paper
from sample_scans.render import RenderedSide
from sample_scans.scanner import fractions, region, scan
from sample_scans.sheets import Sheet, Side, fits_sheet, on_a4, whole

MARK = Box(700, 900, 1300, 1000)


def printed(width_mm: float, height_mm: float, box: Box, card: bool = False) -> Side:
    """A white paper with one black bar."""
    w, h = (round(v / 25.4 * 300) for v in (width_mm, height_mm))
    image = np.full((h, w, 3), 255, np.uint8)
    image[int(box.y0) : int(box.y1), int(box.x0) : int(box.x1)] = 0
    paper = Paper("other", {"/cnp": "1"}, width_mm=width_mm, height_mm=height_mm, card=card)
    return Side(paper, 0, RenderedSide(image, {"/cnp": [box]}, (width_mm, height_mm)))


def darkness(image: np.ndarray, where: list[float]) -> float:
    """Share of dark pixels in the box, a tenth taken off at each side."""
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    h, w = grey.shape
    x0, y0, x1, y1 = (v * n for v, n in zip(where, (w, h, w, h), strict=True))
    dx, dy = (x1 - x0) * 0.1, (y1 - y0) * 0.25
    part = grey[int(y0 + dy) : int(y1 - dy) + 1, int(x0 + dx) : int(x1 - dx) + 1]
    return float((part < 150).mean())


@pytest.mark.parametrize("tier", TIERS)
@pytest.mark.parametrize("seed", range(5))
def test_the_true_box_lies_on_the_ink(tier: Tier, seed: int) -> None:
    rng = random.Random(seed)
    machine = replace(device(rng, tier), turned=0.6, skew=min(device(rng, tier).skew, 1.5))
    sheet = whole(printed(210, 297, MARK))
    made = scan(rng, sheet, machine)
    assert darkness(made.image, fractions(made, sheet.laid[0], MARK)) > 0.9


def test_every_turn_is_met_and_told() -> None:
    machine = replace(device(random.Random(1), "office"), turned=1.0)
    turns = {scan(random.Random(n), whole(printed(210, 297, MARK)), machine).turned for n in range(12)}
    assert turns == {1, 2, 3}


@pytest.mark.parametrize("turns", range(4))
def test_quarter_turns_are_numpys(turns: int) -> None:
    image = np.zeros((30, 50), np.uint8)
    image[4, 7] = 1
    matrix, (w, h) = warp.quarter(turns, 50, 30)
    turned = np.rot90(image, -turns)
    assert turned.shape == (h, w)
    x, y = warp.points(matrix, np.array([[7.0, 4.0]]))[0]
    assert turned[round(y), round(x)] == 1


@pytest.mark.parametrize("seed", range(8))
def test_cards_lie_apart_on_the_sheet_and_keep_their_boxes(seed: int) -> None:
    bar = Box(300, 300, 800, 360)
    cards = [printed(105, 74, bar, card=True) for _ in range(4)]
    sheet, left = on_a4(random.Random(seed), cards)
    assert len(sheet.laid) + len(left) == 4
    assert len(sheet.laid) >= 2
    places = [warp.box(item.matrix, Box(0, 0, *item.size)) for item in sheet.laid]
    assert all(a.overlap(b) == 0 for i, a in enumerate(places) for b in places[i + 1 :])
    h, w = sheet.image.shape[:2]
    for item, place in zip(sheet.laid, places, strict=True):
        assert place.clip(w, h) == place
        found = warp.box(item.matrix, bar)
        where = [found.x0 / w, found.y0 / h, found.x1 / w, found.y1 / h]
        assert darkness(sheet.image, where) > 0.7


def test_a_region_is_where_the_card_lies() -> None:
    rng = random.Random(4)
    sheet, _ = on_a4(rng, [printed(85.6, 54, Box(0, 0, 1011, 638), card=True)])
    made = scan(rng, sheet, replace(device(rng, "office"), mode="grey", turned=0.0))
    where = region(made, sheet.laid[0])
    assert darkness(made.image, where) > 0.9
    outside = made.image.copy()
    h, w = outside.shape
    outside[int(where[1] * h) : int(where[3] * h) + 1, int(where[0] * w) : int(where[2] * w) + 1] = 255
    assert (outside[60:-60, 60:-60] < 100).mean() < 0.002


def test_bilevel_scans_have_two_levels() -> None:
    machine = replace(device(random.Random(2), "office"), mode="bilevel")
    made = scan(random.Random(2), whole(printed(210, 297, MARK)), machine)
    assert set(np.unique(made.image)) <= {0, 255}


def test_the_same_seed_scans_the_same_pixels() -> None:
    sheet: Sheet = whole(printed(210, 297, MARK))
    machine = device(random.Random(9), "copy")
    first, second = (scan(random.Random(3), sheet, machine) for _ in range(2))
    assert np.array_equal(first.image, second.image)
    assert np.array_equal(first.matrix, second.matrix)


def test_what_fills_a_sheet() -> None:
    assert fits_sheet(Paper("other", {}))
    assert fits_sheet(Paper("other", {}, width_mm=297, height_mm=210))
    assert not fits_sheet(Paper("other", {}, width_mm=148, height_mm=210))
    assert not fits_sheet(Paper("identity_card", {}, card=True))
