"""``dosar separator``: sheets that part a batch, one for each dossier: a large QR code and text for people."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import segno
from fpdf import FPDF

from desk.fonts import font_file
from extractors.barcodes import separator_text
from models.dossier import Registration
from models.errors import ConfigError

QR_MM = 110


def make_sheets(numbers: Sequence[str], day: str, point: str | None, target: Path) -> None:
    """A PDF of A4 sheets at ``target``; ConfigError when a number or the date cannot stand on a sheet."""
    if not _is_day(day):
        raise ConfigError(f"data «{day}» nu este o zi de forma AAAA-LL-ZZ")
    pdf = FPDF(format="A4")
    pdf.set_title("File de separare")
    for style, name in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
        pdf.add_font("Romanian", style, str(font_file(name)))
    for number in numbers:
        _sheet(pdf, Registration(number=number, date=day, point=point))
    target.parent.mkdir(parents=True, exist_ok=True)
    pdf.output(str(target))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _text(registration: Registration) -> str:
    try:
        return separator_text(registration)
    except ValueError:
        said = f"numărul «{registration.number}»" + (
            f" sau punctul «{registration.point}»" if registration.point else ""
        )
        raise ConfigError(f"{said} nu poate sta pe o filă de separare: numai cifre, litere, - și /") from None


def _sheet(pdf: FPDF, registration: Registration) -> None:
    text = _text(registration)
    pdf.add_page()
    picture = io.BytesIO()
    segno.make(text, error="h", micro=False).save(picture, kind="png", scale=20, border=4)
    pdf.image(picture, x=(210 - QR_MM) / 2, y=30, w=QR_MM)
    pdf.set_y(30 + QR_MM + 12)
    pdf.set_font("Romanian", "B", 46)
    pdf.cell(0, 20, registration.number or "", align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Romanian", size=20)
    year, month, day = (registration.date or "--").split("-")
    pdf.cell(0, 12, f"{day}.{month}.{year}", align="C", new_x="LMARGIN", new_y="NEXT")
    if registration.point:
        pdf.cell(0, 12, registration.point, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Romanian", size=12)
    pdf.ln(14)
    for line in ("FILĂ DE SEPARARE", "Se scanează înaintea actelor dosarului. Nu face parte din dosar.", text):
        pdf.cell(0, 7, line, align="C", new_x="LMARGIN", new_y="NEXT")
