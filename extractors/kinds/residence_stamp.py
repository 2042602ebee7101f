"""Residence stamp (viza de reședință, "de flotant"): a sticker or a stamp with an address and a last day."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import picks, places, postal, prose
from extractors.craft.fills import with_hand
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind
from validators import dates

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
_PERIOD = re.compile(r"\bDE LA\b|\bPERIOADA\b|\bINTRE\b|\bVALABIL\w*|\bP[AI]NA\b|\bTERMEN")
SURE, FAIR, GUESS = 0.93, 0.85, 0.7


def read(doc: Doc) -> list[Found]:
    out = _address(doc) + _until(doc)
    return with_hand(doc, out, ("/address", "/valid_until"))


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
    return [best[1]] if best else []


def _row_ends(page: prose.Page, place: places.Place) -> bool:
    return place.end >= len(page.words) or not page.same_row(place.end - 1, place.end)
