"""Uploaded batches, read one after the other by a process of their own: the web server never waits for them.

A batch that a stopped desk left unread is taken up again at the next start.
"""

from __future__ import annotations

import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from desk.web import batch_files
from desk.web.batch_files import META, PROGRESS, RESULT, Upload
from desk.web.counted import Counted, counted
from ledger import moments

MOST_BYTES = 1 << 30  # of all files of one upload
_PATIENCE_S = 20.0  # for a worker to end after it was asked to

State = Literal["waiting", "running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that was just read. ``scan``: hex digits; ``what``: content, blank, separator or unread."""

    scan: str
    page: int
    what: str


@dataclass(frozen=True)
class Batch:
    """An uploaded batch as it stands now. ``total`` and ``pages``: of all pages, how many are read; ``seen``: the
    newest of them; ``counted``: the scanner's count against the files'."""

    id: str
    at: str
    by: str
    number: str | None
    files: tuple[str, ...]
    state: State
    total: int
    pages: int
    result: dict[str, Any]
    seen: tuple[Seen, ...] = ()
    counted: Counted | None = None

    @property
    def share(self) -> int:
        """Percent of the pages that are read."""
        return min(100, round(100 * self.pages / self.total)) if self.total else 0


class Batches:
    """The batches below one folder. :meth:`start` the worker thread, :meth:`stop` it at the end."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._todo: queue.SimpleQueue[Path | None] = queue.SimpleQueue()
        self._current: Path | None = None
        self._process: subprocess.Popen | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="batches", daemon=True)

    def start(self) -> None:
        for folder in batch_files.folders(self.root):
            if not (folder / RESULT).is_file():
                self._todo.put(folder)
        self._thread.start()

    def stop(self) -> None:
        """End the worker; an unfinished batch is read again at the next start."""
        self._stopping.set()
        self._todo.put(None)
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(_PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
        if self._thread.is_alive():
            self._thread.join(_PATIENCE_S)

    def add(
        self, uploads: list[Upload], registration: dict[str, Any], by: str, sheets: int | None = None,
        duplex: bool = False,
    ) -> str:  # fmt: skip
        """Take the files in and put the batch at the end of the line; its id. ``sheets``: as the scanner counted them,
        ``duplex``: two pages each. :class:`batch_files.TooLarge`."""
        name = batch_files.new_id()
        folder = self.root / name
        folder.mkdir(parents=True, mode=0o700)
        try:
            batch_files.store(folder, uploads, registration, MOST_BYTES)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        meta = {"at": moments.now(), "by": by, "number": registration.get("number"), "files": [u.name for u in uploads],
                "sheets": sheets, "duplex": duplex}  # fmt: skip
        batch_files.write_json(folder / META, meta)
        self._todo.put(folder)
        return name

    def get(self, name: str) -> Batch | None:
        folder = self.root / name
        if not batch_files.is_id(name) or not (folder / META).is_file():
            return None
        return self._look(folder)

    def recent(self, limit: int = 15) -> list[Batch]:
        """The newest batches first."""
        return [self._look(folder) for folder in list(batch_files.folders(self.root))[: -limit - 1 : -1]]

    def _look(self, folder: Path) -> Batch:
        meta = batch_files.read_json(folder / META) or {}
        counts = batch_files.read_json(folder / PROGRESS) or {}
        result = batch_files.read_json(folder / RESULT)
        state: State = "running" if folder == self._current else "waiting"
        if result is not None:
            state = "failed" if "error" in result else "done"
        return Batch(
            id=folder.name, at=meta.get("at", ""), by=meta.get("by", ""), number=meta.get("number"),
            files=tuple(meta.get("files", ())), state=state, total=counts.get("total", 0), pages=counts.get("pages", 0),
            result=result or {}, seen=tuple(_seen(counts)), counted=counted(meta, (result or {}).get("counts", {})),
        )  # fmt: skip

    def _work(self) -> None:
        while (folder := self._todo.get()) is not None and not self._stopping.is_set():
            self._current = folder
            self._run(folder)
            self._current = None

    def _run(self, folder: Path) -> None:
        command = [sys.executable, "-m", "desk.batch_worker", str(folder)]
        with (folder / "worker.log").open("ab") as log:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            self._process.wait()
        if not self._stopping.is_set() and not (folder / RESULT).is_file():
            code = self._process.returncode
            batch_files.write_json(folder / RESULT, {"error": f"procesul de citire s-a oprit (cod {code})"})


def _seen(counts: dict[str, Any]) -> Iterator[Seen]:
    for scan, page, what in counts.get("seen", ()):
        yield Seen(str(scan).removeprefix("sha256:"), int(page), str(what))
