"""Suppliers that nobody has heard of, and one bill's values with their marks."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sample_scans.bills import codes
from sample_scans.bills.figures import Figures
from sample_scans.bills.party import Party, party
from sample_scans.bills.suppliers import Supplier
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_letters import dressed
from sample_scans.paper import Paper, esc
from sample_scans.world import Household

ARDEAL = Supplier("Ardeal Power Supply S.R.L.", "ardeal power", "RO25333140", "J12/902/2012",
                  "Str. Henri Barbusse nr. 44-46, Cluj-Napoca, jud. Cluj", "#14507a", "0364 730 730",
                  "www.ardealpower.example", "3.150.000 lei")  # fmt: skip
ENERVA = Supplier("Enerva Retail S.A.", "ENERVA", "RO28932888", "J40/11820/2009",
                  "Bd. Dimitrie Pompeiu nr. 8, sector 2, București", "#5b7f1b", "021 407 77 00", "www.enerva.example",
                  "12.700.400 lei")  # fmt: skip
NORDVEST = Supplier("Electroserv Nord-Vest Furnizare S.A.", "Electroserv NV", "RO14072384", "J05/1204/2008",
                    "Str. Griviței nr. 32, Oradea, jud. Bihor", "#2f3e4e", "0800 500 929", "www.electroserv-nv.example",
                    "41.250.000 lei")  # fmt: skip
LUMEN = Supplier("Lumen Energy Trade S.R.L.", "lumen", "RO22551183", "J08/744/2014",
                 "Bd. Griviței nr. 1W, Brașov, jud. Brașov", "#8a2d5a", "0268 700 115",
                 "www.lumen-et.example")  # fmt: skip
METAN = Supplier("Metan Someș Furnizare S.A.", "METAN SOMEȘ", "RO28733311", "J12/1355/2004",
                 "Str. Traian Vuia nr. 208, Cluj-Napoca, jud. Cluj", "#b3541e", "0264 414 140",
                 "www.metansomes.example", "8.400.000 lei")  # fmt: skip
FELEAC = Supplier(
    "Feleac Gaz Distribution S.R.L.",
    "Feleac Gaz",
    "RO13879816",
    "J12/2790/2007",
    "Com. Feleac nr. 141, jud. Cluj",
    "#3c4a8c",
    "0264 230 911",
    "www.feleacgaz.example",
)
BORANA = Supplier("Borana Energie S.A.", "borana", "RO13511970", "J22/618/2012",
                  "Șos. Nicolina nr. 54, Iași, jud. Iași", "#00796b", "0232 899 900", "www.borana.example",
                  "5.000.000 lei")  # fmt: skip
TERMONAPOCA = Supplier("Termoficare Napoca Sud S.A.", "TERMO NAPOCA", "RO18147811", "J12/411/2002",
                       "Str. Plopilor nr. 68, Cluj-Napoca, jud. Cluj", "#9c2a12", "0264 450 222",
                       "www.termonapoca.example", "1.900.000 lei")  # fmt: skip
COLINA = Supplier("Colina Termic Serv S.R.L.", "Colina Termic", "RO28069982", "J12/2066/2010",
                  "Str. Câmpului nr. 112, Cluj-Napoca, jud. Cluj", "#4d6b57", "0364 105 480",
                  "www.colinatermic.example")  # fmt: skip


@dataclass(frozen=True)
class Bill:
    """One bill at work. ``subscriber`` and ``point`` as printed; ``point`` empty where the paper shows none."""

    kind: str
    ink: Ink
    who: Party
    fig: Figures
    seller: Supplier
    subscriber: str
    point: str
    iban: str

    def supplier(self) -> str:
        return self.ink.text("/supplier", self.seller.name)

    def holder(self, cls: str = "") -> str:
        return self.ink.name("/holder_name", self.who.name, cls)

    def address(self) -> str:
        return f"<span class='lines'>{self.ink.text('/address', self.who.home)}</span>"

    def code(self) -> str:
        return self.ink.code("/subscriber_code", self.subscriber)

    def place(self) -> str:
        return self.ink.code("/consumption_point_code", self.point)

    def number(self) -> str:
        return self.ink.code("/invoice_number", self.fig.number)

    def issued(self) -> str:
        return self.ink.date("/issue_date", self.fig.issue)

    def due(self) -> str:
        return self.ink.date("/due_date", self.fig.due)

    def total(self, unit: str = "") -> str:
        return self.ink.amount("/total", self.fig.total, unit)

    def period(self, joint: str = " - ") -> str:
        return f"{self.ink.day(self.fig.start)}{joint}{self.ink.day(self.fig.end)}"

    def post(self) -> str:
        """Where the bill is sent: two or more lines, unmarked."""
        return f"<span class='lines'>{esc(self.who.post)}</span><br>{self.who.postal_code}"

    def seat(self) -> str:
        """Seat and registrations of the supplier in one line."""
        s = self.seller
        return f"{esc(s.seat)}, CIF {s.tax_code}, nr. reg. com. {s.register}"

    def paper(self, layout: str, pages: Sequence[str], css: str, family: str, size: float, **more: Any) -> Paper:
        """The finished bill; ``FONT``, ``SIZE`` and ``COLOUR`` in ``css`` are filled in."""
        sheet = dressed(css, family, size, COLOUR=self.seller.colour)
        return self.ink.paper(self.kind, layout, pages, sheet, **more)


def bill(
    kind: str, world: Household, rng: random.Random, ink: Ink, fig: Figures, seller: Supplier, subscriber: str,
    point: str,
) -> Bill:  # fmt: skip
    """A bill to the household's holder of the contract."""
    return Bill(kind, ink, party(world, rng), fig, seller, subscriber, point, codes.grouped(codes.iban(rng)))
