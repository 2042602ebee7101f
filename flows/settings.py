"""What an operator may set: environment variables ``DOSAR_*`` and a TOML file; the environment wins.

The file is ``dosar.toml`` in the working directory, or the one that ``DOSAR_CONFIG`` names. A new key is one line in
:class:`HouseSettings`; its description says in Romanian what is allowed: people read it when they got it wrong.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PrivateAttr, ValidationError
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from flows.archive_settings import ArchiveSettings
from flows.clerk_settings import ClerkSettings
from flows.handover_settings import HandoverSettings
from flows.reading_settings import ReadingSettings
from flows.search_key import SearchSettings
from flows.setting_kinds import Count, Folder, Number
from flows.signin_settings import SigninSettings
from flows.watch_settings import WatchSettings
from models.errors import ConfigError

PREFIX = "DOSAR_"
CONFIG_VARIABLE = "DOSAR_CONFIG"
CONFIG_FILE = "dosar.toml"
MASK = "********"

Origin = Literal["default", "file", "environment"]
LEDGER_SCHEMES = {
    "sqlite": r"//[^/]",  # a relative path would be another ledger in each folder
    "postgresql": r"[^/\s]*/[^/?\s]+",
}

_SECRET_KEY = re.compile(r"password|secret|token", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(?<=://)(?P<user>[^:@/]*):\S*@|(?<=://)[^/\s@]+@")
_SECRET_PART = re.compile(r"(?i)([?&][^=&\s]*(?:password|secret|token)[^=&\s]*=)[^&\s]*")


def usable_cores() -> int:
    """How many cores this process may use: its affinity, and a container's CPU limit (cgroup v2) where there is one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text().split()
    except (OSError, ValueError):
        return cores
    return cores if quota == "max" else max(1, min(cores, int(quota) // int(period)))


def _data_home() -> Path:
    given = os.environ.get("XDG_DATA_HOME", "")
    return (Path(given) if given.startswith("/") else Path.home() / ".local" / "share") / "dosar"


def _below_home(*parts: str) -> Callable[[dict[str, Any]], Path]:
    return lambda known: known["home"].joinpath(*parts)


def _season(text: str) -> str:
    found = re.fullmatch(r"(\d{4})-(\d{4})", text)
    if not found or int(found[2]) != int(found[1]) + 1:
        raise ValueError("not a season")
    return text


def _ledger_url(text: str) -> str:
    scheme, _, rest = text.partition("://")
    shape = LEDGER_SCHEMES.get(scheme)
    if shape is None or not re.match(shape, rest):
        raise ValueError("not a ledger's URL")
    return text


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


class HouseSettings(BaseSettings):
    """The house's own keys: places, limits, workers. Folders are absolute. ``workers`` are processes, times seconds."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid", validate_default=True
    )

    home: Folder = Field(default_factory=_data_home, description="calea unui dosar")
    archive_dir: Folder = Field(default_factory=_below_home("archive"), description="calea unui dosar")
    ledger_url: Annotated[str, AfterValidator(_ledger_url)] = Field(
        default_factory=lambda known: f"sqlite:///{known['home'] / 'ledger.db'}",
        description="adresa registrului, de forma sqlite:////cale/ledger.db sau postgresql://utilizator@gazdă/bază",
    )
    season: Annotated[str, AfterValidator(_season)] = Field(
        default="2017-2018", description="doi ani la rând, de forma 2017-2018"
    )
    workers: Count = Field(default_factory=usable_cores, ge=1, le=256, description="un număr întreg de la 1 la 256")
    prefect_api_url: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="o adresă http:// sau https://; fără ea, Prefect pornește singur",
    )
    prefect_home: Folder = Field(default_factory=_below_home("prefect"), description="calea unui dosar")
    handover_folder: Folder = Field(default_factory=_below_home("handover"), description="calea unui dosar")
    max_pages: Count = Field(
        default=2000, ge=1, le=100_000, description="un număr întreg de la 1 la 100000 (pagini pe fișier)"
    )
    max_megapixels: Number = Field(
        default=120, ge=1, le=2000, description="un număr de la 1 la 2000 (megapixeli pe pagină)"
    )
    file_timeout_s: Number = Field(
        default=120,
        gt=0,
        le=86_400,
        description="secunde pentru deschiderea unui fișier: un număr peste 0, cel mult 86400",
    )
    page_timeout_s: Number = Field(
        default=120, gt=0, le=86_400, description="secunde pentru citirea unei pagini: un număr peste 0, cel mult 86400"
    )
    tesseract: Literal["auto", "crops", "program"] = Field(
        default="auto",
        description="auto (ca bibliotecă, dacă este instalată), crops (numai decupajele ca bibliotecă) sau program",
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = Field(
        default="INFO", description="DEBUG, INFO, WARNING sau ERROR"
    )

    _origins: dict[str, Origin] = PrivateAttr(default_factory=dict)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is given in code, then the environment, then the TOML file."""
        file = InitSettingsSource(settings_cls, _read_file(_config_file()))
        return init_settings, env_settings, file


class Settings(
    ClerkSettings, SigninSettings, WatchSettings, ReadingSettings, SearchSettings, ArchiveSettings, HandoverSettings,
    HouseSettings,
):  # fmt: skip
    """The settings of one run; made by :func:`load`. A room's own keys stand in a class of their own."""

    def __repr_args__(self) -> Any:
        """Settings may end in a log or a traceback: without secrets."""
        return ((key, _shown(key, getattr(self, key))) for key in type(self).model_fields)


def load() -> Settings:
    """The settings of this environment and working directory.

    :class:`models.errors.ConfigError` names the key, the file or variable it stands in, and what is allowed.
    """
    file = _config_file()
    in_file = _read_file(file)
    _refuse_unknown(file, in_file)
    origins = {key: _origin(key, in_file) for key in Settings.model_fields}
    try:
        settings = Settings()
    except ValidationError as error:
        raise ConfigError("\n".join(_complaints(error, file, origins))) from None
    settings._origins.update(origins)
    return settings


def describe(settings: Settings) -> list[tuple[str, str, Origin]]:
    """Every key with its value and where it comes from, for people: passwords are masked."""
    return [
        (key, _shown(key, getattr(settings, key)), settings._origins.get(key, "default"))
        for key in type(settings).model_fields
    ]


def mask(key: str, value: str) -> str:
    """A value as it may be shown: secrets masked whole, an URL without its password.

    >>> mask("api_url", "https://ana:parola@gazda/api")
    'https://ana:********@gazda/api'
    """
    if _SECRET_KEY.search(key):
        return MASK if value else ""
    hidden = _CREDENTIALS.sub(lambda m: f"{m['user']}:{MASK}@" if m["user"] is not None else f"{MASK}@", value)
    return _SECRET_PART.sub(rf"\g<1>{MASK}", hidden)


def _shown(key: str, value: object) -> str:
    return "" if value is None else mask(key, str(value))


def _variable(key: str) -> str | None:
    """The environment variable that sets this key now, in any case, as pydantic reads it."""
    wanted = f"{PREFIX}{key}".lower()
    return next((name for name, value in os.environ.items() if name.lower() == wanted and value), None)


def _origin(key: str, in_file: dict[str, Any]) -> Origin:
    if _variable(key):
        return "environment"
    return "file" if key in in_file else "default"


def _config_file() -> Path | None:
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        return Path(named).absolute()
    here = Path(CONFIG_FILE).absolute()
    return here if here.exists() else None


def _read_file(file: Path | None) -> dict[str, Any]:
    """What stands in the file; relative folders count from the file's own folder, wherever the program is started."""
    if file is None:
        return {}
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        named = f" (din {CONFIG_VARIABLE})" if os.environ.get(CONFIG_VARIABLE) else ""
        raise ConfigError(f"fișierul de configurare {file}{named} nu poate fi citit: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"fișierul de configurare {file} nu este TOML corect: {error}") from None
    for key, value in content.items():
        if (
            key in Settings.model_fields
            and Settings.model_fields[key].annotation in (Path, Path | None)
            and isinstance(value, str)
            and value
        ):
            content[key] = value if value.startswith("~") else str(file.parent / value)
    return content


def _refuse_unknown(file: Path | None, in_file: dict[str, Any]) -> None:
    known = list(Settings.model_fields)
    unknown = [key for key in in_file if key not in known]
    if not unknown:
        return
    lines = []
    for key in unknown:
        near = get_close_matches(key, known, n=1)
        hint = f"; ați vrut să scrieți {near[0]}?" if near else ""
        lines.append(f"cheie necunoscută în {file}: {key}{hint}")
    raise ConfigError("\n".join([*lines, f"chei permise: {', '.join(known)}"]))


def _complaints(error: ValidationError, file: Path | None, origins: dict[str, Origin]) -> list[str]:
    """One line for each wrong key."""
    lines = []
    for one in error.errors():
        key = str(one["loc"][0])
        if one["type"] == "default_factory_not_called" or key not in origins:  # follows from another complaint
            continue
        places = {
            "environment": f"variabila {_variable(key)}",
            "file": f"fișierul {file}",
            "default": "valoarea implicită",
        }
        value = _shown(key, one["input"])
        allowed = Settings.model_fields[key].description
        lines.append(f"{key}: valoare greșită {value!r} în {places[origins[key]]}; se permite: {allowed}")
    return lines
