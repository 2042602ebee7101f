"""Papers of local tax offices: facts and goods as lines, an answer in one paragraph."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading, registered, town_hall
from sample_scans.other_offices.parts_hall import for_what, from_elsewhere, hall_head, holdings, home_line
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "local_tax_certificate"


def facts_and_goods(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The taxpayer's facts as lines with colons, the goods as lines with dashes, both under small headings."""
    t = Clerk(rng, look, plain=0.3)
    who = from_elsewhere(world, person, rng)
    head = hall_head(t, who.domicile, t.any("Serviciul Public Impozite și Taxe Locale", "Birou Impozite și Taxe"))
    html = f'<p style="margin-top:5mm">{registered(t, t.issued(world, None), 30000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ FISCALĂ", "CERTIFICAT"), 5)
    facts = [
        (t.any("Contribuabil", "Nume și prenume", "Numele și prenumele contribuabilului"), t.name("/name", who)),
        (t.any("CNP", "Cod numeric personal", "C.N.P."), t.cnp("/cnp", who.cnp)),
        (t.any("Domiciliul", "Adresa de domiciliu"), t.place(who.domicile)),
        (t.any("Rol nominal unic", "Nr. rol"), str(rng.randint(100, 99000))),
    ]
    html += f'<p class="b">{t.any("I. Date de identificare", "Datele contribuabilului")}</p>'
    html += "".join(f'<p style="margin:0 0 1.5mm 8mm">{k}: {v}</p>' for k, v in facts)
    goods = t.any("II. Bunuri impozabile", "În evidențele fiscale figurează cu")
    html += f'<p class="b" style="margin-top:4mm">{goods}</p>'
    html += "".join(f'<p style="margin:0 0 1.5mm 8mm">- {k.lower()}: {v}</p>' for k, v in holdings(t))
    html += f'<p class="just" style="margin-top:4mm">{t.any("Nu are datorii la bugetul local. ", "")}{for_what(t)}</p>'
    roles = t.any(["Șef serviciu", "Inspector"], ["Primar", "Inspector impozite și taxe"], ["Director", "Referent"])
    return t.paper(KIND, head + body(t, html) + closing(t, roles), person=who.cnp)


def request_answer(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The office's answer in the letter manner: at whose request, who, what is and is not on the roll."""
    t = Clerk(rng, look)
    who = from_elsewhere(world, person, rng)
    head = hall_head(t, who.domicile, t.any("Compartimentul financiar-contabil, impozite și taxe", "Direcția Venituri"))
    hall = town_hall(who.domicile)
    html = f'<p class="right" style="margin-top:5mm">{registered(t, t.issued(world, None), 9000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "A D E V E R I N Ț Ă"))
    asked = t.any("Ca urmare a solicitării verbale", "La cererea celui interesat", "Urmare a cererii depuse")
    html += f'<p class="just ind wide">{asked}, {hall} {t.any("adeverește", "certifică")} faptul că '
    html += f"{t.sex(who, 'domnul', 'doamna')} {t.name('/name', who)}, {home_line(t, who)}, CNP "
    html += f"{t.cnp('/cnp', who.cnp)}, {t.any('se află', 'figurează')} în evidențele fiscale ale localității, "
    html += "situația bunurilor fiind următoarea: "
    html += "; ".join(f"{k.lower()} - {v}" for k, v in holdings(t)) + ".</p>"
    html += f'<p class="just ind wide">{for_what(t)}</p>'
    roles = t.any(["Primar", "Secretar", "Contabil"], ["Șef birou", "Întocmit"], ["Inspector"])
    return t.paper(KIND, head + body(t, html) + closing(t, roles), person=who.cnp)


LAYOUTS = (
    Layout("facts_and_goods", facts_and_goods, split="train"),
    Layout("request_answer", request_answer, split="train"),
)
