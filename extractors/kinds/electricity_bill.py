"""Electricity bill (factură de energie electrică)."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.energy_bills import BILL_CUES, read_bill
from models.kinds import kind

KIND = kind("electricity_bill")
TITLES = (
    "factura fiscala", "factura", "factura de energie electrica", "factura energie electrica",
    "factura pentru energie electrica", "factura fiscala seria",
)  # fmt: skip
MANY_PAGES = True
CUES = (
    *BILL_CUES,
    Cue("energie electrica", 2.5),
    Cue("factura energie electrica", 2, title=True),
    Cue("factura de energie electrica", 2, title=True),
    Cue("energie activa", 2.5),
    Cue("energie reactiva", 2),
    Cue("certificate verzi", 3),
    Cue("contributie cogenerare", 2),
    Cue("cogenerare", 1),
    Cue("nivel tensiune", 1.5),
    Cue("joasa tensiune", 1),
    Cue("deranjamente 929", 2),
    Cue("cod punct de masura", 1),
    Cue("electrica furnizare", 1.5),
    Cue("distributia energiei electrice", 1.5),
    Cue("cod eneltel", 1.5),
    Cue("kwh", 0.3),
    Cue("gaze naturale", -1.5),
    Cue("putere calorifica", -3),
    Cue("consum gaze", -2),
    Cue("gcal", -2),
    Cue("apa rece", -2),
)


def read(doc: Doc) -> list[Found]:
    return read_bill(doc, KIND)
