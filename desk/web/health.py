"""Is everything there that the desk works with? For the machine that watches, without a word about places or people."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from archive.encrypted import store_below
from archive.s3 import S3Archive
from desk.web.office import Office
from extractors.engines import tesseract
from flows.stores import archive_folder
from ledger import tables
from ledger.engine import reading
from models.errors import DosarError

router = APIRouter()
LEAST_FREE = 1 << 30  # bytes on the disk of the program's home and of the archive
_FRESH_S = 15.0  # a server that is asked often does not look each time


class Health:
    """What was found a moment ago, for one office."""

    def __init__(self) -> None:
        self._until, self._found = 0.0, dict[str, bool]()

    def of(self, office: Office) -> dict[str, bool]:
        """``ledger archive tesseract disk``: whether each is well."""
        if time.monotonic() > self._until:
            self._found = {name: _well(check, office) for name, check in _CHECKS.items()}
            self._until = time.monotonic() + _FRESH_S
        return self._found


def _well(check: Callable[[Office], bool], office: Office) -> bool:
    try:
        return check(office)
    except (DosarError, OSError, SQLAlchemyError):
        return False


def _ledger(office: Office) -> bool:
    with reading(office.ledger.engine) as connection:
        connection.execute(select(tables.event.c.seq).limit(1)).first()
    return True


def _archive(office: Office) -> bool:
    store = store_below(office.archive)
    if isinstance(store, S3Archive):
        store.examine()
        return True
    folder = archive_folder(office.settings)
    return not folder.exists() or folder.is_dir()  # a new house makes it with its first scan


def _tesseract(_: Office) -> bool:
    return shutil.which("tesseract") is not None and bool(tesseract.version())


def _disk(office: Office) -> bool:
    return all(free_bytes(place) > LEAST_FREE for place in (office.settings.home, archive_folder(office.settings)))


def free_bytes(place: Path) -> int:
    """Free on the disk that this folder is on, or will be."""
    while not place.exists() and place != place.parent:
        place = place.parent
    return shutil.disk_usage(place).free


_CHECKS: dict[str, Callable[[Office], bool]] = {
    "ledger": _ledger, "archive": _archive, "tesseract": _tesseract, "disk": _disk
}  # fmt: skip


@router.get("/healthz")
def health(request: Request) -> JSONResponse:
    """200 when all is well, else 503; each part is ``ok`` or ``failed``."""
    found = request.app.state.health.of(request.app.state.office)
    well = all(found.values())
    parts = {name: "ok" if fine else "failed" for name, fine in found.items()}
    return JSONResponse({"status": "ok" if well else "failed", "parts": parts}, 200 if well else 503)
