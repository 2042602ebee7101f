"""Leases in other words and shapes: who rents is decided by what the paper calls each party."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

PLAIN = [
    # notary's prose with the parties as list and roles said behind them
    (
        """
CONTRACT DE ÎNCHIRIERE
nr. 14 din 02.09.2017
Încheiat astăzi 02.09.2017 între subsemnații:
1. Rusu Vasile, cetățean român, căsătorit, domiciliat în Gherla, str. Avram Iancu nr. 7, ap. 2, CNP 1631110120776,
în calitate de proprietar, numit în continuare locator, pe de o parte, și
2. Ilieș Roxana-Ioana, studentă, domiciliată în Bistrița, str. Gării nr. 22, bl. 4, sc. B, ap. 31, CNP 2950723120444,
în calitate de chiriașă, numită în continuare locatară, pe de altă parte.
Art. 1. Locatorul închiriază locatarei locuința din Cluj-Napoca, str. Observatorului nr. 34, bl. OS2, sc. 1, ap. 9.
Art. 2. Chiria lunară este de 300 euro. Contractul a fost înregistrat la ANAF - AJFP Cluj sub nr. 88123/05.09.2017.
""",
        {
            "/tenant": "ILIEȘ ROXANA-IOANA",
            "/address": "Cluj-Napoca, str. Observatorului nr. 34, bl. OS2, sc. 1, ap. 9",
            "/tax_registration_number": "88123",
        },
    ),
    # table of the parties: header row with roles, attributes in rows
    (
        """
CONTRACT DE LOCAȚIUNE NR. 3/2017
 | LOCATOR | LOCATAR
Nume și prenume | Rusu Vasile | Ilieș Roxana
CNP | 1631110120776 | 2950723120444
Domiciliu | Gherla, str. Iancu nr. 7 | Bistrița, str. Gării nr. 22
OBIECTUL: apartamentul situat în Cluj-Napoca, str. Observatorului nr. 34, ap. 9
""",
        {"/tenant": "ILIEȘ ROXANA", "/address": "Cluj-Napoca, str. Observatorului nr. 34, ap. 9"},
    ),
    # the tenant first
    (
        """
CONTRACT DE INCHIRIERE
PARTILE CONTRACTANTE
Intre ILIES ROXANA, CNP 2950723120444, cu domiciliul in Bistrita, str. Garii nr. 22, in calitate de CHIRIAS, pe de o
parte, si RUSU VASILE, CNP 1631110120776, cu domiciliul in Gherla, str. Iancu nr. 7, in calitate de PROPRIETAR, pe de
alta parte, a intervenit prezentul contract. Obiectul il constituie imobilul situat in Cluj-Napoca, str. Horea nr. 5,
ap. 3.
""",
        {"/tenant": "ILIES ROXANA", "/address": "Cluj-Napoca, str. Horea nr. 5, ap. 3"},
    ),
    # form card: roles as headings of blocks
    (
        """
CONTRACT DE ÎNCHIRIERE
I. PROPRIETARUL
Nume și prenume: Rusu Vasile
CNP: 1631110120776
Adresa: Gherla, str. Avram Iancu nr. 7
II. CHIRIAȘUL
Nume și prenume: Ilieș Roxana-Ioana
CNP: 2950723120444
Adresa: Bistrița, str. Gării nr. 22
III. LOCUINȚA ÎNCHIRIATĂ
Adresa: Cluj-Napoca, str. Fabricii nr. 4, bl. F2, ap. 18
""",
        {"/tenant": "ILIEȘ ROXANA-IOANA", "/address": "Cluj-Napoca, str. Fabricii nr. 4, bl. F2, ap. 18"},
    ),
    # verbs say it
    (
        """
CONTRACT
Subsemnatul RUSU VASILE, domiciliat în Gherla, str. Avram Iancu nr. 7, dau cu chirie doamnei ILIEȘ ROXANA,
domiciliată în Bistrița, str. Gării nr. 22, apartamentul meu din Cluj-Napoca, str. Horea nr. 5, ap. 3.
""",
        {"/tenant": "ILIEȘ ROXANA", "/address": "Cluj-Napoca, str. Horea nr. 5, ap. 3"},
    ),
    # a lawyer and a witness on the paper
    (
        """
CABINET DE AVOCAT MOLDOVAN SORIN
Data certă nr. 77/02.09.2017 avocat Moldovan Sorin
CONTRACT DE ÎNCHIRIERE
Proprietar: RUSU VASILE, CNP 1631110120776, dom. Gherla, str. Iancu nr. 7
Chiriaș: ILIEȘ ROXANA, CNP 2950723120444, dom. Bistrița, str. Gării nr. 22
Martor: BOTA DANIEL, CNP 1890101120117
Se închiriază spațiul de locuit din Cluj-Napoca, Aleea Băița nr. 3, ap. 40
Înregistrat la DGRFP Cluj-Napoca cu nr. 5512/2017
""",
        {
            "/tenant": "ILIEȘ ROXANA",
            "/address": "Cluj-Napoca, Aleea Băița nr. 3, ap. 40",
            "/tax_registration_number": "5512/2017",
        },
    ),
    # roles before the names in a sentence
    (
        """
