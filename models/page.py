"""Text as an engine saw it: words with boxes, on one upright working image."""

from __future__ import annotations

from dataclasses import dataclass

from models.geometry import Box, around


@dataclass(frozen=True, slots=True)
class Word:
    """One word. ``box`` in pixels of the working image, ``confidence`` from 0 to 1.

    ``line`` numbers the engine's own text line (unique in the view), or -1 when the engine gives none.
    """

    text: str
    box: Box
    confidence: float
    line: int = -1


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand side by side, left to right. Never empty."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def box(self) -> Box:
        return around(w.box for w in self.words)

    @property
    def confidence(self) -> float:
        """Mean of the words' confidences, weighted by their length."""
        weight = sum(len(w.text) for w in self.words) or 1
        return sum(w.confidence * len(w.text) for w in self.words) / weight


@dataclass(frozen=True, slots=True)
class Barcode:
    """A bar code or QR code; ``box`` in fractions of the page as scanned."""

    format: str
    text: str
    box: Box
