"""A field that a clerk drew on the page because the reading had missed it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from models.correction import Correction, Seen
from models.dossier import Check, DocumentEntry, Evidence, FieldEntry
from models.geometry import Box
from models.kinds import KINDS, FieldSpec, generic, row_of
from validators import fields as values

DRAWN = "clerk.drawn"
SAME_PLACE = 0.3  # overlap (IoU) of two boxes that are the same field
_UNSURE = 0.5


def drawn_field(spec: FieldSpec, path: str, seen: Seen, readings: Sequence[tuple[str, str]]) -> FieldEntry:
    """The field under review, with what was read in the box: ``readings`` are (engine, text). A clerk decides."""
    proof = tuple(
        Evidence(scan=seen.scan, page=seen.page, box=seen.box, text=text,
                 source="text_layer" if engine == "pdfplumber" else "ocr", engine=engine)
        for engine, text in readings
    )  # fmt: skip
    blank = (Evidence(scan=seen.scan, page=seen.page, box=seen.box, text="", source="ocr"),)
    forms = [values.normalise(spec, text) for _, text in readings]
    value = next((f for f in forms if f is not None), None)
    others = [t for (_, t), form in zip(readings, forms, strict=True) if t and (form is None or form != value)]
    return FieldEntry(
        path=path, value=value, status="review", confidence=_UNSURE, evidence=proof or blank,
        checks=(Check(name=DRAWN, ok=None),), candidates=tuple(dict.fromkeys(others)),
    )  # fmt: skip


def is_drawn(field: FieldEntry) -> bool:
    return any(c.name == DRAWN for c in field.checks)


def with_drawn(document: DocumentEntry, act: Correction) -> DocumentEntry:
    """The document with the act's field. What was read in that very place, surely, stands; a row of a list gets the
    number of the row that it stands in, or the next free one."""
    if document.kind != act.kind or act.path is None or not act.papers or not act.papers[0].fields:
        return document
    field, seen = act.papers[0].fields[0], act.place.seen
    if seen is None:
        return document
    field = field.model_copy(update={"path": _path(document, field.path, seen)})
    old = document.field(field.path)
    if old is not None and old.status in ("accepted", "corrected"):
        return document
    kept = tuple(field if f.path == field.path else f for f in document.fields)
    return document.model_copy(update={"fields": kept if old is not None else (*kept, field)})


def _path(document: DocumentEntry, path: str, seen: Seen) -> str:
    if row_of(path) is None:
        return path
    group = generic(path).partition("/N/")[0]
    rows = {row_of(f.path): f for f in document.fields if generic(f.path).startswith(f"{group}/N/")}
    line = [
        row_of(f.path)
        for f in document.fields
        if generic(f.path).startswith(f"{group}/N/") and _on_line(f, seen)
    ]  # fmt: skip
    row = line[0] if line else next(n for n in range(len(rows) + 1) if n not in rows)
    return generic(path).replace("/N/", f"/{row}/")


def _on_line(field: FieldEntry, seen: Seen) -> bool:
    there = (Box(*e.box) for e in field.evidence if (e.scan, e.page) == (seen.scan, seen.page))
    return any(b.same_line(Box(*seen.box)) for b in there)


def free_paths(document: DocumentEntry) -> list[str]:
    """The fields that may be drawn on a paper, in the order of its kind: not found, in doubt, or one row more."""
    kind = KINDS.get(document.kind)
    found: list[str] = []
    for spec in kind.fields if kind else ():
        if spec.repeated:
            group = spec.path.partition("/N/")[0]
            rows = [row_of(f.path) or 0 for f in document.fields if generic(f.path).startswith(f"{group}/N/")]
            mine = [spec.path.replace("/N/", f"/{n}/") for n in range(max([-1, *rows]) + 2)]
            found += [p for p in mine if _is_free(document, p)]
        elif _is_free(document, spec.path):
            found.append(spec.path)
    return found


def _is_free(document: DocumentEntry, path: str) -> bool:
    field = document.field(path)
    return field is None or field.status in ("missing", "review")
