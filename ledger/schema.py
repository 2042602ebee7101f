"""Brings a database to the schema of this program version."""

from __future__ import annotations

import threading
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from ledger.engine import reading, writing
from models.errors import ConfigError

_one_at_a_time = threading.Lock()  # Alembic keeps its context in module globals


def upgrade(engine: Engine) -> None:
    """Run the migrations that the database lacks, all in one transaction; nothing when it is up to date.

    Several threads and processes may do so at once. :class:`models.errors.ConfigError` when a newer program made the
    database.
    """
    with _one_at_a_time:
        scripts = ScriptDirectory.from_config(_config())
        with reading(engine) as connection:
            if _revision(connection) == scripts.get_current_head():
                return
        with writing(engine) as connection:
            _refuse_newer(_revision(connection), scripts)
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def downgrade(engine: Engine, revision: str) -> None:
    """Take migrations back to ``revision`` (``base``: all of them), with what only the newer schema can hold."""
    with _one_at_a_time, writing(engine) as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def _config() -> Config:
    config = Config()
    place = str(files("ledger").joinpath("migrations"))  # inside the package: works from a wheel, in any folder
    config.set_main_option("script_location", place.replace("%", "%%"))
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(revision: str | None, scripts: ScriptDirectory) -> None:
    if revision is not None and revision not in {script.revision for script in scripts.walk_revisions()}:
        raise ConfigError(
            f"registrul a fost făcut de o versiune mai nouă a programului (schema {revision}); actualizați dosar"
        )
