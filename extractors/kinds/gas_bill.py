"""Gas bill (factură de gaze naturale)."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.energy_bills import BILL_CUES, read_bill
from models.kinds import kind

KIND = kind("gas_bill")
TITLES = ("factura fiscala", "factura", "factura de gaze naturale", "factura gaze naturale")
MANY_PAGES = True
CUES = (
    *BILL_CUES,
    Cue("gaze naturale", 3),
    Cue("factura gaze naturale", 2, title=True),
    Cue("factura de gaze naturale", 2, title=True),
    Cue("consum gaze", 2),
    Cue("putere calorifica", 2),
    Cue("distribuitor gaze", 1.5),
    Cue("delgaz grid", 1.5),
    Cue("distrigaz", 1.5),
    Cue("acciza gaze", 1.5),
    Cue("kwh/mc", 1.5),
    Cue("pcs", 0.7),
    Cue("clc", 0.5),
    Cue("consum mc", 0.5),
    Cue("urgente gaze", 1.5),
    Cue("nr contor gaz", 1),
    Cue("energie activa", -2.5),
    Cue("certificate verzi", -3),
    Cue("cogenerare", -1),
    Cue("gcal", -1.5),
    Cue("apa rece", -1.5),
)


def read(doc: Doc) -> list[Found]:
    return read_bill(doc, KIND)
