"""What the web desk works with: the one place that knows concrete parts, as :mod:`flows.house` does for a batch."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from archive.archive import Archive
from desk.web.batches import Batches
from desk.web.pictures import Pictures
from desk.web.proof_shelf import ProofShelf
from desk.web.seeding import Seeding
from desk.web.throttle import Throttle
from extractors.loading import Limits
from flows.corrections import Corrector
from flows.paper_acts import PaperCorrector
from flows.papers import Papers
from flows.readers import Readers
from flows.search_key import search_key
from flows.settings import Settings
from flows.statements import Statements
from flows.stores import open_archive
from flows.version import program_version
from ledger.accounts import Accounts
from ledger.corrections import Corrections
from ledger.identities import Identities
from ledger.ledger import Ledger
from ledger.lists import Lists
from ledger.provenance import Provenance
from ledger.queue import Queue
from ledger.reveals import Reveals
from ledger.samples import Samples
from ledger.search import Search
from ledger.sessions import Sessions
from ledger.timeline import Timeline
from ledger.tokens import Tokens
from ledger.views import Views
from validators.seasons import Season, load_season


@dataclass(frozen=True)
class Office:
    """The services behind the pages. Thread-safe, all of them."""

    settings: Settings
    season: Season
    accounts: Accounts
    sessions: Sessions
    queue: Queue
    book: Corrections
    corrector: Corrector
    papers: PaperCorrector
    statements: Statements
    seeding: Seeding
    views: Views
    lists: Lists
    pictures: Pictures
    batches: Batches
    ledger: Ledger
    archive: Archive
    provenance: Provenance
    proofs: ProofShelf
    timeline: Timeline
    search: Search
    reveals: Reveals
    samples: Samples
    tokens: Tokens
    throttle: Throttle
    identities: Identities


@contextlib.contextmanager
def open_office(settings: Settings) -> Iterator[Office]:
    """The office with its lights on: the ledger open, the queue filled, the batch worker waiting."""
    ledger = Ledger(settings.ledger_url)
    batches = Batches(settings.home / "uploads")
    readers = Readers(1, settings.tesseract)  # its process starts when a clerk first has something read
    try:
        queue = Queue(ledger.engine)
        queue.ensure()
        limits = Limits(max_pages=settings.max_pages, max_pixels=int(settings.max_megapixels * 1_000_000))
        archive = open_archive(settings)
        papers = Papers(archive, readers, limits, settings.page_timeout_s)
        version = program_version(settings.tesseract)
        views = Views(ledger.engine)
        batches.start()
        yield Office(
            settings=settings,
            season=load_season(settings.season),
            accounts=Accounts(ledger.engine),
            sessions=Sessions(ledger.engine),
            queue=queue,
            book=Corrections(ledger.engine),
            corrector=Corrector(ledger, version, papers),
            papers=PaperCorrector(ledger, version, papers),
            statements=Statements(ledger, version),
            seeding=Seeding(ledger.engine, queue, views, settings.seed_share),
            views=views,
            lists=Lists(ledger.engine),
            pictures=Pictures(archive, ledger.engine, limits, settings.page_timeout_s),
            batches=batches,
            ledger=ledger,
            archive=archive,
            provenance=Provenance(ledger.engine),
            proofs=ProofShelf(archive, limits, settings.page_timeout_s),
            timeline=Timeline(ledger.engine),
            search=Search(ledger.engine, search_key(settings.home, settings.search_secret)),
            reveals=Reveals(ledger.engine),
            samples=Samples(ledger.engine),
            tokens=Tokens(ledger.engine),
            throttle=Throttle(),
            identities=Identities(ledger.engine),
        )
    finally:
        batches.stop()
        readers.close()
        ledger.close()
