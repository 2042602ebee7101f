"""Running text keeps its way back to the words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.craft.stream import fold_signs, stream
from models.geometry import Box
from models.page import Word
from tests.extractors.drawn import words_of

letters = st.text(st.characters(whitelist_categories=("L", "N", "P")), min_size=1, max_size=12)


def test_words_of_a_span() -> None:
    made = stream(words_of("Subsemnatul Popescu Ion,", "domiciliat în Cluj-Napoca"))
    start = made.text.index("Popescu")
    assert [w.text for w in made.words_at(start, start + len("Popescu Ion"))] == ["Popescu", "Ion,"]
    assert [w.text for w in made.words_at(start + 2, start + 3)] == ["Popescu"]
    assert made.text.count("\n") == 1


def test_spans_at_the_seams() -> None:
    made = stream(words_of("ab cd ef"))
    assert [w.text for w in made.words_at(2, 3)] == []
    assert [w.text for w in made.words_at(2, 4)] == ["cd"]
    assert [w.text for w in made.words_at(0, len(made.text))] == ["ab", "cd", "ef"]
    assert stream(()).words_at(0, 5) == ()


def test_hyphens_at_line_ends_stay() -> None:
    assert "Cluj-\nNapoca" in stream(words_of("din Cluj-", "Napoca")).text


def test_old_letters_become_new_and_lengths_stay() -> None:
    made = stream(words_of("Şoseaua Ţibleşului ﬁlă"))
    assert "Șoseaua Țibleșului" in made.text
    assert len(made.folded) == len(made.text)
    assert made.folded.startswith("SOSEAUA TIBLESULUI")


@given(st.lists(st.tuples(letters, st.integers(0, 5)), max_size=20))
def test_every_word_is_found_at_its_place(drawn: list[tuple[str, int]]) -> None:
    words = [Word(t, Box(i, 0, i + 1, 1), 0.9, line) for i, (t, line) in enumerate(drawn)]
    made = stream(words)
    assert len(made.words) == len(words)
    for i, start in enumerate(made.starts):
        end = made.starts[i + 1] - 1 if i + 1 < len(made.starts) else len(made.text)
        assert made.words_at(start, end) == (made.words[i],)


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold_signs(text)) == len(text)
