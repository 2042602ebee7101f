"""The archive in a plain folder: ``ROOT/ab/cd/<64 hex digits>``, read-only files, nothing else.

How a put survives a power cut: the bytes go to a temporary file in the object's own folder, are flushed to the disk,
then get their final name by a hard link (which refuses to replace), and the folders are flushed too. Cut off anywhere,
there is either no object or the whole one; at most a temporary file stays behind, which ``verify`` names and the next
put of the same bytes removes. The file system must know hard links, locks and ``fsync`` on folders (ext4, xfs, btrfs,
zfs, NFS do).
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from archive.archive import ArchiveError, ArchiveFinding, Damaged, NotInArchive, digest_of, scan_id

_CHUNK = 1 << 20
_TEMPORARY = ".put-"
_FOLDER_MODE = 0o700  # scans are personal data: only the account that runs dosar looks in
_FILE_MODE = 0o400


class FolderArchive:
    """An :class:`archive.archive.Archive` below one folder, which is made when it is not there."""

    def __init__(self, root: Path) -> None:
        self.root = Path(root).absolute()
        try:
            new = [one for one in (self.root, *self.root.parents) if not one.exists()]
            self.root.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
            for one in new:
                _flush_folder(one.parent)
        except OSError as error:
            raise ArchiveError(f"dosarul arhivei nu poate fi creat: {self.root}: {error.strerror}") from error

    def put(self, data: bytes | Path) -> str:
        """See :meth:`archive.archive.Archive.put`."""
        with _source(data) as source:
            digest = _digest(source)
            target = self._path(digest)
            if not target.exists():
                self._make_folder(target.parent)
                source.seek(0)
                _write_new(source, digest, target)
            else:
                _remove_when_left(_temporary(target))
            _check(target, digest)
        self._flush_folders(target.parent)
        return scan_id(digest)

    def get(self, scan_id: str) -> bytes:
        """See :meth:`archive.archive.Archive.get`."""
        digest = digest_of(scan_id)
        with _open_object(self._path(digest), digest) as stored:
            data = stored.read()
        if hashlib.sha256(data).hexdigest() != digest:
            raise _damaged(digest)
        return data

    @contextmanager
    def open_path(self, scan_id: str) -> Iterator[Path]:
        """See :meth:`archive.archive.Archive.open_path`."""
        digest = digest_of(scan_id)
        path = self._path(digest)
        _check(path, digest)
        yield path

    def exists(self, scan_id: str) -> bool:
        """See :meth:`archive.archive.Archive.exists`."""
        return self._path(digest_of(scan_id)).is_file()

    def verify(
        self, expected: Iterable[str] | None = None, progress: Callable[[int], None] = lambda n: None
    ) -> Iterator[ArchiveFinding]:
        """See :meth:`archive.archive.Archive.verify`. ``where`` is the path below the root."""
        wanted = None if expected is None else {digest_of(one) for one in expected}
        for path in sorted(p for p in self.root.rglob("*") if p.is_symlink() or not p.is_dir()):
            finding = self._judge(path, wanted)
            progress(1)
            if finding:
                yield finding
        for digest in sorted(wanted or ()):
            if not os.path.lexists(self._path(digest)):
                where = self._where(self._path(digest))
                yield ArchiveFinding("missing", scan_id(digest), where, "scanarea lipsește din arhivă")

    def _judge(self, path: Path, wanted: set[str] | None) -> ArchiveFinding | None:
        where = self._where(path)
        if path.name.startswith(_TEMPORARY):
            return ArchiveFinding("orphan", None, where, "scriere neterminată (sau în curs chiar acum)")
        try:
            is_object = path == self._path(digest_of(scan_id(path.name)))
        except ArchiveError:
            is_object = False
        if not is_object:
            return ArchiveFinding("orphan", None, where, "fișier străin în dosarul arhivei")
        try:
            _check(path, path.name)
        except NotInArchive:  # taken away while we looked
            return None
        except ArchiveError as error:
            return ArchiveFinding("changed", scan_id(path.name), where, str(error))
        if wanted is not None and path.name not in wanted:
            return ArchiveFinding("orphan", scan_id(path.name), where, "scanare pe care registrul nu o cunoaște")
        return None

    def _path(self, digest: str) -> Path:
        return self.root / digest[:2] / digest[2:4] / digest

    def _where(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _make_folder(self, folder: Path) -> None:
        try:
            for one in (folder.parent, folder):
                one.mkdir(mode=_FOLDER_MODE, exist_ok=True)
        except OSError as error:  # a full disk is the archive's fault, not the file's
            raise ArchiveError(f"arhiva nu poate scrie în {folder}: {error.strerror}") from error

    def _flush_folders(self, folder: Path) -> None:
        """Also after a put that found the object: whoever wrote it may not have come to this point."""
        for one in (folder, folder.parent, self.root):
            _flush_folder(one)


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _source(data: bytes | Path) -> Iterator[BinaryIO]:
    if isinstance(data, bytes):
        yield io.BytesIO(data)
        return
    try:
        stream = data.open("rb")
    except OSError as error:
        raise ArchiveError(f"fișierul nu poate fi citit: {data.name}: {error.strerror}") from error
    with stream:
        yield stream


def _digest(stream: BinaryIO) -> str:
    running = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        running.update(chunk)
    return running.hexdigest()


def _write_new(source: BinaryIO, digest: str, target: Path) -> None:
    """Write ``source`` to ``target`` unless somebody else was faster."""
    temporary = _temporary(target)
    try:
        with _own(temporary) as out:  # held until the object has its name: nobody else may take our file for a leftover
            try:
                if _copy(source, out) != digest:  # the file was still being written by the scanner, say
                    raise ArchiveError("fișierul s-a schimbat în timp ce era arhivat; încercați din nou")
                with suppress(FileExistsError):
                    os.link(temporary, target)
            finally:
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise ArchiveError(f"arhiva nu poate scrie în {target.parent}: {error.strerror}") from error


def _copy(source: BinaryIO, out: BinaryIO) -> str:
    """Copy to a new file, flush it to the disk, make it read-only; the SHA-256 of what was written."""
    running = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        running.update(chunk)
        out.write(chunk)
    out.flush()
    os.fchmod(out.fileno(), _FILE_MODE)
    os.fsync(out.fileno())
    return running.hexdigest()


@contextmanager
def _own(temporary: Path) -> Iterator[BinaryIO]:
    """The new file, locked while the ``with`` lasts; one that a killed writer left is removed first."""
    while True:
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            _remove_when_left(temporary)
            continue
        with os.fdopen(handle, "wb") as out:
            fcntl.flock(handle, fcntl.LOCK_EX)
            if _is_at(handle, temporary):  # else it was taken for a leftover before it was locked
                yield out
                return


def _temporary(target: Path) -> Path:
    return target.with_name(f"{_TEMPORARY}{target.name}")


def _remove_when_left(temporary: Path) -> None:
    """Wait until nobody writes this file; remove it when it is there still: its writer was killed."""
    with suppress(FileNotFoundError), temporary.open("rb") as left:
        fcntl.flock(left, fcntl.LOCK_EX)
        if _is_at(left.fileno(), temporary):
            temporary.unlink()


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


@contextmanager
def _open_object(path: Path, digest: str) -> Iterator[BinaryIO]:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        with os.fdopen(handle, "rb") as stream:
            yield stream
    except FileNotFoundError:
        raise NotInArchive(f"scanarea {scan_id(digest)} nu este în arhivă") from None
    except OSError as error:
        raise Damaged(f"scanarea {scan_id(digest)} nu poate fi citită din arhivă: {error.strerror}") from error


def _check(path: Path, digest: str) -> None:
    with _open_object(path, digest) as stored:
        found = _digest(stored)
    if found != digest:
        raise _damaged(digest)


def _damaged(digest: str) -> Damaged:
    return Damaged(f"conținutul scanării {scan_id(digest)} din arhivă este altul decât cel arhivat; restaurați copia")
