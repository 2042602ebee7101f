"""Which card a back belongs to: a family's cards are copied in any order, fronts on one sheet and backs on another.

The back of an electronic card or a permit bears the zone, with name, number and day of birth, which the front prints,
too. A back is joined to the front that says the same; one that nothing ties to a front stays a paper of its own,
for another person's number beside a face is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import partial_ratio

from extractors.craft.mrz_band import looks_like_mrz
from extractors.craft.rows import arrange
from extractors.view import View
from validators.text import squeeze

ALIKE = 86.0  # per cent of a name's letters
LONG = 4  # letters of a name that tells one person from another
FEW = 25  # letters: so little stands on a back whose zone was not read


def zone_of(view: View) -> tuple[str, ...]:
    """The lines of the view's zone as the page's engine read them, without blanks."""
    rows = (row.text for row in arrange(view.words) if looks_like_mrz(row.text))
    return tuple("".join(text.split()).upper() for text in rows)


def is_bare(view: View) -> bool:
    """Whether hardly anything was read on it."""
    return sum(c.isalpha() for w in view.words for c in w.text) < FEW


def ties(front: View, zone: Sequence[str]) -> int:
    """How many of name, number and day of birth the front and a zone share."""
    text = squeeze(front.text)
    digits = re.sub(r"\D", " ", front.text)
    solid = digits.replace(" ", "")
    number = any(n in solid for n in _numbers(zone))
    born = any(f"{d}{m}{c}{y}" in solid for y, m, d in _births(zone) for c in ("19", "20"))
    return number + born + any(_named(text, name) for name in _names(zone))


def _numbers(zone: Sequence[str]) -> list[str]:
    """The document's number: the first run of digits in the line that begins with the card's code."""
    first = [re.search(r"\d{6,9}", line[5:]) for line in zone if re.match(r"[I1L|][A-Z<]", line)]
    return [m[0][:7] if len(m[0]) > 7 else m[0] for m in first if m]


def _births(zone: Sequence[str]) -> list[tuple[str, str, str]]:
    return [(m[1], m[2], m[3]) for line in zone if (m := re.match(r"(\d\d)([01]\d)([0-3]\d)\d[MF<]\d{6}", line))]


def _names(zone: Sequence[str]) -> list[str]:
    lines = (line for line in zone if "<<" in line and not re.search(r"\d{4}", line))
    return [n for line in lines for n in re.findall(rf"[A-Z]{{{LONG},}}", line) if len(set(n)) > 2]


def _named(text: str, name: str) -> bool:
    return name in text or (len(name) > LONG and partial_ratio(name, text) >= ALIKE)
