"""How much one file may ask of the machine, and the checks made from headers before anything is decoded."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.loading.refusals import too_large_file, too_large_page, too_many_pages


@dataclass(frozen=True)
class Limits:
    """Bounds for one file.

    ``max_pixels``: of one page, as stored and as handed on. ``max_bytes``: of the file. ``render_dpi``: for PDF pages
    that are not one scanned picture. ``password``: tried on encrypted PDFs; never shown.
    """

    max_pages: int = 2000
    max_pixels: int = 120_000_000
    max_bytes: int = 1 << 30
    render_dpi: int = 300
    password: str | None = field(default=None, repr=False)

    def check_bytes(self, size: int) -> None:
        """Rejected(too_large) for a file of more bytes than allowed."""
        if size > self.max_bytes:
            raise too_large_file(size, self.max_bytes)

    def check_pages(self, count: int) -> None:
        """Rejected(too_many_pages) for more pages than allowed."""
        if count > self.max_pages:
            raise too_many_pages(count, self.max_pages)

    def check_pixels(self, width: int, height: int, page: int) -> None:
        """Rejected(too_large) for a page of more pixels than allowed."""
        if width * height > self.max_pixels:
            raise too_large_page(width, height, page)
