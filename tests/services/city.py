"""The services of a city hall as real processes of the test's own: Prefect's server, a Dask scheduler and its workers.

Everything listens on loopback, takes free ports and ends with the ``with``.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

BIN = Path(sys.executable).parent
PATIENCE_S = 300.0  # a machine ten times slower must do


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(happened: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < end, f"{what}: it did not happen"
        time.sleep(0.2)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as reply:
            return reply.status == 200
    except (urllib.error.URLError, OSError):
        return False


def listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextlib.contextmanager
def started(command: list[str], env: Mapping[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process with everything that it starts in a session of its own, ended as a whole."""
    with log.open("ab") as out:
        process = subprocess.Popen(
            command, env=dict(env), cwd=log.parent, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            start_new_session=True,
        )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(30)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextlib.contextmanager
def prefect_server(database: str, env: Mapping[str, str], folder: Path) -> Iterator[str]:
    """A server with its database in PostgreSQL; its API's address."""
    port = free_port()
    url = database.replace("postgresql://", "postgresql+asyncpg://", 1)
    more = {"PREFECT_API_DATABASE_CONNECTION_URL": url, "PREFECT_HOME": str(folder / "prefect-server")}
    command = [str(BIN / "prefect"), "server", "start", "--host", "127.0.0.1", "--port", str(port), "--no-ui"]
    with started(command, {**env, **more}, folder / "prefect.log"):
        until(lambda: answers(f"http://127.0.0.1:{port}/api/health"), "Prefect's server")
        yield f"http://127.0.0.1:{port}/api"


@contextlib.contextmanager
def dask_cluster(workers: int, env: Mapping[str, str], folder: Path) -> Iterator[str]:
    """A scheduler and so many reading workers, started by the commands of docs/scale-out.md; its address."""
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    env = {**env, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    scheduler = [str(BIN / "dask"), "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    worker = [
        str(BIN / "dask"), "worker", address, "--nthreads", "1", "--nworkers", str(workers), "--no-dashboard",
        "--host", "127.0.0.1", "--preload", "flows.dask_jobs", "--local-directory", str(folder / "dask"),
    ]  # fmt: skip
    with started(scheduler, env, folder / "scheduler.log"):
        until(lambda: listens(port), "Dask's scheduler")
        with started(worker, env, folder / "worker.log"):
            yield address
