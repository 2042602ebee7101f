"""Lists of requests as administrators make them in a spreadsheet: the flat first, or surname and given names apart."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, signatures
from sample_scans.office.neighbours import neighbours
from sample_scans.office.typist import Typist, name_form, respell
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

KIND = "bordereau"


def flat_first(world: Household, rng: random.Random, look: Look) -> Paper:
    """The flat, the number of persons and an amount stand before the name; nothing is numbered."""
    t = Typist(rng, look).tightened()
    html = _top(t, world, t.any("SITUAȚIA CERERILOR DE AJUTOR", "Tabel nominal cu solicitanții", "BORDEROU DOSARE"))
    rows = []
    for row, (human, flat) in enumerate(neighbours(world, rng)[:18]):
        apartment, name = t.text(f"/rows/{row}/apartment", flat), t.name(f"/rows/{row}/name", human)
        amount = f"{rng.randint(120, 780)},{rng.randint(0, 99):02d}"
        rows.append(
            f"<tr><td class='mid'>{apartment}</td><td class='mid'>{rng.randint(1, 5)}</td>"
            f"<td class='mid'>{amount}</td><td>{name}</td></tr>"
        )
    labels = (
        t.any("Ap.", "Nr. apart.", "Apartamentul"), t.any("Nr. pers.", "Membri"),
        t.any("Venit / membru", "Suma (lei)"), t.any("Solicitantul", "Titularul dosarului", "Familia"),
    )  # fmt: skip
    return t.paper(KIND, html + _table(labels, rows) + signatures(t, ["Administrator"], gap_mm=8))


def names_apart(world: Household, rng: random.Random, look: Look) -> Paper:
    """Surname and given names in columns of their own."""
    t = Typist(rng, look).tightened()
    html = _top(t, world, t.any("CENTRALIZATOR CERERI", "BORDEROU DE PREDARE", "LISTA SOLICITANȚILOR"))
    rows = []
    for row, (human, flat) in enumerate(neighbours(world, rng)[:18]):
        whole = name_form(respell(f"{human.surname} {human.given_names}", t.spelling))
        surname = t.put(f"/rows/{row}/name", esc(human.surname), whole)
        given = f'<span data-f="/rows/{row}/name">{esc(human.given_names)}</span>'  # the value's second place
        apartment = t.text(f"/rows/{row}/apartment", flat)
        rows.append(
            f"<tr><td>{row + 1}</td><td>{surname}</td><td>{given}</td><td class='mid'>{apartment}</td><td></td></tr>"
        )
    labels = (t.any("Nr.", "Crt."), t.any("Nume", "Numele"), t.any("Prenume", "Prenumele"), "Ap.", "Semnătura")
    return t.paper(KIND, html + _table(labels, rows) + signatures(t, ["Președinte", "Administrator"], gap_mm=8))


def _top(t: Typist, world: Household, title: str) -> str:
    org = world.association
    seat = esc(address_text(org.address, t.address_style))
    html = head(t, t.text("/association_name", t.any(org.name, org.name.upper())), [f"CIF {org.tax_code}", seat])
    return f'{html}<h1 style="margin:6mm 0">{title}</h1>'


def _table(labels: tuple[str, ...], rows: list[str]) -> str:
    heads = "".join(f"<th>{label}</th>" for label in labels)
    return f'<table class="grid"><tr>{heads}</tr>{"".join(rows)}</table>'
