"""The applicant's address: blanks behind their labels, or the words behind *domiciliat în*, *adresa*.

The two ways of reading are witnesses for each other: where one sees more than the other (a town before the street)
the longer one is meant, and where they differ a clerk looks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import places, postal, prose
from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row
from extractors.craft.zones import below
from extractors.found import Doc, Found, found
from extractors.kinds import dwelling_blanks
from models.kinds import FieldSpec
from models.page import Word
from validators import fields

PATH = "/address"
SPEC = FieldSpec(PATH, "address")
UNSURE = 0.7
_LEADS = re.compile(
    r"\b(?:(?:CU )?DOMICILIUL\w*|DOMICILIAT\w*(?:\s?\(A\))?|ADRESA(?! (?:DE )?E-?\s?MAIL)\w*|LOCUI(?:ESC|ND|TOR\w*)|"
    r"CU RESEDINTA|RESEDINTA|LOCUINTA SITUATA|IMOBILUL SITUAT|LOCUINTA DIN|STAU|CU SEDIUL)"
    r"(?:[ \w,/().\-]{0,40}?(?=\s(?:IN|LA|DIN|PE)\s)|(?: (?:DE |LA CARE |UNDE |PENTRU CARE |IN )?"
    r"(?:(?!(?:CLUJ|MUN|LOC|JUD|STR|BD|B-?DUL|CALEA|ALEEA|PIATA|SAT|COM|ORAS)(?![A-Z]))[A-Z]+ ?){0,6})?)"
    r"[\s.:]{0,6}"
    r"(?:(?:IN|LA|DIN|PE)\s+)?"
)
_OLD = re.compile(
    r"\b(?:FOST\w*|ANTERIOR\w*|PROPRIETAR\w*|SOCIETAT\w*|INSTITUTI\w*|PRIMARI\w*|CORESPONDENTA)\W+(?:\w+\W+)?$"
)


def read(head: Doc, stops: Sequence[str]) -> list[Found]:
    for view, rows in enumerate(head.rows):
        if not rows:
            continue
        blanks = [_uncaptioned(f) for f in dwelling_blanks.read(head, view, 0, len(rows), stops)]
        said = _said(head, view)
        return _joined(head, view, blanks, said) or _as_written(rows, view, stops)
    return []


LABELS = (
    "adresa locuintei", "adresa de domiciliu", "adresa domiciliului", "adresa completa", "adresa solicitantului",
    "adresa imobilului", "adresa", "domiciliul", "domiciliu", "domiciliul stabil", "locuinta", "adresa postala",
)  # fmt: skip
FREE, CAPTIONED = 0.75, 0.82


def _as_written(rows: Sequence[Row], view: int, stops: Sequence[str]) -> list[Found]:
    """What stands at the address' label when its parts bear no labels: ``HOREA 55 BL OC1 AP 46 CLUJ-NAPOCA``."""
    hits = find(rows, (*LABELS, *stops))
    for hit in (h for h in hits if h.label in LABELS):
        if rows[hit.row].words[hit.start - 1].text.startswith("(") and hit.start:
            continue
        behind = _behind_caption(rows, hit, hits)
        zone = None if behind else below(rows, hit, hits)
        words = behind or (list(zone.words) if zone else [])
        if _like_an_address(words):
            text = " ".join(w.text for w in words).strip(" .,;:|_")
            flat = re.search(r"\bAP", text.upper()) or not re.search(r"\bBL", text.upper())
            sure = CAPTIONED if zone is not None and flat and _ends_block(rows, words) else FREE
            return [found(PATH, fields.normalise(SPEC, text), words, view, raw=text, located=sure)]
    return []


