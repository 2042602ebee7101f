"""Where an uploaded batch lies while it is read: one folder each, names chosen here, never taken from outside."""

from __future__ import annotations

import json
import os
import re
import secrets
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

META, PROGRESS, RESULT, SCANS = "meta.json", "progress.json", "result.json", "scans"
SUFFIXES = (".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png")
_ID = re.compile(r"\d{8}-\d{6}-[0-9a-f]{8}")
_CHUNK = 1 << 20


class TooLarge(Exception):
    """A batch has more bytes than may be uploaded."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its name is for people, its bytes are hostile."""

    name: str
    stream: BinaryIO


def new_id() -> str:
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(4)}"


def is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def accepted(name: str) -> bool:
    """Whether a file with this name may be uploaded; what it really is, its first bytes tell later."""
    return Path(name).suffix.lower() in SUFFIXES


def store(folder: Path, uploads: list[Upload], registration: dict[str, Any], most_bytes: int) -> None:
    """Write the files below ``folder/scans``; with a registration number, as one dossier's folder.

    :class:`TooLarge` when they have more than ``most_bytes`` together.
    """
    target = folder / SCANS / ("dosar" if registration.get("number") else "")
    target.mkdir(parents=True, mode=0o700)
    left = most_bytes
    for position, upload in enumerate(uploads, 1):
        with (target / clean_name(upload.name, position)).open("xb") as file:
            for chunk in iter(lambda: upload.stream.read(_CHUNK), b""):  # noqa: B023 (read at once)
                left -= len(chunk)
                if left < 0:
                    raise TooLarge
                file.write(chunk)
    if registration.get("number"):
        (target / "registration.json").write_text(json.dumps(registration, ensure_ascii=False), encoding="utf-8")


def clean_name(name: str, position: int) -> str:
    """A name for the disk that a person still knows, different for each position.

    >>> clean_name("../../etc/Factură gaz.PDF", 2), clean_name("118342.tif", 1)
    ('Factură-gaz_2.pdf', '118342.tif')
    """
    path = Path(name.replace("\\", "/"))
    stem = re.sub(r"[^\w-]+", "-", Path(path.name).stem).strip("-_")[:60] or "scanare"
    number = "" if position == 1 else f"_{position}"
    return f"{stem}{number}{path.suffix.lower()}"


def write_json(target: Path, facts: dict[str, Any]) -> None:
    """The file is there whole or not at all."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(facts, file, ensure_ascii=False)
    os.replace(name, target)


def read_json(target: Path) -> dict[str, Any] | None:
    try:
        return json.loads(target.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def folders(root: Path) -> Iterator[Path]:
    """The batches below ``root``, oldest first."""
    if root.is_dir():
        yield from sorted(p for p in root.iterdir() if p.is_dir() and is_id(p.name) and (p / META).is_file())
