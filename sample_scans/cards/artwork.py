"""Drawn things of cards and certificates, as SVG: guilloche, placeholder portraits, arms, stamps, signatures.

Everything is drawn from the generator that is handed in; nothing shows a real person, seal or emblem.
"""

from __future__ import annotations

import math
import random

from sample_scans.paper import esc


def _wave(rng: random.Random, width: float, middle: float, height: float, wavelength: float, phase: float) -> str:
    points = []
    steps = int(width) + 1
    twist = rng.uniform(0.6, 1.4)
    for i in range(steps + 1):
        x = width * i / steps
        y = middle + height * math.sin(2 * math.pi * x / wavelength + phase) * math.cos(
            twist * x / width * 3 + phase / 2
        )
        points.append(f"{x:.1f},{y:.1f}")
    return " ".join(points)


def guilloche(rng: random.Random, width: float, height: float, colours: tuple[str, ...], strength: float = 0.5) -> str:
    """A pale net of waves over a card of ``width`` x ``height`` mm, in the given CSS colours."""
    lines = []
    count = int(height / 2.2)
    wavelength = rng.uniform(14, 32)
    for i in range(count):
        colour = colours[i % len(colours)]
        middle = height * (i + 0.5) / count
        points = _wave(rng, width, middle, rng.uniform(2.2, 5.5), wavelength, i * 0.45)
        lines.append(f"<polyline points='{points}' fill='none' stroke='{colour}' stroke-width='0.16'/>")
    lines.append(
        _rosette(rng, width * rng.uniform(0.55, 0.8), height * rng.uniform(0.4, 0.6), height * 0.36, colours[0])
    )
    return (
        f"<svg class='net' style='opacity:{strength}' viewBox='0 0 {width} {height}' "
        f"width='{width}mm' height='{height}mm' preserveAspectRatio='none'>{''.join(lines)}</svg>"
    )


def _rosette(rng: random.Random, x: float, y: float, radius: float, colour: str) -> str:
    petals = rng.choice((7, 9, 11, 12))
    rings = []
    for k in range(5):
        points = []
        for i in range(141):
            angle = 2 * math.pi * i / 140
            r = radius * (0.55 + 0.09 * k + 0.1 * math.sin(petals * angle + k))
            points.append(f"{x + r * math.cos(angle):.1f},{y + r * math.sin(angle):.1f}")
        rings.append(f"<polyline points='{' '.join(points)}' fill='none' stroke='{colour}' stroke-width='0.15'/>")
    return "".join(rings)


def portrait(rng: random.Random, sex: str, width: float, height: float, ghost: bool = False, grey: bool = False) -> str:
    """A drawn placeholder head and shoulders, ``width`` x ``height`` mm; ``ghost`` is the pale second picture."""
    skin = rng.choice(("#d9b79c", "#e3c3a8", "#c9a283", "#dbb49a"))
    hair = rng.choice(("#3a2a20", "#1f1a18", "#6b4a2d", "#8a8580", "#a5834d"))
    coat = rng.choice(("#2d3542", "#54453c", "#7b2f35", "#33513f", "#8b8f98"))
    back = rng.choice(("#dfe6ea", "#e9e6dc", "#d5dde6", "#f0efec"))
    long_hair = f"<path d='M28 40 Q25 85 33 96 L67 96 Q75 85 72 40 Z' fill='{hair}'/>" if sex == "F" else ""
    tilt = rng.uniform(-2.5, 2.5)
    face = (
        f"<rect width='100' height='125' fill='{back}'/>{long_hair}"
        f"<path d='M6 125 Q10 95 38 90 L62 90 Q90 95 94 125 Z' fill='{coat}'/>"
        f"<path d='M41 78 L41 94 Q50 101 59 94 L59 78 Z' fill='{skin}'/>"
        f"<g transform='rotate({tilt:.1f} 50 60)'><ellipse cx='50' cy='56' rx='22' ry='29' fill='{skin}'/>"
        f"<path d='M27 54 Q26 22 50 22 Q74 22 73 54 Q70 36 57 34 Q38 32 31 40 Z' fill='{hair}'/>"
        "<g fill='#3b2d26'><ellipse cx='41' cy='56' rx='2.6' ry='1.6'/><ellipse cx='59' cy='56' rx='2.6' ry='1.6'/>"
        "<rect x='36' y='50' width='10' height='1.5'/><rect x='54' y='50' width='10' height='1.5'/></g>"
        "<path d='M50 57 L47 67 Q50 69 53 67' fill='none' stroke='#a5785c' stroke-width='1.2'/>"
        "<path d='M42 75 Q50 79 58 75' fill='none' stroke='#a04f48' stroke-width='1.8'/></g>"
    )
    style = ("opacity:.32;" if ghost else "") + ("filter:grayscale(1) contrast(1.1);" if grey or ghost else "")
    return (
        f"<svg class='face' style='{style}' viewBox='0 0 100 125' width='{width}mm' height='{height}mm' "
        f"preserveAspectRatio='none'>{face}</svg>"
    )


