"""Provisional identity card (carte de identitate provizorie): filled in by a clerk, no machine-readable zone."""

from __future__ import annotations

from extractors.craft.fills import with_hand
from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.cards import read_plain
from models.kinds import kind

KIND = kind("provisional_identity_card")
TITLES = ("carte de identitate provizorie", "carte provizorie de identitate", "identitate provizorie")
MANY_PAGES = False
CUES = (
    Cue("carte de identitate provizorie", 4.5),
    Cue("identitate provizorie", 1.5),
    Cue("provizorie", 2.5),
    Cue("valabila pana la", 0.5),
    Cue("termen de valabilitate", 0.5),
    Cue("semnatura titularului", 0.5),
    Cue("nu are valoare de act de calatorie", 0.5),
    Cue("cod numeric personal", 0.3),
    Cue("idrou", -4),
    Cue("cerere", -2, title=True),
    Cue("declaratie pe propria raspundere", -4),
    Cue("certificat de nastere", -2),
    Cue("factura", -3),
    Cue("adeverinta", -3),
)


def read(doc: Doc) -> list[Found]:
    return with_hand(doc, read_plain(doc, KIND), ("/cnp", "/surname", "/given_names", "/address", "/birth_place"))
