"""No CNP and no full name of a sample's people in anything but the places that are made for them."""

from __future__ import annotations

import json
import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import httpx
import pytest

from tests.desk.conftest import KeptBatch
from tests.desk.settling import TRUTH
from tests.flows.guarded import ROOT, Desk

pytestmark = pytest.mark.slow

NUMBER = "118343"  # whose papers are shown and whose letter is written
# Where people's data belongs: the tables of what was read, of what is asked of whom, and of what is handed over.
THEIRS = {
    "dossier_version",
    "reading",
    "finding",
    "finding_detail",
    "record",
    "correction",
    "correction_reading",
    "decision",
    "household",
}
WORDS = r"[\W\d_]{1,12}"  # between the parts of a name, also in JSON, URLs and tables


def people() -> dict[str, re.Pattern[bytes]]:
    """What must not be found: every CNP of the samples' truth, every full name in both orders."""
    truths = [json.loads(file.read_text(encoding="utf-8")) for file in TRUTH.glob("*.json")]
    private = set(re.findall(r"\b[1-8]\d{12}\b", json.dumps(truths)))
    patterns = {cnp: re.compile(cnp.encode()) for cnp in private}
    for document in (document for truth in truths for document in truth["documents"]):
        values = {f["path"]: str(f["value"]) for f in document["fields"] if f["value"]}
        if "/surname" in values and "/given_names" in values:
            both = [re.split(r"[\s-]+", values[key]) for key in ("/surname", "/given_names")]
            for words in (both[0] + both[1], both[1] + both[0]):
                name = " ".join(words)
                patterns[name] = re.compile(WORDS.join(map(re.escape, words)).encode(), re.IGNORECASE)
    assert len(private) >= 2 * len(truths)
    assert len(patterns) > len(private)
    return patterns


@pytest.fixture(scope="module")
def left(kept_batch: KeptBatch, tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, dict[str, bytes]]:
    """A desk after the day's commands, and all that they said."""
    folder = tmp_path_factory.mktemp("desk")
    taken = kept_batch.copied(folder)
    desk, said = taken.desk, {"intake stdout": taken.run.stdout.encode(), "intake stderr": taken.run.stderr.encode()}
    for name, args in (
        ("show", ("show", NUMBER)),
        ("letter", ("letter", NUMBER, "--out", folder / "scrisoare.pdf")),
        ("handover", ("handover", "run")),
        ("status", ("handover", "status")),
        ("verify", ("archive", "verify")),
        ("config", ("config",)),
    ):
        run = desk.run(*args, DOSAR_HANDOVER="folder")
        assert run.code in (0, 1), run.stderr[-2000:]
        said[f"{name} stdout"], said[f"{name} stderr"] = run.stdout.encode(), run.stderr.encode()
    said["show stdout"] = _without_names(said["show stdout"])
    return desk, said


def _without_names(shown: bytes) -> bytes:
    """What a clerk asked to see holds names; CNPs are masked there too."""
    return b"\n".join(re.findall(rb"\d{6,}", shown))


def found_in(data: bytes, patterns: dict[str, re.Pattern[bytes]]) -> list[str]:
    return [what for what, pattern in patterns.items() if pattern.search(data)]


def test_the_search_finds_what_is_there(left: tuple[Desk, dict[str, bytes]]) -> None:
    """The dossier file does hold them: were it searched, it would be found out."""
    data = (left[0].folder / "out" / f"{NUMBER}.json").read_bytes()
    assert [what for what in found_in(data, people()) if what.isdigit()]


def test_nothing_is_said_on_screen_or_in_logs(left: tuple[Desk, dict[str, bytes]]) -> None:
    assert len(left[1]["intake stderr"]) > 1000
    told = {where: found_in(data, people()) for where, data in left[1].items()}
    assert {where: what for where, what in told.items() if what} == {}


