"""A record under construction: every leaf is put down together with the fields or the rule that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from models.dossier import Dossier
from validators.mentions import certain
from validators.rules.facts import Ref


class OpenField(Exception):
    """A field that the record needs is under review or was not found. Never leaves :mod:`validators.record`."""


@dataclass
class Leaves:
    """``tree`` grows leaf by leaf; ``evidence`` and ``derivations`` are keyed by JSON Pointer into it."""

    dossier: Dossier
    tree: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    derivations: dict[str, dict[str, Any]] = field(default_factory=dict)

    def read(self, pointer: str, value: object, refs: Iterable[Ref]) -> None:
        """A leaf as papers state it. OpenField unless there is a field, and all of them are trusted."""
        seen = list(dict.fromkeys(refs))
        if not seen or value is None or not all(self._sure(ref) for ref in seen):
            raise OpenField(pointer)
        self._put(pointer, value)
        self.evidence[pointer] = [{"document": ref.document, "path": ref.path} for ref in seen]

    def derive(self, pointer: str, value: object, rule: str, inputs: Iterable[str], refs: Iterable[Ref] = ()) -> None:
        """A leaf that a rule gives. ``inputs``: pointers into the record, or ``declared:/…``, ``registration:/…``,
        ``season:/…``, ``document:<id>/…``; ``refs``: the fields that the rule read, trusted as in :meth:`read`."""
        seen = list(dict.fromkeys(refs))
        if not all(self._sure(ref) for ref in seen):
            raise OpenField(pointer)
        self._put(pointer, value)
        if seen:
            self.evidence[pointer] = [{"document": ref.document, "path": ref.path} for ref in seen]
        named = [*inputs, *(f"document:{ref.document}{ref.path}" for ref in seen)]
        self.derivations[pointer] = {"rule": rule, "inputs": list(dict.fromkeys(named))}

    def _sure(self, ref: Ref) -> bool:
        document = next((d for d in self.dossier.documents if d.id == ref.document), None)
        return document is not None and certain(document, ref.path)

    def _put(self, pointer: str, value: object) -> None:
        """Set the leaf, making objects and arrays on the way; a number in the pointer is an array's place."""
        parts = pointer.strip("/").split("/")
        here: Any = self.tree
        for part, following in pairwise(parts):
            fresh: Any = [] if following.isdigit() else {}
            if isinstance(here, list):
                if int(part) == len(here):
                    here.append(fresh)
                here = here[int(part)]
            else:
                here = here.setdefault(part, fresh)
        here[parts[-1]] = value
