"""Papers of local tax offices of other towns on what somebody owns there."""

from __future__ import annotations

import random

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, closing, heading, registered, town_hall
from sample_scans.other_offices.parts_hall import for_what, from_elsewhere, hall_head, holdings, home_line
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "local_tax_certificate"
_OFFICES = ("Direcția Economică - Serviciul impozite și taxe", "Compartimentul taxe și impozite", "Biroul venituri")


def fiscal_attestation(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The national form for natural persons: the taxpayer, the table of goods, the debts, the validity."""
    t = Clerk(rng, look, plain=0.2).tightened()
    who = from_elsewhere(world, person, rng)
    html = hall_head(t, who.domicile, t.any(*_OFFICES), t.any("stack", "halves", "crest"))
    html += f'<p style="margin-top:4mm">{registered(t, t.issued(world, None))}</p>'
    html += heading(t, "CERTIFICAT DE ATESTARE FISCALĂ", 4)
    html += '<p class="mid b">pentru persoane fizice privind impozitele și taxele locale și alte venituri ale '
    html += "bugetului local</p>"
    id_card = f"B.I./C.I. seria {who.id_series} nr. {who.id_number}"
    html += f'<p class="just ind">Ca urmare a cererii {t.sex(who, "domnului", "doamnei")} {t.name("/name", who)}, CNP '
    html += f"{t.cnp('/cnp', who.cnp)}, {id_card}, {home_line(t, who)}, se atestă că, la data eliberării, "
    html += "contribuabilul "
    html += f"{t.any('figurează', 'este înscris')} în evidențele fiscale cu rolul nr. {rng.randint(300, 98000)}:</p>"
    rows = "".join(
        f'<tr><td class="mid">{at}</td><td>{label}</td><td>{value}</td></tr>'
        for at, (label, value) in enumerate(holdings(t), 1)
    )
    html += '<table class="grid"><tr><th style="width:12mm">Nr.</th><th>Denumirea '
    html += "bunului</th><th>Caracteristici</th></tr>"
    html += f"{rows}</table><p style='margin-top:4mm'>Nu are obligații de plată restante la bugetul local.</p>"
    html += f"<p>{for_what(t)}</p>"
    heads = ["Conducătorul organului fiscal local", t.any("Întocmit", "Inspector")]
    return t.paper(KIND, body(t, html) + closing(t, heads, 8), person=who.cnp)


def village_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A short letter of a small town hall: the finding first, then one line for each kind of property."""
    t = Clerk(rng, look)
    who = from_elsewhere(world, person, rng)
    html = hall_head(t, who.domicile, t.any(*_OFFICES[1:]))
    html += f'<p style="margin-top:5mm">{registered(t, t.issued(world, None))}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "Adeverință"))
    verb = t.any("Se adeverește de noi,", "Prin prezenta,", "Noi,")
    tail = t.any("adeverim că", "certificăm că") if not verb.startswith("Se") else "că"
    html += f'<p class="just ind">{verb} {town_hall(who.domicile)}, {tail} {t.sex(who, "numitul", "numita")} '
    html += f"{t.name('/name', who)}, {t.any('cod numeric personal', 'CNP', 'având CNP')} {t.cnp('/cnp', who.cnp)}, "
    goods = holdings(t)
    html += f"{home_line(t, who)}, {t.any('are următoarea situație la rolul fiscal', 'figurează la noi astfel')}:</p>"
    html += "".join(f'<p style="margin:0 0 1mm 16mm">{label} – {value}</p>' for label, value in goods)
    html += f'<p class="just ind" style="margin-top:4mm">{for_what(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Primar", t.any("Referent", "Inspector taxe")]), person=who.cnp)


def counter_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The counter's form of framed rows, ticked and filled by hand."""
    t = Clerk(rng, look, plain=0.1).by_pen()
    who = from_elsewhere(world, person, rng)
    html = hall_head(t, who.domicile, t.any(*_OFFICES), "stack")
    html += f'<p class="right">Nr. {ink(str(rng.randint(400, 61000)), 24)} / {ink(t.issued(world, None), 36)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ PRIVIND BUNURILE IMPOZABILE", "ADEVERINȚĂ"), 5)
    pairs = [
        (t.any("Contribuabil", "Numele și prenumele"), t.name("/name", who)),
        (t.any("CNP", "Cod numeric personal"), t.cnp("/cnp", who.cnp)),
        ("Domiciliul fiscal", t.place(who.domicile)),
    ]
    rows = "".join(f'<tr><td style="width:55mm">{k}</td><td class="hand">{v}</td></tr>' for k, v in pairs)
    html += f'<table class="grid">{rows}</table><p style="margin-top:5mm">Deține în proprietate, conform '
    html += "evidențelor:</p>"
    ticks = t.any(("☐ DA ☒ NU", "☒ DA ☐ NU"), ("DA [ ] NU [X]", "DA [X] NU [ ]"))
    for label in ("Clădiri", "Terenuri", "Mijloace de transport"):
        yes = label == "Clădiri" and t.chance(0.35)
        html += f'<p style="margin:0 0 2mm 10mm">{label} &nbsp; <span class="sans">{ticks[yes]}</span></p>'
    html += f"<p>{for_what(t)}</p>"
    return t.paper(KIND, body(t, html) + closing(t, ["Inspector", "Șef birou"]), css=PEN, person=who.cnp)


LAYOUTS = (
    Layout("fiscal_attestation", fiscal_attestation),
    Layout("village_letter", village_letter),
    Layout("counter_form", counter_form),
)
