"""Certificates of associations on blanks: the city's pre-printed form, the heat company's, boxes to fill in."""

from __future__ import annotations

import random

from sample_scans.office.association import association_name, count, mail, person, phone, quota_month, relation, seat
from sample_scans.office.letterhead import outgoing, signatures, title
from sample_scans.office.typist import Typist, ink
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

KIND = "association_certificate"


def _code(t: Typist, world: Household) -> str:
    """The value for a ``cod`` slot: the stated code, else the tax code."""
    return t.code("/association_code", world.association.code or world.association.tax_code)


def city_blank(world: Household, rng: random.Random, look: Look) -> Paper:
    """The city's blank, filled in by hand: labels printed, values handwritten on dotted lines."""
    t = Typist(rng, look, plain=0.15)
    org = world.association
    post = ink(t.text("/association_email", org.email), 60) if org.email else ink("&nbsp;", 60)
    rows = []
    for row in range(max(6, len(world.members))):
        name, cnp = person(t, row, world.members[row]) if row < len(world.members) else ("&nbsp;", "")
        rows.append(f'<tr><td>{row + 1}.</td><td class="hand">{name}</td><td class="hand">{cnp}</td></tr>')
    family = ink(esc(world.applicant.surname), 40)
    html = f"""<p>{t.any("Asociația de Proprietari/Locatari", "ASOCIAȚIA DE PROPRIETARI / LOCATARI")}
{ink(t.text("/association_name", org.name), 70)}</p>
<p>{t.any("cod", "cod asociație", "Codul asociației")} {ink(_code(t, world), 30)} e-mail {post}</p>
<p>{t.any("adresa", "adresa poștală")} {ink(t.address("/association_address", org.address), 90)}</p>
<p>Nr. {ink(str(rng.randint(2, 190)), 18)} data {ink(t.issued(world), 30)}</p>
<h1>ADEVERINȚĂ</h1>
<p class="wide">Se adeverește că familia {family} {t.filled_address("/address", world.dwelling, t.chance(0.4))}
are înregistrate în cartea imobilului și figurează la cotele de întreținere următoarele persoane:</p>
<table class="grid"><tr><th style="width:14mm">Nr. crt.</th><th>Numele și prenumele</th><th>CNP</th></tr>
{"".join(rows)}</table>
<p style="margin-top:4mm">Număr total de persoane: {ink(str(len(world.members)), 14)}</p>
<p class="small">{
        t.any("Răspundem de realitatea datelor înscrise.", "Prezenta se depune la dosarul de ajutor de încălzire.")
    }</p>"""
    return t.paper(KIND, html + signatures(t, ["Președinte", "Administrator"]))


def heat_company(world: Household, rng: random.Random, look: Look) -> Paper:
    """The variant for district heating: useful area, rooms, contract with RAT."""
    t = Typist(rng, look)
    facts = [
        ("Suprafața utilă", f"{rng.randint(28, 84)},{rng.randint(10, 99)} mp"),
        ("Nr. camere", str(world.rooms)),
        (
            t.any("Sistem de încălzire", "Racordare"),
            t.any("branșat la sistemul centralizat", "debranșat, centrală proprie"),
        ),
        ("Contract RAT nr.", f"{rng.randint(100, 2900)}/{rng.randint(2001, 2016)}"),
    ]
    rng.shuffle(facts)
    cells = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in facts[: rng.randint(2, 4)])
    rows = []
    for row, human in enumerate(world.members):
        name, cnp = person(t, row, human)
        rows.append(f"<tr><td>{name}</td><td>{cnp}</td><td>{relation(t, world, row, human)}</td></tr>")
    html = f"""<div class="cols sans small"><div><b>{association_name(t, world)}</b><br>{seat(t, world)}</div>
<div class="right">{t.any("Cod asociație", "Cod as. prop.", "Cod")}:
{_code(t, world)}<br>{phone(t, world)}<br>{mail(t, world)}</div>
</div><p style="margin-top:6mm">{outgoing(t, t.issued(world))}</p>{title(t, "ADEVERINȚĂ")}
<p class="mid
small">{t.any("pentru acordarea ajutorului la energia termică", "(beneficiari RAT)", "energie termică RAT Cluj")}</p>
<p class="just ind">Apartamentul din {t.address("/address", world.dwelling)} are în evidență, la luna
{quota_month(world)},
{count(t, world)}:</p>
<table class="grid"><tr><th>Numele și prenumele</th><th>Cod numeric
personal</th><th>Calitate</th></tr>{"".join(rows)}</table>
<table class="grid" style="width:110mm;margin-top:5mm">{cells}</table>"""
    return t.paper(KIND, html + signatures(t, ["Administrator", "Cenzor"]))


def boxes(world: Household, rng: random.Random, look: Look) -> Paper:
    """A form of framed cells, label above value; persons in two columns with the CNP first."""
    t = Typist(rng, look, plain=0.2)
    org = world.association
    cells = [
        ("DENUMIRE ASOCIAȚIE", t.text("/association_name", org.name)),
        ("COD", _code(t, world)),
        ("SEDIU", t.address("/association_address", org.address)),
        ("DATA ELIBERĂRII", t.issued(world)),
    ]
    if org.email:
        cells.insert(2, ("E-MAIL", t.text("/association_email", org.email)))
    cells.append(("ADRESA LOCUINȚEI", t.address("/address", world.dwelling)))
    framed = "".join(
        f'<div style="border:0.25mm solid #000;padding:1mm 2mm;flex:1 0 40%"><div '
        f'style="font-size:0.68em">{label}</div>'
        f"<div>{value}</div></div>"
        for label, value in cells
    )
    rows = []
    for row, human in enumerate(world.members):
        name, cnp = person(t, row, human)
        rows.append(f"<tr><td class='mono'>{cnp}</td><td>{name}</td></tr>")
    html = f"""<h1 class="sans" style="margin-top:0">{
        t.any("ADEVERINȚĂ PRIVIND PERSOANELE DIN CARTEA DE IMOBIL", "ADEVERINȚĂ - CARTEA DE IMOBIL")
    }</h1><div class="sans" style="display:flex;flex-wrap:wrap">{framed}</div>
<p class="sans" style="margin-top:5mm">{
        t.any("Persoane care figurează la cotele de întreținere", "Locatari înscriși")
    }</p>
<table class="grid sans"><tr><th>CNP</th><th>{t.any("NUME / PRENUME", "LOCATAR")}</th></tr>{"".join(rows)}</table>
<p class="sans small" style="margin-top:4mm">Semnătura și ștampila asociației</p>"""
    return t.paper(KIND, html + signatures(t, ["Administrator"], gap_mm=4))
