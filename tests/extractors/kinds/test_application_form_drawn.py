"""Drawn request forms: cells of three shapes, and heating marked in every way that forms and hands know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.found import Doc, Found
from extractors.kinds import application_form, heating_choice
from extractors.view import View
from models.geometry import WHOLE_PAGE, Box
from models.page import Word
from tests.extractors.drawn import font

WIDTH = 2000
OPTIONS = ("gaze naturale", "energie electrică", "energie termică", "lemne, cărbuni")


class Form:
    """A page that is drawn on; what is printed (not what is filled in) becomes its words."""

    def __init__(self, height: int = 1500) -> None:
        self.sheet = Image.new("L", (WIDTH, height), 245)
        self.draw = ImageDraw.Draw(self.sheet)
        self.words: list[Word] = []
        self.line = 0

    def text(self, x: float, y: float, text: str, *, pt: int = 34, seen: bool = True) -> Box:
        face = font(pt)
        start = x
        for piece in text.split():
            box = self.draw.textbbox((x, y), piece, font=face)
            self.draw.text((x, y), piece, fill=25, font=face)
            if seen:
                self.words.append(Word(piece, Box(*box), 0.95, self.line))
            x = box[2] + face.getlength(" ")
        self.line += 1
        return Box(start, y, x, y + pt)

    def view(self, folder: Path) -> View:
        picture = folder / "form.pgm"
        cv2.imwrite(str(picture), np.asarray(self.sheet))
        size = self.sheet.size
        scale = np.diag([1 / size[0], 1 / size[1], 1.0])
        return View("sha256:drawn", 1, size[0], size[1], scale, WHOLE_PAGE, picture, tuple(self.words))


def _closed(form: Form, x: int, y: int, text: str, count: int) -> None:
    for i in range(count):
        form.draw.rectangle((x + 58 * i, y, x + 58 * (i + 1), y + 76), outline=110, width=3)
        _sign(form, x + 58 * i + 29, y + 38, text[i : i + 1])


def _apart(form: Form, x: int, y: int, text: str, count: int) -> None:
    for i in range(count):
        form.draw.rectangle((x + 70 * i, y, x + 70 * i + 56, y + 66), outline=60, width=3)
        _sign(form, x + 70 * i + 28, y + 33, text[i : i + 1])


def _comb(form: Form, x: int, y: int, text: str, count: int) -> None:
    form.draw.line((x, y + 76, x + 58 * count, y + 76), fill=40, width=3)
    for i in range(count + 1):
        form.draw.line((x + 58 * i, y + 44, x + 58 * i, y + 76), fill=40, width=3)
    for i in range(count):
        _sign(form, x + 58 * i + 29, y + 42, text[i : i + 1])


def _sign(form: Form, cx: int, cy: int, sign: str) -> None:
    if sign.strip():
        form.draw.text((cx, cy), sign, fill=25, font=font(42), anchor="mm")


def _cell_form(cells: Callable[[Form, int, int, str, int], None], folder: Path, *, beside: bool) -> list[Found]:
    form = Form()
    form.text(500, 60, "CERERE pentru ajutor de încălzire", pt=44)
    rows = (("Numele", "MUREȘAN", 20), ("Prenumele", "ANA MARIA", 20), ("CNP", "2850715120018", 13),
            ("Telefon", "0744123456", 10))  # fmt: skip
    for i, (label, text, count) in enumerate(rows):
        y = 200 + 190 * i
        if beside:
            form.text(100, y + 20, label)
            cells(form, 420, y, text, count)
        else:
            form.text(100, y - 50, label)
            cells(form, 100, y, text, count)
    return application_form.read(Doc((form.view(folder),)))


@pytest.mark.parametrize("beside", [False, True])
@pytest.mark.parametrize("cells", [_closed, _apart, _comb])
def test_signs_in_cells_are_read(
    cells: Callable[[Form, int, int, str, int], None], beside: bool, tmp_path: Path
) -> None:
    got = {f.path: f for f in _cell_form(cells, tmp_path, beside=beside)}
    assert {p: f.value for p, f in got.items()} == {
        "/surname": "MUREȘAN", "/given_names": "ANA MARIA", "/cnp": "2850715120018", "/phone": "0744123456",
    }  # fmt: skip
    assert all(f.located >= 0.8 and f.boxed for f in got.values())


def test_the_label_that_the_engine_lost_is_read_again(tmp_path: Path) -> None:
    form = Form()
    form.text(100, 150, "Numele")
    _closed(form, 100, 200, "POPA", 20)
    form.text(100, 340, "Prenumele", seen=False)
    _closed(form, 100, 390, "ION", 20)
    form.text(100, 560, "Semnătura")
    got = {f.path: f.value for f in application_form.read(Doc((form.view(tmp_path),)))}
    assert (got["/surname"], got["/given_names"]) == ("POPA", "ION")


Mark = Callable[[Form, Box, bool], None]


def _brackets(form: Form, option: Box, marked: bool) -> None:
    form.text(option.x0 - 90, option.y0, "[X]" if marked else "[ ]", seen=False)


def _rings(form: Form, option: Box, marked: bool) -> None:
    ring = (option.x0 - 60, option.y0 + 2, option.x0 - 28, option.y0 + 34)
    form.draw.ellipse(ring, outline=40, width=3, fill=40 if marked else None)


def _on_lines(form: Form, option: Box, marked: bool) -> None:
    form.draw.line((option.x0 - 110, option.y1 + 4, option.x0 - 20, option.y1 + 4), fill=60, width=3)
    if marked:
        form.text(option.x0 - 80, option.y0 - 4, "X", seen=False)


def _far_right(form: Form, option: Box, marked: bool) -> None:
    x, y = 1700.0, option.y0
    form.draw.rectangle((x, y, x + 40, y + 40), outline=40, width=3)
    if marked:
        form.draw.line((x + 8, y + 20, x + 18, y + 32), fill=30, width=5)
        form.draw.line((x + 18, y + 32, x + 34, y + 6), fill=30, width=5)


def _table(form: Form, option: Box, marked: bool) -> None:
    form.draw.rectangle((option.x0 - 20, option.y0 - 14, 1500, option.y1 + 18), outline=60, width=3)
    form.draw.line((1200, option.y0 - 14, 1200, option.y1 + 18), fill=60, width=3)
    if marked:
        form.text(1330, option.y0, "x", pt=40, seen=False)


def _struck(form: Form, option: Box, marked: bool) -> None:
    if not marked:
        form.draw.line((option.x0 - 6, option.y0 + 22, option.x1 - 4, option.y0 + 22), fill=30, width=4)


def _underlined(form: Form, option: Box, marked: bool) -> None:
    if marked:
        form.draw.line((option.x0, option.y1 + 8, option.x1 - 14, option.y1 + 8), fill=30, width=4)


def _ringed(form: Form, option: Box, marked: bool) -> None:
    if marked:
        form.draw.ellipse((option.x0 - 40, option.y0 - 22, option.x1 + 24, option.y1 + 26), outline=30, width=4)


def _heating(mark: Mark, chosen: Sequence[int], folder: Path, order: Sequence[str] = OPTIONS) -> list[Found]:
    form = Form(900)
    form.text(100, 60, "Locuința se încălzește cu (se bifează):")
    for i, option in enumerate(order):
        box = form.text(300, 180 + 130 * i, option)
        mark(form, box, i in chosen)
    return heating_choice.read(Doc((form.view(folder),)))


EVERY = (_brackets, _rings, _on_lines, _far_right, _table, _struck, _underlined, _ringed)


@pytest.mark.parametrize("chosen", range(4))
@pytest.mark.parametrize("mark", EVERY)
def test_the_marked_heating_is_found(mark: Mark, chosen: int, tmp_path: Path) -> None:
    want = ("gas", "electricity", "thermal", "solid")[chosen]
    assert [f.value for f in _heating(mark, (chosen,), tmp_path)] == [want]


@pytest.mark.parametrize("chosen", [(), (0, 2), (0, 1, 2, 3)])
@pytest.mark.parametrize("mark", EVERY)
def test_no_mark_and_several_marks_are_no_choice(mark: Mark, chosen: tuple[int, ...], tmp_path: Path) -> None:
    got = _heating(mark, chosen, tmp_path)
    assert not [f for f in got if f.value is not None and f.located >= 0.8 and not f.rivals]


def test_what_is_struck_or_underlined_is_for_the_clerk(tmp_path: Path) -> None:
    for mark in (_struck, _underlined):
        assert all(f.located < 0.8 for f in _heating(mark, (1,), tmp_path))


def test_one_of_several_struck_out_is_not_taken_for_the_marked_one(tmp_path: Path) -> None:
    def one_only(form: Form, option: Box, marked: bool) -> None:
        _struck(form, option, not marked)

    assert [f.value for f in _heating(one_only, (1,), tmp_path)] == [None]


HEADS = (
    ("gaze naturale -", "centrală proprie"),
    ("curent electric",),
    ("termoficare - RAT",),
    ("lemne, cărbuni,", "petrol"),
)


def _columns(chosen: Sequence[int], folder: Path, lost: Sequence[int] = ()) -> list[Found]:
    """Headings in a ruled row, some of two lines, and a row of cells under them."""
    form = Form(600)
    form.text(100, 60, "B. Combustibilul folosit (marcați cu X)")
    for y in (150, 270, 370):
        form.draw.line((100, y, 1900, y), fill=90, width=3)
    for i in range(5):
        form.draw.line((100 + 450 * i, 150, 100 + 450 * i, 370), fill=90, width=3)
    for line in (0, 1):
        for i, head in enumerate(HEADS):
            shift = 20 if len(head) == 1 else 0
            for text in head[line : line + 1]:
                form.text(130 + 450 * i, 165 + shift + 48 * line, text, pt=32, seen=i not in lost)
    for i in chosen:
        form.text(300 + 450 * i, 300, "X", pt=44, seen=False)
    return heating_choice.read(Doc((form.view(folder),)))


@pytest.mark.parametrize("chosen", range(4))
def test_a_cross_under_a_heading_is_found(chosen: int, tmp_path: Path) -> None:
    want = ("gas", "electricity", "thermal", "solid")[chosen]
    assert [(f.value, f.located >= 0.8) for f in _columns((chosen,), tmp_path)] == [(want, True)]


def test_a_cross_under_a_lost_heading_is_for_the_clerk(tmp_path: Path) -> None:
    assert [(f.value, f.located >= 0.8) for f in _columns((2,), tmp_path, lost=(2,))] == [("thermal", False)]
    assert [f.value for f in _columns((2,), tmp_path, lost=(1, 2))] == [None]


@pytest.mark.parametrize("chosen", [(), (0, 3), (0, 1, 2, 3)])
def test_no_cross_and_several_crosses_are_no_choice(chosen: tuple[int, ...], tmp_path: Path) -> None:
    assert not [f for f in _columns(chosen, tmp_path) if f.value is not None and f.located >= 0.8]


@pytest.mark.parametrize("chosen", range(4))
def test_a_ring_in_a_row_of_words_is_found(chosen: int, tmp_path: Path) -> None:
    form, x = Form(500), 100.0
    form.text(100, 60, "Locuința o încălzesc cu (se încercuiește):")
    for i, option in enumerate(("gaze naturale - centrală", "energie electrică", "termoficare", "lemne, cărbuni")):
        box = form.text(x, 200, option)
        if i == chosen:
            form.draw.ellipse((box.x0 - 24, box.y0 - 18, box.x1 + 14, box.y1 + 22), outline=30, width=4)
        form.text(box.x1 + 20, 200, "/")
        x = box.x1 + 60
    got = heating_choice.read(Doc((form.view(tmp_path),)))
    want = ("gas", "electricity", "thermal", "solid")[chosen]
    assert [(f.value, f.located >= 0.8) for f in got] == [(want, False)]


def test_cells_of_the_number_under_a_filled_blank_are_the_numbers(tmp_path: Path) -> None:
    form = Form(700)
    form.text(100, 100, "Numele POPA")
    form.text(700, 100, "Prenumele ION")
    form.text(100, 210, "Cod numeric personal")
    _closed(form, 500, 190, "2850715120018", 13)
    form.text(100, 420, "Componența familiei")
    form.text(100, 480, "1 POPA ANA 1800214123343 soție")
    got = {f.path: f for f in application_form.read(Doc((form.view(tmp_path),)))}
    assert (got["/cnp"].value, got["/given_names"].value) == ("2850715120018", "ION")
