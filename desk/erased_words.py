"""What people are told of a dossier that was erased: when and why, in Romanian."""

from __future__ import annotations

from ledger.erased import Tombstone, tombstone
from ledger.ledger import Ledger
from validators.printable import printable
from validators.text import mask_cnp


def erased_text(stone: Tombstone) -> str:
    """One sentence on an erasure."""
    year, month, day = stone.at[:10].split("-")
    reason = mask_cnp(printable(stone.reason, 300))
    return (
        f"Dosarul {printable(stone.number, 60)} (sezonul {printable(stone.season, 20)}) a fost șters la "
        f"{day}.{month}.{year}: {reason}. Datele și scanările lui nu mai pot fi arătate."
    )


def erased_notice(ledger: Ledger, number: str, season: str | None = None) -> str | None:
    """The sentence on the newest erasure of this number (in this season); None when it was never erased."""
    stone = tombstone(ledger.engine, number, season)
    return erased_text(stone) if stone else None
