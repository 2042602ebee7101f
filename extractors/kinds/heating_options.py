"""The ways of heating that request forms name, and where they stand on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row
from extractors.found import Found, lines_of
from models.geometry import Box
from models.page import Word

PATH = "/heating"
OPTIONS: dict[str, tuple[str, ...]] = {
    "thermal": (
        "energie termica", "termoficare", "agent termic", "sistem centralizat", "incalzire centralizata",
        "energie termica in sistem centralizat", "caldura de la rat", "r a t",
    ),
    "gas": ("gaze naturale", "gaz metan", "gaz natural", "gaze", "gaz"),
    "electricity": ("energie electrica", "electricitate", "curent electric"),
    "solid": (
        "lemne carbuni", "combustibil solid", "combustibili solizi", "lemne", "carbuni", "combustibili petrolieri",
        "combustibil solid sau petrolier",
    ),
}  # fmt: skip
_OWNER = {label: choice for choice, labels in OPTIONS.items() for label in labels}


@dataclass(frozen=True)
class Option:
    """The words of a page that name a way of heating (``choice``)."""

    choice: str
    hit: Hit
    view: int
    words: tuple[Word, ...]


def options_of(view: int, rows: Sequence[Row]) -> list[Option]:
    """Every naming of a way of heating in the rows of view number ``view``."""
    return [Option(_OWNER[h.label], h, view, tuple(rows[h.row].words[h.start : h.end])) for h in find(rows, _OWNER)]


def reading(option: Option, marks: tuple[Box, ...], sure: float, rivals: tuple[str, ...] = ()) -> Found:
    """The option as the choice; ``marks``: what marks it, ``sure``: how surely it is the one. Its evidence is the mark
    and the words: neither says anything without the other."""
    said = lines_of(option.words)
    return Found(
        path=PATH, raw=" ".join(w.text for w in option.words), value=option.choice, view=option.view,
        boxes=(*marks, *said), said_in=said, located=sure, rivals=rivals,
        read=min(w.confidence for w in option.words),
    )  # fmt: skip
