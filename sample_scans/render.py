"""Papers to pixels: one headless Chromium, kept warm, and the boxes of every marked value."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
import pikepdf
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from models.geometry import Box
from sample_scans import fonts
from sample_scans.paper import Paper

CHROMIUM = "/usr/bin/chromium"
MM_PER_INCH = 25.4
CSS_DPI = 96
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--no-first-run", "--hide-scrollbars", "--disable-extensions", "--mute-audio",
    "--disable-lcd-text", "--font-render-hinting=none", "--disable-dev-shm-usage", "--force-color-profile=srgb",
)  # fmt: skip
_BASE = """
*{box-sizing:border-box} html,body{margin:0;padding:0;background:#fff;color:#111}
body{-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-ligatures:none}
.printed-page{position:relative;overflow:hidden;width:%(w)smm;height:%(h)smm}
.ocrb{font-family:'OCR B','OCRB',monospace;letter-spacing:0;white-space:pre}
@page{size:%(w)smm %(h)smm;margin:0}
"""
_COLLECT = """() => {
  const rects = n => { const r = document.createRange(); r.selectNodeContents(n);
    const found = [...r.getClientRects()].filter(b => b.width > .5 && b.height > .5);
    return (found.length ? found : [n.getBoundingClientRect()]).map(b => [b.left, b.top, b.right, b.bottom]); };
  const sheet = document.querySelector('.printed-page');
  const family = n => getComputedStyle(n.querySelector('*') || n).fontFamily.split(',')[0].replace(/["']/g, '');
  return { fields: [...document.querySelectorAll('[data-f]')].map(n => [n.dataset.f, rects(n), family(n)]),
    stamps: [...document.querySelectorAll('.stamp-here')].map(n => n.getBoundingClientRect())
      .map(b => [b.left, b.top, b.right, b.bottom]),
    spill: [sheet.scrollWidth - sheet.clientWidth, sheet.scrollHeight - sheet.clientHeight] }; }"""


@dataclass(frozen=True)
class RenderedSide:
    """One printed side. ``image`` RGB, uint8 (height, width, 3); boxes in its pixels, one for each printed line.

    ``spill_mm``: how far the content runs over the sheet (a maker's mistake when above zero). ``hand``: the paths whose
    value is in handwriting.
    """

    image: np.ndarray
    boxes: dict[str, list[Box]]
    size_mm: tuple[float, float]
    stamp_areas: list[Box] = field(default_factory=list)
    spill_mm: float = 0.0
    hand: frozenset[str] = frozenset()


def document_html(paper: Paper, sides: tuple[str, ...]) -> str:
    """The whole HTML page of one or several sides."""
    base = _BASE % {"w": paper.width_mm, "h": paper.height_mm}
    body = "".join(f'<div class="printed-page">{side}</div>' for side in sides)
    return (
        f'<!doctype html><html lang="ro"><head><meta charset="utf-8"><style>{fonts.face_rules()}</style>'
        f"<style>{base}</style><style>{paper.css}</style></head><body>{body}</body></html>"
    )


class Press:
    """The running browser. Use :func:`press`; not thread-safe."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._pages: dict[float, tuple[Page, CDPSession]] = {}

    def render(self, paper: Paper, dpi: float = 300) -> list[RenderedSide]:
        """Every side of ``paper`` at ``dpi``; about half a second for each A4 side."""
        return [self._side(paper, side, dpi) for side in paper.sides]

    def pdf(self, paper: Paper) -> bytes:
        """All sides as a born-digital PDF with a text layer; the same bytes every time."""
        page, _ = self._page(300)
        self._load(page, paper, paper.sides)
        page.emulate_media(media="screen")
        made = page.pdf(prefer_css_page_size=True, print_background=True)
        return _settled(made, len(paper.sides))

    def picture(self, html: str, width_px: int, height_px: int) -> np.ndarray:
        """Any HTML at 1 CSS px = 1 px, RGB. For stamps and separator sheets."""
        page, session = self._page(CSS_DPI)
        page.set_viewport_size({"width": width_px, "height": height_px})
        page.set_content(html)
        return _shot(session, width_px, height_px, 1)

    def _side(self, paper: Paper, side: str, dpi: float) -> RenderedSide:
        page, session = self._page(dpi)
        self._load(page, paper, (side,))
        width, height = (round(mm / MM_PER_INCH * dpi) for mm in (paper.width_mm, paper.height_mm))
        css = [mm / MM_PER_INCH * CSS_DPI for mm in (paper.width_mm, paper.height_mm)]
        found: dict[str, Any] = page.evaluate(_COLLECT)
        image = _shot(session, css[0], css[1], dpi / CSS_DPI)
        if image.shape[:2] != (height, width):
            image = cv2.copyMakeBorder(image, 0, 4, 0, 4, cv2.BORDER_REPLICATE)[:height, :width].copy()
        scale = dpi / CSS_DPI
        boxes: dict[str, list[Box]] = {}
        for path, rects, _ in found["fields"]:
            boxes.setdefault(path, []).extend(_lines(rects, scale, width, height))
        hand = frozenset(path for path, _, family in found["fields"] if family in fonts.HANDS)
        stamps = [b for r in found["stamps"] for b in _lines([r], scale, width, height)]
        spill = max(0.0, max(found["spill"]) / CSS_DPI * MM_PER_INCH)
        return RenderedSide(image, boxes, (paper.width_mm, paper.height_mm), stamps, spill, hand)

    def _load(self, page: Page, paper: Paper, sides: tuple[str, ...]) -> None:
        width, height = (int(mm / MM_PER_INCH * CSS_DPI) + 2 for mm in (paper.width_mm, paper.height_mm))
        page.set_viewport_size({"width": width, "height": height})
        page.set_content(document_html(paper, sides))
        page.evaluate("() => document.fonts.ready.then(() => true)")

    def _page(self, dpi: float) -> tuple[Page, CDPSession]:
        if dpi not in self._pages:
            context = self._browser.new_context(device_scale_factor=dpi / CSS_DPI, offline=True)
            page = context.new_page()
            self._pages[dpi] = (page, context.new_cdp_session(page))
        return self._pages[dpi]


@contextmanager
def press() -> Iterator[Press]:
    """Starts Chromium, gives the press, stops Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        try:
            yield Press(browser)
        finally:
            browser.close()


def _shot(session: CDPSession, css_width: float, css_height: float, scale: float) -> np.ndarray:
    clip = {"x": 0, "y": 0, "width": css_width, "height": css_height, "scale": scale}
    answer = session.send("Page.captureScreenshot", {"format": "png", "clip": clip, "optimizeForSpeed": True})
    data = np.frombuffer(base64.b64decode(answer["data"]), np.uint8)
    decoded = cv2.imdecode(data, cv2.IMREAD_COLOR)
    if decoded is None:
        raise RuntimeError("Chromium gave no picture")
    return cv2.cvtColor(decoded, cv2.COLOR_BGR2RGB)


def _lines(rects: list[list[float]], scale: float, width: int, height: int) -> list[Box]:
    """Client rectangles joined to one box for each printed line, in pixels, inside the sheet."""
    boxes: list[Box] = []
    for x0, y0, x1, y1 in sorted(rects, key=lambda r: (r[1] + r[3], r[0])):
        box = Box(x0 * scale, y0 * scale, x1 * scale, y1 * scale).clip(width, height)
        if box.width < 1 or box.height < 1:
            continue
        last = boxes[-1] if boxes else None
        if last is not None and last.same_line(box, 0.6):
            boxes[-1] = Box(min(last.x0, box.x0), min(last.y0, box.y0), max(last.x1, box.x1), max(last.y1, box.y1))
        else:
            boxes.append(box)
    return boxes


def _settled(made: bytes, sides: int) -> bytes:
    """The PDF without times and random ids, cut to its sides."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        del pdf.pages[sides:]
        for key in list(pdf.docinfo):
            del pdf.docinfo[str(key)]
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
