"""The port: what the house asks of any store of scans.

An object's id is ``sha256:`` and 64 lower-case hex digits of its bytes, the same id as in the dossier file. A name that
a person or a scanner gave never reaches the store. What was put is never changed or removed through this port.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, runtime_checkable

from models.errors import DosarError

PREFIX = "sha256:"
_ID = re.compile(r"sha256:([0-9a-f]{64})")

FindingKind = Literal["missing", "changed", "orphan"]


class ArchiveError(DosarError):
    """The archive cannot do what was asked; the message says why."""


class NotInArchive(ArchiveError):
    """No object has this id."""


class Damaged(ArchiveError):
    """The object's bytes are not those that its id names."""


@dataclass(frozen=True, slots=True)
class ArchiveFinding:
    """One thing that :meth:`Archive.verify` found wrong.

    ``missing``: a known scan has no object. ``changed``: the object's bytes do not give its id, or cannot be read.
    ``orphan``: something lies there that nobody knows (a put that was cut off, a foreign file). ``id`` is None where
    the thing is no object at all; ``where`` says in the store's own terms where it lies.
    """

    kind: FindingKind
    id: str | None
    where: str
    detail: str


@runtime_checkable
class Archive(Protocol):
    """A store of scans. Every method may be called from several threads and processes at once."""

    def put(self, data: bytes | Path) -> str:
        """Keep these bytes (or this file's) for good and return their id; on return they have reached the disk.

        The same bytes twice are one object. :class:`Damaged` when other bytes lie under their id: nothing is
        overwritten. :class:`ArchiveError` when the file changed while it was read, or the store refuses.
        """

    def get(self, scan_id: str) -> bytes:
        """The whole object, checked against its id. :class:`NotInArchive`, :class:`Damaged`."""

    def open_path(self, scan_id: str) -> AbstractContextManager[Path]:
        """A local file with the object's bytes, checked, to be read (never written) while the ``with`` lasts.

        Its name has no suffix and says nothing of its type. :class:`NotInArchive`, :class:`Damaged`.
        """

    def exists(self, scan_id: str) -> bool:
        """Whether an object has this id (its bytes are not checked)."""

    def verify(
        self, expected: Iterable[str] | None = None, progress: Callable[[int], None] = lambda n: None
    ) -> Iterator[ArchiveFinding]:
        """Read every object again and tell what is wrong, as it is found.

        ``expected``: the ids that the ledger knows. Without it nothing can be ``missing``, and an intact object is
        never an ``orphan``. ``progress`` is told of things looked at.
        """


def scan_id(hex_digest: str) -> str:
    """The id for a SHA-256 in hex."""
    return PREFIX + hex_digest


def id_of(data: bytes) -> str:
    """The id that these bytes have in any archive.

    >>> id_of(b"")[:19]
    'sha256:e3b0c44298fc'
    """
    return scan_id(hashlib.sha256(data).hexdigest())


def digest_of(an_id: str) -> str:
    """The 64 hex digits of an id; :class:`ArchiveError` for anything else, so that no other text reaches a path."""
    found = _ID.fullmatch(an_id)
    if not found:
        raise ArchiveError(f"identificator de scanare greșit: {an_id[:80]!r}; forma este sha256: și 64 de cifre hexa")
    return found.group(1)
