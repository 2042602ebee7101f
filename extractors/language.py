"""Romanian language work with spaCy: a tokeniser, a small trained pipeline (kind of paper, entities) and a matcher.

The pipeline in ``extractors/trained/`` is made by ``python -m training`` from specimens. Without it the program
still works, on cues and labels alone; ``dosar doctor`` says so.
"""

from __future__ import annotations

import functools
import itertools
import json
import unicodedata
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from extractors import kind_weights, spacy_light

CALIBRATION = "calibration.json"
FEWEST = 20  # characters: less makes no paper
LONGEST = 6000  # characters of a page that are looked at: its kind is known by then


@dataclass(frozen=True, slots=True)
class Entity:
    """A span of the given text. ``label``: PERSON, ADDRESS or ORG."""

    label: str
    start: int
    end: int
    text: str


def trained_path() -> Any:
    return resources.files("extractors") / "trained"


@functools.cache
def pipeline() -> Any:
    """The trained pipeline of this process, loaded once; None when there is none."""
    folder = trained_path()
    if not (folder / "meta.json").is_file():
        return None
    spacy = spacy_light.load()
    from extractors import char_bag  # noqa: F401 (registers the architecture that the pipeline is made of)

    with resources.as_file(folder) as path:
        return spacy.load(path)


@functools.cache
def _classifier() -> kind_weights.Layer | None:
    """The pipeline's classifier alone: it needs no spaCy."""
    with resources.as_file(trained_path()) as path:
        return kind_weights.load(Path(path) / "textcat")


@functools.cache
def _calibration() -> Calibration:
    path = trained_path() / CALIBRATION
    return Calibration.of(json.loads(path.read_text("utf-8"))) if path.is_file() else Calibration()


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the classifier's probability is worth on layouts that it never saw, measured by ``training.judging``.

    ``temperature`` flattens the probabilities; ``curve``: points (flattened probability, share that was right).
    """

    temperature: float = 1.0
    curve: tuple[tuple[float, float], ...] = ((0.0, 0.0), (1.0, 1.0))

    @classmethod
    def of(cls, stored: dict[str, Any]) -> Calibration:
        return cls(float(stored["temperature"]), tuple((float(x), float(y)) for x, y in stored["curve"]))

    def flattened(self, cats: dict[str, float]) -> dict[str, float]:
        """The probabilities at this temperature."""
        warm = {k: max(p, 1e-12) ** (1 / self.temperature) for k, p in cats.items()}
        whole = sum(warm.values())
        return {k: p / whole for k, p in warm.items()}

    def honest(self, probability: float) -> float:
        """How often the classifier was right when it was this sure."""
        for (x0, y0), (x1, y1) in itertools.pairwise(self.curve):
            if probability <= x1:
                return y0 + (y1 - y0) * max(0.0, probability - x0) / max(x1 - x0, 1e-9)
        return self.curve[-1][1]


def prepare(text: str) -> str:
    """Text as the pipeline was trained on it: letters without marks, digits made alike (a class is not a number),
    sign for sign as long as before, so that places in it are places in the given text.

    >>> prepare("CNP 2850715, Țîrlea")
    'CNP 0000000, Tirlea'
    """
    return "".join(map(_plain_sign, text))


@functools.lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    if sign.isdigit():
        return "0"
    plain = unicodedata.normalize("NFD", sign)[0]
    return plain if plain.isascii() else sign


@functools.lru_cache(maxsize=256)
def _kinds(text: str) -> dict[str, float]:
    """Probability of each kind, flattened; empty without a model."""
    layer = _classifier()
    return {} if layer is None else _calibration().flattened(layer.probabilities(prepare(text[:LONGEST])))


def kinds_of(text: str) -> dict[str, float]:
    """Probability of each kind for these words; empty without a model or with hardly any words."""
    return dict(_kinds(text)) if len(text) >= FEWEST else {}


def kind_of(text: str) -> tuple[str, float] | None:
    """The kind of paper that these words make, with the share of such answers that are right on layouts never seen;
    None without a model or words."""
    found = kinds_of(text)
    if not found:
        return None
    kind = max(found, key=found.__getitem__)
    return kind, _calibration().honest(found[kind])


@functools.lru_cache(maxsize=256)
def entities(text: str) -> tuple[Entity, ...]:
    """Persons, addresses and organisations named in running text; empty without a model."""
    nlp = pipeline()
    if nlp is None or not nlp.has_pipe("ner"):
        return ()
    doc = nlp.get_pipe("ner")(nlp.make_doc(prepare(text[:LONGEST])))
    return tuple(Entity(e.label_, e.start_char, e.end_char, text[e.start_char : e.end_char]) for e in doc.ents)
