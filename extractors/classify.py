"""What kind of paper is this? Cues with weights, and a text classifier trained on specimens; the surer one speaks.

Cues are phrases that a kind's module lists. They are sought in the page's letters without blanks, so that neither
lost blanks nor a bent letter hides them. The language model sees the words. Where both are weak the paper is
``other`` with a low confidence, and a clerk decides.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors import kinds, language
from extractors.craft.rows import arrange, letters
from extractors.view import View

ENOUGH = 3.0  # cue points below which nothing is claimed
EXACT_BELOW = 8  # letters; shorter cues must be there to the letter
SIMILAR = 88.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """``kind`` with its ``confidence``; ``starts``: the page has a heading that begins such a paper;
    ``scores``: cue points of every kind that has any."""

    kind: str
    confidence: float
    starts: bool
    scores: dict[str, float]


def classify(view: View) -> Verdict:
    """The kind of the paper on this view, judged from its words alone."""
    return classify_words(view)


def classify_words(view: View) -> Verdict:
    rows = [letters(r.text) for r in arrange(view.words)]
    text = "".join(rows)
    scores = {k: s for k in kinds.readable() if (s := _score(k, text, rows)) > 0}
    scores.update({k: s for k, s in _distractors(text).items() if s > 0})
    kind, confidence = _cue_verdict(scores)
    learned = language.kind_of(view.text)
    if learned is not None:
        kind, confidence = _combine(kind, confidence, learned, scores)
    starts = kind in kinds.modules() and _has_title(kinds.modules()[kind].TITLES, rows)
    return Verdict(kind, round(confidence, 4), starts, scores)


def _score(kind: str, text: str, rows: Sequence[str]) -> float:
    total = 0.0
    for cue in kinds.modules()[kind].CUES:
        key = letters(cue.phrase)
        strength = _presence(key, text)
        if not strength:
            continue
        alone = cue.title and any(len(r) <= len(key) * 1.6 + 4 and _presence(key, r) for r in rows)
        total += cue.weight * strength * (2.0 if alone else 1.0)
    return total


def _presence(key: str, text: str) -> float:
    """0 when the phrase is not in the text, else 0.8 to 1 by how well it is."""
    if key in text:
        return 1.0
    if len(key) < EXACT_BELOW or len(text) < len(key):
        return 0.0
    similar = fuzz.partial_ratio(key, text, score_cutoff=SIMILAR)
    return similar / 100 if similar else 0.0


def _cue_verdict(scores: dict[str, float]) -> tuple[str, float]:
    if not scores:
        return "other", 0.5
    ranked = sorted(scores.items(), key=lambda kv: -kv[1])
    kind, best = ranked[0]
    runner = ranked[1][1] if len(ranked) > 1 else 0.0
    if best < ENOUGH:
        return "other", 0.45 + 0.4 * (1 - best / ENOUGH)
    margin = 1 / (1 + math.exp(-(best - runner - 0.4) * 0.9))
    strength = 1 - math.exp(-(best - ENOUGH + 1.5) / 2.2)
    return kind, min(0.999, margin * strength)


def _combine(kind: str, confidence: float, learned: tuple[str, float], scores: dict[str, float]) -> tuple[str, float]:
    """Cues and the learned model: agreement strengthens; where they differ the surer one speaks, less sure."""
    other_kind, other_confidence = learned
    if other_kind == kind:
        return kind, 1 - (1 - confidence) * (1 - 0.8 * other_confidence)
    if other_kind != "other" and scores.get(other_kind, 0.0) < 1.0:
        other_confidence *= 0.6  # learned from specimens only, and not one of its own words is on the page
    if other_confidence > confidence + 0.1:
        return other_kind, other_confidence * 0.8
    return kind, confidence * (1 - 0.4 * other_confidence)


def _has_title(titles: Sequence[str], rows: Sequence[str]) -> bool:
    """Whether one of the headings stands nearly alone on a row of the page's first half."""
    top = rows[: max(8, len(rows) // 2)]
    return any(_presence(key, row) and len(row) <= 2.5 * len(key) + 12 for key in map(letters, titles) for row in top)


@functools.cache
def _distractor_keys() -> tuple[tuple[str, float], ...]:
    return tuple((letters(p), w) for p, w in DISTRACTORS)


def _distractors(text: str) -> dict[str, float]:
    return {"other": sum(w for key, w in _distractor_keys() if _presence(key, text))}


DISTRACTORS: tuple[tuple[str, float], ...] = (
    ("compania de apa", 4), ("apa rece", 2), ("apa potabila", 3), ("canalizare", 3), ("apa uzata", 3), ("apa meteorica", 2),
    ("servicii de comunicatii", 4), ("abonament telefonie", 3), ("internet", 1.5), ("cablu tv", 3), ("televiziune", 2),
    ("minute incluse", 3), ("bon fiscal", 4), ("casier", 1.5), ("polita de asigurare", 4), ("asigurat", 1.5),
    ("reteta medicala", 4), ("bilet de trimitere", 4), ("cartea de identitate a vehiculului", 6), ("registrul auto roman", 4),
    ("de vanzare", 2), ("inchiriez apartament", 4), ("salubritate", 2.5), ("gunoi menajer", 3),
    ("primarul municipiului", 2), ("dispozitia nr", 3), ("dispune", 1),
)  # fmt: skip
