"""What the database promises by itself, asked of SQLite and PostgreSQL alike; and what only a server does: stop."""

from __future__ import annotations

import multiprocessing
import threading
import time

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError, IntegrityError

import ledger.schema
from ledger import append_only, tables
from ledger.all_tables import all_tables
from ledger.engine import open_engine, place, reading, writing
from ledger.ledger import Ledger
from ledger.proof import Proof, walk
from models.errors import ConfigError
from tests.ledger import dossiers, filling, postgres

HISTORY = sorted(name for name, table in all_tables().items() if not table.info.get("projection"))


@pytest.mark.parametrize("table", HISTORY)
def test_no_row_can_be_changed_or_removed(ledger: Ledger, table: str) -> None:
    filling.fill(ledger)
    column = next(iter(all_tables()[table].columns)).name
    attempts = [f'UPDATE "{table}" SET "{column}" = "{column}"', f'DELETE FROM "{table}"']
    if ledger.engine.dialect.name == "postgresql":
        attempts += [f'TRUNCATE "{table}" CASCADE', f'UPDATE "{table}" SET "{column}" = "{column}" WHERE false']
    for attempt in attempts:
        with pytest.raises(IntegrityError, match="append-only"), writing(ledger.engine) as connection:
            connection.execute(text(attempt))
    assert list(walk(ledger.engine, Proof())) == []


def test_switching_triggers_off_for_a_session_does_not_help(cluster: postgres.Cluster) -> None:
    with Ledger(cluster.database()) as ledger:
        filling.fill(ledger)
        with writing(ledger.engine) as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            with pytest.raises(IntegrityError, match="append-only"):
                connection.execute(text("DELETE FROM finding"))
            connection.rollback()


def test_migrations_and_tables_agree(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []


def test_up_down_to_nothing_and_up_again(ledger_target: str) -> None:
    engine = open_engine(ledger_target)
    everything = {*all_tables(), "alembic_version"}
    ledger.schema.upgrade(engine)
    assert set(inspect(engine).get_table_names()) == everything
    ledger.schema.downgrade(engine, "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    ledger.schema.upgrade(engine)
    ledger.schema.upgrade(engine)
    assert set(inspect(engine).get_table_names()) == everything
    engine.dispose()


def test_a_migration_that_fails_leaves_nothing(ledger_target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(append_only, "statements", lambda *_: iter(["CREATE NONSENSE"]))
    engine = open_engine(ledger_target)
    with pytest.raises(DBAPIError, match="NONSENSE"):
        ledger.schema.upgrade(engine)
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_a_newer_ledger_is_refused(ledger: Ledger, ledger_target: str) -> None:
    with writing(ledger.engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ConfigError, match="mai nouă"):
        Ledger(ledger_target)


def test_a_reader_sees_one_state_while_others_write(ledger: Ledger) -> None:
    count = text("SELECT count(*) FROM batch")
    with reading(ledger.engine) as connection:
        assert connection.execute(count).scalar_one() == 0
        ledger.start_batch("2017-2018", "0.1.0")
        assert connection.execute(count).scalar_one() == 0
    with reading(ledger.engine) as connection:
        assert connection.execute(count).scalar_one() == 1


def test_writers_come_one_after_the_other(ledger: Ledger) -> None:
    """A second writer waits for the first: what it looks up cannot be overtaken."""
    inside, order = threading.Event(), []

    def second() -> None:
        inside.wait()
        with writing(ledger.engine):
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with writing(ledger.engine):
        inside.set()
        time.sleep(0.3)
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]


def test_an_error_shows_nothing_of_the_row(ledger: Ledger) -> None:
    batch = ledger.start_batch("2017-2018", "0.1.0")
    ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    columns = "dossier_version, ordinal, code, person, status, message, basis"
    broken = text(f"INSERT INTO finding ({columns}) VALUES (1, 99, NULL, :person, 's', 'm', 'b')")
    with pytest.raises(IntegrityError) as caught, writing(ledger.engine) as connection:
        connection.execute(broken, {"person": dossiers.CNP})
    assert dossiers.CNP not in str(caught.value)
    assert dossiers.CNP not in repr(caught.value.orig)


def _open(target: str, gate: object) -> None:
    gate.wait()  # type: ignore[attr-defined]
    Ledger(target).start_batch("2017-2018", "0.1.0")


def test_several_processes_may_open_a_new_ledger_at_once(ledger_target: str) -> None:
    spawn = multiprocessing.get_context("spawn")
    gate = spawn.Barrier(3)
    each = [spawn.Process(target=_open, args=(ledger_target, gate)) for _ in range(3)]
    for process in each:
        process.start()
    for process in each:
        process.join(120)
    assert [process.exitcode for process in each] == [0, 0, 0]
    with Ledger(ledger_target) as after:
        assert after.start_batch("2017-2018", "0.1.0") == 4
        assert list(walk(after.engine, Proof())) == []


def test_a_password_is_never_shown() -> None:
    with pytest.raises(ConfigError) as caught:
        Ledger("postgresql://dosar:parola-mea@127.0.0.1:9/dosar")
    assert "127.0.0.1:9/dosar" in str(caught.value)
    assert "parola-mea" not in str(caught.value)
    assert "parola-mea" not in place(open_engine("postgresql://dosar:parola-mea@127.0.0.1:9/dosar"))


@pytest.mark.services
def test_a_server_that_stops_loses_nothing_and_is_found_again() -> None:
    try:
        running = postgres.running()
        with running as cluster, Ledger(cluster.database()) as ledger:
            batch = ledger.start_batch("2017-2018", "0.1.0")
            ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
            cluster.stop()
            with pytest.raises(DBAPIError):
                ledger.record_dossier(dossiers.make("2"), "f1", "0.1.0", batch)
            cluster.start()
            ledger.record_dossier(dossiers.make("2"), "f1", "0.1.0", batch)
            assert ledger.find_dossier("118342", "2017-2018", "f1", "0.1.0") == dossiers.make()
            assert list(walk(ledger.engine, Proof())) == []
    except LookupError as missing:
        pytest.skip(str(missing))
