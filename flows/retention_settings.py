"""How long dossiers are kept, by what they are and how they ended. The city sets the terms: see docs/retention.md."""

from __future__ import annotations

from typing import Any

from pydantic import Field
from pydantic_settings import BaseSettings

from flows.setting_kinds import Count

MOST_YEARS = 100


def _years(years: int, of_what: str) -> Any:
    said = f"ani întregi, de la 0 la {MOST_YEARS}, cât se păstrează {of_what}; de stabilit de primărie"
    return Field(default=years, ge=0, le=MOST_YEARS, description=said)


class RetentionSettings(BaseSettings):
    """The keys ``retention_*``. A term runs from the first of January after the year in which the dossier closed."""

    retention_accepted_years: Count = _years(10, "un dosar cu ajutor acordat")
    retention_rejected_years: Count = _years(5, "un dosar respins")
    retention_undecided_years: Count = _years(10, "un dosar complet fără decizie")
    retention_incomplete_years: Count = _years(3, "un dosar rămas incomplet")
    retention_unnumbered_years: Count = _years(3, "actele fără număr de înregistrare")
    retention_apply: bool = Field(
        default=False,
        description="true sau false: fluxul programat și șterge ce a ieșit din termen, nu numai raportează",
    )