def arms(width: float, colour: str = "#7d6a3a") -> str:
    """A shield with a bird-like mark, ``width`` mm wide: stands where an emblem stands."""
    return (
        f"<svg viewBox='0 0 40 50' width='{width}mm' height='{width * 1.25:.1f}mm'>"
        f"<path d='M20 2 L24 8 L36 10 Q38 34 20 48 Q2 34 4 10 L16 8 Z' fill='none' stroke='{colour}' stroke-width='2'/>"
        f"<path d='M20 10 L24 18 L34 16 L28 26 L30 36 L20 30 L10 36 L12 26 L6 16 L16 18 Z' fill='{colour}'/></svg>"
    )


def round_stamp(rng: random.Random, around: str, middle: str, size: float = 32, colour: str = "#2b3a8f") -> str:
    """A round office stamp of ``size`` mm: ``around`` runs on the ring, ``middle`` stands across."""
    name = f"ring{rng.randrange(10**6)}"
    turn = rng.uniform(-35, 35)
    fitted = min(11.0, 430 / max(len(around), 1))
    return (
        f"<svg class='stamp' style='opacity:{rng.uniform(0.55, 0.85):.2f};transform:rotate({turn:.0f}deg)' "
        f"viewBox='0 0 120 120' width='{size}mm' height='{size}mm'>"
        f"<defs><path id='{name}' d='M60 60 m-43 0 a43 43 0 1 1 86 0 a43 43 0 1 1 -86 0'/></defs>"
        f"<g fill='none' stroke='{colour}'><circle cx='60' cy='60' r='57' stroke-width='2.4'/>"
        f"<circle cx='60' cy='60' r='37' stroke-width='1.2'/></g>"
        f"<g fill='{colour}' font-family='Arimo, sans-serif'>"
        f"<text font-size='{fitted:.1f}' letter-spacing='0.6'><textPath href='#{name}'>{esc(around)}</textPath></text>"
        f"<text x='60' y='64' font-size='12' text-anchor='middle'>{esc(middle)}</text></g></svg>"
    )


def signature(rng: random.Random, width: float = 28, height: float = 10, colour: str = "#1c2f7a") -> str:
    """A scribble of ``width`` x ``height`` mm."""
    x, path = 4.0, [f"M4 {rng.uniform(15, 30):.0f}"]
    while x < 92:
        step = rng.uniform(6, 16)
        path.append(
            f"C{x + step * 0.2:.0f} {rng.uniform(0, 14):.0f} {x + step * 0.7:.0f} {rng.uniform(22, 38):.0f} "
            f"{x + step:.0f} {rng.uniform(14, 28):.0f}"
        )
        x += step
    return (
        f"<svg class='sign' viewBox='0 0 100 40' width='{width}mm' height='{height}mm' preserveAspectRatio='none'>"
        f"<path d='{' '.join(path)}' fill='none' stroke='{colour}' stroke-width='{rng.uniform(1.2, 2.4):.1f}'/></svg>"
    )
