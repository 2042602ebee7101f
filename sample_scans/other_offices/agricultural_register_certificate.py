"""Papers of town halls on what stands in their agricultural registers."""

from __future__ import annotations

import random

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import (
    PEN,
    Clerk,
    body,
    closing,
    heading,
    made_up,
    registered,
    town_hall,
)
from sample_scans.other_offices.parts_hall import farm, for_what, from_elsewhere, hall_head, home_line
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "agricultural_register_certificate"
_OFFICES = ("Compartimentul Registru Agricol", "Registrul agricol", "Biroul agricol și fond funciar")


def whole_household(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One table of the household's goods, two columns of label and value side by side; the members are named below."""
    t = Clerk(rng, look).tightened()
    who = from_elsewhere(world, person, rng)
    html = hall_head(t, who.domicile, t.any(*_OFFICES))
    html += f'<p style="margin-top:5mm">{registered(t, t.issued(world, None))}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ privind registrul agricol"), 6)
    number = f", CNP {t.cnp('/cnp', who.cnp)}" if t.chance(0.7) else ""
    opening = t.any("Se adeverește că", "Prin prezenta se adeverește că", "Din registrul agricol rezultă că")
    html += f'<p class="just ind">{opening} {t.sex(who, "domnul", "doamna")} {t.name("/name", who)}{number}, '
    html += f"{home_line(t, who)}, este {t.sex(who, 'înscris', 'înscrisă')} în registrul agricol pe anii 2015-2019 la "
    html += f"poziția {rng.randint(2, 140)}, volumul {rng.randint(1, 30)}, tipul {t.any('I', 'II', '1')}, cu:</p>"
    goods = farm(t)
    rows = "".join(
        f"<tr><td>{a[0]}</td><td class='mid'>{a[1]}</td><td>{b[0]}</td><td class='mid'>{b[1]}</td></tr>"
        for a, b in zip(goods[:4], goods[4:], strict=True)
    )
    html += f'<table class="grid">{rows}</table>'
    if t.chance(0.5):
        others = ", ".join(t.spelled(made_up(rng, who, who.surname)) for _ in range(rng.randint(1, 3)))
        html += f"<p style='margin-top:4mm'>Membrii gospodăriei, în afara titularului: {others}.</p>"
    html += f'<p class="just ind" style="margin-top:4mm">{for_what(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Primar", "Secretar", "Referent"], 8), person=who.cnp)


def nothing_found(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A few lines: the person has no land, no animals, or no entry at all."""
    t = Clerk(rng, look)
    who = from_elsewhere(world, person, rng)
    html = hall_head(t, who.domicile, t.any(*_OFFICES))
    html += f'<p style="margin-top:6mm">{registered(t, t.issued(world, None))}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "CERTIFICAT", "Adeverință"))
    hall = town_hall(who.domicile)
    opening = t.any(f"{hall} certifică prin prezenta faptul că", f"{hall}, prin secretar, adeverește că")
    number = f" ({t.any('CNP', 'C.N.P.')} {t.cnp('/cnp', who.cnp)})" if t.chance(0.7) else ""
    none = t.any(
        "nu are deschisă poziție în registrul agricol al localității și nu deține teren agricol ori animale",
        "nu figurează în evidențele registrului agricol cu teren, animale sau utilaje agricole",
        f"figurează în registrul agricol, vol. {rng.randint(1, 20)}, poz. {rng.randint(1, 99)}, fără terenuri și "
        "animale",
    )
    html += f'<p class="just ind wide">{opening} {t.name("/name", who)}{number}, {home_line(t, who)}, {none}.</p>'
    html += f'<p class="just ind">{for_what(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Secretar", t.any("Inspector", "Agent agricol")]), person=who.cnp)


def farm_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The agricultural clerk's form: labels at the left, the pen on the right, the goods in a ruled list."""
    t = Clerk(rng, look, plain=0.1).tightened().by_pen()
    who = from_elsewhere(world, person, rng)
    html = hall_head(t, who.domicile, t.any(*_OFFICES), t.any("stack", "framed_line", "one_line"))
    html += f'<p style="margin-top:4mm">Nr. {ink(str(rng.randint(60, 7200)), 22)} din '
    html += f"{ink(t.issued(world, None), 36)}</p>"
    html += heading(t, "ADEVERINȚĂ", 5) + "<p>Se adeverește situația din registrul agricol pentru:</p>"
    html += f'<p class="wide">{t.any("Numele și prenumele", "Dl. / D-na")} {ink(t.name("/name", who), 84)}'
    html += f"<br>CNP {ink(t.cnp('/cnp', who.cnp), 56)}" if t.chance(0.7) else ""
    html += f"<br>{t.any('Domiciliul', 'Adresa')} {ink(t.place(who.domicile), 90)}<br>Tipul {ink('1', 14)} volumul "
    html += f"{ink(str(rng.randint(1, 24)), 16)} poziția {ink(str(rng.randint(1, 150)), 18)}</p>"
    rows = "".join(f'<tr><td>{k}</td><td class="hand mid" style="width:60mm">{v}</td></tr>' for k, v in farm(t)[::2])
    html += f'<table class="grid" style="width:130mm">{rows}</table><p style="margin-top:4mm">{for_what(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Primar", "Secretar"], 8), css=PEN, person=who.cnp)


LAYOUTS = (
    Layout("whole_household", whole_household),
    Layout("nothing_found", nothing_found),
    Layout("farm_form", farm_form),
)
