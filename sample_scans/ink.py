"""Prints values on a made-up paper and keeps their normal form in the same stroke, so that the two cannot drift
apart.

A maker asks an :class:`Ink` for every value that the contract knows; what was printed is exactly what stands in
``Paper.values``. The whole paper can then be printed without diacritics, or with the cedilla letters of old software.
"""

from __future__ import annotations

import datetime
import random
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Literal

from sample_scans.paper import Paper, esc, mark
from sample_scans.spelled import AmountStyle, DateStyle, MonthStyle, amount_text, date_text, month_text

Letters = Literal["full", "plain", "cedilla"]
_CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")


def plain(text: str) -> str:
    """``text`` without its diacritics.

    >>> plain("Mureșan Éva")
    'Muresan Eva'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def plain_letters(text: str) -> str:
    """Like :func:`plain`, letters only: signs such as ``½`` or ``m³`` stay as they are."""
    return "".join(plain(c) if c.isalpha() else c for c in unicodedata.normalize("NFC", text))


class Ink:
    """What one paper has printed so far. ``letters``: how the whole paper prints ă â î ș ț."""

    def __init__(
        self,
        rng: random.Random,
        amounts: AmountStyle = "dot",
        dates: DateStyle = "dots",
        letters: Letters = "full",
    ) -> None:
        self.rng = rng
        self.amounts: AmountStyle = amounts
        self.dates: DateStyle = dates
        self.letters: Letters = letters
        self.values: dict[str, Any] = {}

    def _keep(self, path: str, value: Any, printed: str, cls: str = "") -> str:
        if isinstance(value, str) and self.letters == "plain":
            value = plain_letters(value)
        if self.values.setdefault(path, value) != value:
            raise ValueError(f"two different values printed for {path}")
        return mark(path, printed, cls)

    def name(self, path: str, printed: str, cls: str = "") -> str:
        """A person's name, printed as given; normal form upper case."""
        return self._keep(path, _spaced(printed).upper(), printed, cls)

    def code(self, path: str, printed: str, cls: str = "") -> str:
        """A code; normal form upper case without spaces, dots and dashes."""
        return self._keep(path, re.sub(r"[\s.\-]", "", printed).upper(), printed, cls)

    def text(self, path: str, printed: str, cls: str = "") -> str:
        """Free text or an address; a line break counts as a space."""
        return self._keep(path, _spaced(printed), printed, cls)

    def cnp(self, path: str, digits: str, cls: str = "") -> str:
        """Thirteen digits as they are."""
        return self._keep(path, digits, digits, cls)

    def amount(self, path: str, lei: Decimal, unit: str = "", style: AmountStyle | None = None, cls: str = "") -> str:
        """A sum in lei; ``unit`` is printed after it, outside the mark."""
        shown = self._keep(path, f"{lei:.2f}", amount_text(lei, style or self.amounts), cls)
        return f"{shown} {unit}" if unit else shown

    def date(self, path: str, day: datetime.date, style: DateStyle | None = None, cls: str = "") -> str:
        """A calendar day."""
        return self._keep(path, day.isoformat(), date_text(day, style or self.dates), cls)

    def month(self, path: str, month: tuple[int, int], style: MonthStyle = "words", cls: str = "") -> str:
        """A month of a year."""
        return self._keep(path, f"{month[0]:04d}-{month[1]:02d}", month_text(month, style), cls)

    def text_month(self, path: str, month: tuple[int, int], printed: str, cls: str = "") -> str:
        """A month that is printed as something else: a period of days, a word."""
        return self._keep(path, f"{month[0]:04d}-{month[1]:02d}", printed, cls)

    def choice(self, path: str, value: str, printed: str, cls: str = "") -> str:
        """One of the contract's words, as the ``printed`` words that say it."""
        return self._keep(path, value, printed, cls)

    def lei(self, amount: Decimal, style: AmountStyle | None = None) -> str:
        """A sum that the contract does not ask for, unmarked."""
        return amount_text(amount, style or self.amounts)

    def day(self, day: datetime.date, style: DateStyle | None = None) -> str:
        """A day that the contract does not ask for, unmarked."""
        return date_text(day, style or self.dates)

    def paper(
        self,
        kind: str,
        layout: str,
        pages: Sequence[str],
        css: str,
        **more: Any,
    ) -> Paper:
        """The finished paper, its letters as the whole paper prints them."""
        sides = tuple(self._lettered(page) for page in pages)
        return Paper(kind=kind, values=dict(self.values), pages=sides, css=css, layout=layout, **more)

    def _lettered(self, page: str) -> str:
        if self.letters == "plain":
            return plain_letters(page)
        return page.translate(_CEDILLA) if self.letters == "cedilla" else page


def _spaced(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def rows(cells: Sequence[Sequence[str]], tag: str = "td", numbers_from: int = 1) -> str:
    """Table rows of ready HTML cells; cells from ``numbers_from`` on get the class ``n`` (set to the right)."""
    made = []
    for row in cells:
        inner = "".join(
            f'<{tag} class="n">{cell}</{tag}>' if i >= numbers_from else f"<{tag}>{cell}</{tag}>"
            for i, cell in enumerate(row)
        )
        made.append(f"<tr>{inner}</tr>")
    return "".join(made)


def pairs(items: Sequence[tuple[str, str]], cls: str = "pairs", colon: str = ":") -> str:
    """A two-column table of labels and ready HTML values."""
    body = "".join(
        f"<tr><td class='l'>{esc(label)}{colon}</td><td class='v'>{value}</td></tr>" for label, value in items
    )
    return f"<table class='{cls}'>{body}</table>"
