"""Which format a file is, from its first bytes."""

from __future__ import annotations

from pathlib import Path

from extractors.loading.limits import Limits
from extractors.loading.pages import Format
from extractors.loading.refusals import corrupt, empty_file, unreadable, unsupported

HEAD = 1024
_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
)
_OTHERS = (
    (0, b"PK\x03\x04", "Este o arhivă sau un document Office"),
    (0, b"\xd0\xcf\x11\xe0", "Este un document Office vechi"),
    (0, b"GIF8", "Este o imagine GIF"),
    (0, b"BM", "Este o imagine BMP"),
    (8, b"WEBP", "Este o imagine WebP"),
    (4, b"ftyp", "Este o imagine HEIC sau un film"),
    (0, b"%!PS", "Este un fișier PostScript"),
    (0, b"{\\rtf", "Este un document RTF"),
)


def format_of(head: bytes) -> Format | None:
    """The format that the first bytes announce, None for any other. A PDF may start within the first 1024 bytes.

    >>> format_of(b"%PDF-1.4")
    'pdf'
    """
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    return "pdf" if b"%PDF-" in head[:HEAD] else None


def sniff(path: Path, limits: Limits) -> Format:
    """The file's format. Rejected: unreadable, empty, too_large (bytes) or unsupported."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise unreadable(error) from error
    if not head:
        raise empty_file()
    limits.check_bytes(size)
    found = format_of(head)
    if found is None:
        raise _refusal(head)
    return found


def _refusal(head: bytes) -> Exception:
    if not head.strip(b"\x00"):
        return corrupt(what="conține doar zerouri, copierea a fost întreruptă")
    for offset, magic, words in _OTHERS:
        if head[offset : offset + len(magic)] == magic:
            return unsupported(words)
    return unsupported("Fișierul nu este o imagine sau un PDF")
