"""What a doubtful name, CNP or address most likely says, by the household's other papers: by accepted names and CNPs,
by names that two of them have, by all their addresses.

A clerk is shown the likelier value first, and the reading beside it as a candidate: it stays under review, for a
value that was mended proves nothing. Readings that are sound by themselves are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from extractors.likelier_home import likelier_home
from models.dossier import Check, DocumentEntry, FieldEntry
from models.kinds import FieldSpec, kind
from validators import cnp, names
from validators.name_form import folded

MOST_WRONG_DIGITS = 3
BEGINNING = 8  # digits that tell a CNP of the household from the others
CLEARLY_NEARER = 2  # digits by which the next best CNP must be farther
ALIKE = 0.6  # likeness of two bent words
ALIKE_IN_ALL = 0.72
SHORTEST = 3  # letters of a word that may be mended
_CARDS = ("identity_card", "electronic_identity_card", "provisional_identity_card", "residence_permit")
_MARKS = frozenset("ăâîșțşţĂÂÎȘȚŞŢ")
_MENDED = ("name", "cnp", "address")


@dataclass(frozen=True)
class Known:
    """What a document's other papers say: CNPs, full names and parts of names, addresses; the spellings with marks of
    the names' words."""

    cnps: set[str]
    names: set[str]
    homes: Sequence[str]
    spelled: dict[str, set[str]]


def likelier(documents: Sequence[DocumentEntry]) -> tuple[DocumentEntry, ...]:
    """The documents, with values under review replaced by the one that another paper makes likely."""
    return tuple(_document(d, [o for o in documents if o.id != d.id]) for d in documents)


def _document(document: DocumentEntry, others: Sequence[DocumentEntry]) -> DocumentEntry:
    doubtful = [f for f in document.fields if f.status == "review" and _spec(document, f).type in _MENDED]
    if not doubtful:
        return document
    known = Known(
        {v for v, _ in _accepted(others, "cnp")},
        {v for v, _ in _accepted(others, "name")} | set(_full_names(others)) | _said_twice(others),
        _addresses(others),
        _spellings(others),
    )
    mended = {f.path: _field(document, f, known) for f in doubtful}
    return document.model_copy(update={"fields": tuple(mended.get(f.path, f) for f in document.fields)})


def _spec(document: DocumentEntry, field: FieldEntry) -> FieldSpec:
    spec = kind(document.kind).spec_of(field.path)
    if spec is None:
        raise KeyError(field.path)
    return spec


def _accepted(documents: Iterable[DocumentEntry], field_type: str) -> Iterable[tuple[str, str]]:
    """(value, path) of the accepted fields of a type."""
    for document in documents:
        for field in document.fields:
            trusted = field.status in ("accepted", "corrected") and isinstance(field.value, str)
            if trusted and _spec(document, field).type == field_type:
                yield str(field.value), field.path


def _full_names(documents: Iterable[DocumentEntry]) -> Iterable[str]:
    for document in documents:
        parts = {path: value for value, path in _accepted([document], "name")}
        if "/surname" in parts and "/given_names" in parts:
            yield f"{parts['/surname']} {parts['/given_names']}"


def _said_twice(documents: Sequence[DocumentEntry]) -> set[str]:
    """Full names that two papers have in the same letters, though neither was accepted: in the spelling with more
    marks, for engines lose marks and do not make them up."""
    spelled: dict[frozenset[str], dict[str, str]] = {}
    for document in documents:
        for name in _named(document):
            if len(_words(name)) > 1:
                spelled.setdefault(_letters(name), {})[document.id] = name
    twice = [list(by_paper.values()) for by_paper in spelled.values() if len(by_paper) > 1]
    return {max(found, key=lambda name: sum(ord(c) > 127 for c in name)) for found in twice}


def _named(document: DocumentEntry) -> Iterable[str]:
    """The full names on a paper, whatever their status."""
    parts = [document.value(path) for path in ("/surname", "/given_names")]
    if all(parts):
        yield " ".join(str(p) for p in parts)
    for field in document.fields:
        if _spec(document, field).type == "name" and field.path not in ("/surname", "/given_names") and field.value:
            yield str(field.value)


def _addresses(documents: Iterable[DocumentEntry]) -> list[str]:
    fields = ((d, f) for d in documents for f in d.fields)
    return [str(f.value) for d, f in fields if f.value and _spec(d, f).type == "address"]


def _has_marks(document: DocumentEntry, doubtful: FieldEntry) -> bool:
    """Whether the paper is a card that prints Romanian letters with their marks, as another of its fields shows. Bills
    and certificates print a name with marks beside a street without."""
    if document.kind not in _CARDS:
        return False
    texts = (e.text for f in document.fields if f.path != doubtful.path for e in f.evidence)
    return any(_MARKS & set(text) for text in texts if text)


def _field(document: DocumentEntry, field: FieldEntry, known: Known) -> FieldEntry:
    better = _better(document, field, known)
    if better is None or better == field.value:
        return field
    candidates = [str(c) for c in (field.value, *field.candidates) if c is not None and c != better]
    check = Check(name="likelier_by_other_paper", ok=None, detail=None)
    return field.model_copy(
        update={"value": better, "candidates": tuple(dict.fromkeys(candidates)), "checks": (*field.checks, check)}
    )


