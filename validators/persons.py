"""The household: the persons whom the papers of one dossier name, each once.

Persons are joined by their CNP. A CNP that was misread on one paper (under review, or wrong by its check digit) and
stands there with the same name is the same person, never a new one. Papers without a CNP are given to the person with
that name. What cannot be given to anybody is left out here, and the rules say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Levenshtein

from models.dossier import Declared, DocumentEntry, Person, Registration
from validators import cnp as cnps
from validators import names
from validators.full_names import split_full
from validators.mentions import FOUNDING_KINDS, IDENTITY_KINDS, Mention, mentions
from validators.text import squeeze

CENTENARIAN = 100  # years: who might be this old by the CNP is taken for the child that it says as well
ADULT = 18
NEAR = 2  # digits that may be misread in one CNP before it is taken for another's
_BEST_PAPERS = (*IDENTITY_KINDS, "declared", *(k for k in FOUNDING_KINDS if k not in IDENTITY_KINDS))


@dataclass(frozen=True)
class Joined:
    """A person and every mention of them, the best paper first."""

    person: Person
    mentions: tuple[Mention, ...]

    @property
    def name(self) -> str | None:
        """Surname and given names; None where only a CNP is known."""
        return " ".join(part for part in (self.person.surname, self.person.given_names) if part) or None


def join_persons(
    documents: tuple[DocumentEntry, ...], declared: Declared | None, registration: Registration
) -> tuple[Person, ...]:
    """The household: the applicant first, then as the association's certificate and the identity papers name them."""
    return tuple(j.person for j in join(documents, declared, registration))


def join(
    documents: tuple[DocumentEntry, ...], declared: Declared | None, registration: Registration
) -> tuple[Joined, ...]:
    """As :func:`join_persons`, with the mentions that made each person."""
    every = mentions(documents, declared)
    order = {id(m): n for n, m in enumerate(every)}
    day = _day(registration)
    groups: list[list[Mention]] = []
    for mention in sorted(every, key=lambda m: (_sureness(m), order[id(m)])):
        homes = _homes(mention, groups)
        if len(homes) > 1 and mention.kind == "means_of_support_proof":  # asked of grown-ups only
            homes = [g for g in homes if not _minor(g, day)]
        if len(homes) == 1:
            homes[0].append(mention)
        elif not homes and (mention.kind in FOUNDING_KINDS or mention.kind == "declared"):
            groups.append([mention])
    joined = [_joined(sorted(g, key=lambda m: order[id(m)]), day) for g in groups]
    first = _applicant(joined, documents, declared)
    return tuple(sorted(joined, key=lambda j: _place(j, j is first, order)))


def _sureness(mention: Mention) -> int:
    """Sure CNPs make the persons, the doubtful ones and the bare names then find them."""
    if mention.cnp_sure:
        return 0 if mention.kind in IDENTITY_KINDS else 1
    if mention.cnp_valid:
        return 2
    return 3 if mention.cnp else 4


def _homes(mention: Mention, groups: list[list[Mention]]) -> list[list[Mention]]:
    """The groups that this mention may belong to: one is its home, none a new person, several leave it to nobody."""
    if mention.cnp:
        same = [g for g in groups if any(m.cnp == mention.cnp for m in g)]
        if same:
            return same[:1]
        if mention.cnp_sure:
            return [g for g in groups if _misprinted(mention, g)]
        return _best((_misread_as(mention, g), g) for g in groups)
    return _best((_called(mention, g), g) for g in groups)


def _minor(group: list[Mention], day: date | None) -> bool:
    """Whether the sure CNP says so, and nothing else."""
    born = [_living(cnps.birth_dates(m.cnp, day), day) for m in group if m.cnp_sure and m.cnp]
    return day is not None and any(b is not None and (day.year - b.year) < ADULT for b in born)


def _best(scored: Iterable[tuple[int | None, list[Mention]]]) -> list[list[Mention]]:
    """The groups with the lowest score."""
    ranked = [(s, g) for s, g in scored if s is not None]
    lowest = min((s for s, _ in ranked), default=0)
    return [g for s, g in ranked if s == lowest]


def _misread_as(mention: Mention, group: list[Mention]) -> int | None:
    """How far a doubtful CNP is from the group's, None where it is not theirs. Lower is nearer."""
    assert mention.cnp is not None
    known = [m.cnp for m in group if m.cnp]
    distance = min((Levenshtein.distance(mention.cnp, k) for k in known), default=99)
    alike = _called(mention, group)
    if alike is None:
        nameless = mention.name is None or all(m.name is None for m in group)
        return distance * 10 + 5 if nameless and distance <= NEAR else None
    if distance <= NEAR or (not mention.cnp_valid and alike == 0):
        return distance * 10 + alike
    return alike if not known else None


def _misprinted(mention: Mention, group: list[Mention]) -> bool:
    """A sure CNP that only the paper's writer got wrong: not the household's own papers, the same name to the letter,
    a digit or two apart. The rules then say that the CNPs differ."""
    if mention.kind in IDENTITY_KINDS or mention.kind == "declared" or not mention.name_trusted:
        return False
    known = [m.cnp for m in group if m.cnp_sure and m.cnp]
    near = any(Levenshtein.distance(mention.cnp or "", k) <= NEAR for k in known)
    return near and _called(mention, group) in (0, 1)


