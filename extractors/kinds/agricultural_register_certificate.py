"""Certificate from the agricultural register (adeverință de la registrul agricol)."""

from __future__ import annotations

from extractors.craft import about, filled, mentions, prose
from extractors.found import Doc, Found
from extractors.kinds import Cue
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
_PHRASES = (
    *about.CERTIFIED, "dl|dna|domnul|doamna|numitul|numita", "contribuabilul|contribuabila", "gospodaria lui|dlui|dnei",
    "subsemnatul|subsemnata", "cetateanul|cetateana",
    "pe numele", "la cererea? lui|dlui|dnei|domnului|doamnei|numitului|numitei", "titular|titularul rol|rolului?",
    "proprietar|proprietarul", "persoana fizica?", "gospodaria condusa de", "capul gospodariei",
)  # fmt: skip


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = about.person(pages, _PHRASES, alone=True)
    if not any(f.path == "/name" for f in readings):
        readings = [*mentions.captioned(pages), *readings]
    return filled.by_hand(pages, readings)
