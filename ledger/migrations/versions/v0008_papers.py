"""Whole papers at the clerk's desk: cut, joined and moved papers, rescans, papers read anew, seeded known items.

A migration is history: it spells its tables out and never imports ``ledger.paper_tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only

revision = "0008"
down_revision = "0007"

_KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "paper_reading": (("id",), ("key", "program_version")),
    "rescan_arrival": (("correction",),),
    "seed_item": (("id",),),
    "seed_outcome": (("id",),),
}


def upgrade() -> None:
    op.add_column("correction", sa.Column("papers", sa.JSON))
    _papers()
    _seeds()
    dialect = op.get_bind().dialect.name
    for table, keys in _KEYS.items():
        for statement in append_only.statements(dialect, table, *keys):
            op.execute(statement)


def downgrade() -> None:
    for table in reversed(_KEYS):
        op.drop_table(table)
    op.drop_column("correction", "papers")


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, *parts: object, **options: object) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *parts, **{"nullable": False, **options})  # type: ignore[arg-type]


def _of(column: str, target: str, **options: object) -> sa.Column[int]:
    return sa.Column(column, sa.Integer, sa.ForeignKey(target), **{"nullable": False, **options})  # type: ignore[arg-type]


def _papers() -> None:
    op.create_table(
        "paper_reading",
        _id(),
        _text("at"),
        _text("key"),
        _text("program_version"),
        sa.Column("entry", sa.JSON, nullable=False),
        sa.UniqueConstraint("key", "program_version", name="paper_reading_once"),
    )
    op.create_table(
        "rescan_arrival",
        _of("correction", "correction.id", primary_key=True, autoincrement=False),
        _text("at"),
        _of("batch", "batch.id"),
        sa.Column("scans", sa.JSON, nullable=False),
    )


def _seeds() -> None:
    op.create_table(
        "seed_item",
        _id(),
        _text("at"),
        _of("account", "account.id"),
        _text("number"),
        _text("season"),
        _text("document"),
        _text("path"),
        _text("kind"),
        _of("version", "dossier_version.id"),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("offered", sa.JSON, nullable=False),
        _text("proof"),
    )
    op.create_index("seed_item_by_account", "seed_item", ["account", "id"])
    op.create_table(
        "seed_outcome",
        _id(),
        _of("seed", "seed_item.id"),
        _text("at"),
        _of("account", "account.id"),
        _text("act"),
        sa.Column("value", sa.JSON),
        sa.Column("same", sa.Boolean, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
    )
    op.create_index("seed_outcome_of", "seed_outcome", ["seed", "id"])
