"""What a kind's reader gives back: a value, where it stood, and how sure the *place* is.

Whether the value itself is to be trusted is decided later (:mod:`extractors.judge`), by witnesses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extractors.craft.rows import Row, arrange
from extractors.craft.stream import Stream, stream
from extractors.view import View
from models.dossier import Check, Source
from models.geometry import Box
from models.page import Word


@dataclass(frozen=True)
class Found:
    """One reading of one field.

    ``raw``: the text as it stood. ``value``: its normal form, None when it has none (still shown to the clerk).
    ``view``: index of the view; ``boxes``: in its pixels, one for each printed line. ``located``: 0 to 1, how sure it
    is that this place holds this field (the label's match, rivals on the page). ``read``: the engine's lowest word
    confidence. ``handwritten`` values are never accepted. ``rivals``: other values that might be meant.
    ``reread``: whether a second engine should look at the boxes (not for derived values and MRZ). ``boxed``: one digit
    to a cell; further engines read the digits strung together. ``said_in``: where the words stand that say the value,
    when ``boxes`` holds no words (a tick box). ``printed``: where the value stands in print besides, letter for letter
    (a card's face beside its zone).
    """

    path: str
    raw: str
    value: str | bool | None
    view: int
    boxes: tuple[Box, ...]
    source: Source = "ocr"
    located: float = 1.0
    read: float = 1.0
    checks: tuple[Check, ...] = ()
    rivals: tuple[str, ...] = ()
    handwritten: bool = False
    reread: bool = True
    engine: str | None = None
    boxed: bool = False
    said_in: tuple[Box, ...] = ()
    printed: tuple[Box, ...] = ()

    @property
    def second_look(self) -> tuple[Box, ...]:
        """Where a further engine reads: the words that say the value when its boxes are marks, else its boxes."""
        return self.said_in or self.boxes


@dataclass(frozen=True)
class Doc:
    """The views of one document, in order, with rows and running text made once."""

    views: tuple[View, ...]
    extra: dict[str, object] = field(default_factory=dict)

    @cached_property
    def rows(self) -> tuple[tuple[Row, ...], ...]:
        return tuple(arrange(v.words) for v in self.views)

    @cached_property
    def streams(self) -> tuple[Stream, ...]:
        return tuple(stream(v.words) for v in self.views)


def lines_of(words: Sequence[Word]) -> tuple[Box, ...]:
    """One box for each printed line of ``words`` (in reading order)."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and lines[-1][-1].box.same_line(word.box, 0.4) and word.box.x0 >= lines[-1][-1].box.x0:
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(
        Box(
            min(w.box.x0 for w in line), min(w.box.y0 for w in line),
            max(w.box.x1 for w in line), max(w.box.y1 for w in line),
        )
        for line in lines
    )  # fmt: skip


def found(
    path: str, value: str | bool | None, words: Sequence[Word], view: int, *, raw: str | None = None,
    located: float = 1.0, rivals: tuple[str, ...] = (), source: Source = "ocr", handwritten: bool = False,
) -> Found:  # fmt: skip
    """A reading that stands on ``words`` of view number ``view``."""
    return Found(
        path=path,
        raw=raw if raw is not None else " ".join(w.text for w in words),
        value=value,
        view=view,
        boxes=lines_of(words),
        source=source,
        located=located,
        read=min((w.confidence for w in words), default=0.0),
        rivals=rivals,
        handwritten=handwritten,
    )
