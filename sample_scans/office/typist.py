"""The person who types one paper: a spelling, a way to write names, dates and sums, kept through the whole paper.

    typist = Typist(rng, look)
    html = f"<p>se adeverește că {typist.name('/name', human)}, CNP {typist.cnp('/cnp', human.cnp)}</p>"
    paper = typist.paper("school_certificate", html, person=human.cnp)

Every method that takes a path marks the value and records its normal form at once, so the two cannot drift apart.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, TypeVar

from sample_scans.office.wording import (
    ADDRESS_STYLES,
    AMOUNT_STYLES,
    DATE_STYLES,
    address_text,
    amount_text,
    date_text,
    month_text,
)
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Address, Household, Human

T = TypeVar("T")
Spelling = Literal["comma", "cedilla", "plain"]
_CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")
_PLAIN_QUOTES = str.maketrans("„”–", '""-')


def respell(text: str, spelling: Spelling) -> str:
    """``text`` as a typist of that spelling writes it: comma-below, cedilla (old keyboards) or no diacritics."""
    if spelling == "cedilla":
        return text.translate(_CEDILLA)
    if spelling == "plain":
        bare = (c for c in unicodedata.normalize("NFKD", text.translate(_PLAIN_QUOTES)) if not unicodedata.combining(c))
        return "".join(bare)
    return text


def text_form(printed: str) -> str:
    """The contract's normal form of a text: NFC, comma-below, single spaces."""
    text = unicodedata.normalize("NFC", printed).translate(str.maketrans("şţŞŢ", "șțȘȚ"))
    return " ".join(text.split())


def name_form(printed: str) -> str:
    """The contract's normal form of a name: a text in upper case without spaces around hyphens."""
    return re.sub(r"\s*-\s*", "-", text_form(printed)).upper()


def code_form(printed: str) -> str:
    """The contract's normal form of a code: upper case, no spaces, dots or dashes."""
    return re.sub(r"[\s.\-]", "", printed).upper()


class Typist:
    """One typist of one paper. Not shared between papers: it collects the paper's ``values``."""

    def __init__(self, rng: random.Random, look: Look, plain: float = 0.3, cedilla: float = 0.25) -> None:
        draw = rng.random()
        self.rng = rng
        self.look = look
        self.spelling: Spelling = "plain" if draw < plain else "cedilla" if draw < plain + cedilla else "comma"
        self.upper_names = rng.random() < 0.6
        self.both_genders = rng.random() < 0.3
        self.date_style = rng.choice(DATE_STYLES)
        self.amount_style = rng.choice(AMOUNT_STYLES)
        self.address_style = rng.choice(ADDRESS_STYLES)
        self.body_scale = rng.choice((1.0, 1.0, 1.06, 1.15, 1.25))
        self.leading = rng.choice((1.2, 1.35, 1.35, 1.5, 1.7))
        self.top_mm = rng.randint(12, 24)
        self.values: dict[str, Any] = {}

    def tightened(self) -> Typist:
        """The same typist with a long text to fit: smaller letters and narrow lines."""
        self.body_scale, self.leading = min(self.body_scale, 1.06), min(self.leading, 1.35)
        self.top_mm = min(self.top_mm, 18)
        return self

    def any(self, *choices: T) -> T:
        """One of the phrasings, or of other things that papers vary in."""
        return self.rng.choice(choices)

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def put(self, path: str, html: str, value: Any, cls: str = "") -> str:
        """``html`` marked as the printed value of ``path``, whose normal form is ``value``."""
        if path in self.values:
            raise ValueError(f"{path} is printed twice")
        self.values[path] = value
        classes = f' class="{cls}"' if cls else ""
        return f'<span data-f="{path}"{classes}>{html}</span>'

    def text(self, path: str, printed: str, cls: str = "") -> str:
        """A text or an address, as printed."""
        return self.put(path, esc(printed), text_form(respell(printed, self.spelling)), cls)

    def code(self, path: str, printed: str, cls: str = "") -> str:
        return self.put(path, esc(printed), code_form(printed), cls)

    def cnp(self, path: str, cnp: str, cls: str = "") -> str:
        return self.put(path, cnp, cnp, cls)

    def spelled(self, human: Human, given_first: bool = False, upper: bool | None = None) -> str:
        """The name as this typist writes it, in comma spelling (the paper is respelled as a whole)."""
        first, second = (human.given_names, human.surname) if given_first else (human.surname, human.given_names)
        text = f"{first} {second}"
        return text.upper() if (self.upper_names if upper is None else upper) else text

    def name(self, path: str, human: Human, given_first: bool = False, upper: bool | None = None, cls: str = "") -> str:
        printed = self.spelled(human, given_first, upper)
        return self.put(path, esc(printed), name_form(respell(printed, self.spelling)), cls)

    def address(self, path: str, place: Address, style: str | None = None, cls: str = "") -> str:
        return self.text(path, address_text(place, style or self.address_style), cls)

    def put_date(self, path: str, day: date, cls: str = "") -> str:
        return self.put(path, self.day(day), day.isoformat(), cls)

    def day(self, day: date) -> str:
        """A date in the paper's style, unmarked."""
        return date_text(day, self.date_style)

    def month(self, path: str, month: tuple[int, int], style: str | None = None, cls: str = "") -> str:
        style = style or self.any("words", "words", "words", "upper", "capital", "short", "slashes", "dots")
        return self.put(path, month_text(*month, style), f"{month[0]}-{month[1]:02d}", cls)

    def amount(self, path: str, amount: Decimal, cls: str = "") -> str:
        return self.put(path, self.lei(amount), f"{amount:.2f}", cls)

    def lei(self, amount: Decimal) -> str:
        """A sum in the paper's style, without the currency, unmarked."""
        return amount_text(amount, self.amount_style)

    def sex(self, human: Human, male: str, female: str) -> str:
        """The word of the human's sex, or both as lazy offices write them: ``angajat(ă)``, ``elevul/eleva``."""
        if self.both_genders:
            tail = female.removeprefix(male)
            return f"{male}({tail})" if female.startswith(male) and tail else f"{male}/{female}"
        return male if human.sex == "M" else female

    def issued(self, world: Household, path: str | None = "/issue_date") -> str:
        """A marked day of issue some days before the filing, in the month of filing."""
        day = max(world.filed - timedelta(days=self.rng.randint(0, 12)), world.filed.replace(day=1))
        return self.put_date(path, day) if path else self.day(day)

    def filled_address(self, path: str, place: Address, city: bool = True) -> str:
        """An address on a blank: printed labels, values in hand; unused labels at the end stay outside the mark."""
        slots = [
            ("str.", place.street),
            ("nr.", place.number),
            ("bl.", place.block),
            ("sc.", place.stair),
            ("et.", place.floor),
            ("ap.", place.flat),
        ]
        slots = [("localitatea", place.city), *slots] if city else slots
        last = max(i for i, (_, value) in enumerate(slots) if value)
        html = " ".join(f"{label} {ink(value or '-')}" for label, value in slots[: last + 1])
        plain = " ".join(f"{label} {value or '-'}" for label, value in slots[: last + 1])
        rest = " ".join(f"{label} {ink('&nbsp;')}" for label, _ in slots[last + 1 :])
        return f"{self.put(path, html, text_form(respell(plain, self.spelling)))} {rest}"

    def _hand_of_the_typist(self) -> str:
        size = self.look.size * self.body_scale
        return f".typed {{ font-size: {size:.2f}pt; line-height: {self.leading}; padding-top: {self.top_mm}mm; }}"

    def paper(self, kind: str, *pages: str, css: str = "", person: str | None = None) -> Paper:
        """The finished paper; its whole text is spelled as this typist spells."""
        sheets = tuple(f'<div class="typed">{respell(page, self.spelling)}</div>' for page in pages)
        css = _sheet_css(self.look) + self._hand_of_the_typist() + css
        if len(sheets) == 1:
            return Paper(kind=kind, values=self.values, html=sheets[0], css=css, person=person)
        return Paper(kind=kind, values=self.values, pages=sheets, css=css, person=person)


