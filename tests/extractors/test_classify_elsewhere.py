"""Invented papers, of our kinds and of none: other words and shapes than those of the specimens."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.classify import classify_words
from models.kinds import KINDS
from tests.extractors.typed import view

DOUBTED = 0.8  # below this confidence a clerk looks at the paper
Paper = tuple[str, str]


def papers(name: str) -> list[Paper]:
    """Heading and text of every paper of a file: each begins with a row ``## heading``."""
    text = (Path(__file__).parent / "elsewhere" / name).read_text("utf-8")
    parts = [part.partition("\n") for part in f"\n{text}".split("\n## ")[1:]]
    return [(heading.strip(), body) for heading, _, body in parts]


STRANGERS, OURS = papers("strangers.txt"), papers("ours.txt")


@pytest.mark.parametrize("paper", STRANGERS, ids=[heading for heading, _ in STRANGERS])
def test_a_stranger_is_none_of_ours_or_doubted(paper: Paper) -> None:
    verdict = classify_words(view(paper[1]))
    assert verdict.kind == "other" or verdict.confidence < DOUBTED, verdict


@pytest.mark.parametrize("paper", OURS, ids=[heading for heading, _ in OURS])
def test_ours_are_told_apart(paper: Paper) -> None:
    assert classify_words(view(paper[1])).kind == paper[0].partition("/")[0].strip()


def test_every_kind_has_two_papers_here() -> None:
    headings = [heading.partition("/")[0].strip() for heading, _ in OURS]
    assert {k for k in KINDS if headings.count(k) < 2} == {"separator", "blank", "other"}
    assert len(STRANGERS) >= 25
