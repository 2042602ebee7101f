"""Certificate of the local tax office (adeverință de taxe și impozite locale, certificat fiscal)."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue, townhall_facts
from models.kinds import kind

KIND = kind("local_tax_certificate")
TITLES = ("adeverinta", "certificat de atestare fiscala", "certificat fiscal", "adeverinta fiscala")
MANY_PAGES = False
CUES = (
    Cue("taxe si impozite locale", 3),
    Cue("impozite si taxe locale", 3),
    Cue("impozite si taxe", 1.5),
    Cue("certificat de atestare fiscala", 3, title=True),
    Cue("evidentele fiscale", 2.5),
    Cue("evidentelor fiscale", 2.5),
    Cue("evidenta fiscala", 2),
    Cue("contribuabilul", 1.5),
    Cue("mijloace de transport", 2),
    Cue("mijloc de transport", 1.5),
    Cue("cladiri", 1),
    Cue("terenuri", 1),
    Cue("serviciul fiscal", 1),
    Cue("datorii la bugetul local", 2.5),
    Cue("bugetul local", 2),
    Cue("primaria", 0.5),
    Cue("adeverinta", 0.5, title=True),
    Cue("registrul agricol", -2.5),
    Cue("administratia judeteana a finantelor", -4),
    Cue("contract de inchiriere", -3),
    Cue("agentia nationala de administrare fiscala", -5),
    Cue("venit net", -2),
    Cue("cartea de imobil", -2),
)


def read(doc: Doc) -> list[Found]:
    return townhall_facts.person(doc)
