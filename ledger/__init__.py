"""What happened: an append-only SQL ledger (SQLite here), its migrations, and the views that people read.

:mod:`ledger.ledger` writes, :mod:`ledger.views` reads, :mod:`ledger.tables` says what there is.
Personal data stays in the ledger's own columns: nothing in this room logs a name, a CNP or a file name.
"""

import logging

# Before anything imports Alembic: it tells of its plug-ins while it is imported, and none of it is news to an operator.
logging.getLogger("alembic").setLevel(logging.WARNING)
