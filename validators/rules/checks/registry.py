"""Cross-checks: what is noticed about the dossier as a whole, beside the items of the checklist. One file each.

A cross-check takes the case, the verdicts so far and its entry among the season's ``[[checks]]`` and yields findings. A
finding of severity ``doubt`` makes the requirement that it names ``unclear``. A season that does not list a check does
without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from models.dossier import FieldRef, Finding, Requirement, Severity
from models.errors import ConfigError
from validators.rules.case import Case, Member
from validators.rules.registry import fit_messages
from validators.seasons.shape import RequirementSpec, Season

CheckFunction = Callable[["Look"], Iterator[Finding]]
Facts = tuple[str, ...]


@dataclass(frozen=True)
class Check:
    """``messages``: each message -> how severe it is and the facts that it may mention."""

    id: str
    run: CheckFunction
    messages: Mapping[str, tuple[Severity, Facts]]


CHECKS: dict[str, Check] = {}


@dataclass(frozen=True)
class Look:
    """What a cross-check looks at, and how it says what it found."""

    case: Case
    requirements: tuple[Requirement, ...]
    spec: RequirementSpec
    messages: Mapping[str, tuple[Severity, Facts]]

    def status(self, requirement: str, person: str | None) -> str | None:
        """The verdict so far; None when the season does not ask for it."""
        return next((r.status for r in self.requirements if (r.id, r.person) == (requirement, person)), None)

    def finding(
        self,
        key: str,
        *,
        requirement: str | None = None,
        member: Member | None = None,
        documents: tuple[str, ...] = (),
        fields: tuple[FieldRef, ...] = (),
        severity: Severity | None = None,
        code: str | None = None,
        **facts: object,
    ) -> Finding:
        """A finding with the season's words. ``severity``: where it is another than the message's usual one."""
        named = {"person": member.label, **facts} if member else facts
        return Finding(
            code=code or f"{self.spec.id}.{key}",
            severity=severity or self.messages[key][0],
            requirement=requirement,
            person=member.cnp if member else None,
            documents=documents,
            fields=fields,
            message=str(self.spec.say(key, **named)),
            basis=self.spec.basis,
        )


def crosscheck(
    check_id: str, messages: Mapping[str, tuple[Severity, Facts]]
) -> Callable[[CheckFunction], CheckFunction]:
    """Register the function as the cross-check of this id; a second one for the same id is a mistake."""

    def keep(function: CheckFunction) -> CheckFunction:
        if check_id in CHECKS:
            raise ValueError(f"two cross-checks for {check_id!r}")
        CHECKS[check_id] = Check(check_id, function, messages)
        return function

    return keep


def fit_checks(season: Season) -> None:
    """ConfigError, naming the key, when the season lists a cross-check that is not there or lacks a message of one."""
    for spec in season.checks:
        if spec.id not in CHECKS:
            raise ConfigError(f"{spec.key}.id: no cross-check {spec.id!r}; available: {', '.join(sorted(CHECKS))}")
        fit_messages(spec, {key: facts for key, (_, facts) in CHECKS[spec.id].messages.items()})


def look_across(case: Case, requirements: tuple[Requirement, ...]) -> Iterator[Finding]:
    """Every cross-check of the season, in its order."""
    for spec in case.season.checks:
        known = CHECKS[spec.id]
        yield from known.run(Look(case, requirements, spec, known.messages))
