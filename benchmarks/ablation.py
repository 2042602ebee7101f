"""What each witness brings, and how many wrong values it lets through.

    python -m benchmarks.ablation --dossiers 26 --split held --seed 2018      (or --corpus DIR)

The corpus is read once; then each row of the table is another policy of acceptance over the same readings.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks.accuracy import make_corpus
from benchmarks.examples import Example, gathered
from desk.bounds import upper_bound
from extractors.confidence import Signs
from extractors.policy import Policy, policy

Rule = Callable[[Example], bool]
FIRM = {"handwritten", "rival", "failed_check", "unsure_place", "rough"}


@dataclass(frozen=True)
class Row:
    """One policy: how many values it accepts, and how many of those are wrong."""

    title: str
    accepted: int
    wrong: int


def _sound(signs: Signs) -> bool:
    return not signs.empty and not signs.obstacles & FIRM


def _by(wanted: set[str]) -> Rule:
    return lambda e: _sound(e.signs) and bool(e.signs.witnesses & wanted)


def _without(rule: Policy, witness: str) -> Rule:
    return lambda e: _sound(e.signs) and rule.suffices(e.signs.type, e.signs.witnesses - {witness})


def _also(rule: Policy, types: Sequence[str], witness: str) -> Rule:
    def accepts(e: Example) -> bool:
        more = e.signs.type in types and witness in e.signs.witnesses
        return _sound(e.signs) and (more or rule.suffices(e.signs.type, e.signs.witnesses))

    return accepts


def _regardless(obstacle: str) -> Rule:
    return lambda e: (
        not e.signs.empty and not e.signs.obstacles - {obstacle} and policy().suffices(e.signs.type, e.signs.witnesses)
    )


def rules() -> dict[str, Rule]:
    """The policies that are compared, by title."""
    as_is = policy()
    return {
        "the policy, and what papers say of each other": lambda e: e.entry.status == "accepted",
        "the policy alone": lambda e: e.signs.accepted,
        **{f"without {w}": _without(as_is, w) for w in ("second_reading", "third_reading", "marks", "mrz")},
        "and sums whose rows add up": _also(as_is, ("amount",), "rows_add_up"),
        "and sums written in words": _also(as_is, ("amount",), "amount_in_words"),
        "and what a bar code contains": _also(as_is, ("code", "amount"), "barcode"),
        **{f"though {o}": _regardless(o) for o in ("failed_check", "rival", "rough", "unsure_place", "handwritten")},
        "instead: a check digit that holds": lambda e: _sound(e.signs) and e.signs.strong > 0,
        "instead: OCR confidence of 0.90": lambda e: _sound(e.signs) and e.signs.read >= 0.90,
        "instead: OCR confidence of 0.95": lambda e: _sound(e.signs) and e.signs.read >= 0.95,
        "instead: anything that was read": lambda e: not e.signs.empty,
    }


def rows(found: Sequence[Example]) -> list[Row]:
    out = []
    for title, accepts in rules().items():
        taken = [e for e in found if accepts(e)]
        out.append(Row(title, len(taken), sum(not e.right for e in taken)))
    return out


def show(found: Sequence[Example]) -> None:
    table = Table(title=f"{len(found)} values of {len({e.dossier for e in found})} dossiers", title_justify="left")
    for column in ("accepted when", "accepted", "share", "wrong", "wrong share", "95 % bound"):
        table.add_column(column, justify="left" if column == "accepted when" else "right")
    for row in rows(found):
        n = max(1, row.accepted)
        table.add_row(
            row.title, str(row.accepted), f"{100 * row.accepted / len(found):.1f} %", str(row.wrong),
            f"{100 * row.wrong / n:.2f} %", f"{100 * upper_bound(row.wrong, n):.2f} %",
        )  # fmt: skip
    Console(width=130).print(table)


@click.command(help=__doc__)
@click.option("--dossiers", default=26, show_default=True)
@click.option("--tier", default="office", show_default=True)
@click.option("--split", default="train", show_default=True)
@click.option("--seed", default=78, show_default=True)
@click.option("--corpus", "corpora", multiple=True, type=click.Path(path_type=Path, exists=True))
@click.option("--keep", default=None, type=click.Path(path_type=Path), help="Keep the readings here, or take them.")
def main(dossiers: int, tier: str, split: str, seed: int, corpora: tuple[Path, ...], keep: Path | None) -> None:
    with tempfile.TemporaryDirectory(prefix="dosar-ablation-") as room:
        places = corpora
        if not places and not (keep and keep.is_file()):
            places = (make_corpus(Path(room) / "corpus", dossiers, tier, split, seed),)
        found = gathered(places, keep)
    show(found)


if __name__ == "__main__":
    main()
