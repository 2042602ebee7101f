"""From the signs for and against a reading to the probability that its value is right.

A logistic model for values that go to a person, and a rate for those that are accepted, both learned from specimens by
``python -m training.confidence`` and kept in ``confidence.json`` (a few dozen numbers that can be read).
"""

from __future__ import annotations

import functools
import json
import math
from dataclasses import dataclass
from importlib import resources

FILE = "confidence.json"
BY_ENGINES = frozenset(("second_reading", "third_reading", "marks"))  # witnesses that are agreeing engines
BROKEN = 0.02  # a value whose own control digit does not hold is wrong as it stands, or was misprinted
_DIGITS = ("cnp", "date", "month", "year", "amount", "code", "digits6", "phone")
_CHOICES = ("choice", "bool", "sex", "letters2")


@dataclass(frozen=True)
class Signs:
    """What speaks for a value and against it.

    ``located``, ``read``, ``second``: certainty of the place, of the first and of the second reading, 0 to 1
    (``second`` 0: none); ``alike``: likeness of the first two readings' letters; ``third``: a third reading says the
    value, too; ``own``: the value is the first reading's; ``strong``, ``broken``: how many checks that chance seldom
    passes hold, and do not; ``witnesses`` and ``obstacles``: names of ``policy.toml``."""

    type: str
    accepted: bool
    empty: bool
    witnesses: frozenset[str]
    obstacles: frozenset[str]
    strong: int
    broken: int
    located: float
    read: float
    second: float
    alike: float
    third: bool
    own: bool


def features(signs: Signs) -> dict[str, float]:
    """The numbers that the model weighs, by name."""
    agreed = bool(signs.witnesses & BY_ENGINES)
    return {
        "one": 1.0,
        "agreed": float(agreed),
        "mrz": float("mrz" in signs.witnesses),
        "arithmetic": float(bool(signs.witnesses & {"rows_add_up", "amount_in_words"})),
        "barcode": float("barcode" in signs.witnesses),
        "strong": float(min(1, signs.strong)),
        "strong_alone": float(bool(signs.strong) and not agreed),
        "failed_check": float("failed_check" in signs.obstacles),
        "rough": float("rough" in signs.obstacles),
        "rough_agreed": float("rough" in signs.obstacles and agreed),
        "rough_digits": float("rough" in signs.obstacles and signs.type in _DIGITS),
        "rival": float("rival" in signs.obstacles),
        "handwritten": float("handwritten" in signs.obstacles),
        "handwritten_apart": float("handwritten" in signs.obstacles and not agreed),
        "located": signs.located,
        "read": signs.read,
        "second": signs.second,
        "no_second": float(signs.second == 0.0),
        "alike": signs.alike,
        "third": float(signs.third),
        "not_own": float(not signs.own),
        "digits": float(signs.type in _DIGITS),
        "digits_apart": float(signs.type in _DIGITS and not agreed),
        "choice": float(signs.type in _CHOICES),
        "address": float(signs.type in ("address", "text")),
    }


@dataclass(frozen=True)
class Model:
    """``weights`` of the features for values under review; ``accepted``: share right among the accepted, and among
    those that ``other_paper`` made so; ``doubted``: of accepted ones that another paper then contradicted."""

    weights: dict[str, float]
    accepted: float
    other_paper: float
    doubted: float


@functools.cache
def model() -> Model:
    return Model(**json.loads(resources.files("extractors").joinpath(FILE).read_text("utf-8")))


def probability(signs: Signs) -> float:
    """How surely the value is right, 0 to 1."""
    if signs.empty:
        return 0.0
    if signs.accepted:
        return model().accepted
    return weigh(model(), signs)


def weigh(by: Model, signs: Signs) -> float:
    """What a model says of a value under review."""
    if signs.broken:
        return BROKEN
    score = sum(by.weights.get(name, 0.0) * number for name, number in features(signs).items())
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-score)))), 4)
