"""``dosar up`` whole: a dossier dropped into the folder is read, its record handed over, and all stops at SIGTERM."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.engine_home import migrated
from tests.extractors.drawn import white
from tests.flows.batches import tiff

pytestmark = pytest.mark.slow
_PATIENCE_S = 300


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=3) as answer:
            return answer.status == 200
    except OSError:
        return False


def processes(home: Path) -> set[int]:
    """Whoever runs with this home in its environment."""
    mark, found = f"DOSAR_HOME={home}".encode(), set()
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (place / "environ").read_bytes().split(b"\0"):
                found.add(int(place.name))
        except OSError:
            continue
    return found


def test_an_office_works_and_stops(tmp_path: Path) -> None:
    home, port, prefect = tmp_path / "home", free_port(), free_port()
    migrated(home / "prefect")
    env = {k: v for k, v in os.environ.items() if not k.startswith(("DOSAR_", "PREFECT_"))}
    env |= {"DOSAR_HOME": str(home), "DOSAR_WORKERS": "1", "DOSAR_HANDOVER": "folder", "DOSAR_WATCH_SETTLE_S": "1"}
    command = [sys.executable, "-m", "desk.cli", "up", "--port", str(port), "--prefect-port", str(prefect)]
    said = tmp_path / "said.log"
    with said.open("wb") as log:
        office = subprocess.Popen(command, env=env, stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def until(what: Callable[[], object]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not what():
            assert office.poll() is None, said.read_text()
            assert time.monotonic() < end, said.read_text()
            time.sleep(0.2)

    try:
        until(lambda: answers(f"http://127.0.0.1:{prefect}/api/health"))
        until(lambda: answers(f"http://127.0.0.1:{port}/healthz"))
        until(lambda: (home / "intrare" / "done").is_dir())
        waiting = tmp_path / "118342_2017-11-14"
        waiting.mkdir()
        tiff(waiting / "scan_1.tif", Image.fromarray(white((413, 585))), dpi=(50, 50))
        shutil.move(waiting, home / "intrare")
        until(lambda: any((home / "intrare" / "done").iterdir()))
        assert json.loads((home / "rezultate" / "118342.json").read_text())["scans"][0]["status"] == "read"
        office.send_signal(signal.SIGTERM)
        assert office.wait(90) == 0
    finally:
        office.kill()
        office.wait()
    assert "totul este oprit" in said.read_text()
    end = time.monotonic() + 10
    while processes(home) and time.monotonic() < end:
        time.sleep(0.2)
    assert processes(home) == set()
    assert not answers(f"http://127.0.0.1:{prefect}/api/health")
    assert {p.name for p in (home / "logs").glob("*.log")} >= {"watch.log"}
