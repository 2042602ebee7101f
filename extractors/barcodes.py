"""Bar codes and QR codes of a page, and the text of separator sheets.

A code's text is hostile input like any other: a string to compare with, never a path, a URL to follow or a format.
"""

from __future__ import annotations

import re
from datetime import date

import cv2
import numpy as np

from extractors.image.warp import smaller
from models.dossier import Registration
from models.geometry import Box, around
from models.page import Barcode

# Kinds that bills and forms carry. Short retail codes and Codabar are left out: ruled tables look like them.
_FORMATS = "QRCode,DataMatrix,Aztec,PDF417,Code128,Code39,ITF,EAN13"
_LINEAR_LEAST = 6  # signs; shorter linear codes are read out of text and rules by chance
_LINEAR = frozenset(("Code 128", "Code 39", "ITF", "EAN-13"))
_SMALL_SIDE = 1400  # pixels: enough for a separator's large code, and noise is averaged out
_MOST_SIGNS = 4096

_SCHEME = "DOSAR/1"
_NUMBER = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z/-]{0,30}[0-9A-Za-z])?")
_POINT = re.compile(r"\w[\w -]{0,63}")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_barcodes(image: np.ndarray) -> tuple[Barcode, ...]:
    """Every code on the page, top to bottom, each once. Boxes as fractions of the page.

    ``image``: uint8 H×W grey or H×W×3. A small copy is read first (noise and moiré are gone there, and a separator
    sheet needs no more), also for bars that stand on end, then the page at full size (the thin bars of bills).
    """
    if image.size == 0 or min(image.shape[:2]) < 8:
        return ()
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    scale = _SMALL_SIDE / max(grey.shape)
    found: list[Barcode] = []
    if scale < 1:
        found = _read(smaller(np.asarray(grey, dtype=np.uint8), scale), turned=True)
        if any(claims_separator(code.text) for code in found):
            return _in_order(found)
    for code in _read(np.ascontiguousarray(grey), turned=scale >= 1):
        if not any(code.text == known.text and code.box.overlap(known.box) > 0 for known in found):
            found.append(code)
    return _in_order(found)


def _read(grey: np.ndarray, *, turned: bool) -> list[Barcode]:
    """``turned``: bars that run across are sought, too, which takes three times as long."""
    import zxingcpp  # not by who only asks what a code says: at its end it complains when a command stops on a fault

    height, width = grey.shape
    codes = []
    wanted = zxingcpp.barcode_formats_from_str(_FORMATS)
    for seen in zxingcpp.read_barcodes(
        grey, formats=wanted, text_mode=zxingcpp.TextMode.Plain, try_rotate=turned, try_invert=False,
        try_downscale=turned,
    ):  # fmt: skip
        kind, text = str(seen.format), seen.text[:_MOST_SIGNS]
        if not seen.valid or not text or (kind in _LINEAR and len(text) < _LINEAR_LEAST):
            continue
        place = seen.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        box = around(Box(p.x / width, p.y / height, p.x / width, p.y / height) for p in corners)
        codes.append(Barcode(kind, text, box.clip(1.0, 1.0)))
    return codes


def _in_order(codes: list[Barcode]) -> tuple[Barcode, ...]:
    return tuple(sorted(codes, key=lambda code: (code.box.y0, code.box.x0, code.text)))


def claims_separator(text: str) -> bool:
    """Whether the code says that it is a separator sheet, readable or not.

    Where it claims to be one and :func:`parse_separator` gives None, a new dossier begins whose number a person must
    enter: its pages do not belong to the dossier before.

    >>> claims_separator("DOSAR/2;anything"), claims_separator("https://example.org")
    (True, False)
    """
    return re.match(r"\s*DOSAR/\d", text) is not None


def parse_separator(text: str) -> Registration | None:
    """The registration on a separator sheet (CONTRACT section 1), None for any other text.

    Parts may stand in any order or be missing; unknown parts and a point of odd signs are passed over. A number or
    date that is not strictly well formed, or a part that stands twice with different values, makes the whole text
    None. A number may hold single slashes: whoever names a file by it must replace them.

    >>> parse_separator("DOSAR/1;number=118342;date=2017-11-14;point=manastur").number
    '118342'
    >>> parse_separator("DOSAR/1;number=../../etc/passwd") is None
    True
    """
    scheme, *rest = (part.strip() for part in text.strip().split(";"))
    if scheme != _SCHEME or len(text) > _MOST_SIGNS:
        return None
    parts: dict[str, str] = {}
    for part in filter(None, rest):
        key, _, value = (piece.strip() for piece in part.partition("="))
        if parts.setdefault(key.lower(), value) != value:
            return None
    number, day, point = (parts.get(key) or None for key in ("number", "date", "point"))
    if (number and not _is_number(number)) or (day and not _is_date(day)):
        return None
    return Registration(number=number, date=day, point=point if point and _POINT.fullmatch(point) else None)


def separator_text(registration: Registration) -> str:
    """What a separator sheet's code says. ValueError for a registration that could not be read back.

    >>> separator_text(Registration(number="118342", date="2017-11-14"))
    'DOSAR/1;number=118342;date=2017-11-14'
    """
    stated = (("number", registration.number), ("date", registration.date), ("point", registration.point))
    text = ";".join([_SCHEME, *(f"{key}={value}" for key, value in stated if value)])
    kept = Registration(number=registration.number, date=registration.date, point=registration.point)
    if registration.number is None or parse_separator(text) != kept:
        raise ValueError("numărul, data sau punctul de lucru nu pot fi puse pe o foaie de separare")
    return text


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and "//" not in text


def _is_date(text: str) -> bool:
    if not _ISO_DATE.fullmatch(text) or not text.isascii():
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
