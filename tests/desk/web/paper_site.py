"""A home with two small dossiers whose pages are really printed, for tests of acts on whole papers. Made-up people."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from archive.folder import FolderArchive
from flows.settings import Settings
from flows.verdict import judged
from ledger.ledger import Ledger, PageFacts
from models.dossier import Dossier, PageRef, Registration, ScanEntry
from tests.flows import desk_dossier as made
from validators.seasons import load_season

OTHER = "118343"
SERIES = "KX"
SIZE = (1240, 1754)
LINES = (
    ("CARTE DE IDENTITATE", 120), ("SERBAN", 275), ("Seria KX nr. 123456", 480),
    ("Adeverinta: numita SERBAN ANA este eleva la Scoala Nr. 8", 1100), ("Anul de invatamant 2017", 1180),
)  # fmt: skip


def sheet(lines: tuple[tuple[str, int], ...]) -> Image.Image:
    page = Image.new("L", SIZE, 255)
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 30)
    for text, y in lines:
        ImageDraw.Draw(page).text((370, y), text, fill=0, font=font)
    return page


def scan_of(*pages: Image.Image) -> bytes:
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=list(pages[1:]), dpi=(150, 150), compression="tiff_lzw")
    return out.getvalue()


def fill(home: Path) -> str:
    """Both dossiers in the ledger, their scan in the archive; the scan's id."""
    settings = Settings(home=home)
    bill = sheet((("FACTURA DE GAZE NATURALE", 150), ("Total de plata 123,45 lei", 400)))
    scan = FolderArchive(settings.archive_dir).put(scan_of(sheet(LINES), bill))
    with Ledger(settings.ledger_url) as ledger:
        batch = ledger.start_batch(made.SEASON, "0.1.0")
        part = made.part(_card(), _bill())
        read = Dossier(
            registration=part.registration, declared=part.declared, season=made.SEASON, scans=part.scans,
            documents=part.documents,
        )  # fmt: skip
        whole = {"region": [0, 0, 1, 1], "to_scan": [[1 / SIZE[0], 0, 0], [0, 1 / SIZE[1], 0], [0, 0, 1]]}
        dossier = Dossier.model_validate_json(read.to_json().replace(made.SCAN, scan))
        ledger.record_scan(batch, dossier.scans[0], 1000, "118342")
        ledger.record_pages(scan, "0.1.0", [PageFacts(n, *SIZE, 150.0, False, [whole]) for n in (1, 2)])
        ledger.record_dossier(judged(dossier, load_season(made.SEASON)), "f1", "0.1.0", batch)
        other = Dossier(
            registration=Registration(number=OTHER, date="2017-11-15"), season=made.SEASON,
            scans=(ScanEntry(id=scan, file="b.tif", pages=2, status="read"),),
        )  # fmt: skip
        ledger.record_dossier(judged(other, load_season(made.SEASON)), "f2", "0.1.0", batch)
    return scan


def _card():  # type: ignore[no-untyped-def]
    """The identity card, taken for all of page 1."""
    return made.card().model_copy(update={"pages": (PageRef(scan=made.SCAN, page=1),)})


def _bill():  # type: ignore[no-untyped-def]
    return made.card().model_copy(
        update={"id": "d2", "kind": "gas_bill", "pages": (PageRef(scan=made.SCAN, page=2),), "fields": ()}
    )
