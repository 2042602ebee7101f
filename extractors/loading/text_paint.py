"""Whether the words of a PDF page are what a reader sees on it.

The page is drawn twice, with its text and without. A word that changes nothing is not seen: an OCR layer under or
over a scan, white text, text behind a picture. And what stays when the text is gone must not look like writing: then
part of the page is a picture of text, and only OCR reads all of it. One test for all these cases.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.loading.pdf_layout import page_objects
from models.page import Word

_SIDE = 1700  # pixels of the long side of the two drawings: about 150 dpi on A4
_CHANGE = 40  # grey levels that a sign's ink differs from what is behind it
_INK_SHARE = 0.02  # of a word's box
_SEEN_SHARE = 0.95
_UNWRITTEN_ANNOTATIONS = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP)

Draw = Callable[[int, int], np.ndarray]


def overlaid(page: pdfium.PdfPage) -> bool:
    """Whether form fields or notes are drawn over the page: their words are not in its text layer."""
    for i in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        note = pdfium_c.FPDFPage_GetAnnot(page, i)
        rect = pdfium_c.FS_RECTF()
        sized = (
            pdfium_c.FPDFAnnot_GetRect(note, rect)
            and abs(rect.right - rect.left) > 1
            and abs(rect.top - rect.bottom) > 1
        )
        kind = pdfium_c.FPDFAnnot_GetSubtype(note)
        pdfium_c.FPDFPage_CloseAnnot(note)
        if sized and kind not in _UNWRITTEN_ANNOTATIONS:
            return True
    return False


def confirmed(words: tuple[Word, ...], page: pdfium.PdfPage, pixels: np.ndarray, draw: Draw) -> tuple[Word, ...] | None:
    """The words that are seen, or None when too many are not or when other writing is on the page.

    ``words`` with boxes in pixels of ``pixels``; ``draw(width, height)`` draws ``page`` in any size, RGB. The page's
    text is hidden afterwards: load it anew to draw it again.
    """
    scale = min(1.0, _SIDE / max(pixels.shape[:2]))
    width, height = (max(1, round(side * scale)) for side in (pixels.shape[1], pixels.shape[0]))
    whole = draw(width, height)
    _hide_text(page)
    bare = draw(width, height)
    changed = (np.abs(whole.astype(np.int16) - bare).max(axis=2) > _CHANGE).astype(np.uint8)
    seen = tuple(w for w in words if _inked(w, changed, scale))
    if len(seen) < _SEEN_SHARE * len(words):
        return None
    inked = _ink_outside(words, changed, scale)
    if inked > 0.2 or writing_left(bare) > 0.3 * sum(len(w.text) for w in seen):
        return None
    return seen


def _hide_text(page: pdfium.PdfPage) -> None:
    for handle, _ in page_objects(page):
        if pdfium_c.FPDFPageObj_GetType(handle) == pdfium_c.FPDF_PAGEOBJ_TEXT:
            pdfium_c.FPDFTextObj_SetTextRenderMode(handle, pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)


def _inked(word: Word, changed: np.ndarray, scale: float) -> bool:
    part = _part(word, changed, scale)
    return bool(part.size) and float(part.mean()) >= _INK_SHARE


def _part(word: Word, drawing: np.ndarray, scale: float) -> np.ndarray:
    box = word.box
    x0, y0 = int(box.x0 * scale), int(box.y0 * scale)
    return drawing[y0 : max(y0 + 1, round(box.y1 * scale)), x0 : max(x0 + 1, round(box.x1 * scale))]


def _ink_outside(words: tuple[Word, ...], changed: np.ndarray, scale: float) -> float:
    """Share of the text's ink that lies outside every word's box (some room left for ascenders)."""
    total = int(changed.sum())
    rest = changed.copy()
    for word in words:
        grown = Word(word.text, word.box.grow(2 / scale, 0.3 * word.box.height).clip(1e9, 1e9), 1.0)
        _part(grown, rest, scale)[:] = 0
    return float(rest.sum()) / total if total else 1.0


def writing_left(drawing: np.ndarray) -> int:
    """Number of marks of a letter's size in ``drawing`` (RGB, about 150 dpi)."""
    grey = cv2.cvtColor(drawing, cv2.COLOR_RGB2GRAY)
    local = cv2.blur(grey, (41, 41)).astype(np.int16)
    ink = (grey.astype(np.int16) < local - _CHANGE).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    if count <= 1:
        return 0
    wide, high, area = (stats[1:, k] for k in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    return int(((high >= 6) & (high <= 40) & (wide >= 2) & (wide <= 40) & (area >= 8)).sum())
