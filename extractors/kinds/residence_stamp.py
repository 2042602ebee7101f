"""Residence stamp (viza de reședință, "de flotant"): a sticker or a stamp with an address and a last day."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import bands, picks, places, postal, prose, spacing
from extractors.craft.fills import with_hand
from extractors.craft.form import Ask, read_form
from extractors.craft.labels import find
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, card_text
from extractors.kinds.card_print import mended
from models.kinds import kind
from models.page import Word
from validators import addresses, dates, fields

KIND = kind("residence_stamp")
TITLES = ("viza de resedinta", "resedinta", "stabilit resedinta", "mentiune privind stabilirea resedintei")
MANY_PAGES = False
CUES = (
    Cue("viza de resedinta", 4),
    Cue("viza de flotant", 4),
    Cue("flotant", 1.5),
    Cue("fara forme legale de mutare", 2),
    Cue("stabilire a resedintei", 3),
    Cue("mentiuni privind resedinta", 3),
    Cue("adresa resedintei", 2),
    Cue("inscris mentiunea", 1),
    Cue("de la data", 0.5),
    Cue("mentiuni", 0.7),
    Cue("pana la data", 0.5),
    Cue("resedinta", 1.5, title=True),
    Cue("stabilirea resedintei", 2.5),
    Cue("stabilit resedinta", 2.5),
    Cue("resedinta in", 1.5),
    Cue("resedinta stabilita", 2),
    Cue("valabila pana la", 1),
    Cue("pana la data de", 0.7),
    Cue("spclep", 1),
    Cue("evidenta persoanelor", 0.7),
    Cue("carte de identitate provizorie", -3),
    Cue("idrou", -4),
    Cue("cerere", -3, title=True),
    Cue("declaratie pe propria raspundere", -5),
    Cue("contract", -3),
    Cue("adeverinta", -4),
    Cue("certificat", -2.5),
    Cue("permis de sedere", -3),
    Cue("factura", -4),
    Cue("imputernicire", -4),
    Cue("procura", -4),
)
UNTIL = (
    "expira la data de", "expira la", "expira", "data expirarii", "pana in data de", "termen de valabilitate",
    "valabila pana la data de", "valabila pana la", "valabil pana la", "pana la data de", "pana la data", "pana la",
    "valabilitate", "valabil", "valabila", "valabilitatea",
)  # fmt: skip
STOPS = ("de la data de", "spclep", "s p c l e p", "semnatura", "eliberata la data", "eliberata de", "emitent")
_SAID = re.compile(
    r"(?:STABILIT\w*|STABILESTE)\s+(?:RESEDINTA|LOCUINTA)?\s*(?:IN|LA)\b[\s:]*|"
    r"RESEDINT[AEI]+\s*(?:LA ADRESA(?: DIN)?\b|IN\b|LA\b)?[\s:]*|\bADRESA\s(?:DIN\b|RESEDINTEI\b)?[\s:]*|"
    r"\bLOCUIESTE\b[A-Z ]{0,40}?\bIN\b\s*"
)
_PLACE = re.compile(
    r"\bJUD\b|\bJUDETUL\b|\bMUN\b|\bSTR\b|\bCLUJ.?\s?-?\s?NAPOCA|\bALEEA\b|\bCALEA\b|\bB-?DUL\b|\bLOC\b"
)
_ISSUER = re.compile(
    r"(?:S\.?\s?P\.?\s?C\.?\s?L\.?\s?E\.?\s?P\.?|EMITENT|EVIDENTA\s(?:A\s)?PERSOANELOR|PRIMARIA|DOMICILI\w*|POLITIA)"
    r"\W*(?:(?:\bMUN\b|\bIN\b|CLUJ.?\s?-?\s?NAPOCA|[A-Z]{4,12})\W*){0,2}$"
)
_NEXT = re.compile(
    r"\s*(?:DE LA|P[AI]NA|VALABIL\w*|PERIOADA|SEMNATURA|"
    r"S\.?P\.?C|EMITENT|DATA|NR\b|EXPIR\w*|ELIBERAT\w*|INCEPAND|TERMEN|PENTRU)"
)
_LAST_DAY = re.compile(r"(?:\bP[AI]NA\b|EXPIR\w*|\bTERMEN\w*|\bSFARSI\w*|\bINCET\w*)(?:\W|[A-Z]){0,28}$")
_VALID = re.compile(r"\bVALABIL\w*(?:\s?(?:LA|:))?\W{0,4}$")
_JOINED = re.compile(r"\W{0,4}(?:(?:LA|SI|P[AI]NA\s\w{0,2}\s?(?:DATA)?(?:\sDE)?)\W{0,4})?")
_LIKE_DAY = re.compile(r"\d{1,2}[./\-]\d{1,2}[./\-][\dOIl]{2,4}")
_BENT_COUNTY = re.compile(r"[JI1l][a-z1]{2,3}\.(?=[A-Z])")
_PERIOD = re.compile(r"\bDE LA\b|\bPERIOADA\b|\bINTRE\b|\bVALABIL\w*|\bP[AI]NA\b|\bTERMEN")
NEAR_LINE = 2.6  # letter heights between the middles of two lines of one address
SURE, FAIR, GUESS, UNREAD = 0.93, 0.85, 0.7, 0.6


LOCALITY = (
    "judet localitate", "judetul localitatea", "judet si localitate", "judetul si localitatea", "judet", "judetul",
    "localitatea", "localitate", "mun oras comuna", "municipiul", "oras", "municipiu oras comuna",
)  # fmt: skip
STREET = (
    "strada nr bl sc et ap", "strada numarul", "strada nr", "strada", "adresa resedintei", "adresa", "adresa completa",
    "locuieste in", "resedinta in",
)  # fmt: skip
HOLDER = ("titular", "titularul", "numele si prenumele", "nume si prenume", "numele", "nume", "prenumele", "cnp")
SINCE = ("din data", "din data de", "de la", "de la data", "de la data de", "data", "incepand cu", "eliberat",
         "eliberat de", "eliberata de", "emitent", "semnatura", "lucrator")  # fmt: skip


def read(doc: Doc) -> list[Found]:
    table = [_with_town(doc, f) for f in _fuller(_tabled(doc), _address(doc))]
    until = _until(doc) or _written_until(doc)
    return with_hand(doc, [*table, *until], ("/address", "/valid_until"))


def _fuller(table: list[Found], said: list[Found]) -> list[Found]:
    """The address of the table; where its labels are parts of the address (*Strada: Horea*), all that was said."""
    if not table or not said:
        return table or said
    if addresses.parse(str(table[0].value)).street or card_text.names_street(str(table[0].value)):
        return table
    return [replace(said[0], located=min(GUESS, said[0].located))]


def _bands(doc: Doc, view: int) -> list[bands.Band]:
    rows = doc.rows[view]
    return bands.bands(rows, find(rows, (*LOCALITY, *STREET, *HOLDER, *SINCE, *UNTIL)))


def _tabled(doc: Doc) -> list[Found]:
    """The address from a table that gives its parts a label each; the labels are no part of it."""
    spec = KIND.spec_of("/address")
    assert spec is not None
    for view in range(len(doc.views)):
        run: list[bands.Band] = []
        before = ""
        for band in (*_bands(doc, view), None):
            if band is not None and (band.label in (*LOCALITY, *STREET) or not band.label):
                run.append(band)
                continue
            words = _undated([w for b in run for w in b.words])
            value = fields.normalise(spec, mended(spacing.printed(doc.views[view], words))) if words else None
            labelled = any(b.label for b in run) or before in HOLDER
            if isinstance(value, str) and labelled and any(c.isdigit() for c in value):
                plain = all(b.label for b in run) and len(run) > 1 and postal.whole(value)
                return [found("/address", value, words, view, located=FAIR if plain else GUESS)]
            run, before = [], band.label if band is not None else ""
    return []


def _with_town(doc: Doc, f: Found) -> Found:
    """The address with the county and town of the line right above it, where it has none: whose label was not read."""
    have = addresses.parse(f.raw)
    spec = KIND.spec_of("/address")
    if have.city or have.county or not f.boxes or spec is None:
        return f
    first = f.boxes[0]
    for row in doc.rows[f.view]:
        words = [w for w in row.words if w.box.x0 > first.x0 - 1.2 * first.height]
        near = bool(words) and 0.5 * first.height < first.cy - words[0].box.cy < NEAR_LINE * first.height
        if near and card_text.names_place(" ".join(w.text for w in words)):
            own = [
                w
                for r in doc.rows[f.view]
                for w in r.words
                if any(b.overlap(w.box) > 0.5 * w.box.area for b in f.boxes)
            ]
            every = [*words, *own]
            value = fields.normalise(spec, mended(spacing.printed(doc.views[f.view], every)))
            return found("/address", value, every, f.view, located=min(GUESS, f.located))
    return f


def _undated(words: list[Word]) -> list[Word]:
    """The words up to a date, or digits that stand like one: they are of the next entry."""
    for i, word in enumerate(words):
        if _LIKE_DAY.search(word.text):
            return words[:i]
    return words


def _written_until(doc: Doc) -> list[Found]:
    """The last day where it was not read: the room beside its label, else the latest day of all."""
    for view in range(len(doc.views)):
        below_since = False
        for band in _bands(doc, view):
            since = below_since and not band.label  # its label was not read, but it stands where the last day does
            below_since = band.label in SINCE and bool(dates.find_dates(" ".join(w.text for w in band.words)))
            if (band.label in UNTIL or since) and band.words:
                raw = " ".join(w.text for w in band.words)
                return [found("/valid_until", None, band.words, view, raw=raw, located=UNREAD, handwritten=True)]
    days = [(iso, page, s, e) for page in prose.pages(doc) for s, e, iso in dates.find_dates(page.text)]
    if not days:
        return []
    iso, page, start, end = max(days, key=lambda d: d[0])
    return [found("/valid_until", iso, page.words_cut(start, end), page.view, located=UNREAD)]


def _until(doc: Doc) -> list[Found]:
    """The last day: said in words or as the end of a period, and under its label; both must not differ."""
    said = [f for page in prose.pages(doc) for f in _said(page)]
    asked = read_form(doc, KIND, (Ask("/valid_until", UNTIL, picks.date, rank_cost=0.02),), stops=STOPS)
    if not said:
        return [replace(f, located=min(GUESS, f.located)) for f in asked]
    best = max(said, key=lambda f: (f.located, str(f.value)))
    others = {str(f.value) for f in said if f.located > best.located - 0.1} - {str(best.value)}
    return [replace(best, rivals=tuple(sorted(others)))]


def _said(page: prose.Page) -> list[Found]:
    days = dates.find_dates(page.text)
    latest = max((iso for _, _, iso in days), default="")
    out: list[Found] = []
    for i, (start, end, iso) in enumerate(days):
        since = days[i - 1][1] if i else 0
        lead = page.plain[max(since, start - 60) : start]
        sure = SURE if _LAST_DAY.search(lead) else FAIR if _VALID.search(lead) and len(days) == 1 else 0.0
        if i and days[i - 1][2] < iso and _JOINED.fullmatch(page.plain[since:start]):
            wide = page.plain[max(0, days[i - 1][0] - 60) : days[i - 1][0]]
            sure = max(sure, SURE if _PERIOD.search(wide) else FAIR)
        follows = days[i + 1] if i + 1 < len(days) else None
        if follows and follows[2] > iso and _JOINED.fullmatch(page.plain[end : follows[0]]):
            sure = 0.0  # the first day of a period
        if sure:
            sure = sure if iso == latest else GUESS
            out.append(found("/valid_until", iso, page.words_cut(start, end), page.view, located=sure))
    return out


def _address(doc: Doc) -> list[Found]:
    """The address behind the words that establish the residence; on labels without them the only address."""
    best: tuple[float, Found] | None = None
    for page in prose.pages(doc):
        said = [(m.end(), 1.0) for m in _SAID.finditer(page.plain) if not _ISSUER.search(page.plain[: m.end()])]
        bare = [(m.start(), 0.9) for m in _PLACE.finditer(page.plain) if not _ISSUER.search(page.plain[: m.start()])]
        for at, trust in said + bare:
            place = places.address_at(page, at)
            if place is None or not place.value:
                continue
            ends = page.plain[page.end_of(place.end - 1) :] if place.end <= len(page.words) else ""
            firm = (
                max(place.sure, 0.92)
                if place.sure >= 0.6 and _NEXT.match(ends) and _row_ends(page, place)
                else place.sure
            )
            sure = firm * trust * (1.0 if postal.whole(place.value) else 0.6)
            if best is None or sure > best[0] + 0.01:
                best = (sure, found("/address", place.value, place.words, page.view, located=sure))
    return [_as_printed(doc, best[1])] if best else []


def _as_printed(doc: Doc, f: Found) -> Found:
    """The address with the county before it, whose label was bent (*Juci.CJ*), and blanks as the pixels show them."""
    spec = KIND.spec_of("/address")
    assert spec is not None
    first, own = f.boxes[0], []
    for row in doc.rows[f.view]:
        for i, word in enumerate(row.words):
            mine = any(b.overlap(word.box) > 0.5 * word.box.area for b in f.boxes)
            before = word.box.same_line(first, 0.4) and 0 < first.x0 - word.box.x1 < first.height
            if mine or (before and i + 1 < len(row.words) and _BENT_COUNTY.match(word.text)):
                own.append(word)
    text = spacing.printed(doc.views[f.view], own)
    whole = " ".join(w.text for w in own)
    if _solid(whole) == _solid(f.raw):
        value = fields.normalise(spec, mended(text))
        return replace(f, value=value) if value is not None and _solid(str(value)) == _solid(str(f.value)) else f
    if not _BENT_COUNTY.match(whole):
        return f
    value = fields.normalise(spec, mended(_BENT_COUNTY.sub("Jud.", text)))
    return found("/address", value, own, f.view, raw=whole, located=min(GUESS, f.located))


def _solid(text: str) -> str:
    return "".join(text.split())


def _row_ends(page: prose.Page, place: places.Place) -> bool:
    return place.end >= len(page.words) or not page.same_row(place.end - 1, place.end)
