"""The customer of a bill as the supplier's database spells it, and the pieces that many bills share."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from sample_scans.bills.bars import code128
from sample_scans.bills.figures import Figures
from sample_scans.bills.suppliers import Supplier
from sample_scans.ink import Ink, plain_letters
from sample_scans.paper import esc
from sample_scans.spelled import AddressStyle, address_text
from sample_scans.world import Address, Household

STYLES: tuple[AddressStyle, ...] = ("prose", "city_last", "upper", "labels", "lines", "compact")


@dataclass(frozen=True)
class Party:
    """``name`` and ``home`` (the consumption place) as printed; ``post``: where letters go; ``elsewhere``: not home."""

    name: str
    cnp: str
    home: str
    post: str
    elsewhere: bool
    postal_code: str


def party(world: Household, rng: random.Random, style: AddressStyle | None = None) -> Party:
    """The holder of the contract: often, but not always, the applicant. Databases often hold no diacritics."""
    holder = world.bill_holder or world.applicant
    bare = rng.random() < 0.5
    upper = rng.random() < 0.7
    how = rng.choice(STYLES) if style is None else style
    elsewhere = rng.random() < 0.3
    post = _another(world.dwelling, rng) if elsewhere else world.dwelling

    def spelled(text: str, capitals: bool) -> str:
        text = plain_letters(text) if bare else text
        return text.upper() if capitals else text

    shout = upper and rng.random() < 0.5
    postal_code = world.dwelling.postal_code or f"400{rng.randint(1, 999):03d}"
    name, home, there = holder.full_name, address_text(world.dwelling, how), address_text(post, how)
    return Party(spelled(name, upper), holder.cnp, spelled(home, shout), spelled(there, shout), elsewhere, postal_code)


def _another(home: Address, rng: random.Random) -> Address:
    street = rng.choice(("Memorandumului", "Horea", "Fabricii", "Aurel Vlaicu", "Gheorghe Dima", "Plopilor", "Bucegi"))
    return replace(home, street_kind="Str.", street=street, number=str(rng.randint(1, 160)), block="", stair="",
                   floor="", flat=str(rng.randint(1, 48)))  # fmt: skip


def bars_for(code: str, figures: Figures, width_mm: float = 78, height_mm: float = 13) -> str:
    """The code, the invoice and the sum in bani as one Code 128 symbol, with its text below."""
    text = f"{code}{figures.number}{max(0, int(figures.total * 100)):08d}"
    return f"<div class='bars'>{code128(text, width_mm, height_mm)}<div class='hrt'>{text}</div></div>"


def fiscal_line(supplier: Supplier, iban: str) -> str:
    """The small print with the supplier's registration."""
    capital = f" Capital social subscris și vărsat: {supplier.capital}." if supplier.capital else ""
    return esc(
        f"{supplier.name}, sediul social: {supplier.seat}. CIF {supplier.tax_code}, nr. înreg. RC: {supplier.register}."
        f"{capital} Cod IBAN: {iban}. Tel. {supplier.phone}. {supplier.site}"
    )


def line_cells(ink: Ink, figures: Figures) -> list[list[str]]:
    """The bill's lines as cells: name, quantity, unit, price, value."""
    return [
        [esc(line.name), f"{line.quantity:.3f}".rstrip("0").rstrip(".").replace(".", ","), line.unit,
         f"{line.price}".replace(".", ","), ink.lei(line.value)]
        for line in figures.lines
    ]  # fmt: skip


BILL_CSS = """
* { box-sizing: border-box; } table { border-collapse: collapse; font-size: inherit; }
th.n, td.n { text-align: right !important; white-space: nowrap; }
td, th { vertical-align: top; } .bars { display: inline-block; } .hrt { text-align: center; font-size: 7pt;
letter-spacing: .5pt; }
.lines { white-space: pre-line; } .small { font-size: 6.5pt; } .b { font-weight: bold; } .c { text-align: center; }
"""
