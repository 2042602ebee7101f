"""A service at work: its process, its last words, how often it had to be started."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Literal

from desk.up.plan import Service

State = Literal["waiting", "starting", "running", "resting", "stopping", "stopped"]
_FIRST_S, _LONGEST_S = 1.0, 60.0  # of the pauses before a restart
_PROVEN_S = 60.0  # a service that ran so long starts anew at the first pause
_PROBE_S = 2.0
_LOG_BYTES, _LOGS = 5_000_000, 3

Told = Callable[[str, str], None]  # (service's name, line)


def pause(falls: int) -> float:
    """Seconds before the next start, after so many falls in a row.

    >>> [pause(n) for n in (1, 2, 3, 10)]
    [1.0, 2.0, 4.0, 60.0]
    """
    return min(_LONGEST_S, _FIRST_S * 2 ** (falls - 1))


@dataclass
class Child:
    """``told`` gets what the process says, line by line, and what becomes of it; lines are kept in ``logs`` too."""

    service: Service
    logs: Path
    told: Told
    state: State = "waiting"
    since: float = field(default_factory=time.monotonic)
    starts: int = 0
    last: str = ""
    _falls: int = 0
    _process: subprocess.Popen[str] | None = None
    _log: logging.Logger | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    @property
    def well(self) -> bool:
        return self.state == "running"

    def tick(self, may_start: bool) -> None:
        """Notice what became of the process, and start it when it is time. Called again and again by one thread."""
        if self._process is not None and self._process.poll() is not None and self.state in ("starting", "running"):
            self._fell(self._process.returncode)
        elif self.state == "starting" and self.service.health is None:
            self._become("running")
        if (self.state == "waiting" and may_start) or (self.state == "resting" and self._rested() and may_start):
            self._start()

    def probe(self) -> None:
        """Ask a service that can be asked how it is."""
        if self.service.health is None or self.state not in ("starting", "running"):
            return
        try:
            with urllib.request.urlopen(self.service.health, timeout=_PROBE_S) as answer:
                well = answer.status == 200
        except OSError:
            well = False
        if well and self.state == "starting":
            self._become("running")
            self.told(self.service.name, "răspunde")
        elif not well and self.state == "running":
            self._become("starting")
            self.told(self.service.name, "nu mai răspunde")

    def stop(self, patience_s: float) -> None:
        """Ask it to end, wait, and end it with all that it started."""
        process = self._process
        self._become("stopping")
        if process is not None:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            try:
                process.wait(patience_s)
            except subprocess.TimeoutExpired:
                self.told(self.service.name, f"nu s-a oprit în {patience_s:g} s: este închis")
            self._end_group(process)
        self._become("stopped")

    def _start(self) -> None:
        self.starts += 1
        command = [sys.executable, "-m", "desk.up.tied", str(os.getpid()), *self.service.command]
        self._process = subprocess.Popen(
            command, env=os.environ | dict(self.service.env), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace", bufsize=1, start_new_session=True,
        )  # fmt: skip
        self._become("starting")
        threading.Thread(target=self._listen, args=(self._process,), daemon=True).start()
        self.told(self.service.name, f"pornit (proces {self._process.pid})")

    def _fell(self, code: int) -> None:
        assert self._process is not None
        self._end_group(self._process)
        self._falls = 1 if self.state == "running" and self._age() > _PROVEN_S else self._falls + 1
        self._become("resting")
        self.told(self.service.name, f"s-a oprit (cod {code}); repornește peste {pause(self._falls):g} s")

    def _rested(self) -> bool:
        return self._age() >= pause(self._falls)

    def _age(self) -> float:
        return time.monotonic() - self.since

    def _become(self, state: State) -> None:
        self.state, self.since = state, time.monotonic()

    def _end_group(self, process: subprocess.Popen[str]) -> None:
        """What it started does not outlive it."""
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return
        process.wait()

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        log = self._log = self._log or _log_of(self.logs, self.service.name)
        for line in process.stdout:
            text = line.rstrip()
            if text:
                self.last = text
                log.info(text)
                self.told(self.service.name, text)


def _log_of(folder: Path, name: str) -> logging.Logger:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(folder / f"{name}.log", maxBytes=_LOG_BYTES, backupCount=_LOGS, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log = logging.Logger(f"up.{name}", logging.INFO)
    log.addHandler(handler)
    return log
