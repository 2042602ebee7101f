"""The way back of a value: from a leaf of the record through rules and inputs to fields of papers. Pure.

A record names for each leaf the fields that it rests on (``evidence``) or a rule with its inputs (``derivations``), or
both. Here those names are resolved in the dossier, down to the last field: what cannot be resolved is said, never
passed over. A dossier without a record can be walked from its fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.dossier import DocumentEntry, Dossier, FieldEntry

_WAYS = ("evidence", "derivations")


@dataclass(frozen=True, slots=True)
class FieldStep:
    """A field of a paper, with its own evidence (boxes on scans)."""

    document: DocumentEntry
    field: FieldEntry


@dataclass(frozen=True, slots=True)
class PaperStep:
    """A paper as a whole: what its kind tells."""

    document: DocumentEntry


@dataclass(frozen=True, slots=True)
class GivenStep:
    """Something that no scan shows: what was registered or declared, the season's data, the program's constants."""

    reference: str
    value: Any
    known: bool = True


@dataclass(frozen=True, slots=True)
class LeafStep:
    """A leaf of the record: its value, the rule that gave it (None: papers state it), and what it rests on."""

    pointer: str
    value: Any
    rule: str | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class LostStep:
    """A reference that leads nowhere: a broken record."""

    reference: str


Step = FieldStep | PaperStep | GivenStep | LeafStep | LostStep


def leaves(tree: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """(JSON Pointer, value) of every leaf of a record; an empty list or object is a leaf, the way back itself is none.

    >>> list(leaves({"a": {"b/c": [1, []]}, "evidence": {"/a": []}}))
    [('/a/b~1c/0', 1), ('/a/b~1c/1', [])]
    """
    if isinstance(tree, dict) and tree:
        for key, inner in tree.items():
            if at or key not in _WAYS:
                yield from leaves(inner, f"{at}/{_escaped(key)}")
    elif isinstance(tree, list) and tree:
        for index, inner in enumerate(tree):
            yield from leaves(inner, f"{at}/{index}")
    else:
        yield at, tree


def pointers_under(record: dict[str, Any], pointer: str) -> list[str]:
    """The leaves at or below this pointer (``""``: all), in the record's order."""
    below = pointer.rstrip("/") + "/"
    return [p for p, _ in leaves(record) if not pointer or p == pointer or p.startswith(below)]


def way_of(dossier: Dossier, pointer: str) -> LeafStep:
    """The whole way of one leaf of ``dossier.record``; KeyError when the record has no such leaf."""
    return _leaf(dossier, dossier.record or {}, pointer, ())


def fields_of(dossier: Dossier) -> Iterator[FieldStep]:
    """Every field of every paper, for a dossier that has no record yet."""
    for document in dossier.documents:
        for entry in document.fields:
            yield FieldStep(document, entry)


def fields_below(step: Step) -> Iterator[FieldStep]:
    """Every field that this step rests on, however far down."""
    if isinstance(step, FieldStep):
        yield step
    elif isinstance(step, LeafStep):
        for one in step.steps:
            yield from fields_below(one)


def ends(step: Step) -> Iterator[Step]:
    """Where the way ends: everything but leaves; a leaf that rests on nothing at all is its own end."""
    if isinstance(step, LeafStep) and step.steps:
        for one in step.steps:
            yield from ends(one)
    else:
        yield step


def _leaf(dossier: Dossier, record: dict[str, Any], pointer: str, above: tuple[str, ...]) -> LeafStep:
    value = dict(leaves(record))[pointer]
    derivation = record.get("derivations", {}).get(pointer)
    named = [f"document:{r['document']}{r['path']}" for r in record.get("evidence", {}).get(pointer, ())]
    inputs = list(dict.fromkeys([*named, *(derivation["inputs"] if derivation else ())]))
    steps = tuple(_step(dossier, record, name, (*above, pointer)) for name in inputs)
    return LeafStep(pointer, value, derivation["rule"] if derivation else None, steps)


def _step(dossier: Dossier, record: dict[str, Any], name: str, above: tuple[str, ...]) -> Step:
    if name.startswith("/"):
        if name in above or name not in dict(leaves(record)):
            return LostStep(name)
        return _leaf(dossier, record, name, above)
    source, _, path = name.partition(":")
    if source == "document":
        return _of_document(dossier, name, path)
    known = {"registration": dossier.registration, "declared": dossier.declared}
    if source in known:
        return _given(name, known[source], path)
    return GivenStep(name, dossier.season if name == "season:/id" else None, known=name == "season:/id")


def _of_document(dossier: Dossier, name: str, reference: str) -> Step:
    document_id, _, path = reference.partition("/")
    document = next((d for d in dossier.documents if d.id == document_id), None)
    if document is None:
        return LostStep(name)
    if path == "kind":
        return PaperStep(document)
    entry = document.field(f"/{path}")
    return FieldStep(document, entry) if entry else LostStep(name)


def _given(name: str, facts: Any, path: str) -> GivenStep:
    """What was entered at registration. A list (the declared persons) is given as it stands."""
    here = facts.model_dump(mode="json") if facts is not None else {}
    for part in path.strip("/").split("/"):
        here = here.get(part) if isinstance(here, dict) else None
    return GivenStep(name, here)


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
