"""What contracts on dwellings share: the parties, the object, the clauses, the registration with the tax office."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from sample_scans.office.typist import Typist
from sample_scans.office.wording import address_text
from sample_scans.paper import esc
from sample_scans.world import Household, Human


def owner_of(world: Household) -> Human:
    """The owner of the dwelling; where the world names none, another member or a made-up one."""
    if world.owner or len(world.members) > 1:
        return world.owner or min(world.members[1:], key=lambda human: human.birth_date)
    return replace(world.applicant, surname="Oltean", given_names="Traian", sex="M", cnp="1480601120031")


def identity(t: Typist, who: Human, name: str) -> str:
    """``name`` (HTML) with address, identity card and CNP, as contracts introduce a party."""
    lives = esc(address_text(who.domicile, t.address_style))
    card = t.any(
        f"posesor al C.I. seria {who.id_series} nr. {who.id_number}",
        f"identificat cu CI seria {who.id_series}, nr. {who.id_number}, eliberată de {esc(who.id_issuer)}",
    )
    number = t.any(f", CNP {who.cnp}", f", având CNP {who.cnp}", "")
    return f"{name}, {t.sex(who, 'domiciliat', 'domiciliată')} în {lives}, {card}{number}"


def signed_on(world: Household, rng: random.Random, oldest: int = 330) -> date:
    """The day of the contract, between a month and ``oldest`` days before the filing."""
    return world.filed - timedelta(days=rng.randint(30, oldest))


def clause(number: int, heading: str, *sentences: str, style: str = "art") -> str:
    """One numbered article."""
    label = {"art": f"Art. {number}.", "roman": f"{_ROMAN[number]}.", "number": f"{number}."}[style]
    paragraphs = "".join(f'<p class="just">{s}</p>' for s in sentences)
    return f'<p class="b" style="margin-top:3mm">{label} {heading}</p>{paragraphs}'


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")


def parties_signing(t: Typist, first: str, second: str, names: tuple[str, str]) -> str:
    """The two signatures at the end."""
    cells = [
        f'<div class="sign"><div class="b">{role}</div><div>{esc(name)}</div><div '
        f'class="dots">................</div></div>'
        for role, name in zip((first, second), names, strict=True)
    ]
    return f'<div class="cols" style="margin-top:14mm">{"".join(cells)}</div>'


def tax_stamp(t: Typist, number: str, day: str) -> str:
    """The tax office's registration, typed or as a rubber stamp; the number is marked."""
    office = t.any(
        "A.J.F.P. CLUJ",
        "D.G.R.F.P. CLUJ-NAPOCA<br>Administrația Județeană a Finanțelor Publice Cluj",
        "ADMINISTRAȚIA JUDEȚEANĂ A FINANȚELOR PUBLICE CLUJ",
        "DGFP a Jud. Cluj",
    )
    marked = t.text("/tax_registration_number", number)
    said = t.any(
        f"Înregistrat sub nr. {marked} din {day}",
        f"ÎNREGISTRAT<br>Nr. {marked} din {day}",
        f"Nr. înreg. {marked} / {day}",
        f"INTRARE Nr. {marked}<br>Ziua {day}",
    )
    colour = t.any("#223a9c", "#223a9c", "#5a2d86", "#333")
    turn = t.rng.uniform(-4, 4)
    box = f"border:0.6mm solid {colour};color:{colour};transform:rotate({turn:.1f}deg);"
    return (
        f'<div class="sans small mid" style="{box}position:absolute;right:18mm;top:{t.rng.randint(8, 16)}mm;'
        f'padding:1.5mm 3mm;width:66mm">{office}<br>{said}</div>'
    )
