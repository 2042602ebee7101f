"""What may be set for the clerk's desk."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import BaseSettings

from flows.setting_kinds import Number


class ClerkSettings(BaseSettings):
    """The key ``seed_share``: the share of known fields among a clerk's, which measures what is noticed."""

    seed_share: Number = Field(
        default=0.03,
        ge=0,
        le=0.5,
        description="partea câmpurilor cunoscute din coada funcționarului: un număr de la 0 la 0,5",
    )
