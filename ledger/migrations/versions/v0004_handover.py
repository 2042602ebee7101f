"""The hand-over: the outbox, every try, the right to drain it, and the decisions that came back.

A migration is history: it spells its tables out and never imports ``ledger.outbox_tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only

revision = "0004"
down_revision = "0003"

_KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "outbox": (("id",), ("event_id",), ("number", "season", "position")),
    "handover_try": (("id",),),
    "handover_lease": (("id",),),
    "decision": (("id",), ("source", "event_id")),
}


def upgrade() -> None:
    _outbox()
    _decisions()
    dialect = op.get_bind().dialect.name
    for table, keys in _KEYS.items():
        for statement in append_only.statements(dialect, table, *keys):
            op.execute(statement)


def downgrade() -> None:
    for table in reversed(_KEYS):
        op.drop_table(table)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, **options: object) -> sa.Column[str]:
    return sa.Column(name, sa.Text, **{"nullable": False, **options})  # type: ignore[arg-type]


def _of(column: str, target: str) -> sa.Column[int]:
    return sa.Column(column, sa.Integer, sa.ForeignKey(target), nullable=False)


def _outbox() -> None:
    op.create_table(
        "outbox",
        _id(),
        _text("event_id"),
        _text("number"),
        _text("season"),
        sa.Column("position", sa.Integer, nullable=False),
        _of("version", "dossier_version.id"),
        _text("record_id"),
        _text("supersedes", nullable=True),
        _text("made_at"),
        sa.UniqueConstraint("event_id", name="outbox_once"),
        sa.UniqueConstraint("number", "season", "position", name="outbox_in_order"),
    )
    op.create_index("outbox_by_record", "outbox", ["record_id"])
    op.create_table(
        "handover_try",
        _id(),
        _of("outbox", "outbox.id"),
        _text("at"),
        _text("sink"),
        _text("outcome"),
        sa.Column("status", sa.Integer),
        _text("fault", nullable=True),
        _text("next_at", nullable=True),
    )
    op.create_index("handover_try_of", "handover_try", ["outbox", "id"])
    op.create_table("handover_lease", _id(), _text("holder"), _text("act"), _text("at"), _text("until"))


def _decisions() -> None:
    op.create_table(
        "decision",
        _id(),
        _text("source"),
        _text("event_id"),
        _text("record_id"),
        _text("number"),
        _text("season"),
        _of("version", "dossier_version.id"),
        _text("outcome"),
        _text("received_at"),
        _text("via"),
        _text("json"),
        _text("sha256"),
        sa.UniqueConstraint("source", "event_id", name="decision_once"),
    )
    op.create_index("decision_of_dossier", "decision", ["number", "season", "id"])
    op.create_index("decision_of_record", "decision", ["record_id"])
