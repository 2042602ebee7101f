"""What fills the rest of a bill: a chart of past consumption, ways to pay, advice and small print, the payment slip."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

from sample_scans.bills.figures import Figures
from sample_scans.bills.suppliers import Supplier
from sample_scans.ink import Ink, pairs
from sample_scans.paper import Look, esc
from sample_scans.spelled import MONTHS

_ADVICE = (
    "Puteți achita factura în numerar la oficiile poștale și la casieriile noastre, prin PayPoint sau ordin de plată.",
    "Neplata facturii în 30 de zile de la scadență atrage penalități egale cu dobânda pentru obligațiile bugetare.",
    "Eventualele neînțelegeri se rezolvă pe cale amiabilă, iar în caz contrar de către Autoritatea Națională de "
    "Reglementare în Domeniul Energiei (ANRE), str. Constantin Nacu nr. 3, sector 2, București.",
    "Vă rugăm să transmiteți indexul autocitit în ultimele cinci zile ale lunii, prin telefon sau pe pagina noastră.",
    "Factura circulă fără semnătură și ștampilă conform art. 319 alin. (29) din Legea nr. 227/2015 - Codul fiscal.",
    "Clienții casnici vulnerabili pot solicita ajutor pentru încălzirea locuinței la primăria de domiciliu.",
    "Prețurile nu includ TVA. Tarifele de transport și distribuție sunt aprobate prin ordin al președintelui ANRE.",
    "Reclamațiile privind factura se depun în termen de 10 zile de la primire la orice punct de relații cu clienții.",
    "Datele dumneavoastră sunt prelucrate conform Legii nr. 677/2001. Aveți drept de acces, intervenție și opoziție.",
    "La plata prin internet banking înscrieți în câmpul de detalii codul de pe factură și numărul facturii.",
)
_WAYS = ("Oficiile Poștei Române", "PayPoint", "Westaco", "Zebra Pay", "Direct debit", "Banca Transilvania", "CEC Bank",
         "Raiffeisen Bank", "Selfpay", "Casieria proprie", "Internet banking")  # fmt: skip


def advice(rng: random.Random, count: int = 3) -> str:
    """Some paragraphs of advice."""
    return "".join(f"<p>{esc(text)}</p>" for text in rng.sample(_ADVICE, count))


def ways_to_pay(rng: random.Random) -> str:
    """A list of places where the bill can be paid."""
    return " · ".join(esc(w) for w in rng.sample(_WAYS, rng.randint(4, 7)))


def chart(rng: random.Random, fig: Figures, colour: str, width_mm: float = 80, height_mm: float = 26) -> str:
    """Bars of twelve months with their numbers, as many bills print them."""
    heights = [rng.randint(12, 100) for _ in range(11)] + [60]
    step, tall = width_mm / 12, (height_mm - 4) / 100
    bars = "".join(
        f'<rect x="{i * step + 0.8:.1f}" y="{tall * (100 - h):.1f}" width="{step - 1.6:.1f}" height="{h * tall:.1f}" '
        f'fill="{colour}"/><text x="{(i + 0.5) * step:.1f}" y="{height_mm - 0.6:.1f}" font-size="2.6" '
        f'text-anchor="middle">{_month(fig.end, i - 11)}</text>'
        for i, h in enumerate(heights)
    )
    size = f"width:{width_mm}mm;height:{height_mm}mm;display:block"
    return f'<svg viewBox="0 0 {width_mm} {height_mm}" style="{size}">{bars}</svg>'


def _month(day: date, shift: int) -> str:
    return MONTHS[(day.month - 1 + shift) % 12][:3]


def css(look_font: str, look: Look, supplier: Supplier, text: str, base: str) -> str:
    """A layout's style sheet: ``FONT``, ``SIZE`` and ``COLOUR`` in ``text`` are filled in."""
    filled = text.replace("FONT", look_font).replace("SIZE", f"{look.size}pt").replace("COLOUR", supplier.colour)
    return base + filled


def readings(ink: Ink, fig: Figures, unit: str, rng: random.Random) -> list[list[str]]:
    """A row of the meter: serial number, both indexes with how they were read, the difference."""
    mode = rng.choice(("citit", "estimat", "autocitit"))
    before, after = f"{ink.day(fig.start)} {fig.old_index} citit", f"{ink.day(fig.end)} {fig.new_index} {mode}"
    return [[esc(fig.meter), before, after, f"{fig.used} {unit}"]]


def columns(items: Sequence[tuple[str, str]], cls: str = "cells") -> str:
    """Labels above their values, side by side in one row of cells."""
    return f"<div class='{cls}'>" + "".join(
        f"<div><div class='l'>{esc(label)}</div><div class='v'>{value}</div></div>" for label, value in items
    ) + "</div>"  # fmt: skip


def below(items: Sequence[tuple[str, str]], cls: str = "below") -> str:
    """Values with their labels in small print under them."""
    return f"<div class='{cls}'>" + "".join(
        f"<div><div class='v'>{value}</div><div class='l'>{esc(label)}</div></div>" for label, value in items
    ) + "</div>"  # fmt: skip


def stub(items: Sequence[tuple[str, str]], bars: str, title: str = "") -> str:
    """The perforated slip at the foot of a bill."""
    head = f"<div class='scissors'>✂ {esc(title)}</div>" if title else ""
    return f"<div class='stub'>{head}<div class='inner'>{pairs(items)}{bars}</div></div>"


STUB_CSS = """
.stub { border-top: .35mm dashed #444; margin-top: 6mm; padding-top: 2mm; } .scissors { font-size: 7.5pt; color: #444;
}
.stub .inner { display: flex; justify-content: space-between; align-items: center; margin-top: 2mm; }
.adv p { margin: .8mm 0; text-align: justify; }
"""
