"""``dosar up``: start everything, keep it running, stop it cleanly."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click
from rich.console import Console
from rich.live import Live

from desk.up.child import Child
from desk.up.plan import Plan, Service, Wishes, plan
from desk.up.screen import health_table, plan_table
from flows.settings import load
from models.errors import ConfigError, ExitCode

_TICK_S = 0.25
_PROBE_EVERY_S = 2.0
_PATIENCE_S = 25.0  # for a service to end; a batch that is cut off is read again


def check(wishes: Wishes) -> int:
    """Say what would start; USAGE when something speaks against it."""
    planned = plan(load(), wishes)
    findings = list(_obstacles(planned))
    Console(width=None if os.isatty(1) else 140).print(plan_table(planned, findings))
    return ExitCode.USAGE if findings else ExitCode.OK


def run(wishes: Wishes) -> int:
    """Run until SIGINT or SIGTERM; the exit code."""
    settings = load()
    planned = plan(settings, wishes)
    with _only_one(settings.home):
        obstacles = list(_obstacles(planned))
        if obstacles:
            raise ConfigError("\n".join(f"{title}: {why}" for title, why in obstacles))
        console = Console()
        office = Office(planned, settings.home / "logs", quiet=console.is_terminal)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, office.end)
        if console.is_terminal:
            with Live(get_renderable=lambda: health_table(office.children, planned), console=console):
                office.run()
        else:
            office.run()
    return ExitCode.OK


class Office:
    """All services of a plan, as one thing that runs and ends."""

    def __init__(self, planned: Plan, logs: Path, quiet: bool = False) -> None:
        self._quiet = quiet
        self._ended = threading.Event()
        self.children = [Child(service, logs, self._tell) for service in planned.services]

    def run(self) -> None:
        """Until :meth:`end`; everything has stopped when it returns, whatever happened."""
        probing = threading.Thread(target=self._probe, daemon=True)
        probing.start()
        try:
            while not self._ended.wait(_TICK_S):
                well = {child.service.name for child in self.children if child.well}
                for child in self.children:
                    child.tick(well.issuperset(child.service.needs))
        finally:
            self._ended.set()
            self._stop()

    def end(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        self._ended.set()

    def _stop(self) -> None:
        """Those that need others end first; all of a rank at the same time."""
        needed = {name for child in self.children for name in child.service.needs}
        for rank in (
            [c for c in self.children if c.service.name not in needed],
            [c for c in self.children if c.service.name in needed],
        ):
            stopping = [threading.Thread(target=child.stop, args=(_PATIENCE_S,)) for child in rank]
            for thread in stopping:
                thread.start()
            for thread in stopping:
                thread.join()
        self._tell("up", "totul este oprit")

    def _probe(self) -> None:
        while not self._ended.wait(_PROBE_EVERY_S):
            for child in self.children:
                child.probe()

    def _tell(self, name: str, line: str) -> None:
        if not self._quiet:
            click.echo(f"{time.strftime('%H:%M:%S')} {name}: {line}")


def _obstacles(planned: Plan) -> Iterator[tuple[str, str]]:
    """What would keep a service from starting, found before anything is started."""
    for service in planned.services:
        if service.listens is not None and not _free(service):
            yield service.title, f"portul {service.listens[1]} este folosit deja"
    for folder in (planned.folder, planned.out):
        nearest = next(p for p in (folder, *folder.parents) if p.exists())
        if not nearest.is_dir() or not os.access(nearest, os.W_OK):
            yield str(folder), "nu se poate scrie aici"


def _free(service: Service) -> bool:
    assert service.listens is not None
    host, port = service.listens
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError:
        return False
    return True


@contextmanager
def _only_one(home: Path) -> Iterator[None]:
    home.mkdir(parents=True, exist_ok=True)
    lock = os.open(home / "up.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise ConfigError(f"dosar up merge deja pentru {home}") from None
    finally:
        os.close(lock)
