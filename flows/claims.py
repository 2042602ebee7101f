"""What the watched folder holds, and whose turn it is: ``claimed/``, ``done/`` and ``quarantine/`` beside the arrivals.

Every step is one rename on one file system, so at any moment a thing lies in exactly one place:

    NAME  ->  claimed/ID/intrare/NAME  ->  done/ID/...  or  quarantine/ID/... with MOTIV.txt

A watch that was killed finds its claims at the next start and takes them up again; reading twice changes nothing
(:mod:`flows.intake`). How often that was tried is kept with the claim, so that something that kills the program each
time is put aside in the end.
"""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flows.wholeness import Snapshot, snapshot
from models.errors import ConfigError

CLAIMED, DONE, QUARANTINE = "claimed", "done", "quarantine"
OURS = frozenset({CLAIMED, DONE, QUARANTINE})
REASON_FILE = "MOTIV.txt"
_ENTRY, _TRIES, _LOCK = "intrare", "incercari", ".dosar-watch.lock"


@dataclass(frozen=True)
class Claim:
    """One thing that was taken from the arrivals, in a folder of its own."""

    folder: Path

    @property
    def id(self) -> str:
        return self.folder.name

    @property
    def entry(self) -> Path:
        """What was dropped, under its own name. FileNotFoundError when the claim was cut off before it moved."""
        found = next((self.folder / _ENTRY).iterdir(), None)
        if found is None:
            raise FileNotFoundError(self.folder)
        return found

    @property
    def tries(self) -> int:
        """How often it was begun and not brought to an end."""
        try:
            return int((self.folder / _TRIES).read_text())
        except (OSError, ValueError):
            return 0

    def note_tries(self, tries: int) -> None:
        """Kept on the disk before the work begins: the program may not live to say it afterwards."""
        with (self.folder / _TRIES).open("w") as file:
            file.write(str(tries))
            file.flush()
            os.fsync(file.fileno())


class WatchedFolder:
    """A folder that one program watches: use as a context manager. :class:`models.errors.ConfigError` when another
    one does already, or when the folders beside it lie on another file system."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock: int | None = None

    def __enter__(self) -> WatchedFolder:
        try:
            for folder in (self.root, *(self.root / name for name in sorted(OURS))):
                folder.mkdir(parents=True, exist_ok=True)
                if folder.stat().st_dev != self.root.stat().st_dev:
                    raise ConfigError(f"{folder} trebuie să fie pe același disc cu {self.root}")
            self._lock = os.open(self.root / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.__exit__()
            raise ConfigError(f"dosarul {self.root} este urmărit deja de alt proces") from None
        except OSError as fault:
            self.__exit__()
            raise ConfigError(f"dosarul {self.root} nu poate fi folosit: {fault.strerror}") from None
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def claims(self) -> list[Claim]:
        """What was claimed and not finished, oldest first; the leftovers of a claim that never moved are cleared."""
        found = [Claim(p) for p in sorted((self.root / CLAIMED).iterdir()) if (p / _ENTRY).is_dir()]
        for claim in found:
            if not any((claim.folder / _ENTRY).iterdir()):
                (claim.folder / _ENTRY).rmdir()
                claim.folder.rmdir()
        return [claim for claim in found if claim.folder.is_dir()]

    def claim(self, entry: Path, seen: Snapshot) -> Claim | None:
        """Take an arrival that looked like ``seen``; None when somebody was faster, or it changed at the last
        moment: then it is given back."""
        claim = Claim(self.root / CLAIMED / f"{datetime.now():%Y%m%d-%H%M%S}-{secrets.token_hex(3)}")
        (claim.folder / _ENTRY).mkdir(parents=True)
        target = claim.folder / _ENTRY / entry.name
        try:
            os.rename(entry, target)
            if snapshot(target) == seen:
                return claim
            if not os.path.lexists(entry):
                os.rename(target, entry)
        except OSError:
            pass
        if not any((claim.folder / _ENTRY).iterdir()):
            (claim.folder / _ENTRY).rmdir()
            claim.folder.rmdir()
        return None

    def finish(self, claim: Claim, protocol: Path) -> None:
        """Read, with nothing rejected. ``protocol``: the batch's own file, kept beside what was read."""
        _keep_copy(protocol, claim)
        os.rename(claim.folder, self.root / DONE / claim.id)

    def put_aside(self, claim: Claim, reasons: Sequence[str], protocol: Path | None = None) -> None:
        """Not, or not wholly, taken in; why stands in ``MOTIV.txt``, in words for the operator."""
        _keep_copy(protocol, claim)
        (claim.folder / REASON_FILE).write_text("\n".join(reasons) + "\n", encoding="utf-8")
        os.rename(claim.folder, self.root / QUARANTINE / claim.id)


def _keep_copy(protocol: Path | None, claim: Claim) -> None:
    if protocol is not None and protocol.is_file():
        (claim.folder / protocol.name).write_bytes(protocol.read_bytes())
