"""What the administrator sees: a table that keeps itself up to date, or plain lines where there is no terminal."""

from __future__ import annotations

import time
from collections.abc import Sequence

from rich.markup import escape
from rich.table import Table

from desk.up.child import Child
from desk.up.plan import Plan

_STATES = {
    "waiting": "[yellow]așteaptă[/yellow]", "starting": "[yellow]pornește[/yellow]", "running": "[green]merge[/green]",
    "resting": "[red]căzut, se repornește[/red]", "stopping": "[yellow]se oprește[/yellow]", "stopped": "oprit",
}  # fmt: skip


def health_table(children: Sequence[Child], plan: Plan) -> Table:
    """One row for each service, and one for what is left out."""
    table = Table("Serviciu", "Stare", "De când", "Porniri", "Ultima linie", title="dosar up (Ctrl+C oprește tot)")
    table.columns[3].justify = "right"
    for child in children:
        last = escape(child.last[:100])
        table.add_row(
            escape(child.service.title), _STATES[child.state], _lasted(child.since), str(child.starts or "—"), last
        )
    for title, why in plan.left_out:
        table.add_row(escape(title), "—", "", "", escape(why))
    return table


def _lasted(since: float) -> str:
    seconds = int(time.monotonic() - since)
    minutes, hours = seconds // 60, seconds // 3600
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min" if minutes else f"{seconds} s"


def plan_table(plan: Plan, findings: Sequence[tuple[str, str]]) -> Table:
    """What would be started, and what speaks against it (title and words)."""
    table = Table("Serviciu", "Comandă", title="dosar up --check", title_justify="left")
    table.columns[1].overflow = "fold"
    for service in plan.services:
        table.add_row(escape(service.title), escape(" ".join(_short(service.command))))
    for title, why in plan.left_out:
        table.add_row(escape(title), f"— {escape(why)}")
    for title, why in findings:
        table.add_row(f"[red]{escape(title)}[/red]", f"[red]{escape(why)}[/red]")
    return table


def _short(command: Sequence[str]) -> list[str]:
    """As a person would write it."""
    words = list(command)
    return ["dosar", *words[3:]] if words[1:3] == ["-m", "desk.cli"] else words[1:]
