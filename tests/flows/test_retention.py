"""Retention from end to end without reading: a home is filled, a dossier erased, and no byte of it is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from archive.archive import NotInArchive, id_of
from archive.master_keys import KeyMissing
from flows.copies import Gone, sweep
from flows.output import write_dossier
from flows.retention import Work, carry_out, plan
from flows.retention_terms import Outcome, Past, outcome_of, planned
from flows.settings import Settings, describe, load
from flows.stores import archived, open_archive
from ledger.erased import is_compacted, left_files, tombstone
from ledger.erasing import Order
from ledger.ledger import Ledger
from ledger.proof import Proof, walk
from ledger.search import Search
from ledger.views import scan_ids
from models.errors import ConfigError
from tests.engine_home import migrated
from tests.ledger import dossiers
from tests.ledger.ready import ready

SEASON, ROOT = "2017-2018", Path(__file__).resolve().parents[2]
SCAN = f"scanned: {dossiers.CNP} ȘERBAN\n".encode() * 400
OTHER = b"another dossier's scan"
PERSONAL = [word.encode() for word in (dossiers.CNP, "ȘERBAN", "SERBAN", "POPESCU ana")]
YEARS: dict[Outcome, int] = {"accepted": 10, "rejected": 5, "undecided": 10, "incomplete": 3, "unnumbered": 1}


@dataclass
class Home:
    """A filled home. ``mine``: the scan of dossier 118342, ``theirs``: that of 20."""

    folder: Path
    settings: Settings
    mine: str
    theirs: str

    def work(self, ledger: Ledger, **more: object) -> Work:
        order = Order("118342", SEASON, "request", "", "cerere", "ana")
        facts = {"today": date(2026, 1, 1), "by": "ana", "orders": [order], **more}
        return Work(self.settings, ledger.engine, open_archive(self.settings), **facts)  # type: ignore[arg-type]

    def held(self) -> bytes:
        """Every byte of the home, names of files too."""
        files = [p for p in self.folder.rglob("*") if p.is_file()]
        return b"".join(p.read_bytes() + str(p).encode() for p in files)

    def personal(self) -> list[bytes]:
        held = self.held()
        return [word for word in PERSONAL if word in held]


@pytest.fixture(params=[True, False], ids=["sealed", "plain"])
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path / "home"))
    if request.param:
        (tmp_path / "master.key").write_text("ab" * 32)
        (tmp_path / "master.key").chmod(0o600)
        monkeypatch.setenv("DOSAR_SCAN_ENCRYPTION", "true")
        monkeypatch.setenv("DOSAR_MASTER_KEY_FILE", str(tmp_path / "master.key"))
    return _filled(tmp_path / "home", load())


def _filled(folder: Path, settings: Settings) -> Home:
    folder.mkdir()
    migrated(settings.prefect_home)
    archive = open_archive(settings)
    ready(folder / "ledger.db")
    with Ledger(settings.ledger_url) as ledger:
        batch = ledger.start_batch(SEASON, "0.1.0")
        found = {}
        for number, data in (("118342", SCAN), ("20", OTHER)):
            found[number] = archive.put(data)
            scan = dossiers.scan("POPESCU ana 001.tif" if number == "118342" else "001.tif", found[number])
            ledger.record_scan(batch, scan, len(data), number)
            made = dossiers.make(number) if number == "118342" else _nobodys(number)
            made = made.model_copy(update={"scans": (scan,)})
            ledger.record_dossier(made, "f1", "0.1.0", batch)
            write_dossier(settings.watch_out, made)
        Search(ledger.engine, b"k" * 32).refresh()
        ledger.engine.dispose()
    for place in (
        folder / "uploads" / "b1" / "scans" / "dosar",
        settings.watch_folder / "done" / "c1" / "intrare" / "x",
    ):
        place.mkdir(parents=True)
        (place / "POPESCU ana 001.tif").write_bytes(SCAN)
        (place / "registration.json").write_text(json.dumps({"declared": {"applicant": dossiers.CNP}}))
    return Home(folder, settings, found["118342"], found["20"])


def _nobodys(number: str):  # type: ignore[no-untyped-def]
    bare = dossiers.make(number)
    return bare.model_copy(update={"documents": (), "persons": (), "completeness": None, "record": None})


def _whole(home: Home, ledger: Ledger) -> None:
    """Chain and archive are as they were written."""
    assert list(walk(ledger.engine, Proof())) == []
    assert list(open_archive(home.settings).verify(archived(scan_ids(ledger.engine)))) == []


def test_no_byte_of_an_erased_dossier_is_left(home: Home) -> None:
    archive = open_archive(home.settings)
    assert archive.get(home.mine) == SCAN
    sealed = home.settings.scan_encryption
    assert (id_of(SCAN).removeprefix("sha256:").encode() in _names(home.folder / "archive")) is not sealed
    assert home.personal() == PERSONAL
    with Ledger(home.settings.ledger_url) as ledger:
        tally = carry_out(home.work(ledger))
        assert (tally.erased, tally.locked, tally.readable, tally.compacted) == (1, 0, 0, True)
        assert tally.files >= 1
        assert tally.copies >= 4
        assert home.personal() == []
        _whole(home, ledger)
        assert left_files(ledger.engine) == []
        again = carry_out(home.work(ledger))  # nothing is there any more, and that is said
        assert (again.erased, again.refused) == (0, 1)
    assert not archive.exists(home.mine)
    with pytest.raises(NotInArchive):
        archive.get(home.mine)
    assert archive.get(home.theirs) == OTHER
    assert sorted(p.name for p in home.settings.watch_out.iterdir()) == ["20.json"]


def _names(folder: Path) -> bytes:
    return "\n".join(p.name for p in folder.rglob("*")).encode()


_KILLED = """
import os, signal, sys
from datetime import date
from flows import retention
from flows.settings import load
from flows.stores import open_archive
from ledger.erasing import Order
from ledger.ledger import Ledger
place, name = sys.argv[1].rsplit(".", 1)
module = __import__(place, fromlist=["x"])
setattr(module, name, lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL))
settings = load()
with Ledger(settings.ledger_url) as ledger:
    order = Order("118342", "2017-2018", "request", "", "cerere", "ana")
    archive = open_archive(settings)
    retention.carry_out(retention.Work(settings, ledger.engine, archive, date.today(), "ana", True, [order]))
