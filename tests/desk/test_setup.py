"""``dosar config`` and ``dosar doctor``: what is set, what is lacking, and the exit code that tells it to a script."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from flows.settings import Settings

Dosar = Callable[..., Result]


def test_every_setting_is_shown_with_where_it_comes_from(dosar: Dosar, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("dosar.toml").write_text("workers = 3\n")
    monkeypatch.setenv("DOSAR_PAGE_TIMEOUT_S", "45.5")
    shown = dosar("config")
    assert shown.exit_code == 0, shown.output
    lines = {line.split("│")[1].strip(): line for line in shown.output.splitlines() if line.count("│") >= 3}
    assert set(Settings.model_fields) == set(lines)
    for key, value, origin in (
        ("workers", "3", "fișier"), ("page_timeout_s", "45.5", "mediu"), ("max_pages", "2000", "implicit"),
    ):  # fmt: skip
        assert value in lines[key]
        assert origin in lines[key]


@pytest.mark.parametrize("command", ["config", "intake"])
def test_a_wrong_setting_ends_in_two(dosar: Dosar, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("DOSAR_PAGE_TIMEOUT_S", "repede")
    shown = dosar(command, *(() if command == "config" else (".", "--out", "out")))
    assert shown.exit_code == 2
    assert "page_timeout_s" in shown.output
    assert "DOSAR_PAGE_TIMEOUT_S" in shown.output


def test_a_machine_that_is_well(dosar: Dosar, tmp_path: Path) -> None:
    """This one, where the tests run."""
    shown = dosar("doctor")
    assert shown.exit_code == 0, shown.output
    assert "Totul este în regulă." in shown.output
    for name in ("tesseract", "limba ron", "OpenCV", "font cu litere românești", "arhiva"):
        assert f"✓ {name}" in shown.output
    assert not [p for p in tmp_path.rglob("*") if p.name == ".dosar-doctor"]


def test_a_missing_program_is_named_with_its_remedy(
    dosar: Dosar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    tesseract = importlib.import_module("extractors.engines.tesseract")
    tesseract.version.cache_clear()
    shown = dosar("doctor")
    tesseract.version.cache_clear()
    assert shown.exit_code == 2
    assert "✗ tesseract: lipsește" in shown.output
    assert "apt-get install tesseract-ocr" in shown.output
    assert "împiedică lucrul" in shown.output
    assert "! chromium" in shown.output  # not needed for the main job


def test_a_wrong_setting_is_a_finding(dosar: Dosar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSAR_WORKERS", "many")
    shown = dosar("doctor")
    assert shown.exit_code == 2
    assert "✗ configurarea" in shown.output
    assert "workers" in shown.output


def test_a_home_that_cannot_be_written(dosar: Dosar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path / "file" / "home"))
    shown = dosar("doctor")
    assert shown.exit_code == 2
    assert "✗ casa programului" in shown.output
    assert "DOSAR_HOME" in shown.output
