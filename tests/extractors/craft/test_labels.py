"""Labels found though letters are bent, short ones only to the letter, overlapping ones once."""

from __future__ import annotations

import pytest

from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row, arrange
from tests.extractors.drawn import words_of


def rows(*lines: str) -> tuple[Row, ...]:
    return arrange(words_of(*lines))


def found(text: str, *labels: str) -> list[tuple[str, int, int]]:
    return [(h.label, h.start, h.end) for h in find(rows(text), labels)]


@pytest.mark.parametrize(
    "text",
    ["Cod loc de consum: 123", "COD LOC CONSUM".replace("LOC", "LOC DE"), "Cod l0c de consum", "Codloc deconsum 1",
     "cod loc de consurn", "Cod  loc  de  consum"],
)  # fmt: skip
def test_bent_letters_and_lost_blanks(text: str) -> None:
    assert [label for label, *_ in found(text, "cod loc de consum")] == ["cod loc de consum"]


@pytest.mark.parametrize("text", ["Dată scadenţă 1.2.2017", "DATA SCADENTA", "Data scadență:"])
def test_diacritics_do_not_matter(text: str) -> None:
    assert found(text, "data scadenta")[0][1:] == (0, 2)


@pytest.mark.parametrize(("text", "hits"), [("CNP: 185", 1), ("CMP: 185", 0), ("CNPA 185", 0), ("Nr. 5", 0)])
def test_short_labels_to_the_letter(text: str, hits: int) -> None:
    assert len(found(text, "cnp")) == hits


def test_only_at_word_beginnings() -> None:
    assert found("subtotal de plata", "total de plata") == []
    assert found("prenume ION", "nume") == []


def test_the_longer_of_overlapping_labels_stays() -> None:
    assert found("Total de plata 12", "total", "total de plata") == [("total de plata", 0, 3)]
    assert found("Cod client 12", "cod", "cod client", "client") == [("cod client", 0, 2)]


def test_two_places_of_one_label() -> None:
    hits = find(rows("Nume POP", "Nume ION"), ["nume"])
    assert [(h.row, h.start) for h in hits] == [(0, 0), (1, 0)]
    assert hits[0].box.y1 < hits[1].box.y0


def test_a_better_match_scores_higher() -> None:
    def score(text: str) -> float:
        (hit,) = find(rows(text), ["cod loc de consum"])
        return hit.score

    assert score("Cod loc de consum") == 1.0 > score("Cod l0c de consum") > score("Cod l0c de c0nsum") > 0.8


def test_the_box_is_that_of_the_label() -> None:
    (row,) = rows("Factura Total de plata 312,45 lei")
    (hit,) = find((row,), ["total de plata"])
    assert (hit.box.x0, hit.box.x1) == (row.words[1].box.x0, row.words[3].box.x1)
    assert isinstance(hit, Hit)


def test_nothing_in_nothing() -> None:
    assert find((), ["cnp"]) == []
    assert find(rows("... --- |||"), ["cnp"]) == []
