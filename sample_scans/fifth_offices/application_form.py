"""Cerere și declarație pe propria răspundere: coded points by hand, a table of yes and no, lines set by a clerk."""

from __future__ import annotations

import random

from sample_scans.cards.placing import boxed_cnp, whom
from sample_scans.cards.sheets import sheet
from sample_scans.fifth_offices.parts_asking import (
    HOLDS,
    OATHS,
    dwelling_line,
    earnings,
    ending,
    fuels,
    ground,
    others,
    possessions,
    reached,
    slotted,
)
from sample_scans.forms.filling import Pen, Tool, choose_pen, income_month, name, parts_of
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_request import tall
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "application_form"
_HEADS = ("Numele și prenumele", "Rudenia", "CNP", "Ocupația", "Venit (lei)")
_SLOTS = {"street": "Strada", "number": "Nr.", "block": "Bloc", "stair": "Scara", "floor": "Etaj", "flat": "Apart.",
          "city": "Localitatea", "county": "Județul"}  # fmt: skip
_WIDTHS = {"Strada": 58, "Nr.": 13, "Bloc": 13, "Scara": 11, "Etaj": 11, "Apart.": 13, "Localitatea": 42, "Județul": 26}


def _begin(
    world: Household, rng: random.Random, person: Human | None, tools: tuple[Tool, ...]
) -> tuple[Human, Ink, Pen]:
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng), choose_pen(rng, tools)


