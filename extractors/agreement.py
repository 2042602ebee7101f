"""Papers of one dossier as each other's witnesses: a CNP that another paper proves is the same CNP here, and an
association's doubtful dwelling is that of the household's papers.

Only exact agreement counts, and only with a value that is accepted on its own on *another* document. The reading
that gains by it must itself be whole and pass its checks: nothing is repaired here. Papers can also contradict each
other: two addresses in one house that differ in the flat are one of them misread, and a clerk looks at both. And a
name that no other paper knows may be another party's (a landlord, a notary, a director): a clerk decides who it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.confidence import model
from extractors.fuel import unbilled
from extractors.likelier import likelier
from extractors.misjoined import misjoined
from extractors.policy import policy
from models.dossier import Check, DocumentEntry, FieldEntry
from models.kinds import generic, kind
from validators import addresses, names
from validators.text import fold

_TRUSTED = ("accepted", "corrected")
_SEAT = "/association_address"
_ASSOCIATION = "association_certificate"


def agree_across(documents: Sequence[DocumentEntry]) -> tuple[DocumentEntry, ...]:
    """The documents, with CNPs under review accepted where another paper of the dossier proves them."""
    proofs, homes = _proofs(documents), _homes(documents)
    doubted = _contradicted(documents) | _strangers(documents) | _misnamed(documents) | misjoined(documents)
    doubted |= unbilled(documents) | _unmarked(documents)
    return likelier([_with_doubts(_with_proofs(d, proofs, homes), doubted) for d in documents])


def _contradicted(documents: Sequence[DocumentEntry]) -> dict[tuple[str, str], str]:
    """(document id, path) of accepted addresses that name another flat of the same house than another paper does,
    with that paper's id. Where the association has its seat is another matter: often at another stair."""
    homes = [
        (d.id, f.path, addresses.parse(f.value))
        for d in documents
        for f in d.fields
        if f.status in _TRUSTED and isinstance(f.value, str) and _is(d, f, "address") and f.path != _SEAT
    ]
    out: dict[tuple[str, str], str] = {}
    for i, (doc, path, home) in enumerate(homes):
        for other_doc, other_path, other in homes[:i]:
            if doc != other_doc and home.street and _another_flat(home, other):
                out[doc, path], out[other_doc, other_path] = other_doc, doc
    return out


_WHOSE = ("/name", "/holder_name", "/tenant")  # fields that name one of the household, or whose bill it is
_TOGETHER = (("/surname", "/given_names"), ("/name",), ("/holder_name",), ("/tenant",))


def _strangers(documents: Sequence[DocumentEntry]) -> dict[tuple[str, str], str]:
    """(document id, path) of accepted names that none of the other papers' names agrees with, where there are such."""
    named = {d.id: _names(d) for d in documents}
    out: dict[tuple[str, str], str] = {}
    for document in documents:
        others = [n for other, found in named.items() if other != document.id for n in found]
        for field in document.fields:
            ours = field.path in _WHOSE and field.status == "accepted" and isinstance(field.value, str)
            if ours and others and all(names.compare(str(field.value), n) == "different" for n in others):
                out[document.id, field.path] = "niciun alt act"
    return out


def _names(document: DocumentEntry) -> list[str]:
    """The full names on a paper, whatever their status."""
    found = [" ".join(str(v) for p in paths if (v := document.value(p))) for paths in _TOGETHER]
    rows = [str(f.value) for f in document.fields if generic(f.path) == "/persons/N/name" and f.value]
    return [n for n in (*found, *rows) if n]


def _misnamed(documents: Sequence[DocumentEntry]) -> dict[tuple[str, str], str]:
    """(document id, path) of accepted names that differ from the accepted name of the same CNP on another paper."""
    named: dict[str, list[tuple[str, str, str]]] = {}
    for document in documents:
        for cnp, paths in _people(document):
            fields = [f for p in paths if (f := document.field(p)) is not None and f.status in _TRUSTED]
            if len(fields) == len(paths):
                full = " ".join(str(f.value) for f in fields)
                named.setdefault(cnp, []).extend((document.id, p, full) for p in paths)
    out: dict[tuple[str, str], str] = {}
    for same in named.values():
        for doc, path, name in same:
            others = [d for d, _, n in same if d != doc and names.compare(n, name) == "different"]
            if others:
                out[doc, path] = others[0]
    return out


_BY_HAND_OFTEN = "birth_certificate"


def _unmarked(documents: Sequence[DocumentEntry]) -> dict[tuple[str, str], str]:
    """(document id, path) of accepted names of birth certificates that lack marks which another paper's accepted name
    gives the same word: registrars write by hand, and both engines lose the marks of a hand alike."""
    marked: dict[str, str] = {}
    for document in documents:
        for field in document.fields:
            if field.status in _TRUSTED and document.kind != _BY_HAND_OFTEN and _is(document, field, "name"):
                words = re.findall(r"[^\W\d_]+", str(field.value))
                marked |= {fold(w): document.id for w in words if not w.isascii()}
    return {
        (d.id, f.path): marked[word]
        for d in documents if d.kind == _BY_HAND_OFTEN
        for f in d.fields if f.status == "accepted" and f.path in ("/surname", "/given_names")
        for word in re.findall(r"[A-Z]+", str(f.value)) if word in marked and word in re.findall(r"\w+", str(f.value))
    }  # fmt: skip


