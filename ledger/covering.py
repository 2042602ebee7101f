"""Which events cover some rows, and which other rows these events cover: an erasure has to vouch for those anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, Text, and_, cast, or_, select, type_coerce
from sqlalchemy.types import NullType

from ledger import covered_rows, tables
from ledger.all_tables import covered_tables
from ledger.canonical import to_json
from ledger.covered_rows import Covered
from ledger.dossier_rows import Keys, Subject


@dataclass
class Covering:
    """``events``: those that cover at least one of the rows; ``digests``: the rows' salted digests; ``staying``: what
    else these events cover; ``changed``: rows of ours that are not as they were written."""

    events: list[int] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)
    staying: Keys = field(default_factory=dict)
    altered: list[str] = field(default_factory=list)
    changed: int = 0
    uncovered: int = 0


def covering(connection: Connection, subject: Subject, keys: Keys) -> Covering:
    """The events are looked for where the house writes them, by index; in the whole chain only if some are missing.

    ``altered`` names rows that stay and are not as they were written: they cannot be vouched for.
    """
    found, left = Covering(), {(name, key) for name, some in keys.items() for key in some}
    seen: set[int] = set()
    for where in _places(subject, keys):
        if not left:
            break
        for one in _with_salt(connection, where):
            if one.seq not in seen and (mine := _mine(one, left)):
                seen.add(one.seq)
                _take(connection, one, mine, found)
                left -= mine
    found.uncovered = len(left)
    return found


def _places(subject: Subject, keys: Keys) -> Iterator[ColumnElement[bool]]:
    of = tables.event.c
    name = f"dossier:{subject.season}:{subject.number}"
    kinds = ("dossier.recorded", "decision.received", "cnp.revealed")
    yield and_(of.kind.in_(kinds), of.subject == name)
    yield and_(of.kind == "pages.recorded", of.subject.in_(subject.scans))
    batches = [f"batch:{number}" for number in subject.batches]
    said = [to_json({"scan": scan}) for scan in subject.scans]
    yield and_(of.kind == "scan.recorded", of.subject.in_(batches), cast(of.detail, Text).in_(said))
    yield and_(of.kind == "rows.added", or_(of.seq < 0, *(of.subject.contains(table) for table in keys)))
    yield of.seq > 0


def _with_salt(connection: Connection, where: ColumnElement[bool]) -> Iterator[Covered]:
    of, cover, salt = tables.event, tables.cover, tables.salt
    raw = [type_coerce(cover.c.rows, NullType).label("rows"), salt.c.salt]
    joined = of.join(cover, cover.c.event == of.c.seq).join(salt, salt.c.event == of.c.seq)
    wanted = select(of.c.seq, *raw).select_from(joined).where(where).order_by(of.c.seq)
    for row in connection.execute(wanted):
        yield Covered(row.seq, row.salt, json.loads(row.rows)["rows"])


def _mine(one: Covered, left: set[tuple[str, covered_rows.Key]]) -> set[tuple[str, covered_rows.Key]]:
    return {(name, tuple(key)) for name, rows in one.rows.items() for key, _ in rows} & left


def _take(connection: Connection, one: Covered, mine: set[tuple[str, covered_rows.Key]], found: Covering) -> None:
    found.events.append(one.seq)
    for name, rows in one.rows.items():
        found.digests += [digest for key, digest in rows if (name, tuple(key)) in mine]
    for name, key, verdict in covered_rows.judge(connection, covered_tables(), [one]):
        if (name, key) in mine:
            found.changed += verdict != "right"
        elif verdict == "right":
            found.staying.setdefault(name, []).append(key)
        else:
            found.altered.append(covered_rows.name(name, key))
