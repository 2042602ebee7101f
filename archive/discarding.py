"""Taking an object out of a store, for an erasure only: what may go goes, what a lock holds stays."""

from __future__ import annotations

import os
from typing import Literal

from minio.error import S3Error

from archive.archive import Archive, ArchiveError, digest_of
from archive.encrypted import store_below
from archive.folder import FolderArchive
from archive.s3 import S3Archive
from archive.s3_client import ask

Fate = Literal["gone", "absent", "locked"]
_REFUSED = frozenset({"AccessDenied", "InvalidRequest", "ObjectLocked", "MethodNotAllowed"})


def discard(archive: Archive, an_object: str) -> Fate:
    """Remove an object with all its versions. ``absent``: it was not there; ``locked``: the server will not let it go
    before its term (governance is not bypassed). :class:`archive.archive.ArchiveError` when the store cannot be asked.
    """
    store = store_below(archive)
    if isinstance(store, FolderArchive):
        return _from_folder(store, an_object)
    if isinstance(store, S3Archive):
        return _from_s3(store, an_object)
    raise ArchiveError("din această arhivă nu se poate scoate nimic")


def _from_folder(store: FolderArchive, an_object: str) -> Fate:
    digest = digest_of(an_object)
    path = store.root / digest[:2] / digest[2:4] / digest
    try:
        size = path.stat().st_size
        _overwrite(path, size)
        path.unlink()
        handle = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return "absent"
    except OSError as error:
        raise ArchiveError(f"scanarea nu poate fi ștearsă din arhivă: {error.strerror}") from error
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return "gone"


def _overwrite(path: os.PathLike[str], size: int) -> None:
    """Zeros over the bytes: worth something on a plain disk, nothing on a copying file system or an SSD."""
    os.chmod(path, 0o600)
    with open(path, "r+b") as out:
        for start in range(0, size, 1 << 20):
            out.write(b"\0" * min(1 << 20, size - start))
        out.flush()
        os.fsync(out.fileno())


def _from_s3(store: S3Archive, an_object: str) -> Fate:
    """Every version by its own id: a delete without one would only hide the object."""
    digest, place, client = digest_of(an_object), store.place, store._client
    key = store._key(digest)
    listed = ask(place, lambda: list(client.list_objects(place.bucket, key, include_version=True)))
    mine = [one for one in listed if one.object_name == key]
    fate: Fate = "gone" if any(not one.is_delete_marker for one in mine) else "absent"
    for one in sorted(mine, key=lambda one: bool(one.is_delete_marker)):
        if fate == "locked":
            break
        try:
            client.remove_object(place.bucket, key, version_id=one.version_id)
        except S3Error as refusal:
            if refusal.code not in _REFUSED:
                raise ArchiveError(f"serverul {place.endpoint} nu a scos scanarea: {refusal.code}") from refusal
            fate = "locked"
    return fate
