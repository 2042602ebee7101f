"""A *view*: one upright, straight piece of a scanned page, with its words, as the readers of fields see it.

Usually a view is a whole page; where several cards were copied onto one sheet each card is a view of its own.
Pixels of a view are at :data:`DPI`; its matrix takes them back to the page as it was scanned.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from extractors.image.warp import Image, Matrix, move_box
from models.geometry import Box, around
from models.page import Barcode, Word

DPI = 300


@dataclass(frozen=True)
class View:
    """``to_scan``: view pixels to fractions of the page as scanned. ``picture``: a PGM file with the grey pixels.

    ``source`` says whether the words are a PDF's own text or were read by ``engine``. ``turned``: quarter turns
    clockwise that made it upright, ``skew``: degrees that made it straight. ``steps``: clean-up that was applied.
    ``hidden``: from where to where, across the page as scanned, a streak hid what was printed; ``streaks``: where one
    ran, whether it hid anything or not. ``rough``: scanned
    so that both engines may be misled by the same pixels; ``coarse``: with few dots to the inch.
    """

    scan: str
    page: int
    width: int
    height: int
    to_scan: Matrix
    region: Box
    picture: Path
    words: tuple[Word, ...]
    source: str = "ocr"
    engine: str = "tesseract"
    turned: int = 0
    skew: float = 0.0
    steps: tuple[str, ...] = ()
    barcodes: tuple[Barcode, ...] = ()
    card: bool = False
    hidden: tuple[tuple[float, float], ...] = ()
    streaks: tuple[tuple[float, float], ...] = ()
    rough: bool = False
    coarse: bool = False
    measures: dict[str, float] = field(default_factory=dict)

    def on_scan(self, box: Box) -> Box:
        """A box of this view as fractions of the page as scanned."""
        return move_box(box, self.to_scan).clip(1.0, 1.0)

    def lost_strokes(self, box: Box) -> bool:
        """Whether a streak that may hide a thin stroke runs through a box of this view."""
        return self._crossed(box, self.hidden)

    def struck(self, box: Box) -> bool:
        """Whether a streak runs through a box of this view, or was lifted from it."""
        return self._crossed(box, self.streaks)

    def _crossed(self, box: Box, streaks: tuple[tuple[float, float], ...]) -> bool:
        on = self.on_scan(box) if streaks else box
        return any(x0 < on.x1 and on.x0 < x1 for x0, x1 in streaks)

    def pixels(self) -> Image:
        """The grey working image, mapped from disk (read only)."""
        offset = self.picture.stat().st_size - self.width * self.height
        flat = np.memmap(self.picture, dtype=np.uint8, mode="r", offset=offset)
        return flat.reshape(self.height, self.width)

    def crop(self, box: Box, pad: float = 0.0) -> Image:
        """The pixels under ``box`` (view pixels), ``pad`` more on each side."""
        b = box.grow(pad).clip(self.width, self.height)
        return np.ascontiguousarray(self.pixels()[int(b.y0) : int(np.ceil(b.y1)), int(b.x0) : int(np.ceil(b.x1))])

    def box_of(self, words: tuple[Word, ...] | list[Word]) -> Box:
        return around(w.box for w in words)

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def confidence(self) -> float:
        """Mean confidence of the words, weighted by their length; 0 without words."""
        weight = sum(len(w.text) for w in self.words)
        return sum(w.confidence * len(w.text) for w in self.words) / weight if weight else 0.0
