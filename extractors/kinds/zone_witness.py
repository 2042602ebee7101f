"""The machine-readable zone of a card as the strongest witness of its face.

Names, number, sex and expiry of a zone whose check digits hold are compared with the face. Where the face's labels
gave another value but what the zone says stands elsewhere on the face, that place is taken; where it stands nowhere,
the contradiction keeps the face's value from being accepted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.craft.mrz_band import MrzReading, looks_like_mrz, read_mrz
from extractors.craft.rows import Row, letters
from extractors.found import Doc, Found, found, lines_of
from extractors.kinds import nations
from models.dossier import Check
from models.kinds import KindSpec
from models.page import Word
from validators import cnp as cnps
from validators import dates, fields
from validators.text import fold, squeeze

_SIX = re.compile(r"\d{6}")
NAMES = ("/surname", "/given_names")
UNREADABLE = 0.35  # confidence of a word of the face that contradicts nothing
BY_ZONE = 0.93  # how sure a place is whose text the zone says letter by letter


def find_mrz(doc: Doc) -> tuple[int, MrzReading] | None:
    """The best zone of the document's views, with the number of its view."""
    readings = [(i, r) for i, v in enumerate(doc.views) if (r := read_mrz(v, doc.rows[i])) is not None]
    return max(readings, key=lambda ir: sum(ir[1].mrz.checks.values()), default=None)


def with_mrz(doc: Doc, kind: KindSpec, face: Sequence[Found], hit: tuple[int, MrzReading] | None) -> list[Found]:
    """The face's readings with the zone as witness; what only the zone has is added from it."""
    if hit is None:
        return list(face)
    view, reading = hit
    said = zone_values(kind, reading)
    out = [_witnessed(doc, kind, f, said.pop(f.path, None), hit) for f in face]
    for path, value in said.items():
        if kind.spec_of(path):
            place = _on_face(doc, kind, path, value, reading) if path in NAMES else None
            out.append(place or _from_zone(path, value, view, reading))
    return [_with_print(doc, f) if f.source == "mrz" else f for f in out]


def zone_values(kind: KindSpec, reading: MrzReading) -> dict[str, str]:
    """Contract path -> value, of a zone whose check digits all hold; else only a CNP that holds by itself."""
    m = reading.mrz
    if not m.checked:
        return {"/cnp": m.cnp} if m.cnp else {}
    values = {
        "/cnp": m.cnp, "/sex": m.sex, "/valid_until": m.expiry, "/surname": m.surname, "/given_names": m.given_names,
    }  # fmt: skip
    number = m.number
    if kind.spec_of("/series"):
        values |= {"/series": number[:2], "/number": number[2:8]} if len(number) == 8 else {}
    elif kind.spec_of("/number"):
        values["/number"] = number
    return {path: v for path, v in values.items() if v}


def _witnessed(doc: Doc, kind: KindSpec, f: Found, zone: str | None, hit: tuple[int, MrzReading]) -> Found:
    view, reading = hit
    if zone is None or f.value is None:
        return _said_by_the_way(f, reading)
    if _same(f.path, str(f.value), zone, reading):
        return _agreeing(f)
    other = _on_face(doc, kind, f.path, zone, reading)
    if other is None and f.path not in NAMES and f.read < UNREADABLE:
        return _from_zone(f.path, zone, view, reading)  # the face says nothing against it: it was not read
    return other or _contradicted(f, zone)


def _said_by_the_way(f: Found, reading: MrzReading) -> Found:
    """What the zone does not hold in the face's form: a nationality, and the birth date and sex within a CNP."""
    m = reading.mrz
    if not m.checked or not isinstance(f.value, str):
        return f
    if f.path == "/nationality" and (same := nations.agrees(f.value, m.nationality)) is not None:
        return replace(f, checks=(*f.checks, Check(name="zone.nationality", ok=same)))
    if f.path != "/cnp" or not m.birth_date:
        return f
    born = f.value[1:7] == m.birth_date[2:].replace("-", "")
    sex = not m.sex or not cnps.is_valid(f.value) or cnps.sex(f.value) in (None, m.sex)
    return replace(f, checks=(*f.checks, Check(name="zone.birth", ok=born and sex)))


def _same(path: str, face: str, zone: str, reading: MrzReading) -> bool:
    """Equal letters and digits; a name that fills its zone to the end may have been cut short there. Names have the
    same parts: engines make blanks that nobody printed (*GHI ZELA*), and the zone has a filler in each true one."""
    if path in NAMES and not reading.mrz.names_cut and _parts(face) != _parts(zone):
        return False
    if path in NAMES and len(_parts(face)) > len(_parts(zone)):  # *AUREL IAN*: the part that was cut proves no blank
        return False
    a, b = squeeze(face), squeeze(zone)
    return a == b or (path in NAMES and reading.mrz.names_cut and len(b) >= 3 and a.startswith(b))


def _parts(name: str) -> list[str]:
    return fold(name).replace("-", " ").split()


def _name_of_check(path: str) -> str:
    return "face.mrz_name" if path in NAMES else f"mrz{path.replace('/', '.')}"


