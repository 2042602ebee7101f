"""The desk: accounts, sessions, corrections, leases of doubtful fields, the log of read access, the clerk's queue.

A migration is history: it spells its tables out and never imports ``ledger.desk_tables``.
"""

import sqlalchemy as sa
from alembic import op

from ledger import append_only

revision = "0002"
down_revision = "0001"

_KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "account": (("id",), ("name",)),
    "account_state": (("id",),),
    "session": (("token",),),
    "session_end": (("token",),),
    "login_try": (("id",),),
    "correction": (("id",),),
    "corrected_version": (("version",),),
    "lease": (("id",),),
    "read_access": (("id",),),
}


def upgrade() -> None:
    _people()
    _corrections()
    _looking()
    _queue()
    dialect = op.get_bind().dialect.name
    for table, keys in _KEYS.items():
        for statement in append_only.statements(dialect, table, *keys):
            op.execute(statement)


def downgrade() -> None:
    for table in ("open_field", *reversed(_KEYS)):
        op.drop_table(table)


def _text(name: str, *parts: object, **options: object) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *parts, **{"nullable": False, **options})  # type: ignore[arg-type]


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _of(column: str, target: str, **options: object) -> sa.Column[int]:
    return sa.Column(column, sa.Integer, sa.ForeignKey(target), **{"nullable": False, **options})  # type: ignore[arg-type]


def _people() -> None:
    op.create_table(
        "account", _id(), _text("name"), _text("created_at"), sa.UniqueConstraint("name", name="account_once")
    )
    op.create_table(
        "account_state",
        _id(),
        _of("account", "account.id"),
        _text("at"),
        _text("by"),
        _text("role"),
        _text("password"),
        sa.Column("enabled", sa.Boolean, nullable=False),
    )
    op.create_index("account_state_by_account", "account_state", ["account", "id"])
    op.create_table(
        "session", _text("token", primary_key=True), _of("account", "account.id"), _text("started_at"), _text("ends_at")
    )
    op.create_table(
        "session_end",
        _text("token", sa.ForeignKey("session.token"), primary_key=True),
        _text("at"),
        _text("why"),
    )
    op.create_table(
        "login_try",
        _id(),
        _text("at"),
        _text("name"),
        _text("origin"),
        sa.Column("ok", sa.Boolean, nullable=False),
    )
    op.create_index("login_try_by_name", "login_try", ["name", "at"])
    op.create_index("login_try_by_origin", "login_try", ["origin", "at"])


def _corrections() -> None:
    op.create_table(
        "correction",
        _id(),
        _text("at"),
        _of("account", "account.id"),
        _text("number"),
        _text("season"),
        _of("version", "dossier_version.id"),
        _text("document"),
        _text("kind"),
        sa.Column("place", sa.JSON, nullable=False),
        _text("path", nullable=True),
        _text("act"),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.Column("seconds", sa.Float, nullable=False),
        _text("reason", nullable=True),
        _of("undoes", "correction.id", nullable=True),
    )
    op.create_index("correction_of_dossier", "correction", ["number", "season", "id"])
    op.create_index("correction_by_account", "correction", ["account", "id"])
    op.create_table(
        "corrected_version",
        _of("version", "dossier_version.id", primary_key=True, autoincrement=False),
        _of("read_version", "dossier_version.id"),
        _of("last_correction", "correction.id"),
    )


def _looking() -> None:
    op.create_table(
        "lease",
        _id(),
        _text("number"),
        _text("season"),
        _text("document"),
        _text("path"),
        _of("account", "account.id"),
        _text("act"),
        _text("at"),
        _text("until"),
    )
    op.create_index("lease_of_item", "lease", ["number", "season", "document", "path", "id"])
    op.create_index("lease_by_account", "lease", ["account", "id"])
    op.create_table("read_access", _id(), _text("at"), _of("account", "account.id"), _text("subject"), _text("what"))
    op.create_index("read_access_by_subject", "read_access", ["subject", "id"])


def _queue() -> None:
    """A projection, made anew whenever a dossier is recorded: the one table whose rows may go."""
    op.create_table(
        "open_field",
        _text("number", primary_key=True),
        _text("season", primary_key=True),
        _text("document", primary_key=True),
        _text("path", primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        _text("kind"),
        _text("status"),
        sa.Column("needed", sa.Boolean, nullable=False),
        sa.Column("left_open", sa.Integer, nullable=False),
        _text("since"),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_index("open_field_order", "open_field", ["left_open", "since", "number", "season", "position"])
