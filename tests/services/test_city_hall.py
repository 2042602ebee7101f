"""A small city hall: PostgreSQL, SeaweedFS, Prefect's server on PostgreSQL, a process work pool, Dask workers. One
intake goes through all of them as ``prefect.yaml`` deploys it, and gives the dossier files of one desk alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import psycopg
import pytest
import yaml
from PIL import Image

from models.dossier import Dossier
from models.kinds import KINDS
from tests.archive import seaweed
from tests.extractors.drawn import white
from tests.flows import batches
from tests.flows.guarded import ROOT, Desk, frozen_rooms
from tests.ledger import postgres
from tests.services import city

pytestmark = [
    pytest.mark.slow,
    pytest.mark.services,
]

BUCKET = "scanari"


@dataclass(frozen=True)
class City:
    """Everything that runs. ``env``: of each process of it."""

    folder: Path
    env: dict[str, str]
    prefect_database: str

    def run(self, *command: str) -> str:
        """A command of the virtual environment, to its end; what it said."""
        done = subprocess.run(
            [str(city.BIN / command[0]), *command[1:]], env=self.env, cwd=self.env["DOSAR_SOURCE"], check=False,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=2 * city.PATIENCE_S,
        )  # fmt: skip
        assert done.returncode == 0, (command, (done.stdout + done.stderr)[-3000:])
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program that stays as it is: every process of the city is of one version."""
    folder = frozen_rooms(tmp_path_factory.mktemp("program") / "dosar")
    shutil.copy(ROOT / "prefect.yaml", folder)
    return folder


@pytest.fixture(scope="module")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier's folder with two files, one of them on both sides, and a batch file with a separator sheet."""
    folder = tmp_path_factory.mktemp("scans") / "scans"
    dossier = folder / "118342_2017-11-14"
    dossier.mkdir(parents=True)
    bill, _ = batches.paper(batches.BILL_LINES)
    certificate, _ = batches.paper(batches.CERTIFICATE_LINES)
    bill.save(dossier / "scan_2.jpg", quality=88, dpi=(300, 300))
    batches.tiff(dossier / "scan_10.tif", certificate, Image.fromarray(white(paper=250)))
    (sheet,) = batches.separators(folder, "118400")
    batches.tiff(folder / "lot 14.tif", sheet, certificate)
    return folder


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, program: Path) -> Iterator[City]:
    if postgres.programs() is None or seaweed.program() is None:
        pytest.skip("PostgreSQL's server or the program weed is missing")
    folder = tmp_path_factory.mktemp("town")
    with ExitStack() as running:
        databases = running.enter_context(postgres.running())
        store = running.enter_context(seaweed.running())
        prefect_database = databases.database()
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("DOSAR_", "PREFECT_"))}
        env = clean | {
            "PYTHONPATH": str(program), "DOSAR_SOURCE": str(program), "DOSAR_HOME": str(folder / "home"),
            "DOSAR_LEDGER_URL": databases.database(), "DOSAR_ARCHIVE": f"s3://{BUCKET}/dosar",
            "DOSAR_ARCHIVE_ENDPOINT": store.endpoint, "DOSAR_ARCHIVE_ACCESS_KEY": seaweed.ACCESS_KEY,
            "DOSAR_ARCHIVE_SECRET_KEY": seaweed.SECRET_KEY, "PREFECT_HOME": str(folder / "prefect"),
            "DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "NO_COLOR": "1", "COLUMNS": "200",
        }  # fmt: skip
        env["PREFECT_API_URL"] = running.enter_context(city.prefect_server(prefect_database, env, folder))
        env["DOSAR_DASK_ADDRESS"] = running.enter_context(city.dask_cluster(2, env, folder))
        env |= {"DOSAR_READING": "dask", "DOSAR_DASK_WAIT_S": str(city.PATIENCE_S)}
        yield City(folder, env, prefect_database)


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory, program: Path, scans: Path) -> Path:
    """The same batch on one desk: a folder, SQLite, processes, Prefect in the command's own process."""
    desk = Desk(tmp_path_factory.mktemp("embedded"), program)
    patience = {"PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": str(int(city.PATIENCE_S))}
    run = desk.run("intake", scans, "--out", desk.folder / "out", timeout=2 * city.PATIENCE_S, **patience)
    assert run.code == 0, run.stderr[-3000:]
    return desk.folder / "out"


