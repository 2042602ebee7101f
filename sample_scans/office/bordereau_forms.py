"""Lists of administrators in other shapes: with more columns, without lines, by hand."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import outgoing, signatures
from sample_scans.office.neighbours import neighbours
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

KIND = "bordereau"


def heat_list(world: Household, rng: random.Random, look: Look) -> Paper:
    """For the heat company: flat first, then name, rooms and request number; a total beneath."""
    t = Typist(rng, look, plain=0.4).tightened()
    org = world.association
    people = neighbours(world, rng)
    rows = []
    for row, (human, flat) in enumerate(people):
        cells = (
            t.text(f"/rows/{row}/apartment", flat),
            t.name(f"/rows/{row}/name", human),
            rng.randint(1, 4),
            rng.randint(1, 6),
            t.any("gaz", "RAT", "RAT") if row % 2 else "RAT",
        )
        rows.append("<tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>")
    heads = (
        t.any("Ap.", "Apart.", "AP"),
        t.any("Titular cerere", "Nume titular", "Solicitant"),
        "Nr. cam.",
        "Nr. pers.",
        "Încălzire",
    )
    html = f"""<div class="sans">{t.any("Denumire asociație:", "", "")} {t.text("/association_name", org.name)}<br>
{esc(address_text(org.address, t.address_style))} &nbsp; CUI {org.tax_code}</div>
<p class="right">{outgoing(t, t.issued(world, None))}</p><h1 class="sans">{
        t.any(
            "BORDEROU CENTRALIZATOR RAT",
            "BORDEROU CU SOLICITANȚII DE AJUTOR LA ÎNCĂLZIRE",
            "CENTRALIZATOR CERERI SUBVENȚIE",
        )
    }</h1>
<table class="grid sans small"><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{"".join(rows)}</table>
<p style="margin-top:3mm">Total cereri depuse: {len(people)}</p>"""
    return t.paper(KIND, html + signatures(t, ["Administrator"], gap_mm=4))


def by_hand(world: Household, rng: random.Random, look: Look) -> Paper:
    """A ruled blank whose rows are written by hand."""
    t = Typist(rng, look, plain=0.2).tightened()
    people = neighbours(world, rng, most=18)
    rows = []
    for row, (human, flat) in enumerate(people):
        name, apartment = t.name(f"/rows/{row}/name", human), t.text(f"/rows/{row}/apartment", flat)
        rows.append(f"<tr class='hand'><td>{row + 1}</td><td>{name}</td><td class='mid'>{apartment}</td><td></td></tr>")
    html = f"""<p>{t.any("Asociația de proprietari", "Asociația")}
{ink(t.text("/association_name", world.association.name), 80)}</p>
<p>Data {ink(t.issued(world, None), 30)}</p><h1 style="margin:4mm 0">BORDEROU</h1>
<p class="mid">cu dosarele de ajutor pentru încălzire predate de administrator</p>
<table class="grid"><tr><th>Nr.</th><th>Numele și prenumele</th><th>Ap.</th><th>Obs.</th></tr>{"".join(rows)}</table>"""
    return t.paper(KIND, html + signatures(t, ["Am predat", "Am primit"], gap_mm=4))


def no_lines(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two text columns without rules: ``ap. 15  POP ANA``; the association stands at the foot."""
    t = Typist(rng, look).tightened()
    people = neighbours(world, rng, least=8)
    label = t.any("ap. ", "Ap. ", "apartament ")
    lines = [
        f"<div style='padding:0.7mm 0'>{label}{t.text(f'/rows/{row}/apartment', flat)}"
        f"<span style='display:inline-block;width:6mm'></span>{t.name(f'/rows/{row}/name', human)}</div>"
        for row, (human, flat) in enumerate(people)
    ]
    html = f"""<p>{t.any("Către Primăria Cluj-Napoca, DASM", "Către: Direcția de asistență socială")}</p>
<h1>{t.any("Borderou centralizator", "BORDEROU CENTRALIZATOR")}</h1><p class="just">Vă înaintăm {len(people)} cereri
pentru
ajutorul de încălzire, din partea locatarilor:</p><div style="columns:2;column-gap:12mm">{"".join(lines)}</div>
<p style="margin-top:8mm">{t.text("/association_name", world.association.name)}, {t.issued(world, None)}</p>"""
    return t.paper(KIND, html + signatures(t, ["Președinte"], gap_mm=3))
