"""The archive on an S3 server: ``PREFIX/ab/cd/<64 hex digits>`` in one bucket with versions and object lock.

A put first copies what it is given (a scanner may still be writing the file) and hashes the copy, then sends exactly
that, in parts when it is large, and reads it back: a scan counts as kept when its bytes came back right. An object that
is there already is read back, not written again. S3 has no write that refuses to replace; versions make up for it:
what was written first stays below whatever is written later, and the lock keeps anybody from deleting it.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

from minio.commonconfig import ENABLED, GOVERNANCE
from minio.error import S3Error
from minio.retention import Retention
from minio.sse import SseS3
from minio.versioningconfig import VersioningConfig

from archive.archive import (
    ArchiveError,
    ArchiveFinding,
    Damaged,
    NotInArchive,
    digest_of,
    scan_id,
)
from archive.owned import owned_folder
from archive.s3_client import ask, connect
from archive.s3_place import S3Place

T = TypeVar("T")

_CHUNK = 1 << 20
_PART = 16 << 20  # a larger object is sent in parts of this size
_IN_MEMORY = 32 << 20  # a larger file is copied to disk before it is sent


class S3Archive:
    """An :class:`archive.archive.Archive` in a bucket. Nothing is asked of the server before the first call."""

    def __init__(self, place: S3Place) -> None:
        self.place = place
        self._client = connect(place)
        self._examined = False

    def put(self, data: bytes | Path) -> str:
        """See :meth:`archive.archive.Archive.put`."""
        with _copy(data) as (copy, digest, size):
            if not self._examined:
                self.examine()
            if not self.exists(scan_id(digest)):
                ask(self.place, lambda: self._send(copy, digest, size))
        self._check(digest)
        return scan_id(digest)

    def get(self, scan_id: str) -> bytes:
        """See :meth:`archive.archive.Archive.get`."""
        digest = digest_of(scan_id)
        data = self._fetch(digest, lambda pieces: b"".join(pieces))
        if hashlib.sha256(data).hexdigest() != digest:
            raise _damaged(digest)
        return data

    @contextmanager
    def open_path(self, scan_id: str) -> Iterator[Path]:
        """See :meth:`archive.archive.Archive.open_path`. The file is a copy that goes away with the ``with``."""
        digest = digest_of(scan_id)
        with owned_folder("scan-") as folder:
            path = folder / digest
            if self._fetch(digest, lambda pieces: _save(pieces, path)) != digest:
                raise _damaged(digest)
            yield path

    def exists(self, scan_id: str) -> bool:
        """See :meth:`archive.archive.Archive.exists`."""
        key = self._key(digest_of(scan_id))
        try:
            ask(self.place, lambda: self._client.stat_object(self.place.bucket, key))
        except S3Error:
            return False
        return True

    def verify(
        self, expected: Iterable[str] | None = None, progress: Callable[[int], None] = lambda n: None
    ) -> Iterator[ArchiveFinding]:
        """See :meth:`archive.archive.Archive.verify`. ``where`` is the object's key."""
        wanted = None if expected is None else {digest_of(one) for one in expected}
        seen = set()
        for key in self._keys():
            digest = key.rsplit("/", 1)[-1]
            finding = self._judge(key, digest, wanted)
            seen.add(digest)
            progress(1)
            if finding:
                yield finding
        for digest in sorted((wanted or set()) - seen):
            yield ArchiveFinding("missing", scan_id(digest), self._key(digest), "scanarea lipsește din arhivă")

    def prepare(self) -> None:
        """Make the bucket with versions and object lock; nothing when it is there."""
        bucket = self.place.bucket
        if not ask(self.place, lambda: self._client.bucket_exists(bucket)):
            ask(self.place, lambda: self._client.make_bucket(bucket, location=self.place.region, object_lock=True))
        ask(self.place, lambda: self._client.set_bucket_versioning(bucket, VersioningConfig(ENABLED)))
        self.examine()

    def examine(self) -> None:
        """Whether the server answers, the key is good, the bucket is there, keeps versions and locks: ArchiveError."""
        bucket = self.place.bucket
        if not ask(self.place, lambda: self._client.bucket_exists(bucket)):
            raise ArchiveError(f"găleata {bucket} nu există pe {self.place.endpoint}; o face «dosar archive init»")
        if ask(self.place, lambda: self._client.get_bucket_versioning(bucket)).status != ENABLED:
            raise ArchiveError(f"găleata {bucket} nu ține versiuni, deci o scanare s-ar putea pierde prin suprascriere")
        if self.place.retention_days:
            ask(self.place, lambda: self._client.get_object_lock_config(bucket))
        self._examined = True

    def _send(self, copy: BinaryIO, digest: str, size: int) -> None:
        copy.seek(0)
        days = self.place.retention_days
        until = datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)
        self._client.put_object(
            self.place.bucket,
            self._key(digest),
            copy,
            size,
            part_size=_PART,
            sse=SseS3() if self.place.encrypted else None,
            retention=Retention(GOVERNANCE, until) if days else None,
        )

    def _check(self, digest: str) -> None:
        if self._fetch(digest, _digest) != digest:
            raise _damaged(digest)

    def _fetch(self, digest: str, take: Callable[[Iterator[bytes]], T]) -> T:
        """What ``take`` makes of the object's bytes; begun anew when the connection breaks."""

        def read() -> T:
            response = self._client.get_object(self.place.bucket, self._key(digest))
            try:
                return take(response.stream(_CHUNK))
            finally:
                response.close()
                response.release_conn()

        try:
            return ask(self.place, read)
        except S3Error:
            raise NotInArchive(f"scanarea {scan_id(digest)} nu este în arhivă") from None

    def _judge(self, key: str, digest: str, wanted: set[str] | None) -> ArchiveFinding | None:
        try:
            is_object = key == self._key(digest_of(scan_id(digest)))
        except ArchiveError:
            is_object = False
        if not is_object:
            return ArchiveFinding("orphan", None, key, "obiect străin în arhivă")
        try:
            self._check(digest)
        except NotInArchive:  # taken away while we looked
            return None
        except Damaged as error:
            return ArchiveFinding("changed", scan_id(digest), key, str(error))
        if wanted is not None and digest not in wanted:
            return ArchiveFinding("orphan", scan_id(digest), key, "scanare pe care registrul nu o cunoaște")
        return None

    def _keys(self) -> list[str]:
        start = f"{self.place.prefix}/" if self.place.prefix else ""
        listed = ask(self.place, lambda: list(self._client.list_objects(self.place.bucket, start, recursive=True)))
        return sorted(cast(str, one.object_name) for one in listed if not one.is_dir)

    def _key(self, digest: str) -> str:
        parts = (self.place.prefix, digest[:2], digest[2:4], digest)
        return "/".join(part for part in parts if part)


