"""OCR engines, one file each, behind two small verbs.

A *page reader* turns a picture on disk into words with boxes; a *line reader* turns crops of single lines into
texts. An engine is a module with ``NAME``, ``version()`` and ``available()``; Tesseract does both verbs, RapidOCR
reads lines (its recogniser is independent of Tesseract: that is what makes it a witness).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineReading:
    """The text of one crop and the engine's own confidence, 0 to 1 (a ranking, not a probability)."""

    text: str
    confidence: float
    engine: str
