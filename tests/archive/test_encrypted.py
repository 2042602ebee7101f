"""Scans sealed before they are stored, on a folder and on a real S3 server: what comes back, what is found, what is
gone when a key is."""

from __future__ import annotations

import io
import os
import re
import signal
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive import owned
from archive import s3 as s3_module
from archive.archive import Archive, Damaged, NotInArchive, id_of
from archive.discarding import discard
from archive.encrypted import EncryptedArchive, ScanKey
from archive.folder import FolderArchive
from archive.master_keys import KeyMissing, MasterKeys, new_master, parse
from archive.s3 import S3Archive
from archive.sealing import CHUNK, MAGIC, Unsealable, new_key, seal, unseal
from tests.archive.seaweed import Seaweed
from tests.archive.test_contract import overwrite, put_stranger, remove

SCAN = id_of(b"x")


class Shelf:
    """Keys in memory; the ledger's own shelf is tested with the ledger (tests/flows/test_retention.py)."""

    def __init__(self) -> None:
        self.keys: dict[str, ScanKey] = {}
        self.gone: set[str] = set()
        self.turn = threading.Lock()

    def find(self, scan: str) -> ScanKey | None:
        return self.keys.get(scan)

    def add(self, key: ScanKey) -> ScanKey:
        with self.turn:
            return self.keys.setdefault(key.scan, key)

    def placed(self, scan: str, an_object: str) -> None:
        self.keys[scan] = replace(self.keys[scan], object=an_object)

    def every(self) -> Iterator[ScanKey]:
        return iter(list(self.keys.values()))

    def shredded(self) -> set[str]:
        return self.gone

    def shred(self, scan: str) -> str:
        an_object = self.keys.pop(scan).object
        assert an_object
        self.gone.add(an_object)
        return an_object


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def master() -> MasterKeys:
    return parse(new_master())


@pytest.fixture
def sealed(any_store: Archive, shelf: Shelf, master: MasterKeys) -> EncryptedArchive:
    return EncryptedArchive(any_store, shelf, master, sealing=True)


def raw(store: Archive) -> bytes:
    """Every byte that the store below holds."""
    if isinstance(store, FolderArchive):
        return b"".join(p.read_bytes() + p.name.encode() for p in sorted(store.root.rglob("*")) if p.is_file())
    assert isinstance(store, S3Archive)
    return b"".join(store.get(f"sha256:{key.rsplit('/', 1)[-1]}") + key.encode() for key in store._keys())


@pytest.mark.parametrize("data", [b"", b"\0", b"a payslip of POPESCU ANA", b"y" * CHUNK, os.urandom(CHUNK + 1)])
def test_what_was_put_comes_back_and_the_store_sees_nothing_of_it(sealed: EncryptedArchive, data: bytes) -> None:
    scan = sealed.put(data)
    assert scan == id_of(data) == sealed.put(data)
    assert sealed.get(scan) == data
    with sealed.open_path(scan) as path:
        assert path.read_bytes() == data
    assert not path.exists()
    assert sealed.exists(scan)
    assert not sealed.below.exists(scan)
    held = raw(sealed.below)
    assert scan.removeprefix("sha256:").encode() not in held
    assert len(data) < 8 or data[:16] not in held
    assert list(sealed.verify([scan])) == []


