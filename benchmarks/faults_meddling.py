"""What is done to a machine while a batch runs on it: each is what really happens, none is pretended."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from benchmarks.faults_run import Room
from ledger import tables
from ledger.engine import open_engine

if TYPE_CHECKING:
    from tests.archive.seaweed import Seaweed
    from tests.ledger.postgres import Cluster

_DISK_MB = 24


@contextlib.contextmanager
def small_disk(place: Path, free_kb: int) -> Iterator[Callable[[], None]]:
    """A file system of its own at ``place`` on which so much is free; what is given makes room on it."""
    place.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK_MB}m", "none", str(place)], check=True)
    try:
        filler = place / "filler"
        free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
        filler.write_bytes(b"x" * max(0, free - 1024 * free_kb))
        yield filler.unlink
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def kill_worker(room: Room, ended: threading.Event) -> None:
    """Kill the worker whose Tesseract is reading a page of this room, once."""
    while not ended.wait(0.02):
        for process in psutil.process_iter(["name", "cmdline"]):
            if process.info["name"] == "tesseract" and str(room.temporary) in " ".join(process.info["cmdline"] or ()):
                with contextlib.suppress(psutil.Error):
                    process.parent().kill()
                    return


def break_connections(cluster: Cluster) -> Callable[[Room, threading.Event], None]:
    """Every connection to the ledger is ended by the server, every second and a half."""

    def meddle(room: Room, ended: threading.Event) -> None:
        name = _database(room)
        ask = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
        _wait_for_batch(room, ended)
        while not ended.wait(1.5):
            with cluster.connect("postgres") as connection:
                connection.execute(ask, (name,))

    return meddle


def stop_database(cluster: Cluster) -> Callable[[Room, threading.Event], None]:
    """The server is stopped when the batch has begun, and started when the run has ended."""

    def meddle(room: Room, ended: threading.Event) -> None:
        _wait_for_batch(room, ended)
        cluster.stop()
        ended.wait()
        cluster.start()

    return meddle


def stop_store(server: Seaweed) -> Callable[[Room, threading.Event], None]:
    """The server is killed when the batch has begun, and started when the run has ended."""

    def meddle(room: Room, ended: threading.Event) -> None:
        _wait_for_batch(room, ended)
        server.kill()
        ended.wait()
        server.start()
        server.wait()

    return meddle


def bucket(server: Seaweed) -> dict[str, str]:
    """The settings of an archive on this server."""
    place = server.place("scanari")
    return {
        "DOSAR_ARCHIVE": f"s3://{place.bucket}/{place.prefix}", "DOSAR_ARCHIVE_ENDPOINT": place.endpoint,
        "DOSAR_ARCHIVE_ACCESS_KEY": place.access_key, "DOSAR_ARCHIVE_SECRET_KEY": place.secret_key,
        "DOSAR_ARCHIVE_RETENTION_DAYS": "0", "DOSAR_ARCHIVE_ENCRYPTION": "false",
    }  # fmt: skip


def prepare_bucket(room: Room) -> None:
    """``dosar archive init``; a server whose port is open may still not be ready."""
    end = time.monotonic() + 120
    while True:
        done = subprocess.run(
            [sys.executable, "-m", "desk.cli", "archive", "init"], env=room.environment(), capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            return
        if time.monotonic() > end:
            raise RuntimeError(done.stderr)
        time.sleep(1)


def _wait_for_batch(room: Room, ended: threading.Event) -> None:
    """Until the run has begun its batch in the ledger."""
    url = room.ledger
    while not ended.wait(0.2):
        if url.startswith("sqlite") and not Path(url.removeprefix("sqlite:///")).exists():
            continue
        engine: Any = open_engine(url)
        try:
            with contextlib.suppress(SQLAlchemyError), engine.connect() as rows:
                if rows.execute(select(func.count()).select_from(tables.batch)).scalar_one():
                    return
        finally:
            engine.dispose()


def _database(room: Room) -> str:
    return room.ledger.rpartition("/")[2].partition("?")[0]
