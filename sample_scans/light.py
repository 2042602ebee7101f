"""Pixels: tone, shading, dirt, blur, noise and thresholds. Pictures are uint8, grey (h, w) or RGB (h, w, 3)."""

from __future__ import annotations

import random

import cv2
import numpy as np

from sample_scans.devices import Device

Image = np.ndarray


def grey(image: Image) -> Image:
    return cv2.cvtColor(image, cv2.COLOR_RGB2GRAY) if image.ndim == 3 else image


def soften(image: Image, sigma: float) -> Image:
    """Gaussian blur, nothing below a fifth of a pixel."""
    return cv2.GaussianBlur(image, (0, 0), sigma) if sigma >= 0.2 else image


def perspective(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """The 3x3 matrix that moves four points onto four points (float32, shape (4, 2))."""
    return cv2.getPerspectiveTransform(source.astype(np.float32), target.astype(np.float32))


def machine(rng: random.Random, noise: np.random.Generator, image: Image, device: Device) -> Image:
    """A flatbed, feeder or copier at work on the picture."""
    if device.tier == "clean":
        return image
    image = soften(image, device.blur * device.dpi / 300)
    field = _shade(rng, image.shape[:2], 0.02 + 0.1 * device.wear)
    paper = rng.uniform(0.93, 1.0)
    ink = rng.uniform(0, 45) if device.tier == "office" else rng.uniform(0, 80) * device.wear
    image = _tone(image, ink, 255 * paper, field)
    if device.tier == "copy":
        image = _wear(rng, noise, image, device)
    elif rng.random() < 0.3:
        image = _specks(rng, noise, image, rng.randint(3, 30))
    image = grain(noise, image, device.noise)
    if device.mode == "bilevel":
        level = 160 + rng.uniform(-25, 25) if device.tier == "office" else 150 + rng.uniform(-45, 40)
        return _threshold(image, level, device)
    return image


def photo(
    rng: random.Random, noise: np.random.Generator, sheet: Image, table: Image, cover: Image, device: Device
) -> Image:
    """The sheet on its table under a lamp, through a telephone."""
    soft = cv2.GaussianBlur(cover, (0, 0), 1.2)
    shadow = cv2.GaussianBlur(np.roll(cover, (rng.randint(4, 18), rng.randint(-14, 14)), (0, 1)), (0, 0), 14)
    alpha = soft.astype(np.float32)[..., None] / 255
    ground = table.astype(np.float32) * (1 - 0.45 * shadow.astype(np.float32)[..., None] / 255)
    warm = np.array([1.0, rng.uniform(0.955, 1.0), rng.uniform(0.86, 0.99)], np.float32)
    whole = ground * (1 - alpha) + sheet.astype(np.float32) * warm * alpha
    lamp = _shade(rng, sheet.shape[:2], rng.uniform(0.12, 0.42)) * rng.uniform(0.86, 1.0)
    whole *= lamp[..., None]
    if rng.random() < 0.3:
        whole *= _hand_shadow(rng, sheet.shape[:2])[..., None]
    lifted = rng.uniform(0, 26) + whole * rng.uniform(0.88, 0.98)
    image = soften(lifted.clip(0, 255).astype(np.uint8), device.blur * device.dpi / 240)
    return grain(noise, image, device.noise)


def table(rng: random.Random, noise: np.random.Generator, size: tuple[int, int]) -> Image:
    """A table top: plain, wood-like streaks or speckled, RGB of (width, height)."""
    width, height = size
    base = np.array(
        rng.choice(((120, 85, 55), (60, 60, 66), (170, 140, 105), (210, 205, 198), (45, 38, 34), (96, 110, 120)))
    )
    kind = rng.choice(("plain", "wood", "speckle"))
    shape = {"plain": (4, 4), "wood": (max(8, height // 9), 6), "speckle": (height // 3, width // 3)}[kind]
    coarse = noise.normal(0, {"plain": 6, "wood": 12, "speckle": 14}[kind], shape).astype(np.float32)
    texture = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    return (base + texture[..., None]).clip(0, 255).astype(np.uint8)


def grain(noise: np.random.Generator, image: Image, sigma: float) -> Image:
    """Sensor noise, a little correlated, the same in all channels for the larger part."""
    if sigma <= 0:
        return image
    h, w = image.shape[:2]
    raw = noise.standard_normal((h, w), np.float32) * np.float32(sigma * 1.3)
    field: Image = cv2.GaussianBlur(raw, (0, 0), 0.6)
    if image.ndim == 3:
        field = field[..., None]
    return (image.astype(np.float32) + field).clip(0, 255).astype(np.uint8)


def _tone(image: Image, black: float, white: float, field: Image) -> Image:
    gain = field * ((white - black) / 255)
    if image.ndim == 3:
        gain = gain[..., None]
    return (image.astype(np.float32) * gain + black).clip(0, 255).astype(np.uint8)


def _shade(rng: random.Random, shape: tuple[int, int], depth: float) -> Image:
    """A smooth field between 1 - depth and 1."""
    rough = np.array([[rng.random() for _ in range(3)] for _ in range(4)], np.float32)
    field: Image = cv2.resize(rough, shape[::-1], interpolation=cv2.INTER_CUBIC)
    return np.float32(1) - np.float32(depth) * field.clip(0, 1)


def _hand_shadow(rng: random.Random, shape: tuple[int, int]) -> Image:
    h, w = shape
    small = np.ones((h // 16, w // 16), np.float32)
    x, y = rng.choice((0, w // 16)), rng.randint(0, h // 16)
    axes = (rng.randint(w // 64, w // 34), rng.randint(h // 60, h // 34))
    cv2.ellipse(small, (x, y), axes, rng.uniform(0, 180), 0, 360, rng.uniform(0.62, 0.85), -1)
    return cv2.resize(cv2.GaussianBlur(small, (0, 0), 8), (w, h))


def _wear(rng: random.Random, noise: np.random.Generator, image: Image, device: Device) -> Image:
    """A copier that was not cleaned: streaks, dirt, fading, a dark edge, punch holes."""
    w = image.shape[1]
    out = image.astype(np.float32)
    for _ in range(round(rng.uniform(0, 6) * device.wear)):
        x, half = rng.randint(0, w - 4), rng.choice((1, 1, 2, 3))
        out[:, x : x + half] = out[:, x : x + half] * rng.uniform(0.55, 0.95)
    if rng.random() < 0.5 * device.wear:
        x, band = rng.randint(0, w - 20), rng.randint(20, max(21, w // 8))
        out[:, x : x + band] += (255 - out[:, x : x + band]) * rng.uniform(0.1, 0.35)
    if rng.random() < 0.4:
        edge = rng.randint(3, max(4, w // 70))
        side = slice(0, edge) if rng.random() < 0.5 else slice(w - edge, w)
        out[:, side] *= rng.uniform(0.15, 0.7)
    image = _specks(rng, noise, out.clip(0, 255).astype(np.uint8), round(rng.uniform(10, 260) * device.wear))
    return _punch(rng, image, device.dpi) if rng.random() < 0.35 else image


def _specks(rng: random.Random, noise: np.random.Generator, image: Image, count: int) -> Image:
    h, w = image.shape[:2]
    image = image.copy()
    for _ in range(count):
        spot = (int(noise.integers(w)), int(noise.integers(h)))
        level = int(noise.integers(0, 150))
        cv2.circle(image, spot, int(noise.integers(0, 3)), (level,) * 3, -1, cv2.LINE_AA)
    return image


def _punch(rng: random.Random, image: Image, dpi: int) -> Image:
    h = image.shape[0]
    image = image.copy()
    x = round(rng.uniform(9, 13) / 25.4 * dpi)
    level = rng.choice((20, 60, 230))
    for dy in (-40, 40):
        cv2.circle(image, (x, round(h / 2 + dy / 25.4 * dpi)), round(2.9 / 25.4 * dpi), (level,) * 3, -1, cv2.LINE_AA)
    return image


def _threshold(image: Image, level: float, device: Device) -> Image:
    """Half of the machines follow the paper's local brightness, as office scanners do."""
    flat = grey(image)
    if device.quality % 2:
        small = cv2.resize(flat, None, fx=1 / 16, fy=1 / 16, interpolation=cv2.INTER_AREA)
        ground = cv2.GaussianBlur(cv2.dilate(small, np.ones((5, 5))), (0, 0), 6)
        ground = cv2.resize(np.maximum(ground, np.uint8(np.median(small) * 0.8)), flat.shape[::-1])
        return ((flat.astype(np.float32) > ground.astype(np.float32) * level / 235) * 255).astype(np.uint8)
    return ((flat > level) * 255).astype(np.uint8)
