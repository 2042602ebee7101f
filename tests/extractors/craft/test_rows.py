"""Words to rows and columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.craft.rows import arrange, letters, part
from models.geometry import Box
from models.page import Word
from tests.extractors.drawn import words_of


def test_blocks_of_the_engine_on_one_level_are_one_row() -> None:
    (row,) = arrange(words_of("Cod client          |1002345678"))
    assert row.text == "Cod client 1002345678"
    assert [" ".join(w.text for w in s) for s in row.segments()] == ["Cod client", "1002345678"]


def test_a_row_that_slopes_a_little() -> None:
    """A third of a degree is what straightening may leave."""
    drop = [0.7 * i for i in range(15)]
    words = [Word(f"w{i}", Box(100 + 120 * i, 100 + d, 200 + 120 * i, 130 + d), 0.9) for i, d in enumerate(drop)]
    lower = [Word(f"v{i}", Box(w.box.x0, w.box.y0 + 45, w.box.x1, w.box.y1 + 45), 0.9) for i, w in enumerate(words)]
    rows = arrange([*lower, *words])
    assert [len(r.words) for r in rows] == [15, 15]
    assert rows[0].words[0].text == "w0"


def test_rules_are_dropped_and_glued_values_parted() -> None:
    (row,) = arrange(words_of("| CNP:1850712125674 ___"))
    assert [w.text for w in row.words] == ["CNP:", "1850712125674"]


def test_what_is_not_glued_stays() -> None:
    for text in ("ana@exemplu.ro", "https://exemplu.ro/a:b", "12:30", "nr.12", "abc"):
        word = Word(text, Box(0, 0, 100, 10), 0.9)
        assert part(word) == (word,)


@given(
    st.lists(
        st.tuples(st.integers(0, 2000), st.integers(0, 3000), st.integers(5, 300), st.integers(8, 60)), max_size=40
    )
)
def test_no_word_is_lost(places: list[tuple[int, int, int, int]]) -> None:
    words = [Word(f"w{i}", Box(x, y, x + w, y + h), 0.9) for i, (x, y, w, h) in enumerate(places)]
    placed = [w.text for row in arrange(words) for w in row.words]
    assert sorted(placed) == sorted(w.text for w in words)
    for row in arrange(words):
        assert [w.box.x0 for w in row.words] == sorted(w.box.x0 for w in row.words)


def test_letters() -> None:
    assert letters("Șoseaua Țibleșului, nr. 12-14") == "SOSEAUATIBLESULUINR1214"
