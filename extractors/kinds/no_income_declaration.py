"""Declaration of somebody without the listed incomes (declarație privind veniturile din care se întreține)."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import about, filled, prose
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("no_income_declaration")
TITLES = ("declaratie", "declaratie pe propria raspundere", "declaratie pe proprie raspundere")
MANY_PAGES = False
CUES = (
    Cue("declaratie pe propria raspundere", 2, title=True),
    Cue("declaratie pe proprie raspundere", 2, title=True),
    Cue("declaratie", 1, title=True),
    Cue("declar pe propria raspundere", 2),
    Cue("declar pe proprie raspundere", 2),
    Cue("nu am realizat", 1.5),
    Cue("nu realizez", 1.5),
    Cue("nu am niciun venit", 2),
    Cue("nu obtin venituri", 2),
    Cue("ma intretin", 2.5),
    Cue("din care traiesc", 2),
    Cue("sursele din care", 2),
    Cue("fara venituri", 1.5),
    Cue("imi platesc utilitatile", 1.5),
    Cue("falsul in declaratii", 1.5),
    Cue("declararea necorespunzatoare a adevarului", 1.5),
    Cue("art 326", 1.5),
    Cue("munci ocazionale", 1.5),
    Cue("cerere", -0.5),
    Cue("cerere si declaratie pe propria raspundere", -5, title=True),
    Cue("cod loc de consum", -2),
    Cue("numar membri familie", -3),
    Cue("declaratie notariala", 2, title=True),
    Cue("declaratie autentificata", 2, title=True),
    Cue("nu am obtinut", 1.5),
    Cue("niciun venit", 2),
    Cue("nu lucrez", 1.5),
    Cue("nu sunt incadrat", 1.5),
    Cue("sunt intretinut", 2.5),
    Cue("traiesc din", 2),
    Cue("sub sanctiunea legii penale", 0.7),
    Cue("imputernicesc", -3),
    Cue("autorizez pe", -3),
    Cue("cartea de imobil", -2),
)
# two who declare together, or one for somebody else: whose the declaration is, the clerk says
_MORE_THAN_ONE = re.compile(
    r"SUBSEMNATII|SUBSEMNATELE|DECLARAM|CALITATE(?:A)? DE (?:\w+ )?(?:TATA|MAMA|PARIN\w+|TUTOR\w*|CURATOR\w*|"
    r"REPREZENTANT\w*|SOTI?E?)(?![A-Z])"
)
_PHRASES = ("subsemnatul|subsemnata", "declarant|declarantul", "declar ca eu")


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = about.person(pages, _PHRASES)
    if any(_MORE_THAN_ONE.search(page.plain) for page in pages):
        readings = [replace(r, located=min(r.located, 0.6)) for r in readings]
    return filled.by_hand(pages, readings, doc)
