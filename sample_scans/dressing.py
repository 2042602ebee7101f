"""Stamps and signatures that stand on papers: ink over the print, where clerks put them."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np

from models.geometry import Box
from sample_scans.render import Press
from sample_scans.sheets import Side

_MM = 300 / 25.4
_INKS = ((52, 60, 150), (70, 50, 140), (40, 70, 170), (95, 45, 125), (60, 60, 75))
_PENS = ((25, 35, 120), (20, 20, 30), (45, 60, 160))
_TOWN = "ROMÂNIA ★ JUDEȚUL CLUJ ★ CLUJ-NAPOCA ★"
_BUILDING = "ASOCIAȚIA DE PROPRIETARI ★ MUN. CLUJ-NAPOCA ★"
_AROUND = {
    "association_certificate": _BUILDING,
    "bordereau": _BUILDING,
    "employer_income_certificate": "SOCIETATE COMERCIALĂ ★ CLUJ-NAPOCA ★ ROMÂNIA ★",
    "school_certificate": "MINISTERUL EDUCAȚIEI ★ CLUJ-NAPOCA ★ ROMÂNIA ★",
    "power_of_attorney": "NOTAR PUBLIC ★ CAMERA CLUJ ★ ROMÂNIA ★",
    "tax_income_certificate": "MINISTERUL FINANȚELOR ★ A.J.F.P. CLUJ ★",
    "benefit_slip": "AGENȚIA JUDEȚEANĂ ★ CLUJ ★ ROMÂNIA ★",
    "pension_slip": "CASA JUDEȚEANĂ DE PENSII ★ CLUJ ★",
}
_ROUND = """<svg xmlns='http://www.w3.org/2000/svg' width='{d}' height='{d}' viewBox='0 0 100 100'>
<circle cx='50' cy='50' r='47.5' fill='none' stroke='#000' stroke-width='1.8'/>
<circle cx='50' cy='50' r='{inner}' fill='none' stroke='#000' stroke-width='.9'/>
<defs><path id='c' d='M50,50 m-{r},0 a{r},{r} 0 1,1 {r2},0 a{r},{r} 0 1,1 -{r2},0'/></defs>
<text font-family='{font}' font-size='{size}' font-weight='bold' letter-spacing='.6'>
<textPath href='#c' startOffset='2%' textLength='{length}' lengthAdjust='spacing'>{around}</textPath></text>
<text x='50' y='46' text-anchor='middle' font-family='{font}' font-size='9'>{top}</text>
<text x='50' y='60' text-anchor='middle' font-family='{font}' font-size='11' font-weight='bold'>{bottom}</text></svg>"""


def dress(press: Press, rng: random.Random, side: Side) -> Side:
    """The side with stamps and signatures at its ``.stamp-here`` places; sometimes without, as people forget."""
    areas = side.printed.stamp_areas
    if side.paper.card or not areas:
        return side
    image = side.printed.image.copy()
    for area in areas:
        draw = rng.random()
        if draw < 0.75:
            _ink(image, stamp(press, rng, side.paper.kind), area, rng, rng.choice(_INKS), rng.uniform(0.55, 0.95))
        if draw > 0.2:
            _ink(image, signature(rng), area, rng, rng.choice(_PENS), rng.uniform(0.8, 1.0))
    return replace(side, printed=replace(side.printed, image=image))


def stamp(press: Press, rng: random.Random, kind: str) -> np.ndarray:
    """A round stamp as ink density 0-255, unevenly pressed, turned a little."""
    across = round(rng.uniform(29, 40) * _MM)
    radius = rng.uniform(37.5, 39.5)
    words = _AROUND.get(kind, _TOWN)
    svg = _ROUND.format(
        d=across, inner=rng.choice((33, 34, 35)), r=f"{radius:.1f}", r2=f"{2 * radius:.1f}", around=words,
        font=rng.choice(("Liberation Sans", "Liberation Serif", "Lato")), size=f"{rng.uniform(7, 8.6):.1f}",
        length=f"{2 * 3.1416 * radius * 0.95:.0f}", top=rng.choice(("SECRETARIAT", "Nr. 1", "PREȘEDINTE", "CONTABIL")),
        bottom=rng.choice(("CLUJ", "★", "CJ 12", "J12")),
    )  # fmt: skip
    picture = press.picture(f"<body style='margin:0;background:#fff'>{svg}</body>", across, across)
    density = 255 - cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    matrix = cv2.getRotationMatrix2D((across / 2, across / 2), rng.gauss(0, 14), 1)
    density = cv2.warpAffine(density, matrix, (across, across))
    return (density * _pressure(rng, density.shape)).astype(np.uint8)


def signature(rng: random.Random) -> np.ndarray:
    """A quick hand's line as ink density 0-255: an initial, loops that shrink to the right, often a flourish."""
    width, height = round(rng.uniform(32, 58) * _MM), round(rng.uniform(13, 22) * _MM)
    strokes = [_scrawl(rng, width, height)]
    if rng.random() < 0.55:
        ys = [rng.uniform(0.6, 0.85), rng.uniform(0.55, 0.75), rng.uniform(0.3, 0.7)]
        strokes.append(_curve(np.column_stack([np.array([0.08, 0.5, 0.97]) * width, np.array(ys) * height])))
    canvas = np.zeros((height, width), np.uint8)
    pen = rng.uniform(0.28, 0.5) * _MM
    for stroke in strokes:
        for i, (a, b) in enumerate(pairwise(stroke)):
            thick = max(1, round(pen * (0.7 + 0.6 * abs(np.sin(i / 23)))))
            start, end = (tuple(int(v * 16) for v in p) for p in (a, b))
            cv2.line(canvas, start, end, 255, thick, cv2.LINE_AA, 4)
    return canvas


