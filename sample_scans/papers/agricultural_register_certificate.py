"""Certificates from a town hall's agricultural register."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.more_letters import register_page
from sample_scans.office.townhall import farm_goods, home_town, is_town
from sample_scans.office.townhall_forms import farm_blank, farm_reply, farm_table
from sample_scans.office.typist import Typist
from sample_scans.office.wording import address_text
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "agricultural_register_certificate"


def prose(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A short letter of the town hall."""
    t = Typist(rng, look)
    who = person or world.applicant
    town = home_town(who)
    place = f"{'MUNICIPIUL' if is_town(town) else 'COMUNA'} {town.upper()}"
    opening = t.any(
        "Se adeverește prin prezenta că", "Prin prezenta se certifică faptul că", "Primăria noastră adeverește că"
    )
    number = f", CNP {t.cnp('/cnp', who.cnp)}" if t.chance(0.75) else ""
    lives = t.any(
        f", {t.sex(who, 'domiciliat', 'domiciliată')} în {esc(address_text(who.domicile, t.address_style))}", ""
    )
    body = f"{opening} {t.any('numitul(a)', t.sex(who, 'dl.', 'd-na'))} {t.name('/name', who)}{number}{lives}, "
    body += f"{farm_goods(t)}"
    html = head(
        t,
        t.any(place, f"PRIMĂRIA {place}"),
        ["ROMÂNIA", "Județul Cluj", t.any("Registrul Agricol", "Compartiment agricol")],
    )
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>' + title(t, "ADEVERINȚĂ")
    html += f'<p class="just ind {t.any("wide", "")}">{body}</p>'
    html += "<p "
    html += f'class="ind">{t.any("S-a eliberat pentru încălzire.", "Eliberată spre a-i servi la Primărie.")}</p>'
    return t.paper(KIND, html + signatures(t, ["Primar", "Secretar", "Referent agricol"]), person=who.cnp)


LAYOUTS = (
    Layout("prose", prose),
    Layout("farm_table", farm_table),
    Layout("farm_blank", farm_blank),
    Layout("farm_reply", farm_reply),
    Layout("register_page", register_page),
)
