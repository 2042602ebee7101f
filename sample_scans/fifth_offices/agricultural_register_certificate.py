"""Papers of agricultural registers: a letter on the register's position, a table of land by parcels."""

from __future__ import annotations

import random

from sample_scans.fifth_offices.parts_desk import Desk, box_lines, signers
from sample_scans.fifth_offices.parts_town import hall_of, lives, number_and_day, resident, town_head, use
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "agricultural_register_certificate"
_OFFICES = ("Registrul agricol", "Compartimentul registru agricol și cadastru", "Biroul agricol")


def _beasts(t: Desk) -> str:
    kinds = [f"{t.rng.randint(3, 25)} păsări", f"{t.rng.randint(2, 6)} ovine", "1 porcină"]
    return ", ".join(t.rng.sample(kinds, t.rng.randint(1, 2)))


def register_position(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The secretary's letter: subject of the register's type, volume and position, then land, animals, machines."""
    t = Desk(rng, look, plain=0.3)
    who = resident(world, person, rng)
    html = town_head(t, who.domicile, t.any(*_OFFICES))
    html += f'<p class="{t.any("right", "")}" style="margin-top:6mm">{number_and_day(t, world, 6800)}</p>'
    html += f"<h1>{t.any('ADEVERINȚĂ', 'A D E V E R I N Ț Ă')}</h1>"
    own = f"{hall_of(who.domicile)} adeverește prin prezenta că"
    start = t.any(own, "Din registrul agricol al localității rezultă că", "Se adeverește faptul că")
    number = f", {t.any('CNP', 'având CNP', 'C.N.P.')} {t.cnp('/cnp', who.cnp)}" if t.chance(0.8) else ""
    html += f'<p class="just ind wide">{start} {t.sex(who, "domnul", "doamna")} {t.name("/name", who)}, '
    html += f"{lives(t, who)}{number}, "
    if t.chance(0.45):
        html += f"{t.any('nu este înregistrat', 'nu figurează')} în registrul agricol pe anii 2015-2019 și nu deține "
        html += "teren agricol, animale sau utilaje pe raza localității.</p>"
    else:
        html += f"este trecut(ă) în registrul agricol, tipul {t.any('I', 'II', '1')}, volumul {rng.randint(1, 40)}, "
        html += f"poziția {rng.randint(1, 160)}, având înscrise:</p>"
        land = f"teren în suprafață de 0,{rng.randint(4, 90):02d} ha"
        animals = t.any("fără animale", _beasts(t))
        html += f'<p style="margin-left:14mm">a) {land};<br>b) {animals};<br>c) fără mașini și utilaje agricole.</p>'
    html += f'<p class="just ind wide">{use(t)}</p>'
    roles = t.any(["PRIMAR,", "SECRETAR,"], ["Secretar,", "Referent,"], ["Primar,", "Secretar,", "Agent agricol,"])
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, roles), person=who.cnp)


def _parcels(t: Desk) -> str:
    """Uses of the land with village and outfield areas, and their sum."""
    heads = "".join(
        f"<th>{h}</th>" for h in ("Categoria de folosință", "Intravilan (ari)", "Extravilan (ari)", "Total")
    )
    rows, sums = "", [0, 0]
    for word in ("Arabil", "Fânețe", "Livezi", "Curți-construcții"):
        inner, outer = t.any(0, t.rng.randint(1, 20)), t.any(0, 0, t.rng.randint(5, 60))
        outer = 0 if word == "Curți-construcții" else outer
        sums = [sums[0] + inner, sums[1] + outer]
        cells = "".join(f'<td class="right">{v or "-"}</td>' for v in (inner, outer, inner + outer))
        rows += f"<tr><td>{word}</td>{cells}</tr>"
    total = "".join(f'<td class="right b">{v or "-"}</td>' for v in (*sums, sum(sums)))
    return f'<table class="grid"><tr>{heads}</tr>{rows}<tr><td class="b">TOTAL</td>{total}</tr></table>'


def land_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Lines of who and where in the register, a ruled table of land by use, a line on animals."""
    t = Desk(rng, look).tightened()
    who = resident(world, person, rng)
    html = town_head(t, who.domicile, t.any(*_OFFICES), t.any("double_rule", "emblem", "strip"))
    html += f'<p style="margin-top:5mm">{number_and_day(t, world, 9000)}</p>'
    html += f"<h1>{t.any('ADEVERINȚĂ', 'ADEVERINȚĂ PRIVIND TERENURILE ȘI ANIMALELE')}</h1>"
    html += (
        f"<p>{t.any('Se adeverește situația din registrul agricol pentru:', 'Către cei interesați, privind pe:')}</p>"
    )
    rows = [
        (t.any("Numele și prenumele", "Persoana", "Solicitant"), t.name("/name", who)),
        (t.any("C.N.P.", "Cod numeric personal", "CNP"), t.cnp("/cnp", who.cnp)),
        (t.any("Adresa", "Domiciliu", "Domiciliat(ă) în"), t.place(who.domicile)),
        ("Registrul agricol", f"vol. {rng.randint(1, 30)}, pag. {rng.randint(1, 99)}, poz. {rng.randint(1, 140)}"),
    ]
    html += box_lines(t, rows) + '<p style="margin:5mm 0 1.5mm">Terenuri deținute:</p>' + _parcels(t)
    animals = t.any("nu deține", _beasts(t))
    html += f'<p style="margin-top:4mm">Animale și păsări: {animals}. Utilaje agricole: nu deține.</p>'
    html += f'<p class="just">{use(t)}</p>'
    roles = t.any(["Secretar,", "Întocmit,"], ["PRIMAR,", "SECRETAR,"], ["Inspector agricol,"])
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, roles), person=who.cnp)


LAYOUTS = (
    Layout("register_position", register_position, split="held"),
    Layout("land_table", land_table, split="held"),
)
