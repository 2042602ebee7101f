"""A reading kept together with what clerks did to the dossier before: one transaction, so that nobody ever sees, or
hands over, a new reading without its corrections.

What has to be read for it (papers that clerks cut, joined, moved or named) is read before the transaction begins, with
the reading workers; when the dossier changes meanwhile, it is looked at again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from flows.acts import corrected, read_again, readings_of, settle
from flows.house import House
from flows.papers import Papers
from flows.verdict import judged
from ledger.corrections import Corrections, Sitting
from models.correction import Correction
from models.dossier import DocumentEntry, Dossier, PageRef
from validators.corrected import apply, awaited_scans
from validators.corrected_papers import Readings, paper_key
from validators.rescanned import content_pages, met_wishes, replaced

TRIES = 5  # looks at a dossier that clerks work at while it is read


@dataclass
class _Shelf:
    """Papers that this program reads for the first time."""

    house: House
    read: dict[str, DocumentEntry | None] = field(default_factory=dict)
    wanted: list[tuple[tuple[PageRef, ...], str]] = field(default_factory=list)

    def over(self, sitting: Sitting) -> Readings:
        """What there is; what this program has not read yet is noted as wanted."""

        def look(pages: tuple[PageRef, ...], kind: str) -> DocumentEntry | None:
            key = paper_key(pages, kind)
            if key not in self.read and not sitting.has_reading(self.house.version, pages, kind):
                self.wanted.append((pages, kind))
            return self.read.get(key) or sitting.reading_of(self.house.version, pages, kind)

        return look

    def fetch(self) -> bool:
        """Read what is wanted; whether there was anything."""
        wanted, self.wanted = self.wanted, []
        for pages, kind in wanted:
            house = self.house
            papers = Papers(house.archive, house.readers, house.limits, house.settings.page_timeout_s)
            self.read[paper_key(pages, kind)] = read_again(papers, pages, kind)
        return bool(wanted)


@dataclass(frozen=True)
class _Plan:
    """What is to be kept: the reading (None: it is there already), and the wishes for a scan that it meets."""

    dossier: Dossier | None
    mark: str
    met: tuple[Correction, ...] = ()


def keep_reading(house: House, dossier: Dossier, mark: str, batch: int) -> Dossier:
    """The dossier as it stands then: what was read, with all corrections. ``mark``: the reading's fingerprint."""
    number = dossier.registration.number or ""
    book, shelf = Corrections(house.ledger.engine), _Shelf(house)
    for attempt in range(TRIES):
        looks = 0
        while _look(book, number, dossier, mark, house, shelf) and looks < TRIES:
            looks += 1
        with book.sitting(number, dossier.season) as sitting:
            plan = _plan(sitting, dossier, mark, house, shelf.over(sitting))
            if attempt + 1 < TRIES and shelf.wanted:
                continue  # somebody did something to a paper a moment ago
            return _keep(sitting, plan, house, batch, shelf, dossier)
    raise AssertionError("unreachable")


def _look(book: Corrections, number: str, dossier: Dossier, mark: str, house: House, shelf: _Shelf) -> bool:
    """Find out what has to be read, and read it; whether there was anything."""
    with book.looking(number, dossier.season) as sitting:
        readings = shelf.over(sitting)
        plan = _plan(sitting, dossier, mark, house, readings)
        if plan.dossier is not None:
            apply(plan.dossier, sitting.corrections, readings)
    return shelf.fetch()


def _plan(sitting: Sitting, fresh: Dossier, mark: str, house: House, readings: Readings) -> _Plan:
    """The reading itself, or the dossier with the pages that were scanned again."""
    wishes, base = awaited_scans(sitting.corrections), sitting.read
    brought = {p.scan for p in content_pages(fresh)}
    if base is None or not brought:
        return _Plan(fresh, mark)
    known = {p.scan for p in content_pages(base.dossier)}
    if not wishes:
        there = brought < known and brought <= sitting.arrived()
        return _Plan(None if there else fresh, mark)
    if brought & known:
        return _Plan(fresh, mark)
    came = len(content_pages(fresh))
    if came >= len(content_pages(base.dossier)):
        return _Plan(fresh, mark, wishes)  # everything was scanned again
    met = met_wishes(wishes, came)
    whole = judged(replaced(base.dossier, fresh, met, readings), house.season)
    both = hashlib.sha256(f"rescan {base.fingerprint} {mark}".encode()).hexdigest()
    return _Plan(whole, both, met)


def _keep(sitting: Sitting, plan: _Plan, house: House, batch: int, shelf: _Shelf, fresh: Dossier) -> Dossier:
    if plan.dossier is None:
        assert sitting.current is not None
        return sitting.current.dossier
    for entry in shelf.read.values():
        if entry is not None:
            sitting.keep_reading(entry, house.version)
    if plan.met:
        sitting.scans_came(plan.met, batch, sorted({p.scan for p in content_pages(fresh)}))
    newest = sitting.record(plan.dossier, plan.mark, house.version, batch)
    if not sitting.corrections:
        return plan.dossier
    if newest:
        return settle(sitting, house.version)
    readings = readings_of(sitting, house.version)  # a newer reading stands: this one is told, and kept as it was
    return corrected(plan.dossier, sitting.corrections, house.season, readings)
