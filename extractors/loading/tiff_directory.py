"""The directory of a TIFF file, read strictly: every page that it announces, or an error that names the broken one.

Libraries end the list of pages quietly where the chain breaks; a page lost that way would never be missed. Only
headers are read here. Format: TIFF 6.0 section 2, BigTIFF (Adobe/AWare note).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from extractors.loading.limits import Limits
from extractors.loading.refusals import corrupt, no_pages, too_many_pages

_TYPES = {
    1: "u1", 2: "u1", 3: "u2", 4: "u4", 5: "u4", 6: "i1", 7: "u1", 8: "i2", 9: "i4", 10: "i4", 11: "f4", 12: "f8",
    13: "u4", 16: "u8", 17: "i8", 18: "u8",
}  # fmt: skip
_PAIRS = (5, 10)  # rationals: two numbers each
_MAX_VALUES = 4_000_000
_WANTED = frozenset(
    (254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 282, 283, 284, 296, 322, 323, 324, 325, 513)
)


@dataclass(frozen=True)
class Frame:
    """One image of the file. ``index`` counts from 0 over all images, as libraries count them."""

    index: int
    tags: dict[int, np.ndarray]
    order: str

    def number(self, tag: int, default: int) -> int:
        values = self.tags.get(tag)
        return int(values[0]) if values is not None and len(values) else default

    def ratio(self, tag: int) -> float | None:
        values = self.tags.get(tag)
        return float(values[0]) / float(values[1]) if values is not None and len(values) > 1 and values[1] else None

    @property
    def width(self) -> int:
        return self.number(256, 0)

    @property
    def height(self) -> int:
        return self.number(257, 0)

    @property
    def bits(self) -> int:
        return self.number(258, 1)

    @property
    def compression(self) -> int:
        return self.number(259, 1)

    @property
    def photometric(self) -> int:
        return self.number(262, 0)

    @property
    def orientation(self) -> int:
        return self.number(274, 1)

    @property
    def reduced(self) -> bool:
        """A small copy of another page (NewSubfileType bit 0), as some programs store for browsing."""
        return bool(self.number(254, 0) & 1)

    def resolution(self) -> tuple[float | None, float | None, bool]:
        """Per inch along the stored width and height, and whether the unit is a length."""
        unit = self.number(296, 2)
        factor = 2.54 if unit == 3 else 1.0
        x, y = self.ratio(282), self.ratio(283)
        return (x * factor if x else None), (y * factor if y else None), unit != 1

    def segments(self) -> tuple[np.ndarray, np.ndarray]:
        """Offsets and byte counts of the strips or tiles; empty arrays where the tags are missing."""
        none = np.zeros(0, dtype=np.int64)
        offsets, counts = (324, 325) if 324 in self.tags else (273, 279)
        return (
            self.tags.get(offsets, none).astype(np.int64),
            self.tags.get(counts, none).astype(np.int64),
        )


def read_directory(path: Path, limits: Limits) -> tuple[Frame, ...]:
    """All images of the file in order. Rejected: corrupt (chain broken, with the page), empty, too_many_pages."""
    with path.open("rb") as file:
        size = path.stat().st_size
        order, big, offset = _header(file)
        frames: list[Frame] = []
        seen: set[int] = set()
        while offset:
            page = len(frames) + 1
            if offset in seen or not 8 <= offset < size:
                raise corrupt(page, "cuprinsul fișierului este întrerupt")
            if page > 2 * limits.max_pages:  # thumbnails are not counted as pages, but they are not free either
                raise too_many_pages(page, limits.max_pages)
            seen.add(offset)
            tags, offset = _entries(file, offset, order, big, page, size)
            frames.append(Frame(page - 1, tags, order))
    if not frames:
        raise no_pages()
    return tuple(frames)


def _header(file: BinaryIO) -> tuple[str, bool, int]:
    head = file.read(16)
    order = "<" if head[:2] == b"II" else ">"
    if len(head) < 8:
        raise corrupt()
    if struct.unpack(order + "H", head[2:4])[0] == 43:
        return order, True, int(struct.unpack(order + "Q", head[8:16])[0]) if len(head) == 16 else 0
    return order, False, int(struct.unpack(order + "I", head[4:8])[0])


def _entries(
    file: BinaryIO, offset: int, order: str, big: bool, page: int, size: int
) -> tuple[dict[int, np.ndarray], int]:
    """The wanted tags of the directory at ``offset``, and where the next one stands (0: none)."""
    count_form, entry_size, next_form = ("Q", 20, "Q") if big else ("H", 12, "I")
    file.seek(offset)
    count = int(_unpack(order + count_form, file, page))
    if count > 4096:
        raise corrupt(page, "cuprinsul paginii este stricat")
    raw = file.read(count * entry_size)
    if len(raw) < count * entry_size:
        raise corrupt(page, "fișierul este trunchiat")
    following = int(_unpack(order + next_form, file, page))
    tags = {}
    for at in range(0, len(raw), entry_size):
        tag, kind = struct.unpack(order + "HH", raw[at : at + 4])
        if tag in _WANTED and kind in _TYPES:
            tags[tag] = _values(file, raw[at + 4 : at + entry_size], kind, order, page, size)
    return tags, following


def _values(file: BinaryIO, rest: bytes, kind: int, order: str, page: int, size: int) -> np.ndarray:
    """The numbers of one entry: inside it when they fit, elsewhere in the file when not."""
    half = len(rest) // 2
    number_form = order + ("Q" if half == 8 else "I")
    dtype = np.dtype(order + _TYPES[kind])
    count = struct.unpack(number_form, rest[:half])[0] * (2 if kind in _PAIRS else 1)
    if count > _MAX_VALUES:
        raise corrupt(page, "cuprinsul paginii este stricat")
    length = count * dtype.itemsize
    if length <= half:
        return np.frombuffer(rest[half : half + length], dtype)
    offset = struct.unpack(number_form, rest[half:])[0]
    if offset + length > size:
        raise corrupt(page, "fișierul este trunchiat")
    file.seek(offset)
    return np.frombuffer(file.read(length), dtype)


def _unpack(form: str, file: BinaryIO, page: int) -> int:
    data = file.read(struct.calcsize(form))
    if len(data) < struct.calcsize(form):
        raise corrupt(page, "fișierul este trunchiat")
    return int(struct.unpack(form, data)[0])
