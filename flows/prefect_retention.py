"""The flow and its task: thin wrappers. Prefect learns a name and counts, nobody's data.

:func:`retention_due` is what a deployment runs on a schedule: it reads the settings by itself.
"""

from __future__ import annotations

from dataclasses import asdict

from prefect import flow, task

from flows import retention as story
from flows.mishaps import mishap
from flows.settings import load
from models.errors import DosarError

Counts = dict[str, int | bool]


@task(name="retenție", persist_result=False)
def carry(name: str) -> Counts:
    """One run. An unexpected fault keeps its text (it may quote a row) out of Prefect's database."""
    try:
        return asdict(story.carry(name))
    except DosarError:
        raise
    except Exception as fault:
        raise mishap(fault) from None


@flow(name="retention", flow_run_name="{name}", validate_parameters=False, persist_result=False)
def retention(name: str) -> Counts:
    """Erase what is due; the counts of the run."""
    return carry(name)


@task(name="retenție programată", persist_result=False)
def carry_due() -> Counts:
    """One run with the settings of this machine; it erases only with ``retention_apply``."""
    try:
        with story.scheduled(load()) as work:
            return asdict(story.carry_out(work))
    except DosarError:
        raise
    except Exception as fault:
        raise mishap(fault) from None


@flow(name="retention-due", validate_parameters=False, persist_result=False)
def retention_due() -> Counts:
    """For a schedule: report what is due, or erase it."""
    return carry_due()
