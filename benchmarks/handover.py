"""Records handed over to the example engine while its process is killed and started again at random.

    python -m benchmarks.handover --count 200

Real processes all of them: ``dosar handover run --watch``, ``dosar decisions --listen``, ``examples/engine``, each with
its own database. Afterwards every message is counted on both sides: decided exactly once by event id, none lost.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from benchmarks.handover_records import SEASON, make_dossier
from ledger.ledger import Ledger
from models.schemas import FILES, FOLDER

ROOT = Path(__file__).resolve().parents[1]
_STATES = (
    "SELECT o.event_id, o.record_id, (SELECT outcome FROM handover_try AS t WHERE t.outbox = o.id ORDER BY t.id DESC"
    " LIMIT 1) FROM outbox AS o"
)


@dataclass(frozen=True)
class Outcome:
    """What was counted. ``exactly_once``: messages that both sides know of once, with one decision, of their record;
    ``lost`` and ``twice``: the others. ``tries``: by outcome; ``repeats``: messages that the engine had already."""

    messages: int
    exactly_once: int
    lost: int
    twice: int
    kills: int
    tries: dict[str, int]
    repeats: int
    seconds: float


@dataclass
class Stage:
    """The processes and where they live. ``chance`` decides whom to kill when."""

    room: Path
    chance: random.Random
    ports: tuple[int, int]
    secret: str
    engine: subprocess.Popen[bytes] | None = None
    kills: int = 0

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DOSAR_HOME": str(self.room / "home"),
            "DOSAR_HANDOVER": "http",
            "DOSAR_HANDOVER_URL": f"http://127.0.0.1:{self.ports[0]}/records",
            "DOSAR_HANDOVER_HOSTS": f"127.0.0.1:{self.ports[0]}",
            "DOSAR_HANDOVER_SECRET": self.secret,
            "DOSAR_HANDOVER_READ_S": "5",
            "DOSAR_HANDOVER_RETRY_S": "0.2",
            "DOSAR_HANDOVER_RETRY_MAX_S": "1",
            "ENGINE_SECRET": self.secret,
        }

    def start_engine(self) -> None:
        command = [
            sys.executable, "-m", "heating_engine", "--listen", f"127.0.0.1:{self.ports[0]}",
            "--store", str(self.room / "engine.db"), "--schema", str(FOLDER / FILES["record"]),
            "--decisions-url", f"http://127.0.0.1:{self.ports[1]}/decisions", "--retry-max", "1",
        ]  # fmt: skip
        with (self.room / "engine.log").open("ab") as log:
            self.engine = subprocess.Popen(
                command, cwd=ROOT / "examples" / "engine", env=self.environment, stdout=log, stderr=log
            )

    def kill_engine(self) -> None:
        if self.engine is not None:
            self.engine.kill()
            self.engine.wait()
            self.kills += 1


def run(count: int, seed: int, room: Path, limit_s: float = 900.0) -> Outcome:
    """Hand over ``count`` records in a fresh ``room``; TimeoutError when they are not all decided in time."""
    chance = random.Random(seed)
    stage = Stage(room, chance, (_free_port(), _free_port()), "whsec_" + b64encode(chance.randbytes(32)).decode())
    begun = time.monotonic()
    with Ledger(room / "home" / "ledger.db") as ledger:
        with _dosar(stage, "decisions", "--listen", f"127.0.0.1:{stage.ports[1]}"):
            stage.start_engine()
            try:
                with _dosar(stage, "handover", "run", "--watch", "0.5"):
                    _feed_and_kill(stage, ledger, count, begun + limit_s)
            finally:
                if stage.engine is not None:
                    stage.engine.kill()
                    stage.engine.wait()
        seconds = time.monotonic() - begun
    return count_both_sides(room, stage.kills, seconds)


def _feed_and_kill(stage: Stage, ledger: Ledger, count: int, until: float) -> None:
    """Records come in bit by bit, one in eight replaces the one before; the engine lives for seconds only."""
    batch, made, number = ledger.start_batch(SEASON, "benchmark"), 0, 500_000
    while made < count or not _all_decided(stage.room, count):
        if time.monotonic() > until:
            raise TimeoutError("not everything was decided in time; see engine.log and dosar.log")
        for _ in range(min(stage.chance.randrange(1, 12), count - made)):
            number += stage.chance.randrange(8) > 0 or made == 0
            ledger.record_dossier(make_dossier(str(number), stage.chance), f"f{made}", "benchmark", batch)
            made += 1
        _wait_for_a_moment(stage)
        stage.kill_engine()
        time.sleep(stage.chance.uniform(0.0, 0.6))
        stage.start_engine()
        time.sleep(1.2)  # it takes about that long before it listens at all


def _wait_for_a_moment(stage: Stage) -> None:
    """Half of the kills come at any time, the other half when a message has come in and others are on their way."""
    end = time.monotonic() + stage.chance.uniform(0.2, 4.0)
    aimed, wanted = stage.chance.random() < 0.5, _received(stage.room) + stage.chance.randrange(1, 6)
    while time.monotonic() < end and not (aimed and _received(stage.room) >= wanted):
        time.sleep(0.005)


def _received(room: Path) -> int:
    try:
        with contextlib.closing(sqlite3.connect(f"file:{room / 'engine.db'}?mode=ro", uri=True)) as engine:
            return int(engine.execute("SELECT count(*) FROM inbox").fetchone()[0])
    except sqlite3.OperationalError:  # not made yet, or just being recovered after a kill
        return 0


def _all_decided(room: Path, count: int) -> bool:
    with contextlib.closing(sqlite3.connect(room / "home" / "ledger.db", timeout=30)) as ledger:
        decided = ledger.execute("SELECT count(*) FROM decision").fetchone()[0]
        settled = Counter(row[2] for row in ledger.execute(_STATES))
    return decided >= count and settled["delivered"] >= count


def count_both_sides(room: Path, kills: int, seconds: float) -> Outcome:
    """Compare the ledger with the engine's own database, message by message."""
    with contextlib.closing(sqlite3.connect(room / "home" / "ledger.db")) as ledger:
        queued = {row[0]: row[1] for row in ledger.execute(_STATES)}
        told = [json.loads(row[0])["data"] for row in ledger.execute("SELECT json FROM decision")]
        tries = Counter(row[0] for row in ledger.execute("SELECT outcome FROM handover_try"))
    with contextlib.closing(sqlite3.connect(room / "engine.db")) as engine:
        known = Counter(row[0] for row in engine.execute("SELECT event_id FROM inbox"))
        decided = Counter(row[0] for row in engine.execute("SELECT event_id FROM decision"))
        repeats = engine.execute("SELECT count(*) FROM repeat").fetchone()[0]
    came_back = Counter(data["message"] for data in told if queued.get(data["message"]) == data["record"])
    once = [m for m in queued if known[m] == decided[m] == came_back[m] == 1]
    lost = [m for m in queued if not came_back[m]]
    extra = sum((known | decided | came_back).values()) - len(known | decided | came_back)
    strangers = (set(known) | set(decided) | set(came_back)) - set(queued)
    return Outcome(
        messages=len(queued), exactly_once=len(once), lost=len(lost), twice=extra + len(strangers), kills=kills,
        tries=dict(tries), repeats=repeats, seconds=round(seconds, 1),
    )  # fmt: skip


@contextlib.contextmanager
def _dosar(stage: Stage, *words: str) -> Iterator[None]:
    with (stage.room / "dosar.log").open("ab") as log:
        command = [sys.executable, "-m", "desk.cli", *words]
        process = subprocess.Popen(command, cwd=ROOT, env=stage.environment, stdout=log, stderr=log)
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@click.command(help=__doc__)
@click.option("--count", default=200, show_default=True)
@click.option("--seed", default=2018, show_default=True)
def main(count: int, seed: int) -> None:
    with tempfile.TemporaryDirectory(prefix="dosar-handover-") as scratch:
        outcome = run(count, seed, Path(scratch))
    for name, value in asdict(outcome).items():
        print(f"{name}: {value}")
    sys.exit(outcome.exactly_once != outcome.messages)


if __name__ == "__main__":
    main()
