"""The audit chain: each event carries the hash of the one before, and covers the rows that its transaction added.

What stands in the ledger already is chained as it is now: its events one after the other, then new events
``ledger.chained`` that cover the rows of all tables, in groups. The chain says nothing of the time before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from ledger import append_only, chain

revision = "0003"
down_revision = "0002"

_NOT_COVERED = {"alembic_version", "event", "cover", "salt", "open_field"}
_GROUP = 500  # rows covered by one event
_EVENT = sa.table(
    "event",
    sa.column("detail", sa.JSON),
    *(sa.column(name) for name in ("seq", "at", "kind", "subject", "cover", "previous", "hash")),
)
_COVER = sa.table("cover", sa.column("event"), sa.column("rows"))
_SALT = sa.table("salt", sa.column("event"), sa.column("salt"))
_SEALS = {"cover": ("event",), "salt": ("event",)}


def upgrade() -> None:
    _run(append_only.removal(_dialect(), "event", ("seq",)))
    for name in ("cover", "previous", "hash"):
        op.add_column("event", sa.Column(name, sa.Text))
    seq, head = _chain_events()
    with op.batch_alter_table("event") as table:
        table.alter_column("previous", existing_type=sa.Text, nullable=False)
        table.alter_column("hash", existing_type=sa.Text, nullable=False)
    for name in ("cover", "salt"):
        op.create_table(
            name,
            sa.Column("event", sa.Integer, sa.ForeignKey("event.seq"), primary_key=True, autoincrement=False),
            sa.Column({"cover": "rows"}.get(name, name), sa.Text, nullable=False),
        )
    _cover_rows(seq, head)
    _run(append_only.statements(_dialect(), "event", ("seq",)))
    for name, key in _SEALS.items():
        _run(append_only.statements(_dialect(), name, key))


def downgrade() -> None:
    for name in _SEALS:
        op.drop_table(name)
    _run(append_only.removal(_dialect(), "event", ("seq",)))
    with op.batch_alter_table("event") as table:
        for name in ("cover", "previous", "hash"):
            table.drop_column(name)
    _run(append_only.statements(_dialect(), "event", ("seq",)))


def _dialect() -> str:
    return op.get_bind().dialect.name


def _run(statements: Iterator[str]) -> None:
    for statement in statements:
        op.execute(statement)


def _chain_events() -> tuple[int, str]:
    """Hash the events that stand there, in their order; the last one's number and hash."""
    bind, of = op.get_bind(), _EVENT.c
    wanted = sa.select(of.seq, of.at, of.kind, of.subject, sa.cast(of.detail, sa.Text).label("detail"))
    seq, head = 0, chain.FIRST
    for row in bind.execute(wanted.order_by(of.seq)).all():
        seq, previous = row.seq, head
        head = chain.event_hash(row.seq, row.at, row.kind, row.subject, row.detail, None, previous)
        bind.execute(sa.update(_EVENT).where(of.seq == seq), {"previous": previous, "hash": head})
    return seq, head


def _cover_rows(seq: int, head: str) -> None:
    metadata = sa.MetaData()
    metadata.reflect(op.get_bind())
    for table in metadata.sorted_tables:
        if table.name in _NOT_COVERED:
            continue
        for group in _groups(table):
            seq, head = _add_event(seq + 1, head, table, group)


def _groups(table: sa.Table) -> Iterator[list[dict[str, object]]]:
    """The rows of a table, a group at a time, as the chain wants them."""
    found = op.get_bind().execute(sa.select(*chain.selection(table)).order_by(*table.primary_key))
    for group in found.mappings().partitions(_GROUP):
        yield [chain.as_read(table, row) for row in group]


def _add_event(seq: int, previous: str, table: sa.Table, group: Sequence[chain.Values]) -> tuple[int, str]:
    bind, salt = op.get_bind(), chain.new_salt()
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    text = chain.cover_text(salt, [(table, row) for row in group])
    cover = chain.cover_hash(text)
    head = chain.event_hash(seq, at, "ledger.chained", table.name, "{}", cover, previous)
    row = {"seq": seq, "at": at, "kind": "ledger.chained", "subject": table.name, "detail": {}}
    bind.execute(sa.insert(_EVENT), {**row, "cover": cover, "previous": previous, "hash": head})
    bind.execute(sa.insert(_COVER), {"event": seq, "rows": text})
    bind.execute(sa.insert(_SALT), {"event": seq, "salt": salt})
    return seq, head
