"""Blind keying: a value that was typed without being shown, weighed against what was read and what others typed. Pure.

Two independent looks that agree decide: the machine and a clerk, two clerks, or this paper and another paper of the
dossier that says the same. Where nothing usable was read, the same clerk types it twice. Research behind it: looking at
a shown value is not checking it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from models.dossier import DocumentEntry, FieldEntry, Value
from models.kinds import KINDS, FieldSpec
from validators.entry import entered


@dataclass(frozen=True, slots=True)
class Weighed:
    """``agreed``: the value holds, ``message`` says on what. ``again``: to be typed once more. ``second``: the clerk
    is sure and the reading says otherwise: another clerk decides."""

    result: Literal["agreed", "again", "second"]
    message: str


def weigh(
    spec: FieldSpec, document: DocumentEntry, field: FieldEntry, documents: Sequence[DocumentEntry], value: Value,
    first: Value, others: Sequence[Value],
) -> Weighed:  # fmt: skip
    """``first``: what this clerk typed a moment ago; ``others``: what other clerks typed for the same field."""
    read = readings(spec, document.kind, field)
    if value in read:
        return Weighed("agreed", "tastat la fel ca citirea")
    if value in others:
        return Weighed("agreed", "doi funcționari au tastat la fel")
    if spec.type == "cnp" and value in _cnps_elsewhere(documents, document.id):
        return Weighed("agreed", "alt act al dosarului are același CNP")
    if first != value:
        why = "Nu este la fel cu ce s-a citit." if read else "Nu există o citire cu care să fie comparat."
        return Weighed("again", f"{why} Priviți imaginea și tastați încă o dată.")
    if not read and not others:
        return Weighed("agreed", "tastat de două ori la fel; nu exista o citire")
    return Weighed("second", "Diferă de citire: câmpul trece la un al doilea funcționar.")


def readings(spec: FieldSpec, kind: str, field: FieldEntry) -> frozenset[Value]:
    """What engines read there, as values that pass their hard checks."""
    texts = [field.value, *field.candidates]
    found = {entered(spec, kind, t).value for t in texts if isinstance(t, str)}
    return frozenset(found - {None})


def _cnps_elsewhere(documents: Sequence[DocumentEntry], but: str) -> set[Value]:
    return {
        f.value
        for d in documents
        if d.id != but and d.kind in KINDS
        for f in d.fields
        if f.status in ("accepted", "corrected") and (s := KINDS[d.kind].spec_of(f.path)) and s.type == "cnp"
    }
