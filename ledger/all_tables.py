"""Every table that there is: the modules ``ledger/*tables.py``, found by their names and imported."""

from __future__ import annotations

import importlib
import pkgutil

from sqlalchemy import Table

import ledger
from ledger.journal import is_covered
from ledger.tables import metadata


def all_tables() -> dict[str, Table]:
    """The tables of the ledger by name, in the order in which they refer to each other."""
    for module in pkgutil.iter_modules(ledger.__path__):
        if module.name.endswith("tables") and module.name != "all_tables":
            importlib.import_module(f"ledger.{module.name}")
    return {table.name: table for table in metadata.sorted_tables}


def covered_tables() -> dict[str, Table]:
    """Those whose rows the audit chain covers."""
    return {name: table for name, table in all_tables().items() if is_covered(table)}
