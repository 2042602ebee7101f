"""RapidOCR's recogniser (PP-OCRv6, models in its wheel, onnxruntime, offline) as an independent reader of crops.

It knows all Romanian letters and ``@``, reads MRZ lines best of all that was tried, and errs differently from
Tesseract: where the two agree the value was never wrong in what was measured. It likes to drop blanks, so its texts
are compared without them.
"""

from __future__ import annotations

import functools
import logging
import re
from collections.abc import Sequence
from importlib.metadata import version as _installed
from typing import Any

import cv2
import numpy as np

from extractors.engines import LineReading
from extractors.image.warp import Image

NAME = "rapidocr"
_HEIGHT = 48  # pixels: what the network reads
_LONGEST = 40  # width over height of one piece; longer crops would be squeezed by the batch
_BATCH = 1  # a crop's reading hangs on no neighbour, and none is widened to the widest: a third less work
_WIDE_FORMS = {0xFF00 + n: 0x20 + n for n in range(1, 95)}  # the network's dictionary has Chinese printers' Latin, too
_NO_ROMANIAN = str.maketrans(
    "ÃãǍǎĀāÅåαаоеｏ，：", "ĂăĂăĂăĂăaaoeo,:"
)  # what no paper here is written with: the letters meant
_DOLLAR = re.compile(r"(?<=[^\W\d_])\$|\$(?=[^\W\d_])")  # among letters: an S and its comma below


def available() -> bool:
    try:
        import rapidocr  # noqa: F401
    except ImportError:
        return False
    return True


@functools.cache
def version() -> str:
    return _installed("rapidocr")


@functools.cache
def _recogniser() -> Any:
    """The warm network of this process: loaded once (about half a second), one thread."""
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    from rapidocr import RapidOCR

    engine = RapidOCR(
        params={
            "Global.log_level": "error",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Rec.rec_batch_num": _BATCH,
        }
    )
    return engine._load_rec_model()


def warm_up() -> None:
    _recogniser()


def read_lines(crops: Sequence[Image]) -> list[LineReading]:
    """Texts of single-line crops (grey or colour), in order."""
    if not crops:
        return []
    from rapidocr.ch_ppocr_rec import TextRecInput

    pictures = [_as_bgr(c) for c in crops]
    out = _recogniser()(TextRecInput(img=pictures))
    read = zip(out.txts or (), out.scores or (), strict=True)
    return [LineReading(in_romanian(str(text)), float(score), NAME) for text, score in read]


def in_romanian(text: str) -> str:
    """With the letters that can be meant where the network gives signs of other writings.

    >>> in_romanian("HURDUCA$-PLEŞA, Str.$colii"), in_romanian("RÃCHITA 5 $")
    ('HURDUCAȘ-PLEŞA, Str.Școlii', 'RĂCHITA 5 $')
    """
    return _DOLLAR.sub(_s_comma, text.translate(_NO_ROMANIAN))


def _s_comma(at: re.Match[str]) -> str:
    around = at.string[max(0, at.start() - 1) : at.start()] + at.string[at.end() : at.end() + 1]
    return "ș" if around.isalpha() and around.islower() else "Ș"


def _as_bgr(crop: Image) -> Image:
    if crop.size == 0:
        crop = np.full((_HEIGHT, _HEIGHT), 255, np.uint8)
    h, w = crop.shape[:2]
    if w / h > _LONGEST:
        crop = np.asarray(cv2.resize(crop, (int(h * _LONGEST), h), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    if crop.ndim == 2:
        crop = np.asarray(cv2.cvtColor(crop, cv2.COLOR_GRAY2BGR), dtype=np.uint8)
    return crop
