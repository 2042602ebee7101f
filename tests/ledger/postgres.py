"""A PostgreSQL cluster of the tests' own, in a fresh folder, reached through a socket in it: nothing else sees it.

The programs refuse to run as root, so root starts them as the account ``postgres``.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
from sqlalchemy import URL

OWNER = "postgres"
PLACES = ("/usr/lib/postgresql/*/bin/initdb", "/usr/pgsql-*/bin/initdb")  # Debian keeps them off the PATH


def programs() -> Path | None:
    """The folder with initdb and pg_ctl, the newest; None when PostgreSQL's server is not installed."""
    found = sorted(p for place in PLACES for p in Path("/").glob(place[1:]))
    named = shutil.which("initdb")
    chosen = Path(found[-1] if found else named).resolve() if found or named else None
    return chosen.parent if chosen and (chosen.parent / "pg_ctl").exists() else None


class Cluster:
    """A running server. ``stop`` and ``start`` as in an outage."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self.folder, self.binaries = folder, binaries
        self.made = 0

    def start(self) -> None:
        # no TCP; fsync off: these tests kill clients, never the machine
        options = (
            f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off -c max_connections=60"
        )
        self._run("pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def initialise(self) -> None:
        self._run("initdb", "-D", self.data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")

    def database(self) -> str:
        """A new empty database's URL."""
        self.made += 1
        name = f"dosar_{self.made}"
        with self.connect(OWNER) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return URL.create("postgresql", OWNER, database=name, query={"host": str(self.folder)}).render_as_string()

    def connect(self, database: str) -> psycopg.Connection:
        return psycopg.connect(host=str(self.folder), user=OWNER, dbname=database, autocommit=True)

    def _run(self, program: str, *words: object) -> None:
        command = [str(self.binaries / program), *map(str, words)]
        if os.geteuid() == 0:
            command = ["setpriv", f"--reuid={OWNER}", f"--regid={OWNER}", "--clear-groups", *command]
        with (self.folder / "out").open("ab") as out:  # a pipe would stay open as long as the server runs
            done = subprocess.run(command, stdout=out, stderr=out, cwd=self.folder, check=False, timeout=120)
        assert done.returncode == 0, (self.folder / "out").read_text(errors="replace")[-2000:]


@contextlib.contextmanager
def running() -> Iterator[Cluster]:
    """A cluster that runs while the ``with`` lasts. LookupError without PostgreSQL's programs."""
    binaries = programs()
    if binaries is None:
        raise LookupError("PostgreSQL's server is not installed (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="dosar-pg-", dir="/tmp"))  # a socket's path may have 107 letters at most
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER, OWNER)
    cluster = Cluster(folder, binaries)
    try:
        cluster.initialise()
        cluster.start()
        yield cluster
        with contextlib.suppress(AssertionError):
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
