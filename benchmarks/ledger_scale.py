"""How fast the ledger answers with many pages in it: the desk's questions on SQLite and PostgreSQL, side by side.

``python -m benchmarks.ledger_scale --pages 1000000`` fills both with the same made-up dossiers through the house's own
tables (five pages, three papers and twenty fields each; every group of dossiers is one transaction with its event and
cover), then asks each question several times and takes the median. ``--postgresql URL`` names an empty database; one
that was filled before, with ``--folder`` too, is asked again as it is. Rows are written with the append-only triggers
in place; the time it takes is told too. The clerk's queue has a benchmark of its own (:mod:`benchmarks.queue`).
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from ledger import figures, tables
from ledger.audit_tables import search_mark, search_term
from ledger.engine import writing
from ledger.journal import journal
from ledger.ledger import Ledger
from ledger.lists import Lists, Wanted
from ledger.proof import Proof, walk
from ledger.search import Search
from ledger.timeline import Timeline
from ledger.views import Views
from models.dossier import Dossier, Registration

SEASONS = ("2015-2016", "2016-2017", "2017-2018")
PAGES, PAPERS, FIELDS = 5, 3, 20  # of a dossier
GROUP = 200  # dossiers in a transaction
REPEATS = 7
NOW = "2017-11-20T08:00:00.000000Z"
KEY = b"benchmark" * 4
SYLLABLES = ("pop", "mol", "rus", "mar", "sab", "tod", "cri", "ste", "ilie", "ban", "lup", "vas", "don", "gri", "neg")
ENDS = ("escu", "eanu", "ovan", "an", "aru", "a", "u", "ian", "ita", "or")
KINDS = ("application_form", "identity_card", "gas_bill")
VERDICTS = ("complete", "complete", "incomplete", "needs_review")
STATUS = ("accepted", "accepted", "accepted", "accepted", "review", "missing")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000, help="how many pages (default: 20000)")
    parser.add_argument("--postgresql", default=None, help="URL of an empty PostgreSQL database")
    parser.add_argument("--folder", type=Path, default=None, help="where SQLite's file is made (default: a new folder)")
    parser.add_argument("--verify", action="store_true", help="walk the audit chain at the end, too")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        stores = {"SQLite": f"sqlite:///{folder / 'scale.db'}"}
        if given.postgresql:
            stores["PostgreSQL"] = given.postgresql
        results = {name: measure(name, url, given.pages, given.verify) for name, url in stores.items()}
    report(results)


def measure(name: str, url: str, pages: int, verify: bool) -> dict[str, float]:
    """Seconds for each question, by its name."""
    with Ledger(url) as ledger:
        began = time.perf_counter()
        if Lists(ledger.engine).count(Wanted()) < pages // PAGES:
            fill(ledger, max(1, pages // PAGES))
            print(f"{name}: {pages} pages filled in {time.perf_counter() - began:.0f} s", flush=True)
            _analyse(ledger)
        took = {question: _median(ask) for question, ask in questions(ledger, pages // PAGES).items()}
        if verify:
            proof, began = Proof(), time.perf_counter()
            assert not list(walk(ledger.engine, proof))
            took["dosar verify"] = time.perf_counter() - began
            print(f"{name}: {proof.events} events and {proof.rows} rows verified", flush=True)
    return took


def questions(ledger: Ledger, dossiers: int) -> dict[str, Callable[[], object]]:
    """What the desk's pages ask, by the page's name; and what intake does."""
    engine = ledger.engine
    views, lists, search, middle = Views(engine), Lists(engine), Search(engine, KEY), dossiers // 2
    number, season = str(middle), SEASONS[middle % len(SEASONS)]
    every, waiting, begun = Wanted(season), Wanted(season, status="needs_review"), Wanted(season, begins=number[:3])
    cnp, name = _people(middle)
    new = iter(range(10**9))

    def record() -> object:
        registration = Registration(number=f"nou-{time.time_ns()}-{next(new)}")
        return ledger.record_dossier(Dossier(registration=registration, season=SEASONS[-1]), "f", "0.1.0", 1)

    return {
        "a dossier": lambda: views.latest_dossier(number, season),
        "its history": lambda: Timeline(engine).versions(number, season),
        "the way back from a field": lambda: views.trace(number, "d2", "/f7", season),
        "the list, 100 newest, and how many": lambda: (lists.newest_first(every, 100), lists.count(every)),
        "the same, far back": lambda: (lists.newest_first(every, 100, middle), lists.count(every)),
        "the same, of a status": lambda: (lists.newest_first(waiting, 100), lists.count(waiting)),
        "the same, by a number's beginning": lambda: (lists.newest_first(begun, 100), lists.count(begun)),
        "the API's list, 100 by number": lambda: (lists.by_number(every, 100, 1000), lists.count(every)),
        "found by CNP": lambda: search.by_cnp(cnp),
        "found by two words of a name": lambda: search.by_name(name),
        "the dashboard, of the season": lambda: (
            figures.fields(engine, season),
            figures.points(engine, season),
        ),
        "the dashboard, of all seasons": lambda: (views.counts(), figures.days(engine)),
        "intake: was it read before?": lambda: ledger.find_dossier(number, season, f"f{middle}", "0.1.0"),
        "intake: record a dossier": record,
    }


def report(results: dict[str, dict[str, float]]) -> None:
    names = list(results)
    print(f"\n{'question':44}" + "".join(f"{name + ', ms':>16}" for name in names) + ("   ratio" if names[1:] else ""))
    for question in results[names[0]]:
        times = [results[name].get(question, float("nan")) for name in names]
        ratio = f"{times[1] / times[0]:8.2f}" if times[1:] else ""
        print(f"{question:44}" + "".join(f"{one * 1000:16.2f}" for one in times) + ratio)


def fill(ledger: Ledger, dossiers: int) -> None:
    """Made-up dossiers 1 to ``dossiers``."""
    ledger.start_batch(SEASONS[-1], "0.1.0")
    numbers = iter(range(1, dossiers + 1))
    while group := list(islice(numbers, GROUP)):
        with writing(ledger.engine) as connection:
            for table, rows in _rows(group):
                connection.execute(insert(table), rows)
            journal(connection, "benchmark.filled", "", {"dossiers": len(group)})
    _index(ledger, dossiers)
    _advance(ledger)


def _index(ledger: Ledger, dossiers: int) -> None:
    """The search index over them: a projection, which no event covers."""
    search, numbers = Search(ledger.engine, KEY), iter(range(1, dossiers + 1))
    while group := list(islice(numbers, 10 * GROUP)):
        rows = []
        for n in group:
            cnp, name = _people(n)
            terms = [("cnp", search.keyed(cnp)), *(("name", word) for word in set(name.split()))]
            rows += [{"kind": k, "term": t, "season": _season(n), "number": str(n)} for k, t in terms]
        with writing(ledger.engine) as connection:
            connection.execute(insert(search_term), rows)
    with writing(ledger.engine) as connection:
        connection.execute(insert(search_mark), {"key": search._mark, "version": dossiers})


def _people(n: int) -> tuple[str, str]:
    """A CNP's digits and a name; as in a city, some names are borne by many."""
    chance = random.Random(n)
    words = [f"{chance.choice(SYLLABLES)}{chance.choice(SYLLABLES)}{chance.choice(ENDS)}" for _ in range(2)]
    return f"{1 + n % 2}{n * 7919 % 10**12:012d}", " ".join(words)


