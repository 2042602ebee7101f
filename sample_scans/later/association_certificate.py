"""Certificates of owners' associations: names in a letter's sentence, facts before a list, a program's print."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_building import (
    called,
    how_many,
    identifiers,
    kinship,
    listed,
    mailbox,
    quota_month,
    seat,
    telephone,
)
from sample_scans.other_offices.parts_clerk import Clerk, body, closing, official
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "association_certificate"


def _for(t: Clerk) -> str:
    return t.any(
        "Prezenta s-a eliberat la cererea celui în cauză, fiindu-i necesară pentru ajutorul de încălzire.",
        "S-a eliberat pentru a fi depusă la Primăria Municipiului Cluj-Napoca - ajutor încălzire 2017/2018.",
        "Se eliberează prezenta pentru întocmirea dosarului de ajutor pentru încălzire.",
    )


def _number(t: Clerk) -> str:
    return str(t.rng.randint(1, 240))


def within_sentence(world: Household, rng: random.Random, look: Look) -> Paper:
    """A short letter: the members are named one after the other within the paragraph, each with the number."""
    t = Clerk(rng, look, plain=0.3)
    day = t.issued(world)
    codes = t.any(", ", "; ", " / ").join(identifiers(t, world))
    rest = ", ".join(x for x in (mailbox(t, world, 0.8), telephone(t)) if x)
    html = f'<div class="b" style="font-size:1.1em">{called(t, world)}</div><div>{seat(t, world)}</div>'
    html += f'<div>{codes}</div><div>{rest}</div><div style="margin-top:5mm">Nr. {_number(t)} / {day}</div>'
    html += '<p class="mid b" style="font-size:1.45em;margin:14mm 0 10mm">ADEVERINȚĂ</p>'
    cnp = t.any("CNP", "C.N.P.", "cod numeric personal")
    members = []
    for row, human in enumerate(world.members):
        name, number = listed(t, row, human)
        members.append(f"{name} - {cnp} {number}" if t.upper_names else f"{name} ({cnp} {number})")
    joined = "; ".join(members)
    start = t.any("Asociația noastră adeverește că", "Prin prezenta adeverim că", "Se adeverește de noi că")
    where = t.address("/address", world.dwelling)
    lives = "locuiește" if len(world.members) == 1 else "locuiesc"
    html += f'<p class="just ind wide">{start} în imobilul situat în {where} {lives} {how_many(t, world)}, '
    html += f"{t.any('și anume', 'respectiv', 'după cum urmează')}: {joined}.</p>"
    html += f'<p class="just ind wide">{t.any("Nu are datorii la întreținere. ", "")}{_for(t)}</p>'
    roles = t.any(["PREȘEDINTE", "ADMINISTRATOR"], ["Administrator,", "Președinte,"])
    return t.paper(KIND, body(t, html) + closing(t, roles))


def facts_then_list(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two parts with underlined titles: the association's facts, then dwelling and persons numbered in lines."""
    t = Clerk(rng, look, plain=0.2).tightened()
    day = t.issued(world)
    cell = "padding:0.8mm 5mm 0.8mm 0;vertical-align:top"
    facts = [(t.any("Asociația", "Denumirea", "Denumirea asociației"), called(t, world))]
    for text in identifiers(t, world):
        label, _, value = text.partition('<span data-f="')
        facts.append((label.strip(" :"), f'<span data-f="{value}') if value else _split(text))
    facts.append(("Sediul", t.address("/association_address", world.association.address)))
    if world.association.email:
        facts.append((t.any("E-mail", "Adresa de e-mail"), t.text("/association_email", world.association.email)))
    facts.append(("Administrator", official(t, titled=False)))
    rows = "".join(f'<tr><td style="{cell};width:50mm">{k}</td><td style="{cell}">{v}</td></tr>' for k, v in facts)
    title = "text-decoration:underline;margin:5mm 0 2mm"
    marks = t.any(("A.", "B.", "C."), ("1.", "2.", "3."), ("I.", "II.", "III."))
    html = (
        f'<p class="right">Nr. înreg. {_number(t)} din {day}</p><p class="mid b" style="font-size:1.4em;margin:8mm 0">'
    )
    html += f"{t.any('ADEVERINȚĂ', 'Adeverință pentru ajutorul de încălzire')}</p>"
    html += f'<p style="{title}">{marks[0]} {t.any("Asociația", "Date despre asociație")}</p><table>{rows}</table>'
    html += f'<p style="{title}">{marks[1]} {t.any("Locuința", "Date despre apartament")}</p>'
    html += (
        f"<p>{t.any('Adresa', 'Apartamentul', 'Adresa apartamentului')}: {t.address('/address', world.dwelling)}</p>"
    )
    html += f"<p>Persoane înscrise în cartea de imobil: {len(world.members)}</p>"
    html += f'<p style="{title}">{marks[2]} {t.any("Persoanele", "Persoanele care locuiesc")}</p>'
    for row, human in enumerate(world.members):
        name, number = listed(t, row, human)
        kin = f", {kinship(t, world, row, human)}" if t.chance(0.5) else ""
        html += f'<p style="margin:0 0 1.6mm 6mm">{row + 1}) {name}, CNP {number}{kin}</p>'
    html += f'<p class="just" style="margin-top:5mm">Confirmăm datele pentru {quota_month(world)}. {_for(t)}</p>'
    return t.paper(KIND, body(t, html) + closing(t, [t.any("Președinte", "Semnătura și ștampila asociației")], 8))


