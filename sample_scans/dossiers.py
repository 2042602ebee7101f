"""Whole dossiers: the papers that a household brings, on sheets, through a machine, with the answer sheet."""

from __future__ import annotations

import inspect
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from sample_scans import catalogue, fonts
from sample_scans.devices import Device, device
from sample_scans.dressing import dress
from sample_scans.files import holds_many
from sample_scans.needs import Need, expected, fitting, needs
from sample_scans.paper import Layout, Paper, Split
from sample_scans.population import age
from sample_scans.render import Press
from sample_scans.scanner import scan
from sample_scans.separators import blank_back
from sample_scans.sheets import Sheet, Side, fits_sheet, on_a4, whole
from sample_scans.singles import born_digital
from sample_scans.slips import FALLIBLE, mistyped
from sample_scans.trays import Tray
from sample_scans.truth import DocumentTruth
from sample_scans.world import Household, Human


@dataclass
class Item:
    """One paper of the dossier on its way to the scanner. ``need`` None: nobody asked for it."""

    paper: Paper
    layout: Layout
    need: Need | None
    truth: DocumentTruth = field(init=False)

    def __post_init__(self) -> None:
        self.truth = DocumentTruth(self.paper, self.layout.name, self.layout.split)


@dataclass(frozen=True)
class Plan:
    """What a dossier holds before it is scanned."""

    world: Household
    asked: tuple[Need, ...]
    items: tuple[Item, ...]
    left_out: tuple[Need, ...] = ()
    not_makeable: tuple[str, ...] = ()


def plan(rng: random.Random, world: Household, split: Split | None, complete: bool | None = None) -> Plan:
    """Decides which papers are brought, which are forgotten, and what else lies between them.

    ``complete``: force a complete or an incomplete dossier; None leaves it to chance (a little over half complete).
    """
    asked = needs(rng, world)
    can = [n for n in asked if catalogue.layouts_of(n.kind, split)]
    lacking = tuple(sorted({n.kind for n in asked if n not in can}))
    whole_one = rng.random() < 0.56 if complete is None else complete
    forgotten = (
        [] if whole_one or len(can) < 2 else rng.sample(can, min(len(can) - 1, rng.choices((1, 2, 3), (60, 28, 12))[0]))
    )
    items = [
        make_item(rng, need, split, slip=complete is None and need.kind in FALLIBLE and rng.random() < 0.02)
        for need in can
        if need not in forgotten
    ]
    items += _distractors(rng, world, split)
    if rng.random() < 0.3:
        rng.shuffle(items)
    return Plan(world, tuple(asked), tuple(items), tuple(forgotten), lacking)


def make_item(rng: random.Random, need: Need, split: Split | None, slip: bool = False) -> Item:
    """The paper that answers the need; another layout is tried while one says something else than meant.

    ``slip``: whoever filled it in mistyped the CNP; the paper's notes then hold the right one.
    """
    shown = mistyped(rng, need) if slip else need
    layouts = list(catalogue.layouts_of(need.kind, split))
    rng.shuffle(layouts)
    made = [Item(call(layouts[0], shown.world, rng, shown.person), layouts[0], need)]
    for layout in layouts[1:]:
        if fitting(need, made[-1].paper):
            break
        made.append(Item(call(layout, shown.world, rng, shown.person), layout, need))
    if not slip or need.person is None:
        return made[-1]
    paper = made[-1].paper
    noted = replace(paper, person=need.person.cnp, notes={**paper.notes, "mistyped_cnp_of": need.person.cnp})
    return Item(noted, made[-1].layout, need)


def call(layout: Layout, world: Household, rng: random.Random, person: Human | None) -> Paper:
    """Makes the paper, about ``person`` where the maker takes one."""
    look = fonts.look(rng, layout.split)
    extra = {"person": person} if person is not None and "person" in inspect.signature(layout.make).parameters else {}
    return layout.make(world, rng, look, **extra)


def _distractors(rng: random.Random, world: Household, split: Split | None) -> list[Item]:
    """Papers that nobody asked for: bills of other kinds, letters; the administrator's list where heat is central."""
    kinds = ["other"] * rng.choices((0, 1, 2), (62, 28, 10))[0]
    if world.heating == "thermal":
        kinds += ["heat_bill"] * (rng.random() < 0.4) + ["bordereau"] * (rng.random() < 0.25)
    found = []
    for kind in kinds:
        extra = catalogue.choose(rng, kind, split)
        if extra is not None:
            found.append(Item(call(extra, world, rng, None), extra, None))
    return found


# ---- scanning -----------------------------------------------------------------------------------------------------


