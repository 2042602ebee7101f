"""The text layer of one PDF page: its words with boxes, if the text itself makes sense.

That the words are what a reader *sees* is another question: ``text_paint`` answers it.
"""

from __future__ import annotations

import io
import unicodedata
from itertools import pairwise
from typing import Any

import numpy as np
import pdfplumber

from models.geometry import Box
from models.page import Word

_LEAST_WORDS, _LEAST_SIGNS = 8, 30
_MOST_SIGNS = 40_000
_VOWELS = frozenset("aeiouyăâîAEIOUYĂÂÎ")
# Two-sign traces of UTF-8 that was read as Latin-1 or Windows-1250.
_MOJIBAKE = ("Ã", "Å£", "ÅŸ", "Äƒ", "È™", "È›", "Â ", "â€", "ĂŽ", "Ĺ")


def sane_words(pdf: bytes, width: int, height: int) -> tuple[Word, ...] | None:
    """Words of the only page of ``pdf``, boxes in pixels of its ``width`` × ``height`` picture, or None.

    None: too little text, text that no person wrote (unmapped glyphs, mojibake, private signs), text that is not
    upright, or two texts on one spot. May raise anything on a broken page.
    """
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        signs = [c for c in page.chars if c["text"].strip()]
        if not _LEAST_SIGNS <= len(signs) <= _MOST_SIGNS or not is_upright(signs):
            return None
        upright = page.filter(lambda o: o.get("object_type") != "char" or o.get("upright", True))
        found = upright.dedupe_chars(tolerance=0.5).extract_words(x_tolerance_ratio=0.15, keep_blank_chars=False)
        left, top, right, bottom = page.bbox
        scale = width / (right - left), height / (bottom - top)
    words = [w for w in (_word(entry, left, top, scale) for entry in found) if _on_page(w.box, width, height)]
    if len(words) < _LEAST_WORDS or 2 * len(words) < len(found):
        return None
    if not makes_sense([w.text for w in words]) or _two_on_one_spot(signs):
        return None
    return tuple(Word(w.text, w.box.clip(width, height), 1.0) for w in words)


def _word(entry: dict[str, Any], left: float, top: float, scale: tuple[float, float]) -> Word:
    sx, sy = scale
    box = Box(
        (entry["x0"] - left) * sx, (entry["top"] - top) * sy, (entry["x1"] - left) * sx, (entry["bottom"] - top) * sy
    )
    return Word(unicodedata.normalize("NFC", entry["text"]), box, 1.0)


def _on_page(box: Box, width: int, height: int) -> bool:
    return 0 <= box.cx <= width and 0 <= box.cy <= height


def is_upright(signs: list[dict[str, Any]]) -> bool:
    """Whether nearly all signs stand upright on the page as it is shown."""
    return sum(bool(c.get("upright", True)) for c in signs) >= 0.9 * len(signs)


def makes_sense(texts: list[str]) -> bool:
    """Whether these words may have been written by people, in Latin letters.

    >>> makes_sense("Total de plată 123,45 lei cu scadența la data de 15.12.2017".split())
    True
    >>> makes_sense("(cid:12)(cid:44) (cid:9)(cid:3) (cid:41) (cid:77)".split())
    False
    """
    text = "".join(texts)
    if len(text) < _LEAST_SIGNS or "(cid:" in text:
        return False
    if sum(text.count(trace) for trace in _MOJIBAKE) > 0.002 * len(text) + 1:
        return False
    odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co", "Cs") or c == "\ufffd" for c in text)
    letters = [c for c in text if c.isalpha()]
    solid = len(letters) + sum(c.isdigit() for c in text)
    if odd > 0.01 * len(text) or solid < 0.6 * len(text):
        return False
    return _reads_like_language(letters, texts)


def _reads_like_language(letters: list[str], texts: list[str]) -> bool:
    """Vowels in a human proportion and few capitals inside words: a shifted font table breaks both."""
    if len(letters) < 20:
        return True
    latin = sum(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    vowels = sum(c in _VOWELS for c in letters)
    pairs = [(a, b) for t in texts for a, b in pairwise(t) if a.isalpha() and b.isalpha()]
    humps = sum(a.islower() and b.isupper() for a, b in pairs)
    return (
        latin >= 0.95 * len(letters)
        and 0.25 * len(letters) <= vowels <= 0.65 * len(letters)
        and humps <= 0.05 * max(1, len(pairs))
    )


def _two_on_one_spot(signs: list[dict[str, Any]]) -> bool:
    """Whether letters or digits that differ lie upon each other: one of them was painted over, and which is not said.

    One digit is enough; of letters a single odd pair is forgiven (an accent that counts as a letter).
    """
    solid = sorted((c for c in signs if c["text"].isalnum()), key=lambda c: c["top"])
    boxes = np.array([(c["x0"], c["top"], c["x1"], c["bottom"]) for c in solid], dtype=np.float32).reshape(-1, 4)
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    ends = np.searchsorted(boxes[:, 1], boxes[:, 3])
    pairs = 0
    for i, (x0, _, x1, y1) in enumerate(boxes):
        rest = boxes[i + 1 : ends[i]]
        wide = np.minimum(rest[:, 2], x1) - np.maximum(rest[:, 0], x0)
        high = np.minimum(rest[:, 3], y1) - rest[:, 1]
        least = np.minimum(areas[i + 1 : ends[i]], areas[i])
        shared = (wide > 0) & (high > 0) & (wide * high > 0.6 * np.maximum(least, 1e-3))
        for k in np.flatnonzero(shared):
            one, other = solid[i]["text"], solid[i + 1 + k]["text"]
            pairs += 0 if one == other else 2 if one.isdigit() or other.isdigit() else 1
        if pairs > 1:
            return True
    return False
