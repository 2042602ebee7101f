"""Reading a machine-readable zone: parts, check digits, and the CNP that Romanian papers carry in it.

:func:`parse` takes clean lines, :func:`parse_best` what OCR gives (see :mod:`validators.mrz_repair`). The names have no
check digit; hyphens and diacritics are lost in them. The CNP is given only where its own check digit *and* the
composite one hold. Source: ICAO 9303; DOMAIN, B.2.

>>> m = parse(["IDROUPOPESCU<<ANA<MARIA<<<<<<<<<<<<<", "KX123456<0ROU8507158F270715221200188"])
>>> m.surname, m.given_names, m.number, m.birth_date, m.expiry, m.checked
('POPESCU', 'ANA MARIA', 'KX123456', '1985-07-15', '2027-07-15', True)
>>> m.cnp
'2850715120018'
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from validators import cnp as cnps
from validators.errors import InvalidFormat, InvalidValue
from validators.mrz_layout import LAYOUTS, Format, birth_day, checks_of, day, format_of, zone


@dataclass(frozen=True, slots=True)
class Mrz:
    """What a zone says. Dates are ``YYYY-MM-DD`` or None; ``sex`` is M, F or empty; ``number`` without fill symbols.

    ``checks`` names each check digit and whether it holds; ``optional`` is the free data without fill symbols.
    """

    format: Format
    lines: tuple[str, ...]
    document_code: str
    country: str
    nationality: str
    surname: str
    given_names: str
    number: str
    birth_date: str | None
    sex: str
    expiry: str | None
    optional: str
    checks: dict[str, bool]
    cnp: str | None

    @property
    def checked(self) -> bool:
        """Every check digit holds."""
        return all(self.checks.values())

    @property
    def names_cut(self) -> bool:
        """Whether the names fill their zone to its end, so that the last one may be cut off."""
        return not zone(self.lines, LAYOUTS[self.format].names).endswith("<")


def compact(text: str) -> str:
    """One line without blanks, upper case.

    >>> compact("idrou pop<<ana < <")
    'IDROUPOP<<ANA<<'
    """
    return re.sub(r"\s", "", text).upper().replace("«", "<<")


def parse(lines: Sequence[str], on: date | None = None) -> Mrz:
    """The parts of clean lines, whether or not the check digits hold; InvalidFormat for other lengths or symbols.

    ``on``: a day on which the holder lives, to tell the century of the birth where nothing else does.
    """
    clean = tuple(compact(line) for line in lines if line.strip())
    name = format_of(clean)
    if name is None:
        raise InvalidFormat("The lines are not a machine-readable zone of 3 x 30, 2 x 36 or 2 x 44 symbols.")
    layout, checks = LAYOUTS[name], checks_of(clean, LAYOUTS[name])
    surname, _, given = zone(clean, layout.names).strip("<").partition("<<")
    expiry = next(iter(day(zone(clean, layout.expiry), (2000,))), None)
    number = _cnp(name, clean) if checks["composite"] else None
    born = cnps.birth_date(number, on) if number else None
    born = born or birth_day(zone(clean, layout.birth), expiry, on)
    sex = zone(clean, layout.sex)
    return Mrz(
        format=name,
        lines=clean,
        document_code=clean[0][:2].strip("<"),
        country=clean[0][2:5].strip("<"),
        nationality=zone(clean, layout.country).strip("<"),
        surname=_words(surname),
        given_names=_words(given),
        number=zone(clean, layout.number).strip("<"),
        birth_date=born.isoformat() if born else None,
        sex=sex if sex in ("M", "F") else "",
        expiry=expiry.isoformat() if expiry else None,
        optional=" ".join(o for z in layout.optional if (o := zone(clean, z).strip("<"))),
        checks=checks,
        cnp=number,
    )


def validate(text: str) -> str:
    """The clean lines, joined by line feeds, where every check digit holds; InvalidFormat otherwise."""
    found = parse(text.splitlines())
    if not found.checked:
        raise InvalidFormat("A check digit of the machine-readable zone does not hold.")
    return "\n".join(found.lines)


def is_valid(text: str) -> bool:
    try:
        validate(text)
    except InvalidValue:
        return False
    return True


def _cnp(name: Format, lines: tuple[str, ...]) -> str | None:
    """The CNP of a Romanian paper, if it holds and its date is the printed birth date; otherwise None."""
    if lines[0][2:5] != "ROU":
        return None
    layout = LAYOUTS[name]
    birth = zone(lines, layout.birth)
    candidates = []
    for where in layout.optional:
        free = zone(lines, where).strip("<")
        candidates += [free] if len(free) == 13 else [free[0] + birth + free[1:]] if len(free) == 7 else []
    held = [c for c in candidates if re.fullmatch(r"[0-9]{13}", c) and cnps.is_valid(c) and c[1:7] == birth]
    sex = zone(lines, layout.sex)
    return next((c for c in held if sex not in ("M", "F") or cnps.sex(c) in (None, sex)), None)


def _words(zone_text: str) -> str:
    return " ".join(part for part in zone_text.split("<") if part)
