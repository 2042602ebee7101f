"""A source taken in: its pages read in the workers, cut into dossiers at separator sheets, its documents read.

Pages are started a few ahead and worked off in their order, so a file of any length needs little memory and disk;
a dossier's working pictures are deleted as soon as its documents are read.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from extractors import jobs
from extractors.assemble import Group
from extractors.page import PageReading
from flows.admission import Admitted, admit
from flows.fingerprints import Ingredients, fingerprint
from flows.grouping import group_pages
from flows.house import House
from flows.reading import Answer
from flows.sources import Source
from flows.tally import Tally
from models.dossier import Declared, DocumentEntry, PageFinding, Registration, ScanEntry
from models.errors import Rejected

AHEAD = 3  # pages in flight for each worker


@dataclass(frozen=True)
class Part:
    """What one source gives to one dossier."""

    registration: Registration
    declared: Declared | None
    scans: tuple[ScanEntry, ...]
    documents: tuple[DocumentEntry, ...]
    sizes: dict[str, int]
    pages: tuple[PageReading, ...]
    quality: tuple[PageFinding, ...] = ()

    @property
    def ingredients(self) -> Ingredients:
        return Ingredients(
            self.registration, self.declared, self.scans, [(r.scan, r.page) for d in self.documents for r in d.pages]
        )


@dataclass
class _Open:
    """The dossier that is being filled while the pages come by."""

    registration: Registration
    declared: Declared | None
    scans: dict[str, ScanEntry] = field(default_factory=dict)
    pages: list[jobs.PageResult] = field(default_factory=list)


class Taking:
    """One source on its way. :meth:`begin` admits the files and starts the first pages; :meth:`parts` finishes."""

    def __init__(self, house: House, source: Source) -> None:
        self.house, self.source = house, source
        self.tally = Tally()
        self.admitted: list[Admitted] = []
        self._queue: deque[tuple[Admitted, int, Answer[jobs.PageResult]]] = deque()
        self._todo: deque[tuple[Admitted, int]] = deque()
        self._folder = house.scratch / f"s{id(self):x}"
        self._begun = False
        self._known: Part | None = None
        self.spent = False  # its parts were asked for: pages are gone, a retry needs a new one

    def admit(self) -> None:
        """Archive and inspect all files of the source."""
        if self.admitted:
            return
        seen: dict[str, str] = {}
        for path in self.source.files:
            self.admitted.append(admit(self.house, path, seen))
        self._count_files()
        self._todo.extend((a, p.number) for a in self.admitted if a.info for p in a.info.pages)

    def _count_files(self) -> None:
        t = self.tally
        t.files = len(self.admitted) + self.source.repeats
        t.copies = sum(a.copy_of is not None for a in self.admitted) + self.source.repeats
        t.pages = sum(a.entry.pages for a in self.admitted)
        t.rejected += [(self._shown(a), a.entry.reason or "") for a in self.admitted if a.entry.status == "rejected"]
        t.rejected += list(self.source.faults)

    def _shown(self, admitted: Admitted) -> str:
        """A file's name for people: within its dossier's folder when there is one."""
        name = admitted.path.name
        return name if self.source.name == name else f"{self.source.name}/{name}"

    def begin(self) -> None:
        """Admit the files and send the first pages to the workers. When this fails, it is spent."""
        if self._begun:
            return
        self._begun = self.spent = True
        self.admit()
        self._folder.mkdir(parents=True, exist_ok=True)
        self.house.progress("total", self.tally.pages)
        self._known = self._remembered()
        if self._known is None:
            self._refill()
        self.spent = False

    def _remembered(self) -> Part | None:
        """What this program version made of exactly these scans before: a second run reads nothing again.

        Only for a dossier's folder: whose pages a batch file holds is not known before they are read.
        """
        number = self.source.registration.number
        if number is None or not self._todo:
            return None
        scans = tuple({a.entry.id: a.entry for a in self.admitted if a.copy_of is None}.values())
        pages = [(a.entry.id, n) for a, n in self._todo]
        share = Ingredients(self.source.registration, self.source.declared, scans, pages)
        mark = fingerprint(self.house.season.id, [share])
        dossier = self.house.ledger.find_dossier(number, self.house.season.id, mark, self.house.version)
        if dossier is None:
            return None
        sizes = {a.entry.id: a.size for a in self.admitted}
        return Part(
            self.source.registration, self.source.declared, scans, dossier.documents, sizes, (), dossier.quality
        )

    def _refill(self) -> None:
        while self._todo and len(self._queue) < AHEAD * self.house.readers.workers:
            admitted, number = self._todo.popleft()
            job = self.house.readers.submit(
                jobs.page, admitted.path, admitted.entry.id, number, self._folder, self.house.limits,
                self.house.settings.page_timeout_s,
            )  # fmt: skip
            self._queue.append((admitted, number, job))

    def parts(self) -> Iterator[Part]:
        """The dossiers of the source, each as soon as its last page is read."""
        self.begin()
        self.spent = True
        if self._known is not None:
            self.tally.count_documents(self._known.documents)  # not read again
            self.house.progress("pages", self.tally.pages)
            yield self._known
            return
        current = self._fresh()
        for admitted in self.admitted:
            if admitted.info is None and admitted.copy_of is None:
                current.scans.setdefault(admitted.entry.id, admitted.entry)
        last_scan = None
        while self._queue:
            admitted, number, job = self._queue.popleft()
            self._refill()
            if last_scan not in (None, admitted.entry.id) and current.registration != self.source.registration:
                yield from self._close(current)  # a separator holds to the end of its file
                current = self._fresh()
            last_scan = admitted.entry.id
            current.scans.setdefault(admitted.entry.id, admitted.entry)
            result = self._result(current, admitted, number, job)
            if result is None:
                continue
            reading, _ = result
            if reading.separator is not None and self._is_other(reading.separator, current):
                yield from self._close(current)
                current = _Open(self._merged(reading.separator), self._declared_for(reading.separator))
                current.scans[admitted.entry.id] = admitted.entry
            current.pages.append(result)
        yield from self._close(current)

    def _result(
        self, current: _Open, admitted: Admitted, number: int, job: Answer[jobs.PageResult]
    ) -> jobs.PageResult | None:
        """A page's reading, counted; None for a page that cannot be decoded (its scan is then rejected by name)."""
        try:
            result = job.result()
        except Rejected as refusal:
            self._refuse(current, admitted, number, refusal)
            result = None
        self.house.progress("pages", 1)
        self.house.page_seen(admitted.entry.id, number, _what(result))
        if result is None:
            return None
        reading = result[0]
        self.tally.blanks += reading.blank
        self.tally.separators += reading.separator is not None
        self.tally.content += bool(reading.views)
        return result

    def _refuse(self, current: _Open, admitted: Admitted, number: int, refusal: Rejected) -> None:
        self.tally.unread += 1
        reason = f"{refusal.reason}: pagina {number}: {refusal.detail}"
        current.scans[admitted.entry.id] = admitted.entry.model_copy(update={"status": "rejected", "reason": reason})
        self.tally.rejected.append((self._shown(admitted), reason))

    def _fresh(self) -> _Open:
        return _Open(self.source.registration, self.source.declared)

    def _is_other(self, registration: Registration, current: _Open) -> bool:
        return registration.number is None or registration.number != current.registration.number

    def _merged(self, registration: Registration) -> Registration:
        """A separator's registration, with the channel and operator that the source knows."""
        known = self.source.registration
        if known.number == registration.number:
            return known
        return registration.model_copy(update={"channel": known.channel, "operator": known.operator})

    def _declared_for(self, registration: Registration) -> Declared | None:
        return self.source.declared if registration.number == self.source.registration.number else None

    def _close(self, current: _Open) -> Iterator[Part]:
        """Read the documents of the finished dossier and delete its pictures."""
        if not current.pages and not current.scans:
            return
        if not current.pages and all(s.status == "read" for s in current.scans.values()):
            return
        registration = current.registration
        if registration.number is None:
            registration = registration.model_copy(update={"number": _no_number(current)})
        groups = group_pages(current.pages)
        started = [self.house.readers.submit(jobs.read_document, g, i) for i, g in enumerate(groups, 1)]
        documents = tuple(
            self._document(current, i, g, job) for i, (g, job) in enumerate(zip(groups, started, strict=True), 1)
        )
        self.house.readers.forget(view.picture for reading, _ in current.pages for view in reading.views)
        pages = tuple(_worked_off(reading) for reading, _ in current.pages)
        sizes = {a.entry.id: a.size for a in self.admitted}
        yield Part(registration, current.declared, tuple(current.scans.values()), documents, sizes, pages, _poor(pages))

    def _document(self, current: _Open, number: int, group: Group, job: Answer[DocumentEntry]) -> DocumentEntry:
        """A document's entry. One whose reading fails for good keeps its pages, unread, for a clerk to look at; its
        scan is rejected by name, so that another run tries again."""
        try:
            return job.result()
        except Rejected as refusal:
            first = group.refs[0]
            admitted = next(a for a in self.admitted if a.entry.id == first.scan)
            reason = f"{refusal.reason}: actul de la pagina {first.page}: {refusal.detail}"
            current.scans[first.scan] = admitted.entry.model_copy(update={"status": "rejected", "reason": reason})
            self.tally.rejected.append((self._shown(admitted), reason))
            return DocumentEntry(id=f"d{number}", kind="other", confidence=0.0, pages=group.refs)


def _worked_off(page: PageReading) -> PageReading:
    """Without the page's words: a batch keeps its parts to its end, and a page's words are some hundred kilobytes."""
    return replace(page, views=tuple(replace(view, words=()) for view in page.views))


def _poor(pages: Iterable[PageReading]) -> tuple[PageFinding, ...]:
    return tuple(
        PageFinding(code=d.code, scan=page.scan, page=page.page, region=tuple(d.region.as_list()))  # type: ignore[arg-type]
        for page in pages
        for d in page.defects
    )


def _no_number(current: _Open) -> str:
    """A stable name for papers without a registration number: from the hash of their first scan, and the page."""
    first = next(iter(current.scans)).removeprefix("sha256:")[:10]
    page = current.pages[0][0].page if current.pages else 0
    return f"fara-numar-{first}-p{page}"


def _what(result: jobs.PageResult | None) -> str:
    """What a page turned out to be, for whoever watches."""
    if result is None:
        return "unread"
    if result[0].separator is not None:
        return "separator"
    return "blank" if result[0].blank else "content"
