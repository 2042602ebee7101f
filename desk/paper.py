"""A4 sheets for people: one typeface with all Romanian letters, page numbers.

Text from scans is drawn, never interpreted: no markup, no links, and a sign that the typeface lacks becomes a square.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

from fpdf import FPDF
from fpdf.fonts import TTFFont

from desk.fonts import font_file

FACE = "Romanian"
LEFT_MM, RIGHT_MM, TOP_MM, BOTTOM_MM = 25, 18, 18, 20
LACKING = "□"
_GREY = 95


class Paper(FPDF):
    """An A4 document. ``footer_text`` stands at the foot of every page, beside ``pagina 1 din 3``."""

    def __init__(self, title: str, footer_text: str, day: date | None = None) -> None:
        super().__init__(format="A4")
        self.footer_text = footer_text
        self.set_margins(LEFT_MM, TOP_MM, RIGHT_MM)
        self.set_auto_page_break(True, BOTTOM_MM)
        for style, name in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
            self.add_font(FACE, style, str(font_file(name)))
        self.set_title(title)
        self.set_lang("ro-RO")
        self.set_producer("dosar")
        if day is not None:  # the same letter of the same day is the same file
            self.set_creation_date(datetime(day.year, day.month, day.day, tzinfo=UTC))
        self.set_font(FACE, size=9.5)

    def footer(self) -> None:
        """Called by FPDF at the end of each page."""
        self.set_xy(LEFT_MM, -13)
        self.set_font(FACE, size=7.5)
        self.set_text_color(_GREY)
        wide = self.epw * 0.7
        self.cell(wide, 5, self.known(self.footer_text))
        self.cell(0, 5, f"pagina {self.page_no()} din {{nb}}", align="R")
        self.set_text_color(0)

    def known(self, text: str) -> str:
        """The text with a square for every sign that the typeface cannot draw."""
        face = self.fonts[FACE.lower()]
        assert isinstance(face, TTFFont)
        glyphs = face.cmap
        return "".join(c if c == "\n" or ord(c) in glyphs else LACKING for c in text)

    def text_block(
        self, text: str, *, size: float = 9.5, bold: bool = False, line: float = 4.7, align: Literal["L", "J"] = "L"
    ) -> None:
        """A paragraph from where the pen is to the right margin; the pen then stands below it, at the left."""
        self.set_font(FACE, "B" if bold else "", size)
        self.multi_cell(0, line, self.known(text), align=align, new_x="LMARGIN", new_y="NEXT")

    def rule(self, *, grey: int = 150) -> None:
        """A thin line over the full width."""
        self.set_draw_color(grey)
        self.set_line_width(0.2)
        self.line(self.l_margin, self.get_y(), self.w - self.r_margin, self.get_y())
        self.set_draw_color(0)

    def need(self, height: float) -> None:
        """A new page unless this many millimetres are left on this one."""
        if self.will_page_break(height):
            self.add_page()