def _people(document: DocumentEntry) -> list[tuple[str, tuple[str, ...]]]:
    """The people whom a paper names by an accepted CNP, with the paths of their names."""
    found = []
    for field in document.fields:
        if field.status in _TRUSTED and _is_cnp(document, field) and isinstance(field.value, str):
            room = field.path.rpartition("/")[0]
            for paths in _TOGETHER[:2]:
                whole = tuple(room + p for p in paths)
                if all(document.field(p) for p in whole):
                    found.append((field.value, whole))
    return found


def _another_flat(a: addresses.Address, b: addresses.Address) -> bool:
    """The same street and number, but a block, stair, floor or flat that both state and that differs."""
    if (a.street, a.number) != (b.street, b.number):
        return False
    parts = ((a.block, b.block), (a.stair, b.stair), (a.floor, b.floor), (a.flat, b.flat))
    return any(x and y and x != y for x, y in parts)


def _with_doubts(document: DocumentEntry, doubted: dict[tuple[str, str], str]) -> DocumentEntry:
    fields = tuple(
        _doubtful(f, doubted[document.id, f.path]) if (document.id, f.path) in doubted else f for f in document.fields
    )
    return document.model_copy(update={"fields": fields})


def _doubtful(field: FieldEntry, other: str) -> FieldEntry:
    if field.status != "accepted":  # what a clerk entered stands; the paper that differs is looked at
        return field
    check = Check(name="other_paper", ok=False, detail=other)
    return field.model_copy(
        update={"status": "review", "confidence": model().doubted, "checks": (*field.checks, check)}
    )


def _proofs(documents: Sequence[DocumentEntry]) -> dict[str, set[str]]:
    """Accepted CNP -> ids of the documents that have it."""
    out: dict[str, set[str]] = {}
    for document in documents:
        for field in document.fields:
            if field.status in _TRUSTED and _is_cnp(document, field) and isinstance(field.value, str):
                out.setdefault(field.value, set()).add(document.id)
    return out


def _is_cnp(document: DocumentEntry, field: FieldEntry) -> bool:
    return _is(document, field, "cnp")


def _is(document: DocumentEntry, field: FieldEntry, field_type: str) -> bool:
    spec = kind(document.kind).spec_of(field.path)
    return spec is not None and spec.type == field_type


def _homes(documents: Sequence[DocumentEntry]) -> list[tuple[str, addresses.Address]]:
    """The accepted addresses, with their documents' ids."""
    return [
        (d.id, addresses.parse(f.value)) for d in documents for f in d.fields
        if f.status in _TRUSTED and isinstance(f.value, str) and _is(d, f, "address") and f.path != _SEAT
    ]  # fmt: skip


def _with_proofs(
    document: DocumentEntry, proofs: dict[str, set[str]], homes: list[tuple[str, addresses.Address]]
) -> DocumentEntry:
    fields = tuple(_proved(f, _who_proves(document, f, proofs, homes)) for f in document.fields)
    return document.model_copy(update={"fields": fields})


def _who_proves(
    document: DocumentEntry, field: FieldEntry, proofs: dict[str, set[str]], homes: list[tuple[str, addresses.Address]]
) -> set[str]:
    """The other papers that prove a value under review."""
    if field.status != "review" or not isinstance(field.value, str):
        return set()
    failed = {c.name for c in field.checks if c.ok is False}
    if _is_cnp(document, field):
        sound = failed <= {"second_reading"} and policy().suffices("cnp", {"other_paper"})
        return proofs.get(field.value, set()) - {document.id} if sound else set()
    # Which of an association's addresses is the dwelling can be doubtful though it was read well: a house has no flat
    # to tell it by. It is that of the household's other papers; no other kind of paper may have but one address.
    by_both = any(c.name == "second_reading" and c.ok for c in field.checks)
    if document.kind != _ASSOCIATION or field.path != "/address" or failed != {"whose_address"} or not by_both:
        return set()
    here = addresses.parse(field.value)
    return {other for other, home in homes if other != document.id and _same_home(here, home)}


def _same_home(a: addresses.Address, b: addresses.Address) -> bool:
    """Whether two addresses are of one dwelling: street, number and flat as written, nothing else that differs."""
    same = (a.street, a.number, a.flat) == (b.street, b.number, b.flat) and bool(a.street and a.number)
    return same and not _another_flat(a, b) and (not a.city or not b.city or a.city == b.city)


def _proved(field: FieldEntry, others: set[str]) -> FieldEntry:
    if not others:
        return field
    check = Check(name="other_paper", ok=True, detail=", ".join(sorted(others)))
    return field.model_copy(
        update={"status": "accepted", "confidence": model().other_paper, "checks": (*field.checks, check)}
    )
