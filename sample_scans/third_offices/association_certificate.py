"""Certificates of owners' associations: an extract of the building book, an answer, a blank with gaps."""

from __future__ import annotations

import random

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_building import (
    called,
    how_many,
    identifiers,
    kinship,
    listed,
    mailbox,
    quota_month,
    seat,
    tax_label,
    telephone,
)
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, closing, heading
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "association_certificate"


def _why(t: Clerk) -> str:
    return t.any(
        "S-a eliberat prezenta pentru a servi la obținerea ajutorului de încălzire.",
        "Eliberăm prezenta adeverință pentru dosarul de ajutor la încălzire 2017-2018, la cererea titularului.",
        "Prezenta servește la Primăria Cluj-Napoca, pentru subvenția la încălzire.",
    )


def book_extract(world: Household, rng: random.Random, look: Look) -> Paper:
    """The association's data in a two-column head, then the book's page: CNP, name, standing, paid quotas."""
    t = Clerk(rng, look, plain=0.25)
    left = f"<b>{called(t, world)}</b><br>{'<br>'.join(identifiers(t, world))}"
    right = "<br>".join(x for x in (seat(t, world), mailbox(t, world), telephone(t)) if x)
    number = f"{t.any('Nr.', 'Nr. înreg.')} {rng.randint(2, 310)}"
    day = t.issued(world)
    html = (
        f'<div class="cols small" style="border-bottom:.4mm solid #000;padding-bottom:2mm"><div>{left}</div>'
        f'<div class="right" style="max-width:92mm">{right}</div></div>'
        f'<p style="margin-top:4mm">{number} / {day}</p>'
    )
    html += heading(t, t.any("ADEVERINȚĂ", "EXTRAS DIN CARTEA DE IMOBIL<br>- ADEVERINȚĂ -"), 6)
    lead = t.any(
        "Din cartea de imobil și din lista de întreținere rezultă că la adresa",
        "Potrivit evidențelor noastre, în apartamentul situat la adresa",
        "Adeverim că pentru apartamentul de la adresa",
    )
    tail = t.any(f"locuiesc {how_many(t, world)}:", f"se plătesc cote de întreținere pentru {how_many(t, world)}:")
    html += f'<p class="just">{lead} {t.address("/address", world.dwelling)} {tail}</p>'
    paid = t.any(f"achitat {quota_month(world)}", "la zi", "da")
    cells = []
    for row, human in enumerate(world.members):
        name, cnp = listed(t, row, human)
        cells.append(
            f'<tr><td class="mid">{row + 1}.</td><td>{name}</td><td>{kinship(t, world, row, human)}</td>'
            f'<td class="mid">{cnp}</td><td class="mid">{paid}</td></tr>'
        )
    heads = ("Poz.", t.any("Nume, prenume", "Numele și prenumele persoanei"), t.any("Calitatea", "Situația"),
             t.any("C.N.P.", "Cod numeric personal"), t.any("Cote", "Întreținere"))  # fmt: skip
    head = "".join(f"<th>{h}</th>" for h in heads)
    html += f'<table class="grid">{"<tr>" + head + "</tr>" + "".join(cells)}</table>'
    html += f'<p class="just" style="margin-top:5mm">{_why(t)}</p>'
    return t.paper(
        KIND, body(t, html) + closing(t, t.any(["Președinte", "Administrator"], ["Administrator", "Cenzor"]))
    )


