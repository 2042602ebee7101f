"""Several small papers copied onto one sheet: find each, so that each becomes a document of its own.

A photocopied card is a compact island of ink on an otherwise empty sheet, of the size of a card: ID-1 (85.6 x 54 mm),
ID-2 (105 x 74 mm) or a folded slip. Islands are found on a coarse map of the page; a sheet is split only when *all*
of its ink lies in such islands and none is a full page of text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from extractors.image.warp import Image, smaller

MM = 1 / 25.4
CELL_MM = 1.0
GAPS_MM = (2.0, 3.0, 4.0, 6.0, 8.0)  # marks nearer than this are one paper: the smallest gap that gives whole cards
MIN_SIDE_MM, MAX_SIDE_MM = 38.0, 165.0
MIN_AREA_MM2, MAX_AREA_MM2 = 2400.0, 16500.0
SMALL_MARK_MM2 = 500.0
LINE_MM2, LINE_GAP_MM = 12.0, 14.0  # a printed line apart from the rest of its card: how large, and how far
LEAST_SHARE = 0.35  # of a card's outline that is filled, where no printed edge encloses it
CARD_MM = (130.0, 95.0)  # ID-2 with a wide margin: one island at least must be so small, or it is a short letter


@dataclass(frozen=True, slots=True)
class Island:
    """A card's outline on the sheet: middle, size and turn (degrees) in pixels, as cv2.minAreaRect gives them."""

    cx: float
    cy: float
    width: float
    height: float
    angle: float


def find_cards(grey: Image, dpi: float, ink: Image | None = None) -> tuple[Island, ...]:
    """The cards on this sheet, in reading order; empty when the sheet is one document.

    ``dpi`` must be the true resolution: card sizes are known in millimetres. ``ink``: its :func:`ink_map`, where it
    is known already. A small gap keeps neighbours apart, a
    large one keeps a card with much white in it together: the smallest gap at which all ink lies in cards is taken.
    """
    cell = dpi * MM * CELL_MM
    ink = ink_map(grey, dpi) if ink is None else ink
    for gap in GAPS_MM:
        cards = [part for card in _all_cards(ink, gap) for part in parted(ink, card)]
        if cards:
            found = (Island(c.cx * cell, c.cy * cell, c.width * cell, c.height * cell, c.angle) for c in cards)
            return tuple(sorted(found, key=lambda c: (round(c.cy / (60 * cell)), c.cx)))
    return ()


STACKED = (92.0, 122.0), (66.0, 96.0)  # mm: two cards of the size of a bank card, one above the other
STRIPE_MM = 4  # of bare paper between them, at least
ID1 = (1.3, 1.95)  # their sides' ratio, of what ink of them there is


def parted(ink: Image, card: Island) -> list[Island]:
    """The card (in cells of the ink map), or the two smaller ones that lie so close above each other that they look
    like one larger."""
    (low, high), (narrow, wide) = STACKED
    if not low <= card.width <= high or not narrow <= card.height <= wide:
        return [card]
    size = (round(card.width), round(card.height))
    turn = cv2.getRotationMatrix2D((card.cx, card.cy), card.angle, 1.0)
    turn[:, 2] += np.array([size[0] / 2 - card.cx, size[1] / 2 - card.cy])
    level = cv2.warpAffine(ink, turn, size, flags=cv2.INTER_NEAREST)
    middle = set(range(round(0.38 * size[0]), round(0.62 * size[0])))
    stripes = [(b - a, a, b) for a, b in _runs(level.sum(axis=0) == 0) if b - a >= STRIPE_MM and middle & {a, b - 1}]
    if not stripes:
        return [card]
    _, start, end = max(stripes)
    halves = [_part_of(card, 0, start), _part_of(card, end, size[0])]
    return halves if all(ID1[0] <= h.width / h.height <= ID1[1] for h in halves) else [card]


