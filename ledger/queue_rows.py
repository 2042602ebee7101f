"""The queue's projection: which fields of a dossier's newest version wait for a clerk. Written with each version.

A row keeps the moment since when its field has waited while the dossier is corrected field by field, so that nothing
is pushed back by a neighbour's correction.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from ledger.desk_tables import open_field
from models.dossier import Dossier
from validators.open_items import open_items


def project(connection: Connection, version: int, dossier: Dossier, moment: str) -> None:
    """Replace the dossier's rows by those of this version, within the transaction that records it."""
    number, season = dossier.registration.number or "", dossier.season
    of = open_field.c
    mine = (of.number == number) & (of.season == season)
    waiting = {
        (row.document, row.path): row.since
        for row in connection.execute(select(of.document, of.path, of.since).where(mine))
    }
    connection.execute(delete(open_field).where(mine))
    items = open_items(dossier)
    rows = [
        {
            "number": number,
            "season": season,
            "document": item.document,
            "path": item.path,
            "version": version,
            "kind": item.kind,
            "status": item.status,
            "needed": item.needed,
            "left_open": len(items),
            "since": waiting.get((item.document, item.path), min(waiting.values(), default=moment)),
            "position": position,
        }
        for position, item in enumerate(items)
    ]
    if rows:
        connection.execute(insert(open_field), rows)
