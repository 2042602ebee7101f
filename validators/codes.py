"""Codes: subscriber, consumption point, invoice, plate, series and number of an identity card.

The normal form is upper case without blanks, dots and dashes (CONTRACT section 3). The shapes of consumption-point
codes tell suppliers apart but refuse nothing: most have no published check digit. Source: DOMAIN, B.3, C, G.

>>> validate("RO 005-E 123 456 789"), shape_of("RO005E123456789"), shape_of("594020100000123452")
('RO005E123456789', 'pod_enel', 'pod_gs1')
"""

from __future__ import annotations

import re

from validators.errors import InvalidChecksum, InvalidFormat, InvalidLength, InvalidValue
from validators.text import fold, tidy

LONGEST = 40  # an IBAN has 24, a bar code up to 40

_SHAPES = (
    ("pod_enel", re.compile(r"RO00\dE\d{9}")),
    ("pod_gs1", re.compile(r"594\d{15}")),
    ("clc_gas_north", re.compile(r"DEG[A-Z0-9]{5,17}")),
    ("clc_gas_south", re.compile(r"DGS[A-Z0-9]{8,18}")),
    ("pod_eon", re.compile(r"EMO\d{5,12}")),
    ("digits", re.compile(r"\d{6,18}")),
)
# B has two or three digits, the counties two (three since 2021 in some); CJ 012345 is a temporary plate.
_LABELS = re.compile(
    r"(?i)(?<![^\W_])(?:seri[ae]|nr|num[aă]r(?:ul)?|cod(?:ul)?(?:\s+(?:de\s+)?(?:client|abonat|încasare|incasare))?|"
    r"iban|cui|cif|pod|nlc|clc)(?![^\W_])[.:]*"
)
_PLATE = re.compile(r"(?:B\d{2,3}|[A-Z]{2}\d{2,3})[A-Z]{3}|[A-Z]{1,2}\d{3,6}", re.ASCII)


def compact(text: str) -> str:
    """Upper case, without blanks, dots, dashes and label punctuation around.

    >>> compact(" : seria 18-mf nr. 12 34 |")
    'SERIA18MFNR1234'
    """
    bare = re.sub(r"[\s.\-‐‑‒–—−_]", "", tidy(text)).upper()
    return bare.strip(":;,|'\"„”«»()[]{}*=#")


def without_label(text: str) -> str:
    """The code as printed, without ``seria``, ``nr.``, ``cod`` and a date behind it; InvalidFormat among other words.

    >>> without_label("Seria ENG nr. 10203 din 04.05.2017")
    'ENG 10203'
    """
    bare = re.split(r"(?i)\s+(?:din|data|la data)\b", tidy(text))[0]
    bare = " ".join(_LABELS.sub(" ", bare).split())
    if re.search(r"(?<![^\W_])[^\W\d_]?[a-zăâîșț]{3,}(?![^\W_])", bare):
        raise InvalidFormat("There are words beside the code.")
    return bare


def validate(text: str) -> str:
    """The contract's code; InvalidFormat for symbols that codes do not have, InvalidLength."""
    code = compact(text)
    if not code or len(code) > LONGEST:
        raise InvalidLength("A code has between 1 and 40 symbols.")
    if not re.fullmatch(r"[A-Z0-9]+(?:/[A-Z0-9]+)*", code):
        raise InvalidFormat("A code has letters and digits only.")
    if not re.search(r"\d", code):
        raise InvalidFormat("A code has at least one digit.")
    return code


def is_valid(text: str) -> bool:
    try:
        validate(text)
    except InvalidValue:
        return False
    return True


def shape_of(code: str) -> str | None:
    """Which known shape of consumption-point or subscriber code this is, or None: unknown, not wrong.

    >>> shape_of("DEG0001234"), shape_of("DGSDJCRA0000012345"), shape_of("EMO1234567"), shape_of("12345678")
    ('clc_gas_north', 'clc_gas_south', 'pod_eon', 'digits')
    """
    bare = compact(code)
    return next((name for name, shape in _SHAPES if shape.fullmatch(bare)), None)


def is_gs1(code: str) -> bool:
    """Whether this is an 18-digit POD (594…), the one shape that carries a check digit."""
    return shape_of(code) == "pod_gs1"


def gs1_holds(code: str) -> bool:
    """Whether the GS1 mod-10 check digit (weights 3, 1 from the right) of an 18-digit POD holds.

    >>> gs1_holds("594020400000999997"), gs1_holds("594020400000999998"), gs1_holds("RO005E123456789")
    (True, False, False)
    """
    bare = compact(code)
    if not is_gs1(bare):
        return False
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(bare[:-1])))
    return (10 - total % 10) % 10 == int(bare[-1])


def validate_pod(text: str) -> str:
    """A POD with its check digit, where it has one; InvalidFormat, InvalidChecksum."""
    code = validate(text)
    if shape_of(code) not in ("pod_enel", "pod_gs1", "pod_eon"):
        raise InvalidFormat("The code does not have the shape of a POD.")
    if is_gs1(code) and not gs1_holds(code):
        raise InvalidChecksum("The check digit of the POD does not hold.")
    return code


def validate_plate(text: str) -> str:
    """A Romanian number plate without blanks.

    >>> validate_plate("cj 12 abc"), validate_plate("B-123-XYZ")
    ('CJ12ABC', 'B123XYZ')
    """
    plate = compact(text)
    if not _PLATE.fullmatch(plate):
        raise InvalidFormat("The text is not a Romanian number plate.")
    return plate


def validate_series(text: str) -> str:
    """The two letters of an identity card's series. Never refused for an unknown county (DOMAIN B.3).

    >>> validate_series("Seria: k x"), validate_series("K.X.")
    ('KX', 'KX')
    """
    bare = re.sub(r"^SERI[AE]\b", "", fold(text).strip(" :.|"))
    letters = re.sub(r"[\s.\-:|,;]", "", bare)
    if not re.fullmatch(r"[A-Z]{2}", letters):
        raise InvalidFormat("A series has two letters.")
    return letters


def validate_number(text: str) -> str:
    """The six digits of an identity card; leading zeros count. Letters read for digits are mended if two at most.

    >>> validate_number("NR. 004217"), validate_number("12345O")
    ('004217', '123450')
    """
    bare = re.sub(r"^N[RF]\b", "", tidy(text).strip(" :.|").replace("Nr", "NR").replace("nr", "NR"))
    symbols = re.sub(r"[\s.\-:|,;º°]", "", bare)
    if len(symbols) != 6:
        raise InvalidLength("The number has six digits.")
    digits = symbols.translate(str.maketrans("OQDoIl!ZSBG", "00001112586"))
    if not re.fullmatch(r"[0-9]{6}", digits) or sum(c in "0123456789" for c in symbols) < 4:
        raise InvalidFormat("The number has six digits.")
    return digits
