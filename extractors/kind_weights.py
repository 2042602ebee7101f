"""The trained classifier without spaCy around it: its one linear layer, read from the pipeline's own file.

Every worker classifies its first page at once; spaCy (a second to import) is loaded only where running text is read.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from extractors.letter_runs import features


@dataclass(frozen=True)
class Layer:
    """``weights``: one row for each of ``labels``, one column for each bucket of runs of letters."""

    labels: tuple[str, ...]
    weights: np.ndarray
    bias: np.ndarray
    runs: tuple[int, ...]

    def probabilities(self, text: str) -> dict[str, float]:
        """Probability of each label for a text, as the ``textcat`` pipe gives it."""
        bag = features(text, self.weights.shape[1], self.runs)
        there = np.flatnonzero(bag)
        said = self.weights[:, there] @ bag[there] + self.bias
        shares = np.exp(said - said.max())
        return dict(zip(self.labels, (shares / shares.sum()).tolist(), strict=True))


def load(folder: Path) -> Layer | None:
    """The layer of the ``textcat`` pipe stored in ``folder`` (spaCy's format); None when there is none.

    Raises ValueError when the pipe is of another make.
    """
    stored = folder / "model"
    if not stored.is_file():
        return None
    srsly: Any = importlib.import_module("srsly")  # spaCy's own reader of its files; it has no types
    model = srsly.msgpack_loads(stored.read_bytes())
    bag, linear = (_node(model, name) for name in ("char_bag", "linear"))
    if bag is None or linear is None:
        raise ValueError("the classifier is no bag of runs of letters: make it anew with python -m training")
    runs = srsly.msgpack_loads(model["attrs"][bag]["runs"])
    labels = json.loads((folder / "cfg").read_text("utf-8"))["labels"]
    held = model["params"][linear]
    return Layer(tuple(labels), np.asarray(held["W"]), np.asarray(held["b"]), tuple(runs))


def _node(model: dict[str, Sequence[Any]], name: str) -> int | None:
    return next((i for i, node in enumerate(model["nodes"]) if node["name"] == name), None)
