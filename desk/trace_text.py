"""The way back as lines on a terminal: from the decision to the scan, indented by one step each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonpointer import JsonPointerException, resolve_pointer

from desk import trace_words as say
from desk.speech import own, put
from desk.statement_words import stated
from desk.traced import Traced
from ledger.decisions import KeptDecision
from ledger.provenance import CorrectionNote
from models.dossier import Evidence, Statement
from models.kinds import KINDS
from validators.printable import printable
from validators.way_back import FieldStep, GivenStep, LeafStep, LostStep, PaperStep, Step

_STEP = "  "


def lines(traced: Traced, reveal: bool) -> Iterator[str]:
    """The whole trace; an empty line between leaves."""
    yield from _head(traced, reveal)
    if traced.decision is not None:
        yield from _decision(traced, traced.decision, reveal)
    if traced.origin.dossier.record is None:
        yield "dosarul nu are încă înregistrare; se arată câmpurile actelor (pointer: /act/câmp)"
    for way in traced.ways:
        yield ""
        yield from _step(traced, way, 0, reveal)


def _head(traced: Traced, reveal: bool) -> Iterator[str]:
    origin, registration = traced.origin, traced.origin.dossier.registration
    number, day = printable(registration.number or "—", 40), registration.date or "—"
    yield f"Dosarul {number} din {day}, sezonul {origin.dossier.season}"
    corrected = f", citirea {origin.read_version} cu corecturi" if origin.read_version else ""
    yield f"{_STEP}versiunea {origin.version} din {origin.created_at}{corrected} · program {origin.program_version}"
    yield f"{_STEP}lotul {origin.batch} din {origin.batch_started_at}, operator {printable(origin.operator or '—', 60)}"
    yield f"{_STEP}amprenta intrărilor {origin.fingerprint}"
    if origin.record_sha256:
        state = "se potrivește" if origin.record_intact else "NU SE POTRIVEȘTE"
        yield f"{_STEP}înregistrarea sha256:{origin.record_sha256} ({state})"
    for one in origin.dossier.statements:
        yield f"{_STEP}{statement_text(one, traced.corrections.get(one.id), reveal)}"
    for made in traced.decisions:
        if made is not traced.decision:
            outcome = say.OUTCOMES.get(made.outcome, made.outcome)
            yield f"{_STEP}decizia {printable(made.event_id, 80)}: {outcome}, primită la {made.received_at}"


def _decision(traced: Traced, made: KeptDecision, reveal: bool) -> Iterator[str]:
    yield ""
    yield f"Decizia {printable(made.event_id, 80)}: {say.OUTCOMES.get(made.outcome, made.outcome)}"
    yield f"{_STEP}de la {printable(made.source, 120)}, primită la {made.received_at} prin {made.via}"
    yield f"{_STEP}hotărăște {printable(made.record_id, 120)} · mesajul sha256:{made.sha256}"
    data = made.event.get("data")
    for step in data.get("trace", ()) if isinstance(data, dict) else ():
        because = f": {say.shown(step.get('because'), reveal, 200)}" if step.get("because") else ""
        yield f"{_STEP}regula {say.shown(step.get('rule'), reveal)} → {say.shown(step.get('result'), reveal)}{because}"
        for pointer, value in (step.get("inputs") or {}).items():
            yield f"{_STEP * 2}{_used(traced.origin.dossier.record or {}, pointer, value, reveal)}"


def _used(record: dict[str, Any], pointer: str, value: Any, reveal: bool) -> str:
    """An input of the engine beside what the record says: they must be the same."""
    told = f"{printable(str(pointer), 120)} = {say.shown(value, reveal)}"
    try:
        ours = resolve_pointer(record, str(pointer))
    except (JsonPointerException, TypeError):
        return f"{told} · NU EXISTĂ ÎN ÎNREGISTRARE"
    return told if ours == value else f"{told} · ÎN ÎNREGISTRARE ESTE {say.shown(ours, reveal)}"


def _step(traced: Traced, step: Step, depth: int, reveal: bool) -> Iterator[str]:
    pad = _STEP * depth
    if isinstance(step, LeafStep):
        yield f"{pad}{step.pointer} = {say.shown(step.value, reveal)}"
        if step.rule:
            yield f"{pad}{_STEP}regula: {say.rule_text(step.rule)}"
        if not step.steps:
            yield f"{pad}{_STEP}FĂRĂ PROBĂ"
        for one in step.steps:
            yield from _step(traced, one, depth + 1, reveal)
    elif isinstance(step, FieldStep):
        yield from _field(traced, step, pad, reveal)
    elif isinstance(step, PaperStep):
        where = ", ".join(f"{scan_name(traced, p.scan)} pagina {p.page}" for p in step.document.pages)
        title = KINDS[step.document.kind].title
        yield f"{pad}felul actului {step.document.id}: {title}, siguranță {step.document.confidence:.1%} ({where})"
    elif isinstance(step, GivenStep):
        value = f" = {say.shown(step.value, reveal)}" if step.known else ""
        yield f"{pad}{step.reference}{value}"
    elif isinstance(step, LostStep):
        yield f"{pad}{step.reference} · NU DUCE NICĂIERI"


def _field(traced: Traced, step: FieldStep, pad: str, reveal: bool) -> Iterator[str]:
    entry, kind = step.field, KINDS[step.document.kind].title
    value = say.shown(entry.value, reveal)
    yield f"{pad}{step.document.id} {kind} {entry.path} = {value} · {say.state_text(entry)}"
    checks = say.checks_text(entry.checks, reveal)
    if checks:
        yield f"{pad}{_STEP}verificări: {checks}"
    note = traced.correction_of(step)
    if note is not None:
        yield f"{pad}{_STEP}{correction_text(note, reveal)}"
    if not entry.evidence:
        yield f"{pad}{_STEP}fără loc pe scanare"
    for seen in entry.evidence:
        yield from _seen(traced, seen, pad + _STEP, reveal)
    for scan in dict.fromkeys(seen.scan for seen in entry.evidence):
        for one in traced.sightings.get(scan, ()):
            brought = f"lotul {one.batch} din {one.started_at}, operator {printable(one.operator or '—', 60)}"
            yield f"{pad}{_STEP}{say.shown(one.file_name, reveal, 80)} adus de {brought}"


def statement_text(one: Statement, note: CorrectionNote | None, reveal: bool) -> str:
    """What a clerk stated of the whole dossier, who, when and why."""
    by = printable(note.by, 60) if note else "—"
    what = f"{say.ACTS.get(one.act, one.act)} {say.shown(stated(one), reveal, 1000)}"
    return f"declarația {one.id}: {by} {what} la {one.at}, motiv: {say.shown(one.reason, reveal)}"


def correction_text(note: CorrectionNote, reveal: bool) -> str:
    """Who changed what, when and why."""
    change = f"{own(say.shown(note.before, reveal))} → {own(say.shown(note.after, reveal))}"
    reason = put(", motiv: {reason}", reason=own(say.shown(note.reason, reveal))) if note.reason else ""
    act, by = say.ACTS.get(note.act, note.act), own(printable(note.by, 60))
    told = put("corectura {id}: {by} {act} la {at} ({change})", id=note.id, by=by, act=act, at=note.at, change=change)
    return f"{told}{reason}"


def _seen(traced: Traced, seen: Evidence, pad: str, reveal: bool) -> Iterator[str]:
    engine = f", {seen.engine}" if seen.engine else ""
    yield f"{pad}«{say.shown(seen.text, reveal)}» · {say.SOURCES.get(seen.source, seen.source)}{engine}"
    yield f"{pad}{_STEP}{scan_name(traced, seen.scan)}, pagina {seen.page}, {say.box_text(seen.box)}"
    yield f"{pad}{_STEP}{seen.scan} · {say.SCANS[traced.scans.state(seen.scan)]}"


def scan_name(traced: Traced, scan: str) -> str:
    known = next((s.file for s in traced.origin.dossier.scans if s.id == scan), "scanare necunoscută")
    return say.shown(known, reveal=False, limit=80)  # people are called so by some: never with a CNP
