"""What stands for everything that went into a dossier: the same fingerprint and program give the same dossier."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.dossier import Declared, EarlierRequest, Registration, ScanEntry


@dataclass(frozen=True)
class Ingredients:
    """One source's share of a dossier. ``pages``: (scan id, page number), in order, of every page that was read."""

    registration: Registration
    declared: Declared | None
    scans: Sequence[ScanEntry]
    pages: Iterable[tuple[str, int]]


def fingerprint(season: str, shares: Sequence[Ingredients], earlier: Sequence[EarlierRequest] = ()) -> str:
    """SHA-256 (hex) over the season and every share. What was found out about the household's earlier requests follows
    after a ``+``: it changes the verdict, but not what stands on the scans."""
    mark = _digest([season, *(_share(s) for s in shares)])
    return linked(mark, earlier) if earlier else mark


def linked(mark: str, earlier: Sequence[EarlierRequest]) -> str:
    """The fingerprint of the same reading with this known of earlier requests: whoever finds it out, the same."""
    return f"{mark.partition('+')[0]}+{_digest([e.model_dump() for e in earlier])[:16]}"


def _digest(facts: object) -> str:
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _share(share: Ingredients) -> list[object]:
    return [
        share.registration.model_dump(),
        share.declared.model_dump() if share.declared else None,
        [(s.id, s.file, s.pages, s.status) for s in share.scans],
        sorted(set(share.pages)),
    ]
