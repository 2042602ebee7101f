"""One scanned page: from its pixels to views with words, or the finding that it is blank or a separator sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from extractors import lone_bars
from extractors.barcodes import claims_separator, parse_separator, read_barcodes
from extractors.classify import classify
from extractors.craft import twins
from extractors.craft.rows import arrange
from extractors.image import apart, blank, cards, clean, measure, passed_over, streaks
from extractors.image.quality_defects import Defect
from extractors.image.reversed import turn_reversed
from extractors.image.sheet import Sheet, find_sheet, flatten
from extractors.image.warp import IDENTITY, Image, Matrix, apply, move_box, rotation, scaling, shift
from extractors.loading import Limits, RawPage
from extractors.loading.guarded import load_guarded
from extractors.page_quality import page_defects
from extractors.policy import policy
from extractors.upright import read_upright, store
from extractors.view import DPI, View
from models.dossier import Registration
from models.geometry import WHOLE_PAGE, Box
from models.page import Barcode, Word


@dataclass(frozen=True)
class PageReading:
    """``width``, ``height`` in pixels of the page as scanned. Exactly one of: blank, a separator, views. ``defects``:
    where it was scanned badly, ``hidden``: from where to where a streak hid what was printed, across; both in fractions
    of the page as scanned. ``streaks``: so, all streaks.
    ``rough``: scanned coarsely (``coarse``) or photographed."""

    scan: str
    page: int
    width: int
    height: int
    dpi: float
    blank: bool = False
    separator: Registration | None = None
    views: tuple[View, ...] = ()
    barcodes: tuple[Barcode, ...] = ()
    defects: tuple[Defect, ...] = ()
    hidden: tuple[tuple[float, float], ...] = ()
    streaks: tuple[tuple[float, float], ...] = ()
    rough: bool = False
    coarse: bool = False


def read_page(path: Path, scan: str, number: int, scratch: Path, limits: Limits) -> PageReading:
    """Read page ``number`` (from 1) of the file at ``path``. Working pictures go to ``scratch``.

    Raises models.errors.Rejected when the page cannot be decoded.
    """
    raw = load_guarded(path, number, limits)
    height, width = raw.image.shape[:2]
    codes = read_barcodes(raw.image)
    here = PageReading(scan, number, width, height, raw.dpi, barcodes=codes)
    for code in codes:
        registration = parse_separator(code.text)
        if registration is None and claims_separator(code.text):
            registration = Registration()  # a spoiled separator still parts: what follows must not join what was before
        if registration is not None:
            return _with(here, separator=registration)
    grey = clean.to_grey(raw.image)
    if raw.text:
        return _with(here, views=_digital_view(here, raw, grey, scratch))
    grey, lines = streaks.without(grey, raw.dpi)
    across = [(line, (line.x0 / width, line.x1 / width)) for line in lines]
    here = _with(here, hidden=tuple(a for line, a in across if line.hides), streaks=tuple(a for _, a in across))
    if blank.is_blank(grey):
        return _with(here, blank=True)
    sheet = find_sheet(raw.image)
    work, to_work = _flattened(grey, sheet) if sheet is not None else _resample(grey, DPI / raw.dpi)
    poor = page_defects(work, to_work, (width, height), bilevel=clean.is_bilevel(grey), flattened=sheet is not None)
    coarse = raw.dpi < policy().fine
    here = _with(here, coarse=coarse, rough=coarse or sheet is not None)
    steps = (*(("streaks",) if lines else ()), *(("flattened",) if sheet is not None else ()))
    return _with(here, views=_scanned_views(here, work, to_work, steps, scratch), defects=poor)


def _with(page: PageReading, **changes: object) -> PageReading:
    return replace(page, **changes)  # type: ignore[arg-type]


def _digital_view(page: PageReading, raw: RawPage, grey: Image, scratch: Path) -> tuple[View, ...]:
    """A born-digital page: its own words, its rendered pixels."""
    f = DPI / raw.dpi
    grey, to_work = _resample(grey, f)
    words = tuple(Word(w.text, move_box(w.box, to_work), w.confidence, w.line) for w in raw.text or ())
    matrix = _to_fractions(page) @ np.linalg.inv(to_work)
    picture = store(grey, scratch)
    return (_view(page, grey, matrix, WHOLE_PAGE, words, picture, source="text_layer", engine="pdfplumber"),)


def _scanned_views(
    page: PageReading, grey: Image, to_work: Matrix, done: tuple[str, ...], scratch: Path
) -> tuple[View, ...]:
    ink = cards.ink_map(grey, DPI, uneven="flattened" in done)
    islands = cards.find_cards(grey, DPI, ink)
    proposed = () if islands else apart.propose(ink, DPI)
    grey, steps = clean.prepare(grey, measure.quality(grey))
    grey, bands = turn_reversed(grey)
    steps = (*done, *steps, "reversed") if bands else (*done, *steps)
    found = tuple(_card_view(page, grey, to_work, island, steps, scratch) for island in islands)
    if found and not _is_torn(found):
        return tuple(v for view in found for v in _twins(page, view, grey, to_work, steps, scratch) or (view,))
    parts = tuple(_card_view(page, grey, to_work, island, steps, scratch) for island in proposed)
    if parts and _are_papers(parts):
        return tuple(v for view in parts for v in _twins(page, view, grey, to_work, steps, scratch) or (view,))
    whole = _sheet_view(page, grey, to_work, steps, scratch)
    beside = _passed_over(page, whole, grey, to_work, ink, steps, scratch)
    return beside or _twins(page, whole, grey, to_work, steps, scratch) or (whole,)


def _twins(
    page: PageReading, whole: View, grey: Image, to_work: Matrix, steps: tuple[str, ...], scratch: Path
) -> tuple[View, ...]:
    """The cards of a sheet that only their words tell apart; nothing where a part does not read like a card."""
    places = twins.cards_of(arrange(whole.words)) if classify(whole).kind in SMALL_PAPERS else ()
    to_pixels = to_work @ np.linalg.inv(_to_fractions(page)) @ whole.to_scan
    views = []
    for place in places:
        here = move_box(place, to_pixels)
        island = cards.Island(here.cx, here.cy, here.width, here.height, 0.0)
        views.append(_card_view(page, grey, to_work, island, steps, scratch))
    said = [classify(view) for view in views]
    return tuple(views) if all(v.kind in SMALL_PAPERS and v.confidence >= PAPER_SURE for v in said) else ()


def _passed_over(
    page: PageReading, whole: View, grey: Image, to_work: Matrix, ink: Image, steps: tuple[str, ...], scratch: Path
) -> tuple[View, ...]:
    """The small papers of a sheet that reads like one of them but holds more; nothing when it does not, or when the
    words of any part do not say that it is a paper: a card is better read within its sheet than torn."""
    islands = passed_over.parts(ink, DPI)
    if len(islands) < 2 or classify(whole).kind not in SMALL_PAPERS:
        return ()
    views = tuple(_card_view(page, grey, to_work, island, steps, scratch) for island in islands)
    if sum(len(view.words) for view in views) < MOST_WORDS * len(whole.words):
        return ()  # blocks of one card that was photographed from near
    said = [classify(view) for view in views if len(view.words) >= BARE]
    surely = all(v.kind in SMALL_PAPERS and v.confidence >= PAPER_SURE for v in said)
    return views if len(said) > 1 and surely else ()


SMALL_PAPERS = frozenset((
    "identity_card", "provisional_identity_card", "electronic_identity_card", "residence_permit", "residence_stamp",
    "vehicle_registration_certificate", "pension_slip", "benefit_slip",
))  # fmt: skip
BARE = 4  # words; what has fewer is the bare back of a card
FEW_WORDS, PAPER_SURE = 12, 0.6  # words of a card's bare back; how sure a part's kind must be
MOST_WORDS = 0.7  # of the whole sheet's words, which its papers have together
LARGE_SURE = 0.9  # how sure it must be that a part is of a paper that is no small one


def _are_papers(parts: tuple[View, ...]) -> bool:
    """Whether the words of the parts say that each is a small paper of its own and none a block of a letter."""
    said = [classify(part) for part in parts if len(part.words) >= FEW_WORDS]
    return bool(said) and all(v.kind in SMALL_PAPERS and v.confidence >= PAPER_SURE for v in said)


def _is_torn(parts: tuple[View, ...]) -> bool:
    """Whether what looked like cards are columns of one text: none is a small paper, and one surely is a large one."""
    said = [classify(part) for part in parts if len(part.words) >= FEW_WORDS]
    if len(said) < 2 or any(v.kind in SMALL_PAPERS for v in said):
        return False
    return any(v.kind != "other" and v.confidence >= LARGE_SURE for v in said)


def sheet_of(page: PageReading, grey: Image, steps: tuple[str, ...], scratch: Path) -> View:
    """A piece of a scan as one sheet; ``page`` has the piece's size in pixels."""
    grey, to_work = _resample(grey, DPI / page.dpi)
    return _sheet_view(page, grey, to_work, steps, scratch)


