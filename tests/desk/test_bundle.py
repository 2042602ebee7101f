"""The evidence bundle: proved without the ledger, and everything that somebody may do to it is found."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.folder import FolderArchive
from desk.bundle import CHAIN, DOSSIER, MANIFEST, ROWS, write_bundle
from desk.bundle_check import check_bundle
from flows.settings import Settings
from ledger.chain import short
from ledger.ledger import Ledger
from ledger.provenance import Provenance
from models.errors import ConfigError
from tests.desk import traced_dossier
from tests.desk.conftest import Dosar

Change = Callable[[dict[str, bytes]], None]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the drawn dossier and another one's events after it; the bundle beside them."""
    home = tmp_path_factory.mktemp("casa")
    drawn = traced_dossier.record(home)
    traced_dossier.decide(drawn)
    settings = Settings(home=home)
    with Ledger(settings.ledger_url) as ledger:
        ledger.start_batch("2017-2018", "0.1.0")
        origin = Provenance(ledger.engine).newest("118342", "2017-2018")
        assert origin is not None
        write_bundle(ledger, FolderArchive(home / "archive"), settings, origin, "test", home / "pachet.zip")
    return home


@pytest.fixture
def bundle(home: Path) -> Path:
    return home / "pachet.zip"


def changed(bundle: Path, tmp_path: Path, change: Change, forge: bool = True) -> Path:
    """The bundle with something done to its files, and, to make it hard, a manifest that fits."""
    with zipfile.ZipFile(bundle) as opened:
        files = {info.filename: opened.read(info) for info in opened.infolist()}
    change(files)
    if forge:
        manifest = json.loads(files[MANIFEST])
        manifest["files"] = [
            {"name": n, "sha256": hashlib.sha256(d).hexdigest(), "bytes": len(d)}
            for n, d in files.items()
            if n != MANIFEST
        ]
        files[MANIFEST] = json.dumps(manifest).encode()
    made = tmp_path / "schimbat.zip"
    with zipfile.ZipFile(made, "w") as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return made


def test_a_bundle_is_proved_without_ledger_and_archive(
    bundle: Path, tmp_path: Path, dosar: Dosar, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = shutil.copy(bundle, tmp_path / "pachet.zip")
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path / "nothing"))
    done = dosar("verify", alone)
    assert done.exit_code == 0, done.output
    assert "Totul este cum a fost scris" in done.output
    assert not (tmp_path / "nothing").exists()
    proof = check_bundle(bundle)
    assert proof.faults == []
    assert proof.scans == 1
    assert proof.rows > 20
    assert proof.events >= 4


def test_the_printed_head(bundle: Path, home: Path) -> None:
    with Ledger(Settings(home=home).ledger_url) as ledger:
        head = ledger.head()
    assert check_bundle(bundle, [short(head)]).faults == []
    assert "nu este în lanțul" in check_bundle(bundle, ["0123-4567-89ab-cdef"]).faults[0]


