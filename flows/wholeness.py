"""Whether something that lies in the watched folder is whole: nobody writes at it any more.

Three signs together, because none is enough. It has not changed for some seconds (names, sizes, times of change). No
process of this machine that we may look at has it open for writing (``/proc``; a file server runs under an account of
its own, so this says nothing of what comes over the network: time must tell there). No name in it says "unfinished"
(``.part``, ``.tmp`` and their like, which copying programs use until they are done).

The folder is polled. inotify (the ``watchdog`` library) does not see what other machines write into a network share,
and "unchanged for ten seconds" has to be asked again and again anyway; a look costs a ``stat`` for each waiting file.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_UNFINISHED = re.compile(r"\.(?:part|partial|filepart|tmp|temp|crdownload|download|opdownload)$|^\..+\.\w{6}$|^~\$")
_CLUTTER = {"thumbs.db", "desktop.ini"}
_EMPTY_WAITS = 10  # times as long: a scanner makes the file first, a person the folder, and fills it later
_WRITING = os.O_WRONLY | os.O_RDWR

Snapshot = tuple[tuple[str, int, int, int, int], ...]  # name within, mode, size, ns of the last change, inode


def snapshot(entry: Path) -> Snapshot:
    """Everything below a file or folder as it is this moment. OSError when something goes away meanwhile."""
    return tuple(sorted(_lines(entry)))


def _lines(entry: Path) -> Iterator[tuple[str, int, int, int, int]]:
    for path in (entry, *(entry.rglob("*") if entry.is_dir() and not entry.is_symlink() else ())):
        s = path.lstat()
        yield str(path.relative_to(entry)), stat.S_IFMT(s.st_mode), s.st_size, s.st_mtime_ns, s.st_ino


def is_unfinished(entry: Path, seen: Snapshot) -> bool:
    """Whether a name in it says that it is still being copied."""
    names = (Path(name).name or entry.name for name, *_ in seen)
    return any(_UNFINISHED.search(name.lower()) for name in names)


def strange(seen: Snapshot) -> bool:
    """Whether there is anything but files and folders in it: links lead elsewhere, pipes never end."""
    return any(mode not in (stat.S_IFREG, stat.S_IFDIR) for _, mode, *_ in seen)


def is_empty(seen: Snapshot) -> bool:
    """Whether there is not a byte in it."""
    return not any(size for _, mode, size, *_ in seen if mode == stat.S_IFREG)


def written_now(inodes: Iterable[int]) -> set[int]:
    """Which of these inodes some process has open for writing, as far as ``/proc`` tells us."""
    wanted, found = set(inodes), set()
    for folder in Path("/proc").glob("[0-9]*/fd"):
        try:
            handles = list(folder.iterdir())
        except OSError:  # another account's, or gone
            continue
        for handle in handles:
            try:
                inode = handle.stat().st_ino
                if inode in wanted and _flags(handle) & _WRITING:
                    found.add(inode)
            except (OSError, ValueError):
                continue
    return found


def _flags(handle: Path) -> int:
    """How a file was opened: the octal ``flags`` of proc(5)."""
    info = (handle.parent.with_name("fdinfo") / handle.name).read_text()
    return int(info.split("flags:", 1)[1].split(None, 1)[0], 8)


@dataclass
class Patience:
    """What was seen of a folder's entries, and since when it has been so. ``settle_s``: how long it must stay so."""

    folder: Path
    settle_s: float
    leave: frozenset[str]  # names that are not for us
    clock: Callable[[], float] = time.monotonic
    _seen: dict[str, tuple[Snapshot, float]] = field(default_factory=dict)

    def look(self) -> list[tuple[Path, Snapshot]]:
        """The entries that are whole now, oldest first, each as it was seen."""
        now, ready = self.clock(), []
        entries = {p.name: p for p in self.folder.iterdir() if self._is_for_us(p.name)}
        self._seen = {name: known for name, known in self._seen.items() if name in entries}
        for name, entry in entries.items():
            try:
                seen = snapshot(entry)
            except OSError:
                continue
            known = self._seen.get(name)
            if known is None or known[0] != seen:
                self._seen[name] = (seen, now)
            elif now - known[1] >= self._wait(seen) and not is_unfinished(entry, seen):
                ready.append((known[1], name, entry, seen))
        return self._closed([(entry, seen) for _, _, entry, seen in sorted(ready)])

    def waiting(self) -> int:
        """How many entries were not whole or not asked for yet at the last look."""
        return len(self._seen)

    def _is_for_us(self, name: str) -> bool:
        return name not in self.leave and not name.startswith(".") and name.lower() not in _CLUTTER

    def _wait(self, seen: Snapshot) -> float:
        return self.settle_s * (_EMPTY_WAITS if is_empty(seen) else 1)

    def _closed(self, ready: list[tuple[Path, Snapshot]]) -> list[tuple[Path, Snapshot]]:
        if not ready:
            return []
        open_now = written_now(inode for _, seen in ready for *_, inode in seen)
        return [(entry, seen) for entry, seen in ready if not open_now & {inode for *_, inode in seen}]
