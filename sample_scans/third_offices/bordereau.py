"""Lists of requests: a register of handed-in files, and a letter that names flats and people line by line."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.other_offices.parts_building import called, neighbours, seat_text, tax_label, telephone
from sample_scans.other_offices.parts_clerk import Clerk, closing, masthead
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "bordereau"


def register_of_files(world: Household, rng: random.Random, look: Look) -> Paper:
    """Number and day of each request first, then the flat and its titular, the persons and the amount of sheets."""
    t = Clerk(rng, look, plain=0.25).tightened()
    people = neighbours(world, rng, most=16)
    dated = t.chance(0.6)
    rows = ""
    for row, (human, flat) in enumerate(people):
        name = t.name(f"/rows/{row}/name", human)
        apartment = t.text(f"/rows/{row}/apartment", flat)
        asked = t.day(world.filed - timedelta(days=rng.randint(13, 24)))
        front = f'<td class="mid">{asked}</td>' if dated else ""
        rows += f'<tr><td class="mid">{row + 1}</td>{front}<td class="mid">{apartment}</td><td>{name}</td>'
        rows += f'<td class="mid">{rng.randint(1, 6)}</td><td></td></tr>'
    labels = [
        t.any("Nr. dosar", "Nr. crt.", "Nr."), *(["Data cererii"] if dated else []),
        t.any("Apartament", "Ap.", "Nr. ap."),
        t.any("Titular", "Numele și prenumele titularului", "Solicitant"), t.any("Nr. persoane", "Pers."),
        t.any("Semnătura de primire", "Mențiuni"),
    ]  # fmt: skip
    heads = "".join(f"<th>{label}</th>" for label in labels)
    title = t.any("BORDEROU CENTRALIZATOR", "BORDEROU DE PREDARE", "BORDEROU CENTRALIZATOR CERERI ÎNCĂLZIRE")
    html = f'<h1 style="margin:0">{title}</h1><p class="mid">sezonul rece 2017-2018</p>'
    html += "<table style='margin:3mm 0'><tr><td style='width:36mm'>Asociația</td>"
    html += f"<td class='b'>{called(t, world)}</td></tr>"
    html += f"<tr><td>Sediul</td><td>{seat_text(t, world)}</td></tr><tr><td>{tax_label(t)}</td>"
    html += f"<td>{world.association.tax_code}</td></tr>"
    html += f"<tr><td>Data predării</td><td>{t.issued(world, None)}</td></tr></table>"
    html += f'<table class="grid {t.any("sans", "serif", "small")}"><tr>{heads}</tr>{rows}</table>'
    html += f"<p style='margin-top:3mm'>Total: {len(people)} cereri.</p>"
    return t.paper(KIND, html + closing(t, ["Predat, administrator", "Primit"], 4))


def lines_in_letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """A letter without a table: a line for each flat with its titular and a kind of heating."""
    t = Clerk(rng, look, plain=0.3).tightened()
    people = neighbours(world, rng, most=13)
    lines = [f"{tax_label(t)} {world.association.tax_code}", seat_text(t, world), telephone(t)]
    html = masthead(t, called(t, world), lines, t.any("stack", "halves", "one_line", "bar"))
    html += f'<p style="margin-top:5mm">Nr. {rng.randint(3, 150)} / {t.issued(world, None)}</p>'
    html += f'<h1 style="margin:4mm 0">{t.any("BORDEROU", "BORDEROU CENTRALIZATOR", "Borderou de cereri")}</h1>'
    html += (
        f'<p class="just ind">{t.any("Predăm", "Depunem", "Înaintăm")} la Direcția de Asistență Socială și Medicală '
    )
    html += f"cererile de ajutor pentru încălzire ale următorilor {t.any('proprietari', 'locatari')}:</p>"
    word, dash = t.any("Ap.", "ap.", "Apartament"), t.any(" - ", ": ", " – ")
    extra = t.chance(0.5)
    for row, (human, flat) in enumerate(people):
        apartment, name = t.text(f"/rows/{row}/apartment", flat), t.name(f"/rows/{row}/name", human)
        more = t.any(", gaze naturale", ", gaze naturale", ", energie termică") if extra else ""
        html += f'<p style="margin:0 0 1.2mm 12mm">{row + 1}) {word} {apartment}{dash}{name}{more}</p>'
    html += f"<p class='ind' style='margin-top:4mm'>În total {len(people)} dosare.</p>"
    return t.paper(KIND, html + closing(t, [t.any("Administrator", "Președinte")], 5))


LAYOUTS = (
    Layout("register_of_files", register_of_files, split="train"),
    Layout("lines_in_letter", lines_in_letter, split="train"),
)
