"""What Prefect costs a run: the same dossier with the flow and without it, in fresh processes, in turn.

    python -m benchmarks.orchestration --dossier sample_scans/kept/118344_2017-11-14 --runs 3

*bare*: the story is called directly, no Prefect. *embedded*: the flow with its ephemeral API, as ``dosar intake`` does
by default. Each run reads anew (a ledger of its own); Prefect's database is kept between runs, as it is for a user.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import click

from benchmarks.processes import Cost, watch

_BARE = """
import sys
from pathlib import Path
if __name__ == "__main__":
    from flows.house import open_house
    from flows.intake import run_bare
    from flows.settings import load
    from flows.sources import survey
    with open_house(load()) as house:
        run_bare(house, survey([Path(sys.argv[1])]), Path(sys.argv[2]))
"""


@click.command(help=__doc__)
@click.option("--dossier", required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--runs", default=3, show_default=True)
def main(dossier: Path, runs: int) -> None:
    with tempfile.TemporaryDirectory(prefix="dosar-orchestration-") as scratch:
        room = Path(scratch)
        script = room / "bare.py"
        script.write_text(_BARE, encoding="utf-8")
        program = [sys.executable, "-m", "desk.cli", "intake", str(dossier), "--quiet", "--out"]
        commands = {"bare": [sys.executable, str(script), str(dossier)], "embedded": program}
        _run(commands["embedded"], room, "warm-up")
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for turn in range(runs):
            for name, command in commands.items():
                costs[name].append(_run(command, room, f"{name}{turn}"))
    for name, seen in costs.items():
        walls, cpus = [c.wall for c in seen], [c.cpu for c in seen]
        print(f"{name}: wall {min(walls):.1f} / {statistics.median(walls):.1f} / {max(walls):.1f} s (min/median/max), "
              f"CPU {statistics.median(cpus):.1f} s")  # fmt: skip
    extra = statistics.median(c.wall for c in costs["embedded"]) - statistics.median(c.wall for c in costs["bare"])
    whole = statistics.median(c.wall for c in costs["bare"])
    print(f"Prefect adds {extra:.1f} s to a run of {whole:.1f} s ({100 * extra / whole:.0f} %)")


def _run(command: list[str], room: Path, name: str) -> Cost:
    home = room / name
    environment = os.environ | {
        "DOSAR_HOME": str(home), "DOSAR_PREFECT_HOME": str(room / "prefect"), "PYTHONPATH": os.getcwd(),
    }  # fmt: skip
    cost = watch([*command, str(home / "out")], environment)
    shutil.rmtree(home, ignore_errors=True)
    return cost


if __name__ == "__main__":
    main()
