"""Settings come from three places, and a wrong one is named so that an operator can put it right."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from flows import settings as module
from flows.settings import MASK, Settings, describe, load, mask, usable_cores
from models.errors import ConfigError, ExitCode

ROOT = Path(module.__file__).parent.parent


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, and no setting from outside."""
    for name in list(os.environ):
        if name.upper().startswith("DOSAR_") or name == "XDG_DATA_HOME":
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def write(place: Path, text: str, name: str = "dosar.toml") -> Path:
    (place / name).write_text(text, encoding="utf-8")
    return place / name


def test_defaults(tmp_path: Path) -> None:
    found = load()
    home = tmp_path / "home" / ".local" / "share" / "dosar"
    assert found.home == home
    assert found.archive_dir == home / "archive"
    assert found.ledger_url == f"sqlite:///{home}/ledger.db"
    assert found.ledger_url.startswith("sqlite:////")
    assert found.prefect_home == home / "prefect"
    assert (found.season, found.max_pages, found.max_megapixels) == ("2017-2018", 2000, 120)
    assert (found.prefect_api_url, found.tesseract, found.log_level) == (None, "auto", "INFO")
    assert found.workers == usable_cores() >= 1
    assert not home.exists()  # asking for settings makes nothing


def test_the_default_home_follows_xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert load().archive_dir == tmp_path / "xdg" / "dosar" / "archive"
    monkeypatch.setenv("XDG_DATA_HOME", "relative/is/to/be/ignored")
    assert load().home == tmp_path / "home" / ".local" / "share" / "dosar"


def test_workers_follow_the_cores_that_the_process_may_use() -> None:
    one_core = "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}); "
    code = one_core + "from flows.settings import load; print(load().workers)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "1"


def test_a_containers_limit_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(16)))
    for text, cores in (
        ("max 100000", 16),
        ("350000 100000", 3),
        ("50000 100000", 1),
        ("9900000 100000", 16),
        ("?", 16),
    ):
        monkeypatch.setattr(Path, "read_text", lambda _, text=text: text)
        assert usable_cores() == cores


def test_the_file_in_the_working_directory(place: Path) -> None:
    write(place, 'season = "2018-2019"\nworkers = 3\nfile_timeout_s = 7.5\nlog_level = "debug"\n')
    found = load()
    assert (found.season, found.workers, found.file_timeout_s, found.log_level) == ("2018-2019", 3, 7.5, "DEBUG")


