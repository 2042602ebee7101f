"""Whether a reading may be trusted: a second engine looks at the same pixels, and the value's own checks are made.

A value is accepted only when nothing speaks against it *and* an independent witness speaks for it: another engine
that read the same from the same crop, or the machine-readable zone with its check digits. OCR confidence alone never
accepts anything. Where the two engines differ a third reading (Tesseract on the crop alone) may side with the second
engine; then two engines agree after all. Everything else goes to the clerk with its candidates.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.fuzz import ratio

from extractors.confidence import probability
from extractors.craft import cells
from extractors.craft.rows import letters
from extractors.engines import LineReading, rapid, tesseract
from extractors.found import Doc, Found
from extractors.leftover import unread
from extractors.marks import Marks, marks
from extractors.view import View
from models.dossier import Check, Evidence, FieldEntry
from models.geometry import Box
from models.kinds import FieldSpec, KindSpec
from validators import checks as value_checks
from validators import fields

POOR, FAIR = 0.6, 0.75  # confidence of a first reading that is likely wrong, of a second that is likely right
_FOREIGN_MARKS = frozenset("ÁÉÍÓÖŐÚÜŰ")  # of Hungarian names; the first engine's Romanian model does not know them
ALIKE = 80.0  # likeness of two readings of one printed phrase
TORN = 2  # letters of a piece that is hardly a name of its own
LOCATED = 0.80  # below this the place is too uncertain to accept what stands there


@dataclass(frozen=True)
class Opinion:
    """What one more engine made of a reading's crop."""

    engine: str
    raw: str
    value: str | bool | None
    confidence: float


def judge(doc: Doc, kind: KindSpec, readings: Sequence[Found]) -> list[FieldEntry]:
    """Field entries of one document: every reading judged, and the fields that were not found as ``missing``."""
    second = _second(doc, kind, readings)
    doubted = [i for i, r in enumerate(readings) if i in second and not _same(kind, r, second[i].value)]
    third = _third(doc, kind, readings, doubted)
    entries = [_decide(doc, kind, r, second.get(i), third.get(i)) for i, r in enumerate(readings)]
    return entries + _absent(kind, entries)


def _spec(kind: KindSpec, path: str) -> FieldSpec:
    spec = kind.spec_of(path)
    if spec is None:
        raise KeyError(f"{kind.id} has no field {path}")
    return spec


def _same(kind: KindSpec, reading: Found, value: str | bool | None) -> bool:
    if reading.value is None or value is None:
        return False
    return agree(_spec(kind, reading.path), reading.value, value)


def agree(spec: FieldSpec, a: str | bool, b: str | bool) -> bool:
    """Whether two readings are the same value. Blanks may differ (RapidOCR drops them), hyphens of a name may not,
    nor the case and the punctuation of what is kept as printed."""
    if spec.type == "name" and (str(a).count("-") != str(b).count("-") or _torn(str(a), str(b))):
        return False
    if spec.type in ("address", "text") and _solid(a) != _solid(b):
        return False
    return fields.equal(spec, a, b)


def _torn(a: str, b: str) -> bool:
    """Whether one has a blank that the other lacks beside a piece of a letter or two: a name torn apart (*HEGE DU S*)
    reads the same without its blanks."""
    pieces = min((a, b), key=lambda text: -len(text.split())).split()
    return len(a.split()) != len(b.split()) and any(len(piece.strip(".")) <= TORN for piece in pieces)


_SAME_SIGNS = str.maketrans({"„": '"', "”": '"', "“": '"', "–": "-", "—": "-", "’": "'", "‘": "'", "`": "'"})


def _solid(value: str | bool) -> str:
    """A text without blanks and quotation marks (engines lose them and take ,, for „; that they come in pairs is a
    check of its own), dashes of one form."""
    return re.sub(r"\"|''|,,", "", "".join(str(value).translate(_SAME_SIGNS).split()))


def _second(doc: Doc, kind: KindSpec, readings: Sequence[Found]) -> dict[int, Opinion]:
    wanted = [i for i, r in enumerate(readings) if r.reread and r.boxes]
    return _opinions(doc, kind, readings, wanted, rapid.read_lines, rapid.NAME)


_IN_WORDS = ("name", "address", "text", "bool", "choice")


def _third(doc: Doc, kind: KindSpec, readings: Sequence[Found], wanted: Sequence[int]) -> dict[int, Opinion]:
    """Tesseract on the crops alone. To load a language takes longer than to read a crop with it: digits and codes are
    read with the smallest model that knows them, words with all that the names of Cluj are written in."""
    words = [i for i in wanted if _spec(kind, readings[i].path).type in _IN_WORDS]
    digits = [i for i in wanted if i not in words]
    out: dict[int, Opinion] = {}
    for group, languages in ((words, tesseract.widest), (digits, tesseract.latin)):

        def read(crops: Sequence[np.ndarray], languages: Callable[[], str] = languages) -> list[LineReading]:
            return tesseract.read_lines(crops, languages=languages())

        out |= _opinions(doc, kind, readings, group, read, "tesseract/line")
    return out


