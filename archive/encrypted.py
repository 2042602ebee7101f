"""The archive with every scan sealed before it is stored: whatever lies below (folder, S3) sees sealed bytes only.

Each scan has a key of its own; the store below keeps the sealed bytes under *their* SHA-256, write once as ever, and a
shelf outside of it (:class:`KeyShelf`; the ledger's table ``scan_key``) says which key and which object belong to the
scan's id. So the same scan is one object however many dossiers bring it, no name below tells what was scanned, and a
scan whose key is destroyed is gone even where nothing can be deleted. What was stored plain before stays readable.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from archive.archive import Archive, ArchiveError, ArchiveFinding, Damaged, NotInArchive, digest_of, scan_id
from archive.master_keys import KeyMissing, MasterKeys
from archive.owned import owned_folder
from archive.sealing import Unsealable, new_key, seal, unseal

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class ScanKey:
    """``wrapped`` by the master key ``master``; ``object``: where the sealed bytes lie, None until they do."""

    scan: str
    master: str
    wrapped: str
    object: str | None = None


class KeyShelf(Protocol):
    """Where keys of scans are kept, outside of the archive: there they could never be destroyed."""

    def find(self, scan: str) -> ScanKey | None:
        """The scan's key; None when it was stored plain, never, or its key was destroyed."""

    def add(self, key: ScanKey) -> ScanKey:
        """Keep a new key for good; the one that stands, when somebody else was faster."""

    def placed(self, scan: str, an_object: str) -> None:
        """The scan's sealed bytes lie there."""

    def every(self) -> Iterator[ScanKey]: ...

    def shredded(self) -> set[str]:
        """Objects whose keys were destroyed, and that may still lie in the store."""


