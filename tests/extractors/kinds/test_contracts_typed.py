"""Leases, loans for use and empowerments as people type them: each paper with the values that are printed on it."""

from __future__ import annotations

import pytest

from extractors.classify import classify
from extractors.found import Doc
from extractors.kinds import modules
from tests.extractors.test_classify_elsewhere import papers
from tests.extractors.typed import sure, typewritten, values, view

PATHS = {"tenant": "/tenant", "name": "/name", "address": "/address", "tax": "/tax_registration_number"}
PAPERS = papers("contracts.txt")


def expected(heading: str) -> tuple[str, dict[str, str | None]]:
    """The kind and the values that the heading states: ``lease_contract | tenant=POP ANA | tax=`` (none printed)."""
    kind, *stated = (part.strip() for part in heading.split("|"))
    pairs = (part.split("=", 1) for part in stated)
    return kind, {PATHS[name]: value or None for name, value in pairs}


@pytest.mark.parametrize("paper", PAPERS, ids=[heading[:60] for heading, _ in PAPERS])
def test_values_and_kind(paper: tuple[str, str]) -> None:
    kind, wanted = expected(paper[0])
    page = typewritten(paper[1]) if "     " in paper[1] else view(paper[1])
    read = modules()[kind].read(Doc((page,)))
    found, trusted = values(read), sure(read)
    assert {path: found.get(path) for path in wanted} == wanted
    assert {path: value for path, value in trusted.items() if path in wanted and wanted[path] != value} == {}
    assert classify(page).kind == kind
