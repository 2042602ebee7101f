"""What is known of a file before its pages are decoded, and one decoded page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from models.page import Word

Format = Literal["pdf", "tiff", "jpeg", "png"]


@dataclass(frozen=True, slots=True)
class PageInfo:
    """One page of a file, from its headers.

    ``number`` counts from 1. ``width`` and ``height``: pixels of the page as :func:`load_page` will give it (as a
    viewer shows it: orientation tags applied, square pixels). ``has_text``: a PDF page that carries text of any sort.
    """

    number: int
    width: int
    height: int
    dpi: float
    has_text: bool


@dataclass(frozen=True, slots=True)
class FileInfo:
    """``format`` is decided by the file's first bytes, never by its name."""

    format: Format
    pages: tuple[PageInfo, ...]


@dataclass(frozen=True)
class RawPage:
    """One page in pixels.

    ``image``: uint8, H×W grey, or H×W×3 RGB where the page holds real colour. ``dpi``: pixels per inch in both
    directions. ``text``: words of a *sound* text layer, boxes in pixels of ``image``; None where there is none or it
    cannot be trusted. ``source``: ``digital`` for PDF pages that were never a scan.
    """

    number: int
    image: np.ndarray
    dpi: float
    text: tuple[Word, ...] | None
    source: Literal["scan", "digital"]
