"""The tables of the desk: who works here, what they corrected, who holds which doubtful field, who read what.

All are append-only like those of :mod:`ledger.tables`, but for ``open_field``: it is a *projection* of the newest
dossier versions, kept for the speed of the clerk's queue alone. It proves nothing, and
:func:`ledger.queue.rebuild` makes it anew from the ledger at any time.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from ledger.tables import metadata

PROJECTIONS = ("open_field",)  # tables whose rows may change: they can be made anew from the others

account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    UniqueConstraint("name", name="account_once"),
)

# What holds for an account from ``at`` on; the newest row counts. ``password`` is an argon2 hash, never a password.
account_state = Table(
    "account_state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("enabled", Boolean, nullable=False),
    Index("account_state_by_account", "account", "id"),
)

# ``token`` is the SHA-256 (hex) of the secret in the browser's cookie: who reads the ledger cannot take a session over.
session = Table(
    "session",
    metadata,
    Column("token", Text, primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("started_at", Text, nullable=False),
    Column("ends_at", Text, nullable=False),
)

session_end = Table(
    "session_end",
    metadata,
    Column("token", Text, ForeignKey("session.token"), primary_key=True),
    Column("at", Text, nullable=False),
    Column("why", Text, nullable=False),
)

# One row for each try to log in. ``name`` as given (cut short), ``origin`` the address that it came from.
login_try = Table(
    "login_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("ok", Boolean, nullable=False),
    Index("login_try_by_name", "name", "at"),
    Index("login_try_by_origin", "origin", "at"),
)

# One act of a clerk. ``version``: the dossier version that was on the screen; ``place``: where the paper and the field
# lie on the scans, which is what finds them again when the dossier is read anew. ``seconds``: time spent. ``papers``:
# what the act makes of whole papers (models.correction.Cut).
correction = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("version", Integer, ForeignKey("dossier_version.id"), nullable=False),
    Column("document", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("place", JSON, nullable=False),
    Column("path", Text),
    Column("act", Text, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("seconds", Float, nullable=False),
    Column("reason", Text),
    Column("undoes", Integer, ForeignKey("correction.id")),
    Column("papers", JSON(none_as_null=True)),
    Index("correction_of_dossier", "number", "season", "id"),
    Index("correction_by_account", "account", "id"),
)

# Which versions of a dossier are a reading with corrections applied, and on which reading they rest.
corrected_version = Table(
    "corrected_version",
    metadata,
    Column("version", Integer, ForeignKey("dossier_version.id"), primary_key=True, autoincrement=False),
    Column("read_version", Integer, ForeignKey("dossier_version.id"), nullable=False),
    Column("last_correction", Integer, ForeignKey("correction.id"), nullable=False),
)

# Who holds a doubtful field; its newest row counts. ``act``: claim, release or skip; ``until``: when a claim ends.
lease = Table(
    "lease",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("act", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("until", Text, nullable=False),
    Index("lease_of_item", "number", "season", "document", "path", "id"),
    Index("lease_by_account", "account", "id"),
)

# Who looked at what. ``subject`` names the thing (a dossier, a page), never a person's data.
read_access = Table(
    "read_access",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("subject", Text, nullable=False),
    Column("what", Text, nullable=False),
    Index("read_access_by_subject", "subject", "id"),
)

# The projection: one row for each field that a clerk must look at, of the newest versions. ``left_open``: how many the
# dossier has; ``needed``: an error in it changes who gets how much; ``since``: open without a break from then on.
open_field = Table(
    "open_field",
    metadata,
    Column("number", Text, primary_key=True),
    Column("season", Text, primary_key=True),
    Column("document", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("needed", Boolean, nullable=False),
    Column("left_open", Integer, nullable=False),
    Column("since", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Index("open_field_order", "left_open", "since", "number", "season", "position"),
    info={"projection": True},  # not covered by the audit chain
)
