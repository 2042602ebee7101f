"""The audit chain finds whatever a hand changed, removed, added or moved, on SQLite and PostgreSQL."""

from __future__ import annotations

import hashlib
import itertools
import multiprocessing

import pytest
from sqlalchemy import delete, func, insert, select, text, update

import ledger.schema
from ledger import chain, tables
from ledger.all_tables import all_tables, covered_tables
from ledger.canonical import to_json
from ledger.engine import reading, writing
from ledger.journal import journal
from ledger.ledger import Ledger
from ledger.proof import ChainFinding, Proof, count_events, walk
from tests.ledger import dossiers, filling
from tests.ledger.tampering import copied, first_row, hand, of_row, others

COVERED = sorted(covered_tables())
CHAIN = ("event", "cover", "salt")


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    filling.fill(ledger)
    return ledger


def found(ledger: Ledger, *heads: str) -> list[ChainFinding]:
    return list(walk(ledger.engine, Proof(), heads))


def kinds(ledger: Ledger, *heads: str) -> set[tuple[str, str]]:
    return {(one.kind, one.where) for one in found(ledger, *heads)}


def where(table: str, row: dict) -> str:
    return " ".join([table, *(str(row[c.name]) for c in all_tables()[table].primary_key)])


def test_an_intact_ledger_has_no_finding_and_every_row_is_looked_at(full: Ledger) -> None:
    proof = Proof()
    assert list(walk(full.engine, proof, [full.head()])) == []
    with reading(full.engine) as connection:
        each = {
            n: connection.execute(select(func.count()).select_from(t)).scalar_one() for n, t in all_tables().items()
        }
    assert all(each.values()), each
    assert proof.rows == sum(each[name] for name in COVERED)
    assert proof.events == each["event"] == count_events(full.engine)
    assert chain.short(proof.head) == full.head()
    assert proof.erased == 0


def test_an_empty_ledger(ledger: Ledger) -> None:
    assert found(ledger) == []
    assert ledger.head() == "0000-0000-0000-0000"


@pytest.mark.parametrize("name", COVERED)
def test_every_change_of_every_column_is_found_and_named(full: Ledger, name: str) -> None:
    table = all_tables()[name]
    for column in table.columns:
        with hand(full) as raw:
            row = first_row(raw, table)
        for value in others(column, row[column.name]):
            with hand(full) as raw:
                raw.execute(update(table).where(of_row(table, row)).values({column.name: value}))
            there = kinds(full)
            expected = {("changed", where(name, row))}
            if column.primary_key:
                expected = {("missing", where(name, row)), ("inserted", where(name, {**row, column.name: value}))}
            assert there == expected, (column.name, value)
            changed = row if not column.primary_key else {**row, column.name: value}
            with hand(full) as raw:
                raw.execute(update(table).where(of_row(table, changed)).values({column.name: row[column.name]}))
    assert found(full) == []


