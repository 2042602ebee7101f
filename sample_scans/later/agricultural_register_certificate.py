"""Papers of agricultural registers: a certificate whose findings are a lettered list, a printed form filled in."""

from __future__ import annotations

import random

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, closing, heading, registered, town_hall
from sample_scans.other_offices.parts_hall import farm, for_what, from_elsewhere, hall_head, home_line
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "agricultural_register_certificate"


def lettered_findings(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sentence on who, then a), b), c) what the register says of land, animals and machines."""
    t = Clerk(rng, look, plain=0.25)
    who = from_elsewhere(world, person, rng)
    head = hall_head(t, who.domicile, t.any("Registrul agricol", "Biroul agricol", "Compartimentul Registru Agricol"))
    html = f'<p style="margin-top:5mm">{registered(t, t.issued(world, None), 6000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ REGISTRU AGRICOL"), 7)
    number = f", CNP {t.cnp('/cnp', who.cnp)}" if t.chance(0.85) else ""
    start = t.any("Se adeverește că", "Pe baza registrului agricol se adeverește că", "Prin prezenta certificăm că")
    html += f'<p class="just ind">{start} {t.sex(who, "domnul", "doamna")} {t.name("/name", who)}{number}, '
    html += f"{home_line(t, who)}, este înscris(ă) la poziția {rng.randint(1, 190)}, volumul "
    html += f"{rng.randint(1, 30)}, cu:</p>"
    for letter, (k, v) in zip("abcde", rng.sample(farm(t), 5), strict=True):
        html += f'<p style="margin:0 0 1.4mm 14mm">{letter}) {k.lower()}: {v}</p>'
    html += f'<p class="just ind" style="margin-top:4mm">{for_what(t)}</p>'
    roles = t.any(["Primar", "Secretar", "Agent agricol"], ["Secretar", "Inspector"])
    return t.paper(KIND, head + body(t, html) + closing(t, roles), person=who.cnp)


def filled_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A multiplied form of the commune: blanks filled by pen or computer, a small table of land and animals."""
    t = Clerk(rng, look, plain=0.15).tightened()
    pen = t.chance(0.5)
    t = t.by_pen() if pen else t
    cls = "hand" if pen else t.any("mono", "sans")
    who = from_elsewhere(world, person, rng)

    def gap(html: str, width: int) -> str:
        return ink(html, width, cls)

    html = f"<p>{town_hall(who.domicile)}<br>Registrul agricol<br>Nr. {gap(str(rng.randint(40, 5200)), 20)} din "
    html += f"{gap(t.issued(world, None), 34)}</p>" + heading(t, "ADEVERINȚĂ", 6)
    html += f'<p class="wide">Prin prezenta se adeverește că numitul(a) {gap(t.name("/name", who), 80)} CNP '
    html += f"{gap(t.cnp('/cnp', who.cnp), 48)} cu domiciliul în {gap(t.place(who.domicile), 90)} figurează în "
    html += "registrul "
    html += f"agricol tip {gap(str(rng.randint(1, 2)), 10)} vol. {gap(str(rng.randint(1, 30)), 12)} poz. "
    html += f"{gap(str(rng.randint(1, 190)), 14)} cu următoarele:</p>"
    rows = "".join(f'<tr><td>{k}</td><td class="{cls}">{v}</td></tr>' for k, v in farm(t)[:6])
    html += f'<table class="grid" style="width:70%"><tr><th>Denumirea</th><th>Suprafața / nr.</th></tr>{rows}</table>'
    html += f'<p class="just" style="margin-top:4mm">{for_what(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Primar", "Referent"], 8), css=PEN, person=who.cnp)


LAYOUTS = (
    Layout("lettered_findings", lettered_findings, split="train"),
    Layout("filled_form", filled_form, split="train"),
)
