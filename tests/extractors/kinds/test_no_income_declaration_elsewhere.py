"""Declarations in other words: the one who declares, and nobody when more than one might be meant."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure

PLAIN = """
DECLARAȚIE
Subsemnata Bota Lia-Maria, domiciliată în Cluj-Napoca, str. Donath nr. 2, ap. 9, posesoare a C.I. seria KX
nr. 123456, CNP 2791107120312, cunoscând prevederile art. 326 din Codul penal privind falsul în declarații, declar
pe propria răspundere că nu realizez niciun fel de venit și sunt întreținută de soțul meu, Bota Călin-Dan, CNP
1860422120205.
Data 09.11.2017 | Semnătura
"""
FORM = """
DECLARATIE PE PROPRIA RASPUNDERE
privind veniturile din care se intretine
Numele: RUS
Prenumele: DANA IOANA
CNP: 2850715120018
Domiciliul: Cluj-Napoca, str. Horea nr. 5, ap. 12
Declar ca nu obtin venituri si ca ma intretin din ajutorul parintilor: RUS VASILE si RUS FLOAREA.
"""
BELOW = """
DECLARAȚIE
Eu, TOMA LUCIAN-IOAN, identificat cu C.N.P. 1860422120205, locuind în Cluj-Napoca, declar prin prezenta, sub
sancțiunea legii penale, că nu am venituri și că trăiesc din economii. Dau prezenta pentru a-mi servi la primărie.
"""
SOT = """
DECLARATIE
SUBSEMNATII OPREA NICOLAE CNP 1520304120028 SI OPREA ELENA CNP 2580320120109 DECLARAM PE PROPRIA RASPUNDERE CA
NU AVEM VENITURI SI NE INTRETINEM DIN AJUTORUL COPIILOR.
"""
DECLARANT = """
DECLARAȚIE
pe propria răspundere a persoanei fără venituri
Declar că nu am realizat venituri în luna octombrie 2017 și mă întrețin din munci ocazionale.
Declarant: Suciu Adina
CNP 2850715120018
Am luat cunoștință, funcționar: Chiș Dorin
"""
MINOR = """
DECLARAȚIE
Subsemnatul (numele și prenumele) Ilea Cosmin, CNP 1860422120205, în calitate de tată al minorului Ilea Vlad,
CNP 5011130123337, declar că fiul meu nu are venituri.
"""
PAPERS = {
    PLAIN: {"/name": "BOTA LIA-MARIA", "/cnp": "2791107120312"},
    FORM: {"/name": "RUS DANA IOANA", "/cnp": "2850715120018"},
    BELOW: {"/name": "TOMA LUCIAN-IOAN", "/cnp": "1860422120205"},
    SOT: {},
    DECLARANT: {"/name": "SUCIU ADINA", "/cnp": "2850715120018"},
    MINOR: {},
}


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_sure(paper: str) -> None:
    assert sure(read("no_income_declaration", paper)) == PAPERS[paper]
