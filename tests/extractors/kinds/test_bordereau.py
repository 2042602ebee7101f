"""Lists of requests: every row comes out, in the list's order, with the flat under its heading."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

HEADS = {
    "Nr. crt. | Nume și prenume | Ap. | Semnătura": "{n} | {name} | {flat} |",
    "Nr. crt. | Apartament | Numele solicitantului": "{n} | {flat} | {name}",
    "Ap. | Titular cerere | Nr. pers.": "{flat} | {name} | 3",
    "Nume și prenume | CNP | Nr. apart.": "{name} | 2850715120018 | {flat}",
}
ROWS = [("Pop Ana-Maria", "4"), ("SZABO ION", "12"), ("Mureșan Vlad", "27A")]


def paper(head: str, rows: list[tuple[str, str]]) -> str:
    lines = [HEADS[head].format(n=i, name=name, flat=flat) for i, (name, flat) in enumerate(rows, 1)]
    return "\n".join(
        ["Asociația de Proprietari Nr. 77", "BORDEROU CENTRALIZATOR", head, *lines, "Administrator, Rus Vasile"]
    )


@pytest.mark.parametrize("head", HEADS)
def test_every_row_with_its_flat(head: str) -> None:
    found = values(read("bordereau", paper(head, ROWS)))
    assert found.pop("/association_name") == "Asociația de Proprietari Nr. 77"
    expected = {f"/rows/{i}/name": name.upper() for i, (name, _) in enumerate(ROWS)}
    expected |= {f"/rows/{i}/apartment": flat for i, (_, flat) in enumerate(ROWS)}
    assert found == expected


def test_row_with_a_spoiled_name_keeps_its_place() -> None:
    rows = [ROWS[0], ("S2AB0 ION", "12"), ROWS[2]]
    found = read("bordereau", paper("Nr. crt. | Nume și prenume | Ap. | Semnătura", rows))
    assert values(found)["/rows/1/name"] is None
    assert values(found)["/rows/2/name"] == "MUREȘAN VLAD"
    assert "/rows/1/name" not in sure(found)


def test_second_page_goes_on_counting() -> None:
    first = paper("Nr. crt. | Nume și prenume | Ap. | Semnătura", ROWS).rsplit("\n", 1)[0]
    found = values(read("bordereau", first, "4 | Rus Ioana | 31 |\nTotal cereri: 4"))
    assert (found["/rows/3/name"], found["/rows/3/apartment"]) == ("RUS IOANA", "31")


FOUR = [*ROWS, ("Rus Ioana", "31"), ("Toma Ilie", "32")]
NUMBERED = "Nr. crt. | Nume și prenume | Ap. | Semnătura"


def test_a_row_that_was_not_read_leaves_its_place() -> None:
    text = paper(NUMBERED, FOUR).replace("3 | Mureșan Vlad | 27A |", "")
    found = read("bordereau", text)
    assert values(found)["/rows/2/name"] is None
    assert values(found)["/rows/3/name"] == "RUS IOANA"
    assert not [p for p in sure(found) if p.startswith("/rows/")]


def test_rows_without_numbers_that_leave_room_for_one_more() -> None:
    head = "Ap. | Titular cerere | Nr. pers."
    whole, torn = paper(head, FOUR), paper(head, FOUR).replace("27A | Mureșan Vlad | 3", "")
    assert "/rows/3/name" in sure(read("bordereau", whole))
    assert not [p for p in sure(read("bordereau", torn)) if p.startswith("/rows/")]


@pytest.mark.parametrize(
    ("total", "trusted"),
    [("Total cereri: 5", True), ("Total: 6 cereri", False), ("Total 6", True), ("Predat azi, 6 dosare.", False)],
)
def test_the_stated_total(total: str, trusted: bool) -> None:
    text = paper("Ap. | Titular cerere | Nr. pers.", FOUR) + f"\n{total}"
    assert ("/rows/0/name" in sure(read("bordereau", text))) is trusted


@pytest.mark.parametrize("flat", ["ap. nr. {}", "ap. nr.{}", "ap.nr. {}", "ap. {}", "ap.{}"])
def test_a_list_without_heading(flat: str) -> None:
    rows = [f"{i}. {name} | {flat.format(number)}" for i, (name, number) in enumerate(FOUR, 1)]
    text = "\n".join(
        ["ASOCIAȚIA DE PROPRIETARI AZUGA 50", "BORDEROU CENTRALIZATOR", "Predăm alăturat dosarele:", *rows]
    )
    found = values(read("bordereau", text))
    assert [found[f"/rows/{i}/apartment"] for i in range(5)] == [number for _, number in FOUR]
    assert [found[f"/rows/{i}/name"] for i in range(5)] == [name.upper() for name, _ in FOUR]


def test_a_bent_name_of_a_list_without_heading_keeps_its_row() -> None:
    rows = [f"{i}. | {name} | ap. nr. {number}" for i, (name, number) in enumerate(FOUR, 1)]
    text = "\n".join(["BORDEROU CENTRALIZATOR", *rows]).replace("Mureșan Vlad", "OMuresanlad")
    found = read("bordereau", text)
    assert values(found)["/rows/3/name"] == "RUS IOANA"
    assert "/rows/2/name" not in sure(found)
