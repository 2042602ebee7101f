"""The tables, as SQLAlchemy Core sees them. What really stands in a database is made by ``ledger/migrations``.

Rows are only ever added (:mod:`ledger.append_only`). "Current" is a question (:mod:`ledger.views`), never a column.
Times are UTC, ISO 8601 with microseconds and a Z, so that text order is time order. A scan is named by its archive
id (``sha256:`` + 64 hex digits) everywhere, in the column ``sha256`` too.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

batch = Table(
    "batch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started_at", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("program_version", Text, nullable=False),
    Column("operator", Text),
    Column("run_name", Text),
)

# Pages, status and reason as the scan was first read; each later reading's own stand in batch_scan.
scan = Table(
    "scan",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("bytes", BigInteger().with_variant(Integer, "sqlite"), nullable=False),  # a batch file may pass 2 GB
    Column("pages", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("reason", Text),
    Column("first_seen_at", Text, nullable=False),
)

# One row each time a batch brought a scan. ``dossier`` is a number without a foreign key: scans come before dossiers.
batch_scan = Table(
    "batch_scan",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("batch", Integer, ForeignKey("batch.id"), nullable=False),
    Column("scan", Text, ForeignKey("scan.sha256"), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("dossier", Text),
    Column("pages", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("reason", Text),
    Index("batch_scan_by_batch", "batch"),
    Index("batch_scan_newest", "scan", "id"),
)

# What one program version made of a page; ``transform`` leads from the upright image back to the page as scanned.
page = Table(
    "page",
    metadata,
    Column("scan", Text, ForeignKey("scan.sha256"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("program_version", Text, primary_key=True),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("dpi", Float),
    Column("blank", Boolean, nullable=False),
    Column("transform", JSON(none_as_null=True)),
)

# Registration numbers start anew with each year, so a number means something only within its season.
# Date, point and channel as first registered; each version keeps its own.
dossier = Table(
    "dossier",
    metadata,
    Column("number", Text, primary_key=True),
    Column("season", Text, primary_key=True),
    Column("date", Text),
    Column("point", Text),
    Column("channel", Text),
)

# ``json`` is the dossier file, byte for byte; the tables below repeat its parts so that they can be searched.
dossier_version = Table(
    "dossier_version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("program_version", Text, nullable=False),
    Column("batch", Integer, ForeignKey("batch.id"), nullable=False),
    Column("date", Text),
    Column("point", Text),
    Column("channel", Text),
    Column("status", Text),
    Column("json", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    ForeignKeyConstraint(["number", "season"], ["dossier.number", "dossier.season"], name="dossier_version_of_dossier"),
    UniqueConstraint("number", "season", "fingerprint", "program_version", name="dossier_version_once"),
    Index("dossier_version_newest", "season", "number", "id"),
    Index("dossier_version_listed", "season", "id", "status", "point", "number"),
)

document = Table(
    "document",
    metadata,
    Column("dossier_version", Integer, ForeignKey("dossier_version.id"), primary_key=True, autoincrement=False),
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("pages", JSON, nullable=False),
)

# ``value`` is JSON, so that true, "true" and nothing stay apart; SQL NULL where nothing was found.
reading = Table(
    "reading",
    metadata,
    Column("dossier_version", Integer, primary_key=True, autoincrement=False),
    Column("document", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("value", JSON(none_as_null=True)),
    Column("status", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("checks", JSON, nullable=False),
    Column("candidates", JSON, nullable=False),
    ForeignKeyConstraint(
        ["dossier_version", "document"], ["document.dossier_version", "document.id"], name="reading_of_document"
    ),
    Index("reading_by_status", "dossier_version", "status"),
)

# One row for each requirement of the checklist, in its order; ``code`` is the requirement's id.
finding = Table(
    "finding",
    metadata,
    Column("dossier_version", Integer, ForeignKey("dossier_version.id"), primary_key=True, autoincrement=False),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False),
    Column("person", Text),
    Column("status", Text, nullable=False),
    Column("message", Text),
    Column("basis", Text, nullable=False),
)

# ``json`` is canonical (sorted keys, no blanks, UTF-8); ``sha256`` is the hex digest of exactly that text.
record = Table(
    "record",
    metadata,
    Column("dossier_version", Integer, ForeignKey("dossier_version.id"), primary_key=True, autoincrement=False),
    Column("json", Text, nullable=False),
    Column("sha256", Text, nullable=False),
)

# The audit chain (:mod:`ledger.chain`): ``previous`` is the hash of the event before, ``hash`` the event's own,
# ``cover`` the SHA-256 of what its transaction added, NULL when it added nothing.
event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", JSON, nullable=False),
    Column("cover", Text),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Index("event_by_kind", "kind", "subject"),
)

# Which rows an event covers: JSON text of ledger.chain, with each row's key and salted digest.
cover = Table(
    "cover",
    metadata,
    Column("event", Integer, ForeignKey("event.seq"), primary_key=True, autoincrement=False),
    Column("rows", Text, nullable=False),
)

# The salt of those digests, in hex: goes when the rows are erased, and nobody can try out any more what they said.
salt = Table(
    "salt",
    metadata,
    Column("event", Integer, ForeignKey("event.seq"), primary_key=True, autoincrement=False),
    Column("salt", Text, nullable=False),
)