@pytest.mark.parametrize("name", CHAIN)
def test_every_change_of_the_chain_itself_is_found(full: Ledger, name: str) -> None:
    table = all_tables()[name]
    with hand(full) as raw:
        every = [dict(row) for row in raw.execute(select(table)).mappings()]
    for row in (every[0], every[len(every) // 2], every[-1]):
        for column in table.columns:
            for value in others(column, row[column.name]):
                with hand(full) as raw:
                    raw.execute(update(table).where(of_row(table, row)).values({column.name: value}))
                number = row.get("seq", row.get("event"))
                there = found(full)
                assert there, (column.name, value)
                assert any(str(number) in one.where for one in there), (column.name, value, there)
                changed = {**row, column.name: value}
                with hand(full) as raw:
                    raw.execute(update(table).where(of_row(table, changed)).values({column.name: row[column.name]}))
    assert found(full) == []


@pytest.mark.parametrize("name", COVERED)
def test_a_removed_and_an_added_row_are_found(full: Ledger, name: str) -> None:
    table = all_tables()[name]
    with hand(full) as raw:
        row = first_row(raw, table)
        raw.execute(delete(table).where(of_row(table, row)))
    assert kinds(full) == {("missing", where(name, row))}
    more = copied(table, row)
    with hand(full) as raw:
        raw.execute(insert(table), [row, more])
    assert kinds(full) == {("inserted", where(name, more))}


def test_a_copy_of_a_row_is_an_added_row(full: Ledger) -> None:
    with hand(full) as raw:
        row = first_row(raw, tables.batch_scan)
        raw.execute(insert(tables.batch_scan), {**row, "id": row["id"] + 1})
    assert kinds(full) == {("inserted", f"batch_scan {row['id'] + 1}")}


def test_a_salted_digest_is_no_plain_hash(full: Ledger) -> None:
    """Who has the chain but not the salt cannot try out what a row says."""
    with reading(full.engine) as connection:
        row = connection.execute(select(*chain.selection(tables.finding)).limit(1)).mappings().one()
        covers = "".join(connection.execute(select(tables.cover.c.rows)).scalars())
    plain = chain.as_read(tables.finding, row)
    assert chain.row_digest("", "finding", plain) not in covers
    assert hashlib.sha256(to_json(plain).encode()).hexdigest() not in covers


def test_the_chain_holds_nobodys_data(full: Ledger) -> None:
    with reading(full.engine) as connection:
        events = connection.execute(select(tables.event)).all()
        covers = connection.execute(select(tables.cover)).all()
    said = repr(events) + repr(covers)
    for personal in (dossiers.CNP, "ȘERBAN", "SERBAN", "scan_001.tif"):
        assert personal not in said


def test_another_text_for_the_same_json_is_found(full: Ledger) -> None:
    with hand(full) as raw:
        raw.execute(text("""UPDATE document SET pages = replace(CAST(pages AS TEXT), ',', ', ')""" + _cast(full)))
    assert {kind for kind, _ in kinds(full)} == {"changed"}


def _cast(ledger: Ledger) -> str:
    return "::json" if ledger.engine.dialect.name == "postgresql" else ""


@pytest.mark.parametrize("ledger_target", ["sqlite"], indirect=True)
@pytest.mark.parametrize("value", ["x'ff00'", "CAST(x'ff00' AS TEXT)", "1.5", "NULL || 'x'", "CAST(person AS BLOB)"])
def test_what_only_sqlite_keeps_in_a_text_column_is_found(full: Ledger, value: str) -> None:
    with hand(full) as raw:
        raw.execute(text(f"UPDATE finding SET person = {value} WHERE dossier_version = 1 AND ordinal = 0"))
    assert kinds(full) == {("changed", "finding 1 0")}


def test_a_dropped_column_and_table_are_found(full: Ledger) -> None:
    with hand(full) as raw:
        raw.execute(text("ALTER TABLE finding DROP COLUMN message"))
        raw.execute(text("DROP TABLE record"))
    there = {where for kind, where in kinds(full) if kind == "missing"}
    assert {"finding.message", "record"} <= there


# --- events ----------------------------------------------------------------------------------------------------------


def test_two_events_that_changed_places_are_found(full: Ledger) -> None:
    of = tables.event.c
    with hand(full) as raw:
        for old, new in ((2, 1000), (3, 2), (1000, 3)):
            raw.execute(update(tables.event).where(of.seq == old).values(seq=new))
    there = {(f.kind, f.where, f.detail) for f in found(full)}
    assert ("moved", "evenimentul 2", "a fost scris ca evenimentul 3") in there
    assert ("moved", "evenimentul 3", "a fost scris ca evenimentul 2") in there


def test_a_removed_event_is_found(full: Ledger) -> None:
    with hand(full) as raw:
        raw.execute(delete(tables.event).where(tables.event.c.seq == 2))
    there = kinds(full)
    assert ("missing", "evenimentul 2") in there
    assert any(kind == "inserted" for kind, _ in there)  # its rows have nobody who vouches for them


def test_an_event_rewritten_with_a_right_hash_is_found_by_the_next(full: Ledger) -> None:
    of = tables.event.c
    with hand(full) as raw:
        row = raw.execute(select(tables.event).where(of.seq == 2)).mappings().one()
        parts = (row["at"], row["kind"], "batch:9", to_json(row["detail"]), row["cover"], row["previous"])
        forged = chain.event_hash(2, *parts)
        raw.execute(update(tables.event).where(of.seq == 2).values(subject="batch:9", hash=forged))
    assert ("changed", "evenimentul 3") in kinds(full)


def test_a_chain_cut_short_is_shown_by_a_printed_head(full: Ledger) -> None:
    printed = full.head()
    assert found(full, printed) == []
    with reading(full.engine) as connection:
        last = connection.execute(select(func.max(tables.event.c.seq))).scalar_one()
    with hand(full) as raw:
        raw.execute(delete(tables.event).where(tables.event.c.seq == last))  # "batch.ended": it covers no row
    assert found(full) == []
    assert kinds(full, printed) == {("missing", f"capul {printed}")}


# --- how it is written -----------------------------------------------------------------------------------------------


def _fail(rows: int) -> None:
    assert rows == 1
    raise ZeroDivisionError


def test_a_transaction_that_fails_leaves_no_event(full: Ledger) -> None:
    before = count_events(full.engine)
    row = {"started_at": "x", "season": "s", "program_version": "v"}
    with pytest.raises(ZeroDivisionError), writing(full.engine) as connection:
        _fail(connection.execute(insert(tables.batch), row).rowcount)
    assert count_events(full.engine) == before
    assert found(full) == []


def test_what_was_taken_back_to_a_savepoint_is_not_covered(full: Ledger) -> None:
    row = {"started_at": "x", "season": "s", "program_version": "v"}
    with writing(full.engine) as connection:
        with connection.begin_nested() as inner:
            connection.execute(insert(tables.batch), row)
            journal(connection, "never", "", {})
            inner.rollback()
        connection.execute(insert(tables.batch), row)
    assert found(full) == []
    with reading(full.engine) as connection:
        assert "never" not in connection.execute(select(tables.event.c.kind)).scalars().all()


def test_rows_without_a_word_get_an_event(ledger: Ledger) -> None:
    with writing(ledger.engine) as connection:
        connection.execute(insert(tables.batch), {"started_at": "x", "season": "s", "program_version": "v"})
    with reading(ledger.engine) as connection:
        [event] = connection.execute(select(tables.event)).all()
    assert (event.seq, event.kind, event.subject, event.previous) == (1, "rows.added", "batch", chain.FIRST)
    assert found(ledger) == []


def test_nobody_writes_past_the_journal(ledger: Ledger) -> None:
    event = {"seq": 1, "at": "x", "kind": "k", "subject": "s", "detail": {}, "previous": "", "hash": ""}
    with pytest.raises(RuntimeError, match="journal"), writing(ledger.engine) as connection:
        connection.execute(insert(tables.event), event)
    row = {"started_at": "x", "season": "s", "program_version": "v"}
    with pytest.raises(RuntimeError, match="one by one"), writing(ledger.engine) as connection:
        connection.execute(insert(tables.batch), [row, row])
    with pytest.raises(RuntimeError, match="as parameters"), writing(ledger.engine) as connection:
        connection.execute(insert(tables.batch).values([{"id": 1, **row}, {"id": 2, **row}]))
    assert count_events(ledger.engine) == 0


def _write_much(target: str, gate: object, name: str) -> None:
    with Ledger(target) as one:
        gate.wait()  # type: ignore[attr-defined]
        batch = one.start_batch("2017-2018", "0.1.0")
        for step in range(12):
            one.record_dossier(dossiers.make(f"{name}{step}"), "f1", "0.1.0", batch)
        one.end_batch(batch, {})


def test_several_processes_make_one_chain(ledger: Ledger, ledger_target: str) -> None:
    spawn = multiprocessing.get_context("spawn")
    gate = spawn.Barrier(3)
    each = [spawn.Process(target=_write_much, args=(ledger_target, gate, name)) for name in "abc"]
    for process in each:
        process.start()
    for process in each:
        process.join(180)
    assert [process.exitcode for process in each] == [0, 0, 0]
    proof = Proof()
    assert list(walk(ledger.engine, proof)) == []
    assert proof.events == 3 * (12 + 2)
    with reading(ledger.engine) as connection:
        subjects = connection.execute(select(tables.event.c.subject).order_by(tables.event.c.seq)).scalars().all()
    runs = sum(a[:20] != b[:20] for a, b in itertools.pairwise(subjects))
    assert runs > 3, "the processes wrote one after the other: this proves nothing"


# --- erasure and migrations ------------------------------------------------------------------------------------------


def _erase(ledger: Ledger, number: str, announce: bool) -> None:
    """What erasing a dossier has to do: its rows and the salts of their events go, and an event says so."""
    of_number = select(tables.dossier_version.c.id).where(tables.dossier_version.c.number == number)
    with reading(ledger.engine) as connection:
        wanted = select(tables.event.c.seq).where(tables.event.c.subject == f"dossier:2017-2018:{number}")
        events = list(connection.execute(wanted).scalars())
    with hand(ledger) as raw:
        versions = list(raw.execute(of_number).scalars())
        for table in (t for t in all_tables().values() if "dossier_version" in t.c):
            raw.execute(delete(table).where(table.c.dossier_version.in_(versions)))
        for name in ("outbox", "dossier_version", "dossier"):
            table = all_tables()[name]
            raw.execute(delete(table).where(table.c.number == number))
        raw.execute(delete(tables.salt).where(tables.salt.c.event.in_(events)))
    if announce:
        with writing(ledger.engine) as connection:
            journal(connection, "rows.erased", f"dossier:2017-2018:{number}", {"events": events})


def test_an_announced_erasure_leaves_the_chain_intact(full: Ledger) -> None:
    _erase(full, "20", announce=True)
    proof = Proof()
    assert list(walk(full.engine, proof)) == []
    assert proof.erased == 1
    with hand(full) as raw:  # and what was erased cannot come back unseen
        raw.execute(insert(tables.dossier), {"number": "20", "season": "2017-2018"})
    assert kinds(full) == {("inserted", "dossier 20 2017-2018")}


def test_a_silent_erasure_is_found(full: Ledger) -> None:
    _erase(full, "20", announce=False)
    assert ("missing", "dossier 20 2017-2018") in kinds(full)


def test_rows_from_before_the_chain_are_chained_as_they_are(full: Ledger) -> None:
    ledger.schema.downgrade(full.engine, "0002")
    ledger.schema.upgrade(full.engine)
    proof = Proof()
    assert list(walk(full.engine, proof)) == []
    assert proof.rows > 20
    full.start_batch("2017-2018", "0.1.0")
    assert found(full) == []
    with hand(full) as raw:
        raw.execute(text("UPDATE reading SET status = 'accepted' WHERE path = '/surname'"))
    assert {kind for kind, _ in kinds(full)} == {"changed"}
    assert {one.where.split()[0] for one in found(full)} == {"reading"}


def test_migrations_go_down_and_up_again(full: Ledger) -> None:
    ledger.schema.downgrade(full.engine, "base")
    ledger.schema.upgrade(full.engine)
    filling.fill(full)
    assert found(full) == []
