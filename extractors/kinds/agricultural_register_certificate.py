"""Certificate from the agricultural register (adeverință de la registrul agricol)."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue, townhall_facts
from models.kinds import kind

KIND = kind("agricultural_register_certificate")
TITLES = ("adeverinta",)
MANY_PAGES = False
CUES = (
    Cue("registrul agricol", 3.5),
    Cue("registrului agricol", 3.5),
    Cue("registru agricol", 3),
    Cue("compartiment agricol", 2),
    Cue("compartimentul agricol", 2),
    Cue("referent agricol", 2),
    Cue("agent agricol", 2),
    Cue("teren arabil", 1.5),
    Cue("suprafata de", 0.7),
    Cue("animale", 1),
    Cue("tip 1", 0.7),
    Cue("poz nr", 0.7),
    Cue("comuna", 0.5),
    Cue("primaria", 0.5),
    Cue("adeverinta", 0.5, title=True),
    Cue("impozite si taxe locale", -1.5),
    Cue("contract de", -2),
    Cue("venit net", -2),
)


def read(doc: Doc) -> list[Found]:
    return townhall_facts.person(doc)
