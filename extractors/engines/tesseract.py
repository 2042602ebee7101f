"""Tesseract 5: as a library where that is installed, else (and where the library failed) as a program.

The program is called through pytesseract. Two habits make it fast (measured: half the CPU): pictures are given as
*paths*, so nothing is encoded twice, and ``OMP_THREAD_LIMIT=1`` with one process for each core. The library
(:mod:`extractors.engines.tesseract_library`) keeps its models loaded and takes a third less work, but what hangs or
crashes it takes the worker along: that page is then read again by the program, which can be ended by itself.

Debian's ``ron`` model has no ``@``: e-mails are read with ``ron+eng``. It mixes ş and ș; folding is the validators'
business.
"""

from __future__ import annotations

import contextlib
import csv
import errno
import functools
import io
import os
import re
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from pathlib import Path

import cv2
import numpy as np

from extractors.engines import LineReading, tesseract_library, tesseract_way
from extractors.image.warp import Image
from models.errors import MissingTool, Rejected
from models.geometry import Box
from models.page import Word

os.environ.setdefault("OMP_THREAD_LIMIT", "1")

import pytesseract

NAME = "tesseract"
PAGE_TIMEOUT_S = 120.0  # for all that the program reads of one page, or for one list of crops
HUNG_S = 10.0  # seconds after its time limit from which the library is taken to hang
ROOM = 1 << 20  # bytes that its answers may take
_TABS = 11  # in each line of its table
_until: ContextVar[tuple[float, float] | None] = ContextVar("until", default=None)  # monotonic seconds; the limit


def _reads_pages_by_library(languages: str) -> bool:
    return tesseract_way.now() == "auto" and tesseract_library.available(languages)


def _reads_lines_by_library(languages: str) -> bool:
    return tesseract_way.now() != "program" and tesseract_library.available(languages)


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """All readings inside take no longer than ``seconds`` together: the one that would is ended, Rejected(timeout)."""
    token = _until.set((time.monotonic() + seconds, seconds))
    try:
        yield
    finally:
        _until.reset(token)


def available() -> bool:
    """Whether the program and the Romanian model are on this machine."""
    try:
        return "ron" in pytesseract.get_languages(config="")
    except (pytesseract.TesseractNotFoundError, OSError):
        return False


@functools.cache
def widest() -> str:
    """The languages for the crop of a doubtful value: ``eng`` has the ``@``, ``hun`` (where it is installed) the á and
    ő that many names in Cluj bear and that ``ron`` does not know."""
    known = pytesseract.get_languages(config="")
    return "+".join(code for code in ("ron", "eng", "hun") if code in known)


@functools.cache
def hungarian() -> str:
    """The language for a name with letters that Romanian has not, where it is installed; else the :func:`widest`."""
    return "hun" if "hun" in pytesseract.get_languages(config="") else widest()


@functools.cache
def latin() -> str:
    """The language for digits, codes and dates: ``eng`` reads them as well as ``ron``, on eyes of its own."""
    known = pytesseract.get_languages(config="")
    return "eng" if "eng" in known else "ron"


@functools.cache
def version() -> str:
    try:
        return str(pytesseract.get_tesseract_version()).splitlines()[0]
    except pytesseract.TesseractNotFoundError:
        raise _no_program() from None


def read_page(picture: Path, *, languages: str = "ron", segmentation: int = 3, dpi: int = 300) -> tuple[Word, ...]:
    """Words of a page picture, boxes in its pixels. ``segmentation`` is Tesseract's page segmentation mode."""
    if _reads_pages_by_library(languages):
        image = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE)
        return _words(_library_table(np.asarray(image, dtype=np.uint8), languages, segmentation, dpi))
    return _words(_table(picture, languages, f"--psm {segmentation} --dpi {dpi}"))


def read_block(image: Image, *, languages: str = "ron", segmentation: int = 6, dpi: int = 300) -> tuple[Word, ...]:
    """Words of a small picture (a strip, a few lines), boxes in its pixels; called as crops are."""
    if _reads_lines_by_library(languages):
        return _words(_library_table(image, languages, segmentation, dpi))
    with tempfile.NamedTemporaryFile(suffix=".pgm") as file:
        cv2.imwrite(file.name, image)
        return read_page(Path(file.name), languages=languages, segmentation=segmentation, dpi=dpi)


def _library_table(image: Image, languages: str, segmentation: int, dpi: int) -> str:
    left, limit = _time_left()
    try:
        with tesseract_way.ended_if_hung(left + HUNG_S):
            return tesseract_library.table(image, languages, segmentation, dpi, left)
    except tesseract_library.TooSlow:
        raise _too_slow(limit) from None


def _time_left() -> tuple[float, float]:
    """Seconds that are left, and the limit that they are left of. Raises Rejected when there are none."""
    until, limit = _until.get() or (time.monotonic() + PAGE_TIMEOUT_S, PAGE_TIMEOUT_S)
    left = until - time.monotonic()
    if left <= 0:  # to pytesseract, no time left would mean no limit
        raise _too_slow(limit)
    return left, limit