def _behind_caption(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> list[Word]:
    """The words behind the label and the bracket that explains it, up to the next label of the row."""
    row = rows[hit.row]
    end = min((h.start for h in hits if h.row == hit.row and h.start >= hit.end), default=len(row.words))
    words = list(row.words[hit.end : end])
    if words and words[0].text.startswith("("):
        closed = next((i for i, w in enumerate(words) if w.text.rstrip(".:").endswith(")")), len(words) - 1)
        words = words[closed + 1 :]
    return [w for w in words if any(c.isalnum() for c in w.text)]


def _like_an_address(words: Sequence[Word]) -> bool:
    """A name and a house number at least."""
    named = any(len(w.text) > 2 and w.text[:1].isupper() for w in words)
    return len(words) >= 2 and named and any(c.isdigit() for w in words for c in w.text)


def _ends_block(rows: Sequence[Row], words: Sequence[Word]) -> bool:
    """Whether nothing that might go on with the address follows close below."""
    last = words[-1].box
    under = [r for r in rows if 0 < r.box.y0 - last.y1 < 1.1 * last.height]
    return not under


def _said(head: Doc, view: int) -> list[Found]:
    """The addresses behind the words that lead to one, in order."""
    page = prose.pages(head)[view]
    out: list[Found] = []
    for m in _LEADS.finditer(page.plain):
        if _OLD.search(page.plain[: m.start()]):
            continue
        caption = re.match(r"\s*\([^)\d]*\)?[\s:]*", page.plain[m.end() :])
        place = places.address_at(page, m.end() + (caption.end() if caption else 0)) or _past_colon(page, m.end())
        if place is None or not any(c.isdigit() for c in place.value):
            continue
        sure = place.sure if postal.whole(place.value) else min(place.sure, UNSURE)
        out.append(found(PATH, place.value, place.words, page.view, located=sure))
    return out


def _past_colon(page: prose.Page, start: int) -> places.Place | None:
    """*Adresa la care se acordă ajutorul: …*: the words up to the colon are more of the label."""
    more = re.match(r"[A-Z ,/()\-]{0,60}:", page.plain[start:])
    return places.address_at(page, start + more.end()) if more else None


def _joined(head: Doc, view: int, blanks: list[Found], said: list[Found]) -> list[Found]:
    first = said[0] if said else None
    others = tuple(str(f.value) for f in said[1:] if first and not _within(f, first) and not _within(first, f))
    if first is not None:
        first = replace(first, rivals=others) if others else first
    if not blanks:
        return [first] if first is not None else []
    own = blanks[0]
    if first is None:
        return [_without_town(head, view, own)]
    if fields.equal(SPEC, own.value, first.value):
        return [replace(own, rivals=others, located=max(own.located, 0.9))]
    if _within(own, first) or (own.located < UNSURE <= first.located and postal.whole(str(first.value))):
        return [first]
    if _flat(first) and not _flat(own):  # a flat on the next row, where the blank has run into something else
        return [replace(first, located=min(first.located, CAPTIONED))]
    if _within(first, own):  # the blanks may run on into the next label
        return [replace(own, located=min(own.located, 0.82))] if own.located >= 0.9 else [own]
    return [replace(own, located=min(own.located, UNSURE), rivals=(str(first.value),))]


def _uncaptioned(address: Found) -> Found:
    """Without the caption that stands under the line: *(strada, nr., bl., sc., et., ap.)*."""
    value = re.sub(r"\s*\((?:STR|ADR|LOC)\w*.*$", "", str(address.value), flags=re.IGNORECASE)
    return replace(address, value=value, located=max(address.located, 0.7)) if value != address.value else address


def _flat(address: Found) -> bool:
    return bool(re.search(r"\bAP(?:ARTAMENT\w*)?\b\W*\d", str(address.value).upper()))


def _within(a: Found, b: Found) -> bool:
    if not isinstance(a.value, str) or not isinstance(b.value, str):
        return False
    return fields.canonical(SPEC, a.value) in fields.canonical(SPEC, b.value)


def _without_town(head: Doc, view: int, own: Found) -> Found:
    """Doubtful where words stand right before the address on its row: a town that bears no label."""
    if not own.boxes:
        return own
    box = own.boxes[0]
    rows = head.rows[view]
    for row in rows:
        if not row.box.same_line(box, 0.5):
            continue
        before = [w for w in row.words if w.box.x1 <= box.x0 + 1]
        known = find([row], dwelling_blanks.LABELS)
        near = before and box.x0 - before[-1].box.x1 < 1.8 * row.height
        if near and before[-1].text.endswith(",") and not any(h.end == len(before) for h in known):
            return replace(own, located=min(own.located, UNSURE))
    return own
