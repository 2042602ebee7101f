"""Certified empowerment by the owner (împuternicire, procură)."""

from __future__ import annotations

from extractors.craft import about, filled, parties, prose
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("power_of_attorney")
TITLES = (
    "imputernicire", "procura", "procura speciala", "declaratie imputernicire", "mandat special", "procura notariala",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("imputernicire", 3, title=True),
    Cue("procura speciala", 4, title=True),
    Cue("procura", 3, title=True),
    Cue("imputernicesc", 3),
    Cue("mandatar", 2),
    Cue("mandant", 2),
    Cue("incheiere de autentificare", 3),
    Cue("legalizare de semnatura", 3),
    Cue("legalizare a semnaturii", 3),
    Cue("notar public", 2.5),
    Cue("notarial", 1.5),
    Cue("camera notarilor publici", 2),
    Cue("sa ma reprezinte", 2.5),
    Cue("in numele meu", 1.5),
    Cue("sunt de acord ca", 1),
    Cue("onorariu", 1),
    Cue("proprietar al", 1),
    Cue("contract de comodat", -4, title=True),
    Cue("contract de inchiriere", -4, title=True),
    Cue("contract de vanzare", -4, title=True),
    Cue("testament", -4, title=True),
)
_PHRASES = (
    "imputernicesc|imputerniceste|imputernicim prin? prezenta? pe", "numesc|numeste ca? mandatar pe",
    "numesc|constitui|desemnez ca? mandatar|procurator|imputernicit pe?", "imputernicesc|imputerniceste ca",
    "sunt de acord ca", "deleg|mandatez|autorizez|desemnez pe", "imputernicesc|imputerniceste pe numitul|numita",
    "dau imputernicire|procura lui|dlui|dnei|domnului|doamnei|numitului|numitei",
    "mandatar|mandatarul|imputernicit|imputernicitul",
    "imputernicesc|imputerniceste|imputernicim", "acord ca",
)  # fmt: skip


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    name = about.person(pages, _PHRASES, labels=(), with_cnp=False, guess=False)
    return filled.by_hand(pages, [*name, *parties.dwelling(pages)])
