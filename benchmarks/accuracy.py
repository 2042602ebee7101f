"""How well the main job reads: a generated corpus through ``dosar intake``, held against its truth.

    python -m benchmarks.accuracy --dossiers 40 --tier office --split held --seed 2017

Prints, for each kind and quality tier: pages classified right, fields exact, accepted, missing, and every silent
error (accepted and wrong) by itself. ``--corpus DIR`` uses specimens that were made before.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks.scoring import FieldScore, PageScore, score


@click.command(help=__doc__)
@click.option("--dossiers", default=40, show_default=True)
@click.option("--tier", default="office", show_default=True)
@click.option("--split", default="held", show_default=True)
@click.option("--seed", default=2017, show_default=True)
@click.option(
    "--corpus", default=None, type=click.Path(path_type=Path, exists=True), help="Made before by sample_scans."
)
@click.option("--keep", default=None, type=click.Path(path_type=Path), help="Keep corpus and output here.")
@click.option("--errors", default=0, show_default=True, help="List so many wrong or missing values, too.")
def main(dossiers: int, tier: str, split: str, seed: int, corpus: Path | None, keep: Path | None, errors: int) -> None:
    with tempfile.TemporaryDirectory(prefix="dosar-bench-") as scratch:
        room = keep or Path(scratch)
        corpus = corpus or make_corpus(room / "corpus", dossiers, tier, split, seed)
        out = room / "out"
        _read(corpus, out, room / "home")
        pages, fields = score(out, corpus / "truth")
    report(pages, fields, errors)


def make_corpus(where: Path, dossiers: int, tier: str, split: str, seed: int) -> Path:
    command = [sys.executable, "-m", "sample_scans", "--dossiers", str(dossiers), "--tier", tier, "--split", split,
               "--seed", str(seed), "--out", str(where), "--jobs", "2"]  # fmt: skip
    subprocess.run(command, check=True)
    return where


def _read(corpus: Path, out: Path, home: Path) -> None:
    """The main job as a user runs it, with an archive and a ledger of its own. The truth folder is not read."""
    inputs = [str(p) for p in sorted(corpus.iterdir()) if p.name != "truth" and not p.name.startswith(".")]
    environment = os.environ | {"DOSAR_HOME": str(home)}
    done = subprocess.run([sys.executable, "-m", "desk.cli", "intake", *inputs, "--out", str(out)], env=environment)
    if done.returncode not in (0, 1):
        raise SystemExit(f"dosar intake ended with {done.returncode}")


def report(pages: Sequence[PageScore], fields: Sequence[FieldScore], errors: int = 0) -> None:
    """The tables on standard output."""
    screen = Console(width=150)
    for tier in sorted({p.tier for p in pages}):
        of_pages = [p for p in pages if p.tier == tier]
        of_fields = [f for f in fields if f.tier == tier]
        screen.print(_table(tier, of_pages, of_fields))
        confused: dict[tuple[str, str, str | None], int] = defaultdict(int)
        for p in of_pages:
            if p.found != p.kind:
                confused[p.kind, p.layout, p.found] += 1
        for (kind, layout, found), n in sorted(confused.items(), key=str):
            screen.print(f"  taken for {found}: {n} x {kind} ({layout})")
        _list(screen, "SILENT", [f for f in of_fields if f.silent], 10**6)
        _list(screen, "wrong", [f for f in of_fields if f.outcome == "wrong" and not f.silent], errors)
        _list(screen, "missing", [f for f in of_fields if f.outcome == "missing"], errors)
    printed = [f for f in fields if not f.hand]
    print(json.dumps({"pages": len(pages), "fields": len(fields), **_figures(pages, fields)}))
    print(json.dumps({"printed only": len(printed), **_figures(pages, printed)}))


def _list(screen: Console, title: str, fields: Iterable[FieldScore], limit: int) -> None:
    for f in list(fields)[:limit]:
        screen.print(
            f"  {title} {f.dossier} {f.kind}{f.path} ({f.layout}): printed {f.truth!r}, read {f.value!r} "
            f"({f.confidence:.3f}, box {'on' if f.boxed else 'OFF' if f.boxed is False else '-'})",
            highlight=False, markup=False,
        )  # fmt: skip


def _table(tier: str, pages: Sequence[PageScore], fields: Sequence[FieldScore]) -> Table:
    table = Table(title=f"tier {tier}", title_justify="left")
    for column in ("kind", "pages", "class %", "fields", "exact %", "critical", "crit. exact %", "accepted %", "silent",
                   "silent % of accepted", "missing %", "box %"):  # fmt: skip
        table.add_column(column, justify="left" if column == "kind" else "right")
    rows = [(kind, [p for p in pages if p.kind == kind], [f for f in fields if f.kind == kind])
            for kind in sorted({p.kind for p in pages})]  # fmt: skip
    rows += [("ALL", list(pages), list(fields))]
    rows += [("printed", [], [f for f in fields if not f.hand]), ("by hand", [], [f for f in fields if f.hand])]
    for kind, p, f in rows:
        v = _figures(p, f)
        table.add_row(
            kind, str(len(p)), _pc(v["classified"]), str(len(f)), _pc(v["exact"]), str(v["critical"]),
            _pc(v["critical_exact"]), _pc(v["accepted"]), str(v["silent"]), _pc(v["silent_share"], 2),
            _pc(v["missing"]), _pc(v["boxed"]),
        )  # fmt: skip
    return table


def _figures(pages: Sequence[PageScore], fields: Sequence[FieldScore]) -> dict[str, float]:
    critical = [f for f in fields if f.critical]
    accepted = [f for f in fields if f.status == "accepted"]
    boxed = [f.boxed for f in fields if f.boxed is not None]
    silent = [f for f in fields if f.silent]
    return {
        "classified": _share(sum(p.found == p.kind for p in pages), len(pages)),
        "exact": _share(sum(f.outcome == "right" for f in fields), len(fields)),
        "critical": len(critical),
        "critical_exact": _share(sum(f.outcome == "right" for f in critical), len(critical)),
        "accepted": _share(len(accepted), len(fields)),
        "silent": len(silent),
        "silent_share": _share(len(silent), len(accepted)),
        "missing": _share(sum(f.outcome in ("missing", "unread") for f in fields), len(fields)),
        "boxed": _share(sum(boxed), len(boxed)),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def _pc(value: float, digits: int = 1) -> str:
    return "-" if value != value else f"{100 * value:.{digits}f}"


if __name__ == "__main__":
    main()
