"""Where a card's machine-readable zone stands, though the engine read a part of it only."""

from __future__ import annotations

import pytest

from extractors.craft import mrz_band
from extractors.craft.rows import arrange
from models.geometry import Box
from models.page import Word
from tests.extractors.drawn import view_of

FIRST, SECOND = "IDROUTOMA<<GHEORGHE<<<<<<<<<<<<<<<<<", "CJ900010<7ROU4502214M530221511295745"


SIGN = 16  # pixels from sign to sign; a line's letters are as high, and the next line 1.75 times that lower


def line(text: str, top: float, high: float = SIGN) -> Word:
    left = len(text) - len(text.lstrip())
    return Word(text.strip(), Box(100 + SIGN * left, top, 100 + SIGN * len(text), top + high), 0.8, round(top))


@pytest.mark.parametrize(
    "words",
    [
        (line(FIRST, 800), line(SECOND, 828)),
        (line(FIRST, 800), line(" " * 20 + SECOND[20:], 828)),
        (line(FIRST, 800),),
        (line(SECOND, 828),),
        (line(FIRST, 800, 2.75 * SIGN),),
    ],
    ids=["whole", "a part of the second", "first only", "second only", "both as one"],
)
def test_both_lines_are_found(monkeypatch: pytest.MonkeyPatch, words: tuple[Word, ...]) -> None:
    """The second engine is given both lines' places, whatever the first made of them."""
    seen: list[list[Box]] = []

    def nothing(view: object, boxes: list[Box]) -> None:
        seen.append(boxes)

    monkeypatch.setattr(mrz_band, "_read", nothing)
    assert mrz_band.read_mrz(view_of(words), arrange(words)) is None
    boxes = seen[0]
    assert len(boxes) == 2
    for box, middle in zip(boxes, (808, 836), strict=True):
        assert box.y0 < middle - SIGN / 3 < middle + SIGN / 3 < box.y1


def test_the_lines_of_a_tilted_card_do_not_reach_into_each_other() -> None:
    """Words of a sloping line give it a tall box; the engine that sees both lines in one crop reads neither."""
    words = (line(FIRST, 790, 36), line(SECOND, 818, 36))
    above, below = mrz_band._by_words(view_of(words), arrange(words))
    assert above.y1 < 836 - SIGN / 2 + 8
    assert below.y0 > 808


def test_a_faces_row_of_numbers_is_no_line_of_the_zone() -> None:
    words = (line("SERIA KX NR 499840 CNP 6020216339578", 600), line(FIRST, 800), line(SECOND, 828))
    boxes = mrz_band._by_words(view_of(words), arrange(words))
    assert len(boxes) == 2
    assert min(b.y0 for b in boxes) > 700
