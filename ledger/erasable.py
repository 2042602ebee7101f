"""Which rows may go, and when: the triggers that let an open erasure remove its own dossier's rows, and nothing else.

An erasure is open while it has a row in ``erasure`` and none in ``erasure_end``. Both are written by one transaction
(:mod:`ledger.erasing`), so that nobody else ever sees an open one. UPDATE stays refused for good, and so does every
DELETE of another dossier's rows. Who writes an erasure by hand leaves a row that no event covers.
"""

from __future__ import annotations

from collections.abc import Iterator

_OPEN = "NOT EXISTS (SELECT 1 FROM erasure_end x WHERE x.erasure = e.id)"
_OF_DOSSIER = f"SELECT 1 FROM erasure e WHERE e.number = OLD.number AND e.season = OLD.season AND {_OPEN}"
_BY_PARENT = (
    "SELECT 1 FROM {parent} p JOIN erasure e ON e.number = p.number AND e.season = p.season "
    f"WHERE p.id = OLD.{{column}} AND {_OPEN}"
)
_SCANS = f"SELECT 1 FROM erasure_scan s JOIN erasure e ON e.id = s.erasure WHERE {_OPEN} AND "

_DOSSIERS = (
    "dossier", "dossier_version", "correction", "outbox", "decision", "reveal", "audit_sample", "seed_item",
)  # fmt: skip
_VERSIONS = ("document", "reading", "finding", "finding_detail", "record")

# What must be found for a row (OLD) to be allowed to go.
CONDITIONS: dict[str, str] = {
    **dict.fromkeys(_DOSSIERS, _OF_DOSSIER),
    **dict.fromkeys(_VERSIONS, _BY_PARENT.format(parent="dossier_version", column="dossier_version")),
    "corrected_version": _BY_PARENT.format(parent="dossier_version", column="version"),
    "handover_try": _BY_PARENT.format(parent="outbox", column="outbox"),
    "audit_outcome": _BY_PARENT.format(parent="audit_sample", column="sample"),
    "seed_outcome": _BY_PARENT.format(parent="seed_item", column="seed"),
    "rescan_arrival": _BY_PARENT.format(parent="correction", column="correction"),
    "paper_reading": f"{_SCANS}CAST(OLD.entry AS TEXT) LIKE '%' || s.scan || '%'",
    "batch_scan": f"{_SCANS}s.scan = OLD.scan AND (s.fate = 'erased' OR OLD.dossier = e.number)",
    "scan": f"{_SCANS}s.scan = OLD.sha256 AND s.fate = 'erased'",
    "page": f"{_SCANS}s.scan = OLD.scan AND s.fate = 'erased'",
    "salt": f"SELECT 1 FROM erased_event g JOIN erasure e ON e.id = g.erasure WHERE g.event = OLD.event AND {_OPEN}",
}


def statements(dialect: str, table: str) -> Iterator[str]:
    """The DDL that puts the narrower refusal of DELETE in the place of the whole one (``ledger.append_only``)."""
    condition = f"EXISTS ({CONDITIONS[table]})"
    if dialect == "sqlite":
        yield f"DROP TRIGGER {table}_no_delete"
        yield (
            f'CREATE TRIGGER {table}_no_delete BEFORE DELETE ON "{table}" WHEN NOT {condition} '
            f"BEGIN SELECT RAISE(ABORT, 'append-only: DELETE on {table}'); END"
        )
        return
    yield f'DROP TRIGGER "{table}_append_only" ON "{table}"'
    yield (
        f'CREATE TRIGGER "{table}_append_only" BEFORE UPDATE OR TRUNCATE ON "{table}" '
        "FOR EACH STATEMENT EXECUTE FUNCTION dosar_append_only()"
    )
    yield (
        f"CREATE OR REPLACE FUNCTION dosar_erasable_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN RETURN OLD; END IF; "
        "RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    yield (
        f'CREATE TRIGGER "{table}_erasable" BEFORE DELETE ON "{table}" '
        f"FOR EACH ROW EXECUTE FUNCTION dosar_erasable_{table}()"
    )
    for name in ("append_only", "erasable"):
        yield f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{table}_{name}"'


def removal(dialect: str, table: str) -> Iterator[str]:
    """The DDL that refuses every DELETE again."""
    if dialect == "sqlite":
        yield f"DROP TRIGGER {table}_no_delete"
        yield (
            f'CREATE TRIGGER {table}_no_delete BEFORE DELETE ON "{table}" '
            f"BEGIN SELECT RAISE(ABORT, 'append-only: DELETE on {table}'); END"
        )
        return
    for name in ("append_only", "erasable"):
        yield f'DROP TRIGGER "{table}_{name}" ON "{table}"'
    yield f"DROP FUNCTION dosar_erasable_{table}()"
    yield (
        f'CREATE TRIGGER "{table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}" '
        "FOR EACH STATEMENT EXECUTE FUNCTION dosar_append_only()"
    )
    yield f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{table}_append_only"'
