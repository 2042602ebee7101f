"""Declarations of what a person without income lives on."""

from __future__ import annotations

import random

from sample_scans.office.declaration import living_on, penal_clause, signature_line
from sample_scans.office.declaration_forms import before_clerk, blank, handwritten
from sample_scans.office.letterhead import title
from sample_scans.office.more_deeds import income_grid
from sample_scans.office.typist import Typist, fitting
from sample_scans.office.wording import address_text
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "no_income_declaration"


def typed(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A typed declaration in one paragraph."""
    t = Typist(rng, look)
    who = fitting(world, ("none",), person)
    lives = esc(address_text(who.domicile, t.address_style))
    month = t.any("în luna anterioară depunerii cererii", "în ultima lună", "în prezent")
    text = (
        f"{t.sex(who, 'Subsemnatul', 'Subsemnata')} {t.name('/name', who)}, {t.any('CNP', 'C.N.P.', 'având CNP')} "
        f"{t.cnp('/cnp', who.cnp)}, {t.sex(who, 'domiciliat', 'domiciliată')} în {lives}, posesor al CI seria "
        f"{who.id_series} nr. {who.id_number}, declar pe propria răspundere că {month} nu realizez niciun venit "
        f"{t.any('dintre cele enumerate în cerere', 'din salarii, pensii, indemnizații sau alte surse')}."
    )
    html = title(t, t.any("DECLARAȚIE", "DECLARAȚIE PE PROPRIA RĂSPUNDERE"))
    html += f'<p class="just ind wide">{text}</p><p class="just ind wide">{living_on(t)}</p>'
    html += f'<p class="just ind wide">{penal_clause(t)}</p>{signature_line(t, t.issued(world, None))}'
    return t.paper(KIND, html, person=who.cnp)


LAYOUTS = (
    Layout("typed", typed),
    Layout("handwritten", handwritten),
    Layout("blank", blank),
    Layout("before_clerk", before_clerk),
    Layout("income_grid", income_grid),
)
