"""The flow and its task: thin wrappers. Prefect learns a name and counts, nobody's data."""

from __future__ import annotations

from dataclasses import asdict

from prefect import flow, task

from flows import handover as story
from flows.mishaps import mishap
from models.errors import DosarError


@task(name="predare", persist_result=False)
def drain(name: str) -> dict[str, int | str | None]:
    """One drain of the outbox. An unexpected fault keeps its text (it may quote a record) out of Prefect's database."""
    try:
        return asdict(story.carry(name))
    except DosarError:
        raise
    except Exception as fault:
        raise mishap(fault) from None


@flow(name="handover", flow_run_name="{name}", validate_parameters=False, persist_result=False)
def handover(name: str) -> dict[str, int | str | None]:
    """Hand over what waits; the counts of the drain."""
    return drain(name)
