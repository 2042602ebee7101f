"""Income certificate of the tax office (adeverință de venit, ANAF): one year's income."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extractors.craft import about, issued, mentions, prose, unread
from extractors.craft.grid import grids
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.craft.sums import Sum, at
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, slip_facts, slip_money
from models.geometry import around
from models.kinds import kind
from validators import dates

KIND = kind("tax_income_certificate")
TITLES = ("adeverinta de venit", "adeverinta", "adeverinta privind veniturile", "certificat", "adeverinta de venituri")
MANY_PAGES = False
CUES = (
    Cue("agentia nationala de administrare fiscala", 3),
    Cue("ministerul finantelor publice", 2.5),
    Cue("directia generala regionala a finantelor publice", 2.5),
    Cue("administratia judeteana a finantelor publice", 2.5),
    Cue("administratia finantelor publice", 1.5),
    Cue("serviciul fiscal", 1.5),
    Cue("anaf", 1),
    Cue("adeverinta de venit", 1.5, title=True),
    Cue("documentul care atesta venitul", 2.5),
    Cue("categoria de venit", 2),
    Cue("venit impozabil", 1.5),
    Cue("venitul impozabil", 1.5),
    Cue("venit net anual", 1.5),
    Cue("venit brut", 0.7),
    Cue("venituri impozabile", 1.5),
    Cue("declaratia 200", 1.5),
    Cue("decizie de impunere", 1.5),
    Cue("organul fiscal", 1),
    Cue("pentru anul", 1),
    Cue("an de referinta", 1.5),
    Cue("contribuabil", 1),
    Cue("spatiul privat virtual", 2),
    Cue("nu figureaza cu venituri", 2.5),
    Cue("activitati independente", 1),
    Cue("cod de identificare fiscala", 0.7),
    Cue("codul de inregistrare fiscala", 0.3),
    Cue("taxe locale", -2.5),
    Cue("impozite locale", -2),
    Cue("mijloace de transport", -2),
    Cue("contract de inchiriere", -3, title=True),
    Cue("cerere si declaratie", -4),
    Cue("casa judeteana de pensii", -2),
    Cue("registrul agricol", -2),
    Cue("extras de cont", -3, title=True),
    Cue("factura", -3, title=True),
)


_LABELS = (
    "numele si prenumele contribuabilului", "numele si prenumele", "nume si prenume", "numele prenumele",
    "nume prenume", "contribuabil", "contribuabilul", "persoana fizica", "nume", "numele",
)  # fmt: skip
_PHRASES = (
    *about.CERTIFIED, "se atesta|certifica|adevereste|confirma ca", "domnul|doamna|dl|dna|domnului|doamnei|dlui|dnei",
    "contribuabilul|contribuabila|contribuabilului", "persoana", "numitul|numita",
)  # fmt: skip
_YEAR = re.compile(
    r"(?<![A-Z])(?:AN(?:UL|ULUI)?(?:\s(?:DE\s)?(?:REFERINTA|FISCAL|IMPUNERE|RAPORTARE|CALENDARISTIC|VENIT\w*|REALIZAR\w*))?|"
    r"EXERCITIU\w*\sFISCAL|VENITURI\w*\s(?:REALIZATE\s)?(?:IN|PE|DIN|AFERENTE))\s?(?:\(?FISCAL\)?)?[\s.:]*"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
_REQUEST = re.compile(r"CERER(?:EA|II)(?![A-Z])")
_NONE = re.compile(
    r"NU\s(?:FIGUREAZA|ESTE INREGISTRAT\w*|APARE|A (?:REALIZAT|OBTINUT|DECLARAT|INREGISTRAT|AVUT|FIGURAT|INCASAT)|"
    r"INREGISTREAZA|FIGURA|ARE INREGISTRATE|REALIZEAZA|ARE|"
    r"(?:S-?AU|SUNT|AU FOST) (?:INREGISTRAT|DECLARAT|IDENTIFICAT)\w*)"
    r"\s(?:(?!DATORI|DEBIT|OBLIGATI|RESTANT|(?:SI|A|AU|ALTE)\s)\w+\s){0,9}?VENIT\w*"
)
_SAVE = re.compile(r"ALTA NATURA|(?<![A-Z])(?:DECAT|EXCEPTIA|IN AFARA|ALTELE)(?![A-Z])")  # not none at all
_LOSS = re.compile(r"PIERDER[EI]")
_NET = re.compile(r"VENIT\w*\s?(?:NET|IMPOZABIL)|(?<![A-Z])NET(?![A-Z])|IMPOZABIL")
_ROLES = (
    ("total", r"TOTAL\w*(?: GENERAL)?\s(?:\w+\s){0,2}?(?:NET\w*|IMPOZABIL\w*)(?: ANUAL\w*)?", 0.95),
    ("net", r"VENIT\w*(?:\s(?:ANUAL|TOTAL)\w*)?\s(?:NET|IMPOZABIL)\w*(?:\s?/\s?(?:NET|IMPOZABIL)\w*)?(?: ANUAL\w*|"
            r" REALIZAT\w*)?", 0.92),
    ("net", r"SUM[AE] NET[AE](?: TOTALA)?(?: DE)?", 0.88),
    ("gross", r"VENIT\w*(?: ANUAL)? BRUT\w*|(?<![A-Z])BRUT(?![A-Z])", 0.5),
    ("tax", r"IMPOZIT\w*(?: DATORAT| ANUAL| RETINUT)?", 0.5),
)  # fmt: skip


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    persons = slip_facts.of(doc, _PHRASES, _LABELS)
    if not any(f.path == "/name" and f.located > unread.GUESSED for f in persons) and (
        over := mentions.captioned(pages)
    ):
        persons = [*(f for f in persons if f.path != "/name"), *over]
    return [*persons, *_year(pages), *_income(pages), *issued.read(tuple(map(_without_request, pages)))]


def _without_request(page: Page) -> Page:
    """The page with the day of the request (*ca urmare a cererii nr. … din …*) blanked: it is not the day of issue."""
    text = page.text
    for m in _REQUEST.finditer(page.plain):
        for start, end, _ in dates.find_dates(page.text[m.end() : m.end() + 75])[:1]:
            a, b = m.end() + start, m.end() + end
            text = text[:a] + "_" * (b - a) + text[b:]
    return replace(page, stream=replace(page.stream, text=text))


def _year(pages: Sequence[Page]) -> list[Found]:
    """The year that the income is of; where several are named each is the others' rival."""
    hits = [(page, *m.span("year")) for page in pages for m in _YEAR.finditer(page.plain)]
    if not hits:
        return _year_alone(pages)
    page, start, end = hits[0]
    values = {p.text[a:b] for p, a, b in hits}
    rivals = tuple(sorted(values - {page.text[start:end]}))
    located = 0.6 if rivals else 0.95
    words = page.words_cut(start, end)
    return [
        found("/year", page.text[start:end], words, page.view, raw=page.text[start:end], located=located, rivals=rivals)
    ]


