"""Papers of a fourth set of offices: what their layouts taught the readers, as a perfect engine would read them."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.craft.own_part import own_part
from extractors.found import Doc
from extractors.kinds import birth_certificate
from extractors.view import View
from models.geometry import Box
from models.page import Word
from tests.extractors.typed import read, sure, values, view


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


BESIDE = """
CERTIFICAT DE NAȘTERE
DATE DESPRE COPIL | DATE DESPRE PĂRINȚI ȘI ÎNREGISTRARE
Codul numeric personal | Numele și prenumele tatălui
5070118123347 | MOLDOVAN IOAN
Numele de familie | Numele și prenumele mamei
MOLDOVAN | MOLDOVAN ANA
Prenumele | Act de naștere
OTILIU | nr. 2554 din 31.01.2007
"""


def _lined_up(text: str, columns: int) -> Doc:
    """Lines whose parts stand under each other."""
    words = []
    for number, line in enumerate(text.strip().splitlines()):
        for at, part in enumerate(line.split("|")):
            x = 150.0 + at * 2100 / columns
            for piece in part.split():
                words.append(
                    Word(piece, Box(x, 150 + 52 * number, x + 16 * len(piece), 180 + 52 * number), 0.96, number)
                )
                x += 16 * (len(piece) + 1)
    page = view("x")
    return Doc((View(page.scan, 1, 2480, 3508, np.eye(3), page.region, page.picture, tuple(words)),))


def test_parents_beside_the_child_take_nothing_from_it() -> None:
    doc = _lined_up(BESIDE, 2)
    left = " ".join(w.text for w in own_part(doc, birth_certificate.ROLES).views[0].words)
    assert "OTILIU" in left
    assert not {"IOAN", "ANA"} & set(left.split())
    found = values(birth_certificate.read(doc))
    assert (found["/surname"], found["/given_names"]) == ("MOLDOVAN", "OTILIU")


SCHOOL = "ADEVERINȚĂ DE ELEV\nElev | POP ANA\nCod numeric personal | 6000713123341\n{}"
STATED = (
    ("Bursier / nebursier | NEBURSIER", False),
    ("Bursier / nebursier | BURSIER", True),
    ("Bursier/nebursier: | nebursier", False),
    ("Bursier / nebursier", None),
    ("Bursier / nebursier | -", None),
)


@pytest.mark.parametrize(("line", "said"), STATED)
def test_both_words_as_a_label_say_nothing_by_themselves(line: str, said: bool | None) -> None:
    assert sure(read("school_certificate", SCHOOL.format(line))).get("/scholarship") is said


BILL = """
{}
Bd. Revoluției nr. 18, Alba Iulia, jud. Alba, CIF RO39720945, nr. reg. com. J01/233/2005
FACTURĂ GAZE NATURALE
Cod client | 7940717
TOTAL DE PLATĂ | 327,27 lei
Operator de distribuție: Apuseni Grid S.A.
Vă rugăm să transmiteți indexul.
"""


def test_who_signs_first_is_the_supplier_whatever_the_name() -> None:
    assert values(read("gas_bill", BILL.format("Gaz Rețele Apuseni S.A.")))["/supplier"] == "Gaz Rețele Apuseni S.A."


def test_a_plain_word_is_no_legal_form() -> None:
    assert "/supplier" not in values(read("gas_bill", BILL.format("")))


FORM = """
CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE
1. Numele: COSMA
2. Prenumele: SERGIU
Adresa: Cluj-Napoca, str. Vidraru, nr. 55, bl. T4, sc. |, et. 7,
ap. 37
Adresa de e-mail: cosma@mail.example.com
10. Sistemul de încălzire utilizat:
{}
"""
BRACKETS = (
    ("[ ]JEnergie termică\n[ ] lemne, cărbuni\n[ ] Gaze naturale\n[ X JEnergie electrică", "electricity"),
    ("[| Jenergie termică\n[| ] lemne, cărbuni\n[ X ] gaze naturale prin rețea\n[ Jenergie electrică", "gas"),
    ("[ X ] energie termică\n[ ] lemne, cărbuni\n[ X ] gaze naturale\n[ ] energie electrică", None),
)


@pytest.mark.parametrize(("options", "choice"), BRACKETS)
def test_the_option_whose_typed_brackets_hold_a_cross(options: str, choice: str | None) -> None:
    assert sure(read("application_form", FORM.format(options))).get("/heating") == choice


CAPTIONS = """
CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE
A. Date de identificare ale solicitantului
MAGUREAN                                LUCIAN
                 numele                              prenumele
