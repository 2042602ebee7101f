"""Lists of requests that administrators hand in for their buildings."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans.office.typist import ink
from sample_scans.office.wording import MONTHS
from sample_scans.other_offices.parts_building import called, neighbours, seat_text, tax_label, telephone
from sample_scans.other_offices.parts_clerk import PEN, Clerk, closing, masthead, registered
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "bordereau"
_ROWS = 16


def lying_sheet(world: Household, rng: random.Random, look: Look) -> Paper:
    """A spreadsheet printed on a lying sheet: CNP, stair, kind of heating and signature beside the name."""
    t = Clerk(rng, look).tightened()
    with_stair = t.chance(0.6)
    stairs = sorted(rng.choice(("1", "2", "3")) for _ in range(40))
    rows = ""
    for row, (human, flat) in enumerate(neighbours(world, rng, most=12)):
        name, apartment = t.name(f"/rows/{row}/name", human), t.text(f"/rows/{row}/apartment", flat)
        cells = [str(row + 1), name, human.cnp, *([stairs[row]] if with_stair else []), apartment]
        cells += [t.any("gaze naturale", "gaze naturale", "energie termică"), ""]
        rows += "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    labels = [
        "Nr. crt.", t.any("Numele și prenumele solicitantului", "Nume și prenume solicitant"), "CNP",
        *(["Sc."] if with_stair else []), t.any("Ap.", "Nr. ap."), t.any("Sistem de încălzire", "Tip încălzire"),
        t.any("Semnătura", "Observații"),
    ]  # fmt: skip
    top = f"<b>{called(t, world)}</b><br>{seat_text(t, world)}<br>{tax_label(t)} {world.association.tax_code}"
    side = registered(t, t.issued(world, None), 260)
    title = t.any(
        "BORDEROU CENTRALIZATOR", "BORDEROU CENTRALIZATOR - AJUTOR ÎNCĂLZIRE 2017-2018", "CENTRALIZATOR CERERI"
    )
    heads = "".join(f"<th>{label}</th>" for label in labels)
    html = f'<div class="sans"><div class="cols small"><div>{top}</div><div class="right">{side}</div></div>'
    html += f'<h1 style="margin:4mm 0">{title}</h1><table class="grid small"><tr>{heads}</tr>{rows}</table></div>'
    paper = t.paper(KIND, html + closing(t, ["Administrator"], 4), css=".typed { width: 297mm; height: 210mm; }")
    return replace(paper, width_mm=297.0, height_mm=210.0)


def covering_letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """A letter to the social office; the list's first column is the flat, the last the number of sheets."""
    t = Clerk(rng, look).tightened()
    people = neighbours(world, rng, most=_ROWS)
    head = [f"{tax_label(t)} {world.association.tax_code}", seat_text(t, world), telephone(t)]
    html = (
        masthead(t, called(t, world), head)
        + f'<p style="margin-top:5mm">{registered(t, t.issued(world, None), 260)}</p>'
    )
    to = t.any("Către<br>Primăria Municipiului Cluj-Napoca<br>D.A.S.M.", "Către D.A.S.M. Cluj-Napoca")
    html += f'<p class="b mid">{to}</p>'
    sent = t.any("Vă transmitem alăturat", "Alăturat vă înaintăm", "Prin prezenta depunem")
    html += f'<p class="just ind">{sent} cererile pentru ajutorul de încălzire ale locatarilor din imobil, conform '
    html += f"{t.any('borderoului', 'borderoului centralizator')} de mai jos:</p>"
    rows = ""
    for row, (human, flat) in enumerate(people):
        apartment, name = t.text(f"/rows/{row}/apartment", flat), t.name(f"/rows/{row}/name", human)
        rows += f'<tr><td class="mid">{apartment}</td><td>{name}</td><td class="mid">{rng.randint(9, 31)}</td></tr>'
    heads = (t.any("Apartament", "Nr. apartament", "Ap. nr."), t.any("Titularul cererii", "Numele și prenumele"),
             t.any("Nr. file", "File dosar"))  # fmt: skip
    html += '<table class="grid" style="width:130mm;margin:0 auto"><tr>' + "".join(f"<th>{h}</th>" for h in heads)
    html += f"</tr>{rows}</table><p class='ind' style='margin-top:4mm'>Total dosare: {len(people)}.</p>"
    return t.paper(KIND, html + closing(t, t.any(["Președinte", "Administrator"], ["Administrator"]), 4))


