"""Mending what OCR does to a machine-readable zone, by the place of each symbol; never by what makes a check hold.

A place that can only hold a letter turns ``0`` into ``O``, a place that can only hold a digit turns it back; K, L, C, E
in a run of fill symbols are fill symbols; runs of them are cut or padded to the line's length. The check digits are
computed on the mended lines, so a mending that was wrong shows (at one in ten for a single digit, hence the composite
one counts too). Source: DOMAIN, B.2 (faults), OCR-FACTS, 2.

>>> m = parse_best(["IDR0UPOPESCU<<ANA<MARIA<<<<K<<<<<<", "KXI23456<0R0U85O7158F270715221200188"])
>>> m.checked, m.cnp, m.given_names
(True, '2850715120018', 'ANA MARIA')
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from validators.errors import InvalidFormat
from validators.mrz_layout import SIZES, Format
from validators.mrz_parse import Mrz, compact, parse

_TO_DIGIT = str.maketrans("OQDUILZSGBTA|!", "00001125687411")
_TO_LETTER = str.maketrans("0125684|!", "OIZSGBAII")
_FILL = str.maketrans("(){}[]‹›", "<<<<<<<<")
_FILL_LIKE = "<KLCEX"
_MIN_FILL = 3  # symbols: a shorter run may be a name's own
# A letters, D digits, F fill symbol, S sex, . anything; one letter for each place. Romanian cards are stricter.
_GRAMMAR: dict[Format, tuple[str, ...]] = {
    "TD1": ("A.AAA" + "." * 9 + "D" + "." * 15, "D" * 7 + "S" + "D" * 7 + "AAA" + "." * 11 + "D", "A" * 30),
    "TD2": ("A.AAA" + "A" * 31, "." * 9 + "D" + "AAA" + "D" * 7 + "S" + "D" * 7 + "." * 7 + "D"),
    "TD3": ("A.AAA" + "A" * 39, "." * 9 + "D" + "AAA" + "D" * 7 + "S" + "D" * 7 + "." * 14 + "DD"),
}
_ROMANIAN_TD2 = "AADDDDDDF" + "D" + "AAA" + "D" * 7 + "S" + "D" * 7 + "D" * 7 + "D"
_ROMANIA = re.compile(r"R[O0QDU]U")


def repair_line(text: str, line_no: int, format: Format, romanian: bool = False) -> str | None:
    """One line of ``format`` (``line_no`` from 0) in exactly its length, or None where its length cannot be mended.

    ``romanian``: the card's stricter grammar (two letters and six digits, digits in the optional data).
    """
    width = SIZES[format][1]
    line = re.sub(r"[^A-Z0-9<|!]", "", compact(text).translate(_FILL))
    fitted = _names_line(line, width) if _is_names_line(line_no, format) else _fit_run(line, width)
    if fitted is None or len(fitted) != width:
        return None
    grammar = _ROMANIAN_TD2 if romanian and (format, line_no) == ("TD2", 1) else _GRAMMAR[format][line_no]
    mended = "".join(_by_place(symbol, place) for symbol, place in zip(fitted, grammar, strict=True))
    if "AAA" in grammar:
        at = 2 if line_no == 0 else grammar.index("AAA")
        if _ROMANIA.fullmatch(fitted[at : at + 3]):
            mended = f"{mended[:at]}ROU{mended[at + 3 :]}"
    return mended.replace("|", "1").replace("!", "1")


def parse_best(lines: Sequence[str], on: date | None = None) -> Mrz | None:
    """The best reading of a zone among OCR lines (others may stand before and after it), or None.

    Best is what has most check digits that hold; a reading with none is not a zone.
    """
    held = [m for m in _readings([compact(line) for line in lines if line.strip()], on) if any(m.checks.values())]
    return max(held, key=lambda m: (sum(m.checks.values()), m.cnp is not None), default=None)


def _readings(lines: list[str], on: date | None) -> Iterator[Mrz]:
    for name, (count, width) in SIZES.items():
        for first in range(len(lines) - count + 1):
            raw = lines[first : first + count]
            if any(abs(len(line) - width) > width // 4 for line in raw):
                continue
            for romanian in (False, True):
                mended = [repair_line(line, i, name, romanian) for i, line in enumerate(raw)]
                whole = [line for line in mended if line is not None]
                if len(whole) == count and (not romanian or whole[0][2:5] == "ROU"):
                    try:
                        yield parse(whole, on)
                    except InvalidFormat:
                        continue


def _is_names_line(line_no: int, format: Format) -> bool:
    return line_no == (2 if format == "TD1" else 0)


def _by_place(symbol: str, place: str) -> str:
    if place == "D":
        return symbol.translate(_TO_DIGIT)
    if place == "A":
        return symbol.translate(_TO_LETTER)
    if place == "F" and symbol in _FILL_LIKE:
        return "<"
    return symbol


def _names_line(line: str, width: int) -> str:
    """Fill symbols at the end mended, then padded or cut; a cut never takes a letter of a name unless it must."""
    tail = re.search(rf"[{_FILL_LIKE}]*$", line)
    start = tail.start() if tail else len(line)
    run = line.find("<<", start)
    head = line.find("<<") + 2  # behind the surname
    if run >= 0 and run + 2 == head and re.search(r"[A-Z]", line[head:]) and not re.match(r"[<]|\w?<", line[head:]):
        run = line.find("<<", head)  # given names that consist of K, L, C, E only
    kept = line[:run] if run >= 0 else re.sub(r"<?([KLCE])\1{2,}$", "", line)
    kept = re.sub(r"<[KLCEX]$", "", kept)  # a fill symbol at the end of the name
    return kept.ljust(width, "<")[:width]


def _fit_run(line: str, width: int) -> str | None:
    """The one run of fill symbols cut or padded so that the line has its width; None where none or several could be."""
    line = re.sub(r"<[KLCE<]{2,}<", lambda m: "<" * len(m[0]), line)
    if len(line) == width:
        return line
    runs = list(re.finditer(rf"<{{{_MIN_FILL},}}", line))
    if len(runs) != 1:
        return None
    size = len(runs[0][0]) + width - len(line)
    return line[: runs[0].start()] + "<" * size + line[runs[0].end() :] if size >= 1 else None
