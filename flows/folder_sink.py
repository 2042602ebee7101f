"""The folder sink: one file for each message, there whole or not at all, named by the event's id."""

from __future__ import annotations

import contextlib
import errno
import os
import time
import uuid
from pathlib import Path

from flows.envelope import Message
from flows.sink import Sent
from models.errors import ConfigError

_STALE_S = 3600.0


class FolderSink:
    """Files ``<event id>.json`` in ``folder``, which is made. They are readable for the folder's group; whoever takes
    them away may do so at once: what begins with a dot is not finished yet and is to be left alone."""

    name = "folder"
    longest_s = 60.0

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o750)
        except OSError as error:
            raise ConfigError(f"handover_folder: {folder} nu poate fi făcut: {error.strerror}") from None
        self._sweep()

    def send(self, message: Message) -> Sent:
        """Temporary file, fsync, rename, fsync of the folder; a second time it takes the place of the first."""
        draft = self._folder / f".{message.event_id}.{uuid.uuid4().hex[:8]}.tmp"
        try:
            _write(draft, message.body)
            os.replace(draft, self._folder / f"{message.event_id}.json")
            _sync_folder(self._folder)
        except OSError as error:
            with contextlib.suppress(OSError):
                draft.unlink()
            fault = errno.errorcode.get(error.errno or 0, "EIO").lower()
            return Sent("later", fault=f"folder_{fault}", for_all=True)
        return Sent("delivered")

    def close(self) -> None:
        """Nothing is kept open."""

    def _sweep(self) -> None:
        """Remove what a killed run of long ago left unfinished."""
        for draft in self._folder.glob(".*.tmp"):
            with contextlib.suppress(OSError):
                if time.time() - draft.stat().st_mtime > _STALE_S:
                    draft.unlink()


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
