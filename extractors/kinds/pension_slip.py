"""Pension slip (cupon, talon de pensie) and pension decision of the county pension house."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extractors.craft import form, picks, prose
from extractors.craft.prose import Page
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, slip_facts, slip_money
from models.kinds import kind

KIND = kind("pension_slip")
TITLES = (
    "talon de plata", "talon de pensie", "cupon de pensie", "cupon pensie", "talon pensie", "cupon de plata",
    "decizie privind acordarea pensiei", "decizie privind recalcularea pensiei", "decizie de pensionare", "decizie",
    "talon de plata a pensiei", "adeverinta de pensie", "adeverinta", "mandat de plata pensie", "decizia",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("casa judeteana de pensii", 3),
    Cue("casa teritoriala de pensii", 3),
    Cue("casa nationala de pensii publice", 2.5),
    Cue("casa de pensii", 2),
    Cue("casa de pensii sectoriala", 2),
    Cue("pensie de serviciu", 2),
    Cue("pensia de serviciu", 2),
    Cue("plata pensiei", 1),
    Cue("pensia neta", 1),
    Cue("pensie neta", 1),
    Cue("talon de plata", 2, title=True),
    Cue("talon de pensie", 3, title=True),
    Cue("talon pensie", 3, title=True),
    Cue("cupon de pensie", 3, title=True),
    Cue("cupon pensie", 3, title=True),
    Cue("cupon mandat de plata", 1, title=True),
    Cue("limita de varsta", 2),
    Cue("pensie de urmas", 2),
    Cue("pensie de invaliditate", 2),
    Cue("pensie anticipata", 2),
    Cue("dosar de pensie", 2),
    Cue("dosar pensie", 2),
    Cue("numar dosar", 0.5),
    Cue("total drepturi", 1.5),
    Cue("drepturi pe luna", 1.5),
    Cue("retineri", 0.7),
    Cue("rest de plata", 0.7),
    Cue("pensionar", 1),
    Cue("punctaj mediu anual", 2),
    Cue("stagiu de cotizare", 1),
    Cue("indemnizatie sociala pentru pensionari", 2),
    Cue("asociatia de proprietari", -2),
    Cue("cotele de intretinere", -2),
    Cue("extras de cont", -4, title=True),
    Cue("cerere si declaratie", -4),
    Cue("salariat", -1.5),
    Cue("angajat", -1),
    Cue("agentia nationala de administrare fiscala", -2),
)


_ROLES = (
    ("net", r"REST(?:UL)? (?:DE )?PLATA|SUMA NETA(?: DE (?:PLATA|INCASAT))?|"
            r"(?<![A-Z])DE (?:INCASAT|PRIMIT|ACHITAT)(?![A-Z])|"
            r"SUMA (?:CUVENITA|VIRATA|INCASATA|ACHITATA|PLATITA)|PLATIT (?:PRIN|IN) (?:CONT|CARD|MANDAT|NUMERAR)|"
            r"NET INCASAT|(?:PENSI[EA]|DREPTURI) INCASAT[AE]|PENSI[EA] NETA|NET(?:A)? DE PLATA|"
            r"CUANTUM(?:UL)? NET(?: LUNAR)?(?: AL PENSIEI)?|"
            r"TOTAL(?:UL)? NET|DREPTURI NETE|SUMA DE PLATA|TOTAL DE PLATA|(?<![A-Z])NET(?:A|UL)?(?![A-Z])", 0.95),
    ("rights", r"TOTAL(?:UL)? DREPTURI|TOTAL(?:UL)? BRUT|CUANTUM(?:UL)? BRUT|PENSI[EA] BRUTA|"
               r"DREPTURI (?:BRUTE|CUVENITE)|"
               r"(?<![A-Z])TOTAL(?! RETIN| DE)(?![A-Z])", 0.9),
    ("deductions", r"TOTAL(?:UL)? RETINERI|SUME RETINUTE", 0.9),
    ("tax", r"IMPOZIT\w*|C\.?A\.?S\.?S\.?(?![A-Z])|"
            r"CONTRIBUTI\w* (?:DE )?(?:ASIGURARI (?:SOCIALE )?DE )?SANATATE|POPRIR\w*|"
            r"PENSIE ALIMENTARA|DEBIT(?:E)?(?![A-Z])|COTIZATI\w*|TAXA POSTALA|TAXE POSTALE", 0.9),
    ("amount", r"CUANTUM(?:UL)?(?: LUNAR)?(?: AL)?(?: PENSIEI)?|"
               r"PENSIA (?:CUVENITA|STABILITA|RECALCULATA|LUNARA|IN PLATA|ACORDATA)", 0.72),
    ("gross", r"PENSI[EA] (?:PENTRU|DE|ANTICIPATA|INVALIDITATE|LIMITA)[A-Z ]*|SPOR\w*|INDEMNIZATI\w*|"
              r"VALOAREA UNUI PUNCT", 0.5),
)  # fmt: skip
_FILE = re.compile(
    r"DOSAR\w*(?:\sDE)?(?:\sPENSIE)?(?:\s?\(?(?:CU\s)?(?:NR|NUMAR\w*)\)?)?[\s.:]*(?P<a>\d{3,9})(?![\d.,]\d)|"
    r"(?:NR|NUMAR\w*)\.?\s?(?:DE\s)?DOSAR\w*(?:\s(?:DE\s)?PENSIE)?(?:\s?/\s?AN\w*)?[\s.:]*(?P<b>\d{3,9})(?![\d.,]\d)"
)
_ARREARS = re.compile(r"RESTANT|DIFERENT[AE] DE PENSIE|ARIERAT|DREPTURI RESTANTE|DIFERENTE CUVENITE")


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    return [*slip_facts.person(doc), *slip_facts.month(pages), *(_file_number(pages) or _file_below(doc)), *_net(pages)]


def _file_number(pages: Sequence[Page]) -> list[Found]:
    hits = [(page, *m.span("a" if m["a"] else "b")) for page in pages for m in _FILE.finditer(page.plain)]
    if not hits:
        return []
    page, start, end = hits[0]
    values = {p.text[a:b] for p, a, b in hits}
    rivals = tuple(sorted(values - {page.text[start:end]}))
    sure = 0.7 if page.text[end : end + 1] == "/" else 0.95  # number/year: which of it is the number?
    return [
        found("/file_number", page.text[start:end], page.words_cut(start, end), page.view, located=sure, rivals=rivals)
    ]


_FILE_LABELS = (
    "numar dosar de pensie", "numar dosar pensie", "nr dosar de pensie", "nr dosar pensie", "numarul dosarului",
    "numar dosar", "nr dosar", "dosar de pensie", "dosar de pensionare", "dosar pensie", "dosarul", "dosar nr", "dosar",
    "decizie nr dosar",
)  # fmt: skip


def _file_below(doc: Doc) -> list[Found]:
    """The number in the column under *Dosar de pensie*."""
    ask = form.Ask("/file_number", _FILE_LABELS, picks.matching(r"(?<![\w./])\d{3,9}(?![\w./]\d)"), rank_cost=0.0)
    return [replace(f, located=min(f.located, 0.9)) for f in form.read_form(doc, KIND, [ask], slip_facts.STOPS)]


def _net(pages: Sequence[Page]) -> list[Found]:
    """What is paid: rights less deductions. A slip of arrears does not show the month's pension."""
    if table := slip_money.of_months(pages, slip_facts.PAID):
        return table
    sums = slip_money.named(pages, _ROLES)
    readings = slip_money.best(pages, [s for s in sums if s.role == "net"] or [s for s in sums if s.role == "amount"])
    if not readings:
        return slip_money.guess(pages)
    reading = slip_money.with_rows(readings[0], _adds_up(Decimal(str(readings[0].value)), sums))
    if any(_ARREARS.search(page.plain) for page in pages):
        reading = replace(reading, located=min(reading.located, 0.6))
    return [reading]


def _adds_up(net: Decimal, sums: Sequence[slip_money.Named]) -> bool | None:
    """Whether some total of rights less the deductions is the net amount; None where the slip states no such rows."""
    rights = [Decimal(s.sum.value) for s in sums if s.role in ("rights", "gross")]
    stated = [Decimal(s.sum.value) for s in sums if s.role == "deductions"]
    taxes = [Decimal(s.sum.value) for s in sums if s.role == "tax"]
    totals = [Decimal(s.sum.value) for s in sums if s.role == "rights"]
    if not rights or not (stated or taxes or len(totals) > 1):
        return None
    options = {*stated, sum(taxes, Decimal(0)), *taxes, *totals}
    if any(abs(r - d - net) <= Decimal("0.01") for r in {*rights, sum(rights, Decimal(0))} for d in options):
        return True
    return False if len(set(totals)) == 1 and len(stated) == 1 else None
