"""What clerks stated of a whole dossier, taken from their acts and laid over what was registered. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from models.correction import STATING, Correction
from models.dossier import Declared, DeclaredPerson, Dossier, Statement


def stated(corrections: Sequence[Correction]) -> tuple[Statement, ...]:
    """The statements that nobody took back, in their order."""
    undone = {c.undoes for c in corrections if c.act == "undo"}
    return tuple(_statement(c) for c in corrections if c.act in STATING and c.id not in undone)


def with_statements(read: Dossier, corrections: Sequence[Correction]) -> Dossier:
    """The dossier as it was read, with the statements. Persons, checklist and record are the caller's to redo."""
    statements = stated(corrections)
    if not statements:
        return read
    declared = read.declared
    for one in statements:
        if one.declared is not None:
            declared = declared_over(declared, one.declared)
    return read.model_copy(update={"declared": declared, "statements": statements})


def declared_over(known: Declared | None, said: Declared) -> Declared:
    """What was declared before, with what is declared now over it: fact by fact, person by person."""
    known = known or Declared()
    persons = {p.cnp: p for p in known.persons}
    for person in said.persons:
        persons[person.cnp] = _person_over(persons.get(person.cnp), person)
    facts = said.model_dump(exclude_none=True, exclude={"persons"})
    return known.model_copy(update=facts | {"persons": tuple(persons.values())})


def _person_over(known: DeclaredPerson | None, said: DeclaredPerson) -> DeclaredPerson:
    return known.model_copy(update=said.model_dump(exclude_none=True)) if known else said


def _statement(one: Correction) -> Statement:
    declared = Declared.model_validate_json(str(one.after)) if one.act == "declare" else None
    return Statement.model_validate(
        {"id": one.id, "at": one.at, "act": one.act, "about": one.path, "reason": one.reason, "declared": declared}
    )
