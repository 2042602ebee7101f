"""The watched folder: what is taken and when, where it ends, and what a killed watch leaves behind."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from flows.claims import OURS, REASON_FILE, WatchedFolder
from flows.house import House, open_house
from flows.intake import run_bare
from flows.settings import Settings
from flows.sources import survey
from flows.watching import MOST_TRIES, Take, Watch
from flows.wholeness import Patience, snapshot, written_now
from models.errors import ConfigError
from tests.extractors.drawn import white
from tests.flows.batches import NAME, tiff

SETTLE = 10.0


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(Settings(home=tmp_path_factory.mktemp("home"), workers=1)) as house:
        yield house


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "intrare"
    folder.mkdir()
    return folder


def blank(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    tiff(path, Image.fromarray(white((413, 585))), dpi=(50, 50))
    return path


def look(root: Path, seconds: float = SETTLE) -> list[str]:
    """What is whole after it was seen once, and again so many seconds later."""
    clock = Clock()
    patience = Patience(root, SETTLE, OURS, clock)
    assert patience.look() == []
    clock.now += seconds
    return [entry.name for entry, _ in patience.look()]


def watching(folder: WatchedFolder, take: Take, lines: list[str]) -> Watch:
    return Watch(
        folder, folder.root.parent / "out", take, Patience(folder.root, 0.0, OURS), lines.append, lambda s: True
    )


def bare(house: House) -> Take:
    return lambda entry, out: run_bare(house, survey([entry]), out)


def settled(watch: Watch) -> None:
    """Two looks: seen, and seen unchanged."""
    watch.look()
    watch.look()


# --- when a thing is whole -------------------------------------------------------------------------------------------


def test_what_stays_as_it_is_becomes_whole(root: Path) -> None:
    blank(root / "118342" / "scan_1.tif")
    blank(root / "lot.tif")
    assert look(root, SETTLE - 1) == []
    assert sorted(look(root)) == ["118342", "lot.tif"]


def test_what_grows_is_left_alone(root: Path) -> None:
    clock = Clock()
    patience = Patience(root, SETTLE, OURS, clock)
    file = blank(root / "118342" / "scan_1.tif")
    for _ in range(5):
        patience.look()
        clock.now += SETTLE - 1
        with file.open("ab") as more:
            more.write(b"\0")
        assert patience.look() == []
    clock.now += SETTLE
    assert len(patience.look()) == 1


def test_a_new_file_in_a_folder_starts_the_waiting_anew(root: Path) -> None:
    clock = Clock()
    patience = Patience(root, SETTLE, OURS, clock)
    blank(root / "118342" / "scan_1.tif")
    patience.look()
    clock.now += SETTLE
    blank(root / "118342" / "scan_2.tif")
    assert patience.look() == []


def test_a_file_that_is_open_for_writing_is_left_alone(root: Path) -> None:
    file = blank(root / "lot.tif")
    with file.open("ab"):
        assert written_now([file.stat().st_ino]) == {file.stat().st_ino}
        assert look(root) == []
    with file.open("rb"):  # a reader harms nobody
        assert look(root) == ["lot.tif"]


@pytest.mark.parametrize(
    "name", ["lot.tif.part", "LOT.TMP", "a.crdownload", "118342/scan.pdf.filepart", "1/.s.tif.Ab3dE9"]
)
def test_unfinished_names_are_left_alone(root: Path, name: str) -> None:
    blank(root / name)
    assert look(root, 100 * SETTLE) == []


@pytest.mark.parametrize("name", [".ascuns.tif", "Thumbs.db", "done/x.tif", "quarantine/x.tif"])
def test_what_is_not_for_us_is_left_alone(root: Path, name: str) -> None:
    blank(root / name)
    assert look(root, 100 * SETTLE) == []


def test_empty_things_are_given_more_time(root: Path) -> None:
    (root / "118342").mkdir()
    (root / "gol.tif").touch()
    assert look(root, 9 * SETTLE) == []
    assert sorted(look(root, 10 * SETTLE)) == ["118342", "gol.tif"]


# --- claiming --------------------------------------------------------------------------------------------------------


def test_only_one_watches_a_folder(root: Path) -> None:
    with WatchedFolder(root), pytest.raises(ConfigError, match="urmărit deja"), WatchedFolder(root):
        pass
    with WatchedFolder(root):
        pass


def test_what_changed_at_the_last_moment_is_given_back(root: Path) -> None:
    file = blank(root / "lot.tif")
    with WatchedFolder(root) as folder:
        seen = snapshot(file)
        file.write_bytes(file.read_bytes() + b"\0")
        assert folder.claim(file, seen) is None
        assert file.exists()
        assert folder.claims() == []
        assert list((root / "claimed").iterdir()) == []
        assert folder.claim(root / "nu-este.tif", seen) is None


# --- what becomes of it ----------------------------------------------------------------------------------------------


def test_a_dossier_goes_to_done_with_its_protocol(house: House, root: Path) -> None:
    file = blank(root / "118342_2017-11-14" / "scan_1.tif")
    data, lines = file.read_bytes(), []
    with WatchedFolder(root) as folder:
        settled(watching(folder, bare(house), lines))
    (done,) = (root / "done").iterdir()
    assert (done / "intrare" / "118342_2017-11-14" / "scan_1.tif").read_bytes() == data
    assert json.loads((done / "batch.json").read_text())["dossiers"][0]["number"] == "118342"
    assert (root.parent / "out" / "118342.json").is_file()
    assert sorted(p.name for p in root.iterdir() if not p.name.startswith(".")) == sorted(OURS)
    assert any("preluat" in line for line in lines)


def test_a_broken_file_goes_to_quarantine_and_says_why(house: House, root: Path) -> None:
    good = blank(root / "118343" / "bun.tif").read_bytes()
    (root / "118343" / f"{NAME}.tif").write_bytes(good[: len(good) // 2])
    lines: list[str] = []
    with WatchedFolder(root) as folder:
        settled(watching(folder, bare(house), lines))
    (aside,) = (root / "quarantine").iterdir()
    reason = (aside / REASON_FILE).read_text(encoding="utf-8")
    assert f"118343/{NAME}.tif: corrupt" in reason
    assert "Restul a fost citit (dosarul 118343)" in reason
    assert (aside / "intrare" / "118343" / "bun.tif").read_bytes() == good
    assert NAME not in " ".join(lines)


def test_what_is_no_scan_at_all_goes_to_quarantine(house: House, root: Path) -> None:
    (root / "nimic").mkdir()
    (root / "gol.tif").touch()
    (root / "legatura").mkdir()
    (root / "legatura" / "a.tif").symlink_to("/etc/hostname")
    with WatchedFolder(root) as folder:
        settled(watching(folder, bare(house), []))
    reasons = {
        next((p / "intrare").iterdir()).name: (p / REASON_FILE).read_text() for p in (root / "quarantine").iterdir()
    }
    assert set(reasons) == {"nimic", "gol.tif", "legatura"}
    assert "nimic de citit" in reasons["nimic"]
    assert "empty" in reasons["gol.tif"]
    assert "legătură" in reasons["legatura"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_rights_goes_to_quarantine(house: House, root: Path) -> None:
    blank(root / "118344" / "a.tif").chmod(0)
    with WatchedFolder(root) as folder:
        settled(watching(folder, bare(house), []))
    (aside,) = (root / "quarantine").iterdir()
    assert "unreadable" in (aside / REASON_FILE).read_text()


def test_what_changes_while_it_is_read_is_read_again(house: House, root: Path) -> None:
    blank(root / "118345" / "a.tif")
    lines: list[str] = []

    def take(entry: Path, out: Path) -> object:
        taken = bare(house)(entry, out)
        if not (entry / "b.tif").exists():
            blank(entry / "b.tif").write_bytes(blank(entry / "b.tif").read_bytes() + b"\0")
        return taken

    with WatchedFolder(root) as folder:
        watch = watching(folder, take, lines)  # type: ignore[arg-type]
        settled(watch)
        assert list((root / "done").iterdir()) == []
        watch.look()
    assert len(list((root / "done").iterdir())) == 1
    assert len(json.loads((root.parent / "out" / "118345.json").read_text())["scans"]) == 2


# --- after a fault, after a kill -------------------------------------------------------------------------------------


def dies(fault: BaseException) -> Callable[[Path, Path], object]:
    def take(entry: Path, out: Path) -> object:
        raise fault

    return take


def test_a_fault_of_the_machine_leaves_the_claim_for_later(
    house: House, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank(root / "118346" / "a.tif")
    lines: list[str] = []
    with WatchedFolder(root) as folder:
        settled(watching(folder, dies(ConfigError("discul este plin")), lines))  # type: ignore[arg-type]
        (claim,) = folder.claims()
        assert claim.tries == 0
        assert any("discul este plin" in line for line in lines)
        watching(folder, bare(house), lines).look()
        assert folder.claims() == []
    assert len(list((root / "done").iterdir())) == 1


def test_an_unexpected_fault_is_told_without_its_words(root: Path) -> None:
    blank(root / "118347" / "a.tif")
    lines: list[str] = []
    with WatchedFolder(root) as folder:
        settled(watching(folder, dies(KeyError(NAME)), lines))  # type: ignore[arg-type]
        (claim,) = folder.claims()
        assert claim.tries == 1
    assert NAME not in " ".join(lines)
    assert "KeyError" in " ".join(lines)


def test_what_kills_the_program_again_and_again_is_put_aside(root: Path) -> None:
    """A claim that was begun and never ended, as a killed process leaves it."""
    blank(root / "118348" / "a.tif")
    with WatchedFolder(root) as folder:
        claim = folder.claim(root / "118348", snapshot(root / "118348"))
        assert claim is not None
        claim.note_tries(MOST_TRIES)
        watching(folder, dies(AssertionError()), []).look()  # type: ignore[arg-type]
    (aside,) = (root / "quarantine").iterdir()
    assert "a oprit programul" in (aside / REASON_FILE).read_text(encoding="utf-8")


def test_a_claim_that_was_cut_off_at_any_step_is_taken_up(house: House, root: Path) -> None:
    """Killed between making the claim's folder and moving into it, and after the move."""
    (root / "claimed" / "20171114-090000-aaaaaa" / "intrare").mkdir(parents=True)
    blank(root / "claimed" / "20171114-090000-bbbbbb" / "intrare" / "118349" / "a.tif")
    lines: list[str] = []
    with WatchedFolder(root) as folder:
        watching(folder, bare(house), lines).run(0)
        assert folder.claims() == []
    assert list((root / "claimed").iterdir()) == []
    assert [p.name for p in (root / "done").iterdir()] == ["20171114-090000-bbbbbb"]
    assert "reluate după oprire: 1" in lines


def test_looking_is_cheap(root: Path) -> None:
    for number in range(200):
        blank(root / f"{number:06d}" / "a.tif")
    patience = Patience(root, 3600, OURS)
    patience.look()
    start = time.monotonic()
    patience.look()
    assert time.monotonic() - start < 1.0
