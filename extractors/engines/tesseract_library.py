"""Tesseract as a library (tesserocr), its models kept loaded.

The program, started anew for each call, loads its models each time: for one crop that costs more than reading it.
The library's wheel brings a Tesseract of its own (5.5, faster than Debian's 5.3) and no models; it uses those of the
installed program. It runs inside the worker: what hangs or crashes it takes the worker along
(:func:`extractors.engines.tesseract_way.use`).
"""

from __future__ import annotations

import functools
import importlib.util
import math
import os
from pathlib import Path
from typing import Any

import numpy as np

from extractors.image.warp import Image

COLUMNS = (
    "level", "page_num", "block_num", "par_num", "line_num", "word_num", "left", "top", "width", "height", "conf",
    "text",
)  # fmt: skip
USUAL_FOLDERS = ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata")


class TooSlow(Exception):
    """The reading was ended at its time limit."""


@functools.cache
def available(languages: str = "ron") -> bool:
    """Whether tesserocr is installed and finds the models of ``languages`` (joined by ``+``)."""
    if importlib.util.find_spec("tesserocr") is None:
        return False
    folder = models_folder()
    return folder is not None and all((folder / f"{code}.traineddata").is_file() for code in languages.split("+"))


@functools.cache
def models_folder() -> Path | None:
    """Where the installed program keeps its models: TESSDATA_PREFIX, else the distribution's folder."""
    named = os.environ.get("TESSDATA_PREFIX")
    for folder in (named, f"{named}/tessdata") if named else USUAL_FOLDERS:
        if folder and any(Path(folder).glob("*.traineddata")):
            return Path(folder)
    return None


def table(image: Image, languages: str, segmentation: int, dpi: int, seconds: float) -> str:
    """Tesseract's TSV of a grey ``image`` (H x W, uint8), with its heading line, as the program writes it.

    Raises TooSlow after about ``seconds``; layout analysis cannot be broken off, recognition can.
    """
    api = _reader(languages)
    height, width = image.shape
    api.SetPageSegMode(segmentation)
    api.SetImageBytes(np.ascontiguousarray(image).tobytes(), width, height, 1, width)
    api.SetSourceResolution(dpi)
    try:
        if not api.Recognize(math.ceil(1000 * seconds)):
            raise TooSlow
        return "\t".join(COLUMNS) + "\n" + str(api.GetTSVText(0))
    finally:
        api.Clear()


@functools.cache
def _reader(languages: str) -> Any:
    """One reader for each set of languages, kept by the process; for one thread."""
    import tesserocr

    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)  # it would talk on the operator's terminal
    return tesserocr.PyTessBaseAPI(path=f"{models_folder()}/", lang=languages, variables={"debug_file": os.devnull})
