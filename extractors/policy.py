"""The policy of acceptance: ``policy.toml`` says which witnesses make a value acceptable; this reads and applies it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Set
from dataclasses import dataclass
from importlib import resources

from models.errors import ConfigError

FILE = "policy.toml"
USUAL = "usual"


@dataclass(frozen=True)
class Policy:
    """``never``: obstacles, each of which alone keeps a value from being accepted. ``witnesses``: names and what they
    are. ``accept``: for a type of field (or ``usual``) the sets of witnesses any of which suffices. ``located`` and
    ``kind``: the least certainty of a field's place and of a paper's kind, 0 to 1. ``fine``: dots per inch below which
    a scan is coarse, and so rough; ``rough``: as ``accept``, what a value of a rough page needs besides; ``coarse``:
    the types for which a coarse page asks for something else."""

    located: float
    kind: float
    never: dict[str, str]
    witnesses: dict[str, str]
    accept: dict[str, tuple[frozenset[str], ...]]
    fine: float
    rough: dict[str, tuple[frozenset[str], ...]]
    coarse: dict[str, tuple[frozenset[str], ...]]

    def accepts(self, field_type: str, witnesses: Set[str], obstacles: Set[str]) -> bool:
        """Whether a value of this type with these witnesses is accepted. KeyError: a name that the policy lacks."""
        for name in obstacles:
            self.never[name]  # a slip of the pen must not let a value through
        return not obstacles and self.suffices(field_type, witnesses)

    def suffices(self, field_type: str, witnesses: Set[str]) -> bool:
        """Whether the witnesses alone would do."""
        return self._any(self.accept, field_type, witnesses)

    def suffices_on_rough(self, field_type: str, witnesses: Set[str], coarse: bool) -> bool:
        """Whether the witnesses have what a rough page, perhaps a coarse one, asks for besides."""
        return self._any(self.rough | self.coarse if coarse else self.rough, field_type, witnesses)

    def _any(self, lists: dict[str, tuple[frozenset[str], ...]], field_type: str, witnesses: Set[str]) -> bool:
        for name in witnesses:
            self.witnesses[name]
        return any(wanted <= witnesses for wanted in lists.get(field_type, lists[USUAL]))


@functools.cache
def policy() -> Policy:
    """The policy that comes with the program. ConfigError when it names a witness that it does not explain."""
    return parse(resources.files("extractors").joinpath(FILE).read_text("utf-8"))


def parse(text: str) -> Policy:
    """A policy from TOML. ConfigError with the key that is wrong."""
    try:
        data = tomllib.loads(text)
        accept, rough, coarse = (_lists(data[name]) for name in ("accept", "rough", "coarse"))
        made = Policy(
            float(data["located"]), float(data["kind"]), data["never"], data["witnesses"], accept, float(data["fine"]),
            rough, coarse,
        )  # fmt: skip
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as fault:
        raise ConfigError(f"{FILE}: {fault}") from fault
    for section, table in (("accept", accept), ("rough", rough), ("coarse", coarse)):
        for field_type, lists in table.items():
            _check(f"{section}.{field_type}", lists, made)
        if USUAL not in table and table is not coarse:
            raise ConfigError(f"{FILE}: {section}.{USUAL} is missing")
    return made


def _lists(section: dict[str, list[list[str]]]) -> dict[str, tuple[frozenset[str], ...]]:
    return {kind: tuple(frozenset(wanted) for wanted in lists) for kind, lists in section.items()}


def _check(place: str, lists: tuple[frozenset[str], ...], made: Policy) -> None:
    for wanted in lists:
        if not wanted:
            raise ConfigError(f"{FILE}: {place} would accept a value without any witness")
        if unknown := wanted - set(made.witnesses):
            raise ConfigError(f"{FILE}: {place} names {', '.join(sorted(unknown))}, which is no witness")
