"""What identity papers share: the printed labels of the face, beside, over or under their values.

The machine-readable zone as the face's witness is :mod:`extractors.kinds.zone_witness`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from extractors.craft import picks
from extractors.craft.fills import one_run
from extractors.craft.form import Ask, read_form
from extractors.craft.labels import find
from extractors.craft.rows import letters
from extractors.craft.zones import below
from extractors.found import Doc, Found, found
from extractors.kinds import card_text
from extractors.kinds.card_home import whole_home
from extractors.kinds.card_labels import (
    ADDRESS,
    BIRTH_PLACE,
    BOTH,
    CNP,
    FROM,
    GIVEN,
    ISSUER,
    OTHER,
    OTHERS,
    PERIOD,
    PRINTED,
    SEX,
    SURNAME,
    VALIDITY,
)
from models.kinds import KindSpec
from validators import dates, fields
from validators.text import fold


def name_words(words: picks.Words) -> picks.Words:
    """A name that stands together; printed words of the card itself are no name.

    Where a label's words in another language stand before a gap, names in capitals behind it are the value."""
    names = [run for part in card_text.runs(words) if (run := _name_run(part))]
    capitals = [run for run in names if all(w.text.upper() == w.text for w in run)]
    return next(iter(capitals or names), [])


def _name_run(words: picks.Words) -> picks.Words:
    chosen = one_run(words)
    return [] if any(letters(w.text) in PRINTED for w in chosen) else chosen


SERIES = picks.matching(r"\b(?!N[Rr]\b)([A-Z][A-Za-z]|[a-z][A-Z])\b", 1, 0)
NUMBER = picks.matching(r"(?<!\d)[\dOIlSB]{6}(?!\d)", 0, 0)
_TO = picks.matching(r"\b[MF]\b|\b(?:MASCULIN|FEMININ|[Mm]asculin|[Ff]eminin)\b", 0, 0)


def period(words: picks.Words) -> picks.Words:
    """Both dates of a validity period, in whatever words they stand."""
    text = " ".join(w.text for w in words)
    spans = dates.find_dates(text)
    if dates.validity(text) is None:
        return []
    return picks.covering(words, spans[0][0], spans[-1][1]) if len(spans) == 2 else words


def _until(words: picks.Words) -> picks.Words:
    """Both dates of a validity period, or the one date that stands there."""
    return period(words) or _day(words)


_BENT_DAY = picks.matching(r"(?<!\d)[\dOIl]{2}\W{1,2}[\dOIl]{2}\W{1,2}[\dOIl]{4}(?!\d)", 0, 0)


def _day(words: picks.Words) -> picks.Words:
    """A date; failing that digits that stand like one, which the further engines may read."""
    return picks.date(words) or _BENT_DAY(words)


FACE = (
    Ask("/cnp", CNP, picks.cnp, rank_cost=0.02),
    Ask("/surname", SURNAME, name_words, avoid=(*BOTH, *OTHERS), sides=("below", "right"), rank_cost=0.03),
    Ask("/given_names", GIVEN, name_words, avoid=(*BOTH, *OTHERS), sides=("below", "right"), rank_cost=0.03),
    Ask("/series", ("seria", "serie", "series", "seria si numarul"), SERIES),
    Ask("/number", ("nr", "numar", "numarul", "no", "seria si numarul"), NUMBER, avoid=OTHERS, rank_cost=0.03),
    Ask("/address", ADDRESS, card_text.home, sides=("below", "right"), lines=3, rank_cost=0.03),
    Ask("/birth_place", BIRTH_PLACE, card_text.birth_place, sides=("below", "right"), rank_cost=0.03),
    Ask("/sex", SEX, _TO, sides=("below", "right"), rank_cost=0.03),
    Ask("/issued_by", ISSUER, card_text.issuer, sides=("below", "right"), rank_cost=0.03),
    Ask("/valid_until", VALIDITY, _until, avoid=FROM, sides=("below", "right"), rank_cost=0.02),
)
# The first day of a period, else a day of issue that stands alone.
FIRST_DAY = (
    Ask(
        "/valid_from",
        (*PERIOD, *(v for v in VALIDITY if not v.startswith("pana"))),
        period,
        sides=("below", "right"),
        rank_cost=0.01,
    ),
    Ask("/valid_from", FROM, _day, avoid=VALIDITY, sides=("below", "right"), rank_cost=0.01),
)


def read_face(doc: Doc, kind: KindSpec, extra: Sequence[Ask] = ()) -> list[Found]:
    """The labelled fields of a card's face that this kind has; texts of no plain type are less sure."""
    taken = {a.path for a in extra}
    wanted = [*extra, *(a for a in FACE if kind.spec_of(a.path) and a.path not in taken)]
    stops = (*OTHER, *FROM, *PERIOD)
    out = read_form(doc, kind, wanted, stops=stops)
    if kind.spec_of("/valid_from"):
        days = (read_form(doc, kind, (ask,), stops=(*stops, *ADDRESS, *ISSUER, *SEX, *CNP)) for ask in FIRST_DAY)
        out += next((f for f in days if f and f[0].value is not None), [])
    out = [card_text.doubted(whole_home(doc, kind, f)) for f in out if not _of_parents(doc, f)]
    have = {f.path for f in out if f.value is not None}
    return out if {"/surname", "/given_names"} <= have else [*_both_names(doc, kind, have), *out]


PARENTS = ("PARINTI", "PARINTILOR", "PARENTS", "TATALUI", "MAMEI")
LIKE_PARENTS = 76  # per cent of the letters of a word in small print


def _of_parents(doc: Doc, f: Found) -> bool:
    """Whether the line above a name speaks of parents: *Prenume panrt/Prenoms des parent*, which begins like the
    holder's own label and is printed as small."""
    if f.path not in ("/surname", "/given_names") or f.value is None:
        return False
    box = f.boxes[0]
    above = [r for r in doc.rows[f.view] if 0 < box.y0 - r.box.cy < 2.5 * box.height and r.box.x0 < box.x1]
    if not above:
        return False
    said = re.findall(r"[A-Z]{5,}", fold(max(above, key=lambda r: r.box.cy).text))
    return any(ratio(word, name) >= LIKE_PARENTS for word in said for name in PARENTS)


def _both_names(doc: Doc, kind: KindSpec, have: set[str]) -> list[Found]:
    """Surname and given names on two lines under one label (*NUME, PRENUME / NAME*)."""
    for view, rows in enumerate(doc.rows):
        hits = find(rows, (*BOTH, *OTHER, *VALIDITY, *CNP))
        for hit in (h for h in hits if h.label in BOTH):
            first = below(rows, hit, hits)
            both = below(rows, hit, hits, lines=2)
            if first is None or both is None:
                continue
            upper = name_words(first.words)
            lower = name_words([w for w in both.words if w not in first.words])
            if upper and lower:
                parts = (("/surname", upper), ("/given_names", lower))
                return [_named(kind, p, ws, view) for p, ws in parts if p not in have]
    return []


def _named(kind: KindSpec, path: str, words: picks.Words, view: int) -> Found:
    spec = kind.spec_of(path)
    assert spec is not None
    return found(path, fields.normalise(spec, " ".join(w.text for w in words)), words, view, located=0.92)
