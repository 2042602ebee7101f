"""The sentences of letters, read from ``sentences.toml``: data, so that an office can word its letters without code."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import ConfigError

FILE = Path(__file__).with_name("sentences.toml")
_KEYS = {"found", "unsure", "bring", "paper"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """How one message of the checklist is said to the applicant; None where general words serve."""

    found: str | None = None
    unsure: str | None = None
    bring: str | None = None
    paper: str | None = None


@dataclass(frozen=True)
class Sentences:
    """Everything that letters say. ``texts``: the tables of the file but for ``papers``, ``requirement``, ``check``."""

    texts: dict[str, Any]
    papers: dict[str, tuple[str, str]]
    requirements: dict[str, dict[str, Sentence]]
    checks: dict[str, dict[str, Sentence]]

    def say(self, table: str, key: str, **facts: object) -> str:
        """The sentence ``[table] key`` filled in; ConfigError that names it when it is not there."""
        here: Any = self.texts
        for part in table.split("."):
            here = here.get(part, {})
        if not isinstance(here.get(key), str):
            raise ConfigError(f"{FILE.name}: {table}.{key}: lipsește")
        return filled(here[key], **facts)

    def lines(self, table: str, key: str) -> tuple[str, ...]:
        return tuple(self.texts[table][key])

    def sentence(self, requirement: str, key: str | None, check: str | None = None) -> Sentence:
        """The words for this message (of the cross-check, if one is named); empty ones when nobody wrote any."""
        told = self.checks.get(check, {}) if check else self.requirements.get(requirement, {})
        return told.get(key or "", Sentence())

    def paper(self, kind: str) -> tuple[str, str]:
        """A kind of paper with its article, and in the genitive."""
        return self.papers.get(kind, self.papers["other"])


def filled(text: str, **facts: object) -> str:
    """The facts put in; ConfigError for a sentence that asks for one which its message does not bring."""
    try:
        return text.format(**facts)
    except (KeyError, IndexError, ValueError) as wrong:
        raise ConfigError(f"{FILE.name}: {text!r}: {wrong}") from None


@functools.cache
def sentences() -> Sentences:
    """The file, read once; ConfigError that names a key which nobody reads."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    papers, requirements, checks = (data.pop(table) for table in ("papers", "requirement", "check"))
    whole = {kind: (one, of) for kind, (one, of) in papers.items()}
    return Sentences(data, whole, _told("requirement", requirements), _told("check", checks))


def _told(table: str, entries: dict[str, Any]) -> dict[str, dict[str, Sentence]]:
    found = {}
    for subject, messages in entries.items():
        for key, parts in messages.items():
            if unknown := set(parts) - _KEYS:
                raise ConfigError(f"{FILE.name}: {table}.{subject}.{key}: cheie necunoscută: {unknown}")
        found[subject] = {key: Sentence(**parts) for key, parts in messages.items()}
    return found