def _scrawl(rng: random.Random, width: int, height: int) -> np.ndarray:
    """The letters: a slanted wave that goes back on itself, large at first."""
    turns = rng.randint(5, 9)
    t = np.linspace(0, turns * 2 * np.pi, turns * 26)
    knots = np.array([rng.uniform(0.35, 1.0) for _ in range(turns + 2)])
    size = np.interp(t / (2 * np.pi), np.arange(turns + 2), knots) * np.linspace(1, rng.uniform(0.25, 0.6), len(t))
    up = np.sin(t + 0.5 * np.sin(t * rng.uniform(0.3, 0.7))) * size
    x = np.linspace(0.1, 0.8, len(t)) + np.cos(t) * size * rng.uniform(0.03, 0.09) + up * rng.uniform(0.02, 0.07)
    y = 0.52 - up * 0.36 - np.linspace(0, rng.uniform(-0.05, 0.12), len(t))
    return np.column_stack([x * width, y.clip(0.03, 0.97) * height])


def _curve(points: np.ndarray) -> np.ndarray:
    """A Catmull-Rom curve through the points, shape (n, 2)."""
    padded = np.vstack([points[0], points, points[-1]])
    t = np.linspace(0, 1, 14, endpoint=False)[:, None]
    pieces = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        pieces.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack(pieces)


def _pressure(rng: random.Random, shape: tuple[int, ...]) -> np.ndarray:
    """Where the rubber met the paper: 0.35 to 1, smooth, with fine flaws."""
    noise = np.random.default_rng(rng.getrandbits(64))
    smooth = cv2.resize(
        noise.uniform(0.45, 1.15, (4, 4)).astype(np.float32), shape[::-1], interpolation=cv2.INTER_CUBIC
    )
    fine = cv2.resize(noise.uniform(0.6, 1.1, (shape[0] // 3, shape[1] // 3)).astype(np.float32), shape[::-1])
    return (smooth * fine).clip(0.15, 1)


def _ink(
    image: np.ndarray, density: np.ndarray, area: Box, rng: random.Random, colour: tuple[int, int, int], strength: float
) -> None:
    """Multiplies the ink onto the picture, in and around the area."""
    h, w = density.shape
    x = int(area.cx + rng.gauss(0, 0.18) * max(area.width, w / 2) - w / 2)
    y = int(area.cy + rng.gauss(0, 0.12) * max(area.height, h / 2) - h / 2)
    x, y = max(0, min(x, image.shape[1] - w)), max(0, min(y, image.shape[0] - h))
    if x + w > image.shape[1] or y + h > image.shape[0]:
        return
    cover = density.astype(np.float32)[..., None] / 255 * strength
    tint = 1 - cover * (1 - np.array(colour, np.float32) / 255)
    window = image[y : y + h, x : x + w]
    image[y : y + h, x : x + w] = (window.astype(np.float32) * tint).astype(np.uint8)
