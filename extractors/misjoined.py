"""Names and CNPs that a paper joins otherwise than the other papers do: two persons of a list whose codes were taken
crosswise, somebody else's code on a request, a name that lacks a part.

Check digits and second readings cannot see this: each value is read well, only beside the wrong person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.dossier import DocumentEntry
from models.kinds import kind
from validators import names
from validators.name_form import folded

_NAMES = (("/surname", "/given_names"), ("/name",))


@dataclass(frozen=True)
class Pair:
    """Somebody's name and CNP as one paper has them, and the paths of both. ``sure``: all of it is accepted."""

    document: str
    name: str
    cnp: str
    name_paths: tuple[str, ...]
    cnp_path: str
    sure: bool


def misjoined(documents: Sequence[DocumentEntry]) -> dict[tuple[str, str], str]:
    """(document id, path) of the values in doubt, with the id of the paper that joins them otherwise."""
    pairs = [p for d in documents for p in _pairs(d)]
    out: dict[tuple[str, str], str] = {}
    for own in pairs:
        others = [p for p in pairs if p.document != own.document and p.sure]
        if (other := _crossed(own, others)) is not None:
            out[own.document, own.cnp_path] = other.document
        if (longer := _longer(own, others)) is not None:
            out |= {(own.document, path): longer.document for path in own.name_paths}
    return out


def _crossed(own: Pair, others: Sequence[Pair]) -> Pair | None:
    """A paper on which this CNP is another person's, where the name is that of one more known person."""
    theirs = [p for p in others if p.cnp == own.cnp and names.compare(p.name, own.name) == "different"]
    known = any(p.cnp != own.cnp and names.compare(p.name, own.name) != "different" for p in others)
    return theirs[0] if theirs and known else None


def _longer(own: Pair, others: Sequence[Pair]) -> Pair | None:
    """A paper on which the same person has all parts of the name and more."""
    parts = _parts(own.name)
    more = [p for p in others if p.cnp == own.cnp and parts < _parts(p.name)]
    return more[0] if more else None


def _parts(name: str) -> set[str]:
    return set(names.tokens(folded(name)))


def _pairs(document: DocumentEntry) -> list[Pair]:
    found = []
    for field in document.fields:
        spec = kind(document.kind).spec_of(field.path)
        if spec is None or spec.type != "cnp" or not isinstance(field.value, str):
            continue
        room = field.path.rpartition("/")[0]
        for paths in _NAMES:
            whole = tuple(room + p for p in paths)
            parts = [document.field(p) for p in whole]
            values = [str(f.value) for f in parts if f is not None and f.value]
            if len(values) == len(whole):
                settled = ("accepted", "corrected")
                sure = field.status in settled and all(f is not None and f.status in settled for f in parts)
                found.append(Pair(document.id, " ".join(values), field.value, whole, field.path, sure))
    return found
