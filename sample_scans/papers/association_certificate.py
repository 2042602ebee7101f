"""Certificates of owners' associations: no legal form, so every administrator writes another letter."""

from __future__ import annotations

import random

from sample_scans.office.association import (
    PURPOSES,
    association_name,
    codes,
    count,
    mail,
    person,
    phone,
    quota_month,
    relation,
    seat,
)
from sample_scans.office.association_forms import boxes, city_blank, heat_company
from sample_scans.office.association_letters import administrator, footer, half_sheet, sentence, typewriter
from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.typist import Typist
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "association_certificate"


def table(world: Household, rng: random.Random, look: Look) -> Paper:
    """Letterhead with everything, a sentence, a ruled table of the persons."""
    t = Typist(rng, look)
    top = head(t, association_name(t, world), [*codes(t, world), seat(t, world), phone(t, world), mail(t, world)])
    first = world.applicant
    opening = t.any(
        "Prin prezenta se adeverește că în apartamentul situat în",
        "Se adeverește prin prezenta că la adresa",
        "Prin prezenta confirmăm că la locuința din",
        "Asociația noastră certifică faptul că în imobilul din",
    )
    middle = t.any(
        f"sunt înscrise în cartea de imobil și figurează la cotele de întreținere {count(t, world)}, după cum urmează:",
        f"locuiesc și plătesc cheltuieli comune {count(t, world)}, conform cărții de imobil:",
        f"figurează la plata întreținerii pe luna {quota_month(world)} {count(t, world)}:",
    )
    owner = t.any(f", proprietar {t.spelled(first)},", "", f", titular {t.spelled(first)},")
    body = f'<p class="just ind">{opening} {t.address("/address", world.dwelling)}{owner} {middle}</p>'
    body += _grid(t, world)
    tail = f'<p class="just ind" style="margin-top:5mm">{_rooms(t, world)} {t.any(*PURPOSES)}</p>'
    sign = signatures(
        t, t.any("Președinte|Administrator", "Administrator", "Președinte|Contabil|Administrator").split("|")
    )
    number = f'<p style="margin-top:5mm">{outgoing(t, t.issued(world))}</p>'
    return t.paper(KIND, top + number + title(t, "ADEVERINȚĂ") + body + tail + sign)


def _grid(t: Typist, world: Household) -> str:
    with_relation = t.chance(0.5)
    labels = [
        t.any("Nr. crt.", "Nr.", "Crt."),
        t.any("Nume și prenume", "Numele și prenumele", "NUME, PRENUME"),
        t.any("CNP", "C.N.P.", "Cod numeric personal"),
    ]
    if with_relation:
        labels.append(t.any("Calitatea", "Gradul de rudenie", "Observații"))
    rows, dot = [], t.any(".", "")
    for row, human in enumerate(world.members):
        name, cnp = person(t, row, human)
        extra = f"<td>{relation(t, world, row, human)}</td>" if with_relation else ""
        rows.append(f"<tr><td>{row + 1}{dot}</td><td>{name}</td><td>{cnp}</td>{extra}</tr>")
    header = "".join(f"<th>{label}</th>" for label in labels)
    return f'<table class="grid"><tr>{header}</tr>{"".join(rows)}</table>'


def _rooms(t: Typist, world: Household) -> str:
    heat = {
        "gas": "centrală proprie pe gaz",
        "thermal": "sistem centralizat RAT",
        "electricity": "energie electrică",
        "solid": "sobă cu lemne",
    }[world.heating]
    return t.any(
        f"Apartamentul are {world.rooms} camere. Modul de încălzire: {heat}.",
        f"Locuința este compusă din {world.rooms} camere, încălzire prin {heat}.",
        "Nu figurează cu datorii la întreținere.",
        "",
    )


LAYOUTS = (
    Layout("table", table),
    Layout("sentence", sentence),
    Layout("administrator", administrator),
    Layout("footer", footer),
    Layout("city_blank", city_blank),
    Layout("heat_company", heat_company),
    Layout("typewriter", typewriter),
    Layout("half_sheet", half_sheet),
    Layout("boxes", boxes),
)
