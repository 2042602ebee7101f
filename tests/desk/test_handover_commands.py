"""The commands of the hand-over, as people call them."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.handover_records import make_dossier
from desk.cli import main
from ledger import outbox
from ledger.ledger import Ledger
from models.dossier import Dossier
from tests.engine_home import migrated
from tests.flows.receiver import SECRET, receiving

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("DOSAR_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    migrated(tmp_path / "prefect")
    return tmp_path


def call(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def keep(home: Path, *numbers: str) -> list[Dossier]:
    made = [make_dossier(number, random.Random(number)) for number in numbers]
    with Ledger(home / "ledger.db") as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0")
        for one in made:
            ledger.record_dossier(one, "f1", "0.1.0", batch)
    return made


def row(result: Result, name: str) -> str:
    [line] = [line for line in result.output.splitlines() if name in line]
    return line.split("│")[2].strip()


def test_status_of_a_fresh_ledger(home: Path) -> None:
    result = call("handover", "status")
    assert result.exit_code == 0
    assert row(result, "așteaptă") == "0"
    assert row(result, "ultima greșeală") == "—"
    assert call("handover", "status", "118342").exit_code == 2
    assert call("handover", "run").exit_code == 2


def test_status_names_what_waits_what_failed_and_why(home: Path) -> None:
    keep(home, "118342", "118343", "118344")
    with Ledger(home / "ledger.db") as ledger:
        outbox.note_try(ledger.engine, 1, "http", "delivered", status=202)
        outbox.note_try(ledger.engine, 2, "http", "refused", status=422, fault="http_422")
        outbox.note_try(ledger.engine, 3, "http", "later", fault="connect", next_at="2099-01-01T00:00:00.000000Z")
    result = call("handover", "status")
    assert [row(result, name) for name in ("așteaptă", "predate  ", "refuzate")] == ["1", "1", "1"]
    assert "118344: motorul nu răspunde" in row(result, "ultima greșeală")
    assert "http_422" in result.output
    one = call("handover", "status", "118343")
    assert "refuzat (http_422)" in one.output
    assert "record:2017-2018:118343:" in one.output


def test_retry(home: Path) -> None:
    keep(home, "118342", "118343")
    with Ledger(home / "ledger.db") as ledger:
        for message in (1, 2):
            outbox.note_try(ledger.engine, message, "http", "refused", status=422, fault="http_422")
    assert "1 mesaje" in call("handover", "retry", "118342").output
    assert "1 mesaje" in call("handover", "retry").output
    assert row(call("handover", "status"), "așteaptă") == "2"


def test_decisions_from_files(home: Path) -> None:
    keep(home, "118342")
    with Ledger(home / "ledger.db") as ledger:
        [queued] = outbox.queued_of(ledger.engine, "118342")
    event = {
        "specversion": "1.0", "id": "e1", "source": "urn:engine", "type": "ro.dosar.decision.made",
        "data": {"record": queued.record_id, "outcome": "needs_human"},
    }  # fmt: skip
    good, bad = home / "good.json", home / "bad.json"
    good.write_text(json.dumps(event))
    unknown = {"record": "record:x:1:2850715120018", "outcome": "granted"}
    bad.write_text(json.dumps({**event, "id": "e2", "data": unknown}))
    first = call("decision", str(bad), str(good), str(home / "none.json"))
    assert first.exit_code == 1
    assert "good.json: păstrată: needs_human" in first.output
    assert "bad.json: refuzată: unknown_record" in first.output
    assert "2850715120018" not in first.output
    assert "none.json: refuzată: malformed" in first.output
    again = call("decision", str(good))
    assert (again.exit_code, "cunoscută deja" in again.output) == (0, True)
    assert "hotărăște un om" in call("handover", "status", "118342").output


def test_decisions_are_taken_signed_only(home: Path) -> None:
    result = call("decisions", "--listen", "127.0.0.1:0")
    assert (result.exit_code, "decision_secret" in result.output) == (2, True)


@pytest.mark.parametrize(
    "secret", ["password", "whsec_", "whsec_c2hvcnQ=", "whsec_!!!!", "d2l0aG91dCB0aGUgcHJlZml4LCBidXQgbG9uZyBlbm91Z2g="]
)
def test_a_secret_of_another_form_is_refused_and_not_shown(
    home: Path, monkeypatch: pytest.MonkeyPatch, secret: str
) -> None:
    monkeypatch.setenv("DOSAR_HANDOVER_SECRET", secret)
    result = call("handover", "status")
    assert result.exit_code == 2
    assert "handover_secret" in result.output
    assert secret.removeprefix("whsec_") not in result.output.replace("whsec_ urmat", "") or secret == "whsec_"


def test_config_masks_the_secret_and_splits_hosts(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSAR_HANDOVER_SECRET", SECRET)
    monkeypatch.setenv("DOSAR_HANDOVER_HOSTS", "engine.example, other.example:8443")
    shown = call("config").output
    assert SECRET[8:20] not in shown
    assert "********" in shown
    assert "('engine.example', 'other.example:8443')" in shown


@pytest.mark.parametrize(
    "url",
    ["http://engine.example/x", "https://u:p@engine.example/", "https://engine.example/?a=1", "ftp://x/", "engine"],
)
def test_an_address_that_is_not_safe_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DOSAR_HANDOVER_URL", url)
    result = call("config")
    assert (result.exit_code, "handover_url" in result.output, "u:p" in result.output) == (2, True, False)


@pytest.mark.slow
def test_run_carried_by_prefect_which_learns_nothing(home: Path) -> None:
    """The real command: once with the engine away, then watching until the engine is there."""
    made = keep(home, "118342", "118343")
    with receiving() as engine:
        environment = {
            **os.environ, "DOSAR_HANDOVER": "http", "DOSAR_HANDOVER_HOSTS": "127.0.0.1",
            "DOSAR_HANDOVER_URL": f"http://127.0.0.1:{engine.port}/records", "DOSAR_HANDOVER_SECRET": SECRET,
            "DOSAR_HANDOVER_RETRY_S": "0.2", "DOSAR_HANDOVER_RETRY_MAX_S": "0.5", "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        engine.answer = lambda _event: 503
        command = [sys.executable, "-m", "desk.cli", "handover", "run"]
        once = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, check=False)
        assert once.returncode == 1, once.stderr
        assert "predate: 0, refuzate: 0, de reîncercat: 2, rămase: 2" in once.stdout
        engine.answer = lambda _event: 202
        with subprocess.Popen([*command, "--watch", "0.5"], env=environment, cwd=home, stdout=subprocess.PIPE) as watch:
            until = time.monotonic() + 90
            while len(engine.bodies) < 4 and time.monotonic() < until:
                time.sleep(0.1)
            time.sleep(1)
            watch.send_signal(signal.SIGTERM)
            assert watch.wait(60) == 0
    assert engine.ids[:2] == engine.ids[2:]
    with Ledger(home / "ledger.db") as ledger:
        assert outbox.waiting(ledger.engine) == []
    databases = list((home / "prefect").glob("*.db"))
    kept = "".join(line for file in databases for line in sqlite3.connect(file).iterdump())
    assert "predare-" in kept
    assert not [m for m in made if m.record and m.record["applicant"] in kept]
    assert SECRET not in kept