def _opinions(doc, kind, readings, wanted, read, engine) -> dict[int, Opinion]:  # type: ignore[no-untyped-def]
    """Reads the crops of the wanted readings in one call and puts their lines together again."""
    crops, owners = [], []
    for i in wanted:
        view, boxes = doc.views[readings[i].view], readings[i].second_look
        for box in boxes:
            crop = view.crop(roomy(view, box, boxes))
            crops.append(cells.restring(crop) if readings[i].boxed else crop)
            owners.append(i)
    texts: dict[int, list[LineReading]] = {}
    if not crops:
        return {}
    for owner, line in zip(owners, read(crops), strict=True):
        texts.setdefault(owner, []).append(line)
    out: dict[int, Opinion] = {}
    for i, lines in texts.items():
        raw = " ".join(line.text for line in lines)
        value = _value_of(_spec(kind, readings[i].path), readings[i], raw)
        out[i] = Opinion(engine, raw, value, min(line.confidence for line in lines))
    return out


def _value_of(spec: FieldSpec, reading: Found, raw: str) -> str | bool | None:
    """What a further reading of the same crop says. Phrases that stand for a choice must be the same phrase, or one
    much like it that names the same choice."""
    if spec.type in ("bool", "choice"):
        same = letters(raw) == letters(reading.raw)
        alike = ratio(letters(raw), letters(reading.raw)) >= ALIKE and fields.normalise(spec, raw) == reading.value
        return reading.value if same or (spec.type == "choice" and alike) else None
    return fields.normalise(spec, raw)


def roomy(view: View, box: Box, own: Sequence[Box]) -> Box:
    """The box with some room around it, so that a letter that the first engine lost at an end is seen by the second;
    never so much that a neighbouring word comes in."""
    h = box.height
    left, right = 0.9 * h, 0.9 * h
    for word in view.words:
        if not word.box.same_line(box, 0.3):
            continue
        if word.box.x0 < box.x0 - 3 < word.box.x1:  # the box begins within a word: what lies left is not the value's
            left = 0.0
        if word.box.x0 < box.x1 + 3 < word.box.x1:
            right = 0.0
        if any(o.overlap(word.box) > 0.5 * word.box.area for o in own):
            continue
        if word.box.x1 <= box.x0 + 2:
            left = min(left, max(2.0, (box.x0 - word.box.x1) / 2))
        elif word.box.x0 >= box.x1 - 2:
            right = min(right, max(2.0, (word.box.x0 - box.x1) / 2))
    return Box(box.x0 - left, box.y0 - 0.22 * h - 2, box.x1 + right, box.y1 + 0.22 * h + 2)


def _decide(doc: Doc, kind: KindSpec, r: Found, second: Opinion | None, third: Opinion | None) -> FieldEntry:
    spec = _spec(kind, r.path)
    view = doc.views[r.view]
    value, witnesses, candidates = _settle(spec, r, second, third)
    # The reader's checks are about the reader's own value: they prove no other, but what failed keeps its doubt.
    said = r.checks if value == r.value else tuple(c for c in r.checks if c.ok is False)
    checks = [*said, *value_checks.of(spec, value, kind.id)] if value is not None else list(said)
    seen = _marks(spec, view, r) if value == r.value else None
    if seen is not None:
        checks.append(Check(name="diacritic_marks", ok=not seen.unexplained))
        if not witnesses and seen.exact and second is not None and _lost_commas(r.value, second.value):
            witnesses = (second.engine, "marks")  # the letters by two engines, the commas below by the pixels
    if value is not None and _cut(spec, view, r):
        checks.append(Check(name="nothing_left_unread", ok=False))
    if second is not None:
        checks.append(Check(name="second_reading", ok=bool(witnesses), detail=None if witnesses else second.raw[:80]))
    fails = any(c.ok is False for c in checks if c.name != "second_reading")
    if spec.type == "cnp" and value is not None and (r.located < LOCATED or r.rivals):
        checks.append(Check(name="whose_number", ok=False))  # another paper proves the number, not whose it is
    own = [c for c in said if c.ok and c.name.startswith("mrz.")]
    trusted = bool(witnesses or own)
    accepted = (
        value is not None and trusted and not fails and not r.rivals and not r.handwritten and r.located >= LOCATED
    )
    confidence = probability(
        accepted=accepted, witnesses=len(witnesses) + len(own), fails=fails, located=r.located, read=r.read,
        rivals=bool(r.rivals), empty=value is None,
    )  # fmt: skip
    return FieldEntry(
        path=r.path, value=value, status="accepted" if accepted else "review", confidence=confidence,
        evidence=_evidence(view, r), checks=tuple(checks), candidates=tuple(c for c in candidates if c != value),
    )  # fmt: skip


