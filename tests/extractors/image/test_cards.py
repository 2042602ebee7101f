"""Cards copied onto one sheet are found, each with its outline; a sheet of text is never cut up."""

from __future__ import annotations

import random

import numpy as np
import pytest

from extractors.image.cards import Island, find_cards, ink_map
from extractors.image.warp import move_box, quarter_turn
from models.geometry import Box
from tests.extractors.drawn import MM, card, laid, text_page, white

PLACES = ((105, 60), (105, 150), (70, 230), (150, 230))
SIDE_BY_SIDE = ((55, 50), (155, 50), (55, 140), (155, 140))


def outline(island: Island) -> Box:
    """The upright box around an island."""
    turn = np.radians(island.angle)
    w = abs(island.width * np.cos(turn)) + abs(island.height * np.sin(turn))
    h = abs(island.width * np.sin(turn)) + abs(island.height * np.cos(turn))
    return Box(island.cx - w / 2, island.cy - h / 2, island.cx + w / 2, island.cy + h / 2)


def expect(sheet: np.ndarray, boxes: list[Box]) -> None:
    """Each laid card is found once, its outline within three millimetres or so."""
    found = [outline(i) for i in find_cards(sheet, 300)]
    assert len(found) == len(boxes)
    for box in boxes:
        assert max(box.iou(f) for f in found) > 0.88, (box, found)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_large_cards(count: int) -> None:
    rng, sheet = random.Random(count), white()
    expect(sheet, [laid(card(rng), sheet, 105, 55 + 95 * i) for i in range(count)])


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_small_cards_in_two_columns(count: int) -> None:
    rng, sheet = random.Random(count), white()
    expect(sheet, [laid(card(rng, 85.6, 54), sheet, *place) for place in SIDE_BY_SIDE[:count]])


@pytest.mark.parametrize("degrees", [-7, 4, 12])
def test_cards_that_lie_askew(degrees: float) -> None:
    rng, sheet = random.Random(7), white(paper=244)
    boxes = [laid(card(rng), sheet, 100, 70, degrees), laid(card(rng, 85.6, 54), sheet, 110, 190, -degrees / 2)]
    expect(sheet, boxes)
    for island, turn in zip(find_cards(sheet, 300), (degrees, -degrees / 2), strict=True):
        assert abs(abs(island.angle) - abs(turn)) < 1.5


def test_the_sheet_lies_on_its_side() -> None:
    rng, sheet = random.Random(8), white()
    boxes = [laid(card(rng), sheet, 105, 70), laid(card(rng), sheet, 105, 180)]
    turned, matrix = quarter_turn(sheet, 1)
    expect(turned, [move_box(b, matrix) for b in boxes])


def test_in_reading_order() -> None:
    rng, sheet = random.Random(9), white()
    for place in SIDE_BY_SIDE:
        laid(card(rng, 85.6, 54), sheet, *place)
    middles = [(i.cx / MM, i.cy / MM) for i in find_cards(sheet, 300)]
    assert [(x > 105, y > 95) for x, y in middles] == [(False, False), (True, False), (False, True), (True, True)]


def test_a_number_written_beside_the_card_does_not_hide_it() -> None:
    rng, sheet = random.Random(10), white()
    box = laid(card(rng), sheet, 105, 80)
    sheet[2700:2760, 400:640:6] = 60
    expect(sheet, [box])


@pytest.mark.parametrize("rows", [6, 15, 30])
def test_a_page_of_text_is_one_document(rows: int) -> None:
    assert find_cards(text_page(rows=rows).image, 300) == ()


@pytest.mark.parametrize("rows", [4, 8, 10, 12, 14])
def test_a_short_letter_is_one_document(rows: int) -> None:
    assert find_cards(text_page(rows=rows).image, 300) == ()
    assert find_cards(text_page(rows=rows, margin=400).image, 300) == ()


def test_a_letter_of_two_paragraphs_is_one_document() -> None:
    sheet = text_page(rows=8, margin=330).image.copy()
    sheet[1700:2600] = sheet[300:1200]
    assert find_cards(sheet, 300) == ()


def test_a_letter_with_a_card_below_is_not_cut_up() -> None:
    sheet = text_page(rows=17).image.copy()
    laid(card(random.Random(11)), sheet, 105, 245)
    assert find_cards(sheet, 300) == ()


def test_tables_stamps_and_empty_sheets_are_no_cards() -> None:
    sheet = white()
    assert find_cards(sheet, 300) == ()
    sheet[600:610, 200:2200] = 0
    sheet[2600:2610, 200:2200] = 0
    sheet[600:2610, 200:210] = 0
    sheet[600:2610, 2190:2200] = 0
    assert find_cards(sheet, 300) == ()


def test_two_columns_of_text_are_no_cards() -> None:
    sheet = white()
    column = text_page((1100, 3000), pt=36, rows=36, margin=60).image
    sheet[200:3200, 100:1200] = column
    sheet[200:3200, 1300:2400] = column
    assert find_cards(sheet, 300) == ()


def test_a_line_of_print_above_the_rest_belongs_to_the_card() -> None:
    sheet = white()
    rng = random.Random(11)
    laid(card(rng), sheet, 105, 200)
    sheet[700:1300:4, 500:1700:4] = 60  # a table, dense as a tint
    sheet[590:640, 520:1000:3] = 20  # its heading, five millimetres above
    tops = [outline(i).y0 for i in find_cards(sheet, 300)]
    assert len(tops) == 2
    assert min(tops) < 600


@pytest.mark.parametrize("darker", [0.25, 0.45])
def test_cards_on_a_photographed_sheet(darker: float) -> None:
    """Light falls from one side: the paper in the far corner is darker than a card near the lamp."""
    rng, sheet = random.Random(9), white(paper=240)
    boxes = [laid(card(rng), sheet, 100, 80, 3), laid(card(rng, 85.6, 54), sheet, 110, 200)]
    h, w = sheet.shape
    y, x = np.mgrid[0 : 1 : h * 1j, 0 : 1 : w * 1j]
    light = 1 - darker * (0.6 * x + 0.4 * y**2)
    photo = (sheet * light).astype(np.uint8)
    found = [outline(i) for i in find_cards(photo, 300, ink_map(photo, 300, uneven=True))]
    assert len(found) == 2
    assert all(max(box.iou(f) for f in found) > 0.85 for box in boxes)
