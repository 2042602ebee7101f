"""Retention: keys of encrypted scans, legal holds, erasures; an open erasure may remove its own dossier's rows.

A migration is history: it spells its tables out and never imports ``ledger.retention_tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only, erasable

revision = "0009"
down_revision = "0008"

_KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "legal_hold": (("id",),),
    "erasure": (("id",),),
    "erasure_end": (("erasure",),),
    "erasure_scan": (("erasure", "scan"),),
    "erased_event": (("event",),),
    "erasure_file": (("id",),),
    "erasure_file_end": (("id",),),
}


def upgrade() -> None:
    _scan_key()
    _hold()
    _erasure()
    _parts()
    _files()
    op.create_index("batch_scan_of_dossier", "batch_scan", ["dossier"])
    dialect = op.get_bind().dialect.name
    for table, keys in _KEYS.items():
        for statement in append_only.statements(dialect, table, *keys):
            op.execute(statement)
    for table in erasable.CONDITIONS:
        for statement in erasable.statements(dialect, table):
            op.execute(statement)


def downgrade() -> None:
    dialect = op.get_bind().dialect.name
    for table in erasable.CONDITIONS:
        for statement in erasable.removal(dialect, table):
            op.execute(statement)
    op.drop_index("batch_scan_of_dossier", "batch_scan")
    for table in ("scan_key", *reversed(_KEYS)):
        op.drop_table(table)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, *parts: object, **options: object) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *parts, **{"nullable": False, **options})  # type: ignore[arg-type]


def _of(target: str) -> sa.Column[int]:
    return sa.Column(target, sa.Integer, sa.ForeignKey(f"{target}.id"), nullable=False)


def _key_of(column: str, target: str) -> sa.Column[int]:
    return sa.Column(column, sa.Integer, sa.ForeignKey(target), primary_key=True, autoincrement=False)


def _scan_key() -> None:
    """Its rows change with the master key and go with their scan: no triggers."""
    op.create_table(
        "scan_key",
        _text("scan", primary_key=True),
        _text("master"),
        _text("wrapped"),
        _text("object", nullable=True),
        _text("made_at"),
    )
    op.create_index("scan_key_by_master", "scan_key", ["master"])


def _hold() -> None:
    op.create_table(
        "legal_hold",
        _id(),
        _text("at"),
        _text("by"),
        _text("number"),
        _text("season"),
        _text("act"),
        _text("reason"),
    )
    op.create_index("legal_hold_of_dossier", "legal_hold", ["number", "season", "id"])


def _erasure() -> None:
    op.create_table(
        "erasure",
        _id(),
        _text("at"),
        _text("by"),
        _text("number"),
        _text("season"),
        _text("rule"),
        _text("due"),
        _text("reason"),
        sa.Column("counts", sa.JSON, nullable=False),
        _text("digest"),
    )
    op.create_index("erasure_of_dossier", "erasure", ["number", "season", "id"])


def _parts() -> None:
    op.create_table("erasure_end", _key_of("erasure", "erasure.id"), _text("at"))
    op.create_table("erasure_scan", _key_of("erasure", "erasure.id"), _text("scan", primary_key=True), _text("fate"))
    op.create_index("erasure_scan_by_scan", "erasure_scan", ["scan"])
    op.create_table("erased_event", _key_of("event", "event.seq"), _of("erasure"))


def _files() -> None:
    op.create_table(
        "erasure_file",
        _id(),
        _of("erasure"),
        _text("place"),
        _text("name"),
        sa.Column("sealed", sa.Integer, nullable=False),
    )
    op.create_index("erasure_file_by_name", "erasure_file", ["name"])
    op.create_table(
        "erasure_file_end",
        _id(),
        sa.Column("file", sa.Integer, sa.ForeignKey("erasure_file.id"), nullable=False),
        _text("at"),
        _text("outcome"),
    )
    op.create_index("erasure_file_end_of", "erasure_file_end", ["file", "id"])
