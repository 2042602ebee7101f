"""Whether a reading may be trusted: a second engine looks at the same pixels, and the value's own checks are made.

A value is accepted only when nothing speaks against it *and* independent witnesses speak for it: which, is said by
``policy.toml``. OCR confidence alone never accepts anything. Where the two engines differ a third reading (Tesseract on
the crop alone) may side with the second; then two engines agree after all. Everything else goes to the clerk with its
candidates. How sure the value is comes from the same signs (:mod:`extractors.confidence`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz.fuzz import ratio

from extractors import line_marks
from extractors.confidence import BY_ENGINES, Signs, probability
from extractors.craft import cells
from extractors.craft.rows import letters
from extractors.engines import LineReading, rapid, tesseract
from extractors.evidence import places_of
from extractors.found import Doc, Found
from extractors.leftover import begins_before, code_goes_on, goes_on, name_goes_on, title_goes_on, unread
from extractors.marks import Marks
from extractors.policy import policy
from extractors.settling import Opinion, Settled, agree, lost_commas, marked_by_hungarian, settle, value_of
from extractors.view import View
from models.dossier import Check, FieldEntry
from models.geometry import Box
from models.kinds import FieldSpec, KindSpec
from validators import checks as value_checks
from validators.text import fold

# What a reader's own check, where it holds, is worth as a witness; checks of the zone are named ``mrz.…``.
_WITNESS = {
    "bill.rows": "rows_add_up", "slip.rows": "rows_add_up", "amount.words": "amount_in_words",
    "barcode.contains": "barcode",
}  # fmt: skip
_THIN_STROKES = (
    "amount",
    "date",
    "month",
    "year",
    "code",
    "digits6",
    "phone",
    "email",
)  # a stroke less is another value
_STRONG = ("cnp.checksum", "iban.mod97", "pod.gs1", "cui.checksum")  # checks that chance seldom passes
_NO_FAULT = ("second_reading", "rough_scan")  # checks that say nothing against the value itself
_WHOSE = {"cnp": "whose_number", "address": "whose_address"}  # what is said of a doubtful place
Watch = Callable[[str, Signs], None]  # told of each field's path and signs: what calibration learns from


def judge(doc: Doc, kind: KindSpec, readings: Sequence[Found], watch: Watch | None = None) -> list[FieldEntry]:
    """Field entries of one document: every reading judged, and the fields that were not found as ``missing``."""
    second = _second(doc, kind, readings)
    doubted = [i for i, r in enumerate(readings) if i in second and not _same(kind, r, second[i].value)]
    third = _third(doc, kind, readings, doubted, second)
    entries = [_decide(doc, kind, r, second.get(i), third.get(i), watch) for i, r in enumerate(readings)]
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


def _second(doc: Doc, kind: KindSpec, readings: Sequence[Found]) -> dict[int, Opinion]:
    wanted = [i for i, r in enumerate(readings) if r.reread and r.boxes]
    return _opinions(doc, kind, readings, wanted, rapid.read_lines, rapid.NAME)


_IN_WORDS = ("name", "address", "text", "bool", "choice")


def _third(
    doc: Doc, kind: KindSpec, readings: Sequence[Found], wanted: Sequence[int], second: dict[int, Opinion]
) -> dict[int, Opinion]:
    """Tesseract on the crops alone. To load a language takes longer than to read a crop with it: digits and codes are
    read with the smallest model that knows them, words with all that the names of Cluj are written in, and a name whose
    second reading has letters of Hungarian with that alone (beside Romanian it is hardly asked)."""
    marked = [i for i in wanted if _spec(kind, readings[i].path).type == "name"
              and marked_by_hungarian(readings[i].value, second[i].value)]  # fmt: skip
    words = [i for i in wanted if _spec(kind, readings[i].path).type in _IN_WORDS and i not in marked]
    digits = [i for i in wanted if i not in words and i not in marked]
    out: dict[int, Opinion] = {}
    for group, languages in (
        (words, tesseract.widest), (digits, tesseract.latin), (marked, tesseract.hungarian)
    ):  # fmt: skip

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
        value = value_of(_spec(kind, readings[i].path), readings[i], raw)
        out[i] = Opinion(engine, raw, value, min(line.confidence for line in lines))
    return out


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


def _decide(
    doc: Doc, kind: KindSpec, r: Found, second: Opinion | None, third: Opinion | None, watch: Watch | None
) -> FieldEntry:
    spec = _spec(kind, r.path)
    view = doc.views[r.view]
    settled = settle(spec, r, second, third)
    value = settled.value
    # The reader's checks are about the reader's own value: they prove no other, but what failed keeps its doubt.
    said = r.checks if value == r.value else tuple(c for c in r.checks if c.ok is False)
    checks = [*said, *(_made(spec, kind, view, r, value) if value is not None else ())]
    witnesses = _witnesses(spec, view, r, second, settled, said)
    if second is not None:
        by_engines = bool(witnesses & BY_ENGINES)
        checks.append(Check(name="second_reading", ok=by_engines, detail=None if by_engines else second.raw[:80]))
    rough = view.rough or any(view.struck(box) for box in r.boxes)
    if rough and value is not None and not _stands_on_rough(spec, view, witnesses, checks):
        checks.append(Check(name="rough_scan", ok=False))
    signs = _signs(spec, r, second, third, value, frozenset(witnesses), checks)
    whose = _WHOSE.get(spec.type)
    proves_nothing = spec.type == "address" and r.handwritten  # another paper would accept a hand
    if whose and value is not None and (r.located < policy().located or r.rivals) and not proves_nothing:
        checks.append(Check(name=whose, ok=False))  # another paper proves the value, not whose it is
    if watch is not None:
        watch(r.path, signs)
    return FieldEntry(
        path=r.path, value=value, status="accepted" if signs.accepted else "review", confidence=probability(signs),
        evidence=places_of(view, r), checks=tuple(checks),
        candidates=tuple(c for c in settled.candidates if c != value),
    )  # fmt: skip


def _stands_on_rough(spec: FieldSpec, view: View, witnesses: set[str], checks: Sequence[Check]) -> bool:
    """Whether a value of a rough page has the witnesses that are asked for there."""
    held = {c.name for c in checks if c.ok is True}
    own = {"control_digit"} if held & set(_STRONG) else set()
    zone = {"mrz"} if "face.mrz_name" in held else set()
    return policy().suffices_on_rough(spec.type, witnesses | own | zone, view.coarse)


def _made(spec: FieldSpec, kind: KindSpec, view: View, r: Found, value: str | bool) -> list[Check]:
    """The checks of the value to show, against itself and against the pixels."""
    checks = value_checks.of(spec, value, kind.id)
    seen = _marks(spec, view, r) if value == r.value else ()
    if seen:
        checks.append(Check(name="diacritic_marks", ok=not line_marks.unexplained(seen)))
    if _cut(spec, view, r):
        checks.append(Check(name="nothing_left_unread", ok=False))
    if spec.type in _THIN_STROKES and any(view.lost_strokes(box) for box in r.boxes):
        checks.append(Check(name="streak", ok=False))
    return checks


def _witnesses(
    spec: FieldSpec, view: View, r: Found, second: Opinion | None, settled: Settled, said: Sequence[Check]
) -> set[str]:
    """Who says the value that is shown, beyond the reading that it is taken from."""
    out = {_WITNESS[c.name] for c in said if c.ok and c.name in _WITNESS}
    if any(c.ok and c.name.startswith("mrz.") for c in said):
        out.add("mrz")
    if settled.witness:
        out.add(settled.witness)
    elif second is not None and settled.value == r.value and lost_commas(r.value, second.value):
        out |= {"marks"} if line_marks.exact(_marks(spec, view, r)) else set()  # letters by engines, commas by pixels
    return out


def _signs(
    spec: FieldSpec, r: Found, second: Opinion | None, third: Opinion | None, value: str | bool | None,
    witnesses: frozenset[str], checks: Sequence[Check],
) -> Signs:  # fmt: skip
    obstacles = {
        "failed_check": any(c.ok is False and c.name not in _NO_FAULT for c in checks),
        "rough": any(c.name == "rough_scan" for c in checks),
        "rival": bool(r.rivals),
        "handwritten": r.handwritten,
        "unsure_place": r.located < policy().located,
    }
    against = frozenset(name for name, there in obstacles.items() if there)
    accepted = value is not None and policy().accepts(spec.type, witnesses, against)
    return Signs(
        type=spec.type, accepted=accepted, empty=value is None, witnesses=witnesses, obstacles=against,
        strong=sum(c.ok is True for c in checks if c.name in _STRONG),
        broken=sum(c.ok is False for c in checks if c.name in _STRONG), located=min(1.0, r.located), read=r.read,
        second=second.confidence if second is not None and second.value is not None else 0.0,
        alike=ratio(letters(r.raw), letters(second.raw)) / 100 if second is not None else 0.0,
        third=third is not None and third.value is not None and third.value == value,
        own=value == r.value,
    )  # fmt: skip


def _marks(spec: FieldSpec, view: View, r: Found) -> tuple[Marks, ...]:
    return line_marks.of_lines(view, r) if spec.type in ("name", "address", "text") else ()


def _cut(spec: FieldSpec, view: View, r: Found) -> bool:
    """Whether letters beside or below a printed value were left out of it. A card's guilloche looks like letters to
    the pixels, and its names have the machine-readable zone as witness."""
    if not r.reread or not r.boxes:
        return False
    last = r.boxes[-1]
    town = "NAPOCA" in fold(r.raw)
    if spec.type == "address" and not town and begins_before(view, r.boxes[0]):
        return True
    if (spec.type == "address" and goes_on(view, last)) or (spec.type == "text" and name_goes_on(view, last)):
        return True
    if spec.path == "/association_name" and title_goes_on(view, last):
        return True
    if spec.type == "code" and len(r.boxes) == 1 and not r.boxed and code_goes_on(view, last):
        return True
    signs = spec.type in ("name", "address", "text") or (spec.type == "code" and not r.boxed)
    return signs and view.source == "ocr" and not view.card and unread(view, r.second_look)


def _absent(kind: KindSpec, entries: Sequence[FieldEntry]) -> list[FieldEntry]:
    have = {e.path for e in entries}
    return [
        FieldEntry(path=f.path, value=None, status="missing", confidence=0.0)
        for f in kind.fields
        if not f.repeated and f.path not in have
    ]
