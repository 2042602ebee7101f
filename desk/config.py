"""``dosar config``: every setting, its value, and where the value comes from."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from flows.settings import describe, load

_ORIGIN = {"default": "implicit", "file": "fișier", "environment": "mediu"}


def show_config() -> None:
    table = Table("Cheie", "Valoare", "De unde")
    for key, value, origin in describe(load()):
        table.add_row(key, str(value), _ORIGIN.get(origin, origin))
    Console().print(table)
