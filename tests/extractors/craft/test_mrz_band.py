"""Where a card's machine-readable zone stands, though the engine read a part of it only."""

from __future__ import annotations

import pytest

from extractors.craft import mrz_band
from extractors.craft.rows import arrange
from models.geometry import Box
from tests.extractors.drawn import view_of, words_of

FIRST, SECOND = "IDROUTOMA<<GHEORGHE<<<<<<<<<<<<<<<<<", "CJ900010<7ROU4502214M530221511295745"


@pytest.mark.parametrize(
    ("lines", "top"),
    [((FIRST, SECOND), 0), ((FIRST, " " * 20 + SECOND[20:]), 0), ((FIRST,), 0), ((SECOND,), 1)],
    ids=["whole", "a part of the second", "first only", "second only"],
)
def test_both_lines_are_found(monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...], top: int) -> None:
    """The second engine is given both lines' places, whatever the first made of them."""
    seen: list[list[Box]] = []

    def nothing(view: object, boxes: list[Box]) -> None:
        seen.append(boxes)

    monkeypatch.setattr(mrz_band, "_read", nothing)
    pitch = 55
    words = words_of(*lines, top=800 + top * pitch, leading=pitch)
    assert mrz_band.read_mrz(view_of(words), arrange(words)) is None
    boxes = seen[0]
    assert len(boxes) == 2
    for box, middle in zip(boxes, (815, 815 + pitch), strict=True):
        assert box.y0 < middle < box.y1
        assert abs(box.cy - middle) < 8
