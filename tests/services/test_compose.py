"""``compose.yaml`` says nothing that the program does not know. (It is parsed here, not run.)"""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from flows.settings import PREFIX, Settings
from tests.flows.guarded import ROOT

FILE = ROOT / "compose.yaml"
OUR_COMMANDS = {"dosar", "dask", "prefect", "sh"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def ours(compose: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {name: one for name, one in compose["services"].items() if one["image"].startswith("dosar:")}


def test_every_setting_is_one_that_the_program_knows(compose: dict[str, Any]) -> None:
    seen = set()
    for name, service in ours(compose).items():
        for key in service["environment"]:
            if key.startswith(PREFIX):
                assert key.removeprefix(PREFIX).lower() in Settings.model_fields, (name, key)
                seen.add(key)
    assert len(seen) >= 10


def test_the_values_are_settings_that_hold(compose: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    for service in ours(compose).values():
        for key, value in service["environment"].items():
            monkeypatch.setenv(key, re.sub(r"\$\{\w+(:[-?]([^}]*))?\}", lambda m: m[2] or "x", str(value)))
    settings = Settings()
    assert (settings.reading, settings.archive_encryption) == ("dask", True)
    for text in (settings.dask_address, settings.archive_endpoint, settings.prefect_api_url, settings.ledger_url):
        host = re.search(r"(?:@|//)([a-z]+)[:/]", str(text).replace("dosar@", ""))
        assert host is not None
        assert host[1] in compose["services"], text


def test_names_hold_together(compose: dict[str, Any]) -> None:
    services = compose["services"]
    for name, service in services.items():
        assert set(service.get("depends_on", ())) <= set(services), name
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            assert source.startswith("./") or source in compose["volumes"], (name, volume)
        for config in service.get("configs", ()):
            assert config["source"] in compose["configs"], name


def test_secrets_come_from_outside(compose: dict[str, Any]) -> None:
    asked = set(re.findall(r"\$\{(\w+)", FILE.read_text(encoding="utf-8")))
    given = {line.split("=")[0] for line in (ROOT / "examples/city.env").read_text().splitlines() if "=" in line}
    assert asked <= given
    for service in compose["services"].values():
        for key, value in service.get("environment", {}).items():
            if re.search("PASSWORD|SECRET_KEY|_KEK", key):
                assert str(value).startswith("${"), key


def test_the_image_copies_what_there_is() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("COPY"):
            for source in line.split()[1:-1]:
                assert (ROOT / source).exists(), source


def test_docker_itself_accepts_it() -> None:
    """``docker compose config`` needs no daemon; left out where the plugin is not installed."""
    docker = shutil.which("docker")
    if docker is None or subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("docker compose is not installed")
    filled = dict.fromkeys(("POSTGRES_PASSWORD", "S3_SECRET_KEY", "S3_MASTER_KEY"), "x")
    done = subprocess.run(
        [docker, "compose", "-f", str(FILE), "config", "--quiet"], env={"PATH": "/usr/bin:/bin", **filled},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
