"""The database keeps its promises by itself, whoever writes to it."""

from __future__ import annotations

import logging
import multiprocessing
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

import ledger.ledger
import ledger.schema
from ledger import append_only, tables
from ledger.engine import open_engine, reading, writing
from ledger.ledger import Ledger, PageFacts
from models.errors import ConfigError
from tests.ledger import desk_rows, dossiers, handover_rows

PACKAGE = Path(ledger.ledger.__file__).parent
NAMES = sorted(tables.metadata.tables)
HISTORY = [name for name in NAMES if not tables.metadata.tables[name].info.get("projection")]


@pytest.fixture
def ledger_target(tmp_path: Path) -> str:
    """All of this file is about SQLite; test_stores.py asks the same of both."""
    return f"sqlite:///{tmp_path / 'ledger.db'}"


def filled(ledger: Ledger) -> sqlite3.Connection:
    """A ledger with a row in each table, and a connection of another program to it."""
    batch = ledger.start_batch("2017-2018", "0.1.0")
    ledger.record_scan(batch, dossiers.scan(), 1234, "118342")
    ledger.record_pages(dossiers.SCAN, "0.1.0", [PageFacts(1, 2480, 3508, 300, False, [1, 0, 0, 1])])
    version, _ = ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    desk_rows.fill(ledger, version)
    handover_rows.fill(ledger, version)
    return sqlite3.connect(ledger.engine.url.database or "", isolation_level=None)


def dump(other: sqlite3.Connection) -> list[str]:
    return list(other.iterdump())


@pytest.mark.parametrize("table", HISTORY)
def test_no_table_lets_a_row_be_changed_or_removed(ledger: Ledger, table: str) -> None:
    other = filled(ledger)
    before = dump(other)
    columns = [row[1] for row in other.execute(f'PRAGMA table_info("{table}")')]
    assert other.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] > 0
    for column in columns:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            other.execute(f'UPDATE "{table}" SET "{column}" = "{column}"')
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(f'DELETE FROM "{table}"')
    for verb in ("INSERT OR REPLACE", "REPLACE"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            other.execute(f'{verb} INTO "{table}" SELECT * FROM "{table}"')
    assert dump(other) == before


def test_a_version_cannot_be_replaced_by_its_second_key(ledger: Ledger) -> None:
    other = filled(ledger)
    columns = [row[1] for row in other.execute("PRAGMA table_info(dossier_version)") if row[1] != "id"]
    listed = ", ".join(f'"{column}"' for column in columns)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(f"INSERT OR REPLACE INTO dossier_version ({listed}) SELECT {listed} FROM dossier_version")


def test_every_unique_key_is_guarded(ledger: Ledger) -> None:
    found = inspect(ledger.engine)
    with reading(ledger.engine) as connection:
        triggers = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
    for table in HISTORY:
        guards = [name for name in triggers if name.startswith(f"{table}_no_replace_")]
        assert len(guards) == 1 + len(found.get_unique_constraints(table)), table


def test_migrations_and_tables_agree(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []


def test_upgrade_from_empty_and_again(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "new" / "ledger.db")
    assert inspect(engine).get_table_names() == []
    ledger.schema.upgrade(engine)
    assert set(inspect(engine).get_table_names()) == {*NAMES, "alembic_version"}
    with sqlite3.connect(tmp_path / "new" / "ledger.db") as other:
        before = dump(other)
        ledger.schema.upgrade(engine)
        assert dump(other) == before


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(append_only, "statements", lambda *_: iter(["CREATE NONSENSE"]))
    engine = open_engine(tmp_path / "ledger.db")
    with pytest.raises(Exception, match="NONSENSE"):
        ledger.schema.upgrade(engine)
    assert inspect(engine).get_table_names() == []


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    Ledger(tmp_path / "ledger.db").close()
    with sqlite3.connect(tmp_path / "ledger.db") as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ConfigError, match="mai nouă"):
        Ledger(tmp_path / "ledger.db")


def test_a_path_with_a_percent_sign(tmp_path: Path) -> None:
    Ledger(tmp_path / "100% dosare" / "ledger.db").close()


def test_connections_are_durable_and_strict(ledger: Ledger) -> None:
    for open_one in (reading, writing):
        with open_one(ledger.engine) as connection:
            pragma = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
        assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 60_000}


def test_the_file_is_private(ledger: Ledger) -> None:
    folder = Path(ledger.engine.url.database or "").parent
    assert {stat.S_IMODE(p.stat().st_mode) for p in folder.glob("ledger.db*")} == {0o600}


def test_a_reader_sees_one_state_while_others_write(ledger: Ledger) -> None:
    count = text("SELECT count(*) FROM batch")
    with reading(ledger.engine) as connection:
        assert connection.execute(count).scalar_one() == 0
        ledger.start_batch("2017-2018", "0.1.0")
        assert connection.execute(count).scalar_one() == 0
    with reading(ledger.engine) as connection:
        assert connection.execute(count).scalar_one() == 1


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "postgresql+psycopg2://u:p@h/db", "://", "nonsense://x"]
)
def test_what_cannot_be_a_ledger_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="registrul") as caught:
        open_engine(url)
    assert "u:p" not in str(caught.value)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="nu poate fi deschis"):
        Ledger(tmp_path / "file" / "ledger.db")


def test_opening_says_nothing_at_info_level(tmp_path: Path) -> None:
    code = (
        "import logging, sys; logging.basicConfig(level=logging.INFO); from ledger.ledger import Ledger;"
        "Ledger(sys.argv[1]).close(); Ledger(sys.argv[1]).close()"
    )
    run = [sys.executable, "-c", code, str(tmp_path / "ledger.db")]
    done = subprocess.run(run, capture_output=True, text=True, cwd=PACKAGE.parent, check=True)
    assert done.stdout + done.stderr == ""


def test_an_installed_copy_finds_its_migrations(tmp_path: Path) -> None:
    site = tmp_path / "site-packages"
    for room in ("ledger", "models"):
        shutil.copytree(PACKAGE.parent / room, site / room, ignore=shutil.ignore_patterns("__pycache__"))
    code = "import ledger.ledger as l; l.Ledger('l.db').start_batch('s', 'v'); print(l.__file__)"
    env = os.environ | {"PYTHONPATH": str(site)}
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, cwd=tmp_path, env=env, check=True)
    assert done.stdout.strip() == str(site / "ledger" / "ledger.py")
    assert (tmp_path / "l.db").exists()


def _open(path: Path, gate: object) -> None:
    gate.wait()  # type: ignore[attr-defined]
    Ledger(path).start_batch("2017-2018", "0.1.0")


def test_several_processes_may_open_a_new_ledger_at_once(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    gate = spawn.Barrier(4)
    each = [spawn.Process(target=_open, args=(tmp_path / "ledger.db", gate)) for _ in range(4)]
    for process in each:
        process.start()
    for process in each:
        process.join(120)
    assert [process.exitcode for process in each] == [0, 0, 0, 0]
    with sqlite3.connect(tmp_path / "ledger.db") as other:
        assert other.execute("SELECT count(*) FROM batch").fetchone() == (4,)


def test_alembic_stays_at_warning() -> None:
    assert logging.getLogger("alembic.runtime.migration").getEffectiveLevel() >= logging.WARNING
