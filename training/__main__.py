"""``python -m training [--check] [--seed 1] [--out extractors/trained]``: trains and writes, or only judges.

A few minutes on one core. ``--check`` prints the table of a leave-layouts-out trial and the entity scores.
"""

from __future__ import annotations

import argparse
import json
import shutil
import time
from dataclasses import asdict
from pathlib import Path

from extractors.language import CALIBRATION, Calibration
from training import judging
from training.pipeline import Recipe, save, train
from training.specimens import LEARNED, Order, Page, pages

TRAINED = Path(__file__).resolve().parents[1] / "extractors" / "trained"
ENTITY_PAGES = 2  # every so many-th page teaches entities: they need fewer


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="judge only, write nothing")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-kind", type=int, default=150, help="pages of each kind")
    parser.add_argument("--out", type=Path, default=TRAINED)
    asked = parser.parse_args()
    started = time.monotonic()
    order, recipe = (
        Order(per_kind=asked.per_kind, strangers=asked.per_kind * 5 // 2, seed=asked.seed),
        Recipe(seed=asked.seed),
    )
    made = pages(order)
    note(f"{len(made)} pages of {len({(p.kind, p.layout) for p in made})} layouts", started)
    answers = list(judging.left_out(made, LEARNED, recipe, order.folds, lambda text: note(text, started)))
    calibration = judging.calibrate(answers)
    print(judging.table(answers), judging.honesty(answers, calibration), sep="\n")
    if asked.check:
        _check_entities(made, recipe, started)
        return
    _write(made, recipe, calibration, asked.out, started)


def _check_entities(made: list[Page], recipe: Recipe, started: float) -> None:
    taught = [p for n, p in enumerate(made) if p.fold != 0 and n % ENTITY_PAGES == 0]
    nlp = train(taught, LEARNED, recipe, note=lambda text: note(text, started))
    for label, (precision, recall) in judging.entity_scores(nlp, [p for p in made if p.fold == 0][::3]).items():
        print(f"{label:10} precision {precision:.3f} recall {recall:.3f}")


def _write(made: list[Page], recipe: Recipe, calibration: Calibration, out: Path, started: float) -> None:
    nlp = train(made, LEARNED, recipe, note=lambda text: note(text, started), entity_every=ENTITY_PAGES)
    shutil.rmtree(out, ignore_errors=True)
    save(nlp, out, LEARNED, recipe)
    (out / CALIBRATION).write_text(json.dumps(asdict(calibration)) + "\n", "utf-8")
    size = sum(f.stat().st_size for f in out.rglob("*") if f.is_file())
    note(f"wrote {out.name}: {size / 1e6:.1f} MB", started)


def note(text: str, started: float) -> None:
    print(f"{time.monotonic() - started:5.0f} s  {text}", flush=True)


if __name__ == "__main__":
    main()
