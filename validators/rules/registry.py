"""Where rules are known: a rule is a plain function in its own file, registered under the id of its requirement.

A rule takes the :class:`~validators.rules.case.Case` and its item of the season and yields outcomes, a requirement with
its findings each; it never raises over what a paper says. It names the messages and the roles of papers that it needs,
so that a season that lacks one is refused at once and not on the day when the message is due.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from models.errors import ConfigError
from validators.rules.case import Case
from validators.rules.verdicts import Outcome
from validators.seasons.shape import RequirementSpec, Season

RuleFunction = Callable[[Case, RequirementSpec], Iterator[Outcome]]


@dataclass(frozen=True)
class Rule:
    """``messages``: each Romanian message -> the facts it may mention; ``roles``: kinds of papers it asks for."""

    id: str
    run: RuleFunction
    messages: Mapping[str, tuple[str, ...]]
    roles: tuple[str, ...]


RULES: dict[str, Rule] = {}


def rule(
    requirement_id: str, messages: Mapping[str, tuple[str, ...]], roles: tuple[str, ...] = ("papers",)
) -> Callable[[RuleFunction], RuleFunction]:
    """Register the function as the rule of this requirement; a second one for the same id is a mistake."""

    def keep(function: RuleFunction) -> RuleFunction:
        if requirement_id in RULES:
            raise ValueError(f"two rules for {requirement_id!r}")
        RULES[requirement_id] = Rule(requirement_id, function, messages, roles)
        return function

    return keep


def fit(season: Season) -> None:
    """ConfigError, naming the key, when the season asks for a rule that is not there or lacks one of its messages."""
    for spec in season.requirements:
        if spec.id not in RULES:
            raise ConfigError(f"{spec.key}.id: no rule {spec.id!r}; available: {', '.join(sorted(RULES))}")
        known = RULES[spec.id]
        for role in known.roles:
            spec.papers(role)
        fit_messages(spec, known.messages)


def fit_messages(spec: RequirementSpec, messages: Mapping[str, tuple[str, ...]]) -> None:
    """ConfigError when a message is not there or mentions a fact that is not known when it is said."""
    for name, facts in messages.items():
        if name not in spec.messages:
            raise ConfigError(f"{spec.key}.messages.{name}: missing")
        for _, wanted, _, _ in Formatter().parse(spec.messages[name]):
            if wanted is not None and wanted not in facts:
                raise ConfigError(f"{spec.key}.messages.{name}: {{{wanted}}} is not known here; known: {facts}")
