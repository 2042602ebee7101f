"""Empowerments in other words and shapes: the one who is empowered, not the owner, the notary or the city hall."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

FLAT = "Cluj-Napoca, str. Mehedinți nr. 61, bl. D3, sc. 1, ap. 14"
PLAIN = [
    f"""
ROMÂNIA | Biroul Individual Notarial Moldovan Sorin
PROCURĂ SPECIALĂ
Subsemnații Rusu Vasile și Rusu Elena, soți, domiciliați în Gherla, str. Avram Iancu nr. 7, ap. 2, proprietari ai
apartamentului situat în {FLAT}, împuternicim prin prezenta pe
Ilieș Roxana-Ioana, domiciliată în Bistrița, str. Gării nr. 22, CNP 2950723120444, ca în numele nostru și pentru noi
să ne reprezinte la Primăria Cluj-Napoca.
Notar public Moldovan Sorin
""",
    f"""
ÎMPUTERNICIRE
Mandant: | Rusu Vasile, CNP 1631110120776
Mandatar: | Ilieș Roxana-Ioana, CNP 2950723120444
Imobilul: | {FLAT}
""",
    f"""
PROCURA
Prin prezenta, eu, Rusu Vasile, CNP 1631110120776, deleg pe fiica mea Ilieș Roxana-Ioana, CNP 2950723120444, să ridice
și să depună actele pentru locuința din {FLAT}.
""",
    f"""
ÎMPUTERNICIRE
Subsemnatul Rusu Vasile, CNP 1631110120776, îi acord doamnei Ilieș Roxana-Ioana, CNP 2950723120444, dreptul de a
solicita ajutorul de încălzire pentru imobilul situat în {FLAT}.
""",
    f"""
DECLARAȚIE DE ÎMPUTERNICIRE
Persoana care împuternicește: Rusu Vasile
Persoana împuternicită: Ilieș Roxana-Ioana
Adresa locuinței: {FLAT}
""",
    f"""
PROCURĂ
Eu, Rusu Vasile, domiciliat în Gherla, str. Avram Iancu nr. 7, numesc drept mandatar pe dna. Ilieș Roxana-Ioana,
domiciliată în Bistrița, str. Gării nr. 22, să folosească apartamentul situat în {FLAT}.
""",
    f"""
ÎNCHEIERE DE AUTENTIFICARE NR. 512
În fața mea, Moldovan Sorin, notar public, s-a prezentat Rusu Vasile, CNP 1631110120776, care împuternicește pe
Ilieș Roxana-Ioana, CNP 2950723120444, pentru locuința situată în {FLAT}.
""",
    f"""
IMPUTERNICIRE
Subsemnatul RUSU VASILE proprietar al imobilului situat in {FLAT}, sunt de acord ca familia
ILIEȘ ROXANA-IOANA sa beneficieze de ajutorul pentru incalzire.
""",
]
NEVER = ("RUSU VASILE", "RUSU ELENA", "MOLDOVAN SORIN")
DOUBTFUL = [
    """
PROCURĂ
Subsemnatul Rusu Vasile împuternicesc pe Ilieș Roxana-Ioana și pe Bota Daniel, împreună sau separat, să mă reprezinte.
""",
    """
PROCURĂ
Rusu Vasile
Ilieș Roxana-Ioana
""",
    """
ÎMPUTERNICIRE
Subsemnata Ilieș Roxana-Ioana, împuternicită de Rusu Vasile, CNP 1631110120776, depun cererea. Împuternicit de:
Rusu Vasile
""",
    """
PROCURĂ
Subsemnatul Rusu Vasile, prin mandatar Bota Daniel, împuternicesc la rândul meu pe d-na Ilieș Roxana-Ioana să mă
reprezinte.
""",
]


@pytest.mark.parametrize("paper", PLAIN)
def test_plain_papers(paper: str) -> None:
    readings = read("power_of_attorney", paper)
    expected = {"/name": "ILIEȘ ROXANA-IOANA", "/address": FLAT}
    assert values(readings) == expected
    assert sure(readings) == expected


@pytest.mark.parametrize("paper", DOUBTFUL)
def test_doubtful_papers(paper: str) -> None:
    assert sure(read("power_of_attorney", paper)).get("/name") in (None, "ILIEȘ ROXANA-IOANA")
    assert sure(read("power_of_attorney", paper)).get("/name") not in NEVER


def test_two_empowered_are_for_the_clerk() -> None:
    assert "/name" not in sure(read("power_of_attorney", DOUBTFUL[0]))
