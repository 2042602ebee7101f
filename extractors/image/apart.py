"""Small papers on one sheet that no outline tells apart: the sheet is cut where clear paper runs right across it.

A card's tint and edge often do not survive the copier, so that its island of ink has no card's shape any more. What
lies on the sheet is then parted along the widest clear bands until every part is as small as a card or a folded slip.
This only proposes: text has clear bands, too, so that the words of the parts must say that each is a paper.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from extractors.image.cards import CELL_MM, MM, Island, parted
from extractors.image.warp import Image

BAND_MM = 4.0  # clear paper between two papers: less than any copier operator leaves, as cards are never laid straight
LONGEST_MM, WIDEST_MM = 168.0, 125.0  # the largest of the small papers, A6, with its shadow and askew
SHORTEST_MM, LEAST_MM2, LANKIEST = 30.0, 2200.0, 2.3  # of the ink of a paper; a block of text is longer and lower
SPECK_MM2, STREAK_MM = 5, 2.0
AT_MOST = 6

Part = tuple[int, int, int, int]  # x0, y0, x1, y1 in cells of the ink map, end exclusive


def propose(ink: Image, dpi: float) -> tuple[Island, ...]:
    """The parts of the sheet in reading order, at least two; empty when it cannot be cut into small papers.

    ``ink``: the sheet's :func:`extractors.image.cards.ink_map`."""
    cell = dpi * MM * CELL_MM
    ink = _without_dirt(ink)
    parts = _cut(ink, (0, 0, ink.shape[1], ink.shape[0]))
    papers = _joined(parts) if parts else []
    if not 2 <= len(papers) <= AT_MOST or not all(_is_paper(p) for p in papers):
        return ()
    found = [part for p in papers for part in parted(ink, _outline(p))]
    scaled = (Island(i.cx * cell, i.cy * cell, i.width * cell, i.height * cell, i.angle) for i in found)
    return tuple(sorted(scaled, key=lambda i: (round(i.cy / (60 * cell)), i.cx)))


def _without_dirt(ink: Image) -> Image:
    """Without specks that stand alone and streaks that the scanner draws along the sheet."""
    near = cv2.dilate(ink, np.ones((5, 5), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(near, connectivity=8)
    amount = np.bincount(labels.ravel(), weights=ink.ravel(), minlength=len(stats))
    thin = np.minimum(stats[:, 2], stats[:, 3]) - 4 <= STREAK_MM
    streak = thin & ((stats[:, 2] > 0.6 * ink.shape[1]) | (stats[:, 3] > 0.6 * ink.shape[0]))
    keep = ~((amount < SPECK_MM2) | streak)
    keep[0] = False
    return np.asarray(ink * keep[labels], dtype=np.uint8)


def _cut(ink: Image, box: Part) -> list[Part] | None:
    """The parts of ``box``, each small enough; None when a part that is too large has no clear band."""
    tight = _tight(ink, box)
    if tight is None:
        return []
    if _small(tight):
        return [tight]
    x0, y0, x1, y1 = tight
    piece = ink[y0:y1, x0:x1]
    across, along = _band(piece.max(axis=1)), _band(piece.max(axis=0))
    width, at, level = max((*across, True), (*along, False))
    if width < BAND_MM / CELL_MM:
        return None
    halves = ((x0, y0, x1, y0 + at), (x0, y0 + at, x1, y1)) if level else ((x0, y0, x0 + at, y1), (x0 + at, y0, x1, y1))
    first = _cut(ink, halves[0])
    second = _cut(ink, halves[1]) if first is not None else None
    return None if first is None or second is None else first + second


def _tight(ink: Image, box: Part) -> Part | None:
    x0, y0, x1, y1 = box
    ys, xs = np.nonzero(ink[y0:y1, x0:x1])
    if not len(xs):
        return None
    return x0 + int(xs.min()), y0 + int(ys.min()), x0 + int(xs.max()) + 1, y0 + int(ys.max()) + 1


def _band(filled: np.ndarray) -> tuple[int, int]:
    """Width and middle of the longest clear run between two filled places."""
    places = np.flatnonzero(filled)
    gaps = np.diff(places) - 1
    if not len(gaps):
        return 0, 0
    widest = int(gaps.argmax())
    return int(gaps[widest]), int(places[widest] + 1 + gaps[widest] // 2)


def _joined(parts: Sequence[Part]) -> list[Part]:
    """The parts; what is too little for a paper is taken with the nearest part, where both are still small."""
    out = sorted(parts, key=_area)
    while len(out) > 1 and not _is_paper(out[0]):
        small = out.pop(0)
        near = min(out, key=lambda p: _distance(small, p))
        both = (min(small[0], near[0]), min(small[1], near[1]), max(small[2], near[2]), max(small[3], near[3]))
        if not _small(both):
            return []
        out = sorted([both, *(p for p in out if p is not near)], key=_area)
    return out


def _area(p: Part) -> int:
    return (p[2] - p[0]) * (p[3] - p[1])


def _distance(a: Part, b: Part) -> float:
    return float(np.hypot(max(0, a[0] - b[2], b[0] - a[2]), max(0, a[1] - b[3], b[1] - a[3])))


def _small(p: Part) -> bool:
    sides = sorted((p[2] - p[0], p[3] - p[1]))
    return sides[1] <= LONGEST_MM / CELL_MM and sides[0] <= WIDEST_MM / CELL_MM


def _is_paper(p: Part) -> bool:
    short, long = sorted((p[2] - p[0], p[3] - p[1]))
    return _small(p) and _area(p) >= LEAST_MM2 and short >= SHORTEST_MM and long <= LANKIEST * short


def _outline(p: Part) -> Island:
    """The part's outline in cells, long side level. Its own turn is left to be measured from its lines."""
    x0, y0, x1, y1 = p
    cx, cy, w, h = (x0 + x1) / 2, (y0 + y1) / 2, float(x1 - x0), float(y1 - y0)
    return Island(cx, cy, w, h, 0.0) if w >= h else Island(cx, cy, h, w, -90.0)
