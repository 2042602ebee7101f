"""File bytes to pages: ``inspect`` looks at headers, ``load_page`` decodes one page.

PDF, TIFF, JPEG and PNG, told apart by their first bytes. All that goes wrong is a :class:`models.errors.Rejected`
whose detail tells the operator what to do. Files are hostile: run :func:`inspect` once per file through
:func:`extractors.loading.guard.run_guarded` before anything else touches it.
"""

from __future__ import annotations

from pathlib import Path

from extractors.loading.limits import Limits
from extractors.loading.pages import FileInfo, PageInfo, RawPage
from extractors.loading.pdf import inspect_pdf, load_pdf
from extractors.loading.raster import inspect_raster, load_raster
from extractors.loading.refusals import corrupt
from extractors.loading.sniff import sniff
from extractors.loading.tiff import inspect_tiff, load_tiff

__all__ = ["FileInfo", "Limits", "PageInfo", "RawPage", "inspect", "load_page"]


def inspect(path: Path, limits: Limits) -> FileInfo:
    """Format, pages and their sizes, from headers only.

    Raises Rejected: unreadable, empty, unsupported, encrypted, corrupt, too_large or too_many_pages.
    """
    kind = sniff(path, limits)
    if kind == "pdf":
        return inspect_pdf(path, limits)
    return inspect_tiff(path, limits) if kind == "tiff" else inspect_raster(path, kind, limits)


def load_page(path: Path, number: int, limits: Limits) -> RawPage:
    """Page ``number`` (from 1), decoded. Its image has the size that :func:`inspect` told.

    Raises Rejected as :func:`inspect`. One bad page means that the whole file is to be rejected: never skip it.
    """
    kind = sniff(path, limits)
    if kind == "pdf":
        return load_pdf(path, number, limits)
    if kind == "tiff":
        return load_tiff(path, number, limits)
    if number != 1:
        raise corrupt(number, "pagina nu există")
    return load_raster(path, kind, limits)
