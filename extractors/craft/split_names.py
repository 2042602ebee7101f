"""Names of a contract's parties that a form asks for in two blanks: *Nume: HERMAN  Prenume: OLGA* under a role."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.craft import printed_names
from extractors.craft.mentions import ROLE
from extractors.craft.names import FIRM, GAP, UNSURE, Name, as_name, is_name_word
from extractors.craft.prose import Page, printed
from models.page import Word

_ASKED = re.compile(
    r"[^.;]{0,40}?(?<![A-Z])NUME(?:LE)?(?:\sDE\sFAMILIE)?[\s:.,]+(?P<surname>(?!SI\b)[A-Z][A-Z'\-]+(?:\s[A-Z'\-]+)?)[\s:.,;|/]+"
    r"PRENUME(?:LE)?[\s:.,]+(?=[A-Z])"
)
MOST_GIVEN = 3


def of_page(page: Page) -> Iterator[tuple[Name, bool]]:
    """Each such name with whether it is the tenant's."""
    for role in ROLE.finditer(page.plain):
        asked = _ASKED.match(page.plain, role.end())
        if asked is None or ROLE.search(page.plain, role.end(), asked.end()):
            continue
        given = _given(page, page.index_at(asked.end()))
        words = (*page.words_between(*asked.span("surname")), *given)
        value = as_name(printed(words))
        if not given or value is None:
            continue
        first = page.index_at(asked.start("surname"))
        last = page.index_at(asked.end()) + len(given)
        sure = FIRM if printed_names.known(words) else UNSURE
        yield Name(words, value, sure, first, last), role["tenant"] is not None


def _given(page: Page, first: int) -> tuple[Word, ...]:
    """The given names: what follows in the same row without a wide gap."""
    out: list[Word] = []
    for i in range(first, min(first + MOST_GIVEN, len(page.words))):
        apart = i > first and (not page.same_row(i - 1, i) or page.gap_before(i) > GAP)
        if apart or not is_name_word(page.words[i]):
            break
        out.append(page.words[i])
    return tuple(out)
