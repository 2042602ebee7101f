"""The tables of the auditor, the dashboard and the API: revealed CNPs, random audit samples, access tokens, and the
search index.

All are append-only like those of :mod:`ledger.tables`, but for the search index: it is a *projection* that
:mod:`ledger.search` makes anew from the ledger at any time.
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text

from ledger.tables import metadata

# From ``at`` to ``until`` the account sees this dossier's CNPs in full; ``reason`` is what they wrote (CNPs masked).
reveal = Table(
    "reveal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("until", Text, nullable=False),
    Index("reveal_of_dossier", "number", "season", "id"),
)

# An accepted field, drawn at random from all of them, that a clerk reads again without seeing its value.
# ``population``: how many there were to draw from. ``value``: what was accepted.
audit_sample = Table(
    "audit_sample",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Integer, ForeignKey("account.id"), nullable=False),
    Column("version", Integer, ForeignKey("dossier_version.id"), nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("value", JSON, nullable=False),
    Column("population", Integer, nullable=False),
)

# What a clerk read there, blind. ``value`` None: nobody can read it. ``same``: it is what was accepted.
audit_outcome = Table(
    "audit_outcome",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sample", Integer, ForeignKey("audit_sample.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("value", JSON(none_as_null=True)),
    Column("same", Boolean, nullable=False),
    Column("seconds", Float, nullable=False),
    Index("audit_outcome_of", "sample", "id"),
)

# ``token`` is the SHA-256 (hex) of the secret that a program sends: who reads the ledger cannot use it.
api_token = Table(
    "api_token",
    metadata,
    Column("token", Text, primary_key=True),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("label", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("ends_at", Text, nullable=False),
)

api_token_end = Table(
    "api_token_end",
    metadata,
    Column("token", Text, ForeignKey("api_token.token"), primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
)

# The projection: ``term`` is a folded word of a name (kind ``name``) or the keyed hash of a CNP (kind ``cnp``).
search_term = Table(
    "search_term",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("term", Text, primary_key=True),
    Column("season", Text, primary_key=True),
    Column("number", Text, primary_key=True),
    info={"projection": True},  # not covered by the audit chain
)

# How far the index goes (``version``), and under which key its hashes were made (``key``: a hash of that key).
search_mark = Table(
    "search_mark",
    metadata,
    Column("key", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    info={"projection": True},
)
