"""The real command in a process of its own that cannot reach any outside address, and says when it tried."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.engine_home import migrated

ROOT = Path(__file__).resolve().parents[2]
DOSAR = Path(sys.executable).with_name("dosar")

# Python imports this in every process that it starts, before anything else: also in workers and servers.
_SITE = """
import os, sys

_LOCAL = {"localhost", "127.0.0.1", "::1", "0.0.0.0", "", None}

def _watch(event, args):
    if event == "socket.connect" or event == "socket.sendto":
        address = args[1]
        host = address[0] if isinstance(address, tuple) else None  # a path or bytes: a unix socket
    elif event == "socket.getaddrinfo" or event == "socket.gethostbyname":
        host = args[0]
    else:
        return
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in _LOCAL or str(host).startswith("127."):
        return
    with open(os.environ["OUTSIDE_LOG"], "a") as log:
        log.write(f"{event} {host} {' '.join(sys.argv[:3])}\\n")
    raise OSError(101, "outside addresses are closed in this test")

sys.addaudithook(_watch)
"""


_ROOMS = ("models", "validators", "extractors", "archive", "ledger", "flows", "desk")


def frozen_rooms(folder: Path) -> Path:
    """A copy of the program: what runs from it stays the same while somebody edits the source."""
    for room in _ROOMS:
        shutil.copytree(ROOT / room, folder / room)
    return folder


@dataclass(frozen=True)
class Run:
    code: int
    stdout: str
    stderr: str
    outside: str


@dataclass(frozen=True)
class Desk:
    """A program's home, and the surroundings of the command."""

    folder: Path
    rooms: Path | None = None  # where the program is imported from; None: the source tree
    new: bool = False  # a home in which nothing was ever started; else Prefect's tables are made

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def run(self, *args: str | Path, timeout: float = 400, script: Path | None = None, **settings: str) -> Run:
        """``dosar`` with these arguments, or the script that starts it in another way."""
        site = self.folder / "site"
        site.mkdir(parents=True, exist_ok=True)
        (site / "sitecustomize.py").write_text(_SITE)
        scratch = self.folder / "tmp"
        scratch.mkdir(exist_ok=True)
        if not self.new:
            migrated(self.home / "prefect")
        log = self.folder / "outside.log"
        log.write_text("")
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("DOSAR_", "PREFECT_"))}
        env = clean | {
            "DOSAR_HOME": str(self.home), "DOSAR_LOG_LEVEL": "DEBUG", "PYTHONPATH": self._path, "OUTSIDE_LOG": str(log),
            "HOME": str(self.folder), "TMPDIR": str(scratch), "COLUMNS": "200", "NO_COLOR": "1", **settings,
        }  # fmt: skip
        program: list[str | Path] = [sys.executable, script] if script else [DOSAR]
        done = subprocess.run(
            [*program, *args], cwd=self.folder, env=env, capture_output=True, text=True, timeout=timeout,
            stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        return Run(done.returncode, done.stdout, done.stderr, log.read_text())

    @property
    def _path(self) -> str:
        return os.pathsep.join(str(p) for p in (self.folder / "site", self.rooms) if p)

    def python(self, code: str) -> Run:
        """Any Python in the same surroundings: to show that the guard guards."""
        self.run("--version")
        env = os.environ | {"PYTHONPATH": self._path, "OUTSIDE_LOG": str(self.folder / "outside.log")}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=self.folder, env=env, capture_output=True, text=True, check=False
        )
        return Run(done.returncode, done.stdout, done.stderr, (self.folder / "outside.log").read_text())
