"""The auditor, the dashboard and the API: revealed CNPs, random audit samples, access tokens, the search index.

A migration is history: it spells its tables out and never imports ``ledger.audit_tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only

revision = "0007"
down_revision = "0006"

_KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "reveal": (("id",),),
    "audit_sample": (("id",),),
    "audit_outcome": (("id",),),
    "api_token": (("token",),),
    "api_token_end": (("token",),),
}


def upgrade() -> None:
    _reveal()
    _samples()
    _tokens()
    _search()
    dialect = op.get_bind().dialect.name
    for table, keys in _KEYS.items():
        for statement in append_only.statements(dialect, table, *keys):
            op.execute(statement)


def downgrade() -> None:
    for table in ("search_mark", "search_term", *reversed(_KEYS)):
        op.drop_table(table)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, *parts: object, **options: object) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *parts, **{"nullable": False, **options})  # type: ignore[arg-type]


def _of(column: str, target: str) -> sa.Column[int]:
    return sa.Column(column, sa.Integer, sa.ForeignKey(target), nullable=False)


def _reveal() -> None:
    op.create_table(
        "reveal",
        _id(),
        _text("at"),
        _of("account", "account.id"),
        _text("number"),
        _text("season"),
        _text("reason"),
        _text("until"),
    )
    op.create_index("reveal_of_dossier", "reveal", ["number", "season", "id"])


def _samples() -> None:
    op.create_table(
        "audit_sample",
        _id(),
        _text("at"),
        _of("by", "account.id"),
        _of("version", "dossier_version.id"),
        _text("number"),
        _text("season"),
        _text("document"),
        _text("path"),
        _text("kind"),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("population", sa.Integer, nullable=False),
    )
    op.create_table(
        "audit_outcome",
        _id(),
        _of("sample", "audit_sample.id"),
        _text("at"),
        _of("account", "account.id"),
        sa.Column("value", sa.JSON),
        sa.Column("same", sa.Boolean, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
    )
    op.create_index("audit_outcome_of", "audit_outcome", ["sample", "id"])


def _tokens() -> None:
    op.create_table(
        "api_token",
        _text("token", primary_key=True),
        _of("account", "account.id"),
        _text("label"),
        _text("made_at"),
        _text("by"),
        _text("ends_at"),
    )
    op.create_table(
        "api_token_end", _text("token", sa.ForeignKey("api_token.token"), primary_key=True), _text("at"), _text("by")
    )


def _search() -> None:
    """Projections, made anew whenever it is asked for: tables whose rows may go."""
    op.create_table(
        "search_term",
        _text("kind", primary_key=True),
        _text("term", primary_key=True),
        _text("season", primary_key=True),
        _text("number", primary_key=True),
    )
    op.create_table("search_mark", _text("key", primary_key=True), sa.Column("version", sa.Integer, nullable=False))
