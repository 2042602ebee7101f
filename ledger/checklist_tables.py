"""What the checklist noticed, finer than a requirement's verdict: one row for each finding, in its order."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, Text

from ledger.tables import finding, metadata

# ``code`` is stable (docs/checklist.md); ``severity``: missing, doubt, notice; ``fields``: [{"document", "path"}, ...].
finding_detail = Table(
    "finding_detail",
    metadata,
    Column("dossier_version", Integer, ForeignKey("dossier_version.id"), primary_key=True, autoincrement=False),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("requirement", Text),
    Column("person", Text),
    Column("documents", JSON, nullable=False),
    Column("fields", JSON, nullable=False),
    Column("message", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Index("finding_detail_by_code", "code"),
)

# By whom a household is found again when it files another request (:mod:`ledger.households`).
finding_by_person = Index("finding_by_person", finding.c.person, finding.c.code)
