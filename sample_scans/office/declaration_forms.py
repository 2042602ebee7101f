"""Declarations by hand, on a blank, and before a clerk."""

from __future__ import annotations

import random

from sample_scans.office.declaration import living_on, penal_clause, signature_line
from sample_scans.office.letterhead import title
from sample_scans.office.typist import Typist, fitting, ink
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "no_income_declaration"


def handwritten(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sheet of squared or plain paper written by hand from top to bottom."""
    t = Typist(rng, look, plain=0.35, cedilla=0)
    t.upper_names, t.both_genders = t.chance(0.15), False
    who = fitting(world, ("none",), person)
    lives = esc(address_text(who.domicile, t.any("prose", "short", "town_first")))
    said = t.any("declar pe proprie răspundere că nu am niciun venit", "declar că nu lucrez și nu realizez venituri")
    grid = "background-image:linear-gradient(#cdd7e6 0.2mm,transparent 0.2mm),linear-gradient(90deg,#cdd7e6 0.2mm,"
    grid += "transparent 0.2mm);background-size:5mm 5mm;"
    style = f"{t.any(grid, '')}position:absolute;inset:0;padding:24mm 18mm 0 26mm;font-size:1.35em;line-height:1.7"
    html = f"""<div class="hand" style="{style}"><p class="mid">{t.any("Declarație", "DECLARAȚIE")}</p>
<p class="ind">{t.sex(who, "Subsemnatul", "Subsemnata")} {t.name("/name", who)}, {t.any("CNP", "cu CNP", "C.N.P.")}
{t.cnp("/cnp", who.cnp)}, {t.sex(who, "domiciliat", "domiciliată")} în {lives}, {said}. {living_on(t)}</p>
<p class="ind">{penal_clause(t)}</p>{signature_line(t, t.issued(world, None))}</div>"""
    return t.paper(KIND, html, person=who.cnp)


def blank(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The social office's blank with dotted lines and a table of sources."""
    t = Typist(rng, look, plain=0.1)
    who = fitting(world, ("none",), person)
    sources = ("ajutor de la părinți/rude", "economii personale", "munci ocazionale", "alte surse")
    paid = rng.randrange(len(sources))
    amount = rng.choice((150, 200, 250, 300, 400))
    rows = "".join(
        f"<tr><td>{i + 1}.</td><td>{s}</td><td class='hand'>{amount if i == paid else t.any('-', '')}</td></tr>"
        for i, s in enumerate(sources)
    )
    lives = esc(address_text(who.domicile, "short"))
    html = f"""{title(t, t.any("DECLARAȚIE PE PROPRIA RĂSPUNDERE", "DECLARAȚIE"))}
<p class="mid small">privind veniturile din care se întreține persoana singură/familia</p>
<p class="wide">Subsemnatul(a) {ink(t.name("/name", who), 75)} {t.any("CNP", "cod numeric personal")}
{ink(t.cnp("/cnp", who.cnp), 50)} cu domiciliul în {ink(lives, 90)} act de identitate {ink("CI", 10)} seria
{ink(who.id_series, 12)} nr. {ink(who.id_number, 24)}, declar că în luna anterioară depunerii cererii nu am realizat
venituri
și că sursele din care mă întrețin și îmi plătesc utilitățile sunt:</p>
<table class="grid"><tr><th>Nr.</th><th>Sursa</th><th>Suma lunară (lei)</th></tr>{rows}</table>
<p class="just" style="margin-top:4mm">{penal_clause(t)}</p>{signature_line(t, t.issued(world, None), hand=True)}"""
    return t.paper(KIND, html, person=who.cnp)


def before_clerk(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Addressed to the mayor, in numbered statements, identity data at the foot."""
    t = Typist(rng, look)
    who = fitting(world, ("none",), person)
    statements = [
        t.any("Nu sunt angajat(ă) și nu am realizat venituri din salarii.", "Nu am loc de muncă și nu am salariu."),
        t.any("Nu primesc pensie, șomaj, indemnizații sau alocații.", "Nu încasez niciun fel de drepturi bănești."),
        living_on(t),
        penal_clause(t),
    ]
    numbered = "".join(f"<p class='just'>{i}. {s}</p>" for i, s in enumerate(statements, 1))
    place = esc(address_text(who.domicile, t.address_style))
    html = f"""<p class="b">{t.any("Către Primăria Municipiului Cluj-Napoca", "Domnule Primar,")}<br>
{t.any("Direcția de asistență socială și medicală", "Serviciul ajutoare încălzire")}</p>
{title(t, t.any("DECLARAȚIE DE VENITURI", "DECLARAȚIA PERSOANEI FĂRĂ VENITURI"))}
<p>Prin prezenta declar următoarele:</p>{numbered}
<table class="sans" style="margin-top:8mm"><tr><td style="width:35mm">Declarant</td><td>{t.name("/name", who)}</td></tr>
<tr><td>CNP</td><td>{t.cnp("/cnp", who.cnp)}</td></tr><tr><td>Adresa</td><td>{place}</td></tr></table>"""
    return t.paper(KIND, html + signature_line(t, t.issued(world, None)), person=who.cnp)