def test_the_environment_wins(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(place, "workers = 3\nmax_pages = 10\n")
    monkeypatch.setenv("DOSAR_WORKERS", "5")
    monkeypatch.setenv("DOSAR_MAX_PAGES", "")  # empty is as good as not set
    assert (load().workers, load().max_pages) == (5, 10)


def test_another_file_by_dosar_config(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(place, "workers = 3\n")
    monkeypatch.setenv("DOSAR_CONFIG", str(write(tmp_path, "max_pages = 7\n", "other.toml")))
    assert (load().workers, load().max_pages) == (usable_cores(), 7)


def test_home_moves_what_lies_under_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("DOSAR_ARCHIVE_DIR", "~/scans")
    found = load()
    assert found.archive_dir == tmp_path / "home" / "scans"
    assert found.ledger_url == f"sqlite:///{tmp_path}/d/ledger.db"
    assert found.prefect_home == tmp_path / "d" / "prefect"


def test_relative_folders_count_from_where_they_are_said(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "etc"
    other.mkdir()
    monkeypatch.setenv("DOSAR_CONFIG", str(write(other, 'home = "data"\narchive_dir = "~/scans"\n')))
    monkeypatch.setenv("DOSAR_PREFECT_HOME", "p")
    found = load()
    assert (found.home, found.archive_dir) == (other / "data", tmp_path / "home" / "scans")
    assert found.prefect_home == place / "p"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        load().workers = 9  # type: ignore[misc]


def test_describe_says_where_each_value_comes_from(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(place, 'workers = 3\nseason = "2018-2019"\nprefect_api_url = "http://ana:parola@gazda:4200/api"\n')
    monkeypatch.setenv("dosar_workers", "5")  # pydantic reads variables in any case, so must we
    monkeypatch.setenv("DOSAR_MAX_PAGES", "")
    told = {key: (value, origin) for key, value, origin in describe(load())}
    assert list(told) == list(Settings.model_fields)
    assert told["workers"] == ("5", "environment")
    assert told["season"] == ("2018-2019", "file")
    assert told["max_pages"] == ("2000", "default")
    assert told["prefect_api_url"] == (f"http://ana:{MASK}@gazda:4200/api", "file")
    assert told["archive_dir"] == (str(load().archive_dir), "default")


def test_no_value_is_told_as_nothing() -> None:
    assert ("prefect_api_url", "", "default") in describe(load())


class WithSecrets(Settings):
    s3_secret_key: str = "k-123"
    db_Password: str = "p-456"
    api_token: str | None = None


def test_secrets_are_told_to_nobody() -> None:
    found = WithSecrets()
    told = {key: value for key, value, _ in describe(found)}
    assert (told["s3_secret_key"], told["db_Password"], told["api_token"]) == (MASK, MASK, "")
    assert "k-123" not in repr(found) + str(found)
    assert "p-456" not in repr(found) + str(found)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("postgresql://ana:pa@ro:la/x@gazda/db", f"postgresql://ana:{MASK}@gazda/db"),
        ("postgresql+psycopg://:parola@gazda/db", f"postgresql+psycopg://:{MASK}@gazda/db"),
        ("https://cheie@gazda/api", f"https://{MASK}@gazda/api"),
        ("https://gazda/api?user=ana&api_token=t1&x=2", f"https://gazda/api?user=ana&api_token={MASK}&x=2"),
        ("http://gazda:4200/api", "http://gazda:4200/api"),
        ("sqlite:////cale/ledger.db", "sqlite:////cale/ledger.db"),
        ("2017-2018", "2017-2018"),
    ],
)
def test_mask(value: str, shown: str) -> None:
    assert mask("ledger_url", value) == shown


BAD = [
    ("workers", "0", "de la 1 la 256"),
    ("workers", "many", "de la 1 la 256"),
    ("season", "2017-2019", "forma 2017-2018"),
    ("season", "iarna", "forma 2017-2018"),
    ("max_pages", "0", "număr întreg"),
    ("max_pages", "1.5", "număr întreg"),
    ("max_megapixels", "nan", "de la 1 la 2000"),
    ("file_timeout_s", "0", "peste 0"),
    ("page_timeout_s", "inf", "peste 0"),
    ("tesseract", "easyocr", "crops"),
    ("log_level", "LOUD", "DEBUG, INFO, WARNING sau ERROR"),
    ("prefect_api_url", "gazda:4200", "http://"),
    ("ledger_url", "/cale/ledger.db", "sqlite:////cale/ledger.db"),
    ("ledger_url", "sqlite:///ledger.db", "sqlite:////cale/ledger.db"),
    ("ledger_url", "mysql://gazda/db", "sqlite:////cale/ledger.db"),
    ("home", "~nimeni-nicaieri/x", "calea unui dosar"),
]


@pytest.mark.parametrize(("key", "value", "allowed"), BAD)
def test_a_wrong_variable_is_named(key: str, value: str, allowed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"DOSAR_{key.upper()}", value)
    with pytest.raises(ConfigError) as caught:
        load()
    [line] = str(caught.value).splitlines()
    assert line.startswith(f"{key}: valoare greșită '{value}' în variabila DOSAR_{key.upper()}; se permite: ")
    assert allowed in line.split("se permite: ")[1]
    assert caught.value.exit_code == ExitCode.USAGE


@pytest.mark.parametrize(("key", "value", "allowed"), BAD)
def test_a_wrong_value_in_the_file_is_named(place: Path, key: str, value: str, allowed: str) -> None:
    file = write(place, f'{key} = "{value}"\n')
    with pytest.raises(ConfigError) as caught:
        load()
    [line] = str(caught.value).splitlines()
    assert line.startswith(f"{key}: valoare greșită '{value}' în fișierul {file}; se permite: ")
    assert allowed in line


@pytest.mark.parametrize(
    "text", ["workers = true", "workers = [1]", "max_megapixels = true", "season = {a = 1}", "home = 5"]
)
def test_a_wrong_type_in_the_file(place: Path, text: str) -> None:
    write(place, text)
    with pytest.raises(ConfigError, match=rf"^{text.split()[0]}: valoare greșită"):
        load()


def test_all_faults_are_told_at_once_and_secrets_are_not(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(place, "max_pages = -1\n")
    monkeypatch.setenv("DOSAR_WORKERS", "0")
    monkeypatch.setenv("DOSAR_PREFECT_API_URL", "ftp://ana:parola@gazda")
    with pytest.raises(ConfigError) as caught:
        load()
    assert sorted(line.split(":")[0] for line in str(caught.value).splitlines()) == [
        "max_pages",
        "prefect_api_url",
        "workers",
    ]
    assert "parola" not in str(caught.value)


def test_an_unknown_key_is_named_with_what_was_meant(place: Path) -> None:
    file = write(place, "wrokers = 3\n[dulap]\nx = 1\n")
    with pytest.raises(ConfigError) as caught:
        load()
    text = str(caught.value)
    assert f"cheie necunoscută în {file}: wrokers; ați vrut să scrieți workers?" in text
    assert f"cheie necunoscută în {file}: dulap\n" in text
    assert "chei permise: home, archive_dir, ledger_url, season, workers" in text


def test_a_broken_file_is_named(place: Path) -> None:
    file = write(place, "workers = \n")
    with pytest.raises(ConfigError, match=r"nu este TOML corect.*line 1") as caught:
        load()
    assert str(file) in str(caught.value)
    file.write_bytes(b'season = "\xff"\n')
    with pytest.raises(ConfigError, match="nu este TOML corect"):
        load()


def test_a_named_file_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSAR_CONFIG", str(tmp_path / "gone.toml"))
    with pytest.raises(ConfigError, match=r"gone\.toml \(din DOSAR_CONFIG\) nu poate fi citit"):
        load()


def test_every_key_says_in_words_what_is_allowed() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_flows_hides_no_room_and_no_dependency() -> None:
    """A module of this name, run from its folder, would be imported instead of the room or package."""
    ours = {path.stem for path in (ROOT / "flows").glob("*") if path.suffix in ("", ".py")} - {
        "__init__",
        "__pycache__",
    }
    rooms = {"models", "validators", "extractors", "archive", "ledger", "flows", "desk"}
    others = {"prefect", "sqlalchemy", "alembic", "pydantic", "pydantic_settings", "minio", "numpy", "cv2", "fastapi"}
    assert not ours & (rooms | others | set(sys.stdlib_module_names))
