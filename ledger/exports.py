"""Rows for tables that people open: the newest version of every dossier, read as a stream, however many there are.

Nothing here writes, and nothing is masked: what may be shown is the desk's business.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine, Row, Select, func, select

from ledger import tables
from ledger.checklist_tables import finding_detail
from ledger.engine import reading

_AT_ONCE = 500  # rows that are held in memory
_version = tables.dossier_version
_of = _version.c


class Exports:
    """Streams from one ledger: ``Exports(ledger.engine)``. Each is one state of the ledger, from its first row on."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def findings(self, season: str | None = None) -> Iterator[Row[Any]]:
        """What the checklist noticed, finer than its verdicts: ``number season date point status code severity
        requirement person documents fields message basis``."""
        found = finding_detail.c
        columns = (
            *_head(), found.code, found.severity, found.requirement, found.person, found.documents, found.fields,
            found.message, found.basis,
        )  # fmt: skip
        wanted = select(*columns).join(finding_detail, found.dossier_version == _of.id)
        return self._stream(_newest(wanted, season).order_by(_of.season, _of.number, found.ordinal))

    def requirements(self, season: str | None = None) -> Iterator[Row[Any]]:
        """Every requirement of every dossier: ``number season date point status code person finding message basis``."""
        found = tables.finding.c
        columns = (*_head(), found.code, found.person, found.status.label("finding"), found.message, found.basis)
        wanted = select(*columns).join(tables.finding, found.dossier_version == _of.id)
        return self._stream(_newest(wanted, season).order_by(_of.season, _of.number, found.ordinal))

    def fields(self, season: str | None = None) -> Iterator[Row[Any]]:
        """Every field that was read: ``number season date point status document kind path value state confidence
        evidence checks candidates``."""
        read, paper = tables.reading.c, tables.document.c
        columns = (
            *_head(), read.document, paper.kind, read.path, read.value, read.status.label("state"), read.confidence,
            read.evidence, read.checks, read.candidates,
        )  # fmt: skip
        wanted = (
            select(*columns)
            .join(tables.document, paper.dossier_version == _of.id)
            .join(tables.reading, (read.dossier_version == _of.id) & (read.document == paper.id))
        )
        return self._stream(_newest(wanted, season).order_by(_of.season, _of.number, read.document, read.path))

    def records(self, season: str | None = None) -> Iterator[Row[Any]]:
        """Every record: ``number season date point status json sha256 version``."""
        of = tables.record.c
        columns = (*_head(), of.json, of.sha256, _of.id.label("version"))
        wanted = select(*columns).join(tables.record, of.dossier_version == _of.id)
        return self._stream(_newest(wanted, season).order_by(_of.season, _of.number))

    def _stream(self, wanted: Select[Any]) -> Iterator[Row[Any]]:
        with reading(self._engine) as connection:
            yield from connection.execute(wanted, execution_options={"yield_per": _AT_ONCE})


def _head() -> tuple[Any, ...]:
    return _of.number, _of.season, _of.date, _of.point, _of.status


def _newest(wanted: Select[Any], season: str | None) -> Select[Any]:
    newest = select(func.max(_of.id)).group_by(_of.number, _of.season)
    limited = wanted.where(_of.id.in_(newest))
    return limited if season is None else limited.where(_of.season == season)
