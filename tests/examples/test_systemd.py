"""The example units: systemd itself finds nothing wrong with them, and they are hardened, whoever adds one."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from desk.cli import main

UNITS = Path(__file__).resolve().parents[2] / "examples" / "systemd"
SERVICES = sorted(UNITS.glob("*.service"))
PROGRAM = "/opt/dosar/.venv/bin/"
HARDENED = {
    "NoNewPrivileges": "yes", "ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes",
    "PrivateDevices": "yes", "ProtectKernelTunables": "yes", "RestrictNamespaces": "yes", "RestrictSUIDSGID": "yes",
    "LockPersonality": "yes", "CapabilityBoundingSet": "", "SystemCallFilter": "@system-service", "UMask": "0077",
    "User": "dosar",
}  # fmt: skip


def section(unit: Path) -> dict[str, str]:
    parsed = configparser.ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(unit, encoding="utf-8")
    return dict(parsed["Service"])


def test_there_are_units() -> None:
    assert {u.name for u in SERVICES} == {f"dosar-{n}.service" for n in ("up", "prefect", "watch", "handover", "desk")}


@pytest.mark.parametrize("unit", SERVICES, ids=lambda u: u.stem)
def test_a_unit_is_hardened(unit: Path) -> None:
    said = section(unit)
    assert {key: said.get(key) for key in HARDENED} == HARDENED


@pytest.mark.parametrize("unit", SERVICES, ids=lambda u: u.stem)
def test_a_unit_starts_a_command_that_exists(unit: Path) -> None:
    program, *args = section(unit)["ExecStart"].split()
    assert program.startswith(PROGRAM)
    if program != f"{PROGRAM}dosar":
        assert Path(sys.executable).with_name(Path(program).name).exists()
        return
    command: click.Command = main
    while isinstance(command, click.Group):
        command = command.commands[args.pop(0)]
    command.make_context("test", args)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_finds_nothing_wrong(tmp_path: Path) -> None:
    here = f"{Path(sys.executable).parent}/"
    for unit in UNITS.iterdir():
        (tmp_path / unit.name).write_text(unit.read_text(encoding="utf-8").replace(PROGRAM, here))
    assert _verify(tmp_path) == ""
    broken = tmp_path / "dosar-desk.service"
    broken.write_text(re.sub("PrivateTmp=yes", "PrivateTemp=yes", broken.read_text()))
    assert "PrivateTemp" in _verify(tmp_path)


def _verify(folder: Path) -> str:
    command = ["systemd-analyze", "verify", "--man=no", *sorted(folder.iterdir())]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    ours = [line for line in done.stderr.splitlines() if "dosar" in line]
    return "\n".join(ours) + ("" if done.returncode == 0 or ours else f"rc {done.returncode}")
