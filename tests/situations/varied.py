"""Hypothesis-made dossiers: a complete household of ``base.toml`` with other facts, papers gone, doubled, doubtful."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from models.dossier import Declared, DeclaredPerson, DocumentEntry, Dossier, FieldEntry
from tests.situations.reading import BASE, household
from validators.persons import join_persons

HOUSEHOLDS = {name: household(name) for name in BASE["household"]}
VALUES = st.one_of(
    st.sampled_from(["", "x??", "2017-10", "2016", "0.00", "1450.00", "2031-01-01", "2010-01-01", "gas", "thermal"]),
    st.sampled_from([p["cnp"] for p in BASE["people"].values()]),
    st.text(max_size=12),
    st.booleans(),
)
DAYS = st.sampled_from(
    ["2017-10-05", "2017-11-14", "2017-11-20", "2017-11-21", "2018-01-08", "2018-03-21", "20171114", ""]
)
_SAID = st.sampled_from([None, True, False])


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Any dossier that intake might write, from whole to hopeless."""
    made = HOUSEHOLDS[draw(st.sampled_from(sorted(HOUSEHOLDS)))]
    papers = [_touched(draw, d) for d in made.documents if draw(st.integers(0, 9))]
    if papers and not draw(st.integers(0, 5)):
        papers.append(draw(st.sampled_from(papers)))
    numbered = tuple(d.model_copy(update={"id": f"d{n}"}) for n, d in enumerate(papers, 1))
    declared = _declared(draw, made)
    day = draw(DAYS) if not draw(st.integers(0, 4)) else made.registration.date
    registration = made.registration.model_copy(update={"date": day or None})
    persons = join_persons(numbered, declared, registration)
    update = {"documents": numbered, "declared": declared, "registration": registration, "persons": persons}
    return made.model_copy(update=update)


def _touched(draw: st.DrawFn, document: DocumentEntry) -> DocumentEntry:
    if draw(st.integers(0, 3)):
        return document
    fields = tuple(_field(draw, f) for f in document.fields)
    return document.model_copy(update={"fields": fields})


def _field(draw: st.DrawFn, field: FieldEntry) -> FieldEntry:
    change: dict[str, Any] = {
        0: {"status": "review", "confidence": 0.5},
        1: {"status": "missing", "value": None},
        2: {"status": "corrected"},
        3: {"value": draw(VALUES)},
    }.get(draw(st.integers(0, 12)), {})
    return field.model_copy(update=change)


def _declared(draw: st.DrawFn, made: Dossier) -> Declared | None:
    known = made.declared or Declared()
    if draw(st.integers(0, 2)):
        return known
    persons = tuple(
        DeclaredPerson(
            cnp=p.cnp, student=draw(_SAID), foreign=draw(_SAID), domicile_elsewhere=draw(_SAID), no_income=draw(_SAID)
        )
        for p in made.persons
        if p.cnp
    )
    return Declared(
        heating=draw(st.sampled_from([None, "gas", "electricity", "thermal", "solid"])),
        tenure=draw(st.sampled_from([None, "owner", "tenant", "free_use", "authorised"])),
        applicant=draw(st.sampled_from([None, *(p.cnp for p in made.persons)])),
        persons=persons,
        vehicles=draw(st.sampled_from([None, 0, 1])),
        social_aid=draw(_SAID),
    )