class EncryptedArchive:
    """An :class:`archive.archive.Archive` that seals what it is given when ``sealing``, and reads sealed and plain."""

    def __init__(self, below: Archive, shelf: KeyShelf, keys: MasterKeys | None, sealing: bool) -> None:
        self.below, self.sealing = below, sealing
        self._shelf, self._keys = shelf, keys

    def put(self, data: bytes | Path) -> str:
        """See :meth:`archive.archive.Archive.put`."""
        if not self.sealing:
            return self.below.put(data)
        with _copy(data) as (copy, scan):
            key = self._shelf.find(scan)
            if key is None and self.below.exists(scan):
                return self.below.put(data)  # stored plain before: read back there
            if key is None:
                key = self._shelf.add(self._new(scan))
            if key.object is None:
                self._shelf.placed(scan, self._store(copy, key))
            else:
                self._check(key)
        return scan

    def get(self, scan_id: str) -> bytes:
        """See :meth:`archive.archive.Archive.get`."""
        key = self._key_of(scan_id)
        if key is None:
            return self.below.get(scan_id)
        with self._opened(key) as pieces:
            data = b"".join(pieces)
        return _checked(data, scan_id)

    @contextmanager
    def open_path(self, scan_id: str) -> Iterator[Path]:
        """See :meth:`archive.archive.Archive.open_path`. The file is a plain copy that goes away with the ``with``."""
        key = self._key_of(scan_id)
        if key is None:
            with self.below.open_path(scan_id) as path:
                yield path
            return
        with owned_folder("scan-") as folder:
            path = folder / digest_of(scan_id)
            running = hashlib.sha256()
            with self._opened(key) as pieces, path.open("wb") as out:
                for piece in pieces:
                    running.update(piece)
                    out.write(piece)
            if running.hexdigest() != digest_of(scan_id):
                raise _damaged(scan_id)
            yield path

    def exists(self, scan_id: str) -> bool:
        """See :meth:`archive.archive.Archive.exists`."""
        digest_of(scan_id)
        if not self.sealing and self.below.exists(scan_id):
            return True
        key = self._shelf.find(scan_id)
        if key is None or key.object is None:
            return self.below.exists(scan_id)
        return self.below.exists(key.object)

    def verify(
        self, expected: Iterable[str] | None = None, progress: Callable[[int], None] = lambda n: None
    ) -> Iterator[ArchiveFinding]:
        """See :meth:`archive.archive.Archive.verify`: the sealed bytes are hashed by the store below; then each scan is
        unsealed and its plain bytes are hashed, as long as a master key is there."""
        every = [key for key in self._shelf.every() if key.object is not None]
        keys, sealed = {key.object: key for key in every}, {key.scan: str(key.object) for key in every}
        shredded = self._shelf.shredded()
        known = None if expected is None else list(expected)
        wanted = None if known is None else {sealed.get(one, one) for one in known} | set(sealed.values())
        bad = set()
        for finding in self.below.verify(wanted, progress):
            bad.add(finding.id)
            if finding.kind == "orphan" and finding.id in shredded:
                continue
            yield _of_scan(finding, keys.get(finding.id)) if finding.id in keys else finding
        for key in every:
            if key.object not in bad:
                yield from self._unsealed(key, known)

    def _unsealed(self, key: ScanKey, known: list[str] | None) -> Iterator[ArchiveFinding]:
        try:
            self._check(key)
        except NotInArchive:  # without ``expected`` the store below cannot miss it
            yield ArchiveFinding("missing", key.scan, str(key.object), "scanarea cifrată lipsește din arhivă")
        except ArchiveError as error:
            yield ArchiveFinding("changed", key.scan, str(key.object), str(error))
        else:
            if known is not None and key.scan not in known:
                yield ArchiveFinding("orphan", key.scan, str(key.object), "scanare pe care registrul nu o cunoaște")

    def _key_of(self, scan: str) -> ScanKey | None:
        """The key of a scan that is sealed; None for one that is to be sought plain."""
        digest_of(scan)
        if not self.sealing and self.below.exists(scan):
            return None
        key = self._shelf.find(scan)
        return key if key is not None and key.object is not None else None

    def _new(self, scan: str) -> ScanKey:
        keys = self._master(scan)
        return ScanKey(scan, keys.first, keys.wrap(new_key(), scan))

    def _master(self, scan: str) -> MasterKeys:
        if self._keys is None:
            raise KeyMissing(
                f"scanarea {scan} este cifrată, iar cheia principală lipsește; puneți master_key_file în dosar.toml "
                "sau DOSAR_MASTER_SECRET în mediu"
            )
        return self._keys

    def _plain_key(self, key: ScanKey) -> bytes:
        return self._master(key.scan).unwrap(key.wrapped, key.master, key.scan)

    def _store(self, copy: BinaryIO, key: ScanKey) -> str:
        """Seal the copy into a file and give that to the store below; its id there."""
        with tempfile.NamedTemporaryFile(prefix="dosar-sealed-") as sealed:
            copy.seek(0)
            for piece in seal(copy, self._plain_key(key), key.scan):
                sealed.write(piece)
            sealed.flush()
            return self.below.put(Path(sealed.name))

    @contextmanager
    def _opened(self, key: ScanKey) -> Iterator[Iterator[bytes]]:
        plain = self._plain_key(key)
        assert key.object is not None
        with self.below.open_path(key.object) as path, path.open("rb") as source:
            try:
                yield unseal(source, plain, key.scan)
            except Unsealable:
                raise _damaged(key.scan) from None

    def _check(self, key: ScanKey) -> None:
        running = hashlib.sha256()
        with self._opened(key) as pieces:
            for piece in pieces:
                running.update(piece)
        if running.hexdigest() != digest_of(key.scan):
            raise _damaged(key.scan)


def store_below(archive: Archive) -> Archive:
    """The folder or server that an archive stands on."""
    return archive.below if isinstance(archive, EncryptedArchive) else archive


@contextmanager
def _copy(data: bytes | Path) -> Iterator[tuple[BinaryIO, str]]:
    """A private copy of what is to be sealed, and its id: whatever happens to the file meanwhile. In memory up to the
    size of most scans, else in a nameless file."""
    with tempfile.SpooledTemporaryFile(max_size=64 << 20) as copy:
        running = hashlib.sha256()
        for piece in [data] if isinstance(data, bytes) else _pieces(data):
            running.update(piece)
            copy.write(piece)
        copy.seek(0)
        yield copy, scan_id(running.hexdigest())  # type: ignore[misc]


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as source:
            while piece := source.read(_CHUNK):
                yield piece
    except OSError as error:
        raise ArchiveError(f"fișierul nu poate fi citit: {path.name}: {error.strerror}") from error


def _of_scan(finding: ArchiveFinding, key: ScanKey | None) -> ArchiveFinding:
    scan = key.scan if key else finding.id
    return ArchiveFinding(finding.kind, scan, finding.where, f"{finding.detail} (cifrată)")


def _checked(data: bytes, scan: str) -> bytes:
    if hashlib.sha256(data).hexdigest() != digest_of(scan):
        raise _damaged(scan)
    return data


def _damaged(scan: str) -> Damaged:
    return Damaged(f"conținutul scanării {scan} din arhivă este altul decât cel arhivat; restaurați copia")
