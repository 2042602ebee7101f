"""Certificate of income from an employer (adeverință de venit, de salariu)."""

from __future__ import annotations

from extractors.craft import about, earnings, employers, filled, issued, organisations, prose
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("employer_income_certificate")
TITLES = ("adeverinta de venit", "adeverinta de salariu", "adeverinta venituri", "adeverinta de salariat", "adeverinta")
MANY_PAGES = False
CUES = (
    Cue("adeverinta de venit", 1, title=True),
    Cue("adeverinta de salariu", 2.5, title=True),
    Cue("adeverinta de salariat", 2.5, title=True),
    Cue("adeverinta venituri", 1.5, title=True),
    Cue("adeverinta", 0.7, title=True),
    Cue("este angajat", 2),
    Cue("este salariat", 2),
    Cue("angajata ca", 1.5),
    Cue("angajat ca", 1.5),
    Cue("salariatul nostru", 2),
    Cue("societatii noastre", 1.5),
    Cue("in functia de", 1.5),
    Cue("functia", 0.5),
    Cue("contract individual de munca", 2.5),
    Cue("tichete de masa", 2.5),
    Cue("venit net", 1.5),
    Cue("drepturi salariale", 1.5),
    Cue("salariatul nostru", 1),
    Cue("salariata noastra", 2),
    Cue("fluturas de salariu", 2.5, title=True),
    Cue("adeverinta venit", 1.5, title=True),
    Cue("drepturi nete", 1),
    Cue("institutiei noastre", 1),
    Cue("declaratie de venit salarial", 2, title=True),
    Cue("confirmare de venit", 1.5, title=True),
    Cue("salariu net", 2),
    Cue("salariul net", 2),
    Cue("venit brut", 1),
    Cue("salariu brut", 1.5),
    Cue("total net", 1),
    Cue("salariu de incadrare", 2),
    Cue("reg com", 0.7),
    Cue("angajator", 1.5),
    Cue("administrator", 0.3),
    Cue("contabil", 0.5),
    Cue("venituri", 0.5),
    Cue("agentia nationala de administrare fiscala", -4),
    Cue("administratia judeteana a finantelor", -3),
    Cue("casa judeteana de pensii", -4),
    Cue("talon de plata", -3),
    Cue("pensie", -1.5),
    Cue("indemnizatie de somaj", -3),
    Cue("cartea de imobil", -3),
    Cue("cotele de intretinere", -3),
    Cue("este elev", -3),
    Cue("este student", -3),
    Cue("scrisoare de bonitate", -4),
    Cue("declaratie pe propria raspundere", -2),
)

_PHRASES = (
    *about.CERTIFIED,
    "salariatul|salariata nostru|noastra", "numitul|numita", "angajatul|angajata",
    "dl|dna|domnul|doamna", "angajatul|salariatul",
)  # fmt: skip


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = [
        *employers.read(pages),
        *organisations.fiscal_code(pages, "/employer_tax_code"),
        *about.person(pages, _PHRASES),
        *earnings.read(pages),
        *issued.read(pages),
    ]
    return filled.by_hand(pages, readings, doc)