def test_nothing_lies_in_any_other_file(left: tuple[Desk, dict[str, bytes]]) -> None:
    """Prefect's database and files, what was left in the temporary folder, batch.json, settings, locks."""
    desk, patterns = left[0], people()
    theirs = (desk.home / "archive", desk.home / "handover", desk.folder / "scans", desk.folder / "program")
    allowed = {desk.folder / "out" / f"{file.stem}.json" for file in TRUTH.glob("*.json")}
    allowed.add(desk.folder / "scrisoare.pdf")
    searched, found = 0, {}
    for file in desk.folder.rglob("*"):
        if not file.is_file() or file in allowed or any(file.is_relative_to(one) for one in theirs):
            continue
        if file.name.startswith("ledger.db"):
            continue
        searched += 1
        hits = found_in(file.read_bytes(), patterns) + found_in(str(file.name).encode(), patterns)
        if hits:
            found[str(file.relative_to(desk.folder))] = hits
    assert searched >= 3
    assert any((desk.home / "prefect").glob("*.db"))
    assert found == {}


def test_the_desk_says_nothing_of_what_it_is_asked(left: tuple[Desk, dict[str, bytes]]) -> None:
    """Somebody types a CNP where a name belongs, and asks for it in an address: neither ends in the desk's log."""
    desk, patterns = left[0], people()
    cnp = next(what for what in patterns if what.isdigit())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {k: v for k, v in os.environ.items() if not k.startswith(("DOSAR_", "PREFECT_"))}
    env |= {"DOSAR_HOME": str(desk.home), "DOSAR_LOG_LEVEL": "DEBUG", "PYTHONUNBUFFERED": "1"}
    log = desk.folder / "tmp" / "desk.log"
    with log.open("wb") as output:
        command = [sys.executable, "-m", "desk.cli", "desk", "--port", str(port)]
        running = subprocess.Popen(command, cwd=ROOT, env=env, stdout=output, stderr=output)
    try:
        told = b"".join(_asked(port, running, cnp))
    finally:
        running.terminate()
        running.wait(60)
    assert found_in(log.read_bytes(), patterns) == []
    assert found_in(told, patterns) == []


def test_the_ledger_keeps_people_in_their_tables_only(left: tuple[Desk, dict[str, bytes]]) -> None:
    """Also after somebody typed a CNP where an account's name belongs (the test before)."""
    found: dict[str, list[str]] = {}
    with sqlite3.connect(f"file:{left[0].home / 'ledger.db'}?mode=ro", uri=True) as ledger:
        tables = [name for (name,) in ledger.execute("select name from sqlite_master where type = 'table'")]
        assert {"event", "batch", "batch_scan", "scan", "page"} <= set(tables) - THEIRS
        for table in set(tables) - THEIRS:
            rows = "\n".join(map(repr, ledger.execute(f'select * from "{table}"')))
            if hits := found_in(rows.encode(), people()):
                found[table] = hits
        assert ledger.execute("select count(*) from event").fetchone()[0] >= 3
        assert ledger.execute("select count(*) from login_try").fetchone()[0] == 1
    assert found == {}


def _asked(port: int, running: subprocess.Popen, cnp: str) -> Iterator[bytes]:
    address = f"http://127.0.0.1:{port}"
    end = time.monotonic() + 120
    while True:
        assert running.poll() is None
        assert time.monotonic() < end
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=3).close()
            break
        except OSError:
            time.sleep(0.3)
    with httpx.Client(base_url=address, timeout=20) as browser:
        for path in ("/healthz", "/metrics", f"/dosare?q={cnp}", f"/{cnp}", "/intrare"):
            answer = browser.get(path)
            yield b"" if cnp in path else answer.content
        token = re.search(r'name="csrf" (?:value|content)="([0-9a-f]{64})"', answer.text)
        assert token
        refused = browser.post("/intrare", data={"name": cnp, "password": cnp, "csrf": token[1]})
        assert refused.status_code in (401, 403, 422, 200, 303), refused.status_code
