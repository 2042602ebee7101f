"""Erasure on SQLite and PostgreSQL: what goes, what stays, what is still found afterwards."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from sqlalchemy import Delete, Executable, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from ledger import erasing, tables
from ledger.all_tables import all_tables, covered_tables
from ledger.audit_tables import search_term
from ledger.compaction import compact
from ledger.dossier_rows import KEPT
from ledger.engine import reading, writing
from ledger.erasable import CONDITIONS
from ledger.erased import is_compacted, left_files, note_file, tombstone, tombstones
from ledger.erasing import CannotErase, Order, erase
from ledger.holds import Holds
from ledger.journal import open_entry
from ledger.ledger import Ledger
from ledger.proof import ChainFinding, Proof, walk
from ledger.retention_tables import erasure, erasure_end, scan_key
from ledger.scan_keys import ScanKeys
from ledger.search import Search
from ledger.views import Views, scan_ids
from tests.ledger import dossiers, filling
from tests.ledger.postgres import Cluster
from tests.ledger.tampering import hand

SEASON = "2017-2018"
ORDER = Order("118342", SEASON, "request", "", "cerere", "ana")
NAMES = (dossiers.CNP, "ȘERBAN", "SERBAN", "scan_001.tif")


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    filling.fill(ledger)
    return ledger


def found(ledger: Ledger, proof: Proof | None = None) -> list[ChainFinding]:
    return list(walk(ledger.engine, proof or Proof()))


def everything(ledger: Ledger) -> str:
    with reading(ledger.engine) as connection:
        return "\n".join(repr(connection.execute(select(t)).all()) for t in all_tables().values())


def only_dossier(ledger: Ledger, number: str = "7", scan: str = "sha256:" + "7" * 64) -> None:
    batch = ledger.start_batch(SEASON, "0.1.0")
    ledger.record_scan(batch, dossiers.scan().model_copy(update={"id": scan}), 10, number)
    ledger.record_dossier(dossiers.make(number), "f1", "0.1.0", batch)


def test_every_table_is_erased_or_known_to_say_nothing_of_a_citizen() -> None:
    """A new table goes into ledger.erasable.CONDITIONS and ledger.dossier_rows, or into KEPT."""
    unknown = set(covered_tables()) - set(CONDITIONS) - KEPT
    assert not unknown
    assert not KEPT & set(CONDITIONS)


def test_a_dossier_goes_and_the_chain_holds(full: Ledger) -> None:
    head = full.head()
    erase(full.engine, Order("20", SEASON, "request", "", "cerere", "ana"))  # else its rows name the same people
    gone = erase(full.engine, ORDER)
    proof = Proof()
    assert list(walk(full.engine, proof, [head])) == []
    assert proof.erased > 3
    assert gone.counts["reading"] > 0
    left = everything(full)
    assert not [name for name in NAMES if name in left]
    assert Views(full.engine).latest_dossier("118342", SEASON) is None
    assert scan_ids(full.engine) == []
    stone = tombstone(full.engine, "118342")
    assert stone is not None
    assert (stone.reason, stone.by, stone.rule, stone.scans) == ("cerere", "ana", "request", 1)
    assert dict(stone.counts) == gone.counts


def test_another_dossier_stays_and_every_later_change_is_found(full: Ledger) -> None:
    gone = erase(full.engine, Order("20", SEASON, "accepted", "2023-01-01", "termen", "program"))
    assert gone.shared == (dossiers.SCAN,)  # 118342 came with the same scan
    assert gone.scans == ()
    assert found(full) == []
    assert Views(full.engine).latest_dossier("118342", SEASON) is not None
    with hand(full) as raw:
        raw.execute(update(tables.reading).where(tables.reading.c.path == "/surname").values(status="accepted"))
        raw.execute(update(erasure).where(erasure.c.number == "20").values(reason="alt motiv"))
        raw.execute(delete(tables.finding).where(tables.finding.c.ordinal == 0))
    there = {(one.kind, one.where.split()[0]) for one in found(full)}
    assert {("changed", "reading"), ("changed", "erasure"), ("missing", "finding")} <= there


def test_rows_that_were_written_together_are_vouched_for_anew(ledger: Ledger) -> None:
    """A transaction over two dossiers: when one goes, the other's rows are covered again; and so once more."""
    for number in ("1", "2", "3"):
        only_dossier(ledger, number, "sha256:" + number * 64)
    acts = {"at": "x", "account": 1, "season": SEASON, "reason": "sesizare", "until": "y"}
    with writing(ledger.engine) as connection:
        account = all_tables()["account"]
        connection.execute(insert(account), {"id": 1, "name": "ana", "created_at": "x"})
        for number in ("1", "2", "3"):
            connection.execute(insert(all_tables()["reveal"]), {"number": number, **acts})
    for number in ("1", "2"):
        erase(ledger.engine, Order(number, SEASON, "request", "", "cerere", "ana"))
        assert found(ledger) == []
    with hand(ledger) as raw:
        raw.execute(text("UPDATE reveal SET reason = 'altul' WHERE number = '3'"))
    assert [(one.kind, one.where) for one in found(ledger)] == [("changed", "reveal 3")]