def _settle(
    spec: FieldSpec, r: Found, second: Opinion | None, third: Opinion | None
) -> tuple[str | bool | None, tuple[str, ...], list[str]]:
    """The value to show, the engines that witness it beyond the one that it is taken from, and the candidates."""
    options = [o.value for o in (second, third) if o is not None and o.value is not None]
    candidates = list(dict.fromkeys(str(v) for v in [r.value, *options, *r.rivals] if v is not None))
    if second is None or second.value is None:
        return r.value, (), candidates
    if r.value is not None and agree(spec, r.value, second.value):
        return r.value, (second.engine,), candidates
    if third is not None and third.value is not None and agree(spec, third.value, second.value):
        if r.value is not None and _mark_count(str(second.value)) < _mark_count(str(r.value)):
            shown = r.value if _fewer_marks(second.value, r.value) else third.value
            return shown, (), candidates  # engines lose diacritics alike: two that miss one prove nothing
        return third.value, (third.engine,), candidates
    return _likelier(spec, r, second), (), candidates


def _likelier(spec: FieldSpec, r: Found, second: Opinion) -> str | bool | None:
    """Which of two readings that differ a clerk is shown. Neither is trusted."""
    a, b = r.value, second.value
    if a is None or b is None:
        return b if a is None else a
    if value_checks.fails(spec, a) != value_checks.fails(spec, b):
        return b if value_checks.fails(spec, a) else a
    if spec.type == "name" and letters(str(a)) == letters(str(b)) and _torn(str(a), str(b)):
        return min((a, b), key=lambda v: len(str(v).split()))
    if _fewer_marks(b, a) and spec.type != "name":
        return a  # the same but for marks, which the second engine loses
    said_elsewhere = str(b) in r.rivals
    unknown_marks = spec.type == "name" and letters(str(a)) == letters(str(b)) and bool(_FOREIGN_MARKS & set(str(b)))
    poor = r.read < POOR and second.confidence > max(FAIR, r.read + 0.2)
    return b if said_elsewhere or unknown_marks or poor else a


def _fewer_marks(a: str | bool, b: str | bool) -> bool:
    """Whether ``a`` is ``b`` with some of its diacritics lost."""
    return str(a) != str(b) and letters(str(a)) == letters(str(b)) and _mark_count(str(a)) < _mark_count(str(b))


def _mark_count(text: str) -> int:
    return sum(unicodedata.category(c) == "Mn" for c in unicodedata.normalize("NFD", text))


_WITHOUT_COMMAS = str.maketrans("ȘȚșț", "STst")


def _lost_commas(a: str | bool | None, b: str | bool | None) -> bool:
    """Whether ``b`` is ``a`` but for the commas of ș and ț, which no other Romanian letter bears below. What stands
    above a letter cannot be told apart by counting: the engine that knows no á reads it as â."""
    if not isinstance(a, str) or not isinstance(b, str) or a == b:
        return False
    return "".join(a.translate(_WITHOUT_COMMAS).split()) == "".join(b.translate(_WITHOUT_COMMAS).split())


def _marks(spec: FieldSpec, view: View, r: Found) -> Marks | None:
    """The marks on the pixels of a reading's only line against its text; None where they cannot tell."""
    if spec.type not in ("name", "address", "text") or len(r.boxes) != 1 or not r.reread:
        return None
    if r.boxed:
        return marks(cells.restring(view.crop(r.boxes[0].grow(4))), r.raw)
    return marks(view.crop(r.boxes[0].grow(3, 0.18 * r.boxes[0].height)), r.raw)


def _cut(spec: FieldSpec, view: View, r: Found) -> bool:
    """Whether letters beside a printed value were left out of it. A card's guilloche looks like letters to the pixels,
    and its names have the machine-readable zone as witness."""
    words = spec.type in ("name", "address", "text") and r.reread and bool(r.boxes)
    return words and view.source == "ocr" and not view.card and unread(view, r.boxes)


def _evidence(view: View, r: Found) -> tuple[Evidence, ...]:
    source = "text_layer" if r.source == "ocr" and view.source == "text_layer" else r.source
    engine = r.engine or view.engine
    return tuple(
        Evidence(
            scan=view.scan, page=view.page, box=tuple(view.on_scan(box).as_list()),  # type: ignore[arg-type]
            text=r.raw, source=source, engine=engine,
        )
        for box in r.boxes
    )  # fmt: skip


def _absent(kind: KindSpec, entries: Sequence[FieldEntry]) -> list[FieldEntry]:
    have = {e.path for e in entries}
    return [
        FieldEntry(path=f.path, value=None, status="missing", confidence=0.0)
        for f in kind.fields
        if not f.repeated and f.path not in have
    ]