def _better(document: DocumentEntry, field: FieldEntry, known: Known) -> str | None:
    kind_of = _spec(document, field).type
    if kind_of == "cnp":
        return _nearest_cnp(field, known.cnps)
    marked = _has_marks(document, field)
    if kind_of == "name":
        near = _nearest_name(field, known.names) or _joined(field, known.names)
        return near or (_marked(field, known.spelled) if marked else None)
    if not isinstance(field.value, str):
        return None
    card = document.kind in _CARDS and field.path == "/address"
    return likelier_home(field.value, field.candidates, known.homes, marked=marked, card=card)


def _nearest_cnp(field: FieldEntry, cnps: set[str]) -> str | None:
    """The one known CNP that the reading is nearly; None for a reading that is a CNP itself."""
    if isinstance(field.value, str) and cnp.is_valid(field.value):
        return None
    texts = [str(field.value or ""), *(e.text for e in field.evidence), *field.candidates]
    read = [digits for text in texts if text and len(digits := re.sub(r"\D", "", str(text))) >= 10]
    ranked = sorted((min(Levenshtein.distance(r, known) for r in read), known) for known in cnps) if read else []
    if not ranked or ranked[0][0] > MOST_WRONG_DIGITS:
        return _of_beginning(texts, cnps)
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < CLEARLY_NEARER:
        return None
    return ranked[0][1]


def _of_beginning(texts: Sequence[str | None], cnps: set[str]) -> str | None:
    """The one known CNP that begins as what is left of this one does: sex and date of birth, and some digits more."""
    left = {re.sub(r"\D", "", text)[:BEGINNING] for text in texts if text}
    found = {known for known in cnps if known[:BEGINNING] in left}
    return found.pop() if len(found) == 1 else None


def _marked(field: FieldEntry, spelled: dict[str, set[str]]) -> str | None:
    """The name with the marks that other papers give its words, where the scan was too coarse to show them."""
    if not isinstance(field.value, str) or not any(c.name == "rough_scan" and c.ok is False for c in field.checks):
        return None

    def word(found: re.Match[str]) -> str:
        others = spelled.get(folded(found[0]), set())
        return next(iter(others)) if len(others) == 1 and found[0].isascii() else found[0]

    return re.sub(r"[^\W\d_]+", word, field.value)


def _spellings(documents: Sequence[DocumentEntry]) -> dict[str, set[str]]:
    """Folded words of names, with the spellings with marks that are accepted, or that two papers have."""
    papers: dict[str, set[str]] = {}
    for document in documents:
        for word in {w for name in _named(document) for w in re.findall(r"[^\W\d_]+", name)}:
            papers.setdefault(word, set()).add(document.id)
    sure = {w for name, _ in _accepted(documents, "name") for w in re.findall(r"[^\W\d_]+", name)}
    out: dict[str, set[str]] = {}
    for word, where in papers.items():
        if not word.isascii() and (word in sure or len(where) > 1):
            out.setdefault(folded(word), set()).add(word)
    return out


def _nearest_name(field: FieldEntry, known: set[str]) -> str | None:
    """The known name whose words the reading's words are, bent; in the reading's order."""
    if not isinstance(field.value, str) or not (read := _words(field.value)):
        return None
    letters = {_letters(k) for k in known}
    if _letters(field.value) in letters:
        return None
    for candidate in field.candidates:
        if _letters(candidate) in letters:
            return names.compact(candidate)
    found = {name: likeness for k in known if (hit := _mended(read, _words(k))) for name, likeness in [hit]}
    best = max(found.values(), default=0.0)
    nearest = {name for name, likeness in found.items() if likeness == best}
    return nearest.pop() if len(nearest) == 1 else None


def _joined(field: FieldEntry, known: set[str]) -> str | None:
    """Given names that the reading parts (a zone has no hyphens) as another paper joins them."""
    if not isinstance(field.value, str) or field.path != "/given_names" or " " not in field.value:
        return None
    words = {w for name in known for w in _words(name) if "-" in w}
    same = {w for w in words if w.replace("-", " ") == field.value or folded(w.replace("-", " ")) == field.value}
    return same.pop() if len(same) == 1 else None


def _letters(name: str) -> frozenset[str]:
    return frozenset(folded(w) for w in _words(name))


def _words(name: str) -> list[str]:
    return [w for w in re.split(r"[ ]+", names.compact(name)) if w]


def _mended(read: Sequence[str], known: Sequence[str]) -> tuple[str, float] | None:
    """The known words in the order of the read ones they are like, and how like; None when one has no partner. A word
    that is a given name as it stands is another person's (ANA is no bent ANCA)."""
    if len(read) != len(known):
        return None
    left, out, likeness = list(known), [], 0.0
    for word in read:
        best = max(left, key=lambda k: Levenshtein.normalized_similarity(folded(word), folded(k)))
        like = Levenshtein.normalized_similarity(folded(word), folded(best))
        if like < 1 and (like < ALIKE or len(word) < SHORTEST or names.is_given_name(word)):
            return None
        left.remove(best)
        out.append(word if like == 1 else best)
        likeness += like * len(word)
    whole = likeness / sum(map(len, read))
    return (" ".join(out), whole) if ALIKE_IN_ALL <= whole < 1 else None
