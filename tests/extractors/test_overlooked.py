"""Lines that the page layout passed over are found and read; what is read already, drawings and dust are left alone."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from extractors import overlooked, second_look
from extractors.image.warp import Image
from models.geometry import Box
from models.page import Word
from tests.extractors.drawn import text_page


def lost(words: Sequence[Word], line: int) -> list[Word]:
    return [w for w in words if w.line != line]


def test_a_page_that_was_read_has_no_overlooked_lines() -> None:
    page = text_page(rows=8)
    assert overlooked.lines(page.image, page.words) == []


def test_a_line_that_was_not_read_is_found() -> None:
    page = text_page(rows=8)
    boxes = overlooked.lines(page.image, lost(page.words, 3))
    want = [w.box for w in page.words if w.line == 3]
    assert boxes
    assert all(any(b.overlap(w) > 0.9 * w.area for b in boxes) for w in want)


def test_its_words_come_back_where_they_stand() -> None:
    page = text_page(rows=8)
    seen: list[Image] = []

    def reader(block: Image) -> tuple[Word, ...]:
        seen.append(block)
        ys, xs = np.nonzero(block < 100)
        box = Box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))
        return (Word("înapoi", box, 0.9, 0), Word("zgomot", box, 0.2, 0))

    words = overlooked.read(page.image, lost(page.words, 3), reader)
    back = [w for w in words if w.text == "înapoi"]
    line = [w.box for w in page.words if w.line == 3]
    assert len(seen) == 1
    assert len(back) == 1
    assert "zgomot" not in [w.text for w in words]
    assert abs(back[0].box.x0 - line[0].x0) < 4
    assert abs(back[0].box.cy - line[0].cy) < 12
    assert words.index(back[0]) == sum(w.line < 3 for w in page.words)


def test_two_lines_that_were_read_as_one_are_read_again() -> None:
    """A label and its translation beside a value that stands between them (a bilingual certificate)."""
    page = text_page(rows=8)
    own = [w for w in page.words if w.line in (3, 4)]
    first, last = min(w.box.y0 for w in own), max(w.box.y1 for w in own)
    heap = Word("imae", Box(own[0].box.x0, first, own[0].box.x1, last), 0.1, 3)
    rest = [w for w in page.words if w.line not in (3, 4)]
    others = [w for w in own if not w.box.overlap(heap.box)]

    def reader(block: Image) -> tuple[Word, ...]:
        ys, _ = np.nonzero(block < 100)
        return (Word("Numele", Box(30, float(ys.min()), 90, float(ys.min()) + 30), 0.9, 0),)

    words = overlooked.read(page.image, [*rest, *others, heap], reader)
    assert [w.text for w in words if w not in (*rest, *others)] == ["Numele"]
    sure = Word("imae", heap.box, 0.9, 3)
    assert overlooked.read(page.image, [*rest, *others, sure], reader) == (*rest, *others, sure)


def test_drawings_and_dust_are_no_lines() -> None:
    sheet = np.full((1600, 1200), 250, np.uint8)
    cv2.circle(sheet, (400, 400), 180, 20, 4)
    cv2.line(sheet, (100, 900), (1100, 930), 20, 3)
    for i in range(60):
        sheet[1200 + 5 * i, 100 + 17 * i] = 10
    assert overlooked.lines(sheet, ()) == []


def word(text: str, x0: float, x1: float, confidence: float, line: int = 0) -> Word:
    return Word(text, Box(x0, 100, x1, 130), confidence, line)


def test_of_two_readings_the_surer_words_are_kept() -> None:
    first = (word("Nume", 0, 60, 0.9), word("P0#P", 80, 140, 0.3), word("Ion", 160, 200, 0.8))
    second = (word("Nume", 0, 60, 0.95, 7), word("POP", 80, 140, 0.9, 7), word("lon", 160, 200, 0.6, 7))
    assert [w.text for w in second_look.merged(first, second)] == ["Nume", "POP", "Ion"]


def test_half_a_word_takes_no_words_place() -> None:
    first = (word("Jud.CJ", 0, 90, 0.6),)
    assert [w.text for w in second_look.merged(first, (word("CJ", 60, 90, 0.95),))] == ["Jud.CJ"]


def test_what_only_the_second_look_saw_is_added_in_its_place() -> None:
    first = (word("sus", 0, 60, 0.9), Word("jos", Box(0, 300, 60, 330), 0.9, 3))
    added = Word("mijloc", Box(0, 200, 80, 230), 0.9, 1)
    assert [w.text for w in second_look.merged(first, (added,))] == ["sus", "mijloc", "jos"]


def test_pale_lines_vanish_and_print_stays() -> None:
    card = np.full((200, 300), 250, np.uint8)
    card[::20] = 190
    card[90:110, 50:250] = 10
    pale = second_look.without_tint(card)
    assert pale[20, 10] == 255
    assert pale[100, 100] < 40
