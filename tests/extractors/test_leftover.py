"""A value that was read only in part is told by the ink beside it."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors.image.warp import IDENTITY
from extractors.leftover import begins_before, code_goes_on, goes_on, name_goes_on, title_goes_on, unread
from extractors.view import View
from models.geometry import WHOLE_PAGE, Box
from models.page import Word

FACE = cv2.FONT_HERSHEY_SIMPLEX
BASE = 100


def _page(folder: Path, *printed: tuple[int, str], read: tuple[str, ...]) -> tuple[View, dict[str, Box]]:
    """Words drawn at x on one line; ``read``: those (or beginnings of those) that an engine gave as words."""
    sheet = np.full((200, 900), 235, np.uint8)
    boxes = {}
    for x, text in printed:
        cv2.putText(sheet, text, (x, BASE), FACE, 1.2, 30, 3, cv2.LINE_AA)
        for part in read:
            if text.startswith(part):
                (wide, high), _ = cv2.getTextSize(part, FACE, 1.2, 3)
                boxes[part] = Box(x, BASE - high - 2, x + wide - 2, BASE + 2)
    picture = folder / "page.pgm"
    cv2.imwrite(str(picture), sheet)
    words = tuple(Word(text, box, 0.95, 0) for text, box in boxes.items())
    return View("s", 1, 900, 200, IDENTITY, WHOLE_PAGE, picture, words), boxes


def test_a_whole_word_leaves_nothing(tmp_path: Path) -> None:
    view, boxes = _page(tmp_path, (60, "HEGEDUS"), (400, "ANA"), read=("HEGEDUS", "ANA"))
    assert not unread(view, [boxes["HEGEDUS"]])


def test_a_word_read_in_part(tmp_path: Path) -> None:
    view, boxes = _page(tmp_path, (60, "HEGEDUS"), read=("HEGE",))
    assert unread(view, [boxes["HEGE"]])


def test_a_word_that_no_engine_read_beside_the_value(tmp_path: Path) -> None:
    view, boxes = _page(tmp_path, (60, "POP"), (180, "ANA"), read=("POP",))
    assert unread(view, [boxes["POP"]])


@pytest.mark.parametrize("apart", [30, 60])
def test_a_known_word_is_no_leftover(tmp_path: Path, apart: int) -> None:
    (wide, _), _ = cv2.getTextSize("POP", FACE, 1.2, 3)
    view, boxes = _page(tmp_path, (60, "POP"), (60 + wide + apart, "ANA"), read=("POP", "ANA"))
    assert not unread(view, [boxes["POP"]])


def test_a_rule_and_dirt_are_no_letters(tmp_path: Path) -> None:
    view, boxes = _page(tmp_path, (60, "POP"), read=("POP",))
    sheet = cv2.imread(str(view.picture), cv2.IMREAD_GRAYSCALE)
    cv2.line(sheet, (170, 20), (170, 180), 20, 2)  # the table's rule
    cv2.line(sheet, (40, BASE + 10), (860, BASE + 10), 20, 2)  # the line to write on
    cv2.circle(sheet, (190, BASE - 10), 3, 20, -1)
    cv2.imwrite(str(view.picture), sheet)
    assert not unread(view, [boxes["POP"]])


@pytest.mark.parametrize(("behind", "apart", "cut"), [("bl", 20, True), ("sc.", 60, True), ("ap. 4", 40, True),
                                                      ("bl", 260, False), ("telefon", 30, False)])  # fmt: skip
def test_a_part_of_an_address_right_behind_it(tmp_path: Path, behind: str, apart: int, cut: bool) -> None:
    """``nr. 118; bl. 92``: the comma was read as a semicolon, and the value ended there."""
    (wide, _), _ = cv2.getTextSize("nr. 118", FACE, 1.2, 3)
    view, boxes = _page(tmp_path, (60, "nr. 118"), (60 + wide + apart, behind), read=("nr. 118", behind))
    assert goes_on(view, boxes["nr. 118"]) is cut


def _view(folder: Path, *words: tuple[str, tuple[int, int, int, int], int]) -> View:
    picture = folder / "page.pgm"
    cv2.imwrite(str(picture), np.full((400, 1200), 235, np.uint8))
    read = tuple(Word(text, Box(*box), 0.9, line) for text, box, line in words)
    return View("s", 1, 1200, 400, IDENTITY, WHOLE_PAGE, picture, read)


@pytest.mark.parametrize(
    ("beside", "apart", "doubt"),
    [
        ("537", 12, True),
        ("537", 60, False),
        ("kWh", 12, False),
        ("lei", 12, False),
        ("(CLC)", 12, False),
        ("A7", 9, True),
    ],
)
def test_a_piece_beside_a_code(tmp_path: Path, beside: str, apart: int, doubt: bool) -> None:
    code = (300, 100, 700, 130)
    view = _view(tmp_path, ("DGSDJCRA0000401", code, 0), (beside, (700 + apart, 100, 780 + apart, 130), 0))
    assert code_goes_on(view, Box(*code)) is doubt


@pytest.mark.parametrize("below", ["JUD.", "jud.", "mun."])
def test_an_address_whose_line_ends_with_a_comma(tmp_path: Path, below: str) -> None:
    line, next_line = (300, 100, 900, 130), (300, 150, 380, 180)
    view = _view(tmp_path, ("CLUJ-NAPOCA,", line, 0), (below, next_line, 1))
    assert goes_on(view, Box(*line))
    assert not goes_on(_view(tmp_path, ("CLUJ-NAPOCA", line, 0), (below, next_line, 1)), Box(*line))
    assert not goes_on(_view(tmp_path, ("CLUJ-NAPOCA,", line, 0), ("CNP", next_line, 1)), Box(*line))


@pytest.mark.parametrize(
    ("below", "doubt"), [("Ap.", True), ("bl.OC1", True), ("sc.4", True), ("Scadenta", False), ("Aprilie", False)]
)
def test_an_address_with_a_part_on_the_next_line(tmp_path: Path, below: str, doubt: bool) -> None:
    line, next_line = (300, 100, 900, 130), (300, 150, 380, 180)
    assert goes_on(_view(tmp_path, ("51", line, 0), (below, next_line, 1)), Box(*line)) is doubt


@pytest.mark.parametrize(
    ("town", "dx", "dy", "cut"),
    [("Cluj-Napoca,", -260, 0, True), ("Napoca", 700, -60, True), ("Napoca", 40, -60, False), ("Pop", -120, 0, False),
     ("Cluj-Napoca", -700, 0, False)],
    ids=["beside", "end-of-the-line-above", "above-it", "another-word", "far-away"],
)  # fmt: skip
def test_a_town_right_before_an_address(town: str, dx: int, dy: int, cut: bool) -> None:
    box = Box(800, 500, 1200, 530)
    word = Word(town, Box(800 + dx, 500 + dy, 800 + dx + 20 * len(town), 530 + dy), 0.95, 0)
    own = Word("str", box, 0.95, 1)
    assert begins_before(View("s", 1, 2400, 1200, IDENTITY, WHOLE_PAGE, Path("none"), (word, own)), box) is cut


def test_a_schools_name_in_quotation_marks_on_the_next_line(tmp_path: Path) -> None:
    line, next_line = (800, 100, 1100, 130), (60, 150, 300, 180)
    assert name_goes_on(_view(tmp_path, ("Sportiv", line, 0), ("„Gheorghe", next_line, 1)), Box(*line))
    assert not name_goes_on(_view(tmp_path, ("Sportiv", line, 0), ("Adeverință", next_line, 1)), Box(*line))


@pytest.mark.parametrize(("below", "more"), [("Bi Se EC 5 Ap-B", True), ("Tel. 0264 1", False), ("Ana Se 5", False)])
def test_bent_parts_on_the_line_below(tmp_path: Path, below: str, more: bool) -> None:
    own = Box(100, 100, 700, 140)
    words = [Word("Donath", Box(100, 100, 400, 140), 0.9, 0), Word("133", Box(420, 100, 700, 140), 0.9, 0)]
    words += [Word(t, Box(100 + 90 * n, 155, 170 + 90 * n, 195), 0.5, 1) for n, t in enumerate(below.split())]
    view = View("s", 1, 900, 300, IDENTITY, WHOLE_PAGE, tmp_path / "page.pgm", tuple(words))
    assert goes_on(view, own) is more


@pytest.mark.parametrize(
    ("below", "more"),
    [("A11", True), ("Decembrie 1989", True), ("Str. Horea nr. 4", False), ("CUI 1234", False), ("Telefon: 07", False)],
)
def test_an_associations_name_that_goes_on_below(tmp_path: Path, below: str, more: bool) -> None:
    own = Box(100, 100, 700, 140)
    words = [Word("PROPRIETARI", Box(100, 100, 700, 140), 0.9, 0)]
    words += [Word(t, Box(100 + 160 * n, 160, 240 + 160 * n, 198), 0.9, 1) for n, t in enumerate(below.split())]
    view = View("s", 1, 900, 300, IDENTITY, WHOLE_PAGE, tmp_path / "page.pgm", tuple(words))
    assert title_goes_on(view, own) is more
