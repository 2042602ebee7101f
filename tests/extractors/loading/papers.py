"""Pages and files for the tests of loading, good, odd and broken; all made here."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.loading import Limits
from models.errors import Rejected

LIMITS = Limits()
WORDS = "Furnizor gaze naturale factura numar client loc consum total plata lei data scadenta titular adresa strada"


def grey_page(width: int = 620, height: int = 877, seed: int = 0) -> np.ndarray:
    """A white sheet with lines of text in its upper part and a black block at the top left: no two turns look alike."""
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(14)
    rng = np.random.default_rng(seed)
    words = WORDS.split()
    for y in range(60, height * 2 // 3, 22):
        draw.text((40, y), " ".join(rng.choice(words, 9)), fill=0, font=font)
    draw.rectangle((10, 10, width // 4, 40), fill=0)
    return np.array(image)


def bilevel_page(seed: int = 0, width: int = 620, height: int = 877) -> Image.Image:
    return Image.fromarray(grey_page(width, height, seed)).convert("1", dither=Image.Dither.NONE)


def colour_page() -> np.ndarray:
    """The grey page with a red and a blue field."""
    page = np.repeat(grey_page()[..., None], 3, axis=2)
    page[600:700, 100:300] = (200, 30, 30)
    page[720:800, 300:500] = (20, 40, 180)
    return page


def tiff_bytes(*pages: Image.Image, **options: object) -> bytes:
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=len(pages) > 1, append_images=pages[1:], **options)
    return out.getvalue()


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def written(folder: Path, data: bytes, name: str = "scan.bin") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def far(a: np.ndarray, b: np.ndarray) -> float:
    """Mean difference in grey levels; infinite for different shapes."""
    return float(np.abs(a.astype(np.int16) - b).mean()) if a.shape == b.shape else float("inf")


def reason_of(call: object, *args: object) -> Rejected:
    """The refusal that ``call(*args)`` ends in; fails the test when it does not."""
    with pytest.raises(Rejected) as caught:
        call(*args)  # type: ignore[operator]
    assert caught.value.detail, "a refusal must tell the operator what to do"
    return caught.value
