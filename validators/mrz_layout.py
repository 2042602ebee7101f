"""Machine-readable zones (ICAO 9303): where the parts stand, and the check digits.

TD1 is 3 x 30 (residence permit, electronic card), TD2 is 2 x 36 (Romanian card of 1997 to 2021), TD3 is 2 x 44
(passport). The Romanian TD2 card carries the CNP a second time: ``l2[28] + l2[13:19] + l2[29:35]``.
Source: ICAO 9303; DOMAIN, B.2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Format = Literal["TD1", "TD2", "TD3"]
Zone = tuple[int, int, int]  # line, first, behind the last

SIZES: dict[Format, tuple[int, int]] = {"TD1": (3, 30), "TD2": (2, 36), "TD3": (2, 44)}
OLDEST = 110  # years


@dataclass(frozen=True, slots=True)
class Layout:
    """The zones of one format. ``checks``: the digit's place, and the zones that it covers, by name."""

    number: Zone
    birth: Zone
    sex: Zone
    expiry: Zone
    country: Zone
    names: Zone
    optional: tuple[Zone, ...]
    checks: dict[str, tuple[Zone, tuple[Zone, ...]]]


def _two_lines(width: int, optional: Zone) -> Layout:
    last = width - 1
    checks: dict[str, tuple[Zone, tuple[Zone, ...]]] = {
        "number": ((1, 9, 10), ((1, 0, 9),)),
        "birth_date": ((1, 19, 20), ((1, 13, 19),)),
        "expiry": ((1, 27, 28), ((1, 21, 27),)),
        "composite": ((1, last, width), ((1, 0, 10), (1, 13, 20), (1, 21, last))),
    }
    if width == 44:
        checks["optional"] = ((1, 42, 43), ((1, 28, 42),))
    return Layout(
        (1, 0, 9), (1, 13, 19), (1, 20, 21), (1, 21, 27), (1, 10, 13), (0, 5, width), (optional,), checks
    )  # fmt: skip


LAYOUTS: dict[Format, Layout] = {
    "TD1": Layout(
        (0, 5, 14), (1, 0, 6), (1, 7, 8), (1, 8, 14), (1, 15, 18), (2, 0, 30), ((0, 15, 30), (1, 18, 29)),
        {
            "number": ((0, 14, 15), ((0, 5, 14),)),
            "birth_date": ((1, 6, 7), ((1, 0, 6),)),
            "expiry": ((1, 14, 15), ((1, 8, 14),)),
            "composite": ((1, 29, 30), ((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29))),
        },
    ),
    "TD2": _two_lines(36, (1, 28, 35)),
    "TD3": _two_lines(44, (1, 28, 42)),
}  # fmt: skip


def check_digit(text: str) -> str:
    """Weights 7, 3, 1; digits count as they are, A to Z as 10 to 35, ``<`` as 0; sum mod 10.

    >>> check_digit("KX123456<"), check_digit("850715")
    ('0', '8')
    """
    values = (0 if c == "<" else int(c, 36) for c in text)
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def format_of(lines: tuple[str, ...]) -> Format | None:
    """The format whose lines have exactly these lengths and the symbols A-Z, 0-9, ``<`` only."""
    if not all(re.fullmatch(r"[A-Z0-9<]+", line) for line in lines):
        return None
    sizes = (len(lines), *{len(line) for line in lines})
    return next((name for name, size in SIZES.items() if sizes == size), None)


def zone(lines: tuple[str, ...], where: Zone) -> str:
    return lines[where[0]][where[1] : where[2]]


def checks_of(lines: tuple[str, ...], layout: Layout) -> dict[str, bool]:
    """Each check digit's name, and whether it holds. An empty optional zone may have ``<`` for its digit."""
    held = {}
    for name, (digit, covered) in layout.checks.items():
        text, printed = "".join(zone(lines, z) for z in covered), zone(lines, digit)
        held[name] = printed == check_digit(text) or (name == "optional" and printed == "<" and not text.strip("<"))
    return held


def day(text: str, centuries: tuple[int, ...]) -> tuple[date, ...]:
    """The days that YYMMDD can mean in these centuries."""
    found = []
    for century in centuries if re.fullmatch(r"[0-9]{6}", text) else ():
        try:
            found.append(date(century + int(text[:2]), int(text[2:4]), int(text[4:])))
        except ValueError:
            continue
    return tuple(found)


def birth_day(text: str, expiry: date | None, on: date | None) -> date | None:
    """The birth date of YYMMDD, or None where both centuries fit and nothing tells them apart."""
    latest = on or expiry
    # A card of somebody over 55 ends up to 50 years ahead: without a day of life, old and unborn stay open.
    oldest = OLDEST if on else OLDEST + 50
    fitting = [d for d in day(text, (1900, 2000)) if latest is None or (d < latest and latest.year - d.year <= oldest)]
    return fitting[0] if len(fitting) == 1 else None
