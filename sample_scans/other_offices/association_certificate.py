"""Certificates of owners' associations, as administrators elsewhere in town write them."""

from __future__ import annotations

import random

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_building import (
    called,
    how_many,
    identifiers,
    kinship,
    listed,
    mailbox,
    outgoing,
    purpose,
    quota_month,
    seat,
    split_name,
    telephone,
)
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, closing, heading, masthead, official
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "association_certificate"


def to_the_city(world: Household, rng: random.Random, look: Look) -> Paper:
    """A letter to the city's social office; the inhabitants are numbered paragraphs."""
    t = Clerk(rng, look)
    html = masthead(t, called(t, world), [*identifiers(t, world), seat(t, world), telephone(t), mailbox(t, world)])
    html += f'<p style="margin-top:6mm">{outgoing(t, world)}</p>'
    to = t.any("Către<br>Direcția de Asistență Socială și Medicală Cluj-Napoca", "Către,<br>PRIMĂRIA MUN. CLUJ-NAPOCA")
    html += f'<p class="{t.any("mid", "right")} b">{to}</p>{heading(t, t.any("ADEVERINȚĂ", "Adeverință"), 6)}'
    start = t.any("Vă facem cunoscut că în apartamentul din", "Prin prezenta vă confirmăm că în apartamentul situat în")
    book = t.any(
        "sunt înscrise în cartea de imobil și plătesc cote de întreținere persoanele:",
        f"locuiesc, potrivit cărții de imobil și listei de plată pe {quota_month(world)}, următorii:",
    )
    html += f'<p class="just ind">{start} {t.address("/address", world.dwelling)} {book}</p>'
    joint = t.any(", CNP ", " - CNP ", " C.N.P. ", ", cod numeric personal ")
    kin = t.chance(0.5)
    for row, human in enumerate(world.members):
        name, cnp = listed(t, row, human)
        tail = f", {kinship(t, world, row, human)}" if kin else ""
        html += f'<p style="margin:0 0 1.5mm 14mm">{row + 1}. {name}{joint}{cnp}{tail}{t.any(";", ";")}</p>'
    html += f'<p class="just ind" style="margin-top:4mm">Total: {how_many(t, world)}. {purpose(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, t.any(["Administrator"], ["Președinte", "Administrator"])))


def managing_firm(world: Household, rng: random.Random, look: Look) -> Paper:
    """Written by the firm that administers the building, on its own paper, for the association that it names."""
    t = Clerk(rng, look)
    firm = t.any("ADMIN IMOB TRANSILVANIA S.R.L.", "S.C. CASA NOASTRĂ ADMINISTRARE S.R.L.", "CONDOMINIU EXPERT S.R.L.")
    lines = [f"J12/{rng.randint(200, 4200)}/{rng.randint(2005, 2015)}", "administrare de imobile și condominii"]
    html = masthead(t, firm, [*lines, telephone(t)], t.any("bar", "one_line", "framed_line"))
    html += f'<p style="margin-top:6mm">{outgoing(t, world)}</p>{heading(t, "ADEVERINȚĂ")}'
    facts = "; ".join(x for x in [seat(t, world), *identifiers(t, world), mailbox(t, world)] if x)
    html += f'<p class="just ind">{t.any("În calitate de administrator al", "Subscrisa, administrator la")} '
    html += f"<b>{called(t, world)}</b> ({facts}), {t.any('adeverim', 'certificăm prin prezenta')} că pentru locuința "
    html += (
        f"din {t.address('/address', world.dwelling)} {t.any('figurează la întreținere', 'sunt luate în calcul')}:</p>"
    )
    rows = ""
    for row, human in enumerate(world.members):
        name, cnp = listed(t, row, human)
        kin = kinship(t, world, row, human)
        rows += f'<tr><td class="mid">{row + 1}</td><td>{cnp}</td><td>{name}</td><td>{kin}</td></tr>'
    heads = ("Nr.", t.any("CNP", "Cod numeric personal"), t.any("Numele și prenumele", "Persoana"), "Calitatea")
    html += '<table class="grid"><tr>' + "".join(f"<th>{h}</th>" for h in heads) + f"</tr>{rows}</table>"
    debts = t.any("Nu sunt restanțe la plata întreținerii.", f"Număr de camere: {world.rooms}.", "")
    html += f'<p class="just ind" style="margin-top:5mm">{debts} {purpose(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Administrator"]))


