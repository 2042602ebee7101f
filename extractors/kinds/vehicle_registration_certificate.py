"""Vehicle registration certificate (certificat de înmatriculare): harmonised letter codes of Directive 1999/37/EC."""

from __future__ import annotations

from dataclasses import replace

from extractors.craft import picks
from extractors.craft.fills import one_run
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind
from validators import fields

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


SURNAME = ("c 1 1 numele", "c 1 1", "c 2 1 numele", "c 2 1", "c 1 1 nume", "numele titularului", "numele", "nume")
GIVEN = ("c 1 2 prenumele", "c 1 2", "c 2 2 prenumele", "c 2 2", "c 1 2 prenume", "prenumele", "prenume")
WHOLE = ("titular", "numele si prenumele", "nume si prenume", "proprietar", "c 1 titular", "detinator", "c 1")
STOPS = (
    "c 1 3", "c 1 3 adresa", "c 2 3", "adresa", "d 1", "d 2", "d 3", "d 1 marca", "marca", "e", "f 1", "g", "i", "j",
    "k", "h", "p 1", "p 2", "p 3", "q", "r", "s 1", "s 2", "x", "y", "numarul de identificare", "data inmatricularii",
    "i data inmatricularii", "seria", "romania", "masa", "culoarea", "specimen", "1 data inmatricularii", "combustibil",
)  # fmt: skip


def read(doc: Doc) -> list[Found]:
    asks = (
        Ask("/plate", PLATE, PLATE_FORM, rank_cost=0.02),
        Ask("/first_registration", FIRST, _date_words, rank_cost=0.02),
    )
    out = read_form(doc, KIND, asks, stops=(*STOPS, *SURNAME, *GIVEN))
    return out + _holder(doc)


def _date_words(words: picks.Words) -> picks.Words:
    """A date; failing that what looks like one with a bent mark (``26;02.2010``), which the witnesses may read."""
    return picks.date(words) or picks.matching(r"\b[\dOIl]{2}\W{1,2}[\dOIl]{2}\W{1,2}[\dOIl]{4}\b", 0, 0)(words)


def _holder(doc: Doc) -> list[Found]:
    """Surname (C.1.1) and given names (C.1.2), or the whole name under one label."""
    spec = KIND.spec_of("/holder_name")
    assert spec is not None
    stops = (*STOPS, *PLATE[:-1], *FIRST[:-1])
    parts = []
    for labels, other in ((SURNAME, (*GIVEN, *WHOLE)), (GIVEN, (*SURNAME, *WHOLE))):
        ask = Ask("/holder_name", labels, one_run, rank_cost=0.01, avoid=other)
        parts += read_form(doc, KIND, (ask,), stops=stops)
    if len(parts) == 2 and parts[0].view == parts[1].view:
        text = f"{parts[0].raw} {parts[1].raw}"
        sure = min(p.located for p in parts)
        return [
            replace(
                parts[0], raw=text, value=fields.normalise(spec, text), boxes=(*parts[0].boxes, *parts[1].boxes),
                located=sure, read=min(p.read for p in parts), rivals=(*parts[0].rivals, *parts[1].rivals),
            )
        ]  # fmt: skip
    if parts:  # half a name
        return [replace(parts[0], located=min(0.6, parts[0].located))]
    return read_form(doc, KIND, (Ask("/holder_name", WHOLE, one_run, rank_cost=0.02),), stops=stops)
