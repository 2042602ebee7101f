"""Romanian words of office letters: sums in words, months, printed forms of dates, sums and addresses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sample_scans.world import Address

MONTHS = (
    "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
    "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie",
)  # fmt: skip
_SHORT = ("ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec.")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_UNITS = ("zero", "un", "doi", "trei", "patru", "cinci", "șase", "șapte", "opt", "nouă", "zece", "unsprezece",
          "doisprezece", "treisprezece", "paisprezece", "cincisprezece", "șaisprezece", "șaptesprezece",
          "optsprezece", "nouăsprezece")  # fmt: skip
_TENS = ("", "", "douăzeci", "treizeci", "patruzeci", "cincizeci", "șaizeci", "șaptezeci", "optzeci", "nouăzeci")

DATE_STYLES = ("dots", "dots", "dots", "slashes", "dashes", "words", "roman", "year")
AMOUNT_STYLES = ("thousands", "thousands", "plain", "cents", "thousands_cents", "machine")
ADDRESS_STYLES = ("prose", "prose", "card", "long", "short", "town_first", "commas")


def number_in_words(number: int, feminine: bool = False) -> str:
    """A number from 0 to 999999 in words, masculine unless said: ``1082`` is ``o mie optzeci și doi``."""
    if number < 1000:
        return _below_thousand(number, feminine)
    thousands, rest = divmod(number, 1000)
    if thousands == 1:
        head = "o mie"
    else:
        de = " de" if thousands % 100 == 0 or thousands % 100 >= 20 else ""
        head = f"{_below_thousand(thousands, True)}{de} mii"
    return f"{head} {_below_thousand(rest, feminine)}" if rest else head


def _below_thousand(number: int, feminine: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = [] if not hundreds else ["o sută" if hundreds == 1 else f"{_digit(hundreds, True)} sute"]
    if rest >= 20:
        tens, unit = divmod(rest, 10)
        words.append(_TENS[tens] + (f" și {_digit(unit, feminine, last=True)}" if unit else ""))
    elif rest or not hundreds:
        words.append(_digit(rest, feminine, last=True))
    return " ".join(words)


def _digit(number: int, feminine: bool, last: bool = False) -> str:
    if number == 1:
        return "una" if feminine else ("unu" if last else "un")
    if number in (2, 12) and feminine:
        return "două" if number == 2 else "douăsprezece"
    return _UNITS[number]


def sum_in_words(amount: Decimal) -> str:
    """Lei and bani in words: ``o mie patru sute cincizeci lei și 50 de bani``."""
    lei, bani = divmod(int(amount * 100), 100)
    de = " de" if lei % 100 >= 20 or (lei and lei % 100 == 0) else ""
    words = f"{number_in_words(lei)}{de} lei"
    return f"{words} și {number_in_words(bani)}{' de' if bani >= 20 else ''} bani" if bani else words


def date_text(day: date, style: str) -> str:
    """A date in one of :data:`DATE_STYLES`."""
    if style == "words":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if style == "roman":
        return f"{day.day:02d}.{_ROMAN[day.month - 1]}.{day.year}"
    sign = {"slashes": "/", "dashes": "-"}.get(style, ".")
    text = f"{day.day:02d}{sign}{day.month:02d}{sign}{day.year}"
    return text if style != "year" else f"{day.day}.{day.month:02d}.{day.year}"


def month_text(year: int, month: int, style: str) -> str:
    """A month: ``words`` octombrie 2017, ``upper``, ``short`` oct. 2017, ``slashes`` 10/2017, ``dots`` 10.2017."""
    name = MONTHS[month - 1]
    table = {
        "upper": f"{name.upper()} {year}", "short": f"{_SHORT[month - 1]} {year}", "slashes": f"{month:02d}/{year}",
        "dots": f"{month:02d}.{year}", "capital": f"{name.capitalize()} {year}",
    }  # fmt: skip
    return table.get(style, f"{name} {year}")


def amount_text(amount: Decimal, style: str) -> str:
    """Lei in one of :data:`AMOUNT_STYLES`; bani are printed whenever there are any."""
    whole = amount == amount.to_integral_value()
    if style == "machine":
        return f"{amount:.2f}"
    cents = style in ("cents", "thousands_cents") or not whole
    text = f"{amount:,.2f}" if cents else f"{int(amount):,}"
    text = text.replace(",", "" if style in ("plain", "cents") else " ").replace(".", ",")
    return text.replace(" ", ".")


def address_text(place: Address, style: str) -> str:
    """An address in one of :data:`ADDRESS_STYLES`."""
    if style == "card":
        return " ".join(place.on_card())
    if style == "long":
        return _long_address(place)
    if style in ("short", "town_first", "commas"):
        sep = ", " if style == "commas" else " "
        labels = ("bl", "sc", "et", "ap") if style != "short" else ("bl.", "sc.", "et.", "ap.")
        dot = "." if style != "short" else ""
        parts = [f"{_kind(place)} {place.street}", f"nr. {place.number}"]
        values = (place.block, place.stair, place.floor, place.flat)
        parts += [f"{label}{dot} {v}" for label, v in zip(labels, values, strict=True) if v]
        text = sep.join(parts)
        return f"{place.city}, {text}" if style == "town_first" else f"{text}, {place.city}"
    return place.in_prose()


def street_text(place: Address) -> str:
    """Street and number only: ``str. Donath nr. 12``."""
    return f"{_kind(place)} {place.street} nr. {place.number}"


def _kind(place: Address) -> str:
    return place.street_kind.lower() if place.street_kind == "Str." else place.street_kind


def _long_address(place: Address) -> str:
    kind = {"Str.": "strada", "B-dul": "bulevardul", "P-ța": "piața"}.get(place.street_kind, place.street_kind.lower())
    parts = [f"{kind} {place.street}", f"numărul {place.number}"]
    labels = (("blocul", place.block), ("scara", place.stair), ("etaj", place.floor), ("apartamentul", place.flat))
    parts += [f"{label} {value}" for label, value in labels if value]
    town = "municipiul " if place.city in ("Cluj-Napoca", "Turda", "Dej", "Gherla", "Câmpia Turzii") else "localitatea "
    return f"{town}{place.city}, " + ", ".join(parts)
