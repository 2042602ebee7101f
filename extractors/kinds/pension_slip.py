"""Pension slip (cupon, talon de pensie) and pension decision of the county pension house."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("pension_slip")
TITLES = (
    "talon de plata", "talon de pensie", "cupon de pensie", "cupon pensie", "talon pensie", "cupon de plata",
    "decizie privind acordarea pensiei", "decizie privind recalcularea pensiei", "decizie de pensionare", "decizie",
    "talon de plata a pensiei", "adeverinta de pensie", "adeverinta", "mandat de plata pensie", "decizia",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("casa judeteana de pensii", 3),
    Cue("casa teritoriala de pensii", 3),
    Cue("casa nationala de pensii publice", 2.5),
    Cue("casa de pensii", 2),
    Cue("talon de plata", 2, title=True),
    Cue("talon de pensie", 3, title=True),
    Cue("talon pensie", 3, title=True),
    Cue("cupon de pensie", 3, title=True),
    Cue("cupon pensie", 3, title=True),
    Cue("cupon mandat de plata", 1, title=True),
    Cue("limita de varsta", 2),
    Cue("pensie de urmas", 2),
    Cue("pensie de invaliditate", 2),
    Cue("pensie anticipata", 2),
    Cue("dosar de pensie", 2),
    Cue("dosar pensie", 2),
    Cue("numar dosar", 0.5),
    Cue("total drepturi", 1.5),
    Cue("drepturi pe luna", 1.5),
    Cue("retineri", 0.7),
    Cue("rest de plata", 0.7),
    Cue("pensionar", 1),
    Cue("punctaj mediu anual", 2),
    Cue("stagiu de cotizare", 1),
    Cue("indemnizatie sociala pentru pensionari", 2),
    Cue("asociatia de proprietari", -2),
    Cue("cotele de intretinere", -2),
    Cue("extras de cont", -4, title=True),
    Cue("cerere si declaratie", -4),
    Cue("salariat", -1.5),
    Cue("angajat", -1),
    Cue("agentia nationala de administrare fiscala", -2),
)


def read(doc: Doc) -> list[Found]:
    return []
