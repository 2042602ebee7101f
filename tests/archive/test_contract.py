"""What every archive promises, asked of a folder and of a real S3 server alike."""

from __future__ import annotations

import hashlib
import io
import os
import threading
from pathlib import Path

import pytest

from archive import s3 as s3_module
from archive.archive import Archive, ArchiveError, Damaged, NotInArchive, digest_of, id_of
from archive.folder import FolderArchive
from archive.s3 import S3Archive


def overwrite(store: Archive, scan_id: str, data: bytes) -> None:
    """As somebody with the store's own rights would."""
    if isinstance(store, FolderArchive):
        path = next(store.root.rglob(digest_of(scan_id)))
        path.chmod(0o600)
        path.write_bytes(data)
    elif isinstance(store, S3Archive):
        key = store._key(digest_of(scan_id))
        store._client.put_object(store.place.bucket, key, io.BytesIO(data), len(data))


def remove(store: Archive, scan_id: str) -> None:
    if isinstance(store, FolderArchive):
        next(store.root.rglob(digest_of(scan_id))).unlink()
    elif isinstance(store, S3Archive):  # hides it: the locked version below cannot go
        store._client.remove_object(store.place.bucket, store._key(digest_of(scan_id)))


def put_stranger(store: Archive) -> str:
    if isinstance(store, FolderArchive):
        (store.root / "notes.txt").write_text("x")
        return "notes.txt"
    assert isinstance(store, S3Archive)
    key = f"{store.place.prefix}/notes.txt"
    store._client.put_object(store.place.bucket, key, io.BytesIO(b"x"), 1)
    return key


def test_it_is_an_archive(any_store: Archive) -> None:
    assert isinstance(any_store, Archive)


@pytest.mark.parametrize("data", [b"", b"\0", b"a payslip", bytes(range(256)) * 300])
def test_what_was_put_comes_back(any_store: Archive, data: bytes, tmp_path: Path) -> None:
    source = tmp_path / "POPESCU ana 001.tif"
    source.write_bytes(data)
    scan_id = any_store.put(source)
    assert scan_id == "sha256:" + hashlib.sha256(data).hexdigest() == id_of(data) == any_store.put(data)
    assert any_store.get(scan_id) == data
    with any_store.open_path(scan_id) as path:
        assert path.read_bytes() == data
        assert path.suffix == ""
    assert any_store.exists(scan_id)
    assert list(any_store.verify([scan_id])) == []


def test_a_large_file_is_kept_whole(any_store: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(s3_module, "_PART", 5 << 20)  # the least that S3 knows
    data = os.urandom(12 << 20)
    source = tmp_path / "batch.pdf"
    source.write_bytes(data)
    scan_id = any_store.put(source)
    assert any_store.get(scan_id) == data
    if isinstance(any_store, S3Archive):
        found = any_store._client.stat_object(any_store.place.bucket, any_store._key(digest_of(scan_id)))
        assert (found.etag or "").endswith("-3"), "it was not sent in parts"


@pytest.mark.parametrize("bad", ["", "sha256:", "sha256:../../etc/passwd", "sha256:" + "A" * 64, "a" * 64])
def test_only_a_true_id_reaches_a_key(any_store: Archive, bad: str) -> None:
    for ask in (any_store.get, any_store.exists, lambda i: any_store.open_path(i).__enter__()):
        with pytest.raises(ArchiveError, match="identificator"):
            ask(bad)


def test_an_unknown_id_is_said_to_be_unknown(any_store: Archive) -> None:
    unknown = id_of(b"never put")
    assert not any_store.exists(unknown)
    with pytest.raises(NotInArchive):
        any_store.get(unknown)
    with pytest.raises(NotInArchive), any_store.open_path(unknown):
        pass


@pytest.mark.parametrize("position", range(8))
def test_a_changed_bit_anywhere_is_found_and_never_written_over(any_store: Archive, position: int) -> None:
    data = bytes(range(200))
    scan_id = any_store.put(data)
    at = position * 25
    bad = data[:at] + bytes([data[at] ^ 1 << position]) + data[at + 1 :]
    overwrite(any_store, scan_id, bad)
    [finding] = any_store.verify()
    assert (finding.kind, finding.id) == ("changed", scan_id)
    for ask in (
        lambda: any_store.put(data),
        lambda: any_store.get(scan_id),
        lambda: any_store.open_path(scan_id).__enter__(),
    ):
        with pytest.raises(Damaged):
            ask()


@pytest.mark.parametrize("bad", [b"", b"a paysli", b"a payslip "])
def test_a_cut_or_longer_object_is_found(any_store: Archive, bad: bytes) -> None:
    scan_id = any_store.put(b"a payslip")
    overwrite(any_store, scan_id, bad)
    assert [(f.kind, f.id) for f in any_store.verify([scan_id])] == [("changed", scan_id)]


def test_verify_names_missing_and_orphan(any_store: Archive) -> None:
    kept, gone, unknown = any_store.put(b"kept"), any_store.put(b"gone"), any_store.put(b"unknown")
    remove(any_store, gone)
    stranger = put_stranger(any_store)
    looked: list[int] = []
    found = {(f.kind, f.id) for f in any_store.verify([kept, gone], looked.append)}
    assert found == {("missing", gone), ("orphan", unknown), ("orphan", None)}
    assert sum(looked) == 3
    assert [f.where for f in any_store.verify() if f.kind == "orphan"] == [stranger]
    assert not any_store.exists(gone)


def test_threads_that_put_the_same_bytes(any_store: Archive) -> None:
    gate, ids = threading.Barrier(4), []

    def put() -> None:
        gate.wait()
        ids.append(any_store.put(b"same" * 1000))

    threads = [threading.Thread(target=put) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ids == [id_of(b"same" * 1000)] * 4
    assert list(any_store.verify(ids)) == []
