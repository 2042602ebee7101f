"""The tables of whole papers at the clerk's desk: papers read anew, arrived rescans; and the seeded known items.

All are append-only like those of :mod:`ledger.tables`.
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from ledger.tables import metadata

# What one program version reads on a paper that a clerk cut, joined, moved or named: ``key`` says where it lies and of
# which kind it is (validators.corrected_papers.paper_key), ``entry`` is a document of the dossier file.
paper_reading = Table(
    "paper_reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("program_version", Text, nullable=False),
    Column("entry", JSON, nullable=False),
    UniqueConstraint("key", "program_version", name="paper_reading_once"),
)

# The new scan that a clerk asked for (``correction``, an act ``rescan``) has come, with these scans.
rescan_arrival = Table(
    "rescan_arrival",
    metadata,
    Column("correction", Integer, ForeignKey("correction.id"), primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("batch", Integer, ForeignKey("batch.id"), nullable=False),
    Column("scans", JSON, nullable=False),
)

# A field whose value is known, given to a clerk as if it were doubtful. ``offered``: the readings that were shown
# (none for what is typed blind); ``proof``: why the value is known.
seed_item = Table(
    "seed_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, ForeignKey("dossier_version.id"), nullable=False),
    Column("value", JSON, nullable=False),
    Column("offered", JSON, nullable=False),
    Column("proof", Text, nullable=False),
    Index("seed_item_by_account", "account", "id"),
)

# What the clerk did with it; the newest row counts. ``act``: enter, illegible, skip, kind, or undo (taken back).
seed_outcome = Table(
    "seed_outcome",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seed", Integer, ForeignKey("seed_item.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("account", Integer, ForeignKey("account.id"), nullable=False),
    Column("act", Text, nullable=False),
    Column("value", JSON(none_as_null=True)),
    Column("same", Boolean, nullable=False),
    Column("seconds", Float, nullable=False),
    Index("seed_outcome_of", "seed", "id"),
)
