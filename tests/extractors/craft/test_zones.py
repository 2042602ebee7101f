"""Where the value of a label may stand."""

from __future__ import annotations

from extractors.craft.labels import find
from extractors.craft.rows import arrange
from extractors.craft.zones import Zone, below, right_of
from tests.extractors.drawn import words_of


def zones(label: str, *lines: str, stops: tuple[str, ...] = (), count: int = 1) -> tuple[Zone | None, Zone | None]:
    rows = arrange(words_of(*lines))
    hits = find(rows, [label, *stops])
    (hit,) = [h for h in hits if h.label == label]
    return right_of(rows, hit, hits), below(rows, hit, hits, count)


def text(zone: Zone | None) -> str | None:
    return " ".join(w.text for w in zone.words) if zone else None


def test_right_of_the_label() -> None:
    right, _ = zones("cod client", "Cod client : 1002345678")
    assert text(right) == "1002345678"


def test_right_up_to_the_next_label() -> None:
    right, _ = zones("cod client", "Cod client 1002 Data scadenta 15.12.2017", stops=("data scadenta",))
    assert text(right) == "1002"


def test_right_not_across_the_whole_sheet() -> None:
    right, _ = zones("cod client", "Cod client" + " " * 90 + "1002")
    assert right is None


def test_far_is_further_than_near() -> None:
    near, _ = zones("cod client", "Cod client 1002")
    far, _ = zones("cod client", "Cod client          1002")
    assert near is not None
    assert far is not None
    assert near.distance < far.distance


def test_below_in_its_column() -> None:
    lines = ("Cod client            Data scadenta", "1002345678            15.12.2017")
    assert text(zones("cod client", *lines, stops=("data scadenta",))[1]) == "1002345678"
    assert text(zones("data scadenta", *lines, stops=("cod client",))[1]) == "15.12.2017"


def test_below_ends_at_another_label_and_at_a_gap() -> None:
    _, under = zones("titular", "Titular", "Adresa Cluj", stops=("adresa",))
    assert under is None
    _, under = zones("titular", "Titular", "", "", "", "POP ION")
    assert under is None


def test_below_takes_as_many_lines_as_asked() -> None:
    lines = ("Adresa", "Str. Observatorului 12", "Cluj-Napoca", "Romania")
    assert text(zones("adresa", *lines)[1]) == "Str. Observatorului 12"
    assert text(zones("adresa", *lines, count=2)[1]) == "Str. Observatorului 12 Cluj-Napoca"


def test_rules_and_dots_alone_are_no_value() -> None:
    right, under = zones("titular", "Titular : ....... |", "_____")
    assert right is None
    assert under is None


def test_beside_a_label_and_its_translation() -> None:
    """The value stands between both lines of the label, half a line lower than the first."""
    label, other, value = (words_of(text, left=x, top=y) for text, x, y in (
        ("Numele de familie", 100, 100), ("Nom", 100, 145), ("BEJAN", 900, 120)))  # fmt: skip
    rows = arrange((*label, *other, *value))
    (hit,) = find(rows, ["numele de familie"])
    assert text(right_of(rows, hit, [hit])) == "BEJAN"


def test_the_label_stands_at_the_middle_of_two_lines() -> None:
    first, label, second = (words_of(text, left=x, top=y) for text, x, y in (
        ("anul 2012 luna 06 ziua 19", 900, 100), ("Data nasterii", 100, 125), ("doua mii", 900, 150)))  # fmt: skip
    rows = arrange((*first, *label, *second))
    (hit,) = find(rows, ["data nasterii"])
    assert text(right_of(rows, hit, [hit])) == "anul 2012 luna 06 ziua 19"


def test_not_beside_a_label_but_on_the_next_line() -> None:
    label, value = (words_of(text, left=x, top=y) for text, x, y in (("Numele", 100, 100), ("BEJAN", 900, 160)))
    rows = arrange((*label, *value))
    (hit,) = find(rows, ["numele"])
    assert right_of(rows, hit, [hit]) is None
