"""Seeded known items at the clerk's desk: now and then a field whose value is known stands in the place of the queue's
next one, with a wrong reading. Its page, its address and its answers are those of any other field."""

from __future__ import annotations

import random

from sqlalchemy import Engine

from flows.acts import Outcome, Result
from ledger import moments
from ledger.queue import Item, Queue
from ledger.seeds import Proof, Seed, Seeds
from ledger.views import Views
from models.dossier import Check, DocumentEntry, Dossier, FieldEntry
from models.kinds import KINDS, FieldSpec
from validators import fields as values
from validators.blind import weigh
from validators.entry import entered
from validators.misread import misread
from validators.open_items import needed, open_items
from validators.rules import check
from validators.seasons import Season

_TRIES = 12  # dossiers looked at for a proven field
_PROVEN = ("second_reading", "other_paper", "cnp.checksum", "amount.words", "bill.rows", "slip.rows")
_REMEMBERED_S = 86_400.0  # so long a clerk may look back at one that they skipped or missed
_WITNESSES = 2  # independent proofs from which a value that nobody keyed is known


class Seeding:
    """``share`` of the fields that clerks get are known ones. Thread-safe."""

    def __init__(self, engine: Engine, queue: Queue, views: Views, share: float) -> None:
        self.seeds, self._queue, self._views, self._share = Seeds(engine), queue, views, share
        self._chance: random.Random = random.SystemRandom()

    def next_for(self, account: int, season: str, draw: bool = True) -> Item | None:
        """A known field for this clerk: the one that they have not answered, or by chance a new one (``draw``). None
        most times, and always when nothing waits in the queue."""
        given = self.seeds.open_of(account)
        if given is None:
            if not draw or self._chance.random() >= self._share or not self._queue.page(account, 1):
                return None
            given = self._draw(account, season)
        return self._item(given) if given else None

    def held(self, account: int, number: str, season: str, document: str, path: str) -> Seed | None:
        """The known field that this clerk has on the screen, if it is this one."""
        seed = self.seeds.open_of(account)
        mine = seed and (seed.number, seed.season, seed.document, seed.path) == (number, season, document, path)
        return seed if mine else None

    def item(self, seed: Seed) -> Item | None:
        return self._item(seed)

    def entry(self, seed: Seed, field: FieldEntry) -> FieldEntry:
        """The field as it is shown: doubtful, with the readings that are offered."""
        shown = seed.offered or (str(seed.value),)
        doubt = (Check(name="second_reading", ok=False),) if len(shown) > 1 else ()
        return field.model_copy(
            update={"value": shown[0], "status": "review", "candidates": shown[1:], "checks": doubt}
        )

    def seen_by(self, account: int, dossier: Dossier, season: Season) -> Dossier:
        """The dossier as its page shows it to this clerk: a known field that they were given is open there, too, and
        the checklist says what it would say of one. What is stored stays as it is."""
        mine = {(s.document, s.path): s for s in self._waiting(account, dossier.season)
                if s.number == dossier.registration.number}  # fmt: skip
        if not mine:
            return dossier
        papers = tuple(
            paper.model_copy(update={"fields": tuple(
                self.entry(mine[paper.id, f.path], f) if (paper.id, f.path) in mine else f for f in paper.fields
            )})
            for paper in dossier.documents
        )  # fmt: skip
        open_again = dossier.model_copy(update={"documents": papers, "record": None})
        return open_again.model_copy(update={"completeness": check(open_again, season)})

    def numbers_of(self, account: int, season: str) -> set[str]:
        """The dossiers in which this clerk must see such a field."""
        return {seed.number for seed in self._waiting(account, season)}

    def _waiting(self, account: int, season: str) -> list[Seed]:
        return self.seeds.still_open(account, season, moments.now(-_REMEMBERED_S))

    def enter(self, seed: Seed, text: str, first: str, seconds: float) -> Outcome:
        """What the clerk typed, weighed as for any other field; nothing but the answer is kept."""
        found = self._field(seed)
        if found is None:
            return Outcome("saved")
        document, field, spec = found
        typed = entered(spec, seed.kind, text)
        if typed.refusal is not None:
            return Outcome("refused", typed.refusal)
        same = values.equal(spec, typed.value, seed.value)
        result: Result = "saved"
        message = ""
        if not seed.offered:
            earlier = entered(spec, seed.kind, first).value if first else None
            said = weigh(spec, document, self.entry(seed, field), [document], typed.value, earlier, [])
            if said.result == "again":
                return Outcome("again", said.message)
            result, message = ("second" if said.result == "second" else "saved"), said.message
        self.seeds.answer(seed, "enter", typed.value, same, seconds)
        return Outcome(result, message)

    def _item(self, seed: Seed) -> Item | None:
        dossier = self._views.latest_dossier(seed.number, seed.season)
        if dossier is None:
            return None
        left = len(open_items(dossier)) + 1
        return Item(
            number=seed.number, season=seed.season, document=seed.document, path=seed.path, version=seed.version,
            kind=seed.kind, status="review", needed=needed(seed.kind, seed.path), left_open=left, since=seed.at,
        )  # fmt: skip

    def _field(self, seed: Seed) -> tuple[DocumentEntry, FieldEntry, FieldSpec] | None:
        dossier = self._views.latest_dossier(seed.number, seed.season)
        return _found(dossier, seed.document, seed.path) if dossier else None

    def _draw(self, account: int, season: str) -> Seed | None:
        """A known field that this clerk has never had: keyed alike by two, or proven by witnesses."""
        known = self.seeds.given_to(account)
        keyed = self.seeds.keyed_twice(season, account)
        self._chance.shuffle(keyed)
        for one in keyed[:_TRIES]:
            if (one.number, one.document, one.path) not in known:
                made = self._made(account, season, one.number, one.document, one.path, "two_looks")
                if made is not None:
                    return made
        numbers = self.seeds.numbers(season)
        for number in self._chance.sample(numbers, min(_TRIES, len(numbers))):
            dossier = self._views.latest_dossier(number, season)
            places = [p for p in _proven(dossier) if (number, *p) not in known] if dossier else []
            if places:
                made = self._made(account, season, number, *self._chance.choice(places), "witness")
                if made is not None:
                    return made
        return None

    def _made(self, account: int, season: str, number: str, document: str, path: str, proof: Proof) -> Seed | None:
        newest = self.seeds.newest(number, season)
        found = _found(newest[1], document, path) if newest else None
        if newest is None or found is None or found[1].status not in ("accepted", "corrected"):
            return None
        paper, field, spec = found
        offered = self._offered(spec, paper, field)
        if offered is None or not field.evidence:
            return None
        return self.seeds.add(
            Seed(0, "", account, number, season, document, path, paper.kind, newest[0], field.value, offered, proof)
        )

    def _offered(self, spec: FieldSpec, paper: DocumentEntry, field: FieldEntry) -> tuple[str, ...] | None:
        """The readings to show: a wrong one, sometimes with the right one beside it; none for what is typed blind."""
        if spec.type in ("cnp", "amount"):
            return ()
        wrong = misread(spec, paper.kind, field.value, self._chance)
        if wrong is None:
            return None
        return (wrong, str(field.value)) if self._chance.random() < 0.5 else (wrong,)


def _found(dossier: Dossier, document: str, path: str) -> tuple[DocumentEntry, FieldEntry, FieldSpec] | None:
    paper = next((d for d in dossier.documents if d.id == document), None)
    field = paper.field(path) if paper else None
    spec = KINDS[paper.kind].spec_of(path) if paper and paper.kind in KINDS else None
    return (paper, field, spec) if paper and field and spec else None


def _proven(dossier: Dossier) -> list[tuple[str, str]]:
    """(document, path) of accepted values that several independent witnesses prove."""
    return [
        (d.id, f.path)
        for d in dossier.documents
        for f in d.fields
        if f.status == "accepted"
        and sum(c.ok is True and (c.name in _PROVEN or c.name.startswith("mrz.")) for c in f.checks) >= _WITNESSES
    ]