"""


@pytest.mark.parametrize("home", [True], indirect=True)
@pytest.mark.parametrize("where", ["ledger.erasing.journal", "flows.retention.discard", "flows.retention.compact"])
def test_a_killed_erasure_is_gone_on_with(home: Home, where: str) -> None:
    done = subprocess.run([sys.executable, "-c", _KILLED, where], cwd=home.folder.parent, check=False, timeout=600,
                          env={**_environment(), "PYTHONPATH": str(ROOT)})  # fmt: skip
    assert done.returncode == -signal.SIGKILL
    with Ledger(home.settings.ledger_url) as ledger:
        if where == "ledger.erasing.journal":  # within the transaction: nothing happened
            assert tombstone(ledger.engine, "118342") is None
            assert open_archive(home.settings).get(home.mine) == SCAN
            assert carry_out(home.work(ledger)).erased == 1
        else:
            assert tombstone(ledger.engine, "118342") is not None
            assert not is_compacted(ledger.engine)
            assert carry_out(home.work(ledger, orders=[])).erased == 0
        assert is_compacted(ledger.engine)
        assert left_files(ledger.engine) == []
        assert home.personal() == []
        _whole(home, ledger)


def _environment() -> dict[str, str]:
    return dict(os.environ)


@pytest.mark.parametrize("home", [True], indirect=True)
def test_the_commands(home: Home) -> None:
    """As people use them; the flow run's database is in the home, and searched with it."""

    def dosar(*words: str) -> tuple[int, str]:
        done = subprocess.run([sys.executable, "-m", "desk.cli", *words], cwd=home.folder.parent, check=False,
                              timeout=900, capture_output=True, text=True,
                              env={**_environment(), "PYTHONPATH": str(ROOT)})  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    code, said = dosar("keys", "rotate")
    assert code == 0, said
    assert "2 chei recifrate" in said
    assert open_archive(load()).get(home.mine) == SCAN
    assert dosar("retention", "hold", "118342", "--reason", f"contestația lui {dossiers.CNP}")[0] == 0
    erase = ("retention", "erase", "118342", "--reason", "cerere de ștergere", "--apply")
    code, said = dosar(*erase)
    assert code == 1
    assert "este reținut" in said
    assert dossiers.CNP not in said
    assert dosar("retention", "release", "118342", "--reason", "soluționată")[0] == 0
    code, said = dosar(*erase[:-1])
    assert code == 0
    assert "s-ar șterge dosarul 118342" in said
    code, said = dosar(*erase)
    assert code == 0, said
    assert "1 dosare șterse" in said
    assert home.personal() == []
    for command in (("show", "118342"), ("letter", "118342", "--text"), ("trace", "118342")):
        code, said = dosar(*command)
        assert code == 2
        assert "a fost șters la" in said
        assert "cerere de ștergere" in said
        assert "Traceback" not in said
    assert "118342" in dosar("retention", "report")[1]
    assert dosar("verify", "--scans")[0] == 0


