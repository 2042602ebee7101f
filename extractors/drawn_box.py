"""What stands in a box that somebody drew on a page: read at once, by both engines."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from extractors.engines import LineReading, rapid, tesseract
from extractors.image import clean, streaks
from extractors.image.warp import Image
from extractors.loading import Limits, RawPage
from extractors.loading.guarded import load_guarded
from extractors.view import DPI
from models.geometry import Box, around
from models.page import Word

ONE_LINE = 90  # pixels at 300 dpi; a higher box may hold several lines
ROOM = 6  # pixels around a line that the second engine is shown


def read_box(path: Path, page: int, box: Box, turns: int, limits: Limits, timeout_s: float) -> tuple[LineReading, ...]:
    """The readings of the box (fractions of the page as scanned); ``turns``: quarters clockwise that make the page
    upright. A born-digital page gives its own words. Raises Rejected."""
    raw = load_guarded(path, page, limits)
    said = _own_words(raw, box)
    if said is not None:
        return (said,)
    crop = _crop(raw, box, turns)
    with tesseract.time_limit(timeout_s):
        words = _tesseract(crop)
        first = LineReading(
            " ".join(w.text for w in words), min((w.confidence for w in words), default=0.0), "tesseract"
        )
        lines = _lines(words) or [Box(0, 0, crop.shape[1], crop.shape[0])]
        pieces = [_piece(crop, line) for line in lines] if len(lines) > 1 else [crop]
        second = rapid.read_lines(pieces)
    whole = LineReading(" ".join(x.text for x in second).strip(), min(x.confidence for x in second), rapid.NAME)
    return tuple(r for r in (first, whole) if r.text)


def _own_words(raw: RawPage, box: Box) -> LineReading | None:
    """The text layer's words whose middle lies in the box."""
    if raw.text is None:
        return None
    height, width = raw.image.shape[:2]
    words = [w for w in raw.text if box.x0 <= w.box.cx / width <= box.x1 and box.y0 <= w.box.cy / height <= box.y1]
    return LineReading(" ".join(w.text for w in words), 1.0, "pdfplumber") if words else None


def _crop(raw: RawPage, box: Box, turns: int) -> Image:
    """The grey pixels of the box, upright, at 300 dpi."""
    height, width = raw.image.shape[:2]
    b = box.clip(1.0, 1.0)
    whole, _ = streaks.without(clean.to_grey(raw.image), raw.dpi)
    part = whole[int(b.y0 * height) : max(int(b.y0 * height) + 1, int(np.ceil(b.y1 * height))),
                     int(b.x0 * width) : max(int(b.x0 * width) + 1, int(np.ceil(b.x1 * width)))]  # fmt: skip
    grey = np.ascontiguousarray(np.rot90(part, -turns))
    scale = DPI / raw.dpi if raw.dpi else 1.0
    if abs(scale - 1) > 0.03:
        how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
        grey = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=how), dtype=np.uint8)
    return grey


def _tesseract(crop: Image) -> tuple[Word, ...]:
    framed = np.asarray(cv2.copyMakeBorder(crop, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=255), dtype=np.uint8)
    mode = 7 if crop.shape[0] <= ONE_LINE else 6
    return tesseract.read_block(framed, languages=tesseract.widest(), segmentation=mode)


def _lines(words: tuple[Word, ...]) -> list[Box]:
    """The boxes of the printed lines, in pixels of the framed crop."""
    found: dict[int, list[Box]] = {}
    for word in words:
        found.setdefault(word.line, []).append(word.box)
    return [around(boxes) for boxes in found.values()]


def _piece(crop: Image, line: Box) -> Image:
    b = Box(line.x0 - 12, line.y0 - 12, line.x1 - 12, line.y1 - 12).grow(ROOM).clip(crop.shape[1], crop.shape[0])
    return np.ascontiguousarray(
        crop[int(b.y0) : max(int(b.y0) + 1, int(b.y1)), int(b.x0) : max(int(b.x0) + 1, int(b.x1))]
    )
