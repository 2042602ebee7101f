"""``python -m training.confidence [--dossiers 40] [--seed 77] [--corpus DIR] [--check] [--out FILE]``

Learns how sure a value is from the signs for and against it, on dossiers read with the program as it stands, and
writes ``extractors/confidence.json``. Dossiers are taken by whole dossiers into five parts; the table is made of
answers to dossiers that took no part in the learning. About two CPU seconds a page.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.accuracy import make_corpus
from benchmarks.examples import Example, gathered
from benchmarks.reliability import table
from extractors import confidence
from extractors.confidence import features

FOLDS = 5
STRENGTH = 1.0  # of the weights' restraint (sklearn's C)


def learn(found: Sequence[Example]) -> confidence.Model:
    """The model of these examples. A share is never said to be nearer to 1 than the number of examples allows."""
    doubtful = [e for e in found if not e.signs.accepted]
    names = list(features(found[0].signs))
    table = np.array([[features(e.signs)[n] for n in names] for e in doubtful])
    fitted = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=5000)
    fitted.fit(table, [e.right for e in doubtful])
    weights = {n: round(float(w), 4) for n, w in zip(names, fitted.coef_[0], strict=True)}
    alone = [e for e in found if e.signs.accepted and e.entry.status == "accepted"]
    proved = [e for e in doubtful if e.entry.status == "accepted"]
    doubted = [e for e in found if e.signs.accepted and e.entry.status == "review"]
    return confidence.Model(weights, _share(alone), _share(proved or alone), _share(doubted))


def _share(found: Sequence[Example]) -> float:
    """The share that is right, as if one more had been wrong and one more right (Laplace's rule)."""
    return round((sum(e.right for e in found) + 1) / (len(found) + 2), 4)


def said(model: confidence.Model, example: Example) -> float:
    """What the model says of an example, as the finished dossier would show it."""
    if example.signs.accepted:
        return model.accepted if example.entry.status == "accepted" else model.doubted
    if example.entry.status == "accepted":
        return model.other_paper
    return confidence.weigh(model, example.signs)


def left_out(found: Sequence[Example]) -> list[tuple[float, bool]]:
    """What is said of each example by a model that did not learn from its dossier, and whether it is right."""
    part = {name: i % FOLDS for i, name in enumerate(sorted({e.dossier for e in found}))}
    answers = []
    for fold in range(FOLDS):
        model = learn([e for e in found if part[e.dossier] != fold])
        answers += [(said(model, e), e.right) for e in found if part[e.dossier] == fold]
    return answers


@click.command(help=__doc__)
@click.option("--dossiers", default=40, show_default=True)
@click.option("--tier", default="office", show_default=True)
@click.option("--seed", default=77, show_default=True)
@click.option("--corpus", "corpora", multiple=True, type=click.Path(path_type=Path, exists=True))
@click.option("--keep", default=None, type=click.Path(path_type=Path), help="Keep the readings here, or take them.")
@click.option("--check", is_flag=True, help="Only the table; write nothing.")
@click.option("--out", default=None, type=click.Path(path_type=Path))
def main(
    dossiers: int, tier: str, seed: int, corpora: tuple[Path, ...], keep: Path | None, check: bool, out: Path | None
) -> None:
    with tempfile.TemporaryDirectory(prefix="dosar-confidence-") as room:
        places = corpora
        if not places and not (keep and keep.is_file()):
            places = (make_corpus(Path(room) / "corpus", dossiers, tier, "train", seed),)
        found = gathered(places, keep)
    print(f"{len(found)} values of {len({e.dossier for e in found})} dossiers")
    print(table(left_out(found)))
    if not check:
        target = out or Path(confidence.__file__).with_name(confidence.FILE)
        model = learn(found)
        target.write_text(json.dumps(vars(model), indent=1, sort_keys=True) + "\n", "utf-8")
        print(f"written: {target.name}")


if __name__ == "__main__":
    main()
