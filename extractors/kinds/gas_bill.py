"""Gas bill (factură de gaze naturale)."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.energy_bills import read_bill
from models.kinds import kind

KIND = kind("gas_bill")
TITLES = ("factura fiscala", "factura", "factura de gaze naturale", "factura gaze naturale")
MANY_PAGES = True
CUES = (
    Cue("gaze naturale", 3),
    Cue("factura gaze naturale", 2, title=True),
    Cue("factura fiscala", 1, title=True),
    Cue("factura", 1, title=True),
    Cue("consum gaze", 2),
    Cue("putere calorifica superioara", 2),
    Cue("distribuitor gaze", 1.5),
    Cue("delgaz grid", 1.5),
    Cue("distrigaz", 1.5),
    Cue("pcs", 0.7),
    Cue("nr contor gaz", 1),
    Cue("cod loc de consum", 1),
    Cue("total de plata", 0.7),
    Cue("data scadenta", 0.5),
    Cue("autocitire", 0.5),
    Cue("energie activa", -2),
    Cue("certificate verzi", -2),
    Cue("apa rece", -2),
    Cue("canalizare", -2),
)


def read(doc: Doc) -> list[Found]:
    return read_bill(doc, KIND)
