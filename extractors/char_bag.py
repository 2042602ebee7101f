"""The classifier on runs of letters as a spaCy architecture (``dosar.CharBag.v1``), so that it is an ordinary
``textcat`` pipe of the trained pipeline. To *use* it no spaCy is needed: :mod:`extractors.kind_weights` reads its file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import spacy
from thinc.api import Linear, Model, chain, softmax_activation

from extractors.letter_runs import features


def _forward(model: Model, docs: Sequence[Any], is_train: bool) -> tuple[Any, Callable]:
    length, runs = model.attrs["length"], model.attrs["runs"]
    found: Any = np.zeros((len(docs), length), np.float32)
    for row, doc in enumerate(docs):
        found[row] = features(doc.text, length, runs)
    return model.ops.asarray2f(found), lambda _: []


@spacy.registry.architectures("dosar.CharBag.v1")
def char_bag(length: int, shortest: int, longest: int, nO: int | None = None) -> Model:
    """Docs to probabilities of exclusive classes: hashed runs of letters, one linear layer, softmax."""
    runs = tuple(range(shortest, longest + 1))
    bag: Model = Model("char_bag", _forward, attrs={"length": length, "runs": list(runs)})
    linear = Linear(nO=nO, nI=length)
    with Model.define_operators({">>": chain}):
        model = bag >> linear >> softmax_activation()
    model.set_ref("output_layer", linear)
    model.attrs["multi_label"] = False
    return model
