"""Romanian language work with spaCy: a tokeniser, a small trained pipeline (kind of paper, entities) and a matcher.

The pipeline in ``extractors/trained/`` is made by ``python -m training`` from specimens. Without it the program
still works, on cues and labels alone; ``dosar doctor`` says so.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from importlib import resources
from typing import Any

_CEDILLA = str.maketrans("şţŞŢ", "șțȘȚ")
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
    import spacy

    with resources.as_file(folder) as path:
        return spacy.load(path)


def prepare(text: str) -> str:
    """Text as the pipeline was trained on it: comma-below letters, digits made alike (a class is not a number),
    sign for sign as long as before.

    >>> prepare("CNP 2850715")
    'CNP 0000000'
    """
    text = unicodedata.normalize("NFC", text).translate(_CEDILLA)
    return re.sub(r"\d", "0", text)


@functools.lru_cache(maxsize=256)
def _analyse(text: str) -> Any:
    nlp = pipeline()
    return nlp(prepare(text[:LONGEST])) if nlp is not None else None


def kind_of(text: str) -> tuple[str, float] | None:
    """The kind of paper that these words make, with the model's probability; None without a model or words."""
    if len(text) < 20:
        return None
    doc = _analyse(text)
    if doc is None or not doc.cats:
        return None
    kind = max(doc.cats, key=doc.cats.__getitem__)
    return kind, float(doc.cats[kind])


def entities(text: str) -> tuple[Entity, ...]:
    """Persons, addresses and organisations named in running text; empty without a model."""
    doc = _analyse(text)
    if doc is None:
        return ()
    return tuple(Entity(e.label_, e.start_char, e.end_char, text[e.start_char : e.end_char]) for e in doc.ents)