def _sheet_view(page: PageReading, grey: Image, to_work: Matrix, steps: tuple[str, ...], scratch: Path) -> View:
    """The whole sheet, turned upright and straightened; every step kept in one matrix."""
    if measure.thin_strokes(grey):
        grey, steps = clean.thicken(grey), (*steps, "thicken")
    up = read_upright(grey, scratch, small=False, tinted="flattened" in steps)
    back = _to_fractions(page) @ np.linalg.inv(up.matrix @ to_work)
    view = _view(page, up.image, back, WHOLE_PAGE, up.words, up.picture, turned=up.turns, skew=up.skew, steps=steps)
    return replace(view, measures={"leaders": up.leaders})


def _card_view(
    page: PageReading, grey: Image, to_work: Matrix, island: cards.Island, steps: tuple[str, ...], scratch: Path
) -> View:
    """One card of a sheet of cards: cut out along its outline, long side level, then the right way up."""
    island = _levelled(grey, island)
    margin = 0.02 * island.width + 12
    w, h = int(island.width + 2 * margin), int(island.height + 2 * margin)
    matrix, _ = rotation((int(island.cy * 2), int(island.cx * 2)), island.angle)
    middle = matrix @ np.array([island.cx, island.cy, 1.0])
    cut = shift(w / 2 - middle[0], h / 2 - middle[1]) @ matrix
    up = read_upright(apply(grey, cut, (w, h)), scratch, small=True, tinted=True)
    to_page = _to_fractions(page) @ np.linalg.inv(cut @ to_work)
    region = move_box(Box(margin / 2, margin / 2, w - margin / 2, h - margin / 2), to_page)
    back = _to_fractions(page) @ np.linalg.inv(up.matrix @ cut @ to_work)
    return _view(
        page, up.image, back, region.clip(1, 1), up.words, up.picture, turned=up.turns,
        skew=island.angle + up.skew, steps=steps, card=True,
    )  # fmt: skip