1911011123341                 CJ        502209
         cod numeric personal      seria           număr
0752232520              lucian@asociatie.example.net
           telefon                            e-mail
"""


def test_captions_under_the_middle_of_their_lines() -> None:
    from tests.extractors.typed import read_typewritten

    found = values(read_typewritten("application_form", CAPTIONS))
    assert (found["/surname"], found["/given_names"]) == ("MAGUREAN", "LUCIAN")
    assert (found["/phone"], found["/email"]) == ("0752232520", "lucian@asociatie.example.net")


ASSOCIATION = """
Asociatia de Proprietari Ciocarliei 23
Nr. 126/23.12.2017
ADEVERINTA
Confirmam ca la adresa mun. Cluj-Napoca, str. Ciocarliei nr. 23, sc. 4, ap. 83 locuiesc efectiv:
- SOCACIU CAMELIA; cod numeric personal 2460823123347
Apartamentul are 3 camere.
Administrator
ec. Petru Rotar
mun. Cluj-Napoca, str. Ciocarliei nr. 23, sc. 4
Cod inregistrare fiscala: 83568306 | Adresa e-mail: asoc@mail.example.com
"""


def test_the_seat_in_the_footer() -> None:
    found = values(read("association_certificate", ASSOCIATION))
    assert found["/association_address"] == "mun. Cluj-Napoca, str. Ciocarliei nr. 23, sc. 4"
    assert found["/address"] == "mun. Cluj-Napoca, str. Ciocarliei nr. 23, sc. 4, ap. 83"


def test_the_name_before_its_code() -> None:
    text = (
        "AGENȚIA NAȚIONALĂ DE ADMINISTRARE FISCALĂ\nADEVERINȚĂ DE VENIT\nPE ANUL 2017\n"
        "Se eliberează prezenta în baza cererii nr. 72894, COSMA RALUCA CORNELIA, cod de identificare\n"
        "fiscală 2800219123346, prin care se atestă"
    )
    assert values(read("tax_income_certificate", text))["/name"] == "COSMA RALUCA CORNELIA"


def test_the_pod_goes_before_other_numbers_of_the_place() -> None:
    text = (
        "Electrica Furnizare S.A.\nFACTURĂ ENERGIE ELECTRICĂ\nCod client: 18338444\n"
        "NLC (Număr loc consum): 8923796\nPOD (cod punct de | {}\nmăsură):"
    )
    assert values(read("electricity_bill", text.format("594020100000123452")))["/consumption_point_code"] == (
        "594020100000123452"
    )
    spoiled = values(read("electricity_bill", text.format("594020100000123453")))  # its check digit does not hold
    assert spoiled["/consumption_point_code"] == "8923796"


PAID_ACROSS = """
S.C. EXEMPLU S.R.L.
ADEVERINȚĂ DE VENIT
Se adeverește că POPESCU ANDREI, CNP 1850712125674, a avut în luna octombrie 2017:
Venit brut: 2184,00 lei
Rețineri: 652,00 lei
Venit net: {net} lei
"""


@pytest.mark.parametrize(("net", "doubted"), [("1532,00", False), ("652,00", True), ("600,00", False)])
def test_what_was_withheld_is_no_net_income(net: str, doubted: bool) -> None:
    text = PAID_ACROSS.format(net=net) + ("Rest de plată: 1532,00 lei" if net == "652,00" else "")
    (found,) = [f for f in read("employer_income_certificate", text) if f.path == "/net_income"]
    assert any(c.name == "slip.net_is_most" and c.ok is False for c in found.checks) is doubted