def deliver(
    press: Press, rng: random.Random, made: Plan, machine: Device, tray: Tray, mixed: bool = False
) -> dict[str, Any]:
    """Scans everything into the tray, one sheet at a time, and gives the truth (``scans`` is filled by the caller)."""
    blanks: list[dict[str, Any]] = []
    for group in _piles(rng, made.items):
        now = device(rng, "phone") if mixed and machine.tier == "office" and rng.random() < 0.05 else machine
        tray.document()
        if len(group) == 1 and _stays_digital(rng, group[0], machine, tray):
            _deliver_digital(press, rng, group[0], tray)
            continue
        for sheet in _sheets(press, rng, group, now):
            blanks += _deliver_sheet(rng, sheet, group, now, tray)
    world = made.world
    return {
        "number": world.number,
        "date": world.filed.isoformat(),
        "point": world.point,
        "tier": machine.tier,
        "device": {"dpi": machine.dpi, "mode": machine.mode, "container": machine.container},
        "documents": [item.truth.as_json() for item in made.items] + blanks,
        "persons": [person_truth(m, world) for m in world.members],
        "requirements": expected(world, list(made.asked), [(i.need, i.paper) for i in made.items if i.need]),
        "left_out": [n.kind for n in made.left_out],
        "not_makeable": list(made.not_makeable),
    }


def person_truth(person: Human, world: Household) -> dict[str, Any]:
    return {
        "cnp": person.cnp, "surname": person.surname, "given_names": person.given_names,
        "birth_date": person.birth_date.isoformat(), "role": person.role, "income": str(person.income),
        "age": age(person, world.filed),
    }  # fmt: skip


def _piles(rng: random.Random, items: tuple[Item, ...]) -> Iterator[list[Item]]:
    """Papers as they are laid on the glass: cards two to four at a time in most dossiers, everything else alone."""
    together = rng.random() < 0.62
    cards = [i for i in items if i.paper.card]
    rng.shuffle(cards)
    done: set[int] = set()
    for item in items:
        if id(item) in done:
            continue
        group = [item]
        if item.paper.card and together:
            others = [c for c in cards if c is not item and id(c) not in done]
            others.sort(key=lambda c: c.paper.person != item.paper.person)
            group += others[: rng.choices((0, 1, 2, 3), (12, 46, 18, 24))[0]]
        done.update(id(i) for i in group)
        yield group


def _sheets(press: Press, rng: random.Random, group: list[Item], machine: Device) -> Iterator[Sheet]:
    """The sheets of a pile: one for each side of a page-sized paper, as few as possible for cards."""
    sides = [
        dress(press, rng, Side(i.paper, n, printed)) for i in group for n, printed in enumerate(press.render(i.paper))
    ]
    if len(group) == 1 and (fits_sheet(group[0].paper) or _as_it_is(rng, group[0].paper, machine)):
        yield from (whole(side) for side in sides)
        return
    while sides:
        sheet, left = on_a4(rng, sides)
        if len(left) == len(sides):
            yield whole(left.pop(0))
        else:
            yield sheet
        sides = left


def _as_it_is(rng: random.Random, paper: Paper, machine: Device) -> bool:
    """A small paper scanned to its own edges, or photographed on the table."""
    return rng.random() < (0.7 if machine.tier == "phone" else 0.0 if paper.card else 0.4)


def _deliver_sheet(
    rng: random.Random, sheet: Sheet, group: list[Item], machine: Device, tray: Tray
) -> list[dict[str, Any]]:
    delivered = scan(rng, sheet, machine)
    file, page = tray.page(delivered)
    for laid in sheet.laid:
        owner = next(i for i in group if i.paper is laid.side.paper)
        owner.truth.saw(delivered, laid, file, page)
    if not machine.duplex or rng.random() < 0.5:
        return []
    still = replace(machine, turned=0.0)
    file, page = tray.page(scan(rng, blank_back(rng, sheet.image), still))
    return [blank_truth(file, page)]


def blank_truth(file: str, page: int, kind: str = "blank") -> dict[str, Any]:
    """A page without a document on it."""
    where = {"scan": file, "page": page, "region": [0.0, 0.0, 1.0, 1.0], "turned": 0}
    return {"kind": kind, "layout": kind, "split": None, "person": None, "pages": [where], "fields": [], "notes": {}}


def _stays_digital(rng: random.Random, item: Item, machine: Device, tray: Tray) -> bool:
    able = item.paper.born_digital and not item.paper.card and machine.tier in ("clean", "office")
    return able and tray.takes_files and rng.random() < 0.3


def _deliver_digital(press: Press, rng: random.Random, item: Item, tray: Tray) -> None:
    stem = f"{item.paper.kind.split('_')[0]}_{rng.randint(10**6, 10**7 - 1)}"
    made, content = born_digital(press, item.paper, item.layout, stem + ".pdf")
    tray.ready_made(stem, ".pdf", content, len(made.pages))
    item.truth = made


def fit_for_batch(machine: Device) -> Device:
    """The machine with a container that holds many pages."""
    return (
        machine if holds_many(machine.container) else replace(machine, container="tiff", compression="jpeg", exif=False)
    )


__all__ = ["Item", "Plan", "blank_truth", "call", "deliver", "fit_for_batch", "make_item", "plan"]
