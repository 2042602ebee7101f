"""What may be set for the watched folder: where scans are dropped, where dossier files go, how long to wait."""

from __future__ import annotations

from typing import Any

from pydantic import Field
from pydantic_settings import BaseSettings

from flows.setting_kinds import Folder, Number


def _at_home(name: str) -> Any:
    return lambda known: known["home"] / name


class WatchSettings(BaseSettings):
    """The keys ``watch_*``; times in seconds."""

    watch_folder: Folder = Field(default_factory=_at_home("intrare"), description="calea unui dosar")
    watch_out: Folder = Field(default_factory=_at_home("rezultate"), description="calea unui dosar")
    watch_settle_s: Number = Field(
        default=10,
        gt=0,
        le=3600,
        description="secunde cât un fișier rămâne neschimbat înainte să fie preluat: un număr peste 0, cel mult 3600",
    )
