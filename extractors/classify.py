"""What kind of paper is this? Cues with weights and a text classifier trained on specimens are weighed together.

Cues are phrases that a kind's module lists. They are sought in the page's letters without blanks, so that neither
lost blanks nor a bent letter hides them. The classifier gives every kind a probability. A kind's weight is the
product of what both say, so that cues settle what the classifier leaves open and the other way round; where both are
weak, or speak for different kinds, the confidence stays low and a clerk decides.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors import kinds, language, strangers
from extractors.craft.mrz_band import looks_like_mrz
from extractors.craft.rows import Row, arrange, letters
from extractors.view import View

ENOUGH = 3.0  # cue points below which nothing is claimed
EXACT_BELOW = 8  # letters; shorter cues must be there to the letter
STRANGE_EXACT_BELOW = 14  # the same for words of strangers: they are many, and a likeness by chance costs a good paper
SIMILAR = 88.0
HEADING_ROWS, HEADING_POINTS = 6, 2.0  # rows at the top in which a stranger's phrase may be its heading, and which may

# How much a point of cues and the classifier's word count. Fitted on pages of layouts that the classifier never saw
# (leave-layouts-out within the train split), then taken a quarter lower, because cues are written from such papers.
CUE_WEIGHT = 0.6
LEARNED_WEIGHT = 0.65
CUES_AT_MOST, CUES_AT_LEAST = 12.0, -4.0  # points: more of the same says nothing more
AT_ODDS = 0.85  # surest when cues and classifier name different kinds
STRANGE = 0.7  # surest when the cues speak for none of our kinds
SUREST = 0.995


_ZONE = re.compile(r"[ACI1L|!]{1,2}(?P<code>[A-Z<])R?[RK][O]{1,2}[UO]")


_NAMES_OF_FACE = re.compile(r"[I1L|]D[RP][O0]U[A-Z]{2,}<")  # one line will do: *IDROUPOP<<*, where a back has a number


# Codes that every vehicle's papers in the Union bear beside or instead of words (Directive 1999/37/EC, annex I).
_VEHICLE_CODES = re.compile(
    r"(?<![A-Z0-9.])\(?(C[.,]?[1-4][.,]?[1-3]|D[.,][123]|F[.,][123]|P[.,][1-5]|S[.,][12]|V[.,][1-9])\b"
)
FEW_CODES, MANY_CODES = 3, 5
ZONE_OF_FACE = 4.0  # points of two lines of 36 that begin with ID: no other paper has them, however little else is read


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
    arranged = arrange(view.words)
    rows = [letters(r.text) for r in arranged]
    scores = cue_scores(rows)
    zone = _zone_points(arranged)
    for kind, points in (*zone.items(), *_code_points(view.text).items()):
        scores[kind] = scores.get(kind, 0.0) + points
    kind, confidence = weigh(scores, language.kinds_of(view.text))
    if kind != "identity_card" and _is_faint_card(zone, scores):
        kind, confidence = "identity_card", AT_ODDS
    starts = kind in kinds.modules() and _has_title(kinds.modules()[kind].TITLES, rows)
    return Verdict(kind, round(confidence, 4), starts, {k: s for k, s in scores.items() if s > 0})


def _zone_points(rows: Sequence[Row]) -> dict[str, float]:
    """What a machine-readable zone says of the paper, by its looks and its first letters (its backs say little else).

    Three short lines lie on the back of electronic cards (``ID``) and permits (``I`` and another letter), two lines of
    36 on the face of the laminated card.
    """
    lines = [s for r in rows if looks_like_mrz(r.text) for s in ["".join(r.text.split()).upper()]]
    first = next((m for s in lines if (m := _ZONE.search(s[:16].replace("0", "O")))), None)
    if first is None or (len(lines) < 2 and not _NAMES_OF_FACE.match(first.string)):
        return {}
    longest = max(len(s) for s in lines)
    if len(lines) >= 3 and longest <= 33:
        if first["code"] == "<":
            return {"electronic_identity_card": 3.0, "residence_permit": 3.0, "identity_card": -3.0}
        own = first["code"] in ("D", "O")
        return {("electronic_identity_card" if own else "residence_permit"): 4.0, "identity_card": -3.0}
    if first["code"] != "D" or longest < 33:
        return {}
    others = ("electronic_identity_card", "residence_permit", "provisional_identity_card")
    return {"identity_card": ZONE_OF_FACE} | dict.fromkeys(others, -ZONE_OF_FACE)


def _is_faint_card(zone: dict[str, float], scores: dict[str, float]) -> bool:
    """Whether the zone says that this is the laminated card, whose faint face the classifier cannot read, and no words
    say so of another paper."""
    if zone.get("identity_card", 0.0) < ZONE_OF_FACE:
        return False
    others = (points for kind, points in scores.items() if kind != "identity_card")
    return scores["identity_card"] >= max(others) + ZONE_OF_FACE


def _code_points(text: str) -> dict[str, float]:
    """What the harmonised codes say, however few words stand beside them."""
    codes = {re.sub(r"[.,]", "", m[1]) for m in _VEHICLE_CODES.finditer(text.upper())}
    if len(codes) < FEW_CODES:
        return {}
    return {"vehicle_registration_certificate": 5.0 if len(codes) >= MANY_CODES else 3.0}


def cue_scores(rows: Sequence[str]) -> dict[str, float]:
    """Cue points of every readable kind and of ``other``; ``rows``: the page's rows as bare letters."""
    text = "".join(rows)
    scores = {k: _score(k, text, rows) for k in kinds.readable()} | {"other": 0.0}
    top = rows[: max(HEADING_ROWS, len(rows) // 4)]
    for key, points, against in _strange():
        if _presence(key, text, STRANGE_EXACT_BELOW):
            heads = points >= HEADING_POINTS and any(_alone(key, row) for row in top)
            scores["other"] += points * (2.0 if heads else 1.0)
            for kind in against:
                scores[kind] -= points
    return scores


def weigh(scores: dict[str, float], learned: dict[str, float]) -> tuple[str, float]:
    """The kind and its confidence from cue points and the classifier's probabilities (empty: cues alone)."""
    by_cues, sure = _cue_verdict({k: s for k, s in scores.items() if s > 0})
    if not learned:
        return by_cues, sure
    weights = {
        k: LEARNED_WEIGHT * math.log(max(p, 1e-4))
        + CUE_WEIGHT * min(CUES_AT_MOST, max(CUES_AT_LEAST, scores.get(k, 0.0)))
        for k, p in learned.items()
    }
    kind = max(weights, key=weights.__getitem__)
    confidence = min(SUREST, 1 / sum(math.exp(w - weights[kind]) for w in weights.values()))
    claimed = scores.get(by_cues, 0.0) >= ENOUGH and by_cues != kind
    if claimed and by_cues == "other":  # the classifier knows few strangers: words of one are reason enough to doubt
        return kind, min(confidence, STRANGE)
    at_odds = claimed or max(learned, key=learned.__getitem__) != kind
    return kind, min(confidence, AT_ODDS) if at_odds else confidence


def _score(kind: str, text: str, rows: Sequence[str]) -> float:
    total = 0.0
    for key, weight, title in _cues(kind):
        strength = _presence(key, text)
        if not strength:
            continue
        alone = title and any(_alone(key, row) for row in rows)
        total += weight * strength * (2.0 if alone else 1.0)
    return total


@functools.cache
def _cues(kind: str) -> tuple[tuple[str, float, bool], ...]:
    return tuple((letters(cue.phrase), cue.weight, cue.title) for cue in kinds.modules()[kind].CUES)


def _alone(key: str, row: str) -> bool:
    """Whether the phrase is nearly all that stands on the row, as a heading is."""
    return len(row) <= len(key) * 1.6 + 4 and _presence(key, row) > 0


def _presence(key: str, text: str, exact_below: int = EXACT_BELOW) -> float:
    """0 when the phrase is not in the text, else 0.8 to 1 by how well it is."""
    if key in text:
        return 1.0
    if len(key) < exact_below or len(text) < len(key):
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


_DETAILS = ("DETALI", "DESFASUR")  # *Detalii factură fiscală* heads a bill's second page, not another bill


def _has_title(titles: Sequence[str], rows: Sequence[str]) -> bool:
    """Whether one of the headings stands nearly alone on a row of the page's first half."""
    top = rows[: max(8, len(rows) // 2)]
    top = [row for row in top if not row.startswith(_DETAILS)]
    return any(_presence(key, row) and len(row) <= 2.5 * len(key) + 12 for key in map(letters, titles) for row in top)


@functools.cache
def _strange() -> tuple[tuple[str, float, tuple[str, ...]], ...]:
    plain = ((phrase, points, ()) for phrase, points in strangers.DISTRACTORS)
    return tuple((letters(phrase), points, kinds_) for phrase, points, kinds_ in (*plain, *strangers.AGAINST))
