"""A source cut into dossiers, with recorded pages in place of the reading workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from extractors import jobs
from extractors.classify import Verdict
from extractors.loading import FileInfo, Limits, PageInfo
from extractors.page import PageReading
from flows import taking
from flows.admission import Admitted
from flows.settings import Settings
from flows.sources import Source
from flows.taking import Part, Taking
from models.dossier import Declared, DocumentEntry, Dossier, PageRef, Registration, ScanEntry
from models.errors import Rejected
from tests.extractors.drawn import view_of, words_of
from validators.seasons import load_season

PAPER, BLANK, SPOILED = "paper", "blank", "spoiled"


@dataclass
class FakeJob:
    call: Callable[[], Any]

    def result(self) -> Any:
        return self.call()


@dataclass
class FakeReaders:
    """Pages as their file's script says: a number is a separator sheet, an exception is raised."""

    scripts: dict[str, list[Any]]
    folder: Path
    workers: int = 1
    deadly: frozenset[int] = frozenset()  # documents whose reading fails for good
    asked: list[tuple[str, int]] = field(default_factory=list)
    timeouts: set[float] = field(default_factory=set)

    def submit(self, job: Callable[..., Any], *args: Any) -> FakeJob:
        if job is jobs.page:
            return FakeJob(lambda: self._page(*args))
        return FakeJob(lambda: self._document(*args))

    def forget(self, pictures: Iterable[Path]) -> None:
        for picture in pictures:
            picture.unlink(missing_ok=True)

    def _page(
        self, path: Path, scan: str, number: int, scratch: Path, limits: Limits, timeout_s: float
    ) -> tuple[PageReading, tuple[Verdict, ...]]:
        self.asked.append((path.name, number))
        self.timeouts.add(timeout_s)
        what = self.scripts[path.name][number - 1]
        page = {"scan": scan, "page": number, "width": 100, "height": 100, "dpi": 300.0}
        if isinstance(what, Exception):
            raise what
        if what == BLANK:
            return PageReading(**page, blank=True), ()
        if what == PAPER:
            picture = self.folder / f"{path.name}-{number}.pgm"
            picture.touch()
            view = view_of(words_of("ceva"), scan=scan, page=number, picture=picture)
            return PageReading(**page, views=(view,)), (Verdict("identity_card", 0.9, True, {}),)
        registration = Registration() if what == SPOILED else Registration(number=what, date="2017-11-14")
        return PageReading(**page, separator=registration), ()

    def _document(self, group: Any, number: int) -> DocumentEntry:
        if number in self.deadly and group.kind == "identity_card":
            raise Rejected("unreadable", "citirea a oprit programul")
        return DocumentEntry(id=f"d{number}", kind=group.kind, confidence=0.9, pages=group.refs)


@dataclass
class FakeLedger:
    """Remembers one dossier, whatever is asked for, or none."""

    known: Dossier | None = None
    engine: None = None  # nobody's earlier requests are asked for: these dossiers name no people

    def find_dossier(self, *_: object) -> Dossier | None:
        return self.known


@dataclass
class FakeHouse:
    readers: FakeReaders
    scratch: Path
    ledger: FakeLedger = field(default_factory=FakeLedger)
    season: Any = field(default_factory=lambda: load_season("2017-2018"))
    version: str = "0"
    limits: Limits = field(default_factory=Limits)
    settings: Settings = field(default_factory=lambda: Settings(page_timeout_s=7.5))
    told: dict[str, int] = field(default_factory=dict)

    def progress(self, what: str, count: int) -> None:
        self.told[what] = self.told.get(what, 0) + count

    def page_seen(self, scan: str, page: int, what: str) -> None:
        pass