# --- settings and terms ----------------------------------------------------------------------------------------------


def test_a_missing_or_wrong_master_key_is_said(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    if not home.settings.scan_encryption:
        pytest.skip("about sealed homes")
    key = home.settings.master_key_file
    assert key is not None
    key.chmod(0o644)
    with pytest.raises(ConfigError, match="chmod 600"):
        open_archive(load())
    key.unlink()
    with pytest.raises(ConfigError, match="nu poate fi citită"):
        open_archive(load())
    monkeypatch.delenv("DOSAR_MASTER_KEY_FILE")
    with pytest.raises(ConfigError, match="cere o cheie principală"):
        open_archive(load())
    monkeypatch.setenv("DOSAR_MASTER_SECRET", "cd" * 32)
    shown = {name: value for name, value, _ in describe(load())}
    assert shown["master_secret"] == "********"
    assert "cdcd" not in repr(load())
    with pytest.raises(KeyMissing, match="nu este cea configurată"):
        open_archive(load()).get(home.mine)
    monkeypatch.setenv("DOSAR_MASTER_SECRET", "parola mea")
    with pytest.raises(ConfigError, match="64 de cifre hexa") as caught:
        open_archive(load())
    assert "parola" not in str(caught.value)


@pytest.mark.parametrize(
    ("number", "status", "decisions", "outcome"),
    [
        ("7", "complete", ("granted",), "accepted"),
        ("7", "complete", ("granted", "ended", "needs_human"), "accepted"),
        ("7", "complete", ("refused",), "rejected"),
        ("7", "complete", ("needs_human",), "undecided"),
        ("7", "complete", (), "undecided"),
        ("7", "incomplete", (), "incomplete"),
        ("7", "needs_review", (), "incomplete"),
        ("7", None, (), "incomplete"),
        ("fara-numar-ab-p1", "complete", (), "unnumbered"),
    ],
)
def test_how_a_dossier_ended(number: str, status: str | None, decisions: tuple[str, ...], outcome: str) -> None:
    assert outcome_of(Past(number, SEASON, status, decisions, ())) == outcome


@pytest.mark.parametrize(
    ("days", "today", "due", "state"),
    [
        ((), date(2028, 12, 31), date(2029, 1, 1), "later"),
        ((), date(2029, 1, 1), date(2029, 1, 1), "due"),
        (("2017-11-14", "2018-02-01T08:00:00.000000Z"), date(2029, 1, 1), date(2029, 1, 1), "due"),
        (("2019-12-31T23:00:00.000000Z",), date(2029, 1, 1), date(2030, 1, 1), "later"),  # a late decision
    ],
)
def test_when_a_term_ends(days: tuple[str, ...], today: date, due: date, state: str) -> None:
    past = Past("7", SEASON, "complete", ("granted",), days)
    found = planned(past, YEARS, date(2018, 3, 31), today, None)
    assert (found.due, found.state) == (due, state)
    assert planned(past, YEARS, date(2018, 3, 31), today, "proces").state == "held"


@pytest.mark.parametrize("home", [False], indirect=True)
def test_the_plan_erases_nothing_and_a_run_only_what_is_due(home: Home) -> None:
    far = date(2099, 1, 1)
    with Ledger(home.settings.ledger_url) as ledger:
        today = plan(home.settings, ledger.engine, date.today())
        assert {one.state for one in today} == {"later"}
        assert {one.state for one in plan(home.settings, ledger.engine, far)} == {"due"}
        assert carry_out(home.work(ledger, orders=None, today=date.today())).erased == 0
        assert carry_out(home.work(ledger, orders=None, today=far, apply=False)).due == 2
        assert len(scan_ids(ledger.engine)) == 2
        assert carry_out(home.work(ledger, orders=None, today=far)).erased == 2
        stone = tombstone(ledger.engine, "118342")
        assert stone is not None
        assert stone.rule == "incomplete"
        assert "termen împlinit" in stone.reason
        _whole(home, ledger)


def test_a_sweep_takes_only_what_is_known_to_be_gone(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.tif").write_bytes(SCAN)
        (tmp_path / name / "registration.json").write_text("{}")
    (tmp_path / "two" / "b.tif").write_bytes(OTHER)
    write_dossier(tmp_path, dossiers.make("7"))
    (tmp_path / "link.tif").symlink_to(tmp_path / "two" / "b.tif")
    assert sweep([tmp_path, tmp_path / "nowhere"], Gone({id_of(SCAN)}, {("8", SEASON)})) == 3
    left = sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*") if p.is_file())
    assert left == ["7.json", "link.tif", "two/b.tif", "two/registration.json"]
    assert sweep([tmp_path], Gone(set(), {("7", SEASON)})) == 1
