"""Papers of agricultural registers: a short certificate of nothing owned, a listing by chapters of the register."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading, registered, town_hall
from sample_scans.other_offices.parts_hall import farm, for_what, from_elsewhere, hall_head, home_line
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "agricultural_register_certificate"
_OFFICES = ("Compartiment Registrul Agricol", "Compartiment agricol", "Serviciul Registrul Agricol și Fond Funciar")


def short_finding(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Two sentences: who, and that the register has or has not a position with land and animals."""
    t = Clerk(rng, look)
    who = from_elsewhere(world, person, rng)
    html = f'<p style="margin-top:5mm">{registered(t, t.issued(world, None), 7000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "Adeverință"))
    number = f", {t.any('CNP', 'C.N.P.', 'cod numeric personal')} {t.cnp('/cnp', who.cnp)}" if t.chance(0.8) else ""
    position = f"vol. {rng.randint(1, 30)}, poz. {rng.randint(1, 190)}"
    found = t.any(
        "nu figurează înscris(ă) în Registrul Agricol cu terenuri agricole, animale sau utilaje",
        f"este înscris(ă) în Registrul Agricol la {position}, cu {rng.randint(2, 40)} ari teren, fără animale",
        f"figurează la {position} din Registrul Agricol numai cu casă și curte",
    )
    start = t.any(
        "Prin prezenta se adeverește că", "Subscrisa, prin registrul agricol, adeverește că", "Se certifică că"
    )
    html += f'<p class="just ind wide">{start} {t.sex(who, "numitul", "numita")} {t.name("/name", who)}{number}, '
    html += f"{home_line(t, who)}, {found}.</p>"
    html += (
        f'<p class="just ind wide">Datele sunt cele din evidențele deținute de {town_hall(who.domicile)} pentru anii '
    )
    html += f"{t.any('2015-2019', '2015 - 2019')}. {for_what(t)}</p>"
    roles = t.any(["Primar", "Secretar", "Referent agricol"], ["Secretar", "Agent agricol"], ["Primar", "Inspector"])
    top = hall_head(t, who.domicile, t.any(*_OFFICES))
    return t.paper(KIND, top + body(t, html) + closing(t, roles), person=who.cnp)


def chapter_list(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Holder's facts in a framed block, below it the register's chapters, half of them in each of two columns."""
    t = Clerk(rng, look, plain=0.3).tightened()
    who = from_elsewhere(world, person, rng)
    facts = [(t.any("Capul gospodăriei", "Numele și prenumele", "Nume și prenume"), t.name("/name", who))]
    facts += [(t.any("CNP", "Cod numeric personal"), t.cnp("/cnp", who.cnp))]
    facts += [
        ("Domiciliul", t.place(who.domicile)),
        ("Tipul / volumul / poziția", f"{rng.randint(1, 2)} / {rng.randint(1, 40)} / {rng.randint(1, 180):03d}"),
    ]
    framed = "".join(f'<tr><td style="padding:0.6mm 6mm 0.6mm 0">{k}:</td><td>{v}</td></tr>' for k, v in facts)
    goods = [f"<tr><td>{k}</td><td class='right'>{v}</td></tr>" for k, v in farm(t)]
    halves = "".join(
        f'<table style="width:47%"><tr><td colspan="2" class="b">{title}</td></tr>{"".join(part)}</table>'
        for title, part in (("Cap. II - Terenuri", goods[:4]), ("Cap. VII-IX - Animale, utilaje", goods[4:]))
    )
    html = f'<p class="right" style="margin-top:4mm">{registered(t, t.issued(world, None), 7000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ DIN REGISTRUL AGRICOL", "ADEVERINȚĂ", "EXTRAS DIN REGISTRUL AGRICOL"), 5)
    html += f"<p>{t.any('Situația din registrul agricol la data eliberării:', 'Din registrul agricol rezultă:')}</p>"
    html += f'<div style="border:0.3mm solid #000;padding:2mm 3mm"><table>{framed}</table></div>'
    html += f'<div class="cols" style="margin:5mm 0">{halves}</div><p class="just">{for_what(t)}</p>'
    top = hall_head(t, who.domicile, t.any(*_OFFICES))
    return t.paper(KIND, top + body(t, html) + closing(t, ["Secretar", "Întocmit"]), person=who.cnp)


LAYOUTS = (
    Layout("short_finding", short_finding, split="train"),
    Layout("chapter_list", chapter_list, split="train"),
)
