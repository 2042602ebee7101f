"""What is asked of Prefect's API to reconcile runs: which ones with these tags are at work, and that they crashed."""

from __future__ import annotations

from collections.abc import Sequence

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterId,
    FlowRunFilterState,
    FlowRunFilterStateType,
    FlowRunFilterTags,
    TaskRunFilter,
    TaskRunFilterState,
    TaskRunFilterStateType,
)
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.states import Crashed

MESSAGE = "programul a fost oprit cu forța (proces dispărut); lotul se reia la următoarea pornire"
_AT_WORK = [StateType.RUNNING, StateType.PENDING]
_AT_A_TIME = 100


def crash(tags: Sequence[str]) -> int:
    """Set the flow runs with any of these tags that are at work, and their tasks, to *Crashed*; how many flow runs."""
    wanted = FlowRunFilter(
        tags=FlowRunFilterTags(any_=list(tags)),
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=_AT_WORK)),
    )
    count = 0
    with get_client(sync_client=True) as client:
        while runs := client.read_flow_runs(flow_run_filter=wanted, limit=_AT_A_TIME):
            for run in runs:
                client.set_flow_run_state(run.id, Crashed(message=MESSAGE), force=True)
            _crash_tasks(client, runs)
            count += len(runs)
    return count


def _crash_tasks(client: SyncPrefectClient, runs: Sequence[FlowRun]) -> None:
    tasks = client.read_task_runs(
        flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[run.id for run in runs])),
        task_run_filter=TaskRunFilter(state=TaskRunFilterState(type=TaskRunFilterStateType(any_=_AT_WORK))),
    )
    for task in tasks:
        client.set_task_run_state(task.id, Crashed(message=MESSAGE), force=True)