def test_the_bundle_holds_what_it_says(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as opened:
        names = set(opened.namelist())
        assert {"fisa-de-probe.pdf", DOSSIER, ROWS, CHAIN, MANIFEST, "CITESTE.txt"} < names
        assert opened.read("fisa-de-probe.pdf").startswith(b"%PDF")
        rows = json.loads(opened.read(ROWS))
        assert {"dossier_version", "reading", "record", "decision", "scan"} <= set(rows)
        assert "account_state" not in rows
        assert "session" not in rows


def _flip_scan(files: dict[str, bytes]) -> None:
    name = next(n for n in files if n.startswith("scanari/"))
    files[name] = files[name][:-1] + bytes([files[name][-1] ^ 1])


def _drop_scan(files: dict[str, bytes]) -> None:
    del files[next(n for n in files if n.startswith("scanari/"))]


def _other_income(files: dict[str, bytes]) -> None:
    rows = json.loads(files[ROWS])
    row = next(r for r in rows["reading"] if r["path"] == "/net_income")
    row["value"] = '"1.00"'
    files[ROWS] = json.dumps(rows).encode()


def _drop_row(files: dict[str, bytes]) -> None:
    rows = json.loads(files[ROWS])
    rows["record"] = []
    files[ROWS] = json.dumps(rows).encode()


def _slip_row_in(files: dict[str, bytes]) -> None:
    rows = json.loads(files[ROWS])
    rows["decision"].append(rows["decision"][0] | {"id": 77})
    files[ROWS] = json.dumps(rows).encode()


def _cut_chain(files: dict[str, bytes]) -> None:
    files[CHAIN] = b"".join(files[CHAIN].splitlines(keepends=True)[:-1])


def _drop_event(files: dict[str, bytes]) -> None:
    lines = files[CHAIN].splitlines(keepends=True)
    files[CHAIN] = b"".join([*lines[:2], *lines[3:]])


def _hide_rows(files: dict[str, bytes]) -> None:
    links = [json.loads(line) for line in files[CHAIN].splitlines()]
    for link in links:
        if link["kind"] == "decision.received":
            link.pop("rows")
            link.pop("salt")
    files[CHAIN] = b"".join(json.dumps(link).encode() + b"\n" for link in links)


def _other_event(files: dict[str, bytes]) -> None:
    files[CHAIN] = files[CHAIN].replace(b'"decision.received"', b'"decision.revoked"')


def _other_dossier(files: dict[str, bytes]) -> None:
    files[DOSSIER] = files[DOSSIER].replace(b"118342", b"118343")


def _nonsense(files: dict[str, bytes]) -> None:
    files[ROWS] = b"[1, 2"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_flip_scan, "nu dă amprenta"),
        (_drop_scan, "nu este în pachet"),
        (_other_income, "nu este rândul scris"),
        (_drop_row, "lipsește din extras"),
        (_slip_row_in, "nu este acoperit de lanț"),
        (_cut_chain, "nu se termină cu capul"),
        (_drop_event, "nu urmează"),
        (_hide_rows, "au fost scoase"),
        (_other_event, "nu este cel scris"),
        (_other_dossier, "nu este dosarul din registru"),
        (_nonsense, "nu are forma așteptată"),
    ],
)
def test_a_bundle_that_was_changed_is_refused(
    bundle: Path, tmp_path: Path, change: Change, said: str, dosar: Dosar
) -> None:
    made = changed(bundle, tmp_path, change)
    assert any(said in fault for fault in check_bundle(made).faults), check_bundle(made).faults
    assert dosar("verify", made).exit_code == 1
    assert check_bundle(changed(bundle, tmp_path, change, forge=False)).faults


def test_what_is_no_bundle(bundle: Path, tmp_path: Path, dosar: Dosar) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 nothing")
    done = dosar("verify", tmp_path / "a.zip")
    assert done.exit_code == 2
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as opened:
        opened.writestr("x", "y")
    with pytest.raises(ConfigError, match="pachet"):
        check_bundle(tmp_path / "b.zip")
    (tmp_path / "c.zip").write_bytes(bundle.read_bytes()[: bundle.stat().st_size // 2])
    with pytest.raises(ConfigError):
        check_bundle(tmp_path / "c.zip")


def test_an_extra_file_is_refused(bundle: Path, tmp_path: Path) -> None:
    made = changed(bundle, tmp_path, lambda files: files.update({"../../etc/passwd": b"x"}), forge=False)
    assert any("nu este în manifest" in fault for fault in check_bundle(made).faults)


def test_a_scan_that_was_lost_is_named(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "home"
    shutil.copytree(home, other)
    for scan in (other / "archive").rglob("*"):
        if scan.is_file() and len(scan.name) == 64:
            scan.chmod(0o600)
            scan.write_bytes(b"altceva")
    settings = Settings(home=other)
    with Ledger(settings.ledger_url) as ledger:
        origin = Provenance(ledger.engine).newest("118342", "2017-2018")
        assert origin is not None
        write_bundle(ledger, FolderArchive(other / "archive"), settings, origin, "test", tmp_path / "p.zip")
    assert any("schimbată în arhivă" in fault for fault in check_bundle(tmp_path / "p.zip").faults)
