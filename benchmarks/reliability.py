"""Does a confidence of 0.9 mean that nine of ten are right? Reliability by bins, the expected calibration error, and
the bound on the wrong among the accepted.

    python -m benchmarks.reliability --out OUTPUT --truth TRUTH     (of a run of dosar intake over a corpus with truth)
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import click

from benchmarks.scoring import score
from desk.bounds import upper_bound

EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1.0001)


def table(answers: Sequence[tuple[float, bool]]) -> str:
    """One line a bin: how many values, what was said of them on average, what share was right; the error at the end.

    ``answers``: probability that was said, and whether the value was right."""
    lines = ["said            values  mean said  share right"]
    error = 0.0
    for low, high in pairwise(EDGES):
        here = [(p, right) for p, right in answers if low <= p < high]
        if here:
            mean = sum(p for p, _ in here) / len(here)
            share = sum(right for _, right in here) / len(here)
            error += len(here) / len(answers) * abs(mean - share)
            lines.append(f"{low:4.2f} to {min(high, 1):4.2f} {len(here):9d} {mean:10.3f} {share:12.3f}")
    return "\n".join([*lines, f"expected calibration error {error:.4f} over {len(answers)} values"])


@click.command(help=__doc__)
@click.option("--out", required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--truth", required=True, type=click.Path(path_type=Path, exists=True))
def main(out: Path, truth: Path) -> None:
    _, fields = score(out, truth)
    print(table([(f.confidence, f.outcome == "right") for f in fields if f.value is not None]))
    for title, kept in (("all", fields), ("critical", [f for f in fields if f.critical])):
        taken = [f for f in kept if f.status == "accepted"]
        wrong = sum(f.silent for f in taken)
        print(
            f"accepted, {title}: {len(taken)}, wrong {wrong}; 95 % bound {100 * upper_bound(wrong, len(taken)):.3f} %"
        )


if __name__ == "__main__":
    main()
