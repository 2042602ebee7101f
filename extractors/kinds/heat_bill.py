"""Heat bill (factură de energie termică), of the heat supplier to a flat or to an association."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.energy_bills import BILL_CUES, read_bill
from models.kinds import kind

KIND = kind("heat_bill")
TITLES = (
    "factura fiscala", "factura", "factura de energie termica", "factura energie termica",
    "factura pentru energie termica", "factura fiscala seria",
)  # fmt: skip
MANY_PAGES = True
CUES = (
    *BILL_CUES,
    Cue("energie termica", 2.5),
    Cue("factura energie termica", 2, title=True),
    Cue("factura de energie termica", 2, title=True),
    Cue("regia autonoma de termoficare", 3),
    Cue("termoficare", 2.5),
    Cue("gcal", 2),
    Cue("gigacalorii", 2),
    Cue("agent termic", 2),
    Cue("apa calda de consum", 1.5),
    Cue("apa calda menajera", 1.5),
    Cue("apa calda", 0.7),
    Cue("punct termic", 1.5),
    Cue("ajutor pentru incalzirea locuintei", -1),
    Cue("certificate verzi", -3),
    Cue("putere calorifica", -2.5),
    Cue("energie activa", -2.5),
)


def read(doc: Doc) -> list[Found]:
    return read_bill(doc, KIND)
