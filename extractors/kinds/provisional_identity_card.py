"""Provisional identity card (carte de identitate provizorie): filled in by a clerk, no machine-readable zone."""

from __future__ import annotations

from extractors.craft import blanks, boxed
from extractors.craft.fills import with_hand
from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.card_labels import BOTH, CNP, GIVEN, OTHER, SURNAME
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


FILLED = ("/cnp", "/surname", "/given_names", "/address", "/birth_place")
BLANKS = (("/surname", SURNAME), ("/given_names", GIVEN), ("/cnp", CNP))


def read(doc: Doc) -> list[Found]:
    out = read_plain(doc, KIND)
    out = with_hand(doc, [blanks.untorn(doc, KIND, f, OTHER) for f in out], FILLED)
    have = {f.path for f in out}
    cells = boxed.read_cnp(doc, CNP) if "/cnp" not in have else None
    more = [cells] if cells is not None else []
    for path, labels in BLANKS:
        if path not in have and not any(f.path == path for f in more):
            more += [f for f in (blanks.written(doc, KIND, path, labels, (*OTHER, *BOTH)),) if f is not None]
    return out + more