def _agreeing(f: Found) -> Found:
    """What the zone says too stands in the right place, whatever its label looked like."""
    sure = BY_ZONE if f.path in NAMES else 0.95
    check = Check(name=_name_of_check(f.path), ok=True)
    rivals = () if f.path not in NAMES else f.rivals
    return replace(f, checks=(*f.checks, check), located=max(f.located, sure), rivals=rivals)


def _contradicted(f: Found, zone: str) -> Found:
    check = Check(name=_name_of_check(f.path), ok=False, detail=zone)
    return replace(f, checks=(*f.checks, check), rivals=tuple(dict.fromkeys((*f.rivals, zone))))


def _on_face(doc: Doc, kind: KindSpec, path: str, zone: str, reading: MrzReading) -> Found | None:
    """The face's only place that says what the zone says."""
    if path == "/sex" or not reading.mrz.checked or (path == "/given_names" and reading.mrz.names_cut):
        return None  # (of a zone that is full the last name's end is not known)
    places = []
    for view, rows in enumerate(doc.rows):
        usable = [r for r in rows if not looks_like_mrz(r.text)]
        runs = [w for r in usable for w in _dates_that_say(r, zone)] if path == "/valid_until" else _runs(usable, zone)
        places += [(view, words) for words in runs]
    if not places or (path in NAMES and len(places) > 1):
        return None
    view, words = places[0]
    spec = kind.spec_of(path)
    raw = " ".join(w.text for w in words)
    value = fields.normalise(spec, raw) if spec else None
    if value is None or squeeze(str(value)) != squeeze(zone):
        return None
    return replace(
        found(path, value, words, view, located=BY_ZONE), checks=(Check(name=_name_of_check(path), ok=True),)
    )


def _runs(rows: Sequence[Row], text: str) -> list[list[Word]]:
    """The runs of words in a row whose letters and digits are exactly those of ``text``."""
    key = letters(text)
    runs = []
    for row in rows:
        for start in range(len(row.words)):
            said = ""
            for end in range(start, len(row.words)):
                said += letters(row.words[end].text)
                if said == key:
                    runs.append(list(row.words[start : end + 1]))
                if len(said) >= len(key):
                    break
    return runs


def _dates_that_say(row: Row, day: str) -> list[list[Word]]:
    """The words of each date, alone or the end of a period, that is ``day``."""
    out = []
    for segment in row.segments():
        text = " ".join(w.text for w in segment)
        period = dates.validity(text)
        if period and period[1] == day and len(dates.find_dates(text)) == 2:
            first, last = dates.find_dates(text)[0][0], dates.find_dates(text)[1][1]
            out.append(_cut(segment, first, last))
            continue
        out += [_cut(segment, start, end) for start, end, iso in dates.find_dates(text) if iso == day]
    return [words for words in out if words]


def _cut(words: Sequence[Word], start: int, end: int) -> list[Word]:
    kept, at = [], 0
    for word in words:
        if at < end and at + len(word.text) > start:
            kept.append(word)
        at += len(word.text) + 1
    return kept


def _with_print(doc: Doc, f: Found) -> Found:
    """The zone's value with the one place of its face that says the same: what people read, and look for first. A
    card's series stands before its number, and the letter of the sex below that word."""
    rows = [r for r in doc.rows[f.view] if not looks_like_mrz(r.text)]
    if f.path == "/series":
        rows = [Row(r.words[:at]) for r in rows if (at := _number_at(r))]
    elif f.path == "/sex":
        rows = [below for above, below in pairwise(rows) if "SEX" in fold(above.text)]
    runs = _runs(rows, str(f.value))
    if f.path == "/sex" and not runs:  # the small label was not read: the only such letter that stands by itself
        runs = [[w] for r in doc.rows[f.view] if not looks_like_mrz(r.text) for w in r.words if w.text == f.value]
    return replace(f, printed=lines_of(runs[0])) if len(runs) == 1 else f


def _number_at(row: Row) -> int | None:
    """Which word of the row is six digits."""
    return next((i for i, w in enumerate(row.words) if _SIX.fullmatch(w.text.strip(" .,:;"))), None)


def _from_zone(path: str, value: str, view: int, reading: MrzReading) -> Found:
    """A value that only the zone gave. Names without a face lack hyphens and diacritics: they go to the clerk, given
    names joined as cards mostly print them, and apart as the other reading."""
    is_name, last = path in NAMES, len(reading.boxes) - 1
    line = (0 if last == 1 else last) if is_name else min(1, last)
    checks = () if is_name else (Check(name=_name_of_check(path), ok=True),)
    apart = fold(value) if is_name else value
    shown = apart.replace(" ", "-") if path == "/given_names" else apart
    return Found(
        path=path, raw=reading.raw[line], value=shown, view=view, boxes=(reading.boxes[line],), source="mrz",
        located=0.7 if is_name else 0.98, checks=checks, reread=False, engine="rapidocr",
        rivals=(apart,) if shown != apart else (),
    )  # fmt: skip
