"""What the income papers of this room share: other employers, frames, signatures, months before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sample_scans.bills.codes import tax_code
from sample_scans.office.employer import Pay
from sample_scans.other_offices.parts_clerk import Clerk, official
from sample_scans.paper import esc
from sample_scans.world import Organisation

_FIRMS = (
    "PANIFICAȚIE CĂLĂȚELE S.R.L.", "S.C. Moara Borhanciului S.A.", "Lemn Art Gilău SRL", "VALEA CHINTĂULUI AGRO SRL",
    "S.C. Hotel Salina Durgău SRL", "Tipografia Cetății S.R.L.", "CURĂȚENIA EXPRES NAPOCA SRL",
    "Autoservice Trei Stejari S.R.L.", "SC FARMACIA SOLARIS SRL", "Spitalul Clinic „Sf. Pantelimon” Cluj-Napoca",
    "Compania de Salubritate Someșul Mic S.A.", "Grădinița cu program prelungit „Licurici”", "S.C. Croitoria Lia SRL",
    "Bazar Mărăști Comerț S.R.L.", "PAZĂ ȘI ORDINE FELEACU S.R.L.", "Direcția Silvică Apuseni",
)  # fmt: skip
_PUBLIC = ("Spitalul", "Grădinița", "Direcția")

FRAMES = """
.sheet .fr { border: .3mm solid #111; } .sheet .ttl { font-weight: bold; text-align: center; }
"""


def elsewhere_paid(t: Clerk, pay: Pay) -> Pay:
    """The same pay, often from one of the employers whom only this room knows."""
    if t.chance(0.4):
        return pay
    name = t.any(*_FIRMS)
    number = "" if public(name) else f"J12/{t.rng.randint(31, 4400)}/{t.rng.randint(1991, 2016)}"
    where = replace(pay.employer.address, number=str(t.rng.randint(1, 190)), block="", stair="", floor="", flat="")
    return replace(pay, employer=Organisation(name, tax_code(t.rng), where, "", "", number))


def public(name: str) -> bool:
    """Whether an institution of this name stands in no register of commerce."""
    return name.startswith(_PUBLIC)


def register(t: Clerk, pay: Pay, label: str) -> str:
    """The labelled number in the register of commerce; nothing for an institution."""
    if public(pay.employer.name):
        return ""
    return (
        f"{label} {esc(pay.employer.register_number or f'J12/{t.rng.randint(31, 4400)}/{t.rng.randint(1991, 2016)}')}"
    )


def signers(t: Clerk, roles: Sequence[str], gap_mm: int = 14) -> str:
    """The signatures at the foot, each role over its name, the stamp between the first two or under the only one."""
    stamp = '<div class="stamp-here" style="width:36mm;height:25mm"></div>'
    cells = [f'<div class="mid">{role}<br>{official(t, titled=False)}</div>' for role in roles]
    if len(cells) == 1:
        cells = [f'<div class="mid">{role}<br>{official(t, titled=False)}{stamp}</div>' for role in roles]
        return f'<div style="margin:{gap_mm}mm 0 0 {t.any("0", "95mm")};width:70mm">{cells[0]}</div>'
    cells.insert(1, stamp)
    return f'<div class="cols" style="margin-top:{gap_mm}mm;align-items:flex-start">{"".join(cells)}</div>'


def boxed(digits: str) -> str:
    """Digits in the small squares of a blank."""
    square = (
        "display:inline-block;width:6.2mm;height:7.2mm;border:.25mm solid #333;margin-left:-.25mm;text-align:center"
    )
    return "".join(f'<span class="hand" style="{square};line-height:7mm">{d}</span>' for d in digits)