def test_the_plain_copy_of_a_killed_program_is_swept(
    master: MasterKeys, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    sealed = EncryptedArchive(FolderArchive(tmp_path / "archive"), shelf, master, sealing=True)
    scan = sealed.put(b"a payslip of POPESCU ANA")
    child = os.fork()
    if not child:
        with sealed.open_path(scan):
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    (left,) = temporary.iterdir()
    with sealed.open_path(scan) as ours:
        assert owned.sweep() == [left]
        assert ours.exists()
    assert list(temporary.iterdir()) == []


def test_a_large_file_streams(sealed: EncryptedArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(s3_module, "_PART", 5 << 20)
    data = os.urandom(7 << 20)
    (tmp_path / "batch.pdf").write_bytes(data)
    scan = sealed.put(tmp_path / "batch.pdf")
    assert sealed.get(scan) == data
    assert list(sealed.verify([scan])) == []


def test_plain_scans_of_before_stay_readable_and_both_are_verified(
    any_store: Archive, shelf: Shelf, master: MasterKeys
) -> None:
    old = any_store.put(b"from before")
    on = EncryptedArchive(any_store, shelf, master, sealing=True)
    new = on.put(b"from after")
    assert on.put(b"from before") == old
    for archive in (on, EncryptedArchive(any_store, shelf, master, sealing=False)):  # and off again
        assert (archive.get(old), archive.get(new)) == (b"from before", b"from after")
        assert archive.exists(old)
        assert archive.exists(new)
        assert list(archive.verify([old, new])) == []
    off = EncryptedArchive(any_store, shelf, None, sealing=False)
    later = off.put(b"plain again")
    assert any_store.get(later) == b"plain again"
    with pytest.raises(KeyMissing, match="cheia principală lipsește"):
        off.get(new)
    assert [(f.kind, f.id) for f in off.verify([old, new, later])] == [("changed", new)]


def test_another_master_key_is_named(any_store: Archive, shelf: Shelf, master: MasterKeys) -> None:
    scan = EncryptedArchive(any_store, shelf, master, sealing=True).put(b"a payslip")
    other = EncryptedArchive(any_store, shelf, parse(new_master()), sealing=True)
    with pytest.raises(KeyMissing, match=re.escape(master.first)):
        other.get(scan)
    both = MasterKeys((*parse(new_master()).keys, *master.keys))
    assert EncryptedArchive(any_store, shelf, both, sealing=True).get(scan) == b"a payslip"


def test_missing_changed_and_orphan_are_found(sealed: EncryptedArchive, shelf: Shelf) -> None:
    kept, gone, bad, unknown = (sealed.put(text) for text in (b"kept", b"gone", b"bad", b"unknown"))
    below = {scan: str(key.object) for scan, key in shelf.keys.items()}
    remove(sealed.below, below[gone])
    overwrite(sealed.below, below[bad], sealed.below.get(below[bad])[:-1] + b"!")
    stranger = put_stranger(sealed.below)
    found = {(f.kind, f.id) for f in sealed.verify([kept, gone, bad])}
    assert found == {("missing", gone), ("changed", bad), ("orphan", unknown), ("orphan", None)}
    assert [f.where for f in sealed.verify([kept, gone, bad, unknown]) if f.kind == "orphan"] == [stranger]
    with pytest.raises(Damaged):
        sealed.get(bad)
    with pytest.raises(NotInArchive):
        sealed.get(gone)


def test_a_key_that_points_elsewhere_or_was_changed_is_found(sealed: EncryptedArchive, shelf: Shelf) -> None:
    one, two = sealed.put(b"one"), sealed.put(b"two")
    kept = dict(shelf.keys)
    shelf.keys[one] = replace(kept[one], object=kept[two].object)
    assert ("changed", one) in {(f.kind, f.id) for f in sealed.verify([one, two])}
    shelf.keys[one] = replace(kept[one], wrapped=kept[two].wrapped)
    with pytest.raises(KeyMissing, match="nu mai este cea scrisă"):
        sealed.get(one)
    shelf.keys[one] = kept[one]
    assert list(sealed.verify([one, two])) == []


def test_a_put_that_was_cut_off_is_gone_on_with(sealed: EncryptedArchive, shelf: Shelf) -> None:
    """Between the object and the note of where it lies: the same bytes become the same object."""
    scan = sealed.put(b"a payslip")
    where = shelf.keys[scan].object
    shelf.keys[scan] = replace(shelf.keys[scan], object=None)
    assert sealed.put(b"a payslip") == scan
    assert shelf.keys[scan].object == where
    assert list(sealed.verify([scan])) == []


def test_threads_that_put_the_same_bytes_make_one_object(sealed: EncryptedArchive) -> None:
    gate, ids = threading.Barrier(4), []

    def put() -> None:
        gate.wait()
        ids.append(sealed.put(b"same" * 1000))

    threads = [threading.Thread(target=put) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ids == [id_of(b"same" * 1000)] * 4
    assert list(sealed.verify(ids)) == []


def test_a_shredded_scan_is_gone_whatever_lies_there(sealed: EncryptedArchive, shelf: Shelf) -> None:
    """Also where the server will not delete: the bucket of these tests is locked for a day."""
    scan = sealed.put(b"a payslip")
    an_object = shelf.shred(scan)
    assert not sealed.exists(scan)
    with pytest.raises(NotInArchive):
        sealed.get(scan)
    assert list(sealed.verify([])) == []  # its sealed bytes are no stranger
    fate = discard(sealed, an_object)
    assert fate == ("locked" if isinstance(sealed.below, S3Archive) else "gone")
    assert sealed.below.exists(an_object) == (fate == "locked")
    assert sealed.put(b"a payslip") == scan  # brought again: another key, another object
    assert shelf.keys[scan].object != an_object
    assert sealed.get(scan) == b"a payslip"


def test_what_no_lock_holds_goes_with_every_version(server: Seaweed) -> None:
    store = S3Archive(server.place("frei", prefix="frei"))
    store.prepare()
    scan = store.put(b"plain")
    overwrite(store, scan, b"other")
    assert discard(store, scan) == "gone"
    left = store._client.list_objects("frei", "frei", recursive=True, include_version=True)
    assert [one for one in left if not one.is_dir] == []
    assert discard(store, scan) == "absent"


# --- the sealed form itself ------------------------------------------------------------------------------------------


def form(data: bytes, key: bytes, name: str = SCAN) -> bytes:
    return b"".join(seal(io.BytesIO(data), key, name))


def plain(sealed_bytes: bytes, key: bytes, name: str = SCAN) -> bytes:
    return b"".join(unseal(io.BytesIO(sealed_bytes), key, name))


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_every_length_comes_back(size: int) -> None:
    key, data = new_key(), os.urandom(size)
    assert plain(form(data, key), key) == data


def test_nothing_can_be_changed_moved_cut_or_passed_off() -> None:
    key, data = new_key(), os.urandom(3 * CHUNK + 5)
    good, step, start = form(data, key), CHUNK + 16, len(MAGIC)
    chunks = [good[start + n * step : start + (n + 1) * step] for n in range(4)]
    for bad in (
        good[:-1], good + b"x", good[:start], good[: start + step], good[: start + 3 * step],
        good[:start] + chunks[1] + chunks[0] + chunks[2] + chunks[3], good[:start] + chunks[0] + chunks[3],
        b"x" + good[1:], *(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :] for at in range(0, len(good), 200_003)),
    ):  # fmt: skip
        with pytest.raises(Unsealable):
            plain(bad, key)
    for other in (lambda: plain(good, new_key()), lambda: plain(good, key, id_of(b"y"))):
        with pytest.raises(Unsealable):
            other()


@pytest.mark.parametrize("bad", ["", "# nothing", "ab", "zz" * 32, "ab" * 31, "ab" * 32 + " x"])
def test_what_is_no_master_key(bad: str) -> None:
    with pytest.raises(ValueError, match="no master key"):
        parse(bad)


def test_a_master_key_is_never_shown() -> None:
    text = new_master()
    assert text not in repr(parse(text))
    assert parse(f"# old\n{text},{text}\n").names == (parse(text).first,) * 2
