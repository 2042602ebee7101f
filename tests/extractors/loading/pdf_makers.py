"""PDF files for the tests of loading: bills born digital, scans in a PDF, and both spoiled."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pikepdf
from PIL import Image, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

A4 = (595.276, 841.89)
BILL = (
    "FACTURĂ DE GAZE NATURALE seria CJ numărul 10023456",
    "Cod client 1002345678  Cod loc de consum DEG0001234",
    "Titular POP IOANA, strada Observatorului 12, Cluj-Napoca",
    "Perioada de facturare 01.11.2017 - 30.11.2017",
    "Total de plată 312,45 lei, scadent la 15.12.2017",
    "Consum înregistrat 185 mc la prețul din contract",
)

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, size: tuple[float, float] = A4, **options: object) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, pageCompression=1, **options)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def font() -> str:
    """A font that has the Romanian letters."""
    if "Words" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Words", ImageFont.truetype("DejaVuSans.ttf").path))
    return "Words"


def bill(canvas: Canvas, mode: int = 0, top: float = 760.0) -> None:
    """Some lines of a bill; ``mode`` is the PDF text render mode (3: invisible)."""
    text = canvas.beginText(60, top)
    text.setTextRenderMode(mode)
    text.setFont(font(), 11)
    text.setLeading(24)
    for line in BILL:
        text.textLine(line)
    canvas.drawText(text)


def sideways(quarters: int) -> Draw:
    """The bill turned so that ``/Rotate`` of ``90 * quarters`` shows it upright on a sheet that lies or stands."""

    def draw(canvas: Canvas) -> None:
        wide, high = A4
        canvas.saveState()
        if quarters == 1:
            canvas.transform(0, 1, -1, 0, wide, 0)
        elif quarters == 2:
            canvas.transform(-1, 0, 0, -1, wide, high)
        elif quarters == 3:
            canvas.transform(0, -1, 1, 0, 0, high)
        bill(canvas, top=500 if quarters % 2 else 760)
        canvas.restoreState()

    return draw


def picture(page: np.ndarray | Image.Image, box: tuple[float, float, float, float] = (0, 0, *A4)) -> Draw:
    image = page if isinstance(page, Image.Image) else Image.fromarray(page)
    x, y, wide, high = box
    return lambda canvas: canvas.drawImage(ImageReader(image), x, y, wide, high)


def both(*parts: Draw) -> Draw:
    def draw(canvas: Canvas) -> None:
        for part in parts:
            part(canvas)

    return draw


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], **saving: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(out, **saving)
    return out.getvalue()


def empty_pages(count: int) -> bytes:
    """A PDF of ``count`` white pages, small."""
    kids = " ".join("3 0 R" for _ in range(count))
    parts = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        f"2 0 obj<</Type/Pages/Count {count}/Kids[{kids}]>>endobj\n".encode(),
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n",
    ]
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for part in parts:
        offsets.append(len(out))
        out += part
    start = len(out)
    out += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    out += b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)