def answer_to_request(world: Household, rng: random.Random, look: Look) -> Paper:
    """An answer to the tenant's request, the persons in lines with dashes, the association's data in the foot."""
    t = Clerk(rng, look).tightened()
    org = world.association
    day = t.issued(world)
    html = f'<div class="b">{called(t, world)}</div><p>Nr. {rng.randint(3, 190)}/{day}</p>'
    to = t.spelled(world.applicant)
    html += f'<p class="right">Către: {to}<br>{t.any("spre depunere la D.A.S.M.", "pentru Primăria Cluj-Napoca")}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "A D E V E R I N Ț Ă"), 6)
    start = t.any("Ca urmare a solicitării dumneavoastră, confirmăm că", "La cererea dvs., vă adeverim că")
    book = t.any("sunt înscrise în cartea de imobil", "figurează la plata întreținerii", "locuiesc efectiv")
    html += f'<p class="just ind">{start} la adresa {t.address("/address", world.dwelling)} {book}:</p>'
    joint, label = t.any(", ", " - ", "; "), t.any("CNP", "C.N.P.", "cod numeric personal")
    first = t.chance(0.25)
    for row, human in enumerate(world.members):
        name, cnp = listed(t, row, human)
        pair = f"{label} {cnp}{joint}{name}" if first else f"{name}{joint}{label} {cnp}"
        html += f'<p style="margin:0 0 1.4mm 10mm">- {pair}</p>'
    html += f'<p class="just ind" style="margin-top:4mm">Apartamentul are {world.rooms} camere. {_why(t)}</p>'
    codes = " | ".join(identifiers(t, world))
    mail = f" | {mailbox(t, world, 1.0)}" if org.email else ""
    rule = "border-top:.2mm solid #000;padding-top:1mm"
    foot = f'<div class="foot mid" style="{rule}">{seat(t, world)}<br>{codes}{mail}</div>'
    return t.paper(KIND, body(t, html) + closing(t, [t.any("Președinte", "Administrator")]) + foot)


def gaps_filled(world: Household, rng: random.Random, look: Look) -> Paper:
    """A blank from the city hall with gaps, filled by pen or on the computer; its table has empty rows."""
    t = Clerk(rng, look, plain=0.1)
    pen = t.chance(0.45)
    t = t.by_pen() if pen else t
    cls = "hand" if pen else t.any("mono", "sans")
    org = world.association

    def gap(html: str, width: int) -> str:
        return ink(html, width, cls)

    name = gap(t.text("/association_name", org.name), 96)
    code = t.code("/association_code", org.code or org.tax_code)
    codes = f"{t.any('Cod asociație', 'Codul asociației')} {gap(code, 34)}"
    if org.code and org.code != org.tax_code:
        codes += f" &nbsp; {tax_label(t)} {gap(org.tax_code, 34)}"
    mail = gap(t.text("/association_email", org.email), 70) if org.email else gap("&nbsp;", 70)
    seated = gap(t.address("/association_address", org.address), 90)
    day = t.issued(world)
    html = f'<p class="wide">Asociația de proprietari / locatari {name}<br>{codes}<br>Adresa poștală {seated}<br>'
    html += f"Adresa e-mail {mail}</p><p>Nr. {gap(str(rng.randint(2, 160)), 16)} din {gap(day, 34)}</p>"
    html += heading(t, "ADEVERINȚĂ", 5)
    home = t.address("/address", world.dwelling)
    html += (
        f'<p class="wide">Se adeverește prin prezenta că la adresa {gap(home, 90)} figurează în cartea de imobil și '
    )
    html += f"la cotele de întreținere un număr de {gap(str(len(world.members)), 12)} persoane:</p>"
    rows = ""
    for row in range(max(len(world.members), 5)):
        cells = ("&nbsp;", "")
        if row < len(world.members):
            cells = listed(t, row, world.members[row])
        rows += (
            f'<tr><td class="mid">{row + 1}</td><td class="{cls}">{cells[0]}</td><td class="{cls}">{cells[1]}</td></tr>'
        )
    html += f'<table class="grid"><tr><th>Nr. crt.</th><th>Numele și prenumele</th><th>CNP</th></tr>{rows}</table>'
    html += f'<p class="just small" style="margin-top:4mm">{_why(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Președinte,", "Administrator,"], 8), css=PEN)


LAYOUTS = (
    Layout("book_extract", book_extract, split="train"),
    Layout("answer_to_request", answer_to_request, split="train"),
    Layout("gaps_filled", gaps_filled, split="train"),
)
