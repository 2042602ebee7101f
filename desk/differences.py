"""What differs between two versions of a dossier: papers, fields, people, requirements, the record. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from models.dossier import Dossier
from models.kinds import KINDS
from validators.way_back import leaves

Part = Literal["dossier", "paper", "field", "person", "requirement", "record"]
_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Difference:
    """``where``: ``d1 /cnp``. ``before`` and ``after``: None where there was nothing; values as they are, unmasked."""

    part: Part
    where: str
    before: Any
    after: Any


def differences(old: Dossier, new: Dossier) -> list[Difference]:
    """Everything that a person would call a change, in the order of the dossier file."""
    found: list[Difference] = []
    for part, view in _VIEWS.items():
        found += _compare(part, dict(view(old)), dict(view(new)))
    return found


def _compare(part: Part, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    for where in [*old, *(key for key in new if key not in old)]:
        before, after = old.get(where, _ABSENT), new.get(where, _ABSENT)
        if before != after:
            yield Difference(part, where, *(None if v is _ABSENT else v for v in (before, after)))


def _whole(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    yield from dossier.registration.model_dump(mode="json").items()
    yield "status", dossier.completeness.status if dossier.completeness else None
    yield from ((f"scan {scan.id[7:19]}", scan.status) for scan in dossier.scans)


def _papers(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    for paper in dossier.documents:
        title = KINDS[paper.kind].title if paper.kind in KINDS else paper.kind
        yield paper.id, f"{title}, {len(paper.pages)} pag."


def _fields(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    for paper in dossier.documents:
        for field in paper.fields:
            yield f"{paper.id} {field.path}", (field.value, field.status)


def _people(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    for person in dossier.persons:
        yield person.cnp or "—", f"{person.surname or '—'} {person.given_names or '—'}"


def _requirements(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    for one in dossier.completeness.requirements if dossier.completeness else ():
        yield f"{one.id} {one.person or ''}".strip(), one.status


def _record(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    yield from leaves(dossier.record) if dossier.record else ()


_VIEWS: dict[Part, Any] = {
    "dossier": _whole, "paper": _papers, "field": _fields, "person": _people, "requirement": _requirements,
    "record": _record,
}  # fmt: skip