@pytest.fixture
def taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[list[Part], Taking]]:
    def admit(_: Any, path: Path, seen: dict[str, str]) -> Admitted:
        script = scripts[path.name]
        if isinstance(script, str):
            return Admitted(
                path, ScanEntry(id=path.name, file=path.name, pages=0, status="rejected", reason=script), None, 1
            )
        pages = tuple(PageInfo(i, 100, 100, 300.0, False) for i in range(1, len(script) + 1))
        entry = ScanEntry(id=path.name, file=path.name, pages=len(pages), status="read")
        return Admitted(path, entry, FileInfo("tiff", pages), 1)

    scripts: dict[str, Any] = {}

    def take(
        files: dict[str, Any], deadly: frozenset[int] = frozenset(), known: Dossier | None = None, **source: Any
    ) -> tuple[list[Part], Taking]:
        scripts.update(files)
        monkeypatch.setattr(taking, "admit", admit)
        house = FakeHouse(FakeReaders(scripts, tmp_path, deadly=deadly), tmp_path, FakeLedger(known))
        made = Taking(house, Source(tuple(Path(n) for n in files), source.pop("name", "lot"), **source))  # type: ignore[arg-type]
        return list(made.parts()), made

    return take


def shape(parts: list[Part]) -> dict[str, list[tuple[str, int]]]:
    """Dossier -> its pages, in the order of its documents."""
    return {str(p.registration.number): [(r.scan, r.page) for d in p.documents for r in d.pages] for p in parts}


Take = Callable[..., tuple[list[Part], Taking]]


def test_a_batch_is_parted_at_its_separators(taken: Take) -> None:
    parts, made = taken({"a.tif": ["1001", PAPER, PAPER, "1002", PAPER, BLANK]})
    assert shape(parts) == {
        "1001": [("a.tif", 1), ("a.tif", 2), ("a.tif", 3)], "1002": [("a.tif", 4), ("a.tif", 5), ("a.tif", 6)],
    }  # fmt: skip
    assert parts[0].registration.date == "2017-11-14"
    tally = made.tally
    assert (tally.pages, tally.separators, tally.blanks, tally.content, tally.unread) == (6, 2, 1, 3, 0)


def test_pages_before_the_first_separator_are_a_dossier_without_number(taken: Take) -> None:
    parts, _ = taken({"a.tif": [PAPER, "1001", PAPER]})
    first, second = parts
    assert str(first.registration.number).startswith("fara-numar-")
    assert shape(parts)[str(second.registration.number)] == [("a.tif", 2), ("a.tif", 3)]


def test_a_spoiled_separator_parts_and_two_of_them_stay_apart(taken: Take) -> None:
    parts, _ = taken({"a.tif": ["1001", PAPER, SPOILED, PAPER, SPOILED, PAPER]})
    numbers = [p.registration.number for p in parts]
    assert numbers[0] == "1001"
    assert len(set(numbers)) == 3
    assert [len(pages) for pages in shape(parts).values()] == [2, 2, 2]


def test_a_separator_holds_to_the_end_of_its_file(taken: Take) -> None:
    parts, _ = taken(
        {"a.tif": ["1001", PAPER], "b.tif": [PAPER]}, registration=Registration(number="118342"), name="118342"
    )
    assert shape(parts) == {"1001": [("a.tif", 1), ("a.tif", 2)], "118342": [("b.tif", 1)]}


def test_a_dossiers_own_separator_changes_nothing(taken: Take) -> None:
    known = Registration(number="1001", date="2017-12-24", operator="op-07")
    parts, _ = taken({"a.tif": ["1001", PAPER], "b.tif": [PAPER]}, registration=known, declared=Declared(vehicles=0))
    (part,) = parts
    assert part.registration == known
    assert part.declared == Declared(vehicles=0)
    assert len(shape(parts)["1001"]) == 3


def test_what_was_declared_for_one_dossier_is_not_given_to_another(taken: Take) -> None:
    known = Registration(number="1001", channel="counter")
    parts, _ = taken({"a.tif": [PAPER, "1002", PAPER]}, registration=known, declared=Declared(vehicles=0))
    assert [p.declared for p in parts] == [Declared(vehicles=0), None]
    assert parts[1].registration.channel == "counter"


