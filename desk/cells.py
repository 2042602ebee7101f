"""Cells of a table that somebody opens in a spreadsheet: text stays text.

A cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line break may be run as a formula, whoever wrote it on a
scanned paper; a long number loses its digits, and a code its leading zeros. An apostrophe in front keeps all of them
text. Source: OWASP, CSV Injection.
"""

from __future__ import annotations

import re

from validators.printable import printable
from validators.text import mask_cnp

LIMIT = 32_000  # characters; a spreadsheet's cell holds 32767
_RUNS = re.compile(r"[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫|%]")
_SPOILED = re.compile(r"0\d+|\d{12,}")

Cell = str | int | float | None


def shown(value: object, reveal: bool) -> Cell:
    """A value as people may see it: one clean line, CNPs masked unless revealed, booleans in Romanian; numbers stay."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "da" if value else "nu"
    if isinstance(value, int | float):
        return value
    text = printable(str(value), LIMIT)
    return (text if reveal else mask_cnp(text)) or None


def guarded(cell: Cell) -> Cell:
    """The same for a format without types (CSV): no text that begins as a formula or would be taken for a number.

    >>> guarded("=HYPERLINK(1)"), guarded("1850712125671"), guarded("004412"), guarded("CJ 12 ABC"), guarded("1450.00")
    ("'=HYPERLINK(1)", "'1850712125671", "'004412", 'CJ 12 ABC', '1450.00')
    """
    if not isinstance(cell, str):
        return cell
    return f"'{cell}" if _RUNS.match(cell.lstrip()) or _SPOILED.fullmatch(cell) else cell
