"""``dosar watch``: the watched folder's process."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import threading
import time
from pathlib import Path
from types import FrameType

import click

from flows.claims import OURS, WatchedFolder
from flows.house import House, open_house
from flows.reconciling import reconcile
from flows.settings import load
from flows.watching import Watch, take_with
from flows.wholeness import Patience
from models.errors import ExitCode

_EVERY_S = 2.0
_GRACE_S = 10.0  # for a batch to end after we were asked to stop; what is cut off is read again


def watch_folder(folder: Path | None, out: Path | None, season: str | None, settle: float | None) -> int:
    """Watch until SIGTERM or SIGINT; the exit code."""
    settings = load()
    logging.basicConfig(level=settings.log_level, format="%(levelname)s %(name)s: %(message)s")
    for chatty in ("httpx", "httpcore", "prefect", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    root = (folder or settings.watch_folder).absolute()
    with WatchedFolder(root) as watched, open_house(settings, season) as house:
        _end_on_signal(house)
        if settings.prefect_api_url:  # a server of our own is not started before there is something to read
            reconcile(settings)
        patience = Patience(root, settle or settings.watch_settle_s, OURS)
        say(f"urmăresc {root}")
        watch = Watch(watched, out or settings.watch_out, take_with(house), patience, say, _sleep)
        try:
            watch.run(_EVERY_S)
        except KeyboardInterrupt:
            say("oprit; ce nu s-a citit până la capăt se reia la pornire")
    return ExitCode.OK


def say(line: str) -> None:
    click.echo(f"{time.strftime('%H:%M:%S')} {line}")


def _sleep(seconds: float) -> bool:
    time.sleep(seconds)
    return False


def _end_on_signal(house: House) -> None:
    """Stop what runs; when that takes too long, leave all the same: a claim is taken up again at the next start."""

    def leave() -> None:
        shutil.rmtree(house.scratch, ignore_errors=True)
        os._exit(ExitCode.OK)

    def end(_signal: int, _frame: FrameType | None) -> None:
        timer = threading.Timer(_GRACE_S, leave)
        timer.daemon = True
        timer.start()
        raise KeyboardInterrupt

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
