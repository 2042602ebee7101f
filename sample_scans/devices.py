"""The machines that scan: what a quality tier means, drawn once for a dossier, so that its pages look alike."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Literal

Tier = Literal["clean", "office", "copy", "phone"]
Mode = Literal["bilevel", "grey", "colour"]
Container = Literal["tiff", "jpeg", "png", "pdf"]
TIERS: tuple[Tier, ...] = ("clean", "office", "copy", "phone")


@dataclass(frozen=True)
class Device:
    """Settings of one machine.

    ``dpi`` of the scan; ``skew`` largest slant in degrees; ``blur`` sigma in pixels at 300 dpi; ``noise`` sigma in grey
    levels; ``turned`` share of sheets that lie wrongly; ``wear`` 0-1, how much streaks, dirt and fading there is.
    ``compression`` of TIFF pages: ``group4``, ``tiff_lzw``, ``tiff_adobe_deflate`` or ``jpeg``; ``exif``: the pixels
    are stored turned and a tag turns them back.
    """

    tier: Tier
    dpi: int
    mode: Mode
    container: Container
    compression: str
    quality: int
    skew: float
    blur: float
    noise: float
    turned: float
    wear: float
    exif: bool = False
    duplex: bool = False
    seed: int = 0  # of what stays the same from page to page: a phone's table
    tagged_dpi: int = 0  # what the file says; a telephone writes 72 whatever it saw. 0: the truth


def device(rng: random.Random, tier: Tier | Literal["mixed"]) -> Device:
    """A machine of the tier; ``mixed`` is mostly office."""
    if tier == "mixed":
        tier = rng.choices(("office", "copy", "phone", "clean"), (62, 16, 15, 7))[0]
    made = {"clean": _clean, "office": _office, "copy": _copy, "phone": _phone}[tier](rng)
    made = replace(made, seed=rng.getrandbits(32), tagged_dpi=72 if tier == "phone" else made.dpi)
    if made.mode == "bilevel" and made.container in ("jpeg", "png"):
        return replace(made, container="tiff")
    return made


def _clean(rng: random.Random) -> Device:
    container = rng.choice(("png", "tiff", "pdf"))
    mode = rng.choice(("grey", "colour"))
    return Device("clean", 300, mode, container, "tiff_adobe_deflate", 95, 0.0, 0.0, 0.0, 0.0, 0.0)  # type: ignore[arg-type]


def _office(rng: random.Random) -> Device:
    mode = rng.choices(("grey", "colour", "bilevel"), (50, 35, 15))[0]
    container = rng.choices(("tiff", "pdf", "jpeg", "png"), (36, 34, 26, 4))[0]
    compression = (
        "group4" if mode == "bilevel" else rng.choices(("jpeg", "tiff_lzw", "tiff_adobe_deflate"), (70, 18, 12))[0]
    )
    return Device(
        "office", 300, mode, container, compression, rng.randint(75, 92), rng.uniform(0.3, 2.0), rng.uniform(0.3, 0.9),  # type: ignore[arg-type]
        rng.uniform(1.0, 4.5), 0.08, rng.uniform(0, 0.25), exif=rng.random() < 0.1, duplex=rng.random() < 0.2,
    )  # fmt: skip


def _copy(rng: random.Random) -> Device:
    mode = rng.choices(("bilevel", "grey"), (55, 45))[0]
    dpi = rng.choice((200, 200, 150)) if mode == "grey" else rng.choice((200, 200, 300))
    return Device(
        "copy", dpi, mode, rng.choices(("tiff", "pdf", "jpeg"), (50, 35, 15))[0],  # type: ignore[arg-type]
        "group4" if mode == "bilevel" else "jpeg", rng.randint(65, 85), rng.uniform(0.5, 3.0), rng.uniform(0.7, 1.4),
        rng.uniform(3, 9), 0.15, rng.uniform(0.4, 1.0),
    )  # fmt: skip


def _phone(rng: random.Random) -> Device:
    container: Container = rng.choices(("jpeg", "pdf"), (85, 15))[0]
    return Device(
        "phone", rng.randint(180, 270), "colour", container, "jpeg", rng.randint(50, 75),
        rng.uniform(1, 5), rng.uniform(0.5, 1.4), rng.uniform(2, 7), 0.15, rng.uniform(0, 0.4), exif=rng.random() < 0.5,
    )  # fmt: skip
