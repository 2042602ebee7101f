"""A complete dossier whose papers were really drawn, archived and recorded, so that every value has its place."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw

from archive.archive import digest_of
from archive.folder import FolderArchive
from ledger.decisions import keep_decision
from ledger.ledger import Ledger
from models.decision import Decision, DecisionData
from models.dossier import Check, Dossier, Evidence, PageRef, ScanEntry
from models.handover import record_id
from tests.extractors.drawn import font
from tests.situations.reading import household
from validators.record import make_record
from validators.rules import check
from validators.seasons import load_season

SEASON = load_season("2017-2018")
SHEET = (1240, 1754)  # A4 at 150 dpi


@dataclass(frozen=True)
class Drawn:
    """Where it stands, and what can be asked of it."""

    home: Path
    dossier: Dossier
    scan: str
    record: str

    @property
    def object(self) -> Path:
        """The archived file."""
        digest = digest_of(self.scan)
        return self.home / "archive" / digest[:2] / digest[2:4] / digest


def record(home: Path) -> Drawn:
    """Dossier 118342 below ``home``, in ledger and archive: one TIFF, a page for each paper, a line for each field."""
    folder, drawn = _once()
    shutil.copytree(folder.name, home, dirs_exist_ok=True)
    return replace(drawn, home=home)


@cache
def _once() -> tuple[TemporaryDirectory[str], Drawn]:
    """It is drawn once in a run and copied for each test."""
    folder = TemporaryDirectory()
    return folder, _record(Path(folder.name))


def _record(home: Path) -> Drawn:
    plain = household("singura")
    pages, documents = [], []
    for number, document in enumerate(plain.documents, start=1):
        sheet, fields = Image.new("L", SHEET, 250), []
        draw, face = ImageDraw.Draw(sheet), font(30)
        for line, field in enumerate(document.fields):
            at, text = (120, 150 + 70 * line), str(field.value)
            draw.text(at, text, fill=15, font=face)
            x0, y0, x1, y1 = draw.textbbox(at, text, font=face)
            box = (x0 / SHEET[0], y0 / SHEET[1], x1 / SHEET[0], y1 / SHEET[1])
            seen = Evidence(scan="sha256:", page=number, box=box, text=text, source="ocr", engine="drawn/1")
            ok = Check(name="second_reading", ok=True)
            fields.append(field.model_copy(update={"evidence": (seen,), "checks": (ok,)}))
        pages.append(sheet)
        documents.append(document.model_copy(update={"fields": tuple(fields)}))
    scan = FolderArchive(home / "archive").put(_tiff(pages))
    dossier = _judged(plain, tuple(_on(scan, d, n) for n, d in enumerate(documents, start=1)), scan, len(pages))
    with Ledger(f"sqlite:///{home / 'ledger.db'}") as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0", operator="op-07", run_name="lot")
        ledger.record_scan(batch, dossier.scans[0], 1, "118342")
        ledger.record_dossier(dossier, "f1", "0.1.0", batch)
        name = record_id("2017-2018", "118342", _record_digest(ledger))
    return Drawn(home, dossier, scan, name)


def decide(drawn: Drawn, event_id: str = "decizia-1", wrong: bool = False) -> None:
    """The engine's decision on the record, with the input that it used (not the record's, if ``wrong``)."""
    total = "1.00" if wrong else (drawn.dossier.record or {})["income_total"]
    steps = [{"rule": "plafon", "inputs": {"/income_total": total}, "result": True, "because": "sub plafon"}]
    data = {"record": drawn.record, "outcome": "granted", "trace": steps}
    event = {"specversion": "1.0", "id": event_id, "source": "urn:test", "type": "ro.dosar.decision.made", "data": data}
    with Ledger(f"sqlite:///{drawn.home / 'ledger.db'}") as ledger:
        keep_decision(ledger.engine, Decision("urn:test", event_id, event, DecisionData.model_validate(data)), "file")


def _tiff(pages: list[Image.Image]) -> bytes:
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=(150, 150))
    return out.getvalue()


def _on(scan: str, document: object, page: int) -> object:
    fields = tuple(
        f.model_copy(update={"evidence": tuple(e.model_copy(update={"scan": scan}) for e in f.evidence)})
        for f in document.fields  # type: ignore[attr-defined]
    )
    place = (PageRef(scan=scan, page=page),)
    return document.model_copy(update={"fields": fields, "pages": place})  # type: ignore[attr-defined]


def _judged(plain: Dossier, documents: tuple, scan: str, pages: int) -> Dossier:
    entry = ScanEntry(id=scan, file="scan_001.tif", pages=pages, status="read")
    dossier = plain.model_copy(update={"documents": documents, "scans": (entry,)})
    dossier = dossier.model_copy(update={"completeness": check(dossier, SEASON)})
    dossier = dossier.model_copy(update={"record": make_record(dossier, SEASON)})
    assert dossier.record is not None
    return dossier


def _record_digest(ledger: Ledger) -> str:
    from ledger.provenance import Provenance

    found = Provenance(ledger.engine).newest("118342", "2017-2018")
    assert found is not None
    assert found.record_sha256 is not None
    return found.record_sha256
