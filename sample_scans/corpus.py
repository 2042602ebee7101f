"""Many dossiers on disk: ``OUT/<number>_<date>/`` with scans and registration, ``OUT/truth/<number>.json`` beside."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sample_scans import population
from sample_scans.devices import Device, Tier, device
from sample_scans.dossiers import Plan, blank_truth, deliver, fit_for_batch, plan
from sample_scans.paper import Split
from sample_scans.population import age
from sample_scans.render import Press, press
from sample_scans.scanner import scan
from sample_scans.separators import separator
from sample_scans.trays import Tray, folder_tray
from sample_scans.world import Household

Done = Callable[[str], None]


@dataclass(frozen=True)
class Order:
    """What is to be made."""

    dossiers: int
    out: Path
    seed: int = 1
    split: Split | None = "train"
    tier: Tier | Literal["mixed"] = "mixed"
    batches: bool = False


def make(order: Order, jobs: int = 1, done: Done = lambda number: None, printing: Press | None = None) -> None:
    """Makes the whole order; ``done`` hears each dossier's number. The same seed gives the same bytes.

    ``printing``: a press that runs already (a process can have but one); else each of the ``jobs`` starts its own.
    """
    numbers = numbers_of(order)
    size = 3 if order.batches else 1
    groups = [numbers[i : i + size] for i in range(0, len(numbers), size)]
    (order.out / "truth").mkdir(parents=True, exist_ok=True)
    if jobs <= 1 or printing is not None:
        with nullcontext(printing) if printing else press() as running:
            for group in groups:
                _group(running, order, group, done)
        return
    shares = [groups[i::jobs] for i in range(jobs)]
    with ProcessPoolExecutor(jobs) as pool:
        for finished in pool.map(_share, [order] * len(shares), shares):
            for number in finished:
                done(number)


def numbers_of(order: Order) -> list[str]:
    """Registration numbers, all different, of the order's dossiers."""
    return [str(n) for n in random.Random(f"{order.seed}/numbers").sample(range(101000, 128999), order.dossiers)]


def _share(order: Order, groups: list[list[str]]) -> list[str]:
    finished: list[str] = []
    with press() as printing:
        for group in groups:
            _group(printing, order, group, finished.append)
    return finished


def _group(printing: Press, order: Order, numbers: list[str], done: Done) -> None:
    if order.batches:
        worlds = [_world(order, n) for n in numbers]
        plans = [plan(random.Random(f"{order.seed}/{w.number}/plan"), w, order.split) for w in worlds]
        rng = random.Random(f"{order.seed}/{numbers[0]}/batch")
        batch(printing, rng, plans, device(rng, order.tier), order.out, f"batch_{worlds[0].filed}_{numbers[0]}")
    else:
        rng = random.Random(f"{order.seed}/{numbers[0]}/plan")
        made = plan(rng, _world(order, numbers[0]), order.split)
        folder(printing, rng, made, device(rng, order.tier), order.out, mixed=order.tier == "mixed")
    for number in numbers:
        done(number)


def _world(order: Order, number: str) -> Household:
    return population.household(random.Random(f"{order.seed}/{number}/world"), number, pool=order.split)


def folder(
    printing: Press,
    rng: random.Random,
    made: Plan,
    machine: Device,
    out: Path,
    mixed: bool = False,
    forgetful: bool = True,
) -> dict[str, Any]:
    """One dossier's folder with ``registration.json``, and its truth; gives the truth.

    ``mixed``: a few papers may come from a telephone; ``forgetful``: the counter may leave facts undeclared.
    """
    world = made.world
    where = out / f"{world.number}_{world.filed.isoformat()}"
    where.mkdir(parents=True, exist_ok=True)
    tray = folder_tray(rng, where, machine, world.filed.isoformat())
    truth = deliver(printing, rng, made, machine, tray, mixed)
    tray.close()
    declared = _declared(rng, world) if forgetful else all_declared(world)
    registration = {
        "number": world.number, "date": world.filed.isoformat(), "point": world.point, "channel": world.channel,
        "operator": f"op-{rng.randint(1, 24):02d}", "declared": declared,
    }  # fmt: skip
    write_json(where / "registration.json", registration)
    _truth(out, truth | {"folder": where.name, "scans": tray.scans, "declared": declared,
                         "declared_fully": declared == all_declared(world)})  # fmt: skip
    return truth


def batch(printing: Press, rng: random.Random, plans: Iterable[Plan], machine: Device, out: Path, name: str) -> Path:
    """Several dossiers in one file, a separator sheet before each; nothing is declared. Gives the file."""
    machine = fit_for_batch(machine)
    tray = Tray(out, lambda n: name, "dossier")
    tray.takes_files = False
    truths = []
    for made in plans:
        file, page = tray.page(scan(rng, separator(printing, made.world), machine))
        truth = deliver(printing, rng, made, machine, tray)
        truth["documents"].insert(0, blank_truth(file, page, "separator"))
        truths.append(truth)
    tray.close()
    for truth in truths:
        _truth(out, truth | {"folder": None, "scans": tray.scans, "declared": {}, "declared_fully": False})
    return out / tray.scans[0]["file"]


def _truth(out: Path, truth: dict[str, Any]) -> None:
    write_json(out / "truth" / f"{truth['number']}.json", truth)


def write_json(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def all_declared(world: Household) -> dict[str, Any]:
    """CONTRACT section 5, everything said."""
    return {
        "heating": world.heating,
        "tenure": world.tenure,
        "applicant": world.applicant.cnp,
        "persons": [
            {
                "cnp": m.cnp,
                "student": m.role in ("pupil", "student"),
                "foreign": m.foreign,
                "domicile_elsewhere": world.domicile_elsewhere,
                "no_income": m.role == "none" and age(m, world.filed) >= 18,
            }
            for m in world.members
        ],
        "vehicles": len(world.vehicles),
        "social_aid": False,
    }


def _declared(rng: random.Random, world: Household) -> dict[str, Any]:
    """What the counter entered: everything in most dossiers, parts of it in some."""
    told = all_declared(world)
    if rng.random() < 0.8:
        return told
    keep = rng.random()
    return {key: value for key, value in told.items() if rng.random() < keep}
