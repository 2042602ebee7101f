"""The main job as an operator runs it: the real command, real files, real engines, Prefect's real server."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ledger.ledger import Ledger
from ledger.lists import Lists, Wanted
from ledger.views import Counts, Views
from models.dossier import Dossier
from models.geometry import Box
from tests.flows import batches
from tests.flows.guarded import Desk, Run, frozen_rooms

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Taken:
    """A batch that was taken in, with what stood in the output and the ledger afterwards."""

    desk: Desk
    run: Run
    out: Path
    files: dict[str, bytes]
    counts: Counts
    versions: dict[str, int]
    programs: set[str]

    @property
    def batch(self) -> dict[str, Any]:
        return json.loads(self.files["batch.json"])

    def dossier(self, number: str) -> Dossier:
        return Dossier.model_validate_json(self.files[f"{number}.json"])


def take(desk: Desk, scans: Path, out: Path) -> Taken:
    run = desk.run("intake", scans, "--out", out)
    files = {p.name: p.read_bytes() for p in out.iterdir()}
    with Ledger(f"sqlite:///{desk.home / 'ledger.db'}") as ledger:
        views = Views(ledger.engine)
        lines = Lists(ledger.engine).by_number(Wanted())
        versions = {line.number: line.version for line in lines}
        return Taken(desk, run, out, files, views.counts(), versions, {line.program_version for line in lines})


@pytest.fixture(scope="session")
def good_scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return batches.good_batch(tmp_path_factory.mktemp("good") / "scans")


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory, good_scans: Path) -> Taken:
    folder = tmp_path_factory.mktemp("good-desk")
    desk = Desk(folder, frozen_rooms(folder / "program"), new=True)  # as on a machine's first day
    return take(desk, good_scans, desk.folder / "out")


@pytest.fixture(scope="session")
def again(good: Taken, good_scans: Path) -> Taken:
    """The same batch a second time, into the same output, ledger and archive."""
    return take(good.desk, good_scans, good.out)


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Taken, dict[str, str]]:
    scans = tmp_path_factory.mktemp("broken") / "scans"
    reasons = batches.broken_batch(scans)
    desk = Desk(tmp_path_factory.mktemp("broken-desk"))
    return take(desk, scans, desk.folder / "out"), reasons


# --- a batch in which all can be read --------------------------------------------------------------------------------


def test_everything_is_read(good: Taken) -> None:
    assert good.run.code == 0, good.run.stderr[-3000:]
    assert set(good.files) == {"batch.json", "118342.json", "118400.json", "118401.json"}
    assert "sumele se potrivesc" in " ".join(good.run.stderr.split())


def test_the_batch_file_keeps_the_contract(good: Taken) -> None:
    batch = good.batch
    assert batch["rejected"] == []
    assert [d["number"] for d in batch["dossiers"]] == ["118342", "118400", "118401"]
    for line in batch["dossiers"]:
        assert {"number", "status", "file", "documents", "fields", "accepted", "review", "missing"} <= set(line)
        dossier = good.dossier(line["number"])
        assert line["file"] == f"{line['number']}.json"
        assert line["documents"] == len(dossier.documents)
        statuses = [f.status for d in dossier.documents for f in d.fields]
        counted = (line["fields"], line["accepted"], line["review"], line["missing"])
        assert counted == (len(statuses), *(statuses.count(s) for s in ("accepted", "review", "missing")))
        assert dossier.completeness is not None
        assert line["status"] == dossier.completeness.status


def test_every_page_is_somewhere(good: Taken) -> None:
    """The copy is noted and read once; blanks and separators are pages too."""
    told = good.batch["reconciliation"]
    assert told["agrees"] is True
    assert (told["files"], told["copies"], told["pages"]) == (5, 1, 10)
    assert (told["blanks"], told["separators"], told["content"], told["unread"]) == (2, 2, 6, 0)
    placed = [
        (p.scan, p.page) for n in ("118342", "118400", "118401") for d in good.dossier(n).documents for p in d.pages
    ]
    assert len(set(placed)) == len(placed) == 10


def test_a_dossier_of_the_contract(good: Taken) -> None:
    dossier = good.dossier("118342")
    assert dossier.schema_ == "dosar.dossier/1"
    assert dossier.season == "2017-2018"
    registration = dossier.registration
    assert (registration.number, registration.date, registration.point) == ("118342", "2017-11-14", "manastur")
    assert [(s.file, s.pages, s.status) for s in dossier.scans] == [
        ("scan_1.pdf", 1, "read"), ("scan_2.jpg", 1, "read"), ("scan_10.tif", 2, "read"),
    ]  # fmt: skip
    assert [d.id for d in dossier.documents] == [f"d{i}" for i in range(1, len(dossier.documents) + 1)]
    for entry in (f for d in dossier.documents for f in d.fields):
        assert (entry.status == "missing") == (entry.value is None) or entry.status == "review"
        assert entry.value is None or entry.evidence
        for seen in entry.evidence:
            assert seen.scan in {s.id for s in dossier.scans}
            assert 0 <= seen.box[0] <= seen.box[2] <= 1
            assert 0 <= seen.box[1] <= seen.box[3] <= 1


def test_a_born_digital_bill_is_read_from_its_text(good: Taken) -> None:
    dossier = good.dossier("118342")
    scan = next(s.id for s in dossier.scans if s.file == "scan_1.pdf")
    (document,) = [d for d in dossier.documents if d.pages[0].scan == scan]
    assert document.kind == "gas_bill"
    client = document.field("/subscriber_code")
    assert client is not None
    assert client.value == "1002345678"
    assert {e.source for e in client.evidence} == {"text_layer"}


def test_a_turned_photograph_is_read_and_its_boxes_lie_as_it_is_seen(good: Taken) -> None:
    dossier = good.dossier("118342")
    scan = next(s.id for s in dossier.scans if s.file == "scan_2.jpg")
    (document,) = [d for d in dossier.documents if d.pages[0].scan == scan]
    assert document.kind == "gas_bill"
    client = document.field("/subscriber_code")
    assert client is not None
    assert client.value == "1002345678"
    _, printed = batches.paper(batches.BILL_LINES)
    line = printed["Cod client: 1002345678"]
    box = Box(*client.evidence[0].box)
    assert line.grow(0.004).overlap(box) > 0.95 * box.area
    assert box.x0 > line.cx - 0.05  # the code, not its label


def test_a_batch_file_is_parted_at_its_separator_sheets(good: Taken) -> None:
    first, second = good.dossier("118400"), good.dossier("118401")
    assert [(d.kind, [p.page for p in d.pages]) for d in first.documents][:2] == [("separator", [1]), ("gas_bill", [2])]
    assert sorted(p.page for d in first.documents for p in d.pages) == [1, 2, 3]
    assert [p.page for d in second.documents for p in d.pages] == [4, 5, 6]
    assert [d.kind for d in second.documents][-1] == "blank"
    for dossier in (first, second):
        assert (dossier.registration.date, dossier.registration.point) == ("2017-11-14", "manastur")


def test_no_wrong_value_is_accepted(good: Taken) -> None:
    """What was drawn is known: nothing else may be trusted."""
    truth = {
        "/subscriber_code": "1002345678", "/consumption_point_code": "DEG0001234", "/total": "312.45",
        "/due_date": "2017-12-15", "/holder_name": batches.NAME, "/cnp": batches.CNP, "/net_income": "1450.00",
        "/month": "2017-10", "/name": batches.NAME,
    }  # fmt: skip
    digital = next(s.id for s in good.dossier("118342").scans if s.file == "scan_1.pdf")
    seen = 0
    for number in ("118342", "118400", "118401"):
        for document in good.dossier(number).documents:
            if document.pages[0].scan == digital:
                continue
            for field in document.fields:
                if field.status == "accepted" and field.path in truth:
                    assert field.value == truth[field.path], (document.kind, field.path)
                    seen += 1
    assert seen >= 4


def test_what_people_read_hides_numbers_and_names(good: Taken, broken: tuple[Taken, dict[str, str]]) -> None:
    for run in (good.run, broken[0].run):
        for text in (run.stdout, run.stderr):
            assert batches.CNP not in text
            assert batches.NAME not in text
            assert "PopescuAndrei" not in text.title().replace(" ", "")


def test_nothing_outside_is_contacted(good: Taken, broken: tuple[Taken, dict[str, str]]) -> None:
    assert good.run.outside == ""
    assert broken[0].run.outside == ""
    proof = good.desk.python("import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)")
    assert proof.code != 0
    assert "192.0.2.1" in proof.outside


def _prefect(desk: Desk, query: str) -> list[tuple[Any, ...]]:
    (database,) = (desk.home / "prefect").glob("*.db")
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(query).fetchall()


def test_prefect_knows_the_batch_by_its_name(good: Taken) -> None:
    with sqlite3.connect(good.desk.home / "ledger.db") as ledger:
        names = {row[0] for row in ledger.execute("select run_name from batch")}
    runs = dict(_prefect(good.desk, "select name, state_type from flow_run"))
    assert names <= set(runs)
    assert {runs[name] for name in names} == {"COMPLETED"}
    tasks = _prefect(good.desk, "select name, state_type from task_run")
    assert tasks
    assert {state for _, state in tasks} == {"COMPLETED"}


def test_prefect_keeps_a_table_without_anybodys_data(good: Taken) -> None:
    ((kind, data),) = _prefect(good.desk, "select type, data from artifact where key = 'lot' order by created limit 1")
    assert kind == "table"
    rows = json.loads(json.loads(data)) if isinstance(json.loads(data), str) else json.loads(data)
    assert [row["dosar"] for row in rows] == ["118342", "118400", "118401"]
    kept = b"".join(p.read_bytes() for p in (good.desk.home / "prefect").rglob("*") if p.is_file())
    assert batches.CNP.encode() not in kept
    assert batches.NAME.encode() not in kept


def test_the_scans_are_in_the_archive(good: Taken, good_scans: Path) -> None:
    kept = [p.read_bytes() for p in (good.desk.home / "archive").rglob("*") if p.is_file()]
    for file in good_scans.rglob("*.*"):
        if file.name != "registration.json":
            assert file.read_bytes() in kept, file.name


def test_the_dossier_can_be_shown_with_numbers_masked(good: Taken) -> None:
    shown = good.desk.run("show", "118342")
    assert shown.code == 0
    assert "Factură de gaze naturale" in shown.stdout
    assert batches.CNP not in shown.stdout
    assert good.desk.run("show", "999999").code == 2


def test_no_working_picture_stays_behind(good: Taken) -> None:
    assert not list(good.out.glob(".*"))
    assert not list(good.desk.folder.rglob("*.pgm"))
    assert not list((good.desk.folder / "tmp").glob("dosar-*"))


# --- a second run ----------------------------------------------------------------------------------------------------


def test_a_second_run_changes_nothing(good: Taken, again: Taken) -> None:
    assert again.run.code == 0, again.run.stderr[-3000:]
    assert again.files == good.files
    assert again.counts.batches == good.counts.batches + 1
    for what in ("scans", "rejected_scans", "pages", "dossiers", "fields"):
        assert getattr(again.counts, what) == getattr(good.counts, what), what


def test_a_second_run_makes_no_second_version(good: Taken, again: Taken) -> None:
    """Both runs are of one program, whatever happens to the source meanwhile: nothing excuses a second version."""
    where = good.desk.python("import extractors, flows; print(extractors.__file__, flows.__file__)").stdout
    assert where.count(str(good.desk.rooms)) == 2
    assert len(good.programs) == 1
    assert again.programs == good.programs
    assert set(good.versions) == {"118342", "118400", "118401"}
    assert again.versions == good.versions


# --- broken files ----------------------------------------------------------------------------------------------------


def test_broken_files_are_named_with_their_reason(broken: tuple[Taken, dict[str, str]]) -> None:
    taken, reasons = broken
    assert taken.run.code == 1, taken.run.stderr[-3000:]
    told = {r["file"]: r["reason"].split(":")[0] for r in taken.batch["rejected"]}
    assert told == reasons
    for file in reasons:
        assert file in taken.run.stderr.replace("\n", "")


def test_the_good_file_beside_them_is_read(broken: tuple[Taken, dict[str, str]]) -> None:
    dossier = broken[0].dossier("200100")
    (document,) = dossier.documents
    assert document.kind == "gas_bill"
    assert document.value("/subscriber_code") == "1002345678"
    states = {s.file: (s.status, (s.reason or "").split(":")[0]) for s in dossier.scans}
    assert states.pop("bun.tif") == ("read", "")
    assert {name: reason for name, (_, reason) in states.items()} == {
        file.split("/")[1]: reason for file, reason in broken[1].items() if file.startswith("200100/")
    }
    assert {status for status, _ in states.values()} == {"rejected"}
    assert dossier.completeness is not None
    assert dossier.completeness.status == "needs_review"  # what is not there may be in a file that was not read
    assert broken[0].batch["reconciliation"]["agrees"] is True


def test_a_dossier_with_a_broken_registration_is_read_all_the_same(broken: tuple[Taken, dict[str, str]]) -> None:
    dossier = broken[0].dossier("200101")
    assert dossier.declared is None
    assert [d.kind for d in dossier.documents] == ["blank"]


# --- wrong usage -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "settings", "said"),
    [
        (["intake", "nu-exista", "--out", "out"], {}, "nu-exista"),
        (["intake", "."], {}, "--out"),
        (["intake", "--out", "out"], {}, "INPUT"),
        (["intake", ".", "--out", "out", "--season", "2099-2100"], {}, "2099-2100"),
        (["intake", ".", "--out", "out"], {"DOSAR_WORKERS": "many"}, "workers"),
        (["no-such-command"], {}, "no-such-command"),
    ],
    ids=["no-input", "no-out", "nothing", "no-season", "bad-setting", "no-command"],
)
def test_wrong_usage_ends_in_two(tmp_path: Path, args: list[str], settings: dict[str, str], said: str) -> None:
    run = Desk(tmp_path).run(*args, **settings)
    assert run.code == 2, run.stderr
    assert said in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "out").exists()
