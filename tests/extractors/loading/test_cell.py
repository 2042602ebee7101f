"""The cell: what a parser that a file took over would try, tried from inside the real child process."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.loading import guard
from extractors.loading.cell import is_closed
from extractors.loading.guard import run_guarded


def call_home() -> None:
    socket.create_connection(("127.0.0.1", 9), timeout=1)


def send_packet() -> None:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def talk_to_a_neighbour() -> None:
    socket.socket(socket.AF_UNIX)


def start_a_program() -> None:
    subprocess.run(["/bin/true"], check=True)


def start_a_program_by_fork() -> None:
    os.fork()


def become_a_program() -> None:
    os.execv("/bin/true", ["true"])


def end_its_parent() -> None:
    os.kill(os.getppid(), 0)


def write_a_file(path: Path) -> None:
    path.write_bytes(b"x")


def empty_a_file(path: Path) -> None:
    os.open(path, os.O_RDONLY | os.O_TRUNC)


def add_to_a_file(path: Path) -> None:
    os.open(path, os.O_WRONLY | os.O_APPEND)


def delete_a_file(path: Path) -> None:
    path.unlink()


def rename_a_file(path: Path) -> None:
    path.rename(path.with_suffix(".x"))


def open_a_file_to_everybody(path: Path) -> None:
    path.chmod(0o777)


def make_a_temporary_file() -> None:
    tempfile.TemporaryFile().close()


def count_threads() -> int:
    """Threads are no harm: decoders use them."""
    done: list[int] = []
    threads = [threading.Thread(target=done.append, args=(1,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(done)


def read_a_file(path: Path) -> bytes:
    return path.read_bytes()


@pytest.mark.parametrize(
    "attempt",
    [call_home, send_packet, talk_to_a_neighbour, start_a_program, start_a_program_by_fork, become_a_program,
     end_its_parent],
)  # fmt: skip
def test_no_network_and_no_other_process(attempt: Callable[[], None]) -> None:
    with pytest.raises(RuntimeError, match=r"PermissionError"):
        run_guarded(attempt)


@pytest.mark.parametrize(
    "attempt",
    [write_a_file, empty_a_file, add_to_a_file, delete_a_file, rename_a_file, open_a_file_to_everybody],
)
def test_nothing_on_the_disk_can_be_changed(attempt: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "scanare.tif"
    path.write_bytes(b"neatins")
    path.chmod(0o640)
    with pytest.raises(RuntimeError, match=r"PermissionError"):
        run_guarded(attempt, path)
    assert path.read_bytes() == b"neatins"
    assert path.stat().st_mode & 0o777 == 0o640


def test_no_temporary_files() -> None:
    with pytest.raises(RuntimeError, match=r"PermissionError|FileNotFoundError"):
        run_guarded(make_a_temporary_file)


def test_reading_and_threads_work(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"scanare")
    assert run_guarded(read_a_file, tmp_path / "a") == b"scanare"
    assert run_guarded(count_threads) == 4
    assert run_guarded(is_closed)


def test_the_same_attempts_work_outside_the_cell(tmp_path: Path) -> None:
    """Or the tests above would prove nothing."""
    start_a_program()
    end_its_parent()
    talk_to_a_neighbour()
    make_a_temporary_file()
    write_a_file(tmp_path / "a")
    open_a_file_to_everybody(tmp_path / "a")


def test_the_cell_holds_for_every_later_file() -> None:
    run_guarded(len, b"")
    first = guard._child
    for _ in range(3):
        with pytest.raises(RuntimeError, match="PermissionError"):
            run_guarded(send_packet)
    assert guard._child is first
