"""A paper read anew where a clerk says that it lies: on these pages, or on a part of one page.

Pages are read as at intake, and the view that lies in the paper's place is taken. Where none does (the clerk cut a
sheet that was taken for one paper) the piece is cut out of the scan and read as a sheet of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from extractors import document
from extractors.assemble import Group
from extractors.classify import classify
from extractors.engines import tesseract
from extractors.image import clean, measure, streaks
from extractors.image.warp import Matrix, scaling, shift
from extractors.loading import Limits
from extractors.loading.guarded import load_guarded
from extractors.page import PageReading, read_page, sheet_of
from extractors.view import View
from models.dossier import DocumentEntry, PageRef
from models.geometry import Box
from models.kinds import KINDS

SAME_VIEW = 0.8  # overlap (IoU) of a view and a paper's place from which the view is the paper
SURE = 0.995  # how sure a kind is that a clerk named


def read_paper(
    paths: Mapping[str, Path], pages: Sequence[PageRef], kind: str | None, scratch: Path, limits: Limits,
    timeout_s: float,
) -> DocumentEntry:  # fmt: skip
    """The paper on these pages (``paths``: scan id -> file), as one of this kind, or of the kind that its words say.

    Raises Rejected when a page cannot be decoded or takes longer than ``timeout_s`` to read.
    """
    read: dict[tuple[str, int], PageReading] = {}
    views: list[View] = []
    for ref in pages:
        with tesseract.time_limit(timeout_s):
            found = _views(paths[ref.scan], ref, read, scratch, limits)
        views += found
    verdict = classify(views[0]) if views else None
    chosen = kind or (verdict.kind if verdict else "other")
    sure = SURE if kind is not None or verdict is None else verdict.confidence
    group = Group(chosen if chosen in KINDS else "other", sure, tuple(views), tuple(pages))
    try:
        return document.read_document(group, 0)
    finally:
        for view in {v.picture for r in read.values() for v in r.views} | {v.picture for v in views}:
            view.unlink(missing_ok=True)


def _views(
    path: Path, ref: PageRef, read: dict[tuple[str, int], PageReading], scratch: Path, limits: Limits
) -> list[View]:
    """The views of the page that lie in the paper's place; the place itself as a view when none does."""
    key, place = (ref.scan, ref.page), Box(*ref.region)
    if key not in read:
        read[key] = read_page(path, ref.scan, ref.page, scratch, limits)
    page = read[key]
    same = [v for v in page.views if v.region.iou(place) >= SAME_VIEW]
    if same:
        return same[:1]
    inside = [v for v in page.views if place.overlap(v.region) >= 0.9 * v.region.area]
    if len(inside) == len(page.views):
        return inside  # a sheet of cards that is one paper now
    return [_piece(path, ref, scratch, limits)]


def _piece(path: Path, ref: PageRef, scratch: Path, limits: Limits) -> View:
    """The part of a page, read as a sheet."""
    raw, place = load_guarded(path, ref.page, limits), Box(*ref.region)
    height, width = raw.image.shape[:2]
    x0, y0 = int(place.x0 * width), int(place.y0 * height)
    whole, _ = streaks.without(clean.to_grey(raw.image), raw.dpi)
    cut = np.ascontiguousarray(whole[y0 : int(np.ceil(place.y1 * height)), x0 : int(np.ceil(place.x1 * width))])
    size = cut.shape[:2]
    grey, steps = clean.prepare(cut, measure.quality(cut))
    view = sheet_of(PageReading(ref.scan, ref.page, size[1], size[0], raw.dpi), grey, steps, scratch)
    back: Matrix = shift(x0 / width, y0 / height) @ scaling(size[1] / width, size[0] / height)
    return replace(view, to_scan=back @ view.to_scan, region=place)