def _runs(flags: np.ndarray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _part_of(card: Island, start: float, end: float) -> Island:
    """The part of a card from ``start`` to ``end`` of its long side, its own long side along the card's short one."""
    along, turn = (start + end) / 2 - card.width / 2, math.radians(card.angle)
    cx, cy = card.cx + along * math.cos(turn), card.cy + along * math.sin(turn)
    return Island(cx, cy, card.height, end - start, (card.angle + 90 + 90) % 180 - 90)


def _all_cards(ink: Image, gap_mm: float) -> list[Island]:
    """The islands at this gap when all ink lies in cards, but for small marks (a number beside a card, a stamp's
    edge, dirt); else none. What lies within a card's outline belongs to it."""
    cards: list[Island] = []
    marks: list[Island] = []
    for island, share in sorted(_islands(ink, gap_mm), key=lambda i: -i[0].width * i[0].height):
        if any(_inside(island, card) for card in cards):
            continue
        if _is_card(island, share):
            cards.append(island)
        elif island.width * island.height < SMALL_MARK_MM2:
            marks.append(island)
        else:
            return []
    outside = 0.0
    for mark in marks:
        outside += mark.width * mark.height
        _take_in(mark, cards)
    if not any(max(c.width, c.height) <= CARD_MM[0] and min(c.width, c.height) <= CARD_MM[1] for c in cards):
        return []
    return cards if outside < 0.04 * sum(c.width * c.height for c in cards) else []


def _take_in(mark: Island, cards: list[Island]) -> None:
    """A mark close to a card is a line of print of it that stands apart: the card's outline grows to hold it."""
    if mark.width * mark.height < LINE_MM2:
        return
    grown = [(_gap(mark, card), i, _holding(card, mark)) for i, card in enumerate(cards)]
    gap, i, larger = min(grown, default=(LINE_GAP_MM, 0, None), key=lambda g: g[0])
    if larger is not None and gap < LINE_GAP_MM and _has_size(larger):
        cards[i] = larger


def _within(island: Island, card: Island) -> np.ndarray:
    """The island's corners as the card lies: x along its long side, from its middle."""
    corners = cv2.boxPoints(((island.cx, island.cy), (island.width, island.height), island.angle))
    turn = math.radians(-card.angle)
    spun = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    return np.asarray((corners - (card.cx, card.cy)) @ spun)


def _gap(mark: Island, card: Island) -> float:
    inner = np.abs(_within(mark, card)) - (card.width / 2, card.height / 2)
    return float(np.hypot(*np.maximum(inner, 0).min(axis=0)))


def _holding(card: Island, mark: Island) -> Island:
    """The card's outline, not turned, grown as far as the mark reaches."""
    half = np.array([card.width / 2, card.height / 2])
    points = np.vstack([_within(mark, card), half, -half])
    low, high = points.min(axis=0), points.max(axis=0)
    (dx, dy), turn = (low + high) / 2, math.radians(card.angle)
    cx, cy = card.cx + dx * math.cos(turn) - dy * math.sin(turn), card.cy + dx * math.sin(turn) + dy * math.cos(turn)
    width, height = high - low
    return Island(float(cx), float(cy), float(width), float(height), card.angle)


def _is_card(island: Island, share: float) -> bool:
    return _has_size(island) and share >= LEAST_SHARE


def _has_size(island: Island) -> bool:
    """Whether it is as large as a card and shaped like one."""
    short, long = min(island.width, island.height), max(island.width, island.height)
    size = MIN_AREA_MM2 <= short * long <= MAX_AREA_MM2 and short >= MIN_SIDE_MM and long <= MAX_SIDE_MM
    return size and 1.2 <= long / short <= 2.2


def _inside(island: Island, card: Island) -> bool:
    """Whether the island's middle lies within the card's outline."""
    turn = math.radians(-card.angle)
    dx, dy = island.cx - card.cx, island.cy - card.cy
    x, y = dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn)
    return abs(x) <= card.width / 2 + 1.5 and abs(y) <= card.height / 2 + 1.5


def ink_map(grey: Image, dpi: float, uneven: bool = False) -> Image:
    """One pixel for each square millimetre: is there any ink (or the card's tint) in it? ``uneven``: the sheet was
    photographed, and its paper is lighter here than there."""
    cell = dpi * MM * CELL_MM
    h, w = grey.shape
    half = smaller(grey, 0.5) if cell >= 8 else grey
    fine = cv2.resize(half, (max(1, int(w / cell * 4)), max(1, int(h / cell * 4))), interpolation=cv2.INTER_AREA)
    paper = _paper(np.asarray(fine, dtype=np.uint8)) if uneven else float(np.percentile(fine, 90))
    dark = (fine < paper - np.maximum(14.0, 0.07 * paper)).astype(np.uint8)
    margin = 6 * 4
    dark[:margin], dark[-margin:], dark[:, : margin // 2], dark[:, -margin // 2 :] = 0, 0, 0, 0
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    coarse = cv2.resize(solid * 255, (fine.shape[1] // 4, fine.shape[0] // 4), interpolation=cv2.INTER_AREA)
    return (coarse > 16).astype(np.uint8)


NEAR_MM = 3.0  # the paper of a place is as light as the lightest so near to it


def _paper(fine: Image) -> np.ndarray:
    """The grey of the paper at each pixel where light falls unevenly. Print and a card's edge are darker than what
    lies beside them, a shadow is not; of a card's tint only the outline is left."""
    wide = 2 * round(NEAR_MM * 4 / 2) + 1
    lightest = cv2.dilate(fine, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide)))
    return np.asarray(cv2.blur(lightest, (wide, wide)), dtype=np.float32)


def _islands(ink: Image, gap_mm: float) -> list[tuple[Island, float]]:
    """Connected islands after closing gaps, in mm, each with the share of its outline that is filled."""
    gap = max(1, round(gap_mm / CELL_MM))
    closed = cv2.morphologyEx(
        cv2.copyMakeBorder(ink, gap, gap, gap, gap, cv2.BORDER_CONSTANT, value=0),
        cv2.MORPH_CLOSE,
        cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (gap, gap)),
    )[gap:-gap, gap:-gap]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    out = []
    for i in range(1, count):
        if stats[i, 4] < 20:
            continue
        ys, xs = np.nonzero(labels == i)
        points = np.column_stack([xs, ys]).astype(np.float32)
        rectangle = cv2.minAreaRect(points)
        (cx, cy), (w, h), angle = rectangle
        w, h = w + 1, h + 1
        if w < h:  # long side level, the smaller turn
            w, h, angle = h, w, angle + 90
        angle = (angle + 90) % 180 - 90
        island, share = Island(cx, cy, w, h, angle), float(stats[i, 4] / (w * h))
        if share < LEAST_SHARE and _has_size(island) and _is_frame(points, cv2.boxPoints(rectangle)):
            share = 1.0
        out.append((island, share))
    return out


def _is_frame(points: np.ndarray, corners: np.ndarray) -> bool:
    """Whether the ink follows the outline: at least three quarters of the rectangle's sides have ink within 2 mm.
    A card's printed or copied edge encloses the whole card, however little else of it was caught."""
    along = np.linspace(0, 1, 40, endpoint=False)[:, None]
    sides = np.concatenate([a + along * (b - a) for a, b in zip(corners, np.roll(corners, -1, axis=0), strict=True)])
    points = points[:: max(1, len(points) // 2000)]
    squared = ((sides[:, None, :] - points[None, :, :]) ** 2).sum(axis=2)
    return bool((squared.min(axis=1) <= (2.0 / CELL_MM) ** 2).mean() >= 0.75)
