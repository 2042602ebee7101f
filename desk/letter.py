"""``dosar letter``: the letter to the applicant as an A4 PDF; what it says is composed in ``validators/letters``."""

from __future__ import annotations

from pathlib import Path

from desk.paper import FACE, Paper
from desk.whole import whole
from validators.letters.plain import by_hours, labelled
from validators.letters.sentences import sentences
from validators.letters.shape import Item, Letter, Place, Section

_INDENT = 8
_GREY = 80


def write_letter(letter: Letter, target: Path) -> int:
    """Draw the letter to ``target``; how many pages it has."""
    pdf = draw(letter)
    with whole(target) as file:
        file.write_bytes(bytes(pdf.output()))
    return int(pdf.pages_count)


def draw(letter: Letter) -> Paper:
    """The letter on A4 sheets."""
    pdf = Paper(letter.subject, f"Dosar {letter.reference}", letter.day)
    pdf.add_page()
    _head(pdf, letter)
    _addressee(pdf, letter)
    for text in (letter.salutation, *letter.opening):
        pdf.text_block(text, align="J" if len(text) > 90 else "L")
        pdf.ln(2)
    for section in letter.sections:
        _section(pdf, section)
    _terms(pdf, letter)
    _places(pdf, letter)
    pdf.ln(1)
    for text in letter.closing:
        pdf.text_block(text)
        pdf.ln(1.5)
    _signature(pdf, letter)
    return pdf


def _head(pdf: Paper, letter: Letter) -> None:
    first, name, *offices = letter.office
    pdf.text_block(first, size=8, line=4)
    pdf.text_block(name, size=13, bold=True, line=6.4)
    for office in offices:
        pdf.text_block(office, size=9, line=4.4)
    pdf.set_text_color(_GREY)
    pdf.text_block(" · ".join(letter.contact), size=7.5, line=4)
    pdf.set_text_color(0)
    pdf.ln(1.5)
    pdf.rule()
    pdf.ln(2.5)
    pdf.set_font(FACE, size=9)
    pdf.cell(pdf.epw / 2, 5, pdf.known(f"Dosar {letter.reference}"))
    pdf.cell(0, 5, pdf.known(letter.day_text), align="R", new_x="LMARGIN", new_y="NEXT")


def _addressee(pdf: Paper, letter: Letter) -> None:
    pdf.ln(6)
    place = pdf.l_margin + pdf.epw * 0.45
    pdf.set_x(place)
    pdf.text_block("Către", size=8, line=4)
    for index, line in enumerate(letter.addressee):
        pdf.set_x(place)
        pdf.text_block(line, bold=index == 0, size=10 if index == 0 else 9.5)
    pdf.ln(6)
    pdf.text_block(letter.subject, bold=True, size=10.5, line=5.2)
    pdf.ln(3)


def _section(pdf: Paper, section: Section) -> None:
    pdf.need(34)
    pdf.ln(2)
    pdf.text_block(section.heading, bold=True, size=10.5, line=5.4)
    pdf.text_block(section.intro)
    pdf.ln(1.5)
    for item in section.items:
        _item(pdf, item)


def _item(pdf: Paper, item: Item) -> None:
    pdf.need(24)
    pdf.set_font(FACE, "B", 9.5)
    pdf.cell(_INDENT, 4.8, f"{item.number}.")
    pdf.text_block(item.title, bold=True, line=4.8)
    _indented(pdf, sentences().say("label", "whom"), item.whom)
    for label, text in labelled(item):
        _indented(pdf, label, text, small=text == item.basis)
    pdf.ln(2)


def _indented(pdf: Paper, label: str, text: str, *, small: bool = False) -> None:
    pdf.set_left_margin(pdf.l_margin + _INDENT)
    size = 7.5 if small else 9.5
    pdf.set_text_color(_GREY if small else 0)
    pdf.set_font(FACE, "" if small else "B", size)
    if not small:
        pdf.set_text_color(_GREY)
        pdf.set_font(FACE, "", size)
    pdf.write(3.8 if small else 4.7, pdf.known(f"{label}: "))
    pdf.set_text_color(_GREY if small else 0)
    pdf.write(3.8 if small else 4.7, pdf.known(text))
    pdf.set_text_color(0)
    pdf.set_left_margin(pdf.l_margin - _INDENT)
    pdf.ln(4.1 if small else 4.9)


def _terms(pdf: Paper, letter: Letter) -> None:
    if not letter.terms_intro and not letter.terms:
        return
    pdf.need(20 + 6 * len(letter.terms))
    pdf.ln(2)
    pdf.text_block(letter.terms_heading, bold=True, size=10.5, line=5.4)
    for text in letter.terms_intro:
        pdf.text_block(text, align="J")
    pdf.ln(1.5)
    if letter.terms:
        rows = [[t.until_text, t.month_text, t.note or ""] for t in letter.terms]
        say = sentences().say
        _table(pdf, [say("terms", "column_until"), say("terms", "column_month"), ""], rows, (42, 42, 83))


def _places(pdf: Paper, letter: Letter) -> None:
    """The places under the hours that they share: most of them keep the same ones."""
    if not letter.places and letter.status == "complete":
        return
    pdf.need(24)
    pdf.ln(2)
    pdf.text_block(letter.places_heading, bold=True, size=10.5, line=5.4)
    pdf.text_block(letter.places_intro)
    pdf.ln(1)
    for hours, places in by_hours(letter.places):
        pdf.need(12)
        pdf.text_block(", ".join(hours), size=8.5, bold=True, line=4.6)
        for place in places:
            _place(pdf, place)
        pdf.ln(1)


def _place(pdf: Paper, place: Place) -> None:
    own = f" ({place.note})" if place.note else ""
    pdf.set_x(pdf.l_margin + 4)
    pdf.text_block(f"{place.name}{own}: {place.address}", size=8.5, line=4.3)


def _table(pdf: Paper, head: list[str], rows: list[list[str]], widths: tuple[int, ...]) -> None:
    pdf.set_font(FACE, size=8)
    pdf.set_draw_color(190)
    pdf.set_line_width(0.15)
    with pdf.table(
        col_widths=widths,
        width=pdf.epw,
        align="LEFT",
        line_height=3.9,
        padding=1,
        text_align="LEFT",
        borders_layout="HORIZONTAL_LINES",
    ) as table:
        for row in (head, *rows):
            cells = table.row()
            for text in row:
                cells.cell(pdf.known(text))
    pdf.set_draw_color(0)
    pdf.ln(2)


def _signature(pdf: Paper, letter: Letter) -> None:
    pdf.need(24)
    pdf.ln(5)
    pdf.set_font(FACE, size=9.5)
    for text in letter.signature:
        pdf.cell(pdf.epw / len(letter.signature), 5, pdf.known(text))
    pdf.ln(12)
    for _ in letter.signature:
        pdf.cell(pdf.epw / len(letter.signature), 5, "." * 34)
    pdf.ln(6)