def _table(source: Path, languages: str, config: str) -> str:
    """Tesseract's TSV for a picture or a list of pictures. What failed (crashed, was killed for memory, answered with
    rubbish) is tried once more; what took too long is not.

    Raises MissingTool when the program or a language is not installed, Rejected when it takes too long or fails.
    """
    try:
        return _try(source, languages, config)
    except Rejected as refusal:
        if refusal.reason == "timeout":
            raise
        return _try(source, languages, config)


def _try(source: Path, languages: str, config: str) -> str:
    left, limit = _time_left()
    try:
        return _sound(str(pytesseract.image_to_data(str(source), lang=languages, config=config, timeout=left)))
    except pytesseract.TesseractNotFoundError:
        raise _no_program() from None
    except pytesseract.TesseractError as fault:
        missing = re.search(r"Error opening data file \S*?(\w+)\.traineddata", str(fault))
        if missing:
            raise _no_language(missing[1]) from None
        _check_room()
        raise Rejected("unreadable", _ended(fault.status)) from fault
    except UnicodeDecodeError:  # not from it: its words may be a person's data
        raise _rubbish() from None
    except RuntimeError as fault:
        if "timeout" in str(fault).lower():
            raise _too_slow(limit) from fault
        raise


def _sound(table: str) -> str:
    """The table, when it is one: not cut off, and nothing else in it."""
    lines = table.split("\n")  # a text may hold what else Python takes for the end of a line
    if any(line.count("\t") != _TABS for line in lines[:-1]) or lines[-1]:
        _check_room()
        raise _rubbish()
    return table


def _check_room() -> None:
    """The program cannot say that it had no room for its answer: OSError, for the page is not to blame."""
    folder = tempfile.gettempdir()
    if shutil.disk_usage(folder).free < ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), folder)


def _ended(status: int) -> str:
    if status >= 0:
        return "programul Tesseract nu a putut citi pagina"
    why = "de obicei nu ajunge memoria" if -status == signal.SIGKILL else "programul s-a stricat"
    return f"programul Tesseract a fost oprit la citirea paginii (semnalul {-status}: {why})"


def _rubbish() -> Rejected:
    return Rejected("unreadable", "programul Tesseract a răspuns cu un text stricat")


def _too_slow(limit: float) -> Rejected:
    return Rejected("timeout", f"citirea paginii a durat peste {limit:g} s (limita page_timeout_s)")


def _no_program() -> MissingTool:
    remedy = "apt-get install tesseract-ocr tesseract-ocr-ron"
    return MissingTool(f"Lipsește programul Tesseract. Instalați: {remedy}")


def _no_language(code: str) -> MissingTool:
    return MissingTool(f"Tesseract nu are limba {code}. Instalați: apt-get install tesseract-ocr-{code}")


def read_lines(crops: Sequence[Image], *, languages: str = "ron", segmentation: int = 7) -> list[LineReading]:
    """Texts of single-line crops: by the library, else all in one run of the program (one load of the model)."""
    if not crops:
        return []
    if _reads_lines_by_library(languages):
        tables = (_library_table(_framed(crop), languages, segmentation, 300) for crop in crops)
        return [_lines_by_page(table, 1)[0] for table in tables]
    with tempfile.TemporaryDirectory(prefix="dosar-tess-") as folder:
        names = []
        for i, crop in enumerate(crops):
            name = Path(folder) / f"{i:04d}.pgm"
            cv2.imwrite(str(name), _framed(crop))
            names.append(str(name))
        listing = Path(folder) / "crops.txt"
        listing.write_text("\n".join(names) + "\n")
        table = _table(listing, languages, f"--psm {segmentation} --dpi 300")
    return _lines_by_page(table, len(crops))


def _framed(crop: Image) -> Image:
    """A white frame: Tesseract misses letters that touch the border."""
    return np.asarray(cv2.copyMakeBorder(crop, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=255), dtype=np.uint8)


def _rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE))


def _words(table: str) -> tuple[Word, ...]:
    words: list[Word] = []
    lines: dict[tuple[str, str, str], int] = {}
    for row in _rows(table):
        text = (row.get("text") or "").strip()
        if row["level"] != "5" or not text:
            continue
        key = (row["block_num"], row["par_num"], row["line_num"])
        line = lines.setdefault(key, len(lines))
        x, y, w, h = (int(row[k]) for k in ("left", "top", "width", "height"))
        words.append(Word(text, Box(x, y, x + w, y + h), max(0.0, float(row["conf"])) / 100, line))
    return tuple(words)


def _lines_by_page(table: str, count: int) -> list[LineReading]:
    texts: list[list[str]] = [[] for _ in range(count)]
    confidences: list[list[float]] = [[] for _ in range(count)]
    for row in _rows(table):
        text = (row.get("text") or "").strip()
        if row["level"] == "5" and text:
            page = int(row["page_num"]) - 1
            texts[page].append(text)
            confidences[page].append(max(0.0, float(row["conf"])) / 100)
    return [LineReading(" ".join(t), min(c) if c else 0.0, NAME) for t, c in zip(texts, confidences, strict=True)]
