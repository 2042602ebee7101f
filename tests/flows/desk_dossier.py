"""A small dossier as intake would make it, for tests of corrections. The CNPs are made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from archive.folder import FolderArchive
from flows.house import House
from flows.settings import Settings
from flows.taking import Part
from ledger.ledger import Ledger
from models.dossier import Declared, DocumentEntry, Evidence, FieldEntry, PageRef, Registration, ScanEntry, Value
from validators.seasons import load_season

SCAN = "sha256:" + "ab" * 32
ANA, ION = "2850715120018", "1850712125674"
SEASON = "2017-2018"


class SmallHouse:
    """What finishing a dossier needs of a house. Its archive has lost the scans: nothing can be read again."""

    readers: Any = None
    limits: Any = None
    settings: Any = Settings()

    def __init__(self, ledger: Ledger, version: str = "0.1.0+aaaaaaaa") -> None:
        self.ledger, self.season, self.version = ledger, load_season(SEASON), version
        self.archive = FolderArchive(Path(ledger.engine.url.database or "").parent / "archive")


def house(ledger: Ledger, version: str = "0.1.0+aaaaaaaa") -> House:
    small: Any = SmallHouse(ledger, version)
    return small


def field(path: str, value: Value, status: str = "accepted", y: float = 0.1, **more: Any) -> FieldEntry:
    seen = Evidence(scan=SCAN, page=1, box=(0.3, y, 0.5, y + 0.02), text=str(value), source="ocr")
    proof = () if value is None else (seen,)
    found: dict[str, Any] = {"path": path, "value": value, "status": status, "confidence": 0.9, "evidence": proof}
    return FieldEntry.model_validate(found | more)


def card(**changed: FieldEntry) -> DocumentEntry:
    fields = {
        "cnp": field("/cnp", ANA, y=0.10),
        "surname": field("/surname", "SERBAN", "review", y=0.15, candidates=("ȘERBAN",)),
        "given_names": field("/given_names", "ANA", y=0.20),
        "valid_until": field("/valid_until", "2027-07-15", y=0.25),
        "series": field("/series", None, "missing"),
    } | changed
    place = (PageRef(scan=SCAN, page=1, region=(0.1, 0.05, 0.9, 0.4)),)
    return DocumentEntry(id="d1", kind="identity_card", confidence=0.99, pages=place, fields=tuple(fields.values()))


def people(*rows: tuple[str, str], shift: float = 0.0, status: str = "review") -> DocumentEntry:
    """An association's certificate with a name and a CNP in each row; ``shift`` moves all rows down the page."""
    found = []
    for i, (name, cnp) in enumerate(rows):
        y = 0.5 + 0.05 * i + shift
        found += [
            field(f"/persons/{i}/name", name, y=y),
            field(f"/persons/{i}/cnp", cnp, status, y=y, evidence=(_at(y, 0.6, cnp),)),
        ]
    return DocumentEntry(
        id="d2", kind="association_certificate", confidence=0.98, pages=(PageRef(scan=SCAN, page=2),),
        fields=tuple(found),
    )  # fmt: skip


def _at(y: float, x: float, text: str) -> Evidence:
    return Evidence(scan=SCAN, page=2, box=(x, y, x + 0.2, y + 0.02), text=text, source="ocr")


def part(*documents: DocumentEntry) -> Part:
    registration = Registration(number="118342", date="2017-11-14", point="manastur")
    scans = (ScanEntry(id=SCAN, file="scan_001.tif", pages=2, status="read"),)
    declared = Declared(heating="gas", tenure="owner")
    return Part(registration, declared, scans, documents, {SCAN: 1000}, ())
