"""The tables of retention: keys of encrypted scans, legal holds, erasures and what they still have to do.

All are append-only like those of :mod:`ledger.tables`, but for ``scan_key``: its rows change with the master key and go
with their scan. An erasure is *open* from its row in ``erasure`` to the one in ``erasure_end``; both are written in one
transaction, and only in between do the triggers let rows of that dossier go (:mod:`ledger.erasable`).
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, Text

from ledger.tables import batch_scan, metadata

# ``wrapped``: the scan's key (hex), sealed by the master key that ``master`` names; ``object``: the archive id of the
# encrypted bytes, NULL until they are kept. Not covered by the audit chain: sealing itself tells of any change.
scan_key = Table(
    "scan_key",
    metadata,
    Column("scan", Text, primary_key=True),
    Column("master", Text, nullable=False),
    Column("wrapped", Text, nullable=False),
    Column("object", Text),
    Column("made_at", Text, nullable=False),
    Index("scan_key_by_master", "master"),
    info={"projection": True},
)

# ``act``: hold or release; a dossier's newest row counts. ``reason`` holds no personal data.
legal_hold = Table(
    "legal_hold",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("legal_hold_of_dossier", "number", "season", "id"),
)

# ``rule``: the outcome whose term ended, or ``request``. ``counts``: rows that went, by table. ``digest``: SHA-256 over
# the salted digests of these rows, which say nothing any more once their salts are gone.
erasure = Table(
    "erasure",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("season", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("digest", Text, nullable=False),
    Index("erasure_of_dossier", "number", "season", "id"),
)

erasure_end = Table(
    "erasure_end",
    metadata,
    Column("erasure", Integer, ForeignKey("erasure.id"), primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
)

# The dossier's scans. ``fate``: erased, or shared (another dossier needs it, so it stays).
erasure_scan = Table(
    "erasure_scan",
    metadata,
    Column("erasure", Integer, ForeignKey("erasure.id"), primary_key=True, autoincrement=False),
    Column("scan", Text, primary_key=True),
    Column("fate", Text, nullable=False),
    Index("erasure_scan_by_scan", "scan"),
)

# The events whose rows went, or were covered again by the erasing transaction.
erased_event = Table(
    "erased_event",
    metadata,
    Column("event", Integer, ForeignKey("event.seq"), primary_key=True, autoincrement=False),
    Column("erasure", Integer, ForeignKey("erasure.id"), nullable=False),
)

# Files that are to go after the rows. ``place``: archive (``name`` is an object's id) or handover (a message's id).
erasure_file = Table(
    "erasure_file",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("erasure", Integer, ForeignKey("erasure.id"), nullable=False),
    Column("place", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("sealed", Integer, nullable=False),  # 1: it cannot be read any more, whether it goes or not
    Index("erasure_file_by_name", "name"),
)

# What became of such a file; the newest row counts. ``outcome``: gone, absent, or locked (the store refuses for now).
erasure_file_end = Table(
    "erasure_file_end",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("file", Integer, ForeignKey("erasure_file.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Index("erasure_file_end_of", "file", "id"),
)

batch_scan_of_dossier = Index("batch_scan_of_dossier", batch_scan.c.dossier)