@contextmanager
def _copy(data: bytes | Path) -> Iterator[tuple[BinaryIO, str, int]]:
    """A private copy of what is to be kept, its SHA-256 in hex and its size: whatever happens to the file meanwhile."""
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
        if isinstance(data, bytes):
            copy.write(data)
        else:
            try:
                with data.open("rb") as source:
                    shutil.copyfileobj(source, copy, _CHUNK)
            except OSError as error:
                raise ArchiveError(f"fișierul nu poate fi citit: {data.name}: {error.strerror}") from error
        size = copy.tell()
        copy.seek(0)
        digest = _digest(iter(lambda: copy.read(_CHUNK), b""))
        yield cast(BinaryIO, copy), digest, size


def _digest(pieces: Iterable[bytes]) -> str:
    running = hashlib.sha256()
    for piece in pieces:
        running.update(piece)
    return running.hexdigest()


def _save(pieces: Iterable[bytes], path: Path) -> str:
    running = hashlib.sha256()
    with path.open("wb") as out:
        for piece in pieces:
            running.update(piece)
            out.write(piece)
    return running.hexdigest()


def _damaged(digest: str) -> Damaged:
    return Damaged(
        f"conținutul scanării {scan_id(digest)} din arhivă este altul decât cel arhivat; restaurați versiunea dintâi"
    )
