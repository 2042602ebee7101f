"""A batch of any length from a few dossiers: each read again and again under new numbers, its files with other bytes.

Other bytes are other scans to the archive and the ledger, so nothing is remembered: every page is read. They come from
a few bytes after a file's end, which its readers pass over.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from extractors.loading import Limits, inspect

KEPT = Path("sample_scans/kept")
FIRST_NUMBER = 500_000


@dataclass(frozen=True)
class Original:
    """A dossier's folder, and how many pages it has."""

    folder: Path
    pages: int


def originals(corpus: Path) -> list[Original]:
    """The dossier folders of a corpus (``python -m sample_scans`` makes one)."""
    folders = sorted(p for p in corpus.iterdir() if p.is_dir() and p.name != "truth")
    return [Original(folder, sum(len(inspect(f, Limits()).pages) for f in _scans(folder))) for folder in folders]


def repeat(corpus: Path, pages: int, out: Path, first: int = FIRST_NUMBER) -> dict[str, int]:
    """At least ``pages`` pages in dossier folders below ``out``; how many each dossier has, by its number
    (from ``first`` on)."""
    known = originals(corpus)
    made: dict[str, int] = {}
    while sum(made.values()) < pages:
        original = known[len(made) % len(known)]
        number = str(first + len(made))
        _copy(original.folder, out / f"{number}_2017-11-14", number)
        made[number] = original.pages
    return made


def _copy(folder: Path, target: Path, number: str) -> None:
    target.mkdir(parents=True)
    for file in folder.iterdir():
        if file.name == "registration.json":
            facts = json.loads(file.read_text(encoding="utf-8")) | {"number": number}
            (target / file.name).write_text(json.dumps(facts), encoding="utf-8")
            continue
        copy = target / file.name
        shutil.copyfile(file, copy)
        with copy.open("ab") as end:
            end.write(f"\n%{number}\n".encode())


def _scans(folder: Path) -> list[Path]:
    return [f for f in sorted(folder.iterdir()) if f.suffix != ".json"]
