"""Who comes from an identity provider: append-only, like the tables of :mod:`ledger.tables`."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from ledger.tables import metadata

# ``subject`` is the provider's own mark of the person (OIDC ``sub``), which never changes; a name may.
identity = Table(
    "identity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("issuer", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("at", Text, nullable=False),
    UniqueConstraint("issuer", "subject", name="identity_once"),
)
