"""What a benefit paper is about: which benefit the person has, who pays it, under which law, how much."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sample_scans.world import Household, Human

Choice = Literal["unemployment", "disability", "child_allowance", "other"]

LETTER = """
.sheet { padding: 18mm 20mm; font-family: FONT; font-size: SIZE; line-height: 1.55; } p { text-align: justify; margin:
3mm 0; }
h1 { text-align: center; font-size: 1.5em; margin: 14mm 0 8mm; } .head { font-weight: bold; line-height: 1.35; }
.ind p { text-indent: 10mm; } .sign { display: flex; justify-content: space-between; margin-top: 18mm; }
.stamp-here { width: 45mm; height: 28mm; } .pairs td { padding: .5mm 4mm .5mm 0; }
.t { border-collapse: collapse; width: 100%; margin: 4mm 0; } .t td, .t th { border: .25mm solid #222; padding: 1.2mm
2mm; text-align: left; }
"""


@dataclass(frozen=True)
class Benefit:
    """``words``: the benefit's name in running text; ``parts`` add up to ``net``; ``payer`` in short."""

    choice: Choice
    office: tuple[str, ...]
    payer: str
    words: str
    law: str
    parts: tuple[tuple[str, Decimal], ...]

    @property
    def net(self) -> Decimal:
        return sum((amount for _, amount in self.parts), Decimal(0))


_AJOFM = (
    "MINISTERUL MUNCII ȘI JUSTIȚIEI SOCIALE",
    "AGENȚIA NAȚIONALĂ PENTRU OCUPAREA FORȚEI DE MUNCĂ",
    "AGENȚIA JUDEȚEANĂ PENTRU OCUPAREA FORȚEI DE MUNCĂ CLUJ",
)
_DGASPC = ("CONSILIUL JUDEȚEAN CLUJ", "DIRECȚIA GENERALĂ DE ASISTENȚĂ SOCIALĂ ȘI PROTECȚIA COPILULUI CLUJ")
_AJPIS = (
    "MINISTERUL MUNCII ȘI JUSTIȚIEI SOCIALE",
    "AGENȚIA NAȚIONALĂ PENTRU PLĂȚI ȘI INSPECȚIE SOCIALĂ",
    "AGENȚIA JUDEȚEANĂ PENTRU PLĂȚI ȘI INSPECȚIE SOCIALĂ CLUJ",
)


def benefit_of(world: Household, person: Human, rng: random.Random) -> Benefit:
    """The benefit that fits the person's role; its sum is the person's income where there is one."""
    own = person.income if person.income > 0 else None
    if person.role == "unemployed":
        words = rng.choice(("indemnizație de șomaj", "indemnizație de șomaj", "ajutor de șomaj"))
        amount = own or Decimal(rng.choice((250, 375, 500, 589, 741)))
        return Benefit("unemployment", _AJOFM, "AJOFM CLUJ", words, "Legea nr. 76/2002", ((words, amount),))
    if person.role == "disabled":
        return _disability(own, rng)
    if person.role in ("child", "pupil", "student"):
        words = rng.choice(("alocație de stat pentru copii", "alocație de stat"))
        young = (world.filed - person.birth_date).days < 2 * 365
        amount = own if own and own in (84, 200) else Decimal(200 if young else 84)
        return Benefit("child_allowance", _AJPIS, "AJPIS CLUJ", words, "Legea nr. 61/1993", ((words, amount),))
    words = rng.choice(("indemnizație pentru creșterea copilului", "stimulent de inserție"))
    amount = own or Decimal(650 if words.startswith("stim") else rng.randint(1250, 2900))
    return Benefit("other", _AJPIS, "AJPIS CLUJ", words, "O.U.G. nr. 111/2010", ((words, amount),))


def _disability(own: Decimal | None, rng: random.Random) -> Benefit:
    total = own or Decimal(rng.choice((193, 302, 415, 526, 628)))
    words = rng.choice(
        (
            "indemnizație lunară pentru persoane cu handicap",
            "indemnizație de handicap",
            "indemnizație și buget complementar personal pentru adult cu handicap",
        )
    )
    extra = min(Decimal(rng.choice((70, 79, 91, 106))), total - 1)
    parts = (("indemnizație lunară", total - extra), ("buget complementar personal", extra))
    return Benefit("disability", _DGASPC, "DGASPC CLUJ", words, "Legea nr. 448/2006", parts)
