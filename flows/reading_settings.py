"""What may be set for the reading of pages: in processes of this machine, or on the workers of a Dask cluster."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings

from flows.setting_kinds import Number


class ReadingSettings(BaseSettings):
    """The keys ``reading`` and ``dask_*``; times in seconds."""

    reading: Literal["pool", "dask"] = Field(
        default="pool", description="pool (procesele acestui calculator) sau dask (procesele unui grup Dask)"
    )
    dask_address: str | None = Field(
        default=None,
        pattern=r"^(tcp|tls)://[^\s/]+:\d+$",
        description="adresa planificatorului Dask, de forma tcp://gazdă:8786 sau tls://gazdă:8786",
    )
    dask_wait_s: Number = Field(
        default=60,
        gt=0,
        le=86_400,
        description="secunde cât se așteaptă grupul Dask: un număr peste 0, cel mult 86400",
    )
