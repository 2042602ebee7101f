"""Batches for the end-to-end tests: papers drawn here, good files and broken ones of each sort."""

from __future__ import annotations

import io
import json
import struct
import zlib
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
from PIL import Image, ImageDraw

from desk.separator import make_sheets
from models.geometry import Box
from tests.extractors.drawn import A4, font, text_page, white
from tests.extractors.loading.pdf_makers import bill, changed, empty_pages, pdf

CNP = "1850712125674"
NAME = "POPESCU ANDREI"
BILL_LINES = (
    "FACTURĂ DE GAZE NATURALE",
    "Seria CJ numărul 10023456   Data emiterii 01.12.2017",
    "",
    f"Titular: {NAME}",
    "Adresa: Strada Observatorului nr. 12, ap. 3, Cluj-Napoca",
    "Cod client: 1002345678",
    "Cod loc de consum: DEG0001234",
    "",
    "Consum gaze naturale în perioada 01.11.2017 - 30.11.2017",
    "Data scadentă: 15.12.2017",
    "Total de plată: 312,45 lei",
)
CERTIFICATE_LINES = (
    "ADEVERINȚĂ DE VENIT",
    "",
    f"Se adeverește prin prezenta că {NAME},",
    f"CNP {CNP}, este salariat al societății noastre",
    "și a realizat în luna octombrie 2017 un venit net de 1.450 lei.",
)


def paper(lines: tuple[str, ...]) -> tuple[Image.Image, dict[str, Box]]:
    """A printed page at 300 dpi, and each line's ink box as fractions of the page."""
    sheet = Image.new("L", A4, 252)
    draw, face, boxes = ImageDraw.Draw(sheet), font(46), {}
    for i, line in enumerate(lines):
        at = (280, 320 + 110 * i)
        draw.text(at, line, fill=10, font=face)
        x0, y0, x1, y1 = draw.textbbox(at, line, font=face)
        boxes[line] = Box(x0 / A4[0], y0 / A4[1], x1 / A4[0], y1 / A4[1])
    return sheet, boxes


def tiff(path: Path, *pages: Image.Image, **options: object) -> None:
    options = {"compression": "tiff_lzw", "dpi": (300, 300), **options}
    pages[0].save(path, "TIFF", save_all=True, append_images=pages[1:], **options)


def separators(folder: Path, *numbers: str) -> list[Image.Image]:
    """The program's own sheets, as they come back from the scanner at 200 dpi."""
    file = folder.parent / "separators.pdf"
    make_sheets(numbers, "2017-11-14", "manastur", file)
    with pypdfium2.PdfDocument(str(file)) as document:
        return [document[i].render(scale=200 / 72).to_pil().convert("L") for i in range(len(document))]


def good_batch(folder: Path) -> Path:
    """Dossier 118342 in a folder (a born-digital bill, a turned photograph, a certificate with a blank back, a copy),
    and a batch file with dossiers 118400 and 118401."""
    dossier = folder / "118342_2017-11-14"
    dossier.mkdir(parents=True)
    (dossier / "scan_1.pdf").write_bytes(pdf(bill))
    printed, _ = paper(BILL_LINES)
    exif = Image.Exif()
    exif[0x0112] = 6  # stored on its side: a viewer turns it a quarter clockwise
    stored = printed.rotate(90, expand=True)
    stored.save(dossier / "scan_2.jpg", quality=88, dpi=(300, 300), exif=exif)
    certificate, _ = paper(CERTIFICATE_LINES)
    tiff(dossier / "scan_10.tif", certificate, Image.fromarray(white(paper=250)))
    (dossier / "scan_11.tif").write_bytes((dossier / "scan_10.tif").read_bytes())
    declared = {"heating": "gas", "tenure": "owner", "applicant": CNP}
    (dossier / "registration.json").write_text(json.dumps({"point": "manastur", "declared": declared}))
    one, two = separators(folder, "118400", "118401")
    letter = Image.fromarray(text_page(rows=10).image)
    tiff(folder / "lot 14.tif", one, printed, letter, two, certificate, Image.fromarray(white()))
    return folder


def broken_batch(folder: Path) -> dict[str, str]:
    """One dossier with a good paper among broken files of each sort; file -> reason that it must be rejected for."""
    dossier = folder / "200100"
    dossier.mkdir(parents=True)
    printed, _ = paper(BILL_LINES)
    tiff(dossier / "bun.tif", printed)
    whole_jpeg, whole_tiff = io.BytesIO(), io.BytesIO()
    printed.save(whole_jpeg, "JPEG", quality=90)
    printed.save(whole_tiff, "TIFF", compression="tiff_lzw")
    whole_pdf = pdf(bill)
    locked = changed(whole_pdf, lambda _: None, encryption=pikepdf.Encryption(owner="o", user="parola", R=6))
    files = {
        "gol.pdf": (b"", "empty"),
        "trunchiat.jpg": (whole_jpeg.getvalue()[: len(whole_jpeg.getvalue()) // 2], "corrupt"),
        "[b]trunchiat.tif": (whole_tiff.getvalue()[: len(whole_tiff.getvalue()) // 2], "corrupt"),
        "trunchiat.pdf": (whole_pdf[: len(whole_pdf) // 2], "corrupt"),
        "parola.pdf": (locked, "encrypted"),
        "text.pdf": (f"Acesta nu este un PDF. {NAME} {CNP}\n".encode() * 40, "unsupported"),
        "urias.png": (huge_png(20_000, 20_000), "too_large"),
        "multe.pdf": (empty_pages(10_000), "too_many_pages"),
    }
    for name, (data, _) in files.items():
        (dossier / name).write_bytes(data)
    register = folder / "200101"
    register.mkdir()
    tiff(register / "alb.tif", Image.fromarray(white((827, 1169))), dpi=(100, 100))
    (register / "registration.json").write_text(f'{{"number": "200101", "declared": {{"applicant": ["{CNP}"]}}}}')
    reasons = {f"200100/{name}": reason for name, (_, reason) in files.items()}
    return reasons | {"200101/registration.json": "corrupt"}


def huge_png(width: int, height: int) -> bytes:
    """The header of a picture that would fill memory, and a little data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(np.zeros(4096, np.uint8).tobytes())
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