def test_a_page_that_cannot_be_decoded_is_named_and_the_rest_is_read(taken: Take) -> None:
    parts, made = taken(
        {"a.tif": [PAPER, Rejected("corrupt", "Pagina 2"), PAPER]}, registration=Registration(number="1")
    )
    (part,) = parts
    assert shape(parts) == {"1": [("a.tif", 1), ("a.tif", 3)]}
    (scan,) = part.scans
    assert (scan.status, (scan.reason or "").split(":")[0]) == ("rejected", "corrupt")
    assert [(f, r.split(":")[0]) for f, r in made.tally.rejected] == [("lot/a.tif", "corrupt")]
    assert made.tally.pages == made.tally.content + made.tally.unread == 3


def test_a_paper_whose_reading_fails_keeps_its_pages(taken: Take) -> None:
    parts, made = taken({"a.tif": [PAPER, PAPER]}, frozenset({1}), registration=Registration(number="1"))
    (part,) = parts
    assert [(d.kind, d.confidence, len(d.pages)) for d in part.documents] == [
        ("other", 0.0, 1),
        ("identity_card", 0.9, 1),
    ]
    ((file, reason),) = made.tally.rejected
    assert (file, reason.split(":")[0]) == ("lot/a.tif", "unreadable")
    assert "pagina 1" in reason
    assert part.scans[0].status == "rejected"  # so that it is not remembered as read


def test_a_dossier_that_is_known_is_not_read_again(taken: Take) -> None:
    documents = tuple(
        DocumentEntry(id=f"d{n}", kind=kind, confidence=0.9, pages=(PageRef(scan="a.tif", page=n),))
        for n, kind in ((1, "identity_card"), (2, "blank"))
    )
    known = Dossier(registration=Registration(number="1"), season="2017-2018", documents=documents)
    parts, made = taken({"a.tif": [PAPER, BLANK]}, known=known, registration=Registration(number="1"))
    assert shape(parts) == {"1": [("a.tif", 1), ("a.tif", 2)]}
    assert made.house.readers.asked == []  # type: ignore[attr-defined]
    assert (made.tally.pages, made.tally.content, made.tally.blanks) == (2, 1, 1)


def test_rejected_files_belong_to_the_dossier_that_they_lay_in(taken: Take) -> None:
    parts, made = taken({"a.tif": "empty: gol", "b.tif": [PAPER]}, registration=Registration(number="1"), name="1")
    (part,) = parts
    assert {s.file: s.status for s in part.scans} == {"a.tif": "rejected", "b.tif": "read"}
    assert made.tally.rejected == [("1/a.tif", "empty: gol")]


def test_a_dossier_of_rejected_files_only_is_still_a_dossier(taken: Take) -> None:
    parts, _ = taken({"a.tif": "empty: gol"}, registration=Registration(number="1"), name="1")
    assert shape(parts) == {"1": []}


def test_few_pages_are_in_flight_and_pictures_are_deleted(taken: Take, tmp_path: Path) -> None:
    parts, made = taken({"a.tif": [PAPER] * 40}, registration=Registration(number="1"))
    assert len(shape(parts)["1"]) == 40
    assert not list(tmp_path.glob("*.pgm"))
    assert made.house.told == {"total": 40, "pages": 40}  # type: ignore[attr-defined]


def test_of_a_page_that_is_worked_off_no_words_are_kept(taken: Take) -> None:
    """A batch keeps what it was given to its end: with the words a thousand pages would be hundreds of megabytes."""
    parts, _ = taken({"a.tif": [PAPER, PAPER]})
    views = [view for part in parts for page in part.pages for view in page.views]
    assert views
    assert not any(view.words for view in views)


def test_a_page_gets_the_time_that_is_set(taken: Take) -> None:
    _, made = taken({"a.tif": [PAPER, PAPER]}, registration=Registration(number="1"))
    assert made.house.readers.timeouts == {7.5}  # type: ignore[attr-defined]


def test_files_given_again_are_counted_as_copies(taken: Take) -> None:
    parts, made = taken({"a.tif": [PAPER, BLANK]}, registration=Registration(number="1"), repeats=2)
    assert len(shape(parts)["1"]) == 2
    assert (made.tally.files, made.tally.copies, made.tally.pages) == (3, 2, 2)
