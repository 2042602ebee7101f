"""Made-up values that several tests share: synthetic CNPs and machine-readable zones (DOMAIN, A and B.2)."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from validators.mrz import check_digit

VALID_CNPS = (
    "2850715120018", "1480601120031", "5011130123337", "2920229120456", "1750131401115", "6041231510773",
    "1700101525001", "6130901120998", "7950514120216", "1830415120061", "8000229120445", "5240601700124",
)  # fmt: skip

ZONES = (
    ("IDROUPOPESCU<<ANA<MARIA<<<<<<<<<<<<<", "KX123456<0ROU8507158F270715221200188", "2850715120018"),
    ("IDROUSZABO<<LASZLO<ISTVAN<<<<<<<<<<<", "CJ004217<3ROU4806015M491231011200312", "1480601120031"),
    ("IDROUTIMIS<CIOBANU<<STEFAN<<<<<<<<<<", "KX900001<1ROU0111300M231130051233372", "5011130123337"),
)


def control_digit(first_twelve: str) -> str:
    """Written from the law's text, apart from the product's and stdnum's code."""
    total = sum(w * int(d) for w, d in zip((2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9), first_twelve, strict=True))
    return "1" if total % 11 == 10 else str(total % 11)


@st.composite
def cnps(draw: st.DrawFn) -> str:
    """Valid CNPs of people born from 1900 to 2017."""
    born = draw(st.dates(date(1900, 1, 1), date(2017, 10, 31)))
    firsts = ("1", "2", "7", "8") if born.year < 2000 else ("5", "6", "7", "8")
    county, serial = draw(st.integers(1, 46)), draw(st.integers(1, 999))
    body = f"{draw(st.sampled_from(firsts))}{born:%y%m%d}{county:02d}{serial:03d}"
    return body + control_digit(body)


def card_lines(cnp: str, surname: str, given: str, number: str, expiry: str) -> tuple[str, str]:
    """The zone of a Romanian card; names already in A-Z and ``<``."""
    first = f"IDROU{surname}<<{given}".ljust(36, "<")[:36]
    sex = "M" if cnp[0] in "1357" else "F"
    head = f"{number}<"
    head += check_digit(head)
    birth, until = cnp[1:7] + check_digit(cnp[1:7]), expiry + check_digit(expiry)
    free = cnp[0] + cnp[7:]
    return first, head + "ROU" + birth + sex + until + free + check_digit(head + birth + until + free)
