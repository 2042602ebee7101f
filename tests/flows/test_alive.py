"""What a killed process leaves is told from what a living one holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from archive import owned
from flows import alive, scratch
from flows.reconciling import reconcile
from flows.settings import Settings

ROOT = Path(__file__).parents[2]
HOLDS = """
import sys, time
from pathlib import Path
from flows import alive, scratch
with alive.mark(Path(sys.argv[1])) as ours, scratch.scratch_folder() as folder:
    (folder / "pagina.pgm").write_text("x")
    print(ours.name, folder, flush=True)
    sys.stdin.read()
"""


@contextmanager
def another(home: Path) -> Iterator[tuple[subprocess.Popen[str], str, Path]]:
    """A process that holds a mark and a scratch folder until its input ends."""
    room = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": tempfile.gettempdir()}
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(home)], env=room, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    name, folder = process.stdout.readline().split()
    try:
        yield process, name, Path(folder)
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def dead(home: Path) -> list[str]:
    with alive.of_the_dead(home) as marks:
        return [one.name for one in marks]


def test_a_living_process_is_left_alone_and_a_killed_one_is_told(tmp_path: Path) -> None:
    with another(tmp_path) as (process, name, folder):
        assert dead(tmp_path) == []
        assert owned.sweep() == []
        assert (folder / "pagina.pgm").exists()
        process.kill()
        process.wait()
        assert dead(tmp_path) == [name]
        assert owned.sweep() == [folder]
        assert not folder.exists()


def test_who_ends_well_leaves_nothing(tmp_path: Path, temporary: Path) -> None:
    with another(tmp_path) as (process, _, _):
        process.communicate("")
        assert process.returncode == 0
    assert list((tmp_path / alive.FOLDER).iterdir()) == []
    assert list(temporary.iterdir()) == []


def test_our_own_mark_is_held_and_stays_after_an_exception(tmp_path: Path) -> None:
    with alive.mark(tmp_path):
        assert dead(tmp_path) == []
    with pytest.raises(KeyError), alive.mark(tmp_path) as ours:
        raise KeyError
    assert dead(tmp_path) == [ours.name]


def test_marks_of_other_machines_are_not_judged(tmp_path: Path) -> None:
    (tmp_path / alive.FOLDER).mkdir()
    for name, facts in (("a", '{"host": "alta-gazda", "boot": "alt-nucleu"}'), ("b", "nu este JSON"), (".c.new", "{}")):
        (tmp_path / alive.FOLDER / name).write_text(facts)
    assert dead(tmp_path) == []


def test_after_the_machine_was_started_anew_its_marks_are_still_its_own(tmp_path: Path) -> None:
    with pytest.raises(KeyError), alive.mark(tmp_path) as ours:
        raise KeyError
    facts = json.loads(ours.path.read_text())
    ours.path.write_text(json.dumps(facts | {"boot": "pornirea de ieri"}))
    assert dead(tmp_path) == [ours.name]


def test_two_who_reconcile_do_not_do_it_twice(tmp_path: Path) -> None:
    with pytest.raises(KeyError), alive.mark(tmp_path):
        raise KeyError
    with alive.of_the_dead(tmp_path) as first, alive.of_the_dead(tmp_path) as second:
        assert (len(first), len(second)) == (1, 0)


def test_folders_of_others_are_not_swept(temporary: Path) -> None:
    other = temporary / "dosar-fara-lacat"
    other.mkdir()
    with scratch.scratch_folder() as ours:
        assert owned.sweep() == []
        assert ours.exists()
    assert other.exists()
    assert not ours.exists()


def test_without_a_dead_mark_prefect_is_not_even_loaded(tmp_path: Path) -> None:
    """Nobody is asked: the address leads nowhere."""
    assert reconcile(Settings(home=tmp_path, prefect_api_url="http://127.0.0.1:9/api")) == 0