def coded_points(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Filled by hand: points A1 to A9, the number in boxes, the address in labelled parts, ticks below each other."""
    who, ink, pen = _begin(world, rng, person, ("hand",))
    phone, mail = reached(ink, who)
    big = tall(pen, look)
    picks = ""
    for key, word in fuels(rng, 0).items():
        if key == world.heating:
            ink.choice("/heating", key, "")
        picks += f"<div class='pk'>{pen.box(key == world.heating, '/heating')} &#160;{esc(word)}</div>"

    def ruled(value: str, width: int) -> str:
        return f"<span class='ln' style='min-width:{width}mm'>{value or '&#160;'}</span>"

    points = (
        f"Numele {ruled(name(ink, pen, '/surname', who.surname, big), 110)}",
        f"Prenumele {ruled(name(ink, pen, '/given_names', who.given_names, big), 108)}",
        f"Cod numeric personal &#160;{boxed_cnp(ink, '/cnp', who.cnp, 'boxes w')}",
        f"Act de identitate: seria {ruled(pen.put(who.id_series), 14)} nr. {ruled(pen.put(who.id_number), 28)}",
        slotted(ink, parts_of(world.dwelling, pen, _SLOTS), _WIDTHS),
        f"Telefon {ruled(phone, 44)} E-mail {ruled(mail, 70)}",
        f"Locuința: nr. camere {ruled(pen.put(str(world.rooms)), 12)} nr. persoane "
        f"{ruled(pen.put(str(len(world.members))), 12)} calitatea {ruled(pen.put(HOLDS[world.tenure]), 40)}",
    )  # fmt: skip
    rows = "".join(f"<div class='pt'><b>A{i}</b><div>{text}</div></div>" for i, text in enumerate(points, 1))
    first = (
        "<div class='tp'><span>Primăria municipiului Cluj-Napoca<br>Direcția de Asistență Socială și Medicală</span>"
        "<span>Nr. ................<br>Data ..............</span></div><h1>CERERE și DECLARAȚIE PE PROPRIA RĂSPUNDERE"
        f"</h1><p class='c'>{rng.choice(('pentru acordarea', 'privind acordarea'))} ajutorului pentru încălzirea "
        f"locuinței, sezonul rece 2017 - 2018</p><h2>A. DATE PRIVIND SOLICITANTUL</h2>{rows}"
        f"<div class='pt'><b>A8</b><div>Pentru încălzirea locuinței utilizez:{picks}</div></div>"
        f"<h2>B. ALTE PERSOANE DIN LOCUINȚĂ</h2>{others(world, pen, rng, _HEADS, rng.randint(1, 3))}"
    )
    second = (
        f"<h2>C. VENITURI NETE - {esc(income_month(world))}</h2>{earnings(world, pen, 68)}<h2>D. BUNURI DEȚINUTE</h2>"
        f"{possessions(world, pen)}<p>{rng.choice(OATHS)}</p>{ending(world, rng, pen, ('Data', 'Semnătura'))}"
    )
    css = (
        "h1{font-size:13.5pt;text-align:center;margin:7mm 0 1mm}h2{font-size:10pt;margin:5mm 0 2mm;border-bottom:.4mm "
        "solid #222}.tp{display:flex;justify-content:space-between;font-size:9pt}.pt{display:flex;gap:3mm;margin:2mm 0;"
        "line-height:1.8}.pt b{width:8mm;flex:none}.pk{line-height:1.6}p{margin:3mm 0}"
    )
    css = ground(pen, look, "13mm 17mm", rng.choice(("serif", "sans"))) + css
    return ink.paper(KIND, "coded_points", (sheet(first), sheet(second)), css, person=who.cnp)


def _yes_no(world: Household, ink: Ink, rng: random.Random) -> str:
    """A row for each heating with an X under DA or NU."""
    rows = ""
    for key, word in fuels(rng, 1).items():
        chosen = key == world.heating
        yes = ink.choice("/heating", key, "X", "f") if chosen else "&#160;"
        rows += f"<tr><td>{esc(word)}</td><td class='x'>{yes}</td><td class='x'>"
        rows += f"{'&#160;' if chosen else '<span class=f>X</span>'}</td></tr>"
    return f"<table class='g yn'><tr><th>Modul de încălzire a locuinței</th><th>DA</th><th>NU</th></tr>{rows}</table>"


def yes_no_rows(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Typed into a text file: a frameless table of label and value, the heatings as rows with DA and NU."""
    who, ink, pen = _begin(world, rng, person, ("plain", "type"))
    phone, mail = reached(ink, who)
    manner = rng.choice(("commas", "county", "street"))
    home = ink.text("/address", pen.spell(dwelling_line(world.dwelling, manner)), "f")
    both = rng.random() < 0.5
    rows = [
        (rng.choice(("NUME", "Numele de familie")), name(ink, pen, "/surname", who.surname)),
        (rng.choice(("PRENUME", "Prenumele")), name(ink, pen, "/given_names", who.given_names)),
        (rng.choice(("C.N.P.", "Cod numeric personal")), ink.cnp("/cnp", who.cnp, "f")),
        ("Buletin / carte de identitate", pen.put(f"seria {who.id_series} nr. {who.id_number}")),
        (rng.choice(("Adresa de domiciliu sau reședință", "Adresa locuinței încălzite")), home),
        ("Telefon", phone or pen.put("-")), ("E-mail", mail or pen.put("-")),
        ("Dețin locuința ca", pen.put(HOLDS[world.tenure])),
        ("Camere / persoane", pen.put(f"{world.rooms} / {len(world.members)}")),
    ]  # fmt: skip
    if both:
        rows[2], rows[4] = rows[4], rows[2]
    body = "".join(f"<tr><td class='q'>{q}</td><td>{a}</td></tr>" for q, a in rows)
    first = (
        "<div class='c'><b>CĂTRE<br>PRIMĂRIA MUNICIPIULUI CLUJ-NAPOCA</b><br>Serviciul ajutoare de încălzire</div>"
        f"<h1>{rng.choice(('CERERE', 'CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE'))}</h1><p>Vă rog să aprobați "
        f"acordarea ajutorului de încălzire pentru perioada noiembrie 2017 - martie 2018. Datele mele sunt:</p>"
        f"<table class='t'>{body}</table>{_yes_no(world, ink, rng)}<h3>Familia</h3>"
        f"{others(world, pen, rng, _HEADS, 0)}"
    )
    second = (
        f"<h3>Veniturile familiei în {esc(income_month(world))}</h3>{earnings(world, pen, 1)}<h3>Bunuri</h3>"
        f"{possessions(world, pen)}<p>{rng.choice(OATHS)}</p>{ending(world, rng, pen, ('Data:', 'Semnătura:'))}"
    )
    css = (
        "h1{font-size:14pt;text-align:center;margin:6mm 0 4mm}h3{font-size:10pt;margin:5mm 0 1.6mm}.t{width:100%;"
        "margin:3mm 0 4mm}.t td{padding:1.1mm 2mm;vertical-align:top}.q{width:62mm}.yn{width:105mm!important;margin:0 "
        "0 4mm 2mm}.x{width:14mm;text-align:center!important}.yn th:not(:first-child){text-align:center}p{margin:3mm 0}"
    )
    css = ground(pen, look, "14mm 19mm", rng.choice(("serif", "sans", "serif"))) + css
    return ink.paper(KIND, "yes_no_rows", (sheet(first), sheet(second)), css, person=who.cnp)


def clerk_lines(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The counter's program prints it for signing: headed sections, pairs on shared lines, the heating in words."""
    who, ink, pen = _begin(world, rng, person, ("plain",))
    phone, mail = reached(ink, who)
    up = rng.random() < 0.7
    words = fuels(rng, 2)
    heat = ink.choice("/heating", world.heating, pen.spell(words[world.heating]), "f")
    home = ink.text("/address", pen.spell(dwelling_line(world.dwelling, rng.choice(("commas", "county")))), "f")

    def row(*cells: tuple[str, str, int]) -> str:
        made = "".join(f"<div style='flex:{w}'><i>{k}:</i> {v or pen.put('-')}</div>" for k, v, w in cells)
        return f"<div class='rw'>{made}</div>"

    paper = pen.put(f"CI {who.id_series}/{who.id_number}")
    lines = [
        row(("Nume", name(ink, pen, "/surname", who.surname, up), 1),
            ("Prenume", name(ink, pen, "/given_names", who.given_names, up), 1)),
        row(("CNP", ink.cnp("/cnp", who.cnp, "f"), 1), ("Act identitate", paper, 1)),
        row((rng.choice(("Adresa", "Adresa imobilului")), home, 1)),
        row(("Telefon", phone, 1), (rng.choice(("E-mail", "Email", "Adresă e-mail")), mail, 1)),
    ]  # fmt: skip
    if rng.random() < 0.4:
        lines[2], lines[3] = lines[3], lines[2]
    kind = rng.choice(("Tip încălzire", "Sursa de încălzire", "Combustibil"))
    house = row((kind, heat, 2), ("Regim", pen.put(HOLDS[world.tenure]), 2))
    house += row(("Nr. camere", pen.put(str(world.rooms)), 1), ("Nr. persoane", pen.put(str(len(world.members))), 1))
    inner = (
        f"<div class='tp'><b>MUNICIPIUL CLUJ-NAPOCA</b><span>Cerere nr. {rng.randint(100000, 129000)}</span></div>"
        f"<h1>Cerere și declarație pe propria răspundere</h1><p class='c'>ajutor încălzire - formular completat la "
        f"ghișeu</p><h2>1. Solicitant</h2>{''.join(lines)}<h2>2. Locuința</h2>{house}<h2>3. Membrii familiei</h2>"
        f"{others(world, pen, rng, _HEADS, 0)}<h2>4. Venituri nete, {esc(income_month(world))}</h2>"
        f"{earnings(world, pen, 1)}<h2>5. Bunuri</h2>{possessions(world, pen)}"
        f"<p>{rng.choice(OATHS)}</p>{ending(world, rng, pen, ('Data', 'Am verificat datele și semnez,'))}"
    )
    css = (
        "h1{font-size:13pt;text-align:center;margin:4mm 0 0}h2{font-size:9.6pt;background:#e9e9e9;padding:.8mm 2mm;"
        "margin:3mm 0 1.4mm}.tp{display:flex;justify-content:space-between;border-bottom:.6mm solid #333;padding-"
        "bottom:1mm;font-size:9pt}.rw{display:flex;gap:4mm;padding:.9mm 2mm}.rw i{font-style:normal;"
        "color:#333}p{margin:2mm 0;font-size:8.6pt}.g,.po{font-size:7.6pt}.g .f,.po .f{font-size:7.8pt}"
        ".g td{padding:.4mm 1.2mm}"
        ".po{padding:.2mm 2mm}"
    )
    css = ground(pen, look, "10mm 15mm", rng.choice(("sans", "serif"))) + css
    return ink.paper(KIND, "clerk_lines", (sheet(inner),), css, person=who.cnp, born_digital=rng.random() < 0.2)


LAYOUTS = (
    Layout("coded_points", coded_points, split="held"),
    Layout("yes_no_rows", yes_no_rows, split="held"),
    Layout("clerk_lines", clerk_lines, split="held"),
)
