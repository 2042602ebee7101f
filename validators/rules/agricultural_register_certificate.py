"""The agricultural register of the domicile says which land and animals each adult has there."""

from __future__ import annotations

from collections.abc import Iterator

from validators.rules.case import Case
from validators.rules.domicile import MESSAGES, certificates
from validators.rules.registry import rule
from validators.rules.verdicts import Outcome
from validators.seasons.shape import RequirementSpec


@rule("agricultural_register_certificate", MESSAGES)
def agricultural_register_certificate(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """The name must be certain; many registers print no CNP."""
    yield from certificates(case, spec, ("/name",))
