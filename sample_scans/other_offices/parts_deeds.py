"""What deeds on dwellings share: owners, parties with their cards, clauses of this house's own wording."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from sample_scans import names, places
from sample_scans.other_offices.parts_clerk import Clerk, official
from sample_scans.paper import esc
from sample_scans.world import Household, Human


def landlord(world: Household, rng: random.Random) -> Human:
    """The world's owner, or somebody made up: never a member of the household."""
    if world.owner:
        return world.owner
    born = date(rng.randint(1938, 1985), rng.randint(1, 12), rng.randint(1, 28))
    return replace(
        world.applicant,
        surname=names.surname(rng, False, None),
        given_names=names.given(rng, "M", False, None),
        sex="M",
        birth_date=born,
        cnp=places.cnp(rng, "M", born, "CJ"),
        id_number=f"{rng.randint(0, 999999):06d}",
        domicile=places.elsewhere(rng),
    )


def spouse(owner: Human, rng: random.Random) -> Human:
    """The owner's husband or wife, for dwellings that both own."""
    sex = "F" if owner.sex == "M" else "M"
    born = owner.birth_date + timedelta(days=rng.randint(-1500, 1500))
    return replace(
        owner,
        given_names=names.given(rng, sex, False, None),
        sex=sex,  # type: ignore[arg-type]
        birth_date=born,
        cnp=places.cnp(rng, sex, born, "CJ"),
        id_number=f"{rng.randint(0, 999999):06d}",
    )


def agreed_on(world: Household, rng: random.Random, oldest: int = 500) -> date:
    """The day of signing, at most ``oldest`` days before the filing."""
    return world.filed - timedelta(days=rng.randint(15, oldest))


def card(t: Clerk, who: Human) -> str:
    """The identity paper of a party, in words."""
    shown = f"{who.id_series} nr. {who.id_number}"
    issuer, day = esc(who.id_issuer), t.day(who.id_issued)
    return t.any(
        f"{t.sex(who, 'legitimat', 'legitimată')} cu CI seria {shown}, eliberată de {issuer} la data de {day}",
        f"{t.sex(who, 'identificat', 'identificată')} prin C.I. seria {shown} emisă de {issuer}",
        f"având cartea de identitate seria {shown}",
    )


def party(t: Clerk, who: Human, name: str, number: bool = True) -> str:
    """A party of a deed: ``name`` (HTML), the home, the card, the number, in one of the usual orders."""
    lives = f"{t.sex(who, 'domiciliat', 'domiciliată')} în {t.place(who.domicile)}"
    cnp = t.any(f"CNP {who.cnp}", f"cod numeric personal {who.cnp}") if number else ""
    parts = t.any([lives, card(t, who), cnp], [cnp, lives, card(t, who)], [lives, cnp, card(t, who)])
    return ", ".join([name, *(part for part in parts if part)])


def paragraphs(*sentences: str, cls: str = "just") -> str:
    return "".join(f'<p class="{cls}">{sentence}</p>' for sentence in sentences if sentence)


def chapter(title: str, *sentences: str) -> str:
    return f'<p class="b" style="margin:4mm 0 1.5mm">{title}</p>{paragraphs(*sentences)}'


def signed(t: Clerk, who: Human) -> str:
    """A legible signature, as half of the people have one; else a dotted line."""
    written = t.any(f"{who.given_names[0]}. {who.surname}", who.surname, f"{who.surname} {who.given_names[0]}.")
    if t.chance(0.6):
        return f'<div class="hand" style="margin-top:3mm;transform:rotate(-4deg)">{esc(written)}</div>'
    return '<div style="margin-top:7mm">.........................</div>'


def two_hands(t: Clerk, *sides: tuple[str, str, Human | None], gap_mm: int = 12) -> str:
    """The signatures, each of (role, name as HTML, who signs); an office signs (None) with its stamp."""
    area = '<div class="stamp-here" style="width:34mm;height:24mm;margin:0 auto"></div>'
    cells = [
        f'<div class="mid" style="min-width:50mm"><div class="b">{role}</div><div>{name}</div>'
        f"{signed(t, who) if who else area}</div>"
        for role, name, who in sides
    ]
    return f'<div class="cols" style="margin-top:{gap_mm}mm;align-items:flex-start">{"".join(cells)}</div>'


def fiscal_number(t: Clerk) -> str:
    """The marked number under which the tax office keeps the lease."""
    return t.text("/tax_registration_number", t.any(str(t.rng.randint(1100, 9900)), str(t.rng.randint(10200, 98000))))


def entry_stamp(t: Clerk, day: date, top_mm: int = 10) -> str:
    """The tax office's rubber stamp at the head of the first page, filled in by its registry."""
    office = t.any(
        "A.N.A.F.<br>D.G.R.F.P. CLUJ-NAPOCA<br>A.J.F.P. CLUJ",
        "MINISTERUL FINANȚELOR PUBLICE<br>ADMINISTRAȚIA JUDEȚEANĂ A FINANȚELOR PUBLICE CLUJ",
        "ADMINISTRAȚIA FINANȚELOR PUBLICE<br>CLUJ-NAPOCA",
    )
    shade, pen = t.any("#2a3f95", "#3b2f7d", "#444"), t.any("", "hand")
    number = f'<span class="{pen}">{fiscal_number(t)}</span>'
    when = f'<span class="{pen}">{t.day(day)}</span>'
    entry = t.any(
        f"Nr. {number} / {when}",
        f"ÎNREGISTRAT CU NR. {number}<br>DATA {when}",
        f"REGISTRATURĂ<br>Nr. {number} din {when}",
    )
    turn = t.rng.uniform(-2.5, 2.5)
    place = f"position:absolute;left:{t.rng.randint(20, 30)}mm;top:{top_mm}mm;width:78mm"
    ring = f"border:0.5mm solid {shade};color:{shade};padding:1.5mm;transform:rotate({turn:.1f}deg)"
    return f'<div class="sans small mid" style="{place};{ring}">{office}<br>{entry}</div>'


def lawful(t: Clerk) -> str:
    return t.any(
        "Părțile declară că au citit prezentul înscris, că l-au înțeles și că îl semnează de bunăvoie.",
        "Prezentul act reprezintă voința părților și înlătură orice înțelegere verbală anterioară.",
        "Încheiat în două exemplare, câte unul pentru fiecare parte semnatară.",
    )


def notary_of(t: Clerk) -> tuple[str, str]:
    """A notary's name as HTML and the office's name."""
    who = official(t, titled=False)
    return who, t.any(f"BIROU INDIVIDUAL NOTARIAL {who.upper()}", f"Biroul Individual Notarial „{who}”")