def _split(text: str) -> tuple[str, str]:
    """Label and value of an unmarked identifier: the digits at its end are the value."""
    label, _, value = text.rpartition(" ")
    return label.strip(" :"), value


def program_print(world: Household, rng: random.Random, look: Look) -> Paper:
    """Printed by the program that keeps the dues: page line on top, a table with surname order, computed dues."""
    t = Clerk(rng, look, plain=0.5, cedilla=0.2).tightened()
    face = t.any("sans", "mono", "sans")
    day = t.issued(world)
    rule = "border-bottom:0.2mm solid #000;padding-bottom:1mm"
    html = f'<div class="cols small" style="{rule}"><span>{called(t, world)}</span><span>Pagina 1 / 1</span></div>'
    facts = [*identifiers(t, world), seat(t, world), mailbox(t, world, 0.9)]
    html += f'<div class="small" style="margin-top:2mm">{"<br>".join(x for x in facts if x)}</div>'
    html += f'<p class="b" style="font-size:1.3em;margin:8mm 0 1mm">ADEVERINȚĂ NR. {_number(t)}</p>'
    html += f"<p>{t.any('Data emiterii', 'Data', 'Emisă la')}: {day}</p>"
    where = t.address("/address", world.dwelling)
    lead = t.any("Locatarii apartamentului", "Persoanele aflate în evidență", "Persoane la întreținere")
    html += f'<p style="margin-top:5mm">{lead}<br>{t.any("Adresa", "Unitatea locativă")}: {where}</p>'
    first = t.chance(0.5)
    people = ""
    for row, human in enumerate(world.members):
        name, number = listed(t, row, human)
        pair = (number, name) if first else (name, number)
        born = t.day(human.birth_date)
        people += (
            f"<tr><td class='mid'>{row + 1}</td><td>{pair[0]}</td><td>{pair[1]}</td><td class='mid'>{born}</td></tr>"
        )
    heads = ("CNP", "NUME PRENUME") if first else ("NUME PRENUME", "CNP")
    line = "border-top:0.4mm solid #000;border-bottom:0.4mm solid #000;text-align:left;padding:1mm 2mm"
    head = "".join(f'<th style="{line}">{h}</th>' for h in ("NR.", *heads, "DATA NAȘTERII"))
    html += f'<table class="lt" style="width:100%;margin-top:2mm"><tr>{head}</tr>{people}</table>'
    html += f"<p style='margin-top:3mm'>Total persoane: {len(world.members)}</p>"
    area, quota = rng.randint(28, 96), rng.randint(90, 420)
    html += f"<p>Suprafața utilă: {area} mp. Întreținere {quota_month(world)}: {quota},00 lei.</p><p>{_for(t)}</p>"
    css = ".lt td { padding: 0.9mm 2mm; border-bottom: 0.15mm solid #888; }"
    roles = t.any(["Administrator"], ["Președinte", "Contabil", "Administrator"])
    return t.paper(KIND, f'<div class="{face}">{html}</div>' + closing(t, roles, 10), css=css)


LAYOUTS = (
    Layout("within_sentence", within_sentence, split="train"),
    Layout("facts_then_list", facts_then_list, split="train"),
    Layout("program_print", program_print, split="train"),
)
