"""The folder archive keeps what it is given, whole or not at all, and never replaces anything."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import signal
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive import folder
from archive.archive import Archive, ArchiveError, ArchiveFinding, Damaged, NotInArchive, id_of
from archive.folder import FolderArchive

SPAWN = multiprocessing.get_context("spawn")
FORK = multiprocessing.get_context("fork")


@pytest.fixture
def store(tmp_path: Path) -> FolderArchive:
    return FolderArchive(tmp_path / "archive")


def object_path(store: FolderArchive, scan_id: str) -> Path:
    digest = scan_id.removeprefix("sha256:")
    return store.root / digest[:2] / digest[2:4] / digest


def overwrite(path: Path, data: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(data)


def files(store: FolderArchive) -> list[Path]:
    return [p for p in store.root.rglob("*") if not p.is_dir()]


def test_it_is_an_archive(store: FolderArchive) -> None:
    assert isinstance(store, Archive)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=4000))
def test_what_was_put_comes_back(store: FolderArchive, data: bytes) -> None:
    scan_id = store.put(data)
    assert scan_id == "sha256:" + hashlib.sha256(data).hexdigest() == id_of(data)
    assert store.get(scan_id) == data
    with store.open_path(scan_id) as path:
        assert path.read_bytes() == data


def test_a_large_file_is_streamed_and_kept_whole(
    store: FolderArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "_CHUNK", 1000)
    data = bytes(range(256)) * 50  # 12,800 bytes: a dozen pieces and a rest
    source = tmp_path / "scan 001.tif"
    source.write_bytes(data)
    assert store.get(store.put(source)) == data


def test_the_name_of_a_file_plays_no_part(store: FolderArchive, tmp_path: Path) -> None:
    one, other = tmp_path / "POPESCU ana.pdf", tmp_path / "..pdf"
    one.write_bytes(b"same")
    other.write_bytes(b"same")
    assert store.put(one) == store.put(other) == store.put(b"same")
    assert files(store) == [object_path(store, id_of(b"same"))]


def test_objects_are_read_only_and_private(store: FolderArchive) -> None:
    path = object_path(store, store.put(b"x"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert {stat.S_IMODE(p.stat().st_mode) for p in (store.root, *path.parents[:2])} == {0o700}


@pytest.mark.parametrize(
    "bad", ["", "sha256:", "sha256:../../etc/passwd", "sha256:" + "A" * 64, "sha256:" + "a" * 64 + "\n", "a" * 64]
)
def test_only_a_true_id_reaches_a_path(store: FolderArchive, bad: str) -> None:
    for ask in (store.get, store.exists, lambda i: store.open_path(i).__enter__()):
        with pytest.raises(ArchiveError, match="identificator"):
            ask(bad)


def test_an_unknown_id_is_said_to_be_unknown(store: FolderArchive) -> None:
    unknown = id_of(b"never put")
    assert not store.exists(unknown)
    with pytest.raises(NotInArchive):
        store.get(unknown)
    with pytest.raises(NotInArchive), store.open_path(unknown):
        pass


def test_a_changed_byte_is_found_and_never_overwritten(store: FolderArchive) -> None:
    scan_id = store.put(b"a payslip")
    store.put(b"another")
    assert list(store.verify()) == []
    path = object_path(store, scan_id)
    overwrite(path, b"a pAyslip")

    [finding] = store.verify()
    assert (finding.kind, finding.id, finding.where) == ("changed", scan_id, path.relative_to(store.root).as_posix())
    for ask in (
        lambda: store.put(b"a payslip"),
        lambda: store.get(scan_id),
        lambda: store.open_path(scan_id).__enter__(),
    ):
        with pytest.raises(Damaged):
            ask()
    assert path.read_bytes() == b"a pAyslip"


def test_an_object_replaced_by_a_link_is_damaged(store: FolderArchive, tmp_path: Path) -> None:
    scan_id = store.put(b"content")
    path = object_path(store, scan_id)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Damaged):
        store.get(scan_id)
    assert [f.kind for f in store.verify()] == ["changed"]


def test_verify_names_missing_and_orphan(store: FolderArchive) -> None:
    kept, gone, unknown = store.put(b"kept"), store.put(b"gone"), store.put(b"unknown")
    object_path(store, gone).unlink()
    (store.root / "notes.txt").write_text("not a scan")
    misplaced = object_path(store, kept).parent.parent / object_path(store, kept).name
    misplaced.write_bytes(b"kept")

    def found(findings: list[ArchiveFinding]) -> set[tuple[str, str | None]]:
        return {(f.kind, f.id) for f in findings}

    assert found(list(store.verify([kept, gone]))) == {("missing", gone), ("orphan", unknown), ("orphan", None)}
    by_place = {f.where for f in store.verify() if f.kind == "orphan"}
    assert by_place == {"notes.txt", misplaced.relative_to(store.root).as_posix()}


def test_a_file_that_changes_while_it_is_read_is_refused(
    store: FolderArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "growing.pdf"
    source.write_bytes(b"first half")
    real = folder._write_new

    def scanner_writes_on(*args: object) -> None:
        with source.open("ab") as out:
            out.write(b", second half")
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(folder, "_write_new", scanner_writes_on)
    with pytest.raises(ArchiveError, match="s-a schimbat"):
        store.put(source)
    assert files(store) == []


def test_somebody_faster_is_not_overwritten(store: FolderArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    path = object_path(store, id_of(b"mine"))
    real = folder._copy

    def other_comes_first(*args: object) -> str:
        path.write_bytes(b"not mine")
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(folder, "_copy", other_comes_first)
    with pytest.raises(Damaged):
        store.put(b"mine")
    assert path.read_bytes() == b"not mine"
    assert files(store) == [path]


def test_a_full_disk_leaves_nothing(store: FolderArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ArchiveError, match="No space left"):
        store.put(b"x")
    assert files(store) == []


def test_file_and_all_its_folders_are_flushed(store: FolderArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[str] = []
    real = os.fsync

    def watch(handle: int) -> None:
        flushed.append(os.readlink(f"/proc/self/fd/{handle}"))
        real(handle)

    monkeypatch.setattr(os, "fsync", watch)
    path = object_path(store, store.put(b"x"))
    content, *folders = flushed
    assert Path(content).parent == path.parent
    assert Path(content).name.startswith(".put-")
    assert [Path(f) for f in folders] == [path.parent, path.parent.parent, store.root]


def test_threads_that_put_the_same_bytes_make_one_object(store: FolderArchive) -> None:
    gate = threading.Barrier(8)
    ids: list[str] = []

    def put() -> None:
        gate.wait()
        ids.append(store.put(b"same" * 1000))

    threads = [threading.Thread(target=put) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ids == [id_of(b"same" * 1000)] * 8
    assert len(files(store)) == 1


def _put_many(root: Path, gate: object, seeds: range) -> None:
    store = FolderArchive(root)
    gate.wait()  # type: ignore[attr-defined]
    for seed in seeds:
        store.put(bytes([seed]) * 20_000)


def test_two_processes_that_put_the_same_bytes_at_once(store: FolderArchive) -> None:
    gate = SPAWN.Barrier(2)
    both = [SPAWN.Process(target=_put_many, args=(store.root, gate, range(60))) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [p.exitcode for p in both] == [0, 0]
    assert len(files(store)) == 60
    assert list(store.verify([id_of(bytes([seed]) * 20_000) for seed in range(60)])) == []


def _die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _put_and_die(root: Path, source: Path, where: str) -> None:
    store = FolderArchive(root)
    if where == "in the middle of the bytes":
        folder._CHUNK = 100_000
        pieces = iter(range(3))
        real = os.fdopen

        def fdopen(handle: int, mode: str) -> object:
            stream = real(handle, mode, 0)
            if mode != "wb":
                return stream
            write = stream.write

            class Dying:
                def __enter__(self) -> Dying:
                    return self

                def __exit__(self, *_: object) -> None:
                    stream.close()

                def write(self, piece: bytes) -> int:
                    if next(pieces) == 2:
                        _die()
                    return write(piece)

            return Dying()

        os.fdopen = fdopen  # type: ignore[assignment]
    else:
        name = {"before the flush": "fsync", "before the name": "link", "after the name": "unlink"}[where]
        setattr(Path if name == "unlink" else os, name, _die)
    store.put(source)


@pytest.mark.parametrize(
    ("where", "whole"),
    [
        ("in the middle of the bytes", False),
        ("before the flush", False),
        ("before the name", False),
        ("after the name", True),
    ],
)
def test_a_killed_put_leaves_nothing_or_the_whole(
    store: FolderArchive, tmp_path: Path, where: str, whole: bool
) -> None:
    source = tmp_path / "batch.pdf"
    source.write_bytes(os.urandom(1000) * 500)
    scan_id = id_of(source.read_bytes())
    child = FORK.Process(target=_put_and_die, args=(store.root, source, where))
    child.start()
    child.join(60)
    assert child.exitcode == -signal.SIGKILL

    assert store.exists(scan_id) is whole
    [left] = store.verify()
    assert (left.kind, left.id) == ("orphan", None)
    if where == "in the middle of the bytes":
        assert (store.root / left.where).stat().st_size == 200_000
    assert store.put(source) == scan_id
    assert store.get(scan_id) == source.read_bytes()
    assert list(store.verify()) == []
