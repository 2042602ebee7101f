"""An unexpected exception, told without what its message may hold: people's names and numbers."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from models.errors import Rejected

log = logging.getLogger(__name__)


class Mishap(RuntimeError):
    """A mistake of ours or of the machine. Its text is the exception's kind and where it was raised, nothing more."""


def mishap(fault: BaseException) -> Mishap:
    """The exception with its message left out; the way it came stands in the log.

    >>> str(mishap(KeyError("1850712125671")))
    'KeyError'
    """
    way = traceback.extract_tb(fault.__traceback__)
    log.error("%s\n%s", type(fault).__name__, "".join(traceback.format_list(way)))
    where = f" ({Path(way[-1].filename).name}:{way[-1].lineno})" if way else ""
    return Mishap(f"{type(fault).__name__}{where}")


def reason_of(fault: BaseException) -> str:
    """Why a source was given up, in the form of ``batch.json``'s reasons."""
    if isinstance(fault, Rejected):
        return str(fault)
    said = str(fault) if isinstance(fault, Mishap) else type(fault).__name__
    return f"unreadable: citirea s-a oprit neașteptat: {said}; reluați comanda sau anunțați administratorul"
