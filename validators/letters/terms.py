"""By when it matters: the rule of the 20th as days, and the last useful day of the season."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from validators.letters.grammar import day_text, opened, weekday
from validators.letters.sentences import Sentences
from validators.letters.shape import Term
from validators.rules.case import month_name
from validators.seasons.shape import Season, next_month

_SATURDAY = 5


def terms(words: Sentences, season: Season, day: date) -> tuple[Term, ...]:
    """From ``day`` on: until which day a dossier must be complete for the aid to begin with which month."""
    return tuple(_term(words, season, month, until) for month, until in _last_days(season, day))


def last_useful_day(season: Season) -> date:
    """The last day on which a complete dossier still gives right to a month of aid."""
    return min(season.filing.last_day, _last_day_for(season, season.last_month))


def _last_days(season: Season, day: date) -> Iterator[tuple[str, date]]:
    last = last_useful_day(season)
    month = season.start_month(day) if day <= last else None
    while month is not None and month <= season.last_month:
        yield month, min(_last_day_for(season, month), last)
        month = next_month(month)


def _last_day_for(season: Season, month: str) -> date:
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, min(season.filing.same_month_until, monthrange(year, number)[1]))


def _term(words: Sentences, season: Season, month: str, until: date) -> Term:
    notes = []
    if until.weekday() >= _SATURDAY:
        open_day = until - timedelta(days=until.weekday() - _SATURDAY + 1)
        notes.append(words.say("terms", "closed", weekday=weekday(until), open=_with_weekday(open_day)))
    if until == last_useful_day(season):
        notes.append(words.say("terms", "last"))
    note = opened("; ".join(notes)) if notes else None
    return Term(until, month, day_text(until), month_name(month), note)


def _with_weekday(day: date) -> str:
    return f"{weekday(day)}, {day_text(day)}"
