"""A page decoded in the confined child process (:mod:`extractors.loading.guard`)."""

from __future__ import annotations

from pathlib import Path

from extractors.loading import Limits, RawPage, load_page
from extractors.loading.guard import run_guarded

DECODE_S = 60.0  # seconds for one page; a large colour page takes two
_BYTES_A_PIXEL = 24  # decoded, turned, resized: copies of three bytes each, and floats of a few rows
_BYTES_BESIDES = 1 << 30


def load_guarded(path: Path, number: int, limits: Limits, timeout_s: float = DECODE_S) -> RawPage:
    """:func:`extractors.loading.load_page`, whatever the file does to the process that parses it. Raises Rejected."""
    memory = _BYTES_BESIDES + _BYTES_A_PIXEL * limits.max_pixels
    return run_guarded(load_page, path, number, limits, timeout_s=timeout_s, memory_bytes=memory)
