"""How Romanian papers spell sums, days, months, addresses and names."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from sample_scans.world import Address, Human

AmountStyle = Literal["dot", "bare", "us", "point", "space"]
DateStyle = Literal["dots", "slash", "dash", "words", "roman", "short", "iso"]
MonthStyle = Literal["words", "upper", "title", "number", "slash"]
AddressStyle = Literal["prose", "city_last", "upper", "labels", "lines", "compact"]

MONTHS = (
    "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
    "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie",
)  # fmt: skip
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
COUNTIES = {"CJ": "Cluj", "B": "București", "AB": "Alba", "SJ": "Sălaj", "BN": "Bistrița-Năsăud", "MS": "Mureș",
            "MM": "Maramureș", "BH": "Bihor", "SM": "Satu Mare", "HD": "Hunedoara", "SB": "Sibiu"}  # fmt: skip


def amount_text(lei: Decimal, style: AmountStyle = "dot") -> str:
    """A sum in figures.

    >>> [amount_text(Decimal("1234.5"), s) for s in ("dot", "bare", "us", "point", "space")]
    ['1.234,50', '1234,50', '1,234.50', '1234.50', '1 234,50']
    """
    grouped = f"{lei:,.2f}"
    if style == "us":
        return grouped
    if style == "point":
        return f"{lei:.2f}"
    if style == "bare":
        return f"{lei:.2f}".replace(".", ",")
    separator = "." if style == "dot" else " "
    return grouped.replace(",", "\0").replace(".", ",").replace("\0", separator)


def date_text(day: date, style: DateStyle = "dots") -> str:
    """A day as papers print it.

    >>> [date_text(date(2017, 11, 8), s) for s in ("dots", "slash", "dash", "words", "roman", "short", "iso")]
    ['08.11.2017', '08/11/2017', '08-11-2017', '8 noiembrie 2017', '08.XI.2017', '08.11.17', '2017-11-08']
    """
    if style == "words":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if style == "roman":
        return f"{day.day:02d}.{_ROMAN[day.month - 1]}.{day.year}"
    patterns = {"dots": "%d.%m.%Y", "slash": "%d/%m/%Y", "dash": "%d-%m-%Y", "short": "%d.%m.%y", "iso": "%Y-%m-%d"}
    return day.strftime(patterns[style])


def month_text(month: tuple[int, int], style: MonthStyle = "words") -> str:
    """A month as papers print it.

    >>> [month_text((2017, 10), s) for s in ("words", "upper", "title", "number", "slash")]
    ['octombrie 2017', 'OCTOMBRIE 2017', 'Octombrie 2017', '10.2017', '10/2017']
    """
    year, number = month
    if style in ("number", "slash"):
        return f"{number:02d}{'.' if style == 'number' else '/'}{year}"
    words = f"{MONTHS[number - 1]} {year}"
    return words.upper() if style == "upper" else words.capitalize() if style == "title" else words


def address_text(place: Address, style: AddressStyle = "prose") -> str:
    """An address on a bill or a slip, without its postal code."""
    county = COUNTIES.get(place.county, place.county)
    street = f"{place.street_kind} {place.street} nr. {place.number}"
    short = [(label, value) for label, value in zip(("bl", "sc", "et", "ap"), _inside(place), strict=True) if value]
    if style == "prose":
        return place.in_prose()
    if style == "city_last":
        return ", ".join([street, *(f"{k}. {v}" for k, v in short), f"{place.city}, jud. {county}"])
    if style == "upper":
        return " ".join([street, *(f"{k}.{v}" for k, v in short), f"{place.city}, {county}"]).upper()
    if style == "labels":
        long = {"bl": "Bloc", "sc": "Scara", "et": "Etaj", "ap": "Ap."}
        parts = [f"Loc. {place.city}", f"Strada {place.street}", f"Nr. {place.number}"]
        return ", ".join([*parts, *(f"{long[k]} {v}" for k, v in short), f"Jud. {county}"])
    if style == "lines":
        return f"{street}{''.join(f', {k}. {v}' for k, v in short)}\n{place.city}, jud. {county}"
    return " ".join(
        [f"{place.city},", f"{place.street_kind}{place.street}", place.number, *(f"{k}.{v}" for k, v in short)]
    )


def _inside(place: Address) -> tuple[str, str, str, str]:
    return place.block, place.stair, place.floor, place.flat


def honorific(person: Human, style: str = "dl") -> str:
    """``Dl.``/``D-na`` as letters and bills put it before a name."""
    if style == "domn":
        return "Domnul" if person.sex == "M" else "Doamna"
    return "Dl." if person.sex == "M" else "D-na"


_UNITS = ("zero", "unu", "doi", "trei", "patru", "cinci", "șase", "șapte", "opt", "nouă", "zece", "unsprezece",
          "doisprezece", "treisprezece", "paisprezece", "cincisprezece", "șaisprezece", "șaptesprezece",
          "optsprezece", "nouăsprezece")  # fmt: skip
_TENS = ("", "", "douăzeci", "treizeci", "patruzeci", "cincizeci", "șaizeci", "șaptezeci", "optzeci", "nouăzeci")
_FEMININE = {"unu": "una", "doi": "două", "doisprezece": "douăsprezece"}


def _below_hundred(number: int, feminine: bool) -> str:
    tens, unit = divmod(number, 10)
    if number < 20:
        word = _UNITS[number]
    elif unit == 0:
        return _TENS[tens]
    else:
        last = _UNITS[unit]
        return f"{_TENS[tens]} și {_FEMININE.get(last, last) if feminine else last}"
    return _FEMININE.get(word, word) if feminine else word


def _below_thousand(number: int, feminine: bool) -> str:
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "o sută" if hundreds == 1 else f"{_below_hundred(hundreds, True)} sute"
    return " ".join(part for part in (head, _below_hundred(rest, feminine) if rest or not hundreds else "") if part)


def number_words(number: int) -> str:
    """A whole number below a million in words.

    >>> [number_words(n) for n in (14, 101, 112, 786, 1082, 2017, 21562)]  # doctest: +NORMALIZE_WHITESPACE
    ['paisprezece', 'o sută unu', 'o sută doisprezece', 'șapte sute optzeci și șase', 'o mie optzeci și doi',
     'două mii șaptesprezece', 'douăzeci și una de mii cinci sute șaizeci și doi']
    """
    thousands, rest = divmod(number, 1000)
    head = ""
    if thousands == 1:
        head = "o mie"
    elif thousands:
        joint = " de" if thousands % 100 == 0 or thousands % 100 >= 20 else ""
        head = f"{_below_thousand(thousands, True)}{joint} mii"
    return " ".join(part for part in (head, _below_thousand(rest, False) if rest or not head else "") if part)


def amount_words(lei: Decimal) -> str:
    """A sum in words.

    >>> amount_words(Decimal("84.00")), amount_words(Decimal("119.50"))
    ('optzeci și patru de lei', 'o sută nouăsprezece lei și 50 bani')
    """
    whole, bani = divmod(int(lei * 100), 100)
    joint = "de lei" if whole % 100 == 0 or whole % 100 >= 20 else "lei"
    return f"{number_words(whole)} {joint}" + (f" și {bani:02d} bani" if bani else "")
