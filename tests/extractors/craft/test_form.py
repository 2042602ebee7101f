"""A form read by a table of asks: the best place wins, rivals are named, doubt lowers how surely it is known."""

from __future__ import annotations

import pytest

from extractors.craft import picks
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found
from models.kinds import kind
from tests.extractors.drawn import view_of, words_of

BILL = kind("gas_bill")
CLIENT = Ask("/subscriber_code", ("cod client", "nr client"), picks.code)
TOTAL = Ask("/total", ("total de plata", "total"), picks.amount)
DUE = Ask("/due_date", ("data scadenta",), picks.date)


def read(*lines: str, asks: tuple[Ask, ...] = (CLIENT, TOTAL, DUE), stops: tuple[str, ...] = ()) -> dict[str, Found]:
    doc = Doc((view_of(words_of(*lines)),))
    return {f.path: f for f in read_form(doc, BILL, asks, stops)}


def test_a_plain_form() -> None:
    made = read("Cod client: 1002345678", "Data scadenta 15.12.2017", "Total de plata 312,45 lei")
    assert {p: f.value for p, f in made.items()} == {
        "/subscriber_code": "1002345678", "/due_date": "2017-12-15", "/total": "312.45",
    }  # fmt: skip
    assert all(f.located >= 0.9 and not f.rivals for f in made.values())
    assert made["/total"].raw.startswith("312,45")


def test_values_below_their_labels() -> None:
    made = read("Cod client            Data scadenta", "1002345678            15.12.2017")
    assert (made["/subscriber_code"].value, made["/due_date"].value) == ("1002345678", "2017-12-15")


def test_the_same_value_twice_is_no_rival() -> None:
    made = read("Cod client 1002345678", "alte date", "Cod client 1002345678")
    assert made["/subscriber_code"].rivals == ()


def test_another_value_under_the_same_label_is_a_rival() -> None:
    made = read("Cod client 1002345678", "alte date", "Cod client 9998887776")
    found = made["/subscriber_code"]
    assert (found.value, found.rivals) == ("1002345678", ("9998887776",))
    assert found.located < 0.8


def test_the_last_of_equals_when_asked() -> None:
    grand = Ask("/total", ("total",), picks.amount, last=True)
    made = read("Total 100,00", "alte date", "Total 312,45", asks=(grand,))
    assert (made["/total"].value, made["/total"].rivals) == ("312.45", ("100.00",))


def test_an_earlier_label_wins_over_a_later_one() -> None:
    made = read("Total 100,00", "alte date", "Total de plata 312,45")
    assert (made["/total"].value, made["/total"].rivals) == ("312.45", ())


def test_a_longer_label_that_means_something_else() -> None:
    ask = Ask("/subscriber_code", ("cod client",), picks.code, avoid=("cod client vechi",))
    assert read("Cod client vechi 5550001112", asks=(ask,)) == {}
    assert (
        read("Cod client vechi 5550001112", "Cod client 1002345678", asks=(ask,))["/subscriber_code"].value
        == "1002345678"
    )


def test_what_is_not_there_is_not_made_up() -> None:
    assert read("Stimate client,", "va multumim") == {}
    assert read("Cod client", "") == {}


def test_a_value_that_has_no_form_is_shown_but_not_claimed() -> None:
    ask = Ask("/due_date", ("data scadenta",), picks.everything)
    found = read("Data scadenta l5.I2.2Ol", asks=(ask,))["/due_date"]
    assert found.value is None
    assert found.located < 0.8
    assert "2Ol" in found.raw


def test_the_best_page_wins() -> None:
    doc = Doc((view_of(words_of("Cod cl1ent 5550001112")), view_of(words_of("Cod client 1002345678"), page=2)))
    (found,) = read_form(doc, BILL, (CLIENT,))
    assert (found.view, found.value) == (1, "1002345678")


def test_a_field_that_the_kind_lacks_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="no field /plate"):
        read("Cod client 12", asks=(Ask("/plate", ("numar",), picks.everything),))
