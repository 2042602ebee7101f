"""The way of heating that an application asks the aid for, against the energy bills that came with it."""

from __future__ import annotations

from collections.abc import Sequence

from models.dossier import DocumentEntry

BILLS = {"gas_bill": "gas", "heat_bill": "thermal", "electricity_bill": "electricity"}


def unbilled(documents: Sequence[DocumentEntry]) -> dict[tuple[str, str], str]:
    """(document id, path) of an accepted way of heating that none of the dossier's energy bills is for, with a bill's
    id; empty where there is no such bill. Wood and coal come with no bill that is told from others."""
    billed = {BILLS[d.kind]: d.id for d in documents if d.kind in BILLS}
    return {
        (d.id, f.path): next(iter(billed.values()))
        for d in documents
        for f in d.fields
        if billed and f.path == "/heating" and f.status == "accepted" and f.value in set(BILLS.values()) - set(billed)
    }
