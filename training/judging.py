"""How good it is on layouts that it never saw: whole layouts are left out, fold by fold, of the train split only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.isotonic import IsotonicRegression

from extractors.language import Calibration, prepare
from training.pipeline import LABELS, Note, Recipe, train
from training.specimens import INVENTED, Page

_TEMPERATURES = np.geomspace(0.3, 4.0, 40)
_KNOTS = 12
HIGHEST = 0.985  # no page is surer than this from its words alone


@dataclass(frozen=True)
class Answer:
    """What the classifier said of a page whose layout it never saw: the probability of every kind."""

    page: Page
    cats: dict[str, float]

    @property
    def kind(self) -> str:
        return max(self.cats, key=self.cats.__getitem__)


def left_out(pages: Sequence[Page], kinds: Sequence[str], recipe: Recipe, folds: int, note: Note) -> Iterator[Answer]:
    """Answers of ``folds`` classifiers, each on the layouts that it was not trained on. A kind with fewer layouts
    than folds is not left out in some of them."""
    for fold in range(folds):
        nlp = train([p for p in pages if p.fold != fold], kinds, recipe, entities=False, note=note)
        note(f"fold {fold + 1}/{folds}")
        for page in pages:
            if page.fold == fold:
                yield Answer(page, nlp.get_pipe("textcat")(nlp.make_doc(prepare(page.text))).cats)


def calibrate(answers: Sequence[Answer]) -> Calibration:
    """The temperature with the best likelihood, then what share is right at each flattened probability."""

    def loss(temperature: float) -> float:
        flat = Calibration(temperature)
        return -float(np.mean([np.log(flat.flattened(a.cats).get(a.page.kind, 0.0) + 1e-6) for a in answers]))

    temperature = float(min(_TEMPERATURES, key=loss))
    flat = Calibration(temperature)
    surest = np.array([max(flat.flattened(a.cats).values()) for a in answers])
    right = np.array([a.kind == a.page.kind for a in answers], float)
    curve = IsotonicRegression(y_min=0.02, y_max=HIGHEST, out_of_bounds="clip").fit(surest, right)
    knots = np.unique(np.quantile(surest, np.linspace(0, 1, _KNOTS)))
    means = [float(curve.predict(_near(surest, knots, i)).mean()) for i in range(len(knots))]
    points = [(0.0, min(means[0], 0.02)), *zip(knots.tolist(), np.maximum.accumulate(means).tolist(), strict=True)]
    return Calibration(round(temperature, 3), tuple((round(x, 4), round(y, 4)) for x, y in points))


def _near(surest: np.ndarray, knots: np.ndarray, i: int) -> np.ndarray:
    """The probabilities around a knot: halfway to its neighbours."""
    low = (knots[max(0, i - 1)] + knots[i]) / 2
    high = (knots[min(len(knots) - 1, i + 1)] + knots[i]) / 2
    inside = surest[(surest >= low) & (surest <= high)]
    return inside if len(inside) else knots[i : i + 1]


def table(answers: Sequence[Answer]) -> str:
    """Right answers of each kind and what it was taken for."""
    lines = []
    for kind in sorted({a.page.kind for a in answers}):
        mine = [a for a in answers if a.page.kind == kind]
        wrong = Counter(f"{a.page.layout}>{a.kind}" for a in mine if a.kind != kind)
        right = 1 - sum(wrong.values()) / len(mine)
        lines.append(
            f"{kind:34}{right:6.1%} of {len(mine):4}  " + ", ".join(f"{w} {n}" for w, n in wrong.most_common(5))
        )
    real = [a for a in answers if a.page.layout != INVENTED]
    lines.append(
        f"{'all (without invented papers)':34}{np.mean([a.kind == a.page.kind for a in real]):6.1%} of {len(real):4}"
    )
    return "\n".join(lines)


def honesty(answers: Sequence[Answer], calibration: Calibration) -> str:
    """Claimed against true shares, in bands of the claim."""
    told = [(calibration.honest(max(calibration.flattened(a.cats).values())), a.kind == a.page.kind) for a in answers]
    lines = []
    for low, high in ((0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        band = [t for t in told if low <= t[0] < high]
        if band:
            claim, true = np.mean([t[0] for t in band]), np.mean([t[1] for t in band])
            lines.append(f"claimed {claim:.3f}, right {true:.3f} of {len(band)}")
    return "\n".join(lines)


def entity_scores(nlp: Any, pages: Sequence[Page]) -> dict[str, tuple[float, float]]:
    """Precision and recall of each label; a span counts when both its ends are right."""
    hit, found, there = Counter[str](), Counter[str](), Counter[str]()
    for page in pages:
        doc = nlp.get_pipe("ner")(nlp.make_doc(prepare(page.text)))
        mine = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        gold = set(page.spans)
        for counter, spans in ((hit, mine & gold), (found, mine), (there, gold)):
            counter.update(label for *_, label in spans)
    return {k: (hit[k] / max(1, found[k]), hit[k] / max(1, there[k])) for k in LABELS}
