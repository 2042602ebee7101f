"""One file for each kind of document; adding a kind is adding a file.

A kind's module has

- ``KIND``: its :class:`models.kinds.KindSpec`;
- ``CUES``: words that speak for it (or, with negative weight, against it), see :class:`Cue`;
- ``TITLES``: headings that begin such a paper (a page without one may continue the page before);
- ``MANY_PAGES``: whether such a paper runs over several pages;
- ``read(doc) -> list[Found]``: its fields. A field that is not on the paper is simply not in the list.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from extractors.found import Doc, Found
from models.kinds import KINDS, KindSpec


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase and its weight. 3: hardly any other paper says so; 1: many papers might. ``title``: it counts double
    when it stands alone on a row, in capitals or larger than the rest."""

    phrase: str
    weight: float = 1.0
    title: bool = False


class KindModule(Protocol):
    KIND: KindSpec
    CUES: tuple[Cue, ...]
    TITLES: tuple[str, ...]
    MANY_PAGES: bool
    read: Callable[[Doc], list[Found]]


@functools.cache
def modules() -> dict[str, KindModule]:
    """Kind id -> module, found by walking this package; ImportError when one lacks a part."""
    out: dict[str, KindModule] = {}
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        if not hasattr(module, "KIND"):
            continue  # craft shared by several kinds
        for part in ("CUES", "TITLES", "MANY_PAGES", "read"):
            if not hasattr(module, part):
                raise ImportError(f"{module.__name__} lacks {part}")
        out[module.KIND.id] = module
    return out


def readable() -> tuple[str, ...]:
    """Ids of the kinds that have a reader, in the order of the contract."""
    return tuple(k for k in KINDS if k in modules())
