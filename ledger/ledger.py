"""The verbs that write: what happened is added, in whole transactions, and never changed."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Table, exists, insert, select
from sqlalchemy.exc import OperationalError

from ledger import chain, outbox, queue_rows, rows, tables
from ledger.checklist_tables import finding_detail
from ledger.engine import open_engine, place, reading, writing
from ledger.journal import head as journal_head
from ledger.journal import journal
from ledger.schema import upgrade
from models.dossier import Dossier, ScanEntry
from models.errors import ConfigError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What reading found out about one page (``number`` counts from 1) as an image.

    ``width`` and ``height`` in pixels as scanned, ``dpi`` None when nothing says it; ``transform`` is what leads from
    the upright image back to the scan, in any form that JSON can hold.
    """

    number: int
    width: int
    height: int
    dpi: float | None
    blank: bool
    transform: Any = None


class Ledger:
    """The ledger at a file's path or a URL; made, or brought to this version's schema, when it is opened.

    May be called from several threads, and several processes may hold the same file, each with its own ``Ledger``.
    :class:`models.errors.ConfigError` when it cannot be opened.
    """

    def __init__(self, target: str | Path) -> None:
        self.engine = open_engine(target)
        try:
            upgrade(self.engine)
        except OperationalError as error:
            raise ConfigError(f"registrul {place(self.engine)} nu răspunde: {error.orig}") from None

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start_batch(
        self,
        season: str,
        program_version: str,
        operator: str | None = None,
        run_name: str | None = None,
        process: str = "",
    ) -> int:
        """A new batch; its id. ``process``: the mark of who reads it, for :meth:`cut_off`."""
        facts = {
            "started_at": _now(),
            "season": season,
            "program_version": program_version,
            "operator": operator,
            "run_name": run_name,
        }
        with writing(self.engine) as connection:
            batch_id = _add(connection, tables.batch, facts)
            journal(connection, "batch.started", f"batch:{batch_id}", {"process": process} if process else {})
        return batch_id

    def end_batch(self, batch_id: int, totals: Mapping[str, int]) -> str:
        """The batch is done, with these totals; the audit chain's :meth:`head` then. A second end changes nothing;
        KeyError: no such batch."""
        subject, of = f"batch:{batch_id}", tables.event.c
        with writing(self.engine) as connection:
            if not _there(connection, tables.batch, id=batch_id):
                raise KeyError(f"no batch {batch_id}")
            ended = select(of.seq).where(of.kind == "batch.ended", of.subject == subject)
            if connection.execute(ended).first() is None:
                journal(connection, "batch.ended", subject, dict(totals))
        return self.head()

    def cut_off(self, processes: Collection[str]) -> list[str]:
        """These processes are gone: the batches that they began and did not end are told as cut off, once; when each of
        them was begun."""
        of, closing = tables.event.c, tables.event.alias().c
        closed = exists().where(closing.subject == of.subject, closing.kind.in_(("batch.ended", "batch.cut_off")))
        with writing(self.engine) as connection:
            begun = connection.execute(select(of.subject, of.at, of.detail).where(of.kind == "batch.started", ~closed))
            found = [(row.subject, row.at) for row in begun if row.detail.get("process") in processes]
            for subject, _ in found:
                journal(connection, "batch.cut_off", subject, {})
        return [at for _, at in found]

    def record_scan(self, batch_id: int, scan: ScanEntry, size: int, dossier: str | None = None) -> bool:
        """The batch brought this scan (``size`` bytes) for the dossier with this number; True when it was never seen.

        Said twice with the same words, it is written once. ``sqlalchemy.exc.IntegrityError``: no such batch.
        """
        if not scan.id.startswith("sha256:"):
            raise ValueError("a scan is known by its archive id")
        outcome = {"pages": scan.pages, "status": scan.status, "reason": scan.reason}
        sighting = {"batch": batch_id, "scan": scan.id, "file_name": scan.file, "dossier": dossier}
        with writing(self.engine) as connection:
            new = not _there(connection, tables.scan, sha256=scan.id)
            if new:
                first = {"sha256": scan.id, "bytes": size, "first_seen_at": _now(), **outcome}
                connection.execute(insert(tables.scan), first)
            if not _there(connection, tables.batch_scan, **sighting):
                connection.execute(insert(tables.batch_scan), sighting | outcome)
                journal(connection, "scan.recorded", f"batch:{batch_id}", {"scan": scan.id})
        return new

    def record_pages(self, scan_id: str, program_version: str, pages: Sequence[PageFacts]) -> None:
        """What this program version found out about a recorded scan's pages; those known already are left alone."""
        with writing(self.engine) as connection:
            added = 0
            for page in pages:
                key = {"scan": scan_id, "number": page.number, "program_version": program_version}
                if not _there(connection, tables.page, **key):
                    connection.execute(insert(tables.page), key | asdict(page))
                    added += 1
            if added:
                journal(connection, "pages.recorded", scan_id, {"pages": added, "program_version": program_version})

    def record_dossier(
        self, dossier: Dossier, fingerprint: str, program_version: str, batch_id: int
    ) -> tuple[int, bool]:
        """Keep a dossier as it was read: ``(version id, whether it is new)``. All of it in one transaction.

        ``fingerprint`` stands for everything that went in (scans, registration, declared facts). The same number,
        season, fingerprint and program version are the same version: the second call changes nothing, whatever it
        brings. ValueError for a dossier without a number.
        """
        with writing(self.engine) as connection:
            return record_in(connection, dossier, fingerprint, program_version, batch_id)

    def head(self) -> str:
        """The audit chain's head as it is printed, 16 hex digits in groups: it stands for all that was written."""
        with reading(self.engine) as connection:
            return chain.short(journal_head(connection)[1])

    def find_dossier(self, number: str, season: str, fingerprint: str, program_version: str) -> Dossier | None:
        """What was kept for exactly this input and program version, so that a re-run need not read again.

        A fingerprint that goes on after a ``+`` is of the same input too (:mod:`flows.fingerprints`).
        """
        of = tables.dossier_version.c
        same = (of.fingerprint == fingerprint) | of.fingerprint.startswith(f"{fingerprint}+", autoescape=True)
        wanted = select(of.json).where(
            of.number == number, of.season == season, of.program_version == program_version, same
        )
        with reading(self.engine) as connection:
            found = connection.execute(wanted.order_by(of.id.desc()).limit(1)).first()
        return Dossier.model_validate_json(found.json) if found else None