def by_stairs(world: Household, rng: random.Random, look: Look) -> Paper:
    """One list for each stair of the building, under a line that names the stair."""
    t = Clerk(rng, look).tightened()
    people = neighbours(world, rng, least=6, most=14)
    cut = rng.randint(2, len(people) - 2)
    word = t.any("SCARA {}", "Scara {}", "Sc. {}")
    labels = (
        "Nr.",
        t.any("Ap.", "Apart."),
        t.any("Nume și prenume", "Numele, prenumele"),
        t.any("Nr. pers.", "Cam."),
        "Obs.",
    )
    rows = "<tr>" + "".join(f"<th>{label}</th>" for label in labels) + "</tr>"
    for row, (human, flat) in enumerate(people):
        if row in (0, cut):
            stair = word.format(1 if row == 0 else 2)
            rows += f'<tr><td colspan="5" class="b" style="background:#eee">{stair}</td></tr>'
        apartment, name = t.text(f"/rows/{row}/apartment", flat), t.name(f"/rows/{row}/name", human)
        rows += f'<tr><td class="mid">{row + 1}.</td><td class="mid">{apartment}</td><td>{name}</td>'
        rows += f'<td class="mid">{rng.randint(1, 5)}</td><td></td></tr>'
    title = t.any("BORDEROU CENTRALIZATOR", "BORDEROU", "BORDEROU al dosarelor de ajutor la încălzire")
    html = f'<h1 style="margin:0 0 4mm">{title}</h1>'
    html += f"<p>{t.any('Asociația:', 'Depus de:', '')} <b>{called(t, world)}</b>, {seat_text(t, world)}</p>"
    html += f"<p>{t.any('Data depunerii:', 'Data:')} {t.issued(world, None)}</p>"
    html += f'<table class="grid {t.any("sans", "serif")}">{rows}</table>'
    return t.paper(KIND, html + closing(t, ["Administrator"], 5))


def city_form(world: Household, rng: random.Random, look: Look) -> Paper:
    """The social office's form: numbered lines are printed, names and flats written in with a pen; some stay empty."""
    t = Clerk(rng, look, plain=0.1).tightened().by_pen()
    people = neighbours(world, rng, most=11)
    html = '<div class="small">Direcția de Asistență Socială și Medicală<br>Serviciul ajutoare de încălzire</div>'
    html += "<h1>BORDEROU CENTRALIZATOR</h1>"
    html += f"<p>Asociația {ink(t.text('/association_name', world.association.name), 90)}</p>"
    html += f"<p>Adresa {ink(seat_text(t, world), 90)}</p>"
    html += f"<p>Luna {ink(MONTHS[world.filed.month - 1], 34)} "
    html += f"data depunerii {ink(t.issued(world, None), 36)}</p>"
    labels = ("Nr. crt.", "Numele și prenumele titularului", "Apartament", "Nr. de înregistrare")
    rows = "<tr>" + "".join(f"<th>{label}</th>" for label in labels) + "</tr>"
    for row in range(max(14, len(people))):
        name, apartment = "&nbsp;", ""
        if row < len(people):
            human, flat = people[row]
            name, apartment = t.name(f"/rows/{row}/name", human), t.text(f"/rows/{row}/apartment", flat)
        rows += f'<tr><td class="mid">{row + 1}</td><td class="hand">{name}</td>'
        rows += f'<td class="hand mid">{apartment}</td><td></td></tr>'
    html += f'<table class="grid">{rows}</table>'
    return t.paper(KIND, html + closing(t, ["Administrator", "Am primit"], 5), css=PEN)


LAYOUTS = (
    Layout("lying_sheet", lying_sheet),
    Layout("covering_letter", covering_letter),
    Layout("by_stairs", by_stairs),
    Layout("city_form", city_form),
)
