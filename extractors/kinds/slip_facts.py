"""What slips and letters on paid rights share: whose they are, and for which month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import about, month_tables, postal, prose, unread
from extractors.craft.grid import grids
from extractors.craft.labels import Hit, find
from extractors.craft.lines import lines, under, value_lines, with_wrapped
from extractors.craft.names import name_before
from extractors.craft.printed_names import known, name_words, of_the_trade, untitled
from extractors.craft.prose import Page
from extractors.craft.rows import Row
from extractors.found import Doc, Found, found
from validators import dates, names

LABELS = (
    "numele si prenumele beneficiarului", "nume si prenume beneficiar", "numele si prenumele titularului",
    "nume si prenume titular", "destinatar nume prenume", "destinatar", "destinatarul", "titularul dreptului",
    "numele si prenumele", "nume si prenume", "numele prenumele", "nume prenume", "titular", "titularul",
    "beneficiar", "beneficiarul", "numele pensionarului", "nume pensionar", "nume beneficiar", "numele beneficiarului",
    "numele titularului", "beneficiarul dreptului", "titular drept", "platit catre", "primitor", "primitorul",
    "asigurat", "asiguratul", "somer", "somer indemnizat", "numele asiguratului", "pensionar", "pensionarul",
    "persoana", "numele", "nume",
)  # fmt: skip
PHRASES = (
    *about.CERTIFIED, "se adevereste prin? prezenta? ca", "cererea nr * depusa de", "depusa|depus|formulata de",
    "inregistrata|inregistrat de", "domnul|doamna|dl|dna|domnului|doamnei|dlui|dnei", "persoana",
    "numitul|numita|numitului|numitei", "stimate domnule|domn", "stimata doamna",
    "acorda|acordarea|stabilirea? drepturilor? lui|dlui|dnei|domnului|doamnei",
)  # fmt: skip
STOPS = (
    "cnp", "cod numeric personal", "codul numeric personal", "adresa", "domiciliul", "domiciliu", "luna", "dosar",
    "numar dosar", "nr dosar", "suma", "tip pensie", "drept acordat", "temei legal", "expeditor", "net", "denumire",
)  # fmt: skip
_FOR = re.compile(
    r"(?:DREPTURI(?:LE)?\s(?:PE|AFERENTE|CUVENITE)?\s*|PENTRU\s|AFERENT\w*\s|IN\s|PE\s|DIN\s)?LUN(?:A|II|A:)\s*(?:DE\s)?"
    r"(?:PENTRU CARE[A-Z\s\-]{2,28}:?\s*)?"
    r"(?:(?:PLATA|PLATII|REFERINTA|DREPTULUI|DREPTURILOR|PENSIEI|CALENDARISTICA)\s?:?\s*)?[:.]?\s*$"
)
_MONTH_HEAD = re.compile(r"(?<![A-Z])LUN(?:A|II|A:)(?![A-Z])|PERIOADA(?: DE PLATA)?|AFERENT")
PAID = re.compile(
    r"(?<![A-Z])(?:NET(?:A|E|T|UL)?|INCASAT\w*|PLATIT\w*|ACHITAT\w*|VIRAT\w*|REST DE PLATA|DE PLATA|SUM[AE]|"
    r"CUANTUM\w*|VALOARE\w*)(?![A-Z])"
)
_PAID_FOR = re.compile(r"(?:DREPTURI(?:LE)? PE|AFERENT\w*|PERIOADA(?: DE PLATA)?|PENTRU|LUNA|LUNII)[\s:]*$")


def person(doc: Doc) -> list[Found]:
    """``/name`` and ``/cnp``: behind a phrase of a letter, or beside or below a label of a slip."""
    return of(doc, PHRASES, LABELS)


def of(doc: Doc, phrases: tuple[str, ...], wanted: tuple[str, ...]) -> list[Found]:
    """The same with a paper's own phrases and labels. A name without a known given name stays unsure: *Persoane
    Fizice* behind *contribuabili* is nobody."""
    readings = {f.path: f for f in about.person(prose.pages(doc), phrases, labels=wanted)}
    told, beside = readings.get("/name"), labelled(doc, wanted)
    if told is not None and of_the_trade(told.raw.split()):
        told = readings["/name"] = replace(told, located=0.3)
    if told is not None and not known(told.raw.split()):
        told = readings["/name"] = replace(told, located=min(told.located, 0.78))
    if beside is not None and (told is None or told.located < beside.located):
        readings["/name"] = beside
    if "/name" not in readings and (coded := _before_code(doc)) is not None:
        readings["/name"] = coded
    guessed = "/name" not in readings or readings["/name"].located <= unread.GUESSED
    if guessed and (window := windowed(doc)) is not None:
        readings["/name"] = window
    return list(readings.values())


_CODED = re.compile(r"(?:CNP|COD (?:DE IDENTIFICARE FISCALA|NUMERIC PERSONAL|FISCAL)|NIF)\W{0,6}(?=[1-9]\d{12}(?!\d))")


def _before_code(doc: Doc) -> Found | None:
    """``/name`` right before the only number of a person: *cererea nr. …, POP ANA, cod de identificare fiscală …*."""
    hits = [(page, m) for page in prose.pages(doc) for m in _CODED.finditer(page.plain)]
    if len({page.plain[m.end() : m.end() + 13] for page, m in hits}) != 1:
        return None
    for page, m in hits:
        name = name_before(page, m.start())
        if name is not None and name.value is not None and known(list(name.words)):
            return found("/name", name.value, name.words, page.view, located=min(0.85, name.sure))
    return None


def labelled(doc: Doc, wanted: Sequence[str] = LABELS, stops: Sequence[str] = STOPS) -> Found | None:
    """``/name`` beside or below one of the labels, the best known one; None where no name stands there."""
    best: Found | None = None
    for view, rows in enumerate(doc.rows):
        every = lines(rows)
        labels = {*wanted, *stops}
        hits = with_wrapped(rows, find(rows, labels), labels)
        for hit in hits:
            begins = any(x.row == hit.row and x.start == hit.start for x in every) or _behind(rows, hit, hits)
            if hit.label not in wanted or not begins:
                continue
            for line in value_lines(rows, every, hit, hits, 1):
                words = name_words(line)
                text = " ".join(w.text for w in words)
                if len(words) < 2 or not names.is_valid(text):
                    continue
                sure = (0.93 if known(words) else 0.75) * hit.score
                if words[-1].text.endswith("-"):
                    sure = 0.5
                if best is None or sure > best.located:
                    best = found("/name", names.validate(text), words, view, located=sure)
    return best


def _behind(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether the label only says again what the one before it says (*Account holder / Titular cont*)."""
    words = rows[hit.row].words
    before = [h for h in hits if h.row == hit.row and h.end < hit.start]
    return any(not any(c.isalnum() for w in words[h.end : hit.start] for c in w.text) for h in before)