CONTRACT DE ÎNCHIRIERE PENTRU LOCUINȚE
Între proprietarul RUSU VASILE, cu domiciliul în Gherla, str. Iancu nr. 7, posesor al CI seria CJ nr. 112233, și
chiriașa ILIEȘ ROXANA, cu domiciliul în Bistrița, str. Gării nr. 22, posesoare a CI seria XB nr. 445566, s-a încheiat:
Adresa spațiului închiriat: Cluj-Napoca, str. Horea nr. 5, ap. 3
""",
        {"/tenant": "ILIEȘ ROXANA", "/address": "Cluj-Napoca, str. Horea nr. 5, ap. 3"},
    ),
    # a firm or the city lets
    (
        """
CONSILIUL LOCAL AL MUNICIPIULUI CLUJ-NAPOCA
CONTRACT DE ÎNCHIRIERE nr. 2211 pentru suprafețe cu destinația de locuință
Municipiul Cluj-Napoca, cu sediul în Cluj-Napoca, str. Moților nr. 3, prin primar Popa Emil, în calitate de locator,
și ILIEȘ ROXANA, legitimată cu CI seria XB nr. 445566, CNP 2950723120444, în calitate de titular al contractului
de închiriere, chiriaș, a intervenit următorul contract:
Locatorul predă în folosință locuința situată în Cluj-Napoca, str. Timișului nr. 8, bl. C, ap. 55.
""",
        {"/tenant": "ILIEȘ ROXANA", "/address": "Cluj-Napoca, str. Timișului nr. 8, bl. C, ap. 55"},
    ),
    # dot matrix, capitals, no diacritics; roles in brackets
    (
        """
CONTRACT DE INCHIRIERE
PARTILE: 1. RUSU VASILE (LOCATOR), DOMICILIAT IN GHERLA, STR. IANCU NR. 7
2. ILIES ROXANA (LOCATAR), DOMICILIATA IN BISTRITA, STR. GARII NR. 22
OBIECT: APARTAMENTUL SITUAT IN CLUJ-NAPOCA, STR. HOREA NR. 5, AP. 3
NR. INREGISTRARE ORGAN FISCAL: 40551
""",
        {
            "/tenant": "ILIES ROXANA",
            "/address": "CLUJ-NAPOCA, STR. HOREA NR. 5, AP. 3",
            "/tax_registration_number": "40551",
        },
    ),
    # bilingual headings
    (
        """
CONTRACT DE ÎNCHIRIERE / BÉRLETI SZERZŐDÉS
Locator / Bérbeadó: Rusu Vasile
Locatar / Bérlő: Ilieș Roxana
Imobil / Ingatlan: Cluj-Napoca, str. Horea nr. 5, ap. 3
""",
        {"/tenant": "ILIEȘ ROXANA", "/address": "Cluj-Napoca, str. Horea nr. 5, ap. 3"},
    ),
]
DOUBTFUL = [
    # two tenants
    (
        """
CONTRACT DE ÎNCHIRIERE
Rusu Vasile, CNP 1631110120776, în calitate de proprietar, și
Ilieș Roxana, CNP 2950723120444, și Bota Daniel, CNP 1890101120117, în calitate de chiriași.
Obiectul: apartamentul situat în Cluj-Napoca, str. Horea nr. 5, ap. 3.
""",
        "/tenant",
    ),
    # no roles at all
    (
        """
CONTRACT DE ÎNCHIRIERE
Rusu Vasile, CNP 1631110120776, domiciliat în Gherla, str. Iancu nr. 7, și
Ilieș Roxana, CNP 2950723120444, domiciliată în Bistrița, str. Gării nr. 22, au convenit închirierea.
""",
        "/tenant",
    ),
    # two dwellings
    (
        """
CONTRACT DE ÎNCHIRIERE
Proprietar: Rusu Vasile, CNP 1631110120776, proprietar al casei situate în Gherla, str. Iancu nr. 7
Chiriaș: Ilieș Roxana, CNP 2950723120444
Obiectul: apartamentul situat în Cluj-Napoca, str. Horea nr. 5, ap. 3.
""",
        "/address",
    ),
    # only the parties' own addresses
    (
        """
CONTRACT DE ÎNCHIRIERE
Proprietar: Rusu Vasile, cu locuința în Gherla, str. Iancu nr. 7
Chiriaș: Ilieș Roxana, cu locuința în Bistrița, str. Gării nr. 22
""",
        "/address",
    ),
    # the contract's own number and the lawyer's
    (
        """
CONTRACT DE ÎNCHIRIERE
Înregistrat sub nr. 14 din 02.09.2017
Proprietar: Rusu Vasile. Chiriaș: Ilieș Roxana
Chiriașul plătește impozitul la organul fiscal. Autentificat sub nr. 501 de notar public.
""",
        "/tax_registration_number",
    ),
]


@pytest.mark.parametrize(("paper", "expected"), PLAIN)
def test_plain_papers(paper: str, expected: dict[str, str]) -> None:
    readings = read("lease_contract", paper)
    accepted = sure(readings)
    assert {k: v for k, v in accepted.items() if v != expected.get(k)} == {}
    assert {k: v for k, v in expected.items() if values(readings).get(k) != v} == {}
    assert "/tenant" in accepted


@pytest.mark.parametrize(("paper", "path"), DOUBTFUL)
def test_doubtful_papers(paper: str, path: str) -> None:
    assert path not in sure(read("lease_contract", paper))
