"""What was given on the command line, sorted into sources: a dossier's folder, or a batch file.

A folder is a dossier when its name is a registration number (``118342`` or ``118342_2017-11-14``) or when it holds a
``registration.json``; any other folder is looked through for dossiers and batch files. What a desktop leaves about is
passed over; everything else is either read or rejected by name, never ignored.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import ValidationError

from models.dossier import Declared, Registration
from models.errors import ConfigError

_NUMBER = re.compile(r"^(?P<number>\d{1,12}(?:-\d{1,6})?)(?:_(?P<date>\d{4}-\d{2}-\d{2}))?$")
_CLUTTER = {"thumbs.db", ".ds_store", "desktop.ini", "registration.json"}


@dataclass(frozen=True)
class Source:
    """Scans that lie together. ``registration``: what is known before anything is read; its number is None for a
    batch file whose separator sheets will say. ``faults``: (file, reason) of a registration that cannot be read.
    ``folder``: a dossier's own, resolved; None for a lone file. ``repeats``: how often its files were given again."""

    files: tuple[Path, ...]
    name: str
    registration: Registration = field(default_factory=Registration)
    declared: Declared | None = None
    faults: tuple[tuple[str, str], ...] = ()
    folder: Path | None = None
    repeats: int = 0


def survey(inputs: Sequence[Path]) -> list[Source]:
    """The sources in a stable order, each file in one of them however often it was given; ConfigError for a path that
    does not exist."""
    out: list[Source] = []
    for path in inputs:
        if not path.exists():
            raise ConfigError(f"Nu există: {path}")
        out.extend(_folder(path) if path.is_dir() else [_batch_file(path)])
    return _once(out)


def _once(sources: Sequence[Source]) -> list[Source]:
    """Without repeats: a file that was given by itself, too, belongs to the dossier's folder that it lies in (the
    outermost of several). A source that is left with nothing is dropped."""
    times = Counter(_real(f) for s in sources for f in s.files)
    owners: dict[Path, int] = {}
    for index in sorted(range(len(sources)), key=lambda i: _rank(sources[i])):
        for file in sources[index].files:
            owners.setdefault(_real(file), index)
    kept: list[Source] = []
    for index, source in enumerate(sources):
        own = {_real(f): f for f in reversed(source.files) if owners[_real(f)] == index}
        files = tuple(f for f in source.files if own.get(_real(f)) is f)
        left = replace(source, files=files, repeats=sum(times[real] - 1 for real in own))
        if files or (not source.files and left not in kept):
            kept.append(left)
    return kept


def _rank(source: Source) -> tuple[bool, int]:
    return source.folder is None, len(source.folder.parts) if source.folder else 0


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _folder(folder: Path) -> Iterator[Source]:
    if _is_dossier(folder):
        yield _dossier(folder)
        return
    for entry in sorted(folder.iterdir(), key=lambda p: _natural(p.name)):
        if entry.is_dir() and not entry.name.startswith("."):
            yield from _folder(entry)
        elif entry.is_file() and not _clutter(entry):
            yield _batch_file(entry)


def _is_dossier(folder: Path) -> bool:
    return bool(_NUMBER.match(folder.name)) or (folder / "registration.json").is_file()


def _dossier(folder: Path) -> Source:
    files = tuple(
        sorted(
            (p for p in folder.rglob("*") if p.is_file() and not _clutter(p)),
            key=lambda p: _natural(str(p.relative_to(folder))),
        )
    )
    registration, declared, faults = _registration(folder)
    if not files:
        faults = (*faults, (folder.name, "empty: dosarul nu conține niciun fișier scanat"))
    return Source(files, folder.name, registration, declared, faults, _real(folder))


def _batch_file(path: Path) -> Source:
    """A lone file: its name may be a number; else separator sheets, or nothing, tell whose it is."""
    return Source((path,), path.name, _from_name(path.stem))


def _from_name(name: str) -> Registration:
    hit = _NUMBER.match(name)
    return Registration(number=hit["number"], date=hit["date"]) if hit else Registration()


def _registration(folder: Path) -> tuple[Registration, Declared | None, tuple[tuple[str, str], ...]]:
    """What ``registration.json`` says, over what the folder's name says."""
    named = _from_name(folder.name)
    if named.number is None:
        named = Registration(number=clean_number(folder.name))
    file = folder / "registration.json"
    if not file.is_file():
        return named, None, ()
    try:
        facts = json.loads(file.read_text(encoding="utf-8"))
        declared = Declared.model_validate(facts.pop("declared")) if facts.get("declared") else None
        facts.pop("declared", None)
        said = Registration.model_validate({k: str(v) for k, v in facts.items() if v is not None})
        merged = named.model_copy(update={k: v for k, v in said.model_dump().items() if v is not None})
        return merged.model_copy(update={"number": clean_number(merged.number or "")}), declared, ()
    except (ValueError, ValidationError, AttributeError, TypeError, OSError) as fault:
        where = _where(fault)
        return named, None, ((f"{folder.name}/registration.json", f"corrupt: {where}"),)


def _where(fault: Exception) -> str:
    """Which part of the registration is wrong, without its values."""
    if isinstance(fault, ValidationError):
        return "câmp nevalid " + ", ".join(".".join(str(p) for p in e["loc"]) for e in fault.errors()[:3])
    return "nu este JSON valid"


def clean_number(text: str) -> str | None:
    """A registration number as people write it, without blanks and control signs, of a sensible length."""
    kept = re.sub(r"[^\w./-]+", "-", text).strip("-./")[:40]
    return kept or None


def _clutter(path: Path) -> bool:
    return path.name.lower() in _CLUTTER or path.name.startswith((".", "~$"))


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Names sorted as people count: scan_2 before scan_10."""
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in re.split(r"(\d+)", name.lower()) if p]
