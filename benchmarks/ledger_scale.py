"""How fast the ledger answers with many pages in it: the views' questions on SQLite and PostgreSQL, side by side.

``python -m benchmarks.ledger_scale --pages 1000000`` fills both with the same made-up dossiers through the house's own
tables (five pages, three papers and twenty fields each; every group of dossiers is one transaction with its event and
cover), then asks each question several times and takes the median. ``--postgresql URL`` names an empty database.
Rows are written with the append-only triggers in place; the time it takes is told too.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from ledger import tables
from ledger.engine import writing
from ledger.journal import journal
from ledger.ledger import Ledger
from ledger.proof import Proof, walk
from ledger.views import Views
from models.dossier import Dossier, Registration

SEASONS = ("2015-2016", "2016-2017", "2017-2018")
PAGES, PAPERS, FIELDS = 5, 3, 20  # of a dossier
GROUP = 200  # dossiers in a transaction
REPEATS = 7
NOW = "2017-11-20T08:00:00.000000Z"
KINDS = ("application_form", "identity_card", "gas_bill")
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
        fill(ledger, max(1, pages // PAGES))
        print(f"{name}: {pages} pages filled in {time.perf_counter() - began:.0f} s", flush=True)
        _analyse(ledger)
        took = {question: _median(ask) for question, ask in questions(ledger, pages // PAGES).items()}
        if verify:
            proof, began = Proof(), time.perf_counter()
            assert not list(walk(ledger.engine, proof))
            took[f"dosar verify: {proof.events} events, {proof.rows} rows"] = time.perf_counter() - began
    return took


def questions(ledger: Ledger, dossiers: int) -> dict[str, Callable[[], object]]:
    views, middle = Views(ledger.engine), dossiers // 2
    number, season = str(middle), SEASONS[middle % len(SEASONS)]
    new = iter(range(10**9))

    def record() -> object:
        registration = Registration(number=f"nou-{time.time_ns()}-{next(new)}")
        return ledger.record_dossier(Dossier(registration=registration, season=SEASONS[-1]), "f", "0.1.0", 1)

    return {
        "latest_dossier(number)": lambda: views.latest_dossier(number),
        "find_dossier(fingerprint)": lambda: ledger.find_dossier(number, season, f"f{middle}", "0.1.0"),
        "seasons_of(number)": lambda: views.seasons_of(number),
        "trace(field)": lambda: views.trace(number, "d2", "/f7"),
        "record_dossier(new)": record,
        "list_dossiers(season)": lambda: views.list_dossiers(SEASONS[0]),
        "counts()": views.counts,
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
    _advance(ledger)


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
    dossier = Dossier(registration=Registration(number=str(n)), season=_season(n))
    return {"id": n, "number": str(n), "season": _season(n), "fingerprint": f"f{n}", "program_version": "0.1.0",
            "batch": 1, "status": "complete", "json": dossier.to_json(), "created_at": NOW}  # fmt: skip


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
