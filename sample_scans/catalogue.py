"""Which papers can be made: every module of the rooms that hold makers, its kind and its layouts."""

from __future__ import annotations

import importlib
import pkgutil
import random
import warnings
from functools import cache

from sample_scans import fifth_offices, later, other_offices, papers, third_offices
from sample_scans.paper import Layout, Split


@cache
def catalogue() -> dict[str, tuple[Layout, ...]]:
    """Kind -> layouts, of all modules that give ``LAYOUTS`` (and ``KIND`` where it is not the module's name)."""
    found: dict[str, tuple[Layout, ...]] = {}
    rooms = (papers, other_offices, third_offices, later, fifth_offices)
    modules = [f"{room.__name__}.{m.name}" for room in rooms for m in pkgutil.iter_modules(room.__path__)]
    for module in sorted(modules):
        try:
            loaded = importlib.import_module(module)
        except (ImportError, SyntaxError) as broken:  # one maker at work must not stop the others
            warnings.warn(f"{module} is left out: {broken}", stacklevel=2)
            continue
        kind, layouts = getattr(loaded, "KIND", module.rpartition(".")[2]), getattr(loaded, "LAYOUTS", ())
        if layouts:
            found[kind] = (*found.get(kind, ()), *layouts)
    return found


def layouts_of(kind: str, split: Split | None) -> tuple[Layout, ...]:
    """The kind's layouts in the split (all when None); empty when there are none."""
    return tuple(entry for entry in catalogue().get(kind, ()) if split is None or entry.split == split)


def choose(rng: random.Random, kind: str, split: Split | None) -> Layout | None:
    """One of the kind's layouts, or None when the split has none."""
    found = layouts_of(kind, split)
    return rng.choice(found) if found else None
