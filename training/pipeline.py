"""The pipeline: Romanian tokeniser, a classifier on runs of letters, a small entity recogniser; and its training."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

import extractors.char_bag  # noqa: F401 (registers the architecture)
from extractors.language import prepare
from extractors.letter_runs import features
from training.specimens import Page

LABELS = ("PERSON", "ADDRESS", "ORG")
WINDOW = 1600  # characters of a page that the recogniser is trained on at a time
Note = Callable[[str], None]


@dataclass(frozen=True)
class Recipe:
    """Sizes and lengths of training. ``length``: buckets of the bag of runs of letters (``shortest`` to ``longest``);
    ``looseness``: inverse weight of the classifier's regularisation; ``rows``: of the recogniser's hashes."""

    seed: int = 1
    length: int = 16384
    shortest: int = 3
    longest: int = 5
    looseness: float = 20.0
    entity_rounds: int = 4
    width: int = 64
    depth: int = 2
    rows: int = 2000
    learn_rate: float = 0.003
    batch: int = 4  # pages in one step of the recogniser


def blank(kinds: Sequence[str], recipe: Recipe) -> Any:
    """An untrained pipeline that knows the kinds and the labels."""
    nlp = spacy.blank("ro")
    bag = {
        "@architectures": "dosar.CharBag.v1", "length": recipe.length, "shortest": recipe.shortest,
        "longest": recipe.longest,
    }  # fmt: skip
    textcat: Any = nlp.add_pipe("textcat", config={"model": bag, "threshold": 0.0})
    for kind in kinds:
        textcat.add_label(kind)
    recogniser: Any = nlp.add_pipe(
        "ner", config={"model": _recogniser(recipe), "moves": None, "update_with_oracle_cut_size": 100}
    )
    for label in LABELS:
        recogniser.add_label(label)
    return nlp


def _recogniser(recipe: Recipe) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False,
        "hidden_width": 48, "maxout_pieces": 2, "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2", "width": recipe.width,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [recipe.rows, recipe.rows // 2, recipe.rows // 2, recipe.rows // 2],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": recipe.width, "depth": recipe.depth,
                "window_size": 1, "maxout_pieces": 3,
            },
        },
    }  # fmt: skip


def train(
    pages: Sequence[Page], kinds: Sequence[str], recipe: Recipe, entities: bool = True, note: Note = print,
    entity_every: int = 1,
) -> Any:  # fmt: skip
    """A pipeline trained on the pages; the same pages and recipe give the same weights.

    ``entity_every``: every so many-th page teaches entities.
    """
    fix_random_seed(recipe.seed)
    nlp = blank(kinds, recipe)
    nlp.initialize(lambda: [_kind_example(nlp, pages[0], kinds), *_entity_examples(nlp, pages[:1])])
    rng = random.Random(recipe.seed)
    _fit_kinds(nlp, pages, recipe)
    if entities:
        _rounds(nlp, _entity_examples(nlp, pages[::entity_every]), recipe, rng, note)
    return nlp


def _fit_kinds(nlp: Any, pages: Sequence[Page], recipe: Recipe) -> None:
    """The classifier's linear layer, solved rather than descended to: multinomial logistic regression."""
    runs = range(recipe.shortest, recipe.longest + 1)
    rows = [sparse.csr_matrix(features(prepare(p.text), recipe.length, runs)) for p in pages]
    solver = LogisticRegression(C=recipe.looseness, max_iter=80, tol=1e-3, class_weight="balanced")
    solver.fit(sparse.vstack(rows).astype(np.float64), [p.kind for p in pages])
    textcat = nlp.get_pipe("textcat")
    layer = textcat.model.get_ref("output_layer")
    weights, bias = (
        np.zeros((len(textcat.labels), recipe.length), np.float32),
        np.full(len(textcat.labels), -20.0, np.float32),
    )
    for place, kind in enumerate(solver.classes_):
        row = textcat.labels.index(kind)
        weights[row], bias[row] = solver.coef_[place], solver.intercept_[place]
    layer.set_param("W", weights)
    layer.set_param("b", bias)


def _rounds(nlp: Any, examples: list[Example], recipe: Recipe, rng: random.Random, note: Note) -> None:
    pipe, optimiser = nlp.get_pipe("ner"), nlp.create_optimizer()
    for number in range(recipe.entity_rounds):
        optimiser.learn_rate = recipe.learn_rate * (1 - 0.9 * number / recipe.entity_rounds)
        losses: dict[str, float] = {}
        rng.shuffle(examples)
        for share in minibatch(examples, recipe.batch):
            pipe.update(share, drop=0.1, sgd=optimiser, losses=losses)
        note(f"entities {number + 1}/{recipe.entity_rounds}: {losses['ner']:.0f}")


def _kind_example(nlp: Any, page: Page, kinds: Sequence[str]) -> Example:
    doc = nlp.make_doc(prepare(page.text))
    return Example.from_dict(doc, {"cats": {k: float(k == page.kind) for k in kinds}})


def _entity_examples(nlp: Any, pages: Sequence[Page]) -> list[Example]:
    return [_entity_example(nlp.make_doc(prepare(page.text)), page) for page in pages]


def _entity_example(doc: Doc, page: Page) -> Example:
    """Spans that do not fall on tokens (words run together) are left unlearned; long pages are cut."""
    spans = [doc.char_span(a, b, label, alignment_mode="contract") for a, b, label in page.spans]
    doc_spans = [s for s in spans if s is not None and len(s)]
    gold = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    gold.set_ents([Span(gold, s.start, s.end, s.label_) for s in doc_spans])
    end = next((t.i for t in doc if t.idx > WINDOW and not gold[t.i].ent_type), len(doc))
    return Example(doc[:end].as_doc(), gold[:end].as_doc())


def save(nlp: Any, folder: Path, kinds: Sequence[str], recipe: Recipe) -> None:
    """Writes the pipeline without the words it saw in training: they are hashed, and only its labels need strings."""
    slim = blank(kinds, recipe)
    slim.initialize(lambda: [_kind_example(slim, Page(kinds[0], "", "Pop Ana", ((0, 7, "PERSON"),), 0), kinds)])
    for name in nlp.pipe_names:
        slim.get_pipe(name).from_bytes(nlp.get_pipe(name).to_bytes(exclude=["vocab"]), exclude=["vocab"])
    slim.meta["name"], slim.meta["version"], slim.meta["description"] = "dosar", "1", "Kinds of papers and entities"
    slim.to_disk(folder, exclude=["vocab"])
    vocab = folder / "vocab"
    slim.vocab.to_disk(vocab, exclude=["vectors", "lookups"])
