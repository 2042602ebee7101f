"""Whose a residence stamp is. It bears no name: only the card beside which it was scanned tells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from models.dossier import DocumentEntry
from validators.rules.case import Member

_CARDS = ("identity_card", "provisional_identity_card")
_BESIDE, _BEHIND = 0, 1  # on the card's page; on the page after it, as a copier makes it of a card's back
Stamps = tuple[DocumentEntry, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """``own``: each person's stamp by the identity of the member. ``free``: those of which it is not known whose they
    are. ``enough``: that there are certainly as many of these as people without one."""

    own: dict[int, DocumentEntry]
    free: Stamps
    enough: bool

    def of(self, member: Member) -> Stamps:
        """This person's stamp; those of which one is theirs, whichever it is; none when that is not certain."""
        if id(member) in self.own:
            return (self.own[id(member)],)
        return self.free if self.enough else ()


def hand_out(stamps: Stamps, need: list[Member]) -> Shared:
    """Stamps to the people who need one. A stamp on the page behind a card may as well be somebody else's when there
    are too few for all."""
    if len(need) == 1 and len(stamps) == 1:
        return Shared({id(need[0]): stamps[0]}, (), True)
    reach = _BEHIND if len(stamps) >= len(need) else _BESIDE
    own: dict[int, DocumentEntry] = {}
    for stamp in stamps:
        near = [(_steps(stamp, m), m) for m in need if id(m) not in own]
        ranked = sorted(((d, m) for d, m in near if d is not None and d <= reach), key=lambda pair: pair[0])
        if ranked and (len(ranked) == 1 or ranked[0][0] < ranked[1][0]):
            own[id(ranked[0][1])] = stamp
    taken = {d.id for d in own.values()}
    free = tuple(d for d in stamps if d.id not in taken)
    return Shared(own, free, _certainly(free, tuple(own.values())) >= len(need) - len(own))


def _certainly(free: Stamps, own: Stamps) -> int:
    """How many more stamps these are at least: what says the same on another page may be a copy."""
    on_page = Counter((str(d.value("/valid_until")), d.pages[0].scan, d.pages[0].page) for d in free)
    known = {str(d.value("/valid_until")) for d in own}
    most: dict[str, int] = {}
    for (until, _, _), count in on_page.items():
        most[until] = max(most.get(until, 0), count)
    return sum(count for until, count in most.items() if until not in known)


def _steps(stamp: DocumentEntry, member: Member) -> int | None:
    """Pages from this person's card to the stamp, 0 or 1; None farther away."""
    cards = [p for d in member.of(_CARDS) for p in d.pages]
    steps = [s.page - c.page for s in stamp.pages for c in cards if s.scan == c.scan]
    return min((s for s in steps if s in (_BESIDE, _BEHIND)), default=None)
