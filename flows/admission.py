"""Files let in: stored under their hash, then looked at from outside (format, pages) before anything is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extractors.loading import FileInfo, inspect
from extractors.loading.guard import run_guarded
from flows.house import House
from flows.outages import outage
from models.dossier import ScanEntry
from models.errors import Rejected


@dataclass(frozen=True)
class Admitted:
    """A file of a source: its scan entry, and what is in it (None when it was rejected or is a copy of another)."""

    path: Path
    entry: ScanEntry
    info: FileInfo | None
    size: int
    copy_of: str | None = None


def admit(house: House, path: Path, seen: dict[str, str]) -> Admitted:
    """Archive the file and inspect it. ``seen`` maps scan ids to names within the source: the same bytes twice are
    one scan. A file that cannot even be opened is rejected like a broken one."""
    try:
        size = path.stat().st_size
        path.open("rb").close()  # a file without rights is the file's fault, not the archive's
        scan = house.archive.put(path)
    except OSError as fault:
        if outage(fault):
            raise
        return Admitted(path, _refused("sha256:" + "0" * 64, path, "unreadable", fault.strerror or ""), None, 0)
    if scan in seen:
        entry = ScanEntry(id=scan, file=path.name, pages=0, status="read", reason=None)
        return Admitted(path, entry, None, size, copy_of=seen[scan])
    seen[scan] = path.name
    try:
        info = run_guarded(inspect, path, house.limits, timeout_s=house.settings.file_timeout_s)
    except Rejected as refusal:
        return Admitted(path, _refused(scan, path, refusal.reason, refusal.detail), None, size)
    entry = ScanEntry(id=scan, file=path.name, pages=len(info.pages), status="read")
    return Admitted(path, entry, info, size)


def _refused(scan: str, path: Path, reason: str, detail: str) -> ScanEntry:
    text = f"{reason}: {detail}" if detail else reason
    return ScanEntry(id=scan, file=path.name, pages=0, status="rejected", reason=text)
