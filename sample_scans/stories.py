"""The dossiers of the handbook's story: one complete, one with gaps, one with a doubtful CNP, and a batch of two."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

from sample_scans import corpus, population
from sample_scans.devices import Device
from sample_scans.dossiers import Item, make_item, plan
from sample_scans.population import age
from sample_scans.render import Press, press
from sample_scans.world import Household, Human

DAY = date(2017, 11, 14)
_DESK = Device("office", 300, "grey", "tiff", "jpeg", 88, 0.9, 0.4, 2.0, 0.0, 0.05)
_COLOUR = replace(_DESK, mode="colour", container="pdf", quality=86)
_BATCH = replace(_DESK, mode="bilevel", compression="group4")


def tell(out: Path) -> None:
    """Writes the story's folders, its batch file and their truth."""
    with press() as printing:
        _complete(printing, out)
        _with_gaps(printing, out)
        _doubtful(printing, out)
        _batch(printing, out)


def _complete(printing: Press, out: Path) -> None:
    world = _world("118342", DAY, _family)
    rng = random.Random("story/118342")
    corpus.folder(printing, rng, plan(rng, world, "train", complete=True), _DESK, out, forgetful=False)


def _with_gaps(printing: Press, out: Path) -> None:
    """A tenant without the association's certificate and without the proof of one income."""
    world = _world("118343", DAY, lambda w: w.tenure == "tenant" and _plain(w) and w.applicant.role == "employee")
    rng = random.Random("story/118343")
    full = plan(rng, world, "train", complete=True)
    gone = ("association_certificate", "income")
    kept = tuple(i for i in full.items if i.need is None or i.need.requirement not in gone)
    left = tuple(n for n in full.asked if n.requirement in gone)
    corpus.folder(printing, rng, replace(full, items=kept, left_out=left), _COLOUR, out, forgetful=False)


def _doubtful(printing: Press, out: Path) -> None:
    """Everything is there, but the employer's typist slipped in one digit of the CNP."""
    world = _world("118344", DAY, lambda w: _owner(w) and w.applicant.role == "employee")
    rng = random.Random("story/118344")
    full = plan(rng, world, "train", complete=True)
    items = tuple(_again(rng, i) if _is_pay_of(i, world.applicant) else i for i in full.items)
    corpus.folder(printing, rng, replace(full, items=items), _DESK, out, forgetful=False)


def _batch(printing: Press, out: Path) -> None:
    day = date(2017, 11, 15)
    first = _world("118401", day, lambda w: _owner(w) and w.applicant.role == "pensioner")
    second = _world("118402", day, _family)
    rng = random.Random("story/batch")
    plans = [plan(rng, w, "train", complete=True) for w in (first, second)]
    corpus.batch(printing, rng, plans, _BATCH, out, "batch_2017-11-15")


def _world(number: str, day: date, fits: Callable[[Household], bool]) -> Household:
    """The first household of the number's own sequence that fits."""
    for k in count():
        world = population.household(random.Random(f"story/{number}/{k}"), number, (day.year, day.month), pool="train")
        if world.filed == day and world.channel == "counter" and fits(world):
            return world
    raise AssertionError("count() does not end")


def _plain(world: Household) -> bool:
    """No foreigners, no vehicles, no domicile elsewhere, no expired card, heating by gas."""
    valid = all(m.id_expires > world.filed for m in world.members)
    return (
        not (any(m.foreign for m in world.members) or world.vehicles or world.domicile_elsewhere)
        and valid
        and world.heating == "gas"
    )


def _family(world: Household) -> bool:
    years = sorted(age(m, world.filed) for m in world.members)
    return _owner(world) and len(years) == 3 and years[0] < 14 and years[1] >= 24


def _owner(world: Household) -> bool:
    return _plain(world) and world.tenure == "owner" and world.bill_holder is None


def _is_pay_of(item: Item, person: Human) -> bool:
    return item.need is not None and item.need.requirement == "income" and item.paper.person == person.cnp


def _again(rng: random.Random, item: Item) -> Item:
    """The same kind of paper with a slip in the CNP."""
    assert item.need is not None
    return make_item(rng, item.need, "train", slip=True)