def ink(html: str, width_mm: int = 0, cls: str = "hand") -> str:
    """HTML written by hand on a dotted line at least ``width_mm`` wide."""
    long = len(re.sub(r"<[^>]*>|&[a-z]+;", " ", html)) > 32
    width = f' style="min-width:{width_mm}mm"' if width_mm and not long else ""
    return f'<span class="{"ln run" if long else "ln"} {cls}"{width}>{html}</span>'


def fitting(world: Household, roles: Sequence[str], person: Human | None) -> Human:
    """``person``, else the first member with one of the roles, else the applicant."""
    return person or next((m for m in world.members if m.role in roles), world.applicant)


def _sheet_css(look: Look) -> str:
    return f"""
.typed {{ box-sizing: border-box; width: 210mm; height: 297mm; padding: 18mm 19mm 16mm 22mm; position: relative;
  background: #fff; color: #000; font-variant-numeric: lining-nums;
  font-variant-ligatures: none; font-family: {look.serif};
font-size: {look.size}pt;
  line-height: 1.35; }}
.typed * {{ box-sizing: border-box; }}
.typed p {{ margin: 0 0 2.5mm 0; }}
.typed h1 {{ margin: 9mm 0 7mm 0; text-align: center; font-size: 1.35em; }}
.typed table {{ border-collapse: collapse; }}
.sans {{ font-family: {look.sans}; }} .serif {{ font-family: {look.serif}; }}
.mono {{ font-family: {look.mono}; }}
.hand {{ font-family: {look.hand}; font-size: 1.18em; color: #1b2a66; }}
.just {{ text-align: justify; }} .ind {{ text-indent: 12mm; }} .mid {{ text-align: center; }}
.right {{ text-align: right; }} .small {{ font-size: 0.85em; }} .b {{ font-weight: bold; }}
.wide {{ line-height: 1.75; }}
.cols {{ display: flex; justify-content: space-between; gap: 8mm; }}
.grid {{ width: 100%; }} .grid th, .grid td {{ border: 0.25mm solid #000; padding: 1mm 1.6mm; vertical-align: top; }}
.grid th {{ font-weight: bold; text-align: center; }}
.ln {{ display: inline-block; border-bottom: 0.3mm dotted #000; min-width: 12mm; padding: 0 1.5mm; line-height: 1.1; }}
.ln.run {{ display: inline; line-height: inherit; }}
.foot {{ position: absolute; left: 22mm; right: 19mm; bottom: 9mm; font-size: 0.78em; }}
.sign {{ position: relative; text-align: center; min-width: 45mm; }}
.sign .dots {{ margin-top: 9mm; }}
.stamp-here {{ width: 40mm; height: 36mm; }}
.sign .stamp-here {{ position: absolute; left: 12mm; top: 2mm; }}
"""
