"""``dosar letter``: from a number in the ledger to a letter on paper or on the counter's screen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk.chosen import chosen_dossier
from desk.letter import write_letter
from flows.output import file_name
from models.errors import ConfigError
from validators.letters.compose import compose
from validators.letters.plain import plain
from validators.seasons import load_season


def make_letter(number: str, season: str | None, out: Path | None, day: str | None, text: bool) -> str:
    """Write the PDF (or nothing, for ``text``) and return what is to be shown; ConfigError when it cannot be made."""
    written = _day(day)
    dossier = chosen_dossier(number, season)
    letter = compose(dossier, load_season(dossier.season), written)
    if text:
        return plain(letter)
    target = out or Path(f"scrisoare_{file_name(dossier).removesuffix('.json')}.pdf")
    pages = write_letter(letter, target)
    return f"Scrisoarea pentru dosarul {letter.reference}: {target} ({pages} pag., {len(letter.items)} puncte)"


def _day(text: str | None) -> date:
    if text is None:
        return date.today()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise ConfigError(f"data «{text}» nu este o zi de forma AAAA-LL-ZZ")
    return day
