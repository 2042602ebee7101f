"""Machine-readable zones for typed cards: real check digits, read as a perfect engine would read them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractors.craft.mrz_band import MrzReading, looks_like_mrz
from extractors.craft.rows import Row
from extractors.found import Found
from extractors.kinds import zone_witness
from extractors.view import View
from tests.extractors.typed import read_typewritten
from validators.mrz import check_digit, parse_best


def td2(names: str, number: str, cnp: str, expiry: str, sex: str = "F") -> str:
    """The two lines of a laminated card. ``expiry`` is YYMMDD."""
    number = number.ljust(9, "<")
    body = (number + check_digit(number), "ROU", cnp[1:7] + check_digit(cnp[1:7]), sex, expiry + check_digit(expiry))
    free = cnp[0] + cnp[7:]
    end = check_digit(body[0] + body[2] + body[4] + free)
    return f"{('IDROU' + names).ljust(36, '<')}\n{''.join(body)}{free}{end}"


def td1(names: str, number: str, cnp: str, expiry: str, sex: str, nation: str, code: str = "IR") -> str:
    """The three lines of a card of the size of a bank card, with the CNP among the free data of the first line."""
    number = number.ljust(9, "<")
    first = code + "ROU" + number + check_digit(number) + cnp.ljust(15, "<")
    birth, until = cnp[1:7] + check_digit(cnp[1:7]), expiry + check_digit(expiry)
    free = "<" * 11
    end = check_digit(first[5:] + birth + until + free)
    return f"{first}\n{birth}{sex}{until}{nation}{free}{end}\n{names.ljust(30, '<')}"


def lined_up(text: str) -> str:
    """A typed paper whose columns, parted by ``|``, begin at the same place in every row that has them."""
    rows = [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    starts = [0]
    for n in range(max(len(r) for r in rows) - 1):
        starts.append(max(starts[n] + len(r[n]) for r in rows if len(r) > n + 1) + 6)
    out = []
    for row in rows:
        line = ""
        for start, cell in zip(starts, row, strict=False):
            line = line.ljust(start) + cell
        out.append(line)
    return "\n".join(out)


def card(kind: str, *sides: str) -> list[Found]:
    """What the kind's reader finds on a card whose columns are lined up."""
    return read_typewritten(kind, *(lined_up(side) for side in sides))


def clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """Typed papers have no pixels: readers that look at them see white."""
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


def read_typed_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the zone be read from the typed words instead of from pixels, which typed papers do not have."""

    def typed(view: View, rows: Sequence[Row]) -> MrzReading | None:
        lines = [r for r in rows if looks_like_mrz(r.text)]
        mrz = parse_best([r.text for r in lines]) if len(lines) >= 2 else None
        return MrzReading(mrz, tuple(r.box for r in lines), tuple(r.text for r in lines)) if mrz else None

    monkeypatch.setattr(zone_witness, "read_mrz", typed)
