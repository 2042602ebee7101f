"""Certificate of income from an employer (adeverință de venit, de salariu)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.craft import about, earnings, filled, issued, organisations, prose
from extractors.craft.prose import Page
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind
from models.page import Word

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
_FIRM = re.compile(
    r"(?<![A-Z])(?:S\.?\s?C\.?\s.{3,60}?(?:S\.?R\.?L\.?(?:-D)?|S\.?A\.?|S\.?N\.?C\.?)(?![A-Z])|"
    r"[A-Z0-9][A-Z0-9&.\-' „”\"]{2,60}?\s"
    r"(?:S\.?R\.?L\.?(?:-D)?|S\.A\.?|SA|S\.?N\.?C\.?|P\.?F\.?A\.?|I\.I\.?|R\.A\.?)(?![A-Z]))"
)
_OFFICE = re.compile(
    r"^(?:PRIMARIA|SPITALUL|UNIVERSITATEA|INSPECTORATUL|SCOALA|LICEUL|COLEGIUL|GRADINITA|FUNDATIA|ASOCIATIA|COMPANIA|REGIA|"
    r"DIRECTIA|SERVICIUL|CENTRUL|BIROU\w*|PAROHIA|FEDERATIA|CLUBUL|SINDICATUL|ORGANIZATIA|INTREPRINDERE\w*|II|PFA|MINISTERUL|INSTITUTUL|TEATRUL|BIBLIOTECA|"
    r"CONSILIUL|BANCA|CABINET\w*|CRESA|MUZEUL|OPERA|CASA|AGENTIA|CLINICA)\s.+"
)
_LABEL = re.compile(
    r"(?:ANGAJATOR(?:UL)?|UNITATEA|SOCIETATEA|DENUMIREA? (?:ANGAJATOR\w*|UNITATII|FIRMEI)|FIRMA)\s*[:.]?\s+"
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = [
        *_employer(pages),
        *organisations.fiscal_code(pages, "/employer_tax_code"),
        *about.person(pages, _PHRASES),
        *earnings.read(pages),
        *issued.read(pages),
    ]
    return filled.by_hand(pages, readings)


def _employer(pages: Sequence[Page]) -> list[Found]:
    """The firm of the letterhead (or of the foot), by its legal form or the kind of institution."""
    for pattern, sure in ((_FIRM, 0.9), (_OFFICE, 0.85)):
        for page in pages:
            for number, row in enumerate(page.rows):
                for cell in row.segments():
                    reading = _in_cell(page, number, cell, pattern, sure)
                    if reading is not None:
                        return [reading]
    return []


def _in_cell(page: Page, number: int, cell: Sequence[Word], pattern: re.Pattern[str], sure: float) -> Found | None:
    first = next(i for i, w in enumerate(page.words) if w.box == cell[0].box)
    start, end = page.start_of(first), page.end_of(first + len(cell) - 1)
    label = _LABEL.match(page.plain, start, end)
    m = pattern.search(page.plain[label.end() if label else start : end])
    if m is None:
        return None
    at = (label.end() if label else start) + m.start()
    raw = page.text[at : at + m.end() - m.start()].strip(" ,;:-")
    words = page.words_cut(at, at + len(raw))
    if m.start():  # something stands before the name in its cell: perhaps a spoiled part of it
        sure = min(sure, 0.7)
    return found("/employer", raw, words, page.view, raw=raw, located=sure)
