"""Copies of an erased dossier in folders that the program knows: uploads, what a watch has read, dossier files.

A scan is known by its SHA-256, whatever it is called; a dossier file by the number and season that stand in it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from flows.claims import DONE, QUARANTINE
from flows.settings import Settings

_ABOUT = frozenset(
    {"registration.json", "batch.json", "meta.json", "progress.json", "result.json", "MOTIV.txt", "incercari"}
)


@dataclass(frozen=True, slots=True)
class Gone:
    """What may go. ``scans``: archive ids; ``dossiers``: (number, season)."""

    scans: Set[str]
    dossiers: Set[tuple[str, str]]


def known_folders(settings: Settings) -> tuple[Path, ...]:
    """Where the program itself leaves copies: never a folder that somebody named for one run."""
    watched = settings.watch_folder
    return (settings.home / "uploads", watched / DONE, watched / QUARANTINE, settings.watch_out)


def sweep(folders: Iterable[Path], gone: Gone) -> int:
    """Delete copies below these folders; how many files. A folder that held such a scan goes with what was said about
    it (``registration.json``, ``batch.json``, ...) when no other scan is left in it."""
    count = 0
    for root in folders:
        for path in list(_files(root)):
            if _is_gone(path, gone):
                path.unlink(missing_ok=True)
                count += 1 + _clear(path.parent, root)
    return count


def _files(root: Path) -> Iterator[Path]:
    if root.is_dir():
        yield from (p for p in root.rglob("*") if p.is_file() and not p.is_symlink() and p.name not in _ABOUT)


def _is_gone(path: Path, gone: Gone) -> bool:
    try:
        if path.suffix == ".json":
            return _dossier(path) in gone.dossiers
        with path.open("rb") as file:
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}" in gone.scans
    except OSError:
        return False


def _dossier(path: Path) -> tuple[str, str] | None:
    try:
        facts = json.loads(path.read_bytes())
        return str(facts["registration"]["number"]), str(facts["season"])
    except (ValueError, KeyError, TypeError):
        return None


def _clear(folder: Path, root: Path) -> int:
    """The folders that hold no scan any more, from here up to the root; how many files went with them."""
    count = 0
    while folder != root and folder.is_relative_to(root):
        left = list(folder.iterdir())
        if any(p.is_dir() or p.name not in _ABOUT for p in left):
            break
        for path in left:
            path.unlink(missing_ok=True)
            count += 1
        with contextlib.suppress(OSError):
            folder.rmdir()
        folder = folder.parent
    return count
