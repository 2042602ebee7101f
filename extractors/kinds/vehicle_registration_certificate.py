"""Vehicle registration certificate (certificat de înmatriculare): harmonised letter codes of Directive 1999/37/EC."""

from __future__ import annotations

from extractors.craft import picks
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("vehicle_registration_certificate")
TITLES = ("certificat de inmatriculare", "registration certificate", "certificat de inregistrare a vehiculului")
MANY_PAGES = False
CUES = (
    Cue("certificat de inmatriculare", 3.5, title=True),
    Cue("data primei inmatriculari", 3),
    Cue("numar de inmatriculare", 1.5),
    Cue("numarul de inmatriculare", 1.5),
    Cue("permis de circulatie", 1.5),
    Cue("zulassungsbescheinigung", 2),
    Cue("certificat d immatriculation", 2),
    Cue("denumire comerciala", 1),
    Cue("marca", 0.5),
    Cue("masa maxima", 1),
    Cue("capacitate cilindrica", 1),
    Cue("numar de identificare", 0.7),
    Cue("serie sasiu", 0.7),
    Cue("combustibil", 0.3),
    Cue("drpciv", 1.5),
    Cue("regim permise de conducere", 1),
    Cue("c11", 0.8),
    Cue("c12", 0.8),
    Cue("d3", 0.3),
    Cue("cartea de identitate a vehiculului", -5),
    Cue("registrul auto roman", -4),
    Cue("polita", -4),
    Cue("asigurare", -3),
    Cue("declaratie pe propria raspundere", -5),
    Cue("contract", -3),
    Cue("factura", -3),
    Cue("adeverinta", -4),
    Cue("registrul comertului", -5),
    Cue("taxe", -1.5),
)
PLATE = ("a numar de inmatriculare", "a nr de inmatriculare", "numar de inmatriculare", "numarul de inmatriculare",
         "nr de inmatriculare", "numar inmatriculare", "nr inmatriculare", "a")  # fmt: skip
FIRST = ("b data primei inmatriculari", "data primei inmatriculari", "prima inmatriculare", "b")
PLATE_FORM = picks.matching(r"\b[A-Z]{1,2}[\s\-]?\d{2,3}[\s\-]?[A-Z]{3}\b", 0, 0)


def read(doc: Doc) -> list[Found]:
    asks = (
        Ask("/plate", PLATE, PLATE_FORM, rank_cost=0.02),
        Ask("/first_registration", FIRST, picks.date, rank_cost=0.02),
    )
    return read_form(doc, KIND, asks)