TILTED, MOST_TILT = 2.5, 15.0  # degrees between a card's outline and its print from which the print is believed


def _levelled(grey: Image, island: cards.Island) -> cards.Island:
    """The island as its print lies: where a copy lost a corner of the card, the tightest outline lies aslant."""
    size = (max(1, int(island.width)), max(1, int(island.height)))
    matrix, _ = rotation((int(island.cy * 2), int(island.cx * 2)), island.angle)
    middle = matrix @ np.array([island.cx, island.cy, 1.0])
    tilt = measure.skew(apply(grey, shift(size[0] / 2 - middle[0], size[1] / 2 - middle[1]) @ matrix, size), MOST_TILT)
    if abs(tilt) < TILTED:
        return island
    cos, sin = math.cos(math.radians(tilt)), abs(math.sin(math.radians(tilt)))
    wide, high = island.width * cos + island.height * sin, island.height * cos + island.width * sin
    return replace(island, width=wide, height=high, angle=island.angle + tilt)


def _flattened(grey: Image, sheet: Sheet) -> tuple[Image, Matrix]:
    """A photographed sheet as if it had been scanned at 300 dpi."""
    matrix, size = flatten(sheet, DPI)
    return apply(grey, matrix, size), matrix


def _resample(grey: Image, f: float) -> tuple[Image, Matrix]:
    """To 300 dpi; what is within 3 % is left as it is."""
    if 0.97 <= f <= 1.03:
        return grey, IDENTITY
    how = cv2.INTER_CUBIC if f > 1 else cv2.INTER_AREA
    h, w = grey.shape
    size = (max(1, round(w * f)), max(1, round(h * f)))
    return np.asarray(cv2.resize(grey, size, interpolation=how), dtype=np.uint8), scaling(size[0] / w, size[1] / h)


def _to_fractions(page: PageReading) -> Matrix:
    return scaling(1 / page.width, 1 / page.height)


def _view(
    page: PageReading, image: Image, to_scan: Matrix, region: Box, words: tuple[Word, ...], picture: Path,
    *, source: str = "ocr", engine: str = "tesseract", turned: int = 0, skew: float = 0.0,
    steps: tuple[str, ...] = (), card: bool = False,
) -> View:  # fmt: skip
    height, width = image.shape
    return View(
        page.scan, page.page, width, height, to_scan, region, picture, lone_bars.as_letters(words), source, engine,
        turned, round(skew, 2), steps, page.barcodes, card, page.hidden, page.streaks, page.rough,
        page.coarse,
    )  # fmt: skip
