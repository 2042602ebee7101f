"""The supervisor with small real processes, and ``dosar up --check``."""

from __future__ import annotations

import http.server
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk.up.plan import Plan, Service, Wishes, plan
from desk.up.run import Office
from flows.settings import Settings

_ALIVE = "import time; print('salut', flush=True); time.sleep(600)"


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Callable[..., Office]]:
    begun: list[tuple[Office, threading.Thread]] = []

    def start(*services: Service) -> Office:
        office = Office(Plan(services, (), tmp_path, tmp_path), tmp_path / "logs", quiet=True)
        thread = threading.Thread(target=office.run)
        thread.start()
        begun.append((office, thread))
        return office

    yield start
    for office, thread in begun:
        office.end()
        thread.join(60)


def until(what: Callable[[], object], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.05)


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] in "ZX"
    except OSError:
        return True


def test_what_falls_is_started_again_after_a_pause(running: Callable[..., Office]) -> None:
    office = running(Service("a", "A", python(_ALIVE)))
    (child,) = office.children
    until(lambda: child.well and child.last == "salut")
    first = child.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    fell = time.monotonic()
    until(lambda: child.starts == 2 and child.well)
    assert time.monotonic() - fell >= 1.0
    assert child.pid != first


def test_what_cannot_start_is_not_tried_all_the_time(running: Callable[..., Office]) -> None:
    office = running(Service("a", "A", python("print('lipsește ceva'); raise SystemExit(2)")))
    (child,) = office.children
    time.sleep(5)
    assert 2 <= child.starts <= 3  # after 1 and 2 seconds
    assert child.last == "lipsește ceva"


def test_who_needs_another_waits_until_it_is_well(running: Callable[..., Office], tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    served = Service("web", "W", python(_ALIVE), health=f"http://127.0.0.1:{port}/")
    office = running(served, Service("b", "B", python(_ALIVE), needs=("web",)))
    web, needy = office.children
    time.sleep(3)
    assert (web.state, needy.state, needy.starts) == ("starting", "waiting", 0)
    folder = tmp_path / "served"
    folder.mkdir()
    handler = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        until(lambda: web.well and needy.well)
        server.shutdown()


def test_all_that_was_started_ends(running: Callable[..., Office]) -> None:
    """Also a grandchild, and one that does not listen to SIGTERM when its parent is gone."""
    sleeping = "import time; time.sleep(600)"
    parent = (
        f"import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', {sleeping!r}]); "
        "print(p.pid, flush=True); time.sleep(600)"
    )
    office = running(Service("a", "A", python(parent)))
    (child,) = office.children
    until(lambda: child.last.isdigit())
    pids = [child.pid, int(child.last)]
    office.end()
    until(lambda: all(gone(pid) for pid in pids if pid))
    until(lambda: child.state == "stopped")


def test_lines_are_kept_in_files(running: Callable[..., Office], tmp_path: Path) -> None:
    office = running(Service("a", "A", python(_ALIVE)))
    until(lambda: office.children[0].last)
    assert "salut" in (tmp_path / "logs" / "a.log").read_text()


def test_a_killed_supervisor_leaves_nothing_running(tmp_path: Path) -> None:
    code = f"""
from pathlib import Path
from desk.up.plan import Plan, Service
from desk.up.run import Office
import sys
place = Path({str(tmp_path)!r})
service = Service("a", "A", (sys.executable, "-c", "import os, time; print(os.getpid(), flush=True); time.sleep(600)"))
Office(Plan((service,), (), place, place), place / "logs").run()
"""
    supervisor = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert supervisor.stdout is not None
    pid = next(int(line.split()[-1]) for line in supervisor.stdout if line.split()[-1].isdigit())
    supervisor.kill()
    supervisor.wait()
    until(lambda: gone(pid), 10)


# --- what is started -------------------------------------------------------------------------------------------------


def test_the_plan_follows_the_settings(tmp_path: Path) -> None:
    own = plan(Settings(home=tmp_path), Wishes(port=18017, prefect_port=14200))
    assert [s.name for s in own.services] == ["prefect", "watch", "desk"]
    assert {s.env["DOSAR_PREFECT_API_URL"] for s in own.services[1:]} == {"http://127.0.0.1:14200/api"}
    assert own.folder == tmp_path / "intrare"
    url = "https://ana:parola@prefect.example/api"
    given = plan(Settings(home=tmp_path, prefect_api_url=url, handover="folder"), Wishes())
    assert [s.name for s in given.services] == ["watch", "handover", "desk"]
    assert {s.env["DOSAR_PREFECT_API_URL"] for s in given.services} == {url}
    assert not any(s.needs for s in given.services)
    assert "parola" not in str(given.left_out)


def test_check_says_what_would_start_and_what_is_in_the_way(dosar: Callable, tmp_path: Path) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        said = dosar("up", "--check", "--port", port, "--prefect-port", 14299)
        assert said.exit_code == 2
        assert f"portul {port} este folosit deja" in said.output
        refused = dosar("up", "--port", port, "--prefect-port", 14299)
        assert refused.exit_code == 2
    said = dosar("up", "--check", "--port", port, "--prefect-port", 14299)
    assert said.exit_code == 0, said.output
    assert "dosar watch" in said.output
    assert "handover = none" in said.output
    assert not (tmp_path / "home" / "intrare").exists()  # a check makes nothing