def _called(mention: Mention, group: list[Mention]) -> int | None:
    """0 the same name, 1 the same but for diacritics, 2 compatible, 3 a letter misread; None another name."""
    if mention.name is None:
        return None
    return min((s for s in (_alike(mention.name, m.name) for m in group if m.name) if s is not None), default=None)


def _alike(a: str, b: str | None) -> int | None:
    verdict = names.compare(a, b or "")
    if verdict != "different":
        return ("same", "same_folded", "compatible").index(verdict)
    left, right = (sorted(squeeze(t) for t in names.tokens(side)) for side in (a, b or ""))
    slips = [Levenshtein.distance(x, y) for x, y in zip(left, right, strict=False)]
    near = len(left) == len(right) >= 2 and sum(slips) == 1 and min(len(t) for t in left + right) >= 3
    return 3 if near else None


def same_name(a: str | None, b: str | None) -> bool:
    """Whether two papers may mean the same person by these names: order, hyphens, diacritics, initials forgiven."""
    return bool(a and b) and names.compare(a or "", b or "") != "different"


def _joined(group: list[Mention], day: date | None) -> Joined:
    ranked = sorted(group, key=lambda m: _BEST_PAPERS.index(m.kind) if m.kind in _BEST_PAPERS else len(_BEST_PAPERS))
    number = _number(ranked)
    surname, given = _name(ranked)
    documents = tuple(dict.fromkeys(m.document for m in group if m.document))
    person = Person(
        cnp=number,
        surname=surname,
        given_names=given,
        birth_date=_birth_date(ranked, number, day),
        documents=documents,
    )
    return Joined(person, tuple(ranked))


def _number(ranked: list[Mention]) -> str | None:
    """The CNP of the best paper: trusted before doubtful, right before wrong, then what most papers say."""
    seen = [m for m in ranked if m.cnp]
    votes = Counter(m.cnp for m in seen)
    best = sorted(seen, key=lambda m: (not m.cnp_sure, not m.cnp_valid, -votes[m.cnp]))
    return best[0].cnp if best and best[0].cnp_valid else None


def _name(ranked: list[Mention]) -> tuple[str | None, str | None]:
    """Surname and given names: from trusted papers first, and there from those that part the two."""
    whole = [m for m in ranked if m.surname and m.given_names]
    lines = sorted((m for m in ranked if m.full_name), key=lambda m: not m.surname_first)
    for mention in sorted([*whole, *lines], key=lambda m: not m.name_trusted):
        if mention.surname:
            return mention.surname, mention.given_names
        if mention.full_name:
            return split_name(mention)
    return next(((m.surname, m.given_names) for m in ranked if m.name), (None, None))


def split_name(mention: Mention) -> tuple[str | None, str | None]:
    """Surname and given names of a name in one line; a guess, surname first, until a paper parts the two."""
    surname, given = split_full(mention.full_name or "")
    return surname or None, given or None


def _birth_date(ranked: list[Mention], number: str | None, day: date | None) -> str | None:
    """A trusted printed date first, then the CNP's, then any."""
    printed = sorted((m for m in ranked if m.birth_date), key=lambda m: not m.birth_date_trusted)
    if printed and printed[0].birth_date_trusted:
        return printed[0].birth_date
    born = _living(cnps.birth_dates(number, day), day) if number else None
    if born is not None:
        return born.isoformat()
    return printed[0].birth_date if printed else None


def _living(days: tuple[date, ...], day: date | None) -> date | None:
    """Of the two centuries that a foreigner's CNP leaves open the later one, where the other makes a centenarian."""
    if len(days) == 2 and day is not None and days[1] <= day and day.year - days[0].year >= CENTENARIAN:
        return days[1]
    return days[0] if len(days) == 1 else None


def _applicant(joined: list[Joined], documents: tuple[DocumentEntry, ...], declared: Declared | None) -> Joined | None:
    if declared is not None and declared.applicant:
        return next((j for j in joined if any(m.cnp == declared.applicant for m in j.mentions)), None)
    forms = {d.id for d in documents if d.kind == "application_form"}
    named = [j for j in joined if forms & set(j.person.documents)]
    return named[0] if len(named) == 1 else None


def _place(joined: Joined, first: bool, order: dict[int, int]) -> tuple[int, int]:
    """Sort key: the applicant, then the association's rows, then the identity papers, then the rest."""
    if first:
        return 0, 0
    for rank, kinds in enumerate((("association_certificate",), IDENTITY_KINDS), start=1):
        where = [order[id(m)] for m in joined.mentions if m.kind in kinds]
        if where:
            return rank, min(where)
    return 3, min(order[id(m)] for m in joined.mentions)


def applicant_of(
    joined: tuple[Joined, ...], documents: tuple[DocumentEntry, ...], declared: Declared | None
) -> Joined | None:
    """Who asks for the aid: as declared at registration, else whom the application form names; None if nobody knows."""
    return _applicant(list(joined), documents, declared)


def _day(registration: Registration) -> date | None:
    try:
        return date.fromisoformat(registration.date) if registration.date else None
    except ValueError:
        return None
