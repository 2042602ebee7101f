"""Which account somebody has who signs in at an identity provider.

A migration is history: it spells its tables out and never imports ``ledger.identity_tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "identity",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("issuer", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("account", sa.Integer, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.UniqueConstraint("issuer", "subject", name="identity_once"),
    )
    for statement in append_only.statements(op.get_bind().dialect.name, "identity", ("id",), ("issuer", "subject")):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("identity")
