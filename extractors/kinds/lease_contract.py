"""Lease (contract de închiriere), with the tax office's registration."""

from __future__ import annotations

from extractors.craft import filled, parties, premises, prose
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("lease_contract")
TITLES = ("contract de inchiriere", "contract de locatiune", "contract de inchiriere locuinta")
MANY_PAGES = True
CUES = (
    Cue("contract de inchiriere", 4, title=True),
    Cue("contract de locatiune", 4, title=True),
    Cue("contract inchiriere", 3, title=True),
    Cue("conventie de inchiriere", 4, title=True),
    Cue("contractului de inchiriere", 2),
    Cue("dat in chirie", 3),
    Cue("dat cu chirie", 3),
    Cue("luat cu chirie", 3),
    Cue("luat in chirie", 3),
    Cue("dau cu chirie", 3),
    Cue("dau in chirie", 3),
    Cue("primesc cu chirie", 3),
    Cue("in chirie", 0.7),
    Cue("chirias", 1.5),
    Cue("locatar", 1.5),
    Cue("locator", 1.5),
    Cue("chiria", 1.5),
    Cue("obligatiile chiriasului", 3),
    Cue("obligatiile proprietarului", 2.5),
    Cue("durata inchirierii", 2),
    Cue("termenul inchirierii", 2),
    Cue("neplata chiriei", 2),
    Cue("preaviz", 1),
    Cue("forta majora", 1),
    Cue("partile contractante", 1),
    Cue("organul fiscal", 1),
    Cue("prezentul contract", 1),
    Cue("comodat", -4),
    Cue("comodatar", -4),
    Cue("comodant", -3),
    Cue("asociatia de locatari", -3),
    Cue("adeverinta", -2),
    Cue("contract de furnizare", -4),
    Cue("cartea de imobil", -3),
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = [*parties.tenant(pages), *premises.dwelling(pages), *premises.registration(pages)]
    return filled.by_hand(pages, readings, doc)