def _version(number: str, season: str, fingerprint: str, program_version: str) -> Any:
    of = tables.dossier_version.c
    return select(of.id, of.json).where(
        of.number == number,
        of.season == season,
        of.fingerprint == fingerprint,
        of.program_version == program_version,
    )


def record_in(
    connection: Connection, dossier: Dossier, fingerprint: str, program_version: str, batch_id: int, last: bool = True
) -> tuple[int, bool]:
    """:meth:`Ledger.record_dossier` within a transaction. ``last`` False: a corrected version follows in it."""
    number = dossier.registration.number
    if not number:
        raise ValueError("a dossier without a registration number cannot be kept")
    whole = rows.version_row(number, dossier)
    known = connection.execute(_version(number, dossier.season, fingerprint, program_version)).first()
    if known is None:
        made = {"fingerprint": fingerprint, "program_version": program_version, "batch": batch_id}
        return add_version(connection, dossier, whole | made | {"created_at": _now()}, last), True
    if known.json != whole["json"]:
        log.warning("dossier %s: read again with another outcome; version %d stands", number, known.id)
    return known.id, False


def add_version(connection: Connection, dossier: Dossier, version: rows.Row, last: bool = True) -> int:
    """Write a version with all its parts; its id. When it is the ``last`` one of its transaction, the clerk's queue is
    brought up to it and its record is to be handed over: what is corrected in the same moment never goes out."""
    key = {"number": version["number"], "season": version["season"]}
    if not _there(connection, tables.dossier, **key):
        registered = {name: version[name] for name in ("date", "point", "channel")}
        connection.execute(insert(tables.dossier), key | registered)
    version_id = _add(connection, tables.dossier_version, version)
    for table, content in (
        (tables.document, rows.document_rows(version_id, dossier)),
        (tables.reading, rows.reading_rows(version_id, dossier)),
        (tables.finding, rows.finding_rows(version_id, dossier)),
        (finding_detail, rows.detail_rows(version_id, dossier)),
        (tables.record, rows.record_rows(version_id, dossier)),
    ):
        if content:
            connection.execute(insert(table), content)
    if last:
        queue_rows.project(connection, version_id, dossier, version["created_at"])
        outbox.enqueue(connection, version["season"], version["number"], version_id)
    detail = {"version": version_id, "batch": version["batch"], "status": version["status"]}
    journal(connection, "dossier.recorded", f"dossier:{version['season']}:{version['number']}", detail)
    return version_id


def _there(connection: Connection, table: Table, **key: object) -> bool:
    """Whether a row with these values stands there (None matches NULL). Safe to act on in a writing transaction.

    Not by ``IS NOT DISTINCT FROM``: PostgreSQL uses no index for it."""
    same = (table.c[name].is_(None) if value is None else table.c[name] == value for name, value in key.items())
    return connection.execute(select(1).select_from(table).where(*same).limit(1)).first() is not None


def _add(connection: Connection, table: Table, values: rows.Row) -> int:
    """Insert one row; its new number."""
    key = connection.execute(insert(table), values).inserted_primary_key
    assert key is not None
    return int(key[0])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
