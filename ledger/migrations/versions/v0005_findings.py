"""Findings with stable codes beside the checklist's verdicts, and an index by which a household is found again.

A migration is history: it spells its tables out and never imports ``ledger.checklist_tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "finding_detail",
        sa.Column(
            "dossier_version", sa.Integer, sa.ForeignKey("dossier_version.id"), primary_key=True, autoincrement=False
        ),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("severity", sa.Text, nullable=False),
        sa.Column("requirement", sa.Text),
        sa.Column("person", sa.Text),
        sa.Column("documents", sa.JSON, nullable=False),
        sa.Column("fields", sa.JSON, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("basis", sa.Text, nullable=False),
    )
    op.create_index("finding_detail_by_code", "finding_detail", ["code"])
    op.create_index("finding_by_person", "finding", ["person", "code"])
    for statement in append_only.statements(
        op.get_bind().dialect.name, "finding_detail", ("dossier_version", "ordinal")
    ):
        op.execute(statement)


def downgrade() -> None:
    op.drop_index("finding_by_person", "finding")
    op.drop_table("finding_detail")
