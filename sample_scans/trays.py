"""Where delivered pages go: files of a dossier's folder, or one batch file that many dossiers share."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from sample_scans.devices import Device
from sample_scans.files import ENDINGS, ScanFile, holds_many
from sample_scans.scanner import Scan

Cut = Literal["dossier", "document", "page"]


class Tray:
    """Takes pages, says in which file and on which page each came to lie.

    ``cut``: when a new file begins. Call :meth:`document` before each document's first page, :meth:`close` at the end.
    """

    def __init__(self, folder: Path, name: Callable[[int], str], cut: Cut) -> None:
        self._folder, self._name, self._cut = folder, name, cut
        self._file: ScanFile | None = None
        self._count = 0
        self.scans: list[dict[str, Any]] = []
        self.takes_files = True

    def document(self) -> None:
        if self._cut == "document":
            self._finish()

    def page(self, scan: Scan) -> tuple[str, int]:
        """Keeps the page; its file's name and its number there, from 1."""
        container = scan.device.container
        if self._file is not None and (
            self._cut == "page" or not holds_many(container) or self._ending != ENDINGS[container]
        ):
            self._finish()
        if self._file is None:
            self._count += 1
            path = self._folder / (self._name(self._count) + ENDINGS[container])
            self._file = ScanFile(path, container)
        self._file.add(scan)
        return self._file.path.name, self._file.pages

    def ready_made(self, stem: str, ending: str, content: bytes, pages: int) -> str:
        """A file that no scanner made (a born-digital PDF); its name."""
        name = f"{stem}{ending}"
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / name).write_bytes(content)
        self._note(name, pages, content)
        return name

    def close(self) -> None:
        self._finish()

    @property
    def _ending(self) -> str:
        return self._file.path.suffix if self._file else ""

    def _finish(self) -> None:
        if self._file is not None:
            self._note(self._file.path.name, self._file.pages, self._file.close())
            self._file = None

    def _note(self, name: str, pages: int, content: bytes) -> None:
        self.scans.append({"file": name, "pages": pages, "sha256": hashlib.sha256(content).hexdigest()})


def folder_tray(rng: random.Random, folder: Path, device: Device, day: str) -> Tray:
    """A tray with the file names that the machine would give."""
    serial, minute = rng.randint(100, 9000), rng.randint(0, 59)
    stamp = day.replace("-", "")
    phone: Callable[[int], str] = lambda n: f"IMG_{stamp}_{9 + n // 20:02d}{(minute + n) % 60:02d}{(n * 17) % 60:02d}"  # noqa: E731
    names: list[Callable[[int], str]] = [
        lambda n: f"scan_{n:03d}", lambda n: f"doc{serial + n:05d}{stamp}", lambda n: f"SKM_{stamp}{serial + n}",
        lambda n: f"Scan{n:04d}",
    ]  # fmt: skip
    cut: Cut = rng.choices(("dossier", "document", "page"), (50, 35, 15))[0]
    return Tray(folder, phone if device.tier == "phone" else rng.choice(names), cut)
