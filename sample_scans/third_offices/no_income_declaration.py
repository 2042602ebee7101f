"""Declarație privind veniturile din care se întreține: numbered points typed at home, and a blank with captions."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.office.typist import Typist, fitting, ink
from sample_scans.office.wording import MONTHS, address_text
from sample_scans.other_offices.parts_cards import hand_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "no_income_declaration"
_HELP = (
    ("părinții", "bani pentru mâncare și facturi"), ("copiii mei", "sume trimise lunar"),
    ("fratele meu", "ajutor bănesc"), ("rudele de la țară", "alimente și bani"),
    ("economii proprii", "bani strânși din anii trecuți"), ("munca ocazională ca zilier", "plata cu ziua"),
)  # fmt: skip
_LAW = (
    "Am luat cunoștință de prevederile art. 326 din Codul penal privind falsul în declarații.",
    "Declar că cele de mai sus sunt adevărate, cunoscând că falsul în declarații se pedepsește de legea penală.",
    "Îmi asum răspunderea pentru cele declarate, potrivit art. 326 Cod penal.",
)


def _when(t: Typist, world: Household) -> str:
    year, month = world.income_month
    return t.any(f"luna {MONTHS[month - 1]} {year}", f"{MONTHS[month - 1]} {year}", f"luna {month:02d}.{year}")


def points_typed(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Typed at home: who declares in a small list of data, what is declared in numbered points."""
    t = Typist(rng, look, plain=0.35, cedilla=0.2)
    who = fitting(world, ("none",), person)
    source, what = t.any(*_HELP)
    lives = esc(address_text(who.domicile, t.any("prose", "commas", "short")))
    data = [
        (t.any("Numele și prenumele", "Nume și prenume", "Declarant"), t.name("/name", who)),
        (t.any("CNP", "C.N.P.", "Cod numeric personal"), t.cnp("/cnp", who.cnp)),
        (t.any("Domiciliul", "Adresa"), lives),
        ("Act de identitate", f"CI seria {who.id_series} nr. {who.id_number}"),
    ]
    if t.chance(0.3):
        data[0], data[1] = data[1], data[0]
    rows = "".join(f"<tr><td style='width:48mm'>{label}:</td><td>{value}</td></tr>" for label, value in data)
    points = [
        t.any(f"În {_when(t, world)} nu am realizat venituri de nicio natură.",
              f"Nu am avut niciun venit în {_when(t, world)}."),
        t.any("Nu sunt încadrat(ă) în muncă și nu primesc pensie, șomaj sau ajutor social.",
              "Nu figurez ca angajat(ă), nu am firmă și nu încasez indemnizații."),
        f"Mă întrețin din: {source} ({what}), aproximativ {rng.choice((150, 200, 250, 300, 400, 500))} lei pe lună.",
        t.any("Voi anunța în 5 zile orice schimbare a situației mele.", "Nu dețin depozite bancare peste 3.000 lei."),
    ]  # fmt: skip
    items = "".join(f"<p class='just' style='margin-left:6mm'>{i}. {p}</p>" for i, p in enumerate(points, 1))
    title = t.any("DECLARAȚIE PE PROPRIA RĂSPUNDERE", "DECLARAȚIE", "DECLARAȚIE privind sursele de întreținere")
    body = f"""<div class="{t.any("serif", "sans", "mono")}"><h1>{title}</h1><table>{rows}</table>
<p style="margin-top:6mm">Declar {t.any("pe propria răspundere", "sub propria răspundere")} următoarele:</p>{items}
<p class="just" style="margin-top:4mm">{t.any(*_LAW)}</p>
<p>{t.any("Declarația este necesară la dosarul pentru încălzire.", "Dau prezenta pentru ajutorul de încălzire.")}</p>
<div class="cols" style="margin-top:14mm"><div>{t.any("Data", "Cluj-Napoca")}, {t.issued(world, None)}</div>
<div class="sign">{t.any("Semnătura", "Declarant")}{signature(rng, 36, 12)}</div></div></div>"""
    return t.paper(KIND, body, person=who.cnp)


def blank_with_captions(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The office's multiplied blank, written on with a pen: captions in brackets stand under the rules."""
    t = Typist(rng, look, plain=0.1, cedilla=0.2)
    t.both_genders = True
    t.upper_names = "Mali" in look.hand
    who = fitting(world, ("none",), person)
    source, what = t.any(*_HELP)
    lives = esc(address_text(who.domicile, t.any("prose", "short")))

    def line(inner: str, caption: str) -> str:
        return f"<div class='ll hand'>{inner}</div><div class='lc'>({caption})</div>"

    lei = rng.choice((150, 200, 250, 300, 350, 500))
    body = f"""<div class="small">
{t.any("Direcția de Asistență Socială și Medicală Cluj-Napoca", "D.A.S.M. Cluj-Napoca")}</div>
<h1>{t.any("DECLARAȚIE", "DECLARAȚIE PE PROPRIA RĂSPUNDERE")}</h1><p>Subsemnatul(a)</p>
{line(t.name("/name", who), "numele și prenumele")}{line(t.cnp("/cnp", who.cnp), "codul numeric personal")}
{line(lives, "domiciliul")}<p>declar că în {ink(_when(t, world), 50)} nu am realizat venituri, iar sursa din care mă
întrețin este:</p>{line(f"{source} - {what}", "proveniența și felul ajutorului")}
<p>în sumă de {ink(str(lei), 26)} lei lunar.</p><p class="just">{t.any(*_LAW)}</p>
<div class="cols" style="margin-top:12mm"><div>Data {ink(t.issued(world, None), 34)}</div>
<div class="sign">Semnătura{signature(rng, 34, 12)}</div></div>"""
    css = (
        f".ll{{border-bottom:.3mm dotted #222;padding:3mm 2mm .4mm;line-height:1.15}}.lc{{font-size:.75em;text-align:"
        f"center;margin-bottom:1.5mm}}{hand_css(look, '.hand', look.size * 1.4)}"
    )
    return t.paper(KIND, body, css=css, person=who.cnp)


LAYOUTS = (
    Layout("points_typed", points_typed, split="train"),
    Layout("blank_with_captions", blank_with_captions, split="train"),
)
