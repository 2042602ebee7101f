"""The local tax office of the domicile says what each adult owns there."""

from __future__ import annotations

from collections.abc import Iterator

from validators.rules.case import Case
from validators.rules.domicile import MESSAGES, certificates
from validators.rules.registry import rule
from validators.rules.verdicts import Outcome
from validators.seasons.shape import RequirementSpec


@rule("local_tax_certificate", MESSAGES)
def local_tax_certificate(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Name and CNP must be certain."""
    yield from certificates(case, spec, ("/name", "/cnp"))
