"""The house itself: who imports whom, names that nobody may take, and what must not be forgotten."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from desk import cli
from desk.doctor import ROOMS
from extractors import kinds as readers
from models.kinds import KINDS
from sample_scans import catalogue

ROOT = Path(__file__).resolve().parents[1]
NOT_PAPERS = {"separator", "blank", "other"}
LONGEST = 300  # lines of a module
ELSEWHERE = re.compile(
    r"/(?:work|home|root|Users|mnt|opt/[a-z-]*py|tmp/bash)[/\"' ]|(?:^|\W)https?://[\w.-]*(?:mirror|proxy|index)[\w.-]*"
)


def tracked(*patterns: str) -> list[Path]:
    """The project's own files: what git keeps, and what is new and not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


# --- imports and names -----------------------------------------------------------------------------------------------


def test_import_contracts() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_product_imports_nothing_that_stands_outside() -> None:
    outside = {
        "training",
        "benchmarks",
        "sample_scans",
        "tests",
        "pytest",
        "hypothesis",
        "reportlab",
        "psutil",
        "playwright",
    }
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            taken = {name.split(".")[0] for name in _imports(file)} & outside
            assert not taken, f"{file.relative_to(ROOT)} imports {taken}"


def test_all_that_the_product_imports_is_named_in_its_dependencies() -> None:
    """A package that only comes along with another one is missing one day."""
    owners = importlib.metadata.packages_distributions()
    named = {
        _plain(re.split(r"[\s<>=!~;\[]", r, maxsplit=1)[0])
        for r in importlib.metadata.requires("dosar") or ()
        if "extra ==" not in r or re.search(r"extra == .(fast|scale).", r)  # what is used where it is there
    }
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            for name in {n.split(".")[0] for n in _imports(file)} - set(sys.stdlib_module_names) - set(ROOMS):
                packages = {_plain(p) for p in owners.get(name, [])}
                assert packages & named, f"{file.relative_to(ROOT)} imports {name}, which no dependency names"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imports(file: Path) -> set[str]:
    out: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            out |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            out.add(node.module)
    return out


@pytest.mark.parametrize("room", ROOMS)
def test_no_other_package_takes_a_rooms_name(room: str) -> None:
    strangers = set(importlib.metadata.packages_distributions().get(room, [])) - {"dosar"}
    assert not strangers
    module = importlib.import_module(room)
    assert Path(str(module.__file__)).resolve().parent == ROOT / room
    assert module.__doc__, f"the room {room} does not say what it is"


# --- commands --------------------------------------------------------------------------------------------------------


def commands(group: click.Group, prefix: str = "dosar") -> list[tuple[str, click.Command]]:
    out: list[tuple[str, click.Command]] = [(prefix, group)]
    for name, command in group.commands.items():
        found = (
            commands(command, f"{prefix} {name}")
            if isinstance(command, click.Group)
            else [(f"{prefix} {name}", command)]
        )
        out += found
    return out


@pytest.mark.parametrize(("name", "command"), commands(cli.main))
def test_every_command_explains_itself(name: str, command: click.Command) -> None:
    assert command.help, name
    assert command.help.strip().endswith("."), name
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not isinstance(parameter.type, click.types.BoolParamType):
            assert parameter.help, f"{name} {parameter.opts}"


def test_help_comes_at_once() -> None:
    """Heavy modules are imported by the command that needs them."""
    heavy = ("cv2", "prefect", "spacy", "onnxruntime", "sqlalchemy")
    code = f"import sys, desk.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- kinds -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in NOT_PAPERS])
def test_every_kind_has_a_reader_and_specimens(kind: str) -> None:
    module = readers.modules().get(kind)
    assert module is not None, f"no module in extractors/kinds reads {kind}"
    assert module.KIND is KINDS[kind]
    assert module.CUES
    assert module.TITLES
    assert catalogue.layouts_of(kind, "train"), f"no layout of {kind} to learn from"
    assert catalogue.layouts_of(kind, "held"), f"no layout of {kind} that nobody tuned on"


def test_no_reader_and_no_specimen_of_an_unknown_kind() -> None:
    assert set(readers.modules()) <= set(KINDS) - NOT_PAPERS
    assert set(catalogue.catalogue()) <= set(KINDS)


# --- the source ------------------------------------------------------------------------------------------------------


def test_modules_are_small() -> None:
    long = {
        str(f.relative_to(ROOT)): lines
        for f in tracked("*.py")
        if not f.is_relative_to(ROOT / "tests") and (lines := len(f.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_no_catch_all_modules() -> None:
    names = {"utils", "util", "helpers", "helper", "common", "base", "misc"}
    assert not [f for f in tracked("*.py") if f.stem in names or set(f.relative_to(ROOT).parts[:-1]) & names]


def test_no_place_of_one_machine_in_the_tree() -> None:
    found = []
    for file in tracked():
        if (
            file.suffix in {".png", ".jpg", ".tif", ".tiff", ".pdf", ".gz", ".bin", ".npz"}
            or file == Path(__file__).resolve()
        ):
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [
            f"{file.relative_to(ROOT)}:{i}" for i, line in enumerate(text.splitlines(), 1) if ELSEWHERE.search(line)
        ]
    assert not found


def test_romanian_letters_have_their_comma() -> None:
    """What people read is written with ș and ț, never with the Turkish cedilla (the city's page, quoted, has both)."""
    for file in tracked("desk/*.py", "flows/*.py", "validators/rules/*.py"):
        assert not set("şţŞŢ") & set(file.read_text(encoding="utf-8")), file


def test_scripts_can_be_run() -> None:
    for name in (".ci/run", "scripts/setup.sh"):
        assert (ROOT / name).stat().st_mode & 0o111, name
        assert subprocess.run(["bash", "-n", ROOT / name], check=False).returncode == 0
