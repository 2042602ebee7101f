"""The flow and its tasks: thin wrappers, so that what they do can be called and tested without Prefect."""

from __future__ import annotations

import math

from prefect import Flow, flow, task
from prefect.artifacts import create_table_artifact
from prefect.task_runners import ThreadPoolTaskRunner

from flows import intake as story

SOURCES_AT_ONCE = 3  # at least: while one is finished the others keep the workers busy


@task(name="sursa", task_run_name="sursa-{index}", retries=2, retry_delay_seconds=2, persist_result=False)
def take_source(batch: str, index: int) -> list[str]:
    """One source of the batch: a dossier's folder or a batch file."""
    return story.take_source(batch, index)


@flow(
    name="intake",
    flow_run_name="{batch}",
    task_runner=ThreadPoolTaskRunner(max_workers=SOURCES_AT_ONCE),  # type: ignore[arg-type]  # Prefect's own types disagree
    validate_parameters=False,
    persist_result=False,
)
def intake(batch: str) -> int:
    """All sources of a batch; the number of dossiers. A table of the outcome is kept as an artifact."""
    runs = [take_source.submit(batch, index) for index in range(story.source_count(batch))]
    numbers = story.settle(batch, [run.result(raise_on_failure=False) for run in runs])
    create_table_artifact(key="lot", table=story.summary_rows(batch), description=f"Lotul {batch}")
    return len(numbers)


def intake_with(workers: int) -> Flow[[str], int]:
    """The flow with as many sources at once as so many reading workers need: a dossier's folder has few pages."""
    sources = max(SOURCES_AT_ONCE, math.ceil(workers / 2))
    return intake.with_options(task_runner=ThreadPoolTaskRunner(max_workers=sources))  # type: ignore[arg-type]
