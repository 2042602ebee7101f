"""``dosar trace --pdf``: the sheet of evidence. Every figure with what it rests on, then every proof with its crop.

A proof is a field of a paper; it is drawn once and numbered, however many figures rest on it. Crops are drawn from the
archived bytes, whose hash is checked on the way: where it does not match, the sheet says so and shows no picture.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from desk import trace_words as say
from desk.archived import Crop
from desk.paper import FACE, Paper
from desk.trace_text import correction_text, scan_name, statement_text
from desk.traced import Traced
from desk.whole import whole
from models.dossier import Evidence
from models.geometry import Box
from models.kinds import KINDS
from validators.printable import printable
from validators.way_back import FieldStep, GivenStep, LeafStep, PaperStep, Step

_HIGHEST_MM, _INDENT_MM, _LARGER = 60.0, 4.0, 1.3
_GREY, _RED = 90, (176, 24, 24)


def write_sheet(traced: Traced, target: Path, reveal: bool) -> tuple[int, int]:
    """Draw the sheet to ``target``: (pages, crops shown)."""
    sheet = _Sheet(traced, reveal)
    sheet.draw()
    with whole(target) as file:
        file.write_bytes(bytes(sheet.pdf.output()))
    return int(sheet.pdf.pages_count), sheet.crops


class _Sheet:
    """One sheet while it is drawn. ``numbers``: (document, path) -> number of the proof."""

    def __init__(self, traced: Traced, reveal: bool) -> None:
        self.traced, self.reveal, self.crops = traced, reveal, 0
        self.numbers = {(f.document.id, f.field.path): n for n, f in enumerate(traced.fields, start=1)}
        number = printable(traced.origin.dossier.registration.number or "—", 40)
        self.title = f"Fișă de probe – dosarul {number}, sezonul {traced.origin.dossier.season}"
        self.pdf = Paper(self.title, f"Dosarul {number} · document intern, cu date cu caracter personal")

    def draw(self) -> None:
        self.pdf.add_page()
        self._head()
        figures = [way for way in self.traced.ways if isinstance(way, LeafStep)]
        if figures:
            self._heading("Valorile și pe ce se sprijină")
            for way in figures:
                self._figure(way)
        self._heading("Probele")
        # by scan and page, so that each page is decoded once
        for step in sorted(self.traced.fields, key=lambda f: self.numbers[f.document.id, f.field.path]):
            self._proof(step)

    def _head(self) -> None:
        pdf, origin = self.pdf, self.traced.origin
        pdf.text_block(self.title, size=13, bold=True, line=6.4)
        corrected = f" (citirea {origin.read_version}, cu corecturi)" if origin.read_version else ""
        told = [
            f"Versiunea {origin.version}{corrected} din {origin.created_at}, program {origin.program_version}",
            f"Lotul {origin.batch} din {origin.batch_started_at}, operator {printable(origin.operator or '—', 60)}",
        ]
        if origin.record_sha256:
            state = "se potrivește" if origin.record_intact else "NU SE POTRIVEȘTE"
            told.append(f"Înregistrarea sha256:{origin.record_sha256} ({state})")
        else:
            told.append("Dosarul nu are încă înregistrare; se arată câmpurile actelor.")
        notes = self.traced.corrections
        told += [statement_text(one, notes.get(one.id), self.reveal) for one in origin.dossier.statements]
        for made in self.traced.decisions:
            asked = " (cea cerută)" if made is self.traced.decision else ""
            outcome = say.OUTCOMES.get(made.outcome, made.outcome)
            told.append(f"Decizia {printable(made.event_id, 80)}{asked}: {outcome}, primită la {made.received_at}")
        for text in told:
            pdf.text_block(text, size=8, line=4.1)
        for fault in self.traced.faults():
            pdf.set_text_color(*_RED)
            pdf.text_block(f"Probă ruptă: {fault}", size=8, bold=True, line=4.1)
            pdf.set_text_color(0)
        pdf.ln(1.5)
        pdf.rule()

    def _heading(self, text: str) -> None:
        self.pdf.need(30)
        self.pdf.ln(3)
        self.pdf.text_block(text, size=11, bold=True, line=5.6)
        self.pdf.ln(1)

    def _figure(self, way: LeafStep) -> None:
        pdf = self.pdf
        pdf.need(10)
        pdf.text_block(f"{way.pointer} = {say.shown(way.value, self.reveal)}", size=8.5, bold=True, line=4.3)
        how = f"regula: {say.rule_text(way.rule)}; " if way.rule else ""
        rests = ", ".join(self._named(step) for step in way.steps) or "FĂRĂ PROBĂ"
        pdf.set_text_color(_GREY)
        pdf.text_block(f"{how}{rests}", size=7.5, line=3.8)
        pdf.set_text_color(0)
        pdf.ln(0.8)

    def _named(self, step: Step) -> str:
        if isinstance(step, FieldStep):
            return f"proba {self.numbers[step.document.id, step.field.path]}"
        if isinstance(step, LeafStep):
            return step.pointer
        if isinstance(step, PaperStep):
            return f"felul actului {step.document.id} ({KINDS[step.document.kind].title})"
        if isinstance(step, GivenStep):
            return f"{step.reference} = {say.shown(step.value, self.reveal)}" if step.known else step.reference
        return f"{step.reference} (NU DUCE NICĂIERI)"

    def _proof(self, step: FieldStep) -> None:
        pdf, entry = self.pdf, step.field
        pieces = self._pieces(step)
        first = _size(pieces[0][1], pdf.epw - _INDENT_MM)[1] if pieces and pieces[0][1] else 0.0
        pdf.need(26 + first)
        number, kind = self.numbers[step.document.id, entry.path], KINDS[step.document.kind].title
        pdf.text_block(f"Proba {number} · {step.document.id} {kind} · {entry.path}", size=8.5, bold=True, line=4.6)
        pdf.text_block(f"{say.shown(entry.value, self.reveal)}  ({say.state_text(entry)})", size=9, line=4.6)
        for seen, crop in pieces:
            self._piece(seen, crop)
        if not pieces:
            self._small("fără loc pe scanare")
        checks = say.checks_text(entry.checks, self.reveal)
        if checks:
            self._small(f"verificări: {checks}")
        note = self.traced.correction_of(step)
        if note is not None:
            self._small(correction_text(note, self.reveal))
        pdf.ln(3)

    def _pieces(self, step: FieldStep) -> list[tuple[Evidence, Crop | None]]:
        """Each place once: what a clerk confirmed stands where it was read."""
        places: dict[tuple[str, int, tuple[float, ...]], Evidence] = {}
        for seen in step.field.evidence:
            places.setdefault((seen.scan, seen.page, seen.box), seen)
        return [(seen, self.traced.scans.crop(seen.scan, seen.page, Box(*seen.box))) for seen in places.values()]

    def _piece(self, seen: Evidence, crop: Crop | None) -> None:
        pdf = self.pdf
        if crop is not None:
            wide, high = _size(crop, pdf.epw - _INDENT_MM)
            pdf.need(high + 10)
            pdf.ln(0.6)
            pdf.image(Image.fromarray(crop.outlined()), x=pdf.l_margin + _INDENT_MM, w=wide, h=high)
            pdf.ln(0.8)
            self.crops += 1
        engine = f", {seen.engine}" if seen.engine else ""
        source = say.SOURCES.get(seen.source, seen.source)
        self._small(f"«{say.shown(seen.text, self.reveal)}» · {source}{engine}")
        where = f"{scan_name(self.traced, seen.scan)}, pagina {seen.page}, {say.box_text(seen.box)}"
        state = self.traced.scans.state(seen.scan)
        self._small(where)
        self._small(f"{seen.scan} · {say.SCANS[state]}", red=state != "intact")
        if crop is None and state == "intact":
            self._small("pagina nu a putut fi desenată", red=True)

    def _small(self, text: str, *, red: bool = False) -> None:
        pdf = self.pdf
        pdf.set_font(FACE, size=7.5)
        pdf.set_text_color(*(_RED if red else (_GREY,) * 3))
        pdf.set_x(pdf.l_margin + _INDENT_MM)
        pdf.multi_cell(0, 3.7, pdf.known(text), align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.set_text_color(0)


def _size(crop: Crop | None, widest: float) -> tuple[float, float]:
    """Width and height in mm: a little larger than on the paper itself, as far as the sheet allows."""
    if crop is None:
        return 0.0, 0.0
    height, width = crop.image.shape[:2]
    wide, high = (v / crop.dpi * 25.4 * _LARGER for v in (width, height))
    scale = min(1.0, widest / wide, _HIGHEST_MM / high)
    return wide * scale, high * scale
