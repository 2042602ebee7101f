"""The address on a form: blanks behind their labels (``Strada ____ Nr. __``) or cells under them, in reading order.

The value is the address as printed, labels and all, so that each blank keeps its meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft.labels import Hit, find
from extractors.craft.rows import COLUMN_GAP, Row
from extractors.found import Doc, Found, found
from models.kinds import FieldSpec
from models.page import Word
from validators import fields

STREET = ("strada", "str", "bulevardul", "b dul", "bd", "calea", "aleea", "piata", "p ta")
TOWN = ("localitatea", "localitate", "loc", "municipiul", "mun", "orasul", "oras", "comuna", "com")
PARTS = (
    "nr", "numar", "numarul", "bl", "bloc", "blocul", "sc", "scara", "et", "etaj", "etajul", "ap", "apart",
    "apartament", "apartamentul", "judetul", "judet", "jud", "judetul sectorul", "judet sector", "sector",
    "sectorul", "cod postal", "codul postal",
)  # fmt: skip
LABELS = (*STREET, *TOWN, *PARTS)
ROWS_APART = 4  # rows without an address label that end it


@dataclass(frozen=True)
class _Blank:
    hit: Hit
    label: tuple[Word, ...]
    value: tuple[Word, ...]


def read(doc: Doc, view: int, first: int, last: int, stops: Sequence[str]) -> list[Found]:
    """The address between rows ``first`` and ``last`` (exclusive) of a view; ``stops``: labels of other blanks."""
    rows = doc.rows[view]
    hits = _without_hints(rows, [h for h in find(rows, (*LABELS, *stops)) if first <= h.row < last])
    own = _cluster([h for h in hits if h.label in LABELS and not _of_a_paper(rows, h, hits)], rows)
    if not own:
        return []
    below = _labels_above(rows, own, hits)
    blanks = [_blank(rows, h, hits, below) for h in own]
    words = [w for b in _ordered(blanks, below) for w in (*b.label, *b.value)]
    text = " ".join(t for w in words if (t := w.text.strip("|_[]…„”\"'~")) and any(c.isalnum() for c in t))
    value = fields.normalise(FieldSpec("/address", "address"), text)
    filled = {b.hit.label for b in blanks if b.value}
    whole = bool(filled & set(STREET) and filled & {"nr", "numar", "numarul"}) and not _left_out(rows, words, hits)
    return [found("/address", value, _solid(words), view, raw=text, located=0.9 if whole else 0.6)]


def _without_hints(rows: Sequence[Row], hits: Sequence[Hit]) -> list[Hit]:
    """Without the parts that a caption lists: *adresa (strada, număr, bloc, apartament)* are no blanks to fill."""
    listed = {i for i, h in enumerate(hits) if h.label in LABELS and _listed(rows, hits, i)}
    near = {j for i in listed for j in (i - 1, i, i + 1) if 0 <= j < len(hits) and hits[j].row == hits[i].row}
    return [h for i, h in enumerate(hits) if i not in near or h.label not in LABELS]


def _listed(rows: Sequence[Row], hits: Sequence[Hit], i: int) -> bool:
    """Whether a label stands between two others of its row, with nothing but commas between them."""
    if not 0 < i < len(hits) - 1:
        return False
    before, own, after = hits[i - 1 : i + 2]
    words = rows[own.row].words
    together = before.row == own.row == after.row and before.end == own.start and own.end == after.start
    return together and words[own.end - 1].text.endswith((",", "/", ";")) and before.label in LABELS


def _solid(words: Sequence[Word]) -> list[Word]:
    return [w for w in words if any(c.isalnum() for c in w.text)]


def _left_out(rows: Sequence[Row], taken: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """Whether words lie between the taken ones on their row, or before them where the address' other rows begin: a
    label that OCR spoiled, with its value."""
    labels = {id(w) for h in hits for w in rows[h.row].words[h.start : h.end]}
    edge = min((w.box.x0 for w in taken), default=0.0) - 4
    for row in rows:
        at = [i for i, w in enumerate(row.words) if any(w is t for t in taken)]
        first = next((i for i, w in enumerate(row.words) if w.box.x0 >= edge), 0)
        between = row.words[min(first, at[0]) : at[-1]] if at else ()
        missed = [w for w in between if not any(w is t for t in taken) and id(w) not in labels]
        if any(any(c.isalnum() for c in w.text) for w in missed):
            return True
    return False


def _cluster(hits: Sequence[Hit], rows: Sequence[Row]) -> list[Hit]:
    """The labels around the first street: rows that lie together and hold a street, a town or several parts."""
    by_row: dict[int, list[Hit]] = {}
    for h in hits:
        by_row.setdefault(h.row, []).append(h)
    sound = {
        r: hs for r, hs in by_row.items()
        if any(h.label in STREET or h.label in TOWN for h in hs) or len([h for h in hs if h.label in PARTS[3:]]) >= 2
    }  # fmt: skip
    street = next((r for r, hs in sorted(sound.items()) if any(h.label in STREET for h in hs)), None)
    if street is None:
        return []
    chosen = [street]
    for r in sorted((r for r in sound if r < street), reverse=True):
        if chosen[0] - r > ROWS_APART or not _near(rows, r, chosen[0]):
            break
        chosen.insert(0, r)
    for r in sorted(r for r in sound if r > street):
        if r - chosen[-1] > ROWS_APART or not _near(rows, chosen[-1], r):
            break
        chosen.append(r)
    ends = (chosen[0] - 1, chosen[-1] + 1)  # a row of its own for the county or the flat
    chosen += [r for r in ends if any(h.label in PARTS[3:] for h in by_row.get(r, ()))]
    return [h for r in sorted(set(chosen)) for h in by_row[r] if h.label in LABELS]


def _of_a_paper(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> bool:
    """``Nr.`` of an identity paper: six digits follow, or its series stands before it on the row."""
    if hit.label not in ("nr", "numar", "numarul"):
        return False
    before = [h for h in hits if h.row == hit.row and h.end <= hit.start]
    after = rows[hit.row].words[hit.end : hit.end + 1]
    long = any(sum(c.isdigit() for c in w.text) >= 5 for w in after)
    return long or (bool(before) and before[-1].label in ("seria", "act de identitate", "posesor", "eliberat de"))


def _near(rows: Sequence[Row], upper: int, lower: int) -> bool:
    return rows[lower].box.y0 - rows[upper].box.y1 < 4.5 * rows[upper].height


def _labels_above(rows: Sequence[Row], own: Sequence[Hit], hits: Sequence[Hit]) -> bool:
    """Whether the values stand under their labels: the street has nothing behind its label, but something below."""
    streets = [h for h in own if h.label in STREET]
    return all(not _right(rows, h, hits) and bool(_under(rows, h, hits)) for h in streets)


def _blank(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit], below: bool) -> _Blank:
    label = rows[hit.row].words[hit.start : hit.end]
    value = _under(rows, hit, hits) if below else _right(rows, hit, hits)
    return _Blank(hit, tuple(label), tuple(value))


def _right(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> list[Word]:
    """The words up to the next label, a comma before other text, or a second wide gap."""
    row = rows[hit.row]
    end = min((h.start for h in hits if h.row == hit.row and h.start >= hit.end), default=len(row.words))
    out: list[Word] = []
    for word in row.words[hit.end : end]:
        edge = out[-1].box.x1 if out else hit.box.x1
        if word.box.x0 - edge > (COLUMN_GAP if out else 6.0) * row.height:
            break
        if out and out[-1].text.endswith(",") and not _goes_on(word):
            break
        if word.text.startswith((",", "„")) and not any(c.isdigit() for c in word.text):
            break
        out.append(word)
    if not out and end == len(row.words) and hit.row + 1 < len(rows):
        return _wrapped(rows, hit, hits)
    return [w for w in out if any(c.isalnum() for c in w.text)]


def _wrapped(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> list[Word]:
    """A label ends its row and its value begins the next one, before the first label there."""
    row = rows[hit.row + 1]
    if row.box.y0 - hit.box.y1 > 2.5 * rows[hit.row].height or hit.box.x1 < 0.6 * max(r.box.x1 for r in rows):
        return []
    end = min((h.start for h in hits if h.row == hit.row + 1), default=0)
    return [w for w in row.segments()[0] if w in row.words[:end] and any(c.isalnum() for c in w.text)]


def _goes_on(word: Word) -> bool:
    return word.text[:1].isupper() or word.text[:1].isdigit()


def _under(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> list[Word]:
    """The words on the next row between this label's left edge and the next label's."""
    right = min((h.box.x0 for h in hits if h.row == hit.row and h.start >= hit.end), default=float("inf"))
    below = hit.row + 1
    if below >= len(rows) or rows[below].box.y0 - hit.box.y1 > 3.0 * rows[hit.row].height:
        return []
    left = hit.box.x0 - 1.2 * rows[hit.row].height
    if any(h.row == below and left <= h.box.x0 < right for h in hits):
        return []
    return [w for w in rows[below].words if left <= w.box.x0 < right - 4 and any(c.isalnum() for c in w.text)]


def _ordered(blanks: Sequence[_Blank], below: bool) -> list[_Blank]:
    return sorted(blanks, key=lambda b: (b.hit.row, b.hit.start))
