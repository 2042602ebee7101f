"""What a card's own fields say against each other: sex and CNP, the two dates, the two names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.craft.labels import find
from extractors.craft.rows import Row
from extractors.craft.zones import above
from extractors.found import Doc, Found
from extractors.kinds.card_labels import (
    ADDRESS,
    BIRTH_PLACE,
    BOTH,
    CNP,
    GIVEN,
    HEADINGS,
    ISSUER,
    OTHER,
    SEX,
    SURNAME,
    VALIDITY,
)  # fmt: skip
from extractors.kinds.identity_cards import name_words
from models.dossier import Check
from models.geometry import Box, around
from validators import cnp as cnps
from validators import names

UNSURE = 0.6


def cross_checked(out: Sequence[Found]) -> list[Found]:
    """The readings with the doubts that they raise about each other; a value is never changed."""
    said = {f.path: f.value for f in out if isinstance(f.value, str)}
    unsure: set[str] = set()
    surname, given = str(said.get("/surname", "")), str(said.get("/given_names", ""))
    if surname and (surname == given or _exchanged(surname, given)):
        unsure |= {"/surname", "/given_names"}
    unsure |= _small_letters(out)
    if any(f.path == "/surname" and f.rivals for f in out):
        unsure |= set(said)  # two people on one paper: whose is the rest?
    start, end = said.get("/valid_from"), said.get("/valid_until")
    if start and end and str(start) >= str(end):
        unsure |= {"/valid_from", "/valid_until"}
    cnp = str(said.get("/cnp", ""))
    born = cnps.birth_date(cnp) if cnps.is_valid(cnp) else None
    if born is not None:
        unsure |= {p for p in ("/valid_from", "/valid_until") if said.get(p) and str(said[p]) <= born.isoformat()}
    return [_with_sex(_less(f) if f.path in unsure else f, said.get("/cnp")) for f in out]


def _small_letters(out: Sequence[Found]) -> set[str]:
    """Names in small letters, as labels are printed, unless both are and the given names are known ones."""
    small = {f.path for f in out if f.path in ("/surname", "/given_names") and f.raw != f.raw.upper()}
    given = next((str(f.value) for f in out if f.path == "/given_names"), "")
    known = any(names.is_given_name(p) for part in given.split() for p in part.split("-") if p)
    return set() if len(small) == 2 and known else small


def either_way(doc: Doc, out: Sequence[Found]) -> list[Found]:
    """The names less sure where one stands under the surname's label and another, that no label claims, over it."""
    surname = next((f for f in out if f.path == "/surname" and f.boxes), None)
    if surname is None or not _name_over_label(doc.rows[surname.view], surname.boxes[0]):
        return list(out)
    return [_less(f) if f.path in ("/surname", "/given_names") else f for f in out]


def _name_over_label(rows: Sequence[Row], value: Box) -> bool:
    hits = find(rows, (*SURNAME, *GIVEN, *BOTH, *OTHER, *CNP, *SEX, *ADDRESS, *ISSUER, *VALIDITY, *BIRTH_PLACE))
    for hit in hits:
        under = hit.label in SURNAME and 0 < value.cy - hit.box.cy < 3 * value.height and value.x0 < hit.box.x1
        zone = above(rows, hit, hits) if under and value.x1 > hit.box.x0 else None
        if zone is None or not name_words(zone.words):
            continue
        name = around(w.box for w in zone.words)
        claims = (h for h in hits if h.label not in HEADINGS and h.box.cy < hit.box.y0)
        if not any(_claims(h.box, name) for h in claims):
            return True
    return False


def _claims(label: Box, name: Box) -> bool:
    """Whether the label stands directly over the words, or before them on their line."""
    over = 0 < name.cy - label.cy < 3 * name.height and label.x0 < name.x1 and name.x0 < label.x1
    return over or (label.same_line(name, 0.4) and label.x1 <= name.x0)


def _exchanged(surname: str, given: str) -> bool:
    """The surname is made of given names and the given names are none: the labels may stand under the values."""
    return all(map(names.is_given_name, surname.split())) and not any(
        names.is_given_name(piece) for part in given.split() for piece in part.split("-") if piece
    )


def _less(f: Found) -> Found:
    proved = any(c.ok and c.name.startswith(("mrz.", "face.mrz")) for c in f.checks)
    return f if proved else replace(f, located=min(f.located, UNSURE))


def _with_sex(f: Found, cnp: str | bool | None) -> Found:
    """The sex that the CNP states, as a check of the printed one."""
    if f.path != "/sex" or not isinstance(cnp, str) or not cnps.is_valid(cnp) or cnps.sex(cnp) is None:
        return f
    return replace(f, checks=(*f.checks, Check(name="cnp.sex", ok=cnps.sex(cnp) == f.value)))
