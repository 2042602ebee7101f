"""Pages for training: from the train split's layouts, worded anew and spoilt, always the same from the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.language import FEWEST
from models.kinds import KINDS
from sample_scans import population
from sample_scans.catalogue import layouts_of
from sample_scans.paper import Layout, Look
from training.gazette import tagged
from training.noise import spoilt
from training.reading import read
from training.strangers import scrap, stranger
from training.tagged import Line, Span, joined
from training.wording import reworded

LEARNED = tuple(k for k in KINDS if k not in ("separator", "blank"))
INVENTED = "invented"  # the "layout" of papers from training.strangers
VERSIONS = 3  # of each printed side: worded and read in so many ways
_LOOK = Look(serif="serif", sans="sans-serif", mono="monospace", hand="cursive", size=10.0)  # text needs no typeface


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a paper as text. ``fold``: which of the leave-layouts-out folds it is left out of."""

    kind: str
    layout: str
    text: str
    spans: tuple[Span, ...]
    fold: int


@dataclass(frozen=True)
class Order:
    """What is to be made: pages ``per_kind``, ``strangers`` besides, for some ``kinds``, in ``folds`` folds."""

    per_kind: int = 150
    strangers: int = 350
    seed: int = 1
    folds: int = 3
    kinds: tuple[str, ...] = LEARNED


def pages(order: Order) -> list[Page]:
    """All pages of the order. A layout is in one fold as a whole; kinds with many sides give every side its share."""
    made = [p for kind in order.kinds for p in _of_kind(kind, order)]
    if "other" in order.kinds:
        made += _strangers(order)
    return [p for p in made if len(p.text) >= FEWEST]


def _of_kind(kind: str, order: Order) -> Iterator[Page]:
    layouts = layouts_of(kind, "train")
    for place, layout in enumerate(layouts):
        share = -(-order.per_kind // len(layouts))
        made = number = 0
        while made < share:
            rng = random.Random(f"{order.seed}/{kind}/{layout.name}/{number}")
            number += 1
            printed = sides(layout, rng)
            for side in (printed * VERSIONS)[: share - made]:
                text, spans = joined(spoilt(_varied(side, rng), rng))
                yield Page(kind, layout.name, text, tuple(spans), place % order.folds)
                made += 1


def sides(layout: Layout, rng: random.Random) -> list[list[Line]]:
    """Every side of a new paper of this layout, as it is printed, with all entities; empty sides left out."""
    paper = layout.make(population.household(rng, pool="train"), rng, _LOOK)
    read_sides = [tagged(read(side)) for side in paper.sides]
    return [side for side in read_sides if side] or [[]]


def _varied(lines: Sequence[Line], rng: random.Random) -> list[Line]:
    return reworded(lines, rng) if rng.random() < 0.85 else list(lines)


def _strangers(order: Order) -> Iterator[Page]:
    for number in range(order.strangers):
        rng = random.Random(f"{order.seed}/{INVENTED}/{number}")
        lines = stranger(rng)
        if number % 8 == 0:
            kind = rng.choice(order.kinds)
            lines = scrap(sides(rng.choice(layouts_of(kind, "train")), rng)[0], rng)
        text, spans = joined(spoilt(_varied(lines, rng) if lines else lines, rng))
        yield Page("other", INVENTED, text, tuple(spans), number % order.folds)
