"""The way out for scripts: one JSON file for each dossier and one for the batch, each there whole or not at all."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from flows.protocol import Protocol, count_fields
from models.dossier import Dossier
from validators.bordereaux import Bordereaux


def write_dossier(out: Path, dossier: Dossier) -> Path:
    """``OUT/<number>.json``; left untouched when it already says the same."""
    target = out / file_name(dossier)
    _write(target, dossier.to_json())
    return target


def file_name(dossier: Dossier) -> str:
    """``118342.json``. A number that cannot be a file name as it stands is bent into one and carries a short hash of
    itself, so that no two numbers share a file (``118/2`` and ``118-2``), whichever is written first.

    >>> from models.dossier import Registration
    >>> file_name(Dossier(registration=Registration(number="118-2"), season="s"))
    '118-2.json'
    >>> file_name(Dossier(registration=Registration(number="../118/2"), season="s"))
    '118-2_78612d60.json'
    """
    number = dossier.registration.number or ""
    kept = re.sub(r"[^0-9A-Za-z.-]+", "-", number).strip("-.")[:60]
    if kept == number and kept and kept.lower() != "batch":  # batch.json is the batch's own file
        return f"{kept}.json"
    mark = hashlib.sha256(number.encode()).hexdigest()[:8]
    return f"{kept or 'fara-numar'}_{mark}.json"  # no number that stands as it is holds an underscore


def write_batch(out: Path, dossiers: Sequence[Dossier], protocol: Protocol, lists: Bordereaux | None = None) -> Path:
    """``OUT/batch.json``: a line of summary for each dossier, the rejected files, the batch's reconciliation and the
    audit chain's head. Left untouched when all but the head is the same: a head from before is in the chain still."""
    target = out / "batch.json"
    facts: dict[str, object] = {
        "dossiers": [_summary(d) for d in dossiers],
        "rejected": [{"file": f, "reason": r} for f, r in protocol.rejected],
        "reconciliation": protocol.as_dict(),
    }
    if lists is not None:
        facts["bordereaux"] = lists.as_dict()
    if _known(target) == facts:
        return target
    facts["audit_head"] = protocol.head or None
    _write(target, json.dumps(facts, ensure_ascii=False, indent=2) + "\n")
    return target


def _known(target: Path) -> dict[str, object] | None:
    """What stands in ``batch.json``, without the head."""
    try:
        facts = json.loads(target.read_bytes())
    except (OSError, ValueError):
        return None
    return {k: v for k, v in facts.items() if k != "audit_head"} if isinstance(facts, dict) else None


def _summary(dossier: Dossier) -> dict[str, object]:
    fields = count_fields(dossier)
    return {
        "number": dossier.registration.number,
        "status": dossier.completeness.status if dossier.completeness else None,
        "file": file_name(dossier),
        "documents": len(dossier.documents),
        **fields,
    }


def _write(target: Path, text: str) -> None:
    data = text.encode("utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file() and target.read_bytes() == data:
        return
    part = target.with_name(f".{target.name}.part")  # one name: what a killed program left is written over
    with _held(part) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            os.chmod(part, 0o644)
            os.replace(part, target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def _held(part: Path) -> Iterator[BinaryIO]:
    """The unfinished file, empty and ours alone: who else writes the same one waits here."""
    while True:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "r+b") as file:
            with contextlib.suppress(OSError):  # a share that knows no locks
                fcntl.flock(file, fcntl.LOCK_EX)
            if _is_at(file.fileno(), part):  # else the one before us has put it into its place
                file.truncate()
                yield file
                return


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
