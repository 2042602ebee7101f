"""Indexes for the questions that lists and counts ask: benchmarks/ledger_scale.py tells what they bring."""

from alembic import op

revision = "0006"
down_revision = "0005"

_INDEXES = {
    "dossier_version_newest": ("dossier_version", ["season", "number", "id"]),
    "reading_by_status": ("reading", ["dossier_version", "status"]),
    "batch_scan_newest": ("batch_scan", ["scan", "id"]),
}


def upgrade() -> None:
    op.drop_index("batch_scan_by_scan", table_name="batch_scan")
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, (table, _) in _INDEXES.items():
        op.drop_index(name, table_name=table)
    op.create_index("batch_scan_by_scan", "batch_scan", ["scan"])