def windowed(doc: Doc) -> Found | None:
    """``/name`` of an envelope's window: a name that stands right above an address. Two such: none is sure."""
    hits: list[Found] = []
    for view, rows in enumerate(doc.rows):
        every = lines(rows)
        for line in every:
            words = name_words(line)
            following = under(every, line, close=1.8)
            if 2 <= len(words) == len(untitled(line)) and following and postal.begins(following.text):
                text = " ".join(w.text for w in words)
                if names.is_valid(text) and (known(words) or len(words) < 5):
                    hits.append(
                        found("/name", names.validate(text), words, view, located=0.85 if known(words) else 0.6)
                    )
    if not hits:
        return None
    listed = [h for h in hits if h.located >= 0.8] or hits  # a name that no list knows is taken where there is no other
    rivals = tuple(sorted({str(h.value) for h in listed} - {str(listed[0].value)}))
    return replace(listed[0], located=0.6 if rivals else listed[0].located, rivals=rivals)


def month(pages: Sequence[Page], wanted: re.Pattern[str] = PAID) -> list[Found]:
    """``/month``: the newest of a table of payments; else the month that a word says the money is for; else the only
    one that stands on the paper."""
    table = month_tables.newest(pages, wanted)
    if table is not None:
        view = table.net.page.view
        return [found("/month", table.month, table.month_words, view, raw=table.month_raw, located=table.sure)]
    hits: list[tuple[float, Page, int, int, str]] = []
    for page in pages:
        headed = _under_month(page)
        for start, end, iso in dates.find_months(page.text):
            sure = 0.93 if page.index_at(start) in headed else _said(page, start)
            hits.append((sure, page, start, end, iso))
    if not hits:
        return unread.month(pages)
    best = max(hits, key=lambda h: h[0])
    others = {h[4] for h in hits if h[4] != best[4] and h[0] >= best[0] - 0.06}
    agree = sum(h[4] == best[4] for h in hits)
    sure = min(0.95, best[0] + 0.1 * (agree > 1))
    sure, page, start, end, iso = (0.6 if others else sure), *best[1:]
    return [
        found("/month", iso, page.words_cut(start, end), page.view, raw=page.text[start:end], located=sure,
              rivals=tuple(sorted(others)))
    ]  # fmt: skip


def _said(page: Page, start: int) -> float:
    """How plainly the words before it say that this is the month of the payment."""
    before = page.plain[max(0, start - 45) : start]
    if _FOR.search(before) or re.match(r"LUNA", page.plain[start:]):
        return 0.95
    if _PAID_FOR.search(before):
        return 0.9
    row = page.plain[page.text.rfind("\n", 0, start) + 1 : start]
    return 0.88 if re.search(r"TALON|CUPON|DREPTURI|PENSI", row) else 0.72


def _under_month(page: Page) -> frozenset[int]:
    """The words that stand under a heading of months: *Pentru luna*, *Drepturi aferente lunii*."""
    return frozenset(
        i for grid in grids(page) for column in grid.columns(_MONTH_HEAD) for i in grid.records[0].cell(column)
    )
