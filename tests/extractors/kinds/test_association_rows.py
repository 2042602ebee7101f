"""Persons of an association's certificate in lists, tables and labelled rows of many shapes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.found import Doc
from extractors.kinds import association_certificate
from tests.extractors.typed import view

PEOPLE = (("POP", "ION", "1850712125671"), ("POP", "ANA-MARIA", "2870304123455"), ("POP", "DAN", "5100101125675"))
HEAD = """ASOCIAȚIA DE PROPRIETARI nr. 12 str. Mehedinți nr. 14
ADEVERINȚĂ
Se adeverește că în apartamentul nr. 5 din str. Mehedinți nr. 14 locuiesc următoarele persoane:
"""
FOOT = "\nS-a eliberat pentru dosarul de ajutor de încălzire. Data 12.11.2017\nPreședinte RUS IOAN\nCod asociație 1023"
Row = Callable[[int, str, str, str], str]
SHAPES: dict[str, tuple[str, Row]] = {
    "number first": ("Nr. | CNP | Numele și prenumele\n", lambda i, s, g, c: f"{i} | {c} | {s} {g}"),
    "two columns": ("Nr. | Nume | Prenume | CNP\n", lambda i, s, g, c: f"{i} | {s} | {g} | {c}"),
    "dashes": ("", lambda i, s, g, c: f"{i}. {c} - {s.title()} {g.title()}"),
    "name above": ("", lambda i, s, g, c: f"{s} {g}\nCNP {c}"),
    "kin behind": ("", lambda i, s, g, c: f"{i}) {s.title()} {g.title()}, C.N.P. {c}, grad de rudenie fiu"),
    "brackets": ("", lambda i, s, g, c: f"{s.title()} {g.title()} (CNP {c})"),
    "labels in rows": ("", lambda i, s, g, c: f"Numele: {s}\nPrenumele: {g}\nCNP: {c}"),
    "labels in one row": ("", lambda i, s, g, c: f"Nume {s} Prenume {g} CNP {c}"),
    "a column between": (
        "Nume și prenume | Calitatea | CNP\n", lambda i, s, g, c: f"{s} {g} | proprietar | {c}",
    ),
    "born": ("", lambda i, s, g, c: f"- {s.title()} {g.title()}, născut la 12.07.1985, CNP {c}"),
    "leaders": ("", lambda i, s, g, c: f"{i}. {s} {g} ........ CNP {c}"),
    "number below in brackets": ("", lambda i, s, g, c: f"{i}. {s} {g}\n   (cod numeric personal {c})"),
    "given name below": ("Nr. | Nume | CNP\n | prenume\n", lambda i, s, g, c: f"{i} | {s} | {c}\n | {g}"),
}  # fmt: skip


def read(shape: tuple[str, Row]) -> dict[str, tuple[str | bool | None, float]]:
    heading, row = shape
    text = HEAD + heading + "\n".join(row(i, *person) for i, person in enumerate(PEOPLE, 1)) + FOOT
    return {f.path: (f.value, f.located) for f in association_certificate.read(Doc((view(text),)))}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_everybody_is_read_with_the_right_number(shape: tuple[str, Row]) -> None:
    found = read(shape)
    for i, (surname, given, cnp) in enumerate(PEOPLE):
        assert found[f"/persons/{i}/name"][0] == f"{surname} {given}"
        assert found[f"/persons/{i}/cnp"][0] == cnp
    assert f"/persons/{len(PEOPLE)}/name" not in found


def test_names_below_their_numbers_are_never_anothers_for_sure() -> None:
    found = read(("", lambda i, s, g, c: f"CNP {c}\n{s.title()} {g.title()}"))
    for i, (surname, given, cnp) in enumerate(PEOPLE):
        assert found[f"/persons/{i}/cnp"][0] == cnp
        value, located = found[f"/persons/{i}/name"]
        assert value == f"{surname} {given}" or located < 0.8


@pytest.mark.parametrize("left", ["29205", "292051712C", "259002 [29019"])
def test_somebody_whose_number_is_hardly_legible_is_not_lost(left: str) -> None:
    """Even where nobody else's number can be read: a member of the household would vanish."""
    found = read(("", lambda i, s, g, c: f"{i}. {s} {g} CNP {left if i < 3 else 'necunoscut'}"))
    assert [found[f"/persons/{i}/name"][0] for i in (0, 1)] == ["POP ION", "POP ANA-MARIA"]
    assert [found[f"/persons/{i}/cnp"][0] for i in (0, 1)] == [None, None]