def _rows(group: list[int]) -> Iterator[tuple[Any, list[dict[str, Any]]]]:
    yield tables.scan, [_scan(n) for n in group]
    yield tables.batch_scan, [{"id": n, "batch": 1, "scan": _scan(n)["sha256"], "file_name": f"{n}.tif",
                               "dossier": str(n), "pages": PAGES, "status": "read"} for n in group]  # fmt: skip
    yield tables.page, [{"scan": _scan(n)["sha256"], "number": p, "program_version": "0.1.0", "width": 2480,
                         "height": 3508, "dpi": 300.0, "blank": False, "transform": [[1, 0, 0]]}
                        for n in group for p in range(1, PAGES + 1)]  # fmt: skip
    yield tables.dossier, [{"number": str(n), "season": _season(n)} for n in group]
    yield tables.dossier_version, [_version(n) for n in group]
    yield tables.document, [{"dossier_version": n, "id": f"d{d}", "kind": KINDS[d % 3], "confidence": 0.99,
                             "pages": [{"scan": _scan(n)["sha256"], "page": d, "region": [0, 0, 1, 1]}]}
                            for n in group for d in range(1, PAPERS + 1)]  # fmt: skip
    yield tables.reading, [_reading(n, f) for n in group for f in range(FIELDS)]


def _scan(n: int) -> dict[str, Any]:
    return {"sha256": f"sha256:{n * 2654435761 % 2**256:064x}", "bytes": 10**6, "pages": PAGES, "status": "read",
            "first_seen_at": NOW}  # fmt: skip


def _season(n: int) -> str:
    return SEASONS[n % len(SEASONS)]


def _version(n: int) -> dict[str, Any]:
    dossier, status = Dossier(registration=Registration(number=str(n)), season=_season(n)), VERDICTS[n % len(VERDICTS)]
    return {"id": n, "number": str(n), "season": _season(n), "fingerprint": f"f{n}", "program_version": "0.1.0",
            "batch": 1, "status": status, "json": dossier.to_json(), "created_at": NOW}  # fmt: skip


def _reading(n: int, f: int) -> dict[str, Any]:
    seen = {"scan": _scan(n)["sha256"], "page": 1 + f % PAGES, "box": [0.3, 0.1, 0.4, 0.2], "text": f"v{n}-{f}",
            "source": "ocr"}  # fmt: skip
    return {"dossier_version": n, "document": f"d{1 + f % PAPERS}", "path": f"/f{f}", "value": f"v{n}-{f}",
            "status": STATUS[(n + f) % len(STATUS)], "confidence": 0.9, "evidence": [seen], "checks": [],
            "candidates": []}  # fmt: skip


def _advance(ledger: Ledger) -> None:
    """The rows were given their numbers here: PostgreSQL's own counting must go on after them."""
    if ledger.engine.dialect.name != "postgresql":
        return
    with writing(ledger.engine) as connection:
        for table in ("batch_scan", "dossier_version"):
            place = f"pg_get_serial_sequence('{table}', 'id')"
            connection.execute(text(f'SELECT setval({place}, (SELECT max(id) FROM "{table}"))'))


def _analyse(ledger: Ledger) -> None:
    """As each server does by itself in time."""
    with writing(ledger.engine) as connection:
        connection.execute(text("ANALYZE"))


def _median(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
        if sum(times) > 20:
            break
    return statistics.median(times)


if __name__ == "__main__":
    main()
