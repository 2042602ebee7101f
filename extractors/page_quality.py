"""Where a page was scanned badly, as boxes on the page as it was scanned."""

from __future__ import annotations

import math

import numpy as np

from extractors.image.quality import measure
from extractors.image.quality_defects import Defect, defects
from extractors.image.warp import Image, Matrix, move_box, scaling

DPI = 300
IN_FULL = ("page_cut",)  # what a sheet whose four sides were found cannot be


def page_defects(
    grey: Image, to_work: Matrix, size: tuple[int, int], *, bilevel: bool = False, flattened: bool = False
) -> tuple[Defect, ...]:
    """The page's defects; regions are fractions of the page as scanned.

    ``grey``: the page at 300 dpi before anything is mended; ``to_work``: from the scan's pixels to it; ``size``: the
    scan's (width, height) in pixels; ``bilevel``: the scan has only black and white; ``flattened``: it is a photograph
    whose sheet was found and made flat.
    """
    back: Matrix = np.asarray(np.linalg.inv(to_work), np.float64)
    to_page = scaling(1 / size[0], 1 / size[1]) @ back
    found = defects(measure(grey), _true_dpi(grey, back), bilevel)
    return tuple(
        Defect(d.code, move_box(d.region, to_page).clip(1.0, 1.0))
        for d in found
        if not (flattened and d.code in IN_FULL)
    )


def _true_dpi(grey: Image, back: Matrix) -> float:
    """How many of the scan's own pixels an inch of the paper has, in its middle."""
    y, x = grey.shape[0] / 2, grey.shape[1] / 2
    corners = np.array([[x, y, 1], [x + DPI, y, 1], [x, y + DPI, 1]], np.float64) @ back.T
    (x0, y0), (x1, y1), (x2, y2) = corners[:, :2] / corners[:, 2:]
    return math.sqrt(abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)))
