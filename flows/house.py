"""The one place that knows which concrete archive, ledger and pool are used."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive.archive import Archive
from extractors.loading import Limits
from flows.reading import Reading, open_reading
from flows.scratch import scratch_folder
from flows.settings import Settings
from flows.stores import open_archive
from flows.version import program_version
from ledger.ledger import Ledger
from validators.seasons import Season, load_season

Progress = Callable[[str, int], None]  # (what, how many): "total" pages to come, "pages" done, "dossiers" done

PageSeen = Callable[[str, int, str], None]  # (scan, page, what it is): "content", "blank", "separator" or "unread"


def silent(what: str, count: int) -> None:
    """A progress that nobody watches."""


def unseen(scan: str, page: int, what: str) -> None:
    """Pages that nobody watches being read."""


@dataclass
class House:
    """Everything that a batch works with. ``scratch``: working pictures, gone when the house closes."""

    settings: Settings
    archive: Archive
    ledger: Ledger
    readers: Reading
    season: Season
    scratch: Path
    version: str
    progress: Progress = field(default=silent)
    page_seen: PageSeen = field(default=unseen)

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
    with (
        scratch_folder() as scratch,
        Ledger(settings.ledger_url) as ledger,
        open_reading(settings, scratch) as readers,
    ):
        version = program_version(settings.tesseract)
        yield House(settings, open_archive(settings), ledger, readers, chosen, scratch, version, progress)
