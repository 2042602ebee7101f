"""The one place that knows which concrete archive, ledger and pool are used."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive.archive import Archive
from extractors.loading import Limits
from flows.readers import Readers
from flows.settings import Settings
from flows.stores import open_archive
from flows.version import program_version
from ledger.ledger import Ledger
from validators.seasons import Season, load_season

Progress = Callable[[str, int], None]  # (what, how many): "total" pages to come, "pages" done, "dossiers" done


def silent(what: str, count: int) -> None:
    """A progress that nobody watches."""


@dataclass
class House:
    """Everything that a batch works with. ``scratch``: working pictures, gone when the house closes."""

    settings: Settings
    archive: Archive
    ledger: Ledger
    readers: Readers
    season: Season
    scratch: Path
    version: str
    progress: Progress = field(default=silent)

    @property
    def limits(self) -> Limits:
        return Limits(
            max_pages=self.settings.max_pages,
            max_pixels=int(self.settings.max_megapixels * 1_000_000),
        )


@contextlib.contextmanager
def open_house(settings: Settings, season: str | None = None, progress: Progress = silent) -> Iterator[House]:
    """The house with its lights on; everything is closed and the scratch folder removed at the end."""
    chosen = load_season(season or settings.season)
    settings.home.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix="dosar-"))
    ledger = Ledger(settings.ledger_url)
    try:
        with Readers(settings.workers, settings.tesseract) as readers:
            archive = open_archive(settings)
            yield House(
                settings, archive, ledger, readers, chosen, scratch, program_version(settings.tesseract), progress
            )
    finally:
        ledger.close()
        shutil.rmtree(scratch, ignore_errors=True)
