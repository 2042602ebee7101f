"""A bar behind *sc.* or *et.* is an I; a table's line is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.lone_bars import as_letters
from tests.extractors.typed import typed_words

LINES = (
    ("bl. 22, sc. |, et. |; ap. 14", "bl. 22, sc. I, et. I; ap. 14"),
    ("etajul | ap. 3", "etajul I ap. 3"),
    ("Nr. | Numele", "Nr. | Numele"),
    ("ap. | 14", "ap. | 14"),
)


@pytest.mark.parametrize(("read", "meant"), LINES)
def test_bars(read: str, meant: str) -> None:
    words = typed_words(read.replace("|", "¦"))  # the typed papers part columns at bars

    words = tuple(replace(w, text=w.text.replace("¦", "|")) for w in words)
    assert " ".join(w.text for w in as_letters(words)) == meant


def test_a_bar_far_from_the_label_is_a_line() -> None:
    label, bar = typed_words("sc. |¦")

    assert as_letters((label, replace(bar, text="|")))[1].text == "|"
