"""The ledger's promises on PostgreSQL: one writer at a time, one state for each reader, silent errors.

Writing transactions hold one advisory lock, so that the audit chain has one end and "look, then insert" cannot be
overtaken; they are short. Readers never wait.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext

from ledger.canonical import to_json
from models.errors import ConfigError

DRIVER = "postgresql+psycopg"
_WRITERS = 0x646F736172  # "dosar": the advisory lock of those who write


def make_engine(url: URL, patience_s: float) -> Engine:
    """An engine for ``postgresql://user@host/database``; what the URL leaves out comes from libpq's own settings
    (``PGPASSWORD``, ``~/.pgpass``, ...). ``patience_s``: how long a writer waits for another one."""
    if url.drivername not in ("postgresql", DRIVER):
        raise ConfigError("registrul în PostgreSQL se deschide prin psycopg: postgresql://utilizator@gazdă/bază")
    engine = create_engine(
        url.set(drivername=DRIVER),
        hide_parameters=True,
        json_serializer=to_json,
        pool_pre_ping=True,  # a server that was started anew is noticed before a transaction begins
        pool_timeout=patience_s,
        max_overflow=-1,
        connect_args={
            "application_name": "dosar",
            "connect_timeout": 10,
            "options": f"-c lock_timeout={int(patience_s * 1000)} -c synchronous_commit=on",
        },
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _hide_values)
    return engine


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("dosar_writes", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _hide_values(context: ExceptionContext) -> None:
    """PostgreSQL repeats the row in its error's detail: a CNP would end in a log."""
    original: Any = context.original_exception
    diagnosis = getattr(original, "diag", None)
    if diagnosis is None or not diagnosis.message_primary or context.sqlalchemy_exception is None:
        return
    said = diagnosis.message_primary + (f" ({diagnosis.constraint_name})" if diagnosis.constraint_name else "")
    original.args = (said,)
    context.sqlalchemy_exception.args = (f"({type(original).__module__}.{type(original).__name__}) {said}",)
