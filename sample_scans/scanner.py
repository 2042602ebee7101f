"""From a sheet to what the machine delivers: geometry as one matrix, then light, dirt, blur, noise and tone."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np

from models.geometry import Box
from sample_scans import light, warp
from sample_scans.devices import Device
from sample_scans.sheets import Laid, Sheet


@dataclass(frozen=True)
class Scan:
    """One delivered page. ``image``: uint8, (h, w) grey, (h, w) of 0/255 when bilevel, or (h, w, 3) RGB, the way the
    page is *shown* (a viewer that honours EXIF shows ``image``; see ``exif``).

    ``matrix`` carries the sheet's pixels to ``image``; ``turned`` quarter turns clockwise that the content lies off;
    ``exif`` quarter turns that the stored pixels are turned back by, to be undone by the orientation tag.
    """

    image: np.ndarray
    matrix: warp.Matrix
    device: Device
    turned: int
    exif: int = 0

    @property
    def size(self) -> tuple[int, int]:
        return self.image.shape[1], self.image.shape[0]


def scan(rng: random.Random, sheet: Sheet, device: Device) -> Scan:
    """One sheet on the machine."""
    noise = np.random.default_rng(rng.getrandbits(64))
    image = sheet.image if device.mode == "colour" else light.grey(sheet.image)
    if device.tier == "phone":
        image, matrix = _photograph(rng, noise, image, device, sheet.dpi)
    else:
        image, matrix = _flatbed(rng, image, device, sheet.dpi)
        image = light.machine(rng, noise, image, device)
    turned = rng.choice((1, 2, 3)) if rng.random() < device.turned else 0
    lying = turned or (
        1 if image.shape[1] > image.shape[0] * 1.15 and device.tier != "clean" and rng.random() < 0.5 else 0
    )
    step, _ = warp.quarter(lying, image.shape[1], image.shape[0])
    image = np.ascontiguousarray(np.rot90(image, -lying)) if lying else image
    exif = rng.choice((1, 3)) if device.exif and device.container == "jpeg" else 0
    return Scan(image, step @ matrix, device, lying, exif)


def region(made: Scan, laid: Laid) -> list[float]:
    """Where the paper lies on the delivered page, as fractions."""
    return fractions(made, laid, Box(0, 0, *laid.size))


def fractions(made: Scan, laid: Laid, area: Box) -> list[float]:
    """A box of the side's pixels as fractions of the delivered page."""
    width, height = made.size
    found = warp.box(made.matrix @ laid.matrix, area).clip(width, height)
    return [round(v, 5) for v in (found.x0 / width, found.y0 / height, found.x1 / width, found.y1 / height)]


def _flatbed(rng: random.Random, image: np.ndarray, device: Device, dpi: float) -> tuple[np.ndarray, warp.Matrix]:
    """Slant, a small offset and the machine's resolution in one move."""
    h, w = image.shape[:2]
    f = device.dpi / dpi
    size = (round(w * f), round(h * f))
    if device.tier == "clean" and f == 1:
        return image, warp.IDENTITY
    angle = max(-device.skew, min(device.skew, rng.gauss(0, device.skew / 1.6)))
    off = [rng.gauss(0, 1.2) * dpi / 25.4 * (device.tier != "clean") for _ in range(2)]
    matrix = warp.scale(f) @ warp.shift(*off) @ warp.turn(angle, w / 2, h / 2)
    lid = rng.choices((255, rng.randint(225, 250), rng.randint(15, 60)), (55, 35, 10))[0]
    return warp.apply(light.soften(image, 0.35 / f if f < 1 else 0), matrix, size, lid), matrix


def _photograph(
    rng: random.Random, noise: np.random.Generator, image: np.ndarray, device: Device, dpi: float
) -> tuple[np.ndarray, warp.Matrix]:
    """The sheet on a table, seen from above at a slant."""
    h, w = image.shape[:2]
    f = device.dpi / dpi
    share = rng.uniform(0.78, 0.95)
    canvas = (round(w * f / share), round(h * f / share * rng.uniform(0.96, 1.04)))
    corners = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
    middle = np.array(canvas, np.float32) / 2
    flat = (corners - corners.mean(0)) * f
    angle = np.radians(rng.uniform(-device.skew, device.skew))
    spin = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    lean = rng.uniform(0.005, 0.04) * w * f
    bent = flat @ spin.T + middle + np.array([[rng.uniform(-lean, lean) for _ in "xy"] for _ in range(4)])
    bent = np.clip(bent, 4, np.array(canvas) - 5).astype(np.float32)
    matrix = light.perspective(corners, bent)
    table = light.table(random.Random(device.seed), noise, canvas)
    sheet = warp.apply(light.soften(image, 0.4 / f), matrix, canvas, 255)
    cover = warp.apply(np.full((h, w), 255, np.uint8), matrix, canvas, 0)
    return light.photo(rng, noise, sheet, table, cover, device), matrix
