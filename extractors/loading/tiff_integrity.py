"""Whether a TIFF page is all there. libtiff fills what it cannot decode with white and says nothing.

From headers: every strip lies within the file and there are as many as the page needs. From the data, for fax
compression, which has no checksum: long runs of zeros (a copy that stopped on a preallocated disk) and two
independent decoders that must agree on every pixel.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import tifffile
from imagecodecs import Ccittfax4Error, ccittfax4_decode

from extractors.loading.refusals import corrupt
from extractors.loading.tiff_directory import Frame

FAX = (2, 3, 4, 32771)
_G4 = 4
JPEG = 7
_OLD_JPEG = 6
_UNCOMPRESSED = 1
_END_OF_PAGE = 0x001001  # EOFB, ITU-T T.6
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_TRUNCATED = "fișierul este trunchiat"
_BROKEN = "datele imaginii sunt stricate"


def check_layout(frame: Frame, size: int, page: int) -> None:
    """Rejected(corrupt) when the page's data cannot be complete in a file of ``size`` bytes. Headers only."""
    if frame.width <= 0 or frame.height <= 0:
        raise corrupt(page, "pagina nu are dimensiuni")
    offsets, counts = frame.segments()
    if frame.compression == _OLD_JPEG and 513 in frame.tags:  # one JPEG stream at its own offset
        return
    needed = _segments_needed(frame)
    if len(offsets) < needed or (len(counts) and len(counts) < needed):
        raise corrupt(page, "lipsesc fâșii din imagine")
    if not len(counts):  # allowed for one uncompressed strip by old writers: it must reach its own size
        counts = np.array([_raw_bytes(frame)]) if frame.compression == _UNCOMPRESSED else np.ones_like(offsets)
    offsets, counts = offsets[:needed], counts[:needed]
    if (counts <= 0).any() or (offsets <= 0).any() or (offsets + counts > size).any():
        raise corrupt(page, _TRUNCATED)
    if frame.compression == _UNCOMPRESSED and 324 not in frame.tags and counts.sum() < _raw_bytes(frame):
        raise corrupt(page, "lipsesc rânduri din imagine")


def _segments_needed(frame: Frame) -> int:
    planes = frame.number(277, 1) if frame.number(284, 1) == 2 else 1
    if 324 in frame.tags:
        across = -(-frame.width // max(1, frame.number(322, frame.width)))
        return across * -(-frame.height // max(1, frame.number(323, frame.height))) * planes
    rows = min(max(1, frame.number(278, frame.height)), frame.height)
    return -(-frame.height // rows) * planes


def _raw_bytes(frame: Frame) -> int:
    """Least number of bytes that the page takes uncompressed (YCbCr may be subsampled to half)."""
    whole = -(-frame.width * frame.bits * frame.number(277, 1) // 8) * frame.height
    return whole // 2 if frame.photometric == 6 else whole


def check_data(path: Path, frame: Frame, page: int) -> None:
    """Rejected(corrupt) for fax and JPEG strips that do not end as they must, or fax strips with holes of zeros.

    A group 4 code never holds 32 zero bits; group 3 may pad between lines, so there only a long tail counts. Every
    JPEG strip or tile is a stream of its own with an end mark.
    """
    offsets, counts = frame.segments()
    if frame.compression not in (*FAX, JPEG):
        return
    rows = min(max(1, frame.number(278, frame.height)), frame.height)
    with path.open("rb") as file:
        for k, (offset, count) in enumerate(zip(offsets.tolist(), counts.tolist(), strict=False)):
            file.seek(offset)
            data = file.read(count)
            height = min(rows, frame.height - k * rows) if 324 not in frame.tags else frame.number(323, rows)
            if not (_jpeg_ends(data) if frame.compression == JPEG else _fax_is_whole(data, frame, height)):
                raise corrupt(page, _BROKEN)


def _jpeg_ends(data: bytes) -> bool:
    return b"\xff\xd9" in data[-16:]


def _fax_is_whole(data: bytes, frame: Frame, rows: int) -> bool:
    if frame.number(266, 1) == 2:
        data = data.translate(_REVERSED)
    body = data.rstrip(b"\x00")
    ended = _ends_page(body)
    allowed = 4 if frame.compression == _G4 else 64
    if len(data) - len(body) >= allowed and not ended:
        return False
    if frame.compression != _G4:
        return True
    return b"\x00\x00\x00\x00" not in body and (ended or _has_all_rows(data, frame.width, rows))


def _has_all_rows(data: bytes, width: int, rows: int) -> bool:
    """Whether group 4 data without an end mark is complete: then what follows it changes no pixel."""
    try:
        one, other = (ccittfax4_decode(data + tail * 64, height=rows, width=width) for tail in (b"\xff", b"\x26\xa1"))
    except Ccittfax4Error:
        return False
    return bool(np.array_equal(one, other))


def _ends_page(body: bytes) -> bool:
    """Whether the last bits are the end-of-block code (two end-of-line codes)."""
    bits = int.from_bytes(body[-6:], "big")
    while bits and not bits & 1:
        bits >>= 1
    return bits & 0xFFFFFF == _END_OF_PAGE


def second_reading(path: Path, frame: Frame, page: int) -> np.ndarray | None:
    """Fax data as tifffile's decoder sees it (bool H×W, True is white), to be compared with the first reading.

    None where there is nothing to compare: the decoder does not know this kind, or the data is JPEG (decoders round
    differently; but a stream that breaks off, which libtiff hides, is noticed). Rejected: corrupt.
    """
    try:
        with tifffile.TiffFile(path) as file:
            again = np.asarray(file.pages[frame.index].asarray())
    except (ImportError, NotImplementedError):
        return None
    except Exception as error:
        raise corrupt(page, _BROKEN) from error
    if frame.compression not in FAX:
        return None
    bits = again.reshape(frame.height, frame.width).astype(bool)
    return ~bits if frame.photometric == 0 else bits
