"""One doubtful field as the clerk sees it: where it stands, what was read there and on whose word."""

from __future__ import annotations

from dataclasses import dataclass

from desk.web import words
from desk.web.language import put, tr
from desk.web.pictures import Pictures, Shown
from ledger.queue import Item
from models.dossier import DocumentEntry, Dossier, FieldEntry, Value
from models.geometry import Box, around
from models.kinds import KINDS, FieldSpec
from validators import fields as values
from validators.corrected import seen_at
from validators.drawn_fields import is_drawn
from validators.entry import entered
from validators.open_items import blind
from validators.readings_differ import doubtful

MOST = 9  # candidates: one for each number key


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value to choose by its number. ``witnesses``: who says so; ``pieces``: the text, and which signs of it another
    reading has otherwise."""

    key: int
    text: str
    witnesses: tuple[str, ...]
    pieces: tuple[tuple[bool, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the paper at the side. ``scan``: hex digits; ``box`` in fractions of the page as shown."""

    scan: str
    page: int
    lie: Shown


@dataclass(frozen=True, slots=True)
class Screen:
    """All that the clerk's page shows of one field. Of a blind field no value is in here. ``typed``: what was read is
    shown, and typed all the same (the clerk drew the field's box)."""

    item: Item
    paper: str
    field: str
    hint: str
    type: str
    blind: bool
    why: str
    found: bool
    candidates: tuple[Candidate, ...]
    sheets: tuple[Sheet, ...]
    digits_only: bool
    typed: bool


def field_of(dossier: Dossier, document: str, path: str) -> tuple[DocumentEntry, FieldEntry, FieldSpec] | None:
    paper = next((d for d in dossier.documents if d.id == document), None)
    field = paper.field(path) if paper else None
    spec = KINDS[paper.kind].spec_of(path) if paper and paper.kind in KINDS else None
    return (paper, field, spec) if paper and field and spec else None


def screen(item: Item, dossier: Dossier, pictures: Pictures, instead: FieldEntry | None = None) -> Screen | None:
    """The screen for a claimed field; None when the dossier has no such field any more. ``instead``: what is shown in
    the place of the field's own entry."""
    found = field_of(dossier, item.document, item.path)
    if found is None:
        return None
    document, field, spec = found
    field = instead or field
    hidden = blind(spec, field)
    return Screen(
        item=item,
        paper=tr(KINDS[document.kind].title),
        field=words.field_name(field.path),
        hint=words.hint(spec),
        type=spec.type,
        blind=hidden,
        why=words.why(field.checks, missing=field.status == "missing"),
        found=bool(field.evidence),
        candidates=_shown(dossier, document, field, spec, hidden),
        sheets=_sheets(document, field, pictures),
        digits_only=spec.type in words.DIGITS_ONLY,
        typed=is_drawn(field),
    )


def place(document: DocumentEntry, field: FieldEntry) -> tuple[str, int, Box]:
    """Scan, page and the box around all lines of the field on it; the paper itself when nothing was found."""
    seen = seen_at(document, field)
    lines = [Box(*e.box) for e in field.evidence if (e.scan, e.page) == (seen.scan, seen.page) and e.source != "clerk"]
    return seen.scan, seen.page, around(lines or [Box(*seen.box)])


def _sheets(document: DocumentEntry, field: FieldEntry, pictures: Pictures) -> tuple[Sheet, ...]:
    """The page with the field first, then the paper's others."""
    scan, page, box = place(document, field)
    first = Sheet(scan.removeprefix("sha256:"), page, pictures.shown(scan, page, box))
    others = {(p.scan, p.page): Box(*p.region) for p in document.pages if (p.scan, p.page) != (scan, page)}
    return (first, *(Sheet(s.removeprefix("sha256:"), n, pictures.shown(s, n, b)) for (s, n), b in others.items()))


def _shown(
    dossier: Dossier, document: DocumentEntry, field: FieldEntry, spec: FieldSpec, hidden: bool
) -> tuple[Candidate, ...]:
    """Nothing of a blind field; of one that the clerk drew, what each engine read in the box, as it stood there."""
    if hidden:
        return ()
    if not is_drawn(field):
        return _candidates(dossier, document, field, spec)
    read = [e for e in field.evidence if e.source != "clerk" and e.text]
    texts = [e.text for e in read]
    return tuple(Candidate(i, e.text, (e.engine or "",), doubtful(e.text, texts)) for i, e in enumerate(read, 1))


def _candidates(dossier: Dossier, document: DocumentEntry, field: FieldEntry, spec: FieldSpec) -> tuple[Candidate, ...]:
    offered: dict[str, list[str]] = {}
    for value in _options(field, spec):
        said = str(value) if not isinstance(value, str) else value
        typed = entered(spec, document.kind, said)
        if typed.value is None:
            continue
        text = words.shown(spec, typed.value)
        offered.setdefault(text, []).extend(_witnesses(dossier, document, field, spec, typed.value))
    listed = list(offered.items())[:MOST]
    texts = [text for text, _ in listed] if not spec.choices and spec.type not in ("bool", "sex") else []
    return tuple(
        Candidate(i, text, tuple(dict.fromkeys(who)), doubtful(text, texts)) for i, (text, who) in enumerate(listed, 1)
    )


def _options(field: FieldEntry, spec: FieldSpec) -> list[Value]:
    read: list[Value] = [v for v in (field.value, *field.candidates) if v is not None]
    if spec.type == "bool":
        return [True, False]
    if spec.type == "sex":
        return ["M", "F"]
    return [*read, *spec.choices]


def _witnesses(
    dossier: Dossier, document: DocumentEntry, field: FieldEntry, spec: FieldSpec, value: Value
) -> list[str]:
    who = []
    if values.equal(spec, value, field.value):
        agreed = any(c.name == "second_reading" and c.ok for c in field.checks)
        who.append(tr("ambele citiri") if agreed else tr("prima citire"))
    elif any(values.equal(spec, value, entered(spec, document.kind, c).value) for c in field.candidates):
        who.append(tr("altă citire"))
    elsewhere = [d for d in dossier.documents if d.id != document.id and _says(d, spec, value)]
    return [*who, *(put("la fel pe: {title}", title=tr(KINDS[d.kind].title)) for d in elsewhere)]


def _says(other: DocumentEntry, spec: FieldSpec, value: Value) -> bool:
    """Whether a trusted field of the same type on another paper has this value."""
    kind = KINDS.get(other.kind)
    if kind is None or spec.type not in ("name", "cnp", "address", "code"):
        return False
    return any(
        f.status in ("accepted", "corrected") and (s := kind.spec_of(f.path)) is not None and s.type == spec.type
        and values.equal(spec, value, f.value)
        for f in other.fields
    )  # fmt: skip
