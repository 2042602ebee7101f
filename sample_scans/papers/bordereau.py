"""The administrator's list of the flats that ask for the heating aid."""

from __future__ import annotations

import random

from sample_scans.office.bordereau_forms import by_hand, heat_list, no_lines
from sample_scans.office.bordereau_tables import flat_first, names_apart
from sample_scans.office.letterhead import head, outgoing, signatures
from sample_scans.office.more_letters import hand_over
from sample_scans.office.neighbours import neighbours
from sample_scans.office.typist import Typist
from sample_scans.office.wording import address_text
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "bordereau"


def ruled(world: Household, rng: random.Random, look: Look) -> Paper:
    """A ruled table under a letterhead."""
    t = Typist(rng, look).tightened()
    org = world.association
    seat = esc(address_text(org.address, t.address_style))
    html = head(t, t.text("/association_name", t.any(org.name, org.name.upper())), [f"Cod fiscal {org.tax_code}", seat])
    html += f'<p style="margin-top:4mm">{outgoing(t, t.issued(world, None))}</p>'
    html += '<h1 style="margin:5mm '
    html += f'0">{t.any("BORDEROU CENTRALIZATOR", "BORDEROU", "BORDEROU CENTRALIZATOR AL CERERILOR")}</h1>'
    html += '<p class="mid">cu cererile pentru acordarea ajutorului de încălzire, sezonul rece 2017-2018</p>'
    rows = []
    for row, (human, flat) in enumerate(neighbours(world, rng)):
        name, apartment = t.name(f"/rows/{row}/name", human), t.text(f"/rows/{row}/apartment", flat)
        rows.append(f"<tr><td>{row + 1}</td><td>{name}</td><td class='mid'>{apartment}</td><td></td></tr>")
    labels = (
        "Nr. crt.",
        t.any("Numele și prenumele titularului", "Nume și prenume"),
        t.any("Ap.", "Nr. ap.", "Apartament"),
        t.any("Semnătura", "Observații"),
    )
    heads = "".join(f"<th>{label}</th>" for label in labels)
    sheets = [f'<table class="grid"><tr>{heads}</tr>{"".join(part)}</table>' for part in _on_sheets(rows)]
    sheets[0] = html + sheets[0]
    sheets[-1] += signatures(t, ["Președinte", "Administrator"], gap_mm=8)
    return t.paper(KIND, *sheets)


def _on_sheets(rows: list[str], first: int = 15) -> list[list[str]]:
    """The rows of the first sheet and, when there are more, of the second; the heads are repeated."""
    return [rows[:first], rows[first:]] if len(rows) > first else [rows]


LAYOUTS = (
    Layout("ruled", ruled),
    Layout("heat_list", heat_list),
    Layout("by_hand", by_hand),
    Layout("flat_first", flat_first),
    Layout("names_apart", names_apart),
    Layout("no_lines", no_lines),
    Layout("hand_over", hand_over),
)
