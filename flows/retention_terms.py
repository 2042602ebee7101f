"""When a dossier's term ends: pure. What a dossier is and how it ended choose the term; the year it closed begins it.

A dossier closes with the last thing that happened to it: the season's end, its registration, its first reading, a
clerk's act, a decision. That a newer program reads it again opens nothing anew. The term runs from the first of January
of the year after; on the first of January after its last year the dossier is due.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Outcome = Literal["accepted", "rejected", "undecided", "incomplete", "unnumbered"]
State = Literal["due", "later", "held"]

NO_NUMBER = "fara-numar-"
WORDS: Mapping[Outcome, str] = {
    "accepted": "ajutor acordat",
    "rejected": "cerere respinsă",
    "undecided": "complet, fără decizie",
    "incomplete": "rămas incomplet",
    "unnumbered": "acte fără număr de înregistrare",
}
_DECIDED: Mapping[str, Outcome] = {
    "granted": "accepted",
    "modified": "accepted",
    "suspended": "accepted",
    "ended": "accepted",
    "refused": "rejected",
}


@dataclass(frozen=True, slots=True)
class Past:
    """What the ledger knows of a dossier. ``status``: its newest verdict; ``decisions``: outcomes in their order;
    ``days``: of all that happened to it, ``YYYY-MM-DD…``."""

    number: str
    season: str
    status: str | None
    decisions: tuple[str, ...]
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A dossier and its term. ``why``: in Romanian, without personal data; ``hold``: why it is held, if it is."""

    number: str
    season: str
    outcome: Outcome
    closed: date
    due: date
    state: State
    why: str
    hold: str | None = None


def outcome_of(past: Past) -> Outcome:
    """
    >>> outcome_of(Past("7", "2017-2018", "complete", ("granted", "needs_human"), ()))
    'accepted'
    """
    if past.number.startswith(NO_NUMBER):
        return "unnumbered"
    decided = [_DECIDED[one] for one in past.decisions if one in _DECIDED]
    if "accepted" in decided:  # once paid, it is kept as what was paid
        return "accepted"
    if decided:
        return "rejected"
    return "undecided" if past.status == "complete" else "incomplete"


def planned(past: Past, years: Mapping[Outcome, int], season_end: date, today: date, hold: str | None) -> Planned:
    """The dossier's term, and where it stands today."""
    outcome = outcome_of(past)
    closed = max([season_end, *_dates(past.days)])
    due = date(closed.year + 1 + years[outcome], 1, 1)
    state: State = "held" if hold is not None else "due" if due <= today else "later"
    term = "un an" if years[outcome] == 1 else f"{years[outcome]} ani"
    why = f"{WORDS[outcome]}: {term} de la 1 ianuarie {closed.year + 1}"
    return Planned(past.number, past.season, outcome, closed, due, state, why, hold)


def _dates(days: Iterable[str]) -> list[date]:
    found = []
    for day in days:
        try:
            found.append(date.fromisoformat(day[:10]))
        except ValueError:
            continue
    return found
