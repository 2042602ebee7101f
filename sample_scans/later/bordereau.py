"""Administrators' lists: a framed table with signatures to come, numbered lines in two columns."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_building import called, neighbours, seat_text
from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "bordereau"


def _title(t: Clerk) -> str:
    return t.any("BORDEROU", "BORDEROU CENTRALIZATOR", "BORDEROU CU DOSARELE PENTRU AJUTORUL DE ÎNCĂLZIRE",
                 "TABEL CENTRALIZATOR")  # fmt: skip


def for_signature(world: Household, rng: random.Random, look: Look) -> Paper:
    """A framed table: number, flat, name, how many persons, kind of heating, an empty column to sign in."""
    t = Clerk(rng, look, plain=0.3).tightened()
    people = neighbours(world, rng, 4, 16)
    html = f'<div class="cols"><div><b>{called(t, world)}</b><br>{seat_text(t, world)}</div>'
    html += f'<div class="right">{t.any("Data", "Cluj-Napoca,")} {t.issued(world, None)}</div></div>'
    html += heading(t, _title(t), 6)
    flat_first = t.chance(0.5)
    heads = ["Nr.", t.any("Ap.", "Apart."), t.any("Numele și prenumele", "Nume și prenume titular"), "Pers.",
             t.any("Dosar nr.", "Nr. file"), "Semnătura"]  # fmt: skip
    if not flat_first:
        heads[1], heads[2] = heads[2], heads[1]
    rows = ""
    for at, (human, flat) in enumerate(people):
        pair = [t.text(f"/rows/{at}/apartment", flat), t.name(f"/rows/{at}/name", human)]
        pair = pair if flat_first else pair[::-1]
        cells = [str(at + 1), *pair, str(rng.randint(1, 5)), str(rng.randint(4, 22)), "&nbsp;"]
        rows += "<tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>"
    head = "".join(f"<th>{h}</th>" for h in heads)
    html += f'<table class="grid"><tr>{head}</tr>{rows}</table>'
    html += f'<p style="margin-top:4mm">{t.any("Total dosare depuse", "Total poziții", "Total")}: {len(people)}</p>'
    css = ".grid td:last-child { width: 32mm; }"
    roles = t.any(["Administrator", "Președinte"], ["Administrator"])
    return t.paper(KIND, body(t, html) + closing(t, roles, 6), css=css)


def two_column_lines(world: Household, rng: random.Random, look: Look) -> Paper:
    """Ruled only between the lines: name at the left, flat at the right, under a short covering sentence."""
    t = Clerk(rng, look, plain=0.3).tightened()
    people = neighbours(world, rng, 4, 12)
    html = f"<p>{called(t, world)}, {seat_text(t, world)}</p>"
    html += f'<p class="right">{t.any("Către D.A.S.M. Cluj-Napoca", "Către Primăria Cluj-Napoca")}</p>'
    html += heading(t, _title(t), 6)
    html += f'<p class="just">{t.any("Predăm alăturat dosarele următorilor locatari", "Înaintăm cererile locatarilor")}'
    html += f"{t.any(' din sezonul 2017-2018', '')}:</p>"
    line = "border-bottom:0.2mm solid #555;padding:1.1mm 2mm"
    word = t.any("ap.", "apartament", "ap. nr.")
    rows = ""
    for at, (human, flat) in enumerate(people):
        name, where = t.name(f"/rows/{at}/name", human), t.text(f"/rows/{at}/apartment", flat)
        rows += f'<tr><td style="{line};width:12mm">{at + 1}.</td><td style="{line}">{name}</td>'
        rows += f'<td style="{line};text-align:right">{word} {where}</td></tr>'
    html += f'<table style="width:78%">{rows}</table>'
    html += f'<p style="margin-top:5mm">Predat {t.issued(world, None)}, {len(people)} dosare.</p>'
    return t.paper(
        KIND, body(t, html) + closing(t, t.any(["Am predat", "Am primit"], ["Administrator", "Am primit"]), 6)
    )


LAYOUTS = (
    Layout("for_signature", for_signature, split="train"),
    Layout("two_column_lines", two_column_lines, split="train"),
)
