"""Papers of local tax offices: a ruled certificate with a number for every row, a short letter with a finding."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_clerk import Clerk, body, closing, county_name, heading, registered, town_hall
from sample_scans.other_offices.parts_hall import for_what, from_elsewhere, hall_head, holdings
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "local_tax_certificate"


def numbered_certificate(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A form with numbered rows: taxpayer, number, home, role, then buildings, land and vehicles in the same table."""
    t = Clerk(rng, look, plain=0.25).tightened()
    who = from_elsewhere(world, person, rng)
    rows = [
        (t.any("Contribuabilul", "Numele și prenumele / denumirea", "Nume și prenume"), t.name("/name", who)),
        (t.any("Codul numeric personal", "CNP", "C.N.P./C.U.I."), t.cnp("/cnp", who.cnp)),
        ("Domiciliul fiscal", t.place(who.domicile)),
        (t.any("Matricola / rolul", "Rol nr."), str(rng.randint(1000, 99900))), *holdings(t),
        (t.any("Obligații de plată scadente", "Sume datorate la data eliberării"), t.any("0 lei", "nu are", "fără")),
    ]  # fmt: skip
    cells = "".join(
        f'<tr><td class="mid">{at}</td><td style="width:68mm">{k}</td><td>{v}</td></tr>'
        for at, (k, v) in enumerate(rows, 1)
    )
    head = f'<div class="cols"><div>ROMÂNIA<br>JUDEȚUL {county_name(who.domicile).upper()}<br>'
    head += f"<b>{town_hall(who.domicile)}</b><br>{t.any('Direcția impozite și taxe', 'Serviciul taxe și impozite')}"
    head += f'</div><div class="right">{registered(t, t.issued(world, None), 40000)}</div></div>'
    html = heading(
        t, t.any("ADEVERINȚĂ", "CERTIFICAT DE ATESTARE FISCALĂ", "ADEVERINȚĂ PRIVIND BUNURILE IMPOZABILE"), 7
    )
    html += f'<table class="grid">{cells}</table><p class="just" style="margin-top:5mm">{for_what(t)}</p>'
    roles = t.any(["Director executiv", "Întocmit"], ["Primar", "Contabil"], ["Șef serviciu"])
    return t.paper(KIND, body(t, head + html) + closing(t, roles), person=who.cnp)


def brief_finding(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A short letter: at the person's request the office says what is on the roll of the last years."""
    t = Clerk(rng, look, plain=0.3)
    who = from_elsewhere(world, person, rng)
    head = hall_head(t, who.domicile, t.any("Compartiment impozite și taxe locale", "Biroul taxe"),
                     t.any("bar", "stack", "framed_line", "crest"))  # fmt: skip
    found = t.any(
        "nu figurează în evidențele noastre cu bunuri impozabile",
        "figurează cu casă de locuit și teren aferent, fără mijloace de transport",
        f"figurează cu teren intravilan de {rng.randint(200, 900)} mp și nu deține alte bunuri",
    )
    html = f'<p style="margin-top:6mm">{registered(t, t.issued(world, None), 9000)}</p>' + heading(t, "ADEVERINȚĂ", 10)
    html += f'<p class="just ind wide">{t.any("Prin prezenta se adeverește că", "Se adeverește că", "Adeverim că")} '
    html += f"{t.name('/name', who)}, {t.any('CNP', 'C.N.P.', 'cod numeric personal')} {t.cnp('/cnp', who.cnp)}, din "
    html += f"{t.place(who.domicile)}, {found}.</p>"
    html += f'<p class="just ind wide">{t.any("Nu are debite restante. ", "Impozitele sunt achitate la zi. ", "")}'
    html += f"{for_what(t)}</p>"
    roles = t.any(["Primar", "Inspector"], ["Secretar", "Operator rol"], ["Consilier"])
    return t.paper(KIND, head + body(t, html) + closing(t, roles), person=who.cnp)


LAYOUTS = (
    Layout("numbered_certificate", numbered_certificate, split="train"),
    Layout("brief_finding", brief_finding, split="train"),
)
