"""Residence stamp (viza de reședință, "de flotant"): a sticker or a stamp with an address and a last day."""

from __future__ import annotations

import re

from extractors.craft import picks, places, postal, prose
from extractors.craft.fills import with_hand
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("residence_stamp")
TITLES = ("viza de resedinta", "resedinta", "stabilit resedinta", "mentiune privind stabilirea resedintei")
MANY_PAGES = False
CUES = (
    Cue("viza de resedinta", 4),
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
    "valabila pana la data de", "valabila pana la", "valabil pana la", "pana la data de", "pana la data", "pana la",
    "valabilitate", "valabil", "valabila", "valabilitatea",
)  # fmt: skip
STOPS = ("de la data de", "spclep", "s p c l e p", "semnatura", "eliberata la data", "eliberata de", "emitent")
TWO_DATES = picks.matching(r"\d{2}[.,/]\d{2}[.,/]\d{4}\s*[-–—]?\s*\d{2}[.,/]\d{2}[.,/]\d{4}")
_SAID = re.compile(
    r"(?:STABILIT\w*|STABILESTE)\s+(?:RESEDINTA|LOCUINTA)?\s*(?:IN|LA)\b[\s:]*|RESEDINT[AEI]+\s*(?:IN\b|LA\b)?[\s:]*"
)
_PLACE = re.compile(
    r"\bJUD\b|\bJUDETUL\b|\bMUN\b|\bSTR\b|\bCLUJ.?\s?-?\s?NAPOCA|\bALEEA\b|\bCALEA\b|\bB-?DUL\b|\bLOC\b"
)
_ISSUER = re.compile(r"S\.?\s?P\.?\s?C\.?\s?L\.?\s?E\.?\s?P\.?\W*$|EMITENT\W*$|EVIDENTA PERSOANELOR\W*$|PRIMARIA\W*$")


def read(doc: Doc) -> list[Found]:
    out = _address(doc)
    out += read_form(doc, KIND, (Ask("/valid_until", UNTIL, _last_day, rank_cost=0.02),), stops=STOPS)
    return with_hand(doc, out, ("/address", "/valid_until"))


def _last_day(words: picks.Words) -> picks.Words:
    return TWO_DATES(words) or picks.date(words)


def _address(doc: Doc) -> list[Found]:
    """The address behind the words that establish the residence; on labels without them the only address."""
    best: tuple[float, Found] | None = None
    for page in prose.pages(doc):
        said = [(m.end(), 1.0) for m in _SAID.finditer(page.plain)]
        bare = [(m.start(), 0.9) for m in _PLACE.finditer(page.plain) if not _ISSUER.search(page.plain[: m.start()])]
        for at, trust in said + bare:
            place = places.address_at(page, at)
            if place is None or not place.value:
                continue
            sure = place.sure * trust * (1.0 if postal.whole(place.value) else 0.6)
            if best is None or sure > best[0] + 0.01:
                best = (sure, found("/address", place.value, place.words, page.view, located=sure))
    return [best[1]] if best else []