def test_nothing_is_vouched_for_that_was_changed(full: Ledger) -> None:
    """An erasure must not hide what somebody did to a row that was written in the same transaction."""
    with writing(full.engine) as connection:
        for number in ("20", "118342"):
            row = {"number": number, "season": SEASON, "at": "x", "account": 1, "reason": "r", "until": "y"}
            connection.execute(insert(all_tables()["reveal"]), row)
    with hand(full) as raw:
        raw.execute(text("UPDATE reveal SET reason = 'altul' WHERE number = '20'"))
    with pytest.raises(CannotErase, match="dosar verify"):
        erase(full.engine, ORDER)
    assert {one.where.split()[0] for one in found(full)} == {"reveal"}


def test_a_hold_prevents_it_until_it_is_released(full: Ledger) -> None:
    holds = Holds(full.engine)
    holds.hold("118342", SEASON, "ana", "contestație")
    with pytest.raises(CannotErase, match="contestație"):
        erase(full.engine, ORDER)
    assert [h.number for h in holds.every()] == ["118342", "9"]
    assert holds.release("118342", SEASON, "ana", "soluționată")
    assert not holds.release("118342", SEASON, "ana", "soluționată")
    erase(full.engine, ORDER)
    assert found(full) == []


def test_cut_off_in_the_middle_nothing_happened(full: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(full)

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(erasing.dossier_rows, "forget", cut)
    with pytest.raises(KeyboardInterrupt):
        erase(full.engine, ORDER)
    assert everything(full) == before
    monkeypatch.undo()
    erase(full.engine, ORDER)
    assert found(full) == []


def test_only_an_open_erasure_may_delete_and_only_its_own_rows(full: Ledger) -> None:
    row = {"at": "x", "by": "x", "number": "20", "season": SEASON, "rule": "request", "due": "", "reason": "x",
           "counts": {}, "digest": "x"}  # fmt: skip
    opened = insert(erasure).values(id=77, **row)
    closed = insert(erasure_end).values(erasure=77, at="x")
    own, others = (_findings_of(number) for number in ("20", "118342"))
    with reading(full.engine) as connection:
        assert connection.execute(select(func.count()).select_from(tables.finding)).scalar_one() > 1
    _try(full, opened, own, keep=False)
    for attempt in ((opened, others), (opened, closed, own), (opened, text("UPDATE finding SET message = NULL"))):
        with pytest.raises(IntegrityError, match="append-only"):
            _try(full, *attempt)
    assert found(full) == []


def _findings_of(number: str) -> Delete:
    of = tables.dossier_version.c
    return delete(tables.finding).where(tables.finding.c.dossier_version.in_(select(of.id).where(of.number == number)))


def _try(ledger: Ledger, *statements: Executable, keep: bool = True) -> None:
    """As the program's own account would, past the verbs that exist."""
    options = {"dosar_writes": True}
    open_one = ledger.engine.connect().execution_options(**options)
    with contextlib.suppress(ZeroDivisionError), open_one as connection, connection.begin():
        open_entry(connection)
        for one in statements:
            connection.execute(one)
        if not keep:
            raise ZeroDivisionError


def test_keys_and_projections_go_with_it(full: Ledger) -> None:
    keys = ScanKeys(full.engine)
    only_dossier(full)
    keys.add("sha256:" + "7" * 64, "m1", "00")
    keys.placed("sha256:" + "7" * 64, "sha256:" + "8" * 64)
    search = Search(full.engine, b"k" * 32)
    assert "7" in [hit.number for hit in search.by_name("SERBAN")]
    erase(full.engine, Order("7", SEASON, "request", "", "cerere", "ana"))
    assert keys.find("sha256:" + "7" * 64) is None
    assert "sha256:" + "8" * 64 in keys.shredded()
    assert "7" not in [hit.number for hit in search.by_name("SERBAN")]
    file, message = left_files(full.engine)
    assert (file.place, file.name, message.place) == ("archive", "sha256:" + "8" * 64, "handover")
    note_file(full.engine, message, "absent")
    note_file(full.engine, file, "locked")
    [file] = left_files(full.engine)
    note_file(full.engine, file, "locked")
    note_file(full.engine, file, "gone")
    assert left_files(full.engine) == []
    assert tombstones(full.engine, "7")[0].files == {"gone": 1, "absent": 1}
    only_dossier(full)  # read again afterwards: a new dossier under the old number, and it is found
    assert "7" in [hit.number for hit in search.by_name("SERBAN")]
    assert found(full) == []


def test_keys_are_sealed_anew_by_another_master_key(full: Ledger) -> None:
    keys = ScanKeys(full.engine)
    for number in range(3):
        assert keys.add(f"sha256:{number}", "old", f"{number}").wrapped == f"{number}"
    assert keys.add("sha256:0", "old", "other").wrapped == "0"
    assert keys.counts()["old"] == 3
    assert keys.rewrap("new", lambda key: f"new-{key.wrapped}") == 4  # one stands there from the filling
    assert keys.rewrap("new", lambda key: "never") == 0
    assert keys.counts() == {"new": 4}
    assert [k.wrapped for k in keys.every()][:3] == ["new-0", "new-1", "new-2"]
    assert found(full) == []


def test_the_database_holds_no_byte_of_it(ledger: Ledger, ledger_target: str, request: pytest.FixtureRequest) -> None:
    only_dossier(ledger)
    Search(ledger.engine, b"k" * 32).refresh()
    folder = Path(ledger.engine.url.database or "").parent
    if ledger.engine.dialect.name == "postgresql":
        cluster: Cluster = request.getfixturevalue("cluster")
        with cluster.connect(str(ledger.engine.url.database)) as asked:
            asked.execute("CHECKPOINT")
            [oid] = asked.execute("SELECT oid FROM pg_database WHERE datname = current_database()").fetchone() or [0]
        folder = cluster.data / "base" / str(oid)
    wanted = [name.encode() for name in (dossiers.CNP, "ȘERBAN", "scan_001.tif")]

    def there() -> set[bytes]:
        held = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
        return {name for name in wanted if name in held}

    assert there() == set(wanted)
    erase(ledger.engine, Order("7", SEASON, "request", "", "cerere", "ana"))
    assert not is_compacted(ledger.engine)
    assert compact(ledger.engine)
    assert is_compacted(ledger.engine)
    assert there() == set()
    assert found(ledger) == []
    with reading(ledger.engine) as connection:
        assert connection.execute(select(func.count()).select_from(search_term)).scalar_one() == 0
        assert connection.execute(select(func.count()).select_from(scan_key)).scalar_one() == 0
