"""Why a file is refused, said once: a stable reason for programs, Romanian words for the operator."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import Rejected

log = logging.getLogger(__name__)

_RESCAN = "Rescanați documentul sau cereți fișierul din nou."


def _where(page: int | None) -> str:
    return "Fișierul" if page is None else f"Pagina {page}"


def empty_file() -> Rejected:
    return Rejected("empty", "Fișierul este gol (0 octeți). Rescanați documentul.")


def no_pages() -> Rejected:
    return Rejected("empty", "Fișierul nu conține nicio pagină. Rescanați documentul.")


def encrypted() -> Rejected:
    return Rejected("encrypted", "Fișierul PDF este protejat cu parolă. Cereți-l fără parolă sau scanați documentul.")


def corrupt(page: int | None = None, what: str = "") -> Rejected:
    """``page`` counts from 1; None when the whole file is meant. ``what`` is a short Romanian cause."""
    cause = f": {what}" if what else ""
    return Rejected("corrupt", f"{_where(page)} nu poate fi citit{'ă' if page else ''} complet{cause}. {_RESCAN}")


def unsupported(what: str, page: int | None = None) -> Rejected:
    place = "" if page is None else f"Pagina {page}: "
    return Rejected("unsupported", f"{place}{what}. Folosiți PDF, TIFF, JPEG sau PNG.")


def too_large_file(size: int, limit: int) -> Rejected:
    return Rejected(
        "too_large",
        f"Fișierul are {size / 1e6:.0f} MB; se acceptă cel mult {limit / 1e6:.0f} MB. Împărțiți-l.",
    )


def too_large_page(width: int, height: int, page: int) -> Rejected:
    return Rejected(
        "too_large",
        f"Pagina {page} are {width} × {height} de puncte, prea mult. Rescanați la 300 dpi.",
    )


def needs_too_much_memory(page: int | None = None) -> Rejected:
    return Rejected("too_large", f"{_where(page)} cere prea multă memorie. Rescanați la 300 dpi.")


def too_many_pages(count: int, limit: int) -> Rejected:
    return Rejected(
        "too_many_pages",
        f"Fișierul are {count} de pagini; se acceptă cel mult {limit}. Împărțiți lotul în fișiere mai mici.",
    )


def timed_out(seconds: float) -> Rejected:
    return Rejected("timeout", f"Fișierul nu a putut fi deschis în {seconds:g} secunde. {_RESCAN}")


def unreadable(error: OSError) -> Rejected:
    return Rejected(
        "unreadable", f"Fișierul nu poate fi deschis ({error.strerror or 'eroare de disc'}). Verificați dosarul."
    )


@contextmanager
def refusing(page: int | None = None) -> Iterator[None]:
    """Whatever a decoder throws inside becomes Rejected: libraries raise anything on a broken file.

    Rejected passes through; memory errors become ``too_large``; all else ``corrupt``. The cause is chained, and only
    its type is logged (a decoder's message may quote the file).
    """
    try:
        yield
    except Rejected:
        raise
    except MemoryError as error:
        raise needs_too_much_memory(page) from error
    except Exception as error:
        log.info("file refused: %s (page %s)", type(error).__name__, page)
        raise corrupt(page) from error
