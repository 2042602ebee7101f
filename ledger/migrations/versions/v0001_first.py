"""The first tables, and the triggers that make each of them append-only.

A migration is history: it spells its tables out and never imports ``ledger.tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only

revision = "0001"
down_revision = None

_KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "batch": (("id",),),
    "scan": (("sha256",),),
    "batch_scan": (("id",),),
    "page": (("scan", "number", "program_version"),),
    "dossier": (("number", "season"),),
    "dossier_version": (("id",), ("number", "season", "fingerprint", "program_version")),
    "document": (("dossier_version", "id"),),
    "reading": (("dossier_version", "document", "path"),),
    "finding": (("dossier_version", "ordinal"),),
    "record": (("dossier_version",),),
    "event": (("seq",),),
}


def upgrade() -> None:
    _batches_and_scans()
    _dossiers()
    _parts_of_a_version()
    _journal()
    dialect = op.get_bind().dialect.name
    for table, keys in _KEYS.items():
        for statement in append_only.statements(dialect, table, *keys):
            op.execute(statement)


def downgrade() -> None:
    for table in reversed(_KEYS):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION dosar_append_only()")


def _text(name: str, **options: object) -> sa.Column[str]:
    return sa.Column(name, sa.Text, **{"nullable": False, **options})  # type: ignore[arg-type]


def _batches_and_scans() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("started_at"),
        _text("season"),
        _text("program_version"),
        _text("operator", nullable=True),
        _text("run_name", nullable=True),
    )
    op.create_table(
        "scan",
        _text("sha256", primary_key=True),
        sa.Column("bytes", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        _text("status"),
        _text("reason", nullable=True),
        _text("first_seen_at"),
    )
    op.create_table(
        "batch_scan",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("batch", sa.Integer, sa.ForeignKey("batch.id"), nullable=False),
        sa.Column("scan", sa.Text, sa.ForeignKey("scan.sha256"), nullable=False),
        _text("file_name"),
        _text("dossier", nullable=True),
        sa.Column("pages", sa.Integer, nullable=False),
        _text("status"),
        _text("reason", nullable=True),
    )
    op.create_index("batch_scan_by_batch", "batch_scan", ["batch"])
    op.create_index("batch_scan_by_scan", "batch_scan", ["scan"])
    op.create_table(
        "page",
        sa.Column("scan", sa.Text, sa.ForeignKey("scan.sha256"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        _text("program_version", primary_key=True),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("dpi", sa.Float),
        sa.Column("blank", sa.Boolean, nullable=False),
        sa.Column("transform", sa.JSON),
    )


def _dossiers() -> None:
    op.create_table(
        "dossier",
        _text("number", primary_key=True),
        _text("season", primary_key=True),
        _text("date", nullable=True),
        _text("point", nullable=True),
        _text("channel", nullable=True),
    )
    op.create_table(
        "dossier_version",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("number"),
        _text("season"),
        _text("fingerprint"),
        _text("program_version"),
        sa.Column("batch", sa.Integer, sa.ForeignKey("batch.id"), nullable=False),
        _text("date", nullable=True),
        _text("point", nullable=True),
        _text("channel", nullable=True),
        _text("status", nullable=True),
        _text("json"),
        _text("created_at"),
        sa.ForeignKeyConstraint(
            ["number", "season"], ["dossier.number", "dossier.season"], name="dossier_version_of_dossier"
        ),
        sa.UniqueConstraint("number", "season", "fingerprint", "program_version", name="dossier_version_once"),
    )


def _version_key() -> sa.Column[int]:
    of_version = sa.ForeignKey("dossier_version.id")
    return sa.Column("dossier_version", sa.Integer, of_version, primary_key=True, autoincrement=False)


def _parts_of_a_version() -> None:
    op.create_table(
        "document",
        _version_key(),
        _text("id", primary_key=True),
        _text("kind"),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("pages", sa.JSON, nullable=False),
    )
    op.create_table(
        "reading",
        sa.Column("dossier_version", sa.Integer, primary_key=True, autoincrement=False),
        _text("document", primary_key=True),
        _text("path", primary_key=True),
        sa.Column("value", sa.JSON),
        _text("status"),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("evidence", sa.JSON, nullable=False),
        sa.Column("checks", sa.JSON, nullable=False),
        sa.Column("candidates", sa.JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_version", "document"], ["document.dossier_version", "document.id"], name="reading_of_document"
        ),
    )
    op.create_table(
        "finding",
        _version_key(),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
        _text("code"),
        _text("person", nullable=True),
        _text("status"),
        _text("message", nullable=True),
        _text("basis"),
    )
    op.create_table("record", _version_key(), _text("json"), _text("sha256"))


def _journal() -> None:
    op.create_table(
        "event",
        sa.Column("seq", sa.Integer, primary_key=True),
        _text("at"),
        _text("kind"),
        _text("subject"),
        sa.Column("detail", sa.JSON, nullable=False),
    )
    op.create_index("event_by_kind", "event", ["kind", "subject"])
