"""What an auditor reads: the names of rules, sources, states and decisions in Romanian; values fit for a screen."""

from __future__ import annotations

from typing import Any

from desk.speech import Said, own, put, tr
from models.dossier import Check, FieldEntry
from validators.printable import printable
from validators.text import mask_cnp

RULES = Said({
    "constant": "valoare fixă a programului sau a sezonului",
    "registered": "înscris la înregistrare",
    "declared": "declarat la ghișeu",
    "filed_by_the_20th": "regula zilei de 20",
    "kind_of_contract": "felul contractului",
    "date_in_cnp": "data nașterii din CNP",
    "no_income": "fără venituri",
    "part_of_name": "parte a numelui scris într-un rând",
    "kind_of_document": "felul actului",
    "month_before_application": "luna dinaintea cererii",
    "year_divided": "venitul anual împărțit la luni",
    "count": "numărul persoanelor",
    "sum": "suma veniturilor",
    "divided_half_up": "venitul total împărțit la persoane, jumătatea de ban în sus",
    "no_bill_required": "nu se cere factură",
    "certificate_waived": "adeverința a fost scutită de un funcționar",
})  # fmt: skip
STATES = Said({"accepted": "acceptat", "review": "de verificat", "corrected": "corectat", "missing": "negăsit"})
SOURCES = Said({
    "ocr": "citit de pe imagine", "text_layer": "textul propriu al PDF-ului", "barcode": "cod de bare",
    "mrz": "zona de citire automată", "clerk": "funcționar", "derived": "dedus din celelalte probe",
})  # fmt: skip
SCANS = Said({
    "intact": "amprenta se potrivește", "missing": "LIPSEȘTE DIN ARHIVĂ",
    "changed": "CONȚINUTUL DIN ARHIVĂ NU MAI DĂ AMPRENTA",
})  # fmt: skip
OUTCOMES = Said({
    "granted": "acordat", "refused": "respins", "modified": "modificat", "suspended": "suspendat", "ended": "încetat",
    "needs_human": "decide un om",
})  # fmt: skip
ACTS = Said({
    "confirm": "a confirmat", "enter": "a introdus", "illegible": "a declarat ilizibil", "kind": "a schimbat felul",
    "key": "a tastat orb", "undo": "a anulat", "add": "a adăugat câmpul", "split": "a tăiat", "join": "a unit",
    "rescan": "a cerut o scanare nouă", "move_out": "a mutat în alt dosar", "move_in": "a adus din alt dosar",
    "waive": "a scutit dosarul de", "declare": "a declarat", "attest": "a confirmat",
})  # fmt: skip


def shown(value: Any, reveal: bool, limit: int = 160) -> str:
    """A value on one line, CNPs masked unless revealed."""
    if value is None:
        return "—"
    if isinstance(value, bool):
        return "da" if value else "nu"
    if isinstance(value, list) and not value:
        return "(listă goală)"
    text = printable(str(value), limit)
    return text if reveal else mask_cnp(text)


def rule_text(rule: str) -> str:
    """``suma veniturilor (sum)``."""
    return f"{RULES[rule]} ({rule})" if rule in RULES else rule


def checks_text(checks: tuple[Check, ...], reveal: bool) -> str:
    """``cnp.checksum ✓, amount.words ✗ (…)``; what could not be made is left out."""
    told = []
    for check in checks:
        if check.ok is not None:
            detail = f" ({_detail(check.detail, reveal)})" if check.detail else ""
            told.append(f"{check.name} {'✓' if check.ok else '✗'}{detail}")
    return ", ".join(told)


def _detail(detail: str, reveal: bool) -> str:
    """What a check says for itself: the program's words, or what it saw on the papers."""
    said = shown(detail, reveal, 80)
    told = tr(said)
    return told if told != said else own(said)


def state_text(entry: FieldEntry) -> str:
    """``acceptat, siguranță 99,9 %``."""
    share = f"{entry.confidence * 100:.1f}".replace(".", ",")
    return put("{state}, siguranță {share} %", state=STATES[entry.status], share=share)


def box_text(box: tuple[float, float, float, float]) -> str:
    """Left, top, right and bottom in per cent of the page."""
    x0, y0, x1, y1 = (f"{v * 100:.1f}".replace(".", ",") for v in box)
    return put("caseta x {x0}–{x1} %, y {y0}–{y1} %", x0=x0, x1=x1, y0=y0, y1=y1)