_PERIOD = re.compile(r"0?1[./]0?1[./](?P<year>20\d\d)\s*[-–—]+\s*31[./]12[./](?P=year)")
_ALONE = re.compile(r"(?<![\d./\-])(?P<year>20[01]\d)(?![\d/\-]|\.\d)")
_HEAD = re.compile(r"^\W*(?:AN(?:UL)?|PERIOADA)(?![A-Z])")


def _year_alone(pages: Sequence[Page]) -> list[Found]:
    """The year of a whole year's period, under a heading *Anul*, or else the first that is no part of a date."""
    for page in pages:
        heads = {i for g in grids(page) for c in g.columns(_HEAD) for r in g.records for i in r.cell(c)}
        for form, sure in ((_PERIOD, 0.9), (_ALONE, 0.5)):
            hits = [
                m
                for m in form.finditer(page.plain)
                if not re.search(r"LEGEA\D{0,12}\d*/?$", page.plain[: m.start("year")])
            ]
            hits.sort(key=lambda m: page.index_at(m.start("year")) not in heads)
            for m in hits[:1]:
                start, end = m.span("year")
                located = 0.9 if page.index_at(start) in heads and len({h["year"] for h in hits}) == 1 else sure
                words = page.words_cut(start, end)
                return [
                    found("/year", page.text[start:end], words, page.view, raw=page.text[start:end], located=located)
                ]
    return []


