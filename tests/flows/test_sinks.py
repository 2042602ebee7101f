"""The sinks, against a real server and a real folder."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks import Webhook

from flows.envelope import Message
from flows.folder_sink import FolderSink
from flows.handover import open_sink
from flows.http_sink import HttpSink
from flows.settings import Settings
from flows.sink import Sent
from models.errors import ConfigError
from tests.flows.receiver import SECRET, Receiver, receiving

MESSAGE = Message("0b7c", '{"id":"0b7c","subject":"118342","data":{"name":"ȘERBAN"}}'.encode())


@pytest.fixture
def engine() -> Iterator[Receiver]:
    with receiving() as started:
        yield started


def settings(tmp_path: Path, port: int, **more: Any) -> Settings:
    keys = {
        "handover": "http",
        "handover_url": f"http://127.0.0.1:{port}/records",
        "handover_hosts": (f"127.0.0.1:{port}",),
        "handover_secret": SECRET,
        "handover_read_s": 1,
        "handover_connect_s": 1,
    }
    return Settings(home=tmp_path, **{**keys, **more})


def sent(tmp_path: Path, port: int, **more: Any) -> Sent:
    sink = open_sink(settings(tmp_path, port, **more))
    try:
        return sink.send(MESSAGE)
    finally:
        sink.close()


# --- HTTP ------------------------------------------------------------------------------------------------------------


def test_what_arrives(engine: Receiver, tmp_path: Path) -> None:
    assert sent(tmp_path, engine.port) == Sent("delivered", 202)
    [headers] = engine.headers
    assert engine.bodies == [MESSAGE.body]
    assert headers["content-type"] == "application/cloudevents+json; charset=utf-8"
    assert Webhook(SECRET).verify(engine.bodies[0], headers)["id"] == headers["webhook-id"] == "0b7c"
    assert "ȘERBAN" not in str(headers)
    assert engine.paths == ["/records"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, Sent("delivered", 200)),
        (204, Sent("delivered", 204)),
        (400, Sent("refused", 400, "http_400")),
        (401, Sent("refused", 401, "http_401", for_all=True)),
        (409, Sent("refused", 409, "http_409")),
        (422, Sent("refused", 422, "http_422")),
        (408, Sent("later", 408, "http_408", for_all=True)),
        (429, Sent("later", 429, "http_429", for_all=True)),
        (500, Sent("later", 500, "http_500", for_all=True)),
        (503, Sent("later", 503, "http_503", for_all=True)),
    ],
)
def test_what_an_answer_means(engine: Receiver, tmp_path: Path, status: int, expected: Sent) -> None:
    engine.answer = lambda _event: (status, {} if status != 204 else {"content-length": "0"})
    assert sent(tmp_path, engine.port) == expected


@pytest.mark.parametrize(("said", "wait"), [("7", 7.0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("soon", None)])
def test_retry_after(engine: Receiver, tmp_path: Path, said: str, wait: float | None) -> None:
    engine.answer = lambda _event: (503, {"retry-after": said})
    assert sent(tmp_path, engine.port).wait_s == wait


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_are_not_followed(engine: Receiver, tmp_path: Path, status: int) -> None:
    with receiving() as elsewhere:
        engine.answer = lambda _event: (status, {"location": f"http://127.0.0.1:{elsewhere.port}/stolen"})
        outcome = sent(tmp_path, engine.port)
    assert (outcome.verdict, outcome.status) == ("later", status)
    assert elsewhere.paths == []


def test_nobody_there(tmp_path: Path) -> None:
    with receiving() as gone:
        pass
    assert sent(tmp_path, gone.port) == Sent("later", fault="connect", for_all=True)


def test_too_slow(engine: Receiver, tmp_path: Path) -> None:
    engine.delay_s = 2
    begun = time.monotonic()
    assert sent(tmp_path, engine.port, handover_read_s=0.3) == Sent("later", fault="timeout", for_all=True)
    assert time.monotonic() - begun < 1.5


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"handover_url": None}, "handover_url"),
        ({"handover_secret": None}, "handover_secret"),
        ({"handover_hosts": ()}, "handover_hosts"),
        ({"handover_hosts": ("localhost",)}, "handover_hosts"),
        ({"handover_hosts": ("127.0.0.1:2",)}, "handover_hosts"),
        ({"handover_url": "https://engine.example/x"}, "handover_hosts"),
        ({"handover_ca": Path("/nowhere.pem")}, "handover_ca"),
    ],
)
def test_what_is_not_set_or_not_allowed_is_named(tmp_path: Path, change: dict[str, Any], named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        HttpSink(settings(tmp_path, 1, **change))


def test_tls_is_verified(tmp_path: Path) -> None:
    pem = tmp_path / "engine.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"],
        check=True, capture_output=True,
    )  # fmt: skip
    pem.write_bytes((tmp_path / "key.pem").read_bytes() + (tmp_path / "cert.pem").read_bytes())
    with receiving(pem) as engine:
        address = {"handover_url": f"https://localhost:{engine.port}/records", "handover_hosts": ("localhost",)}
        assert sent(tmp_path, 0, **address) == Sent("later", fault="tls", for_all=True)
        assert engine.bodies == []
        assert sent(tmp_path, 0, **address, handover_ca=tmp_path / "cert.pem").verdict == "delivered"


# --- folder ----------------------------------------------------------------------------------------------------------


def test_a_file_for_each_message(tmp_path: Path) -> None:
    sink = FolderSink(tmp_path / "out")
    assert sink.send(MESSAGE) == sink.send(MESSAGE) == Sent("delivered")
    assert os.listdir(tmp_path / "out") == ["0b7c.json"]
    assert (tmp_path / "out" / "0b7c.json").read_bytes() == MESSAGE.body
    assert (tmp_path / "out" / "0b7c.json").stat().st_mode & 0o007 == 0


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "0b7c.json").mkdir()  # the rename fails
    outcome = FolderSink(tmp_path).send(MESSAGE)
    assert (outcome.verdict, outcome.fault) == ("later", "folder_eisdir")
    assert os.listdir(tmp_path) == ["0b7c.json"]


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    """Somebody who lists and reads all the time while large files are written."""
    sink = FolderSink(tmp_path)
    bodies = [json.dumps({"id": str(i), "data": "x" * 3_000_000}).encode() for i in range(12)]
    watcher = subprocess.Popen(
        ["python3", "-c", _WATCH, str(tmp_path), str(len(bodies))], stdout=subprocess.PIPE, text=True
    )
    for i, body in enumerate(bodies):
        assert sink.send(Message(str(i), body)).verdict == "delivered"
    out, _ = watcher.communicate(timeout=60)
    assert out.split() == ["whole", str(len(bodies))]


_WATCH = """
import json, pathlib, sys
folder, wanted, seen = pathlib.Path(sys.argv[1]), int(sys.argv[2]), set()
while len(seen) < wanted:
    for file in folder.glob("[!.]*.json"):
        json.loads(file.read_bytes())
        seen.add(file.name)
print("whole", len(seen))
"""


def test_what_a_killed_run_left_is_swept_in_the_end(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".a.1.tmp", tmp_path / ".b.2.tmp"
    old.write_text("half")
    fresh.write_text("half")
    os.utime(old, (1, 1))
    FolderSink(tmp_path)
    assert os.listdir(tmp_path) == [fresh.name]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="handover_folder"):
        FolderSink(tmp_path / "file")


def test_no_sink_is_set(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="handover = none"):
        open_sink(Settings(home=tmp_path))