def sheet_of_fields(world: Household, rng: random.Random, look: Look) -> Paper:
    """Three titled parts: the association, the dwelling, the inhabitants with surname and given names apart."""
    t = Clerk(rng, look, plain=0.2)
    org = [("Denumirea asociației", called(t, world))]
    for text in identifiers(t, world):
        label, _, value = text.partition(" <span")
        label, value = (label, f"<span{value}") if value else text.rsplit(" ", 1)
        org.append((label.rstrip(":"), value))
    org.append((t.any("Adresa poștală", "Sediul"), t.address("/association_address", world.association.address)))
    if world.association.email:
        org.append((t.any("Adresa de e-mail", "E-mail"), t.text("/association_email", world.association.email)))
    home = [
        (t.any("Adresa imobilului", "Adresa apartamentului"), t.address("/address", world.dwelling)),
        ("Număr de camere", str(world.rooms)),
        (t.any("Nr. persoane la întreținere", "Persoane în cartea de imobil"), how_many(t, world)),
    ]
    rows = ""
    for row, human in enumerate(world.members):
        surname, given = split_name(t, row, human)
        cnp = t.cnp(f"/persons/{row}/cnp", human.cnp)
        rows += f'<tr><td class="mid">{row + 1}</td><td>{surname}</td><td>{given}</td><td class="mid">{cnp}</td></tr>'
    people = "".join(f"<th>{h}</th>" for h in ("Nr. crt.", "Numele", "Prenumele", "CNP"))
    html = heading(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ pentru ajutorul de încălzire"), 2)
    html += f'<p class="mid">{outgoing(t, world).replace("<br>", ", ")}</p>'
    html += f"{_part('A. Asociația de proprietari / locatari', org)}{_part('B. Locuința', home)}"
    html += '<p class="b" style="margin:4mm 0 1mm">C. Persoanele care locuiesc la adresă</p>'
    html += f'<table class="grid"><tr>{people}</tr>{rows}</table>'
    html += f'<p class="just small" style="margin-top:4mm">{purpose(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Președinte", "Administrator"], 8))


def _part(title: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(f'<tr><td style="width:62mm">{label}</td><td>{value}</td></tr>' for label, value in rows)
    return f'<p class="b" style="margin:4mm 0 1mm">{title}</p><table class="grid">{cells}</table>'


def own_blank(world: Household, rng: random.Random, look: Look) -> Paper:
    """The association's own multiplied blank: head printed, the rest written in with a pen."""
    t = Clerk(rng, look, plain=0.1).by_pen()
    head = [seat(t, world), *identifiers(t, world), mailbox(t, world, 1.0)]
    html = masthead(t, called(t, world), head, t.any("stack", "one_line", "framed_line"))
    html += f'<p style="margin-top:7mm">Nr. {ink(str(rng.randint(1, 240)), 18)} / {ink(t.issued(world), 32)}</p>'
    html += heading(t, "ADEVERINȚĂ")
    tenure = "proprietar" if world.tenure == "owner" else "chiriaș"
    html += f'<p class="wide">Prin prezenta se adeverește că {t.any("dl./d-na", "D-l / D-na")} '
    html += f"{ink(t.spelled(world.applicant), 70)} {t.any('în calitate de', 'având calitatea de')} {ink(tenure, 30)} "
    html += f"la adresa {t.written_address('/address', world.dwelling)} "
    html += (
        f"figurează în evidențele asociației cu un număr de {ink(str(len(world.members)), 12)} persoane, astfel:</p>"
    )
    order = t.chance(0.5)
    for row, human in enumerate(world.members):
        name, cnp = listed(t, row, human)
        first, second = (ink(name, 78), f"CNP {ink(cnp, 52)}")
        pair = f"{first} {second}" if order else f"{first}, {second}"
        html += f'<p class="wide" style="margin:0 0 1mm 6mm">{row + 1}. {pair}</p>'
    html += f'<p class="just" style="margin-top:5mm">{purpose(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, ["Președinte", "Administrator"]), css=PEN)


def president_statement(world: Household, rng: random.Random, look: Look) -> Paper:
    """The president speaks; the inhabitants stand in the running text, the codes in a closing line of data."""
    t = Clerk(rng, look)
    html = f'<p class="right">{t.any("Cluj-Napoca, ", "Data ", "")}{t.issued(world)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", f"ADEVERINȚĂ NR. {rng.randint(2, 210)}"))
    role = t.any("președinte", "administrator", "contabil")
    speaker = official(t)
    html += f'<p class="just ind {t.any("wide", "")}">Subsemnatul(a) {speaker}, {role} la {called(t, world)}, '
    html += f"{t.any('adeveresc prin prezenta că', 'confirm că')} în cartea de imobil, la apartamentul din "
    html += f"{t.address('/address', world.dwelling)}, {t.any('sunt trecute', 'apar înscrise')} {how_many(t, world)}: "
    items = []
    for row, human in enumerate(world.members):
        name, cnp = listed(t, row, human)
        items.append(f"{name} (CNP {cnp})")
    html += (", ".join(items[:-1]) + t.any(" și ", ", respectiv ") + items[-1]) if len(items) > 1 else items[0]
    html += f", {t.any('pentru care se achită cotele de întreținere', 'care contribuie la cheltuielile comune')}.</p>"
    html += f'<p class="just ind">{purpose(t)}</p>'
    data = [seat(t, world), *identifiers(t, world), mailbox(t, world)]
    html += (
        f'<p class="just">{t.any("Datele asociației:", "Date de identificare:")} {"; ".join(x for x in data if x)}.</p>'
    )
    return t.paper(KIND, body(t, html) + closing(t, [role.capitalize()], people=[speaker]))


LAYOUTS = (
    Layout("to_the_city", to_the_city),
    Layout("managing_firm", managing_firm),
    Layout("sheet_of_fields", sheet_of_fields),
    Layout("own_blank", own_blank),
    Layout("president_statement", president_statement),
)
