"""A batch killed and started again: the command as a process group of its own, and Prefect's server beside it."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx

from flows.orchestration import server
from flows.settings import Settings

_LONGEST_S = 900.0  # of one run: a program that hangs after a kill is a finding, too


@dataclass(frozen=True)
class Death:
    """How a run is to die: when a point is passed (``edge`` of its ``nth`` time), or after so many seconds."""

    point: str = ""
    edge: str = "after"
    nth: int = 1
    after_s: float | None = None

    @property
    def place(self) -> str:
        return "a random moment" if self.after_s is not None else f"{self.edge} «{self.point}»"


@dataclass(frozen=True)
class Ended:
    """How a run ended. ``code``: negative for a signal."""

    code: int
    seconds: float
    said: str

    @property
    def killed(self) -> bool:
        return self.code == -signal.SIGKILL


@dataclass(frozen=True)
class Room:
    """Where a batch is run: everything of it lies in one folder."""

    folder: Path
    scans: Path
    api: str | None
    more: Mapping[str, str] | None = None

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def ledger(self) -> str:
        """The ledger's URL."""
        return dict(self.more or {}).get("DOSAR_LEDGER_URL") or f"sqlite:///{self.home / 'ledger.db'}"

    def settings(self) -> Settings:
        """The room's settings, for whoever looks into its archive."""
        named = {k.removeprefix("DOSAR_").lower(): v for k, v in (self.more or {}).items() if k.startswith("DOSAR_")}
        return Settings(home=self.home, **named)  # type: ignore[arg-type]

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def temporary(self) -> Path:
        return self.folder / "tmp"

    def environment(self) -> dict[str, str]:
        ours = {"DOSAR_HOME": str(self.home), "DOSAR_WORKERS": "1", "TMPDIR": str(self.temporary)}
        ours["DOSAR_PAGE_TIMEOUT_S"] = ours["DOSAR_FILE_TIMEOUT_S"] = "3600"  # a starved machine is no fault of a page
        if self.api:
            ours["DOSAR_PREFECT_API_URL"] = self.api
        return os.environ | ours | dict(self.more or {})

    def intake(self, death: Death | None = None) -> Ended:
        """``dosar intake`` to its end, or to the death that is meant for it."""
        self.temporary.mkdir(parents=True, exist_ok=True)
        command = ["intake", str(self.scans), "--out", str(self.out)]
        if death is not None and death.after_s is None:
            start = ["-m", "benchmarks.faults_points", death.point, death.edge, str(death.nth), *command]
        else:
            start = ["-m", "desk.cli", *command]
        return run_group(start, self.environment(), self.folder / "said", death.after_s if death else None)


def run_group(words: Sequence[str], environment: Mapping[str, str], said: Path, kill_after_s: float | None) -> Ended:
    """``python WORDS`` in a process group of its own; killed with all that it started when its time has come."""
    begun = time.monotonic()
    with said.open("wb") as told:
        process = subprocess.Popen(
            [sys.executable, *words], env=dict(environment), stdin=subprocess.DEVNULL, stdout=told, stderr=told,
            start_new_session=True,
        )  # fmt: skip
        try:
            process.wait(kill_after_s if kill_after_s is not None else _LONGEST_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if kill_after_s is None:
                raise TimeoutError(f"no end after {_LONGEST_S:g} s: {said.read_text(errors='replace')}") from None
        with contextlib.suppress(ProcessLookupError):  # what outlives its batch would be killed here, and be seen below
            os.killpg(process.pid, signal.SIGKILL)
    return Ended(process.returncode, time.monotonic() - begun, said.read_text(errors="replace"))


@contextlib.contextmanager
def prefect_server(folder: Path) -> Iterator[str]:
    """The address of a Prefect server that runs meanwhile: started once, not paid for by every run."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command, environment = server(Settings(home=folder), port)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command, env=os.environ | environment, stdout=log, stderr=log, start_new_session=True
        )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/api/health", process)
        yield f"http://127.0.0.1:{port}/api"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _wait_for(health: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 900
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(health, timeout=5).status_code == 200:
                return
        time.sleep(0.2)
    raise RuntimeError("Prefect's server does not start")
