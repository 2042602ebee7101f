"""How fast the clerk's queue answers with many open fields: ``python -m benchmarks.queue [--fields 100000]``.

A ledger (SQLite, in a temporary folder) is filled through its own verbs with dossiers of 1 to 12 doubtful fields; some
are claimed, skipped and settled. Then a page of 50, the next claim, and the same by several clerks at once are timed,
and the queue's page as a signed-in clerk's browser asks for it: sessions, rights, the log, the page's HTML and all.
"""

from __future__ import annotations

import random
import re
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import click
from fastapi.testclient import TestClient
from sqlalchemy import insert

from desk.web.app import create_app
from desk.web.passwords import hashed
from flows.settings import Settings
from ledger import moments, tables
from ledger.accounts import Accounts
from ledger.desk_tables import open_field
from ledger.engine import writing
from ledger.ledger import Ledger
from ledger.queue import Queue

PASSWORD = "parola-de-proba"
PATHS = ("/cnp", "/surname", "/given_names", "/address", "/valid_until", "/number")
CLERKS = 8


@click.command()
@click.option("--fields", default=100_000, show_default=True)
@click.option("--rounds", default=200, show_default=True)
def main(fields: int, rounds: int) -> None:
    """Print the times in milliseconds: median, 95th percentile, longest."""
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "ledger.db") as ledger:
        started = time.perf_counter()
        dossiers = fill(ledger, fields)
        people = [Accounts(ledger.engine).add(f"clerk{i}", "clerk", "x", "bench") for i in range(CLERKS)]
        queue = Queue(ledger.engine)
        took = time.perf_counter() - started
        print(f"{queue.backlog().fields} open fields in {dossiers} dossiers, made in {took:.0f} s")
        _print("page of 50", _times(lambda i: queue.page(people[i % CLERKS]), rounds))
        _print("backlog", _times(lambda _: queue.backlog(), rounds))
        _print("claim next", _times(lambda i: _claim_and_leave(queue, people[0], i), rounds))
        _print("page of 50 after them", _times(lambda i: queue.page(people[i % CLERKS]), rounds))
        _print(f"claim next, {CLERKS} clerks at once", _together(queue, people, max(5, rounds // CLERKS)))
        Accounts(ledger.engine).add("page", "clerk", hashed(PASSWORD), "bench")
        _print("the page itself, GET /coada", page_times(Path(folder), rounds))


def page_times(home: Path, rounds: int) -> list[float]:
    """The queue's page over the whole application, without the network's own time."""
    app = create_app(Settings(home=home, seed_share=0))  # known items need dossiers that were really read
    with TestClient(app) as browser:
        form = re.search(r'name="csrf" value="(\w+)"', browser.get("/intrare").text)
        assert form is not None
        browser.post("/intrare", data={"name": "page", "password": PASSWORD, "csrf": form[1]})
        assert browser.get("/coada").text.count("<tr>") > 20
        return _times(lambda _: browser.get("/coada").raise_for_status(), rounds)


def fill(ledger: Ledger, fields: int, seed: int = 1) -> int:
    """So many open fields (the projection and the versions that it rests on); the number of dossiers."""
    chance = random.Random(seed)
    batch = ledger.start_batch("2017-2018", "bench")
    count, number = 0, 0
    with writing(ledger.engine) as connection:
        while count < fields:
            number += 1
            size = min(chance.choice((1, 1, 2, 3, 4, 5, 6, 8, 10, 12)), fields - count)
            key = {"number": str(100_000 + number), "season": "2017-2018"}
            facts = {"fingerprint": "f", "program_version": "bench", "batch": batch, "json": "{}"}
            connection.execute(insert(tables.dossier), key)
            version = connection.execute(
                insert(tables.dossier_version), {**key, **facts, "created_at": moments.now()}
            ).inserted_primary_key
            assert version is not None
            since = moments.now(-chance.uniform(0, 30 * 86_400))
            rows = [
                {**key, "document": f"d{i // len(PATHS) + 1}", "path": PATHS[i % len(PATHS)], "version": version[0],
                 "kind": "identity_card", "status": "review", "needed": True, "left_open": size, "since": since,
                 "position": i}
                for i in range(size)
            ]  # fmt: skip
            connection.execute(insert(open_field), rows)
            count += size
    return number


def _claim_and_leave(queue: Queue, account: int, turn: int) -> None:
    item = queue.claim_next(account)
    assert item is not None
    if turn % 2:
        queue.release(account, **item.key, skip=True)


def _times(call: Callable[[int], object], rounds: int) -> list[float]:
    out = []
    for turn in range(rounds):
        before = time.perf_counter()
        call(turn)
        out.append((time.perf_counter() - before) * 1000)
    return out


def _together(queue: Queue, people: list[int], rounds: int) -> list[float]:
    out: list[float] = []
    lock = threading.Lock()

    def work(account: int) -> None:
        mine = []
        for _ in range(rounds):
            before = time.perf_counter()
            item = queue.claim_next(account)
            mine.append((time.perf_counter() - before) * 1000)
            if item is not None:
                queue.release(account, **item.key, skip=True)
        with lock:
            out.extend(mine)

    threads = [threading.Thread(target=work, args=(a,)) for a in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return out


def _print(what: str, times: list[float]) -> None:
    ordered = sorted(times)
    at95 = ordered[int(len(ordered) * 0.95)]
    print(
        f"{what:32} median {statistics.median(ordered):7.1f} ms   95 % {at95:7.1f} ms   longest {ordered[-1]:7.1f} ms"
    )


if __name__ == "__main__":
    main()
