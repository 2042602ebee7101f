"""Faults of the machine, told from faults of what is read: a database that does not answer, a disk that is full.

They end in :class:`Outage`, which says what is to be done; the papers are not rejected for them, and a watched folder
tries again later instead of putting them aside. Everything that was read until then is kept.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator

import httpx
from sqlalchemy.exc import DBAPIError, OperationalError

from models.errors import DosarError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_AGAIN = "ce s-a citit până acum este păstrat; reluați comanda după ce ați remediat"


class Outage(DosarError):
    """The machine or a server is at fault. The message says which one, in Romanian, and nothing of any paper."""


def outage(fault: BaseException) -> Outage | None:
    """What part of the machine failed; None when the fault is none of the machine's.

    >>> print(outage(OSError(errno.ENOSPC, "No space left on device")))
    discul este plin: eliberați loc; ce s-a citit până acum este păstrat; reluați comanda după ce ați remediat
    >>> outage(KeyError("x")) is None
    True
    """
    said = _said(fault)
    return Outage(f"{said}; {_AGAIN}") if said else None


def _said(fault: BaseException) -> str | None:
    if isinstance(fault, DBAPIError) and (isinstance(fault, OperationalError) or fault.connection_invalidated):
        full = "disk is full" in str(fault.orig) or "No space left" in str(fault.orig)
        return "discul registrului este plin: eliberați loc" if full else "registrul (baza de date) nu răspunde"
    if isinstance(fault, OSError) and fault.errno in _FULL:
        return "discul este plin: eliberați loc"
    if isinstance(fault, OSError) and fault.errno == errno.EROFS:
        return "discul poate fi doar citit"
    if isinstance(fault, httpx.TransportError):
        return "serverul Prefect nu răspunde"
    return None


@contextlib.contextmanager
def named() -> Iterator[None]:
    """A fault of the machine in here ends in :class:`Outage`, any other as it is."""
    try:
        yield
    except Exception as fault:
        known = outage(fault)
        if known is None:
            raise
        raise known from None
