"""Alembic's entry point; always called by :func:`ledger.schema.upgrade`, which hands over an open transaction."""

from alembic import context

from ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,  # SQLite can; the ledger's engine opens the transaction itself
)
with context.begin_transaction():
    context.run_migrations()
