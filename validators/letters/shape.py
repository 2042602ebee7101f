"""What a letter is: paragraphs, numbered items, days and places, ready to be drawn or read aloud. All of it is text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from models.dossier import CompletenessStatus, RequirementStatus

SectionName = Literal["missing", "clarify", "office"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is missing or unclear. ``number`` counts through the whole letter, from 1.

    ``whom``: the person's name and masked CNP, or the household. ``found``: what was seen, ``bring``: what the
    applicant can do about it (None: the office looks at it), ``basis``: the law's or the page's words.
    """

    number: int
    title: str
    whom: str
    found: str
    bring: str | None
    basis: str
    requirement: str
    status: RequirementStatus


@dataclass(frozen=True, slots=True)
class Section:
    """Items of one sort: certainly missing, to be cleared up by the applicant, or looked at by the office."""

    name: SectionName
    heading: str
    intro: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """Complete until ``until`` (inclusive), aid from ``month`` (``YYYY-MM``). ``note``: what to know of that day."""

    until: date
    month: str
    until_text: str
    month_text: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where papers are taken in. ``hours``: ``("luni–miercuri 08:30–16:30", …)``."""

    name: str
    address: str
    hours: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to the applicant of one dossier, in the order in which it is read."""

    status: CompletenessStatus
    reference: str
    day: date
    day_text: str
    office: tuple[str, ...]
    contact: tuple[str, ...]
    addressee: tuple[str, ...]
    subject: str
    salutation: str
    opening: tuple[str, ...]
    sections: tuple[Section, ...]
    terms_heading: str
    terms_intro: tuple[str, ...]
    terms: tuple[Term, ...]
    places_heading: str
    places_intro: str
    places: tuple[Place, ...]
    closing: tuple[str, ...]
    signature: tuple[str, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item of every section, in order."""
        return tuple(item for section in self.sections for item in section.items)