def _income(pages: Sequence[Page]) -> list[Found]:
    """The year's net income: a total, the column *net* of a table (added up by its total row), or a plain statement
    that there was none."""
    table = [f for page in pages for f in _from_table(page)]
    named = [n for n in slip_money.named(pages, _ROLES) if n.role in ("total", "net")]
    none = [(page, m) for page in pages for m in _NONE.finditer(page.plain)]
    if none:
        page, m = none[0]
        money = bool(table or named)
        words = page.words_cut(m.start(), m.end())
        raw = page.text[m.start() : m.end()]
        sure, rivals = (0.5, ("?",)) if money else (0.9, ())
        if _SAVE.search(page.plain[m.start() : m.end() + 120]):
            sure = 0.6
        return [
            replace(found("/net_income", "0.00", words, page.view, raw=raw, located=sure, rivals=rivals), reread=True)
        ]
    readings = table[:1] or slip_money.best(pages, named)
    if any(_LOSS.search(page.plain) for page in pages):  # a loss is no income, or is taken from it: a clerk knows
        return [replace(f, located=min(f.located, 0.6)) for f in readings]
    return [replace(f, located=min(f.located, 0.6)) if str(f.value).startswith("-") else f for f in readings]


def _from_table(page: Page) -> list[Found]:
    """The column under *venit net*: the total row's cell, or the only row's; rows that add up are the check."""
    for number, row in enumerate(page.rows):
        heads = [c for c in row.segments() if _NET.search(fold_signs(" ".join(w.text for w in c)))]
        if len(heads) != 1 or len(row.segments()) < 3:
            continue
        column = around(w.box for w in heads[0])
        cells = _cells(page, number, column.x0 - row.height, column.x1 + row.height)
        if cells:
            return _of_cells(page, cells)
    return []


def _cells(page: Page, header: int, left: float, right: float) -> list[tuple[bool, Sum]]:
    """The amounts below the heading, each with whether its row is the total's."""
    out: list[tuple[bool, Sum]] = []
    for number in range(header + 1, len(page.rows)):
        first = next(i for i, w in enumerate(page.words) if w.line == number)
        for i in range(first, first + len(page.rows[number].words)):
            box = page.words[i].box
            if left <= box.cx <= right:
                one = at(page, page.start_of(i), page.end_of(i))
                if one is not None and re.search(r"[.,]\d{2}$", page.text[one.start : one.end]):
                    out.append((bool(re.search(r"(?<![A-Z])TOTAL", fold_signs(page.rows[number].text))), one))
    return out


def _of_cells(page: Page, cells: Sequence[tuple[bool, Sum]]) -> list[Found]:
    rows = [s for total, s in cells if not total]
    totals = [s for total, s in cells if total]
    if totals:
        ok = sum((Decimal(s.value) for s in rows), Decimal(0)) == Decimal(totals[0].value) if rows else None
        return [slip_money.with_rows(totals[0].as_found("/net_income", 0.93), ok)]
    if len(rows) == 1:
        return [rows[0].as_found("/net_income", 0.93)]
    whole = sum((Decimal(s.value) for s in rows), Decimal(0))  # no total is printed: a clerk adds up
    return [rows[0].as_found("/net_income", 0.5, (f"{whole:.2f}",))]