@pytest.fixture(scope="module")
def deployed(town: City, scans: Path) -> Path:
    """An intake asked of Prefect's server and carried out by a process worker; its output folder."""
    town.run("dosar", "archive", "init")
    town.run("prefect", "work-pool", "create", "dosar", "--type", "process")
    town.run("prefect", "--no-prompt", "deploy", "--all")
    out = town.folder / "out"
    asked = json.dumps({"inputs": [str(scans)], "out": str(out)})
    worker = [str(city.BIN / "prefect"), "worker", "start", "--pool", "dosar", "--limit", "1"]
    with city.started(worker, town.env, town.folder / "pool.log"):
        said = town.run("prefect", "deployment", "run", "preluare/intake", "--params", asked, "--watch")
    assert "Completed" in said, said[-3000:]
    return out


def test_the_dossier_files_are_those_of_one_desk(embedded: Path, deployed: Path) -> None:
    wanted = {p.name: p.read_bytes() for p in embedded.glob("*.json") if p.name != "batch.json"}
    assert set(wanted) == {"118342.json", "118400.json"}
    assert {p.name: p.read_bytes() for p in deployed.glob("*.json") if p.name != "batch.json"} == wanted
    one, other = (json.loads((p / "batch.json").read_bytes()) for p in (embedded, deployed))
    assert one.pop("audit_head") != other.pop("audit_head")  # each ledger has a chain of its own
    assert one == other


def test_scans_and_facts_are_in_the_stores(town: City, deployed: Path) -> None:
    said = town.run("dosar", "verify", "--scans")
    assert "3 scanări în registru, recitite din arhivă" in said
    assert "Totul este cum a fost scris." in said
    with psycopg.connect(town.env["DOSAR_LEDGER_URL"]) as connection:
        rows = connection.execute("SELECT number FROM dossier ORDER BY number").fetchall()
    assert rows == [("118342",), ("118400",)]
    assert not list((town.folder / "home").rglob("*.db"))
    assert not list((town.folder / "home" / "archive").rglob("*"))


def test_every_value_is_followed_to_its_pixels(town: City, deployed: Path, tmp_path: Path) -> None:
    """From the facts in PostgreSQL to the boxes on the scans in the S3 store, whose bytes are hashed on the way."""
    dossier = Dossier.model_validate_json((deployed / "118342.json").read_bytes())
    values = [(d, f) for d in dossier.documents for f in d.fields if f.value is not None]
    assert len(values) > 5
    said = town.run("dosar", "trace", "118342")
    for document, field in values:
        assert field.evidence, (document.id, field.path)
        assert f"\n{document.id} {KINDS[document.kind].title} {field.path} = " in said
    assert said.count("· amprenta se potrivește") == said.count(", caseta x ") >= len(values)
    sheet = tmp_path / "fisa.pdf"
    told = town.run("dosar", "trace", "118342", "--pdf", str(sheet))
    with pdfplumber.open(sheet) as pdf:
        pages, crops = len(pdf.pages), sum(len(page.images) for page in pdf.pages)
    assert f"({pages} pag., {crops} decupaje)" in told
    assert crops >= len(values)
    for text in (said, told):
        assert batches.CNP not in text


def test_prefect_carries_the_run_and_knows_nobody(town: City, deployed: Path) -> None:
    with psycopg.connect(town.prefect_database) as connection:
        runs = connection.execute("SELECT f.name, r.state_type::text FROM flow_run r JOIN flow f ON f.id = r.flow_id")
        states = dict(runs.fetchall())
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        kept = [
            str(row) for (name,) in tables for row in connection.execute(f'SELECT t::text FROM "{name}" t'.encode())
        ]
    assert (states["preluare"], states["intake"]) == ("COMPLETED", "COMPLETED")
    logs = [p.read_text(errors="replace") for p in town.folder.glob("*.log")]
    assert len(kept) > 20
    assert len(logs) == 4
    for text in (*kept, *logs):
        assert batches.CNP not in text
        assert batches.NAME not in text


def test_every_deployment_stands(town: City, deployed: Path) -> None:
    """All of the file's, each with a flow that its worker can load (``deploy`` has imported it)."""
    named = {one["name"] for one in yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]}
    assert {"intake", "handover", "watch", "verify", "retention"} <= named
    said = town.run("prefect", "deployment", "ls")
    assert all(f"/{name}" in said for name in named)
