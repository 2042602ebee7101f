"""Leases: decimal clauses on one page, and a page of special conditions before general ones."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.other_offices.parts_clerk import Clerk, body, heading
from sample_scans.other_offices.parts_deeds import (
    agreed_on,
    entry_stamp,
    fiscal_number,
    landlord,
    paragraphs,
    party,
    two_hands,
)
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "lease_contract"


def _registered(t: Clerk, day: date) -> str:
    """A line, in most leases, that says under which number the tax office keeps it."""
    if not t.chance(0.85):
        return ""
    entered = t.day(day + timedelta(days=t.rng.randint(1, 25)))
    lead = t.any("Contract înregistrat la A.J.F.P. Cluj sub nr.", "Înregistrat la administrația financiară cu nr.",
                 "Nr. de înregistrare la organul fiscal:")  # fmt: skip
    return f'<p style="margin-top:4mm">{lead} {fiscal_number(t)} {t.any("din", "/", "din data de")} {entered}</p>'


def _months(t: Clerk, day: date) -> str:
    months = t.any(12, 12, 24)
    end = t.day(day + timedelta(days=365 * months // 12 - 1))
    return t.any(f"de la {t.day(day)} până la {end}", f"pe {months} luni, începând cu {t.day(day)}")


def decimal_clauses(world: Household, rng: random.Random, look: Look) -> Paper:
    """Short clauses 1.1, 1.2, ... on one page; the tax office's number typed under the signatures or stamped."""
    t = Clerk(rng, look, plain=0.3).tightened()
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    stamped = t.chance(0.4)
    html = '<div style="height:26mm"></div>' + entry_stamp(t, day + timedelta(days=6), 10) if stamped else ""
    html += heading(t, t.any("CONTRACT DE ÎNCHIRIERE", "Contract de închiriere a locuinței"), 4)
    names = t.any(("LOCATOR", "LOCATAR"), ("PROPRIETAR", "CHIRIAȘ"), ("LOCATOR", "CHIRIAȘ"))
    rent = rng.choice((150, 180, 200, 220, 250, 300))
    where = t.address("/address", world.dwelling)
    clauses = (
        (t.any("Părțile contractante", "Părți"), (
            f"{party(t, owner, t.spelled(owner))}, {names[0]}.",
            f"{party(t, tenant, t.name('/tenant', tenant))}, {names[1]}.")),
        ("Obiectul", (
            t.any(f"Se închiriază apartamentul situat în {where}.",
                  f"Locatorul dă în chirie imobilul de la adresa {where}."),
            f"Număr de camere: {world.rooms}; imobilul este mobilat {t.any('complet', 'parțial')}.")),
        ("Durata", (f"Închirierea este {_months(t, day)}.", "Prelungirea se face prin act adițional.")),
        ("Prețul", (f"Chiria: {rent} EUR/lună, achitată până la data de {rng.choice((5, 10, 15))} a lunii.",
                    "Utilitățile se plătesc separat, după facturi.")),
        ("Obligații", (
            "Chiriașul folosește locuința cu grijă și nu o subînchiriază.",
            "Proprietarul asigură folosința netulburată a locuinței.",
            t.any("Preavizul de reziliere este de 30 de zile.", "Rezilierea se anunță cu o lună înainte."))),
    )  # fmt: skip
    for at, (title, said) in enumerate(clauses, 1):
        html += f'<p class="b" style="margin:3mm 0 1mm">{at}. {title}</p>'
        html += paragraphs(*(f"{at}.{i} {text}" for i, text in enumerate(said, 1)))
    html += f"<p>Semnat la {t.day(day)}, în două exemplare.</p>"
    hands = two_hands(t, (names[0], t.spelled(owner), owner), (names[1], t.spelled(tenant), tenant), gap_mm=6)
    return t.paper(KIND, body(t, html) + hands + ("" if stamped else _registered(t, day)))


def special_conditions(world: Household, rng: random.Random, look: Look) -> Paper:
    """A first page of boxed special conditions, one under the other, a second of general ones with the signatures."""
    t = Clerk(rng, look, plain=0.2).tightened()
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    deposit = rng.choice((150, 200, 250, 300))
    boxes = (
        (t.any("Proprietarul (locator)", "Locator"), party(t, owner, f"<b>{t.spelled(owner)}</b>")),
        (t.any("Chiriașul (locatar)", "Locatar"), party(t, tenant, f"<b>{t.name('/tenant', tenant)}</b>")),
        (t.any("Imobilul închiriat", "Spațiul de locuit închiriat"), t.address("/address", world.dwelling)),
        ("Perioada închirierii", _months(t, day)),
        ("Chiria și garanția", f"{deposit} euro lunar; garanție {deposit} euro, plătită la semnare"),
        ("Persoane care vor locui", f"{len(world.members)}"),
    )
    first = heading(t, t.any("CONTRACT DE ÎNCHIRIERE", "CONTRACT DE LOCAȚIUNE (ÎNCHIRIERE)"), 4)
    first += f'<p class="mid">nr. {rng.randint(1, 60)} / {t.day(day)}</p><p class="b">A. Condiții speciale</p>'
    edge = "border:.25mm solid #333;padding:1.6mm 2.4mm;margin-bottom:2mm"
    first += "".join(f'<div style="{edge}"><div class="small b">{a}</div><div>{b}</div></div>' for a, b in boxes)
    first += _registered(t, day)
    said = rng.sample(_GENERAL, 7)
    second = '<p class="b">B. Condiții generale</p>' + paragraphs(*(f"{i}. {x}" for i, x in enumerate(said, 1)))
    second += "<p>Condițiile speciale și generale formează împreună contractul părților.</p>"
    hands = two_hands(t, ("Locator", t.spelled(owner), owner), ("Locatar", t.spelled(tenant), tenant))
    return t.paper(KIND, body(t, first), body(t, second) + hands)


_GENERAL = (
    "Imobilul se predă la data începerii închirierii, pe bază de proces-verbal.",
    "Chiria se majorează numai cu acordul scris al ambelor părți.",
    "Cheltuielile de întreținere, apă, gaze și energie sunt în sarcina chiriașului.",
    "Chiriașul suportă reparațiile mici determinate de folosința obișnuită.",
    "Proprietarul suportă reparațiile capitale și înlocuirea instalațiilor uzate.",
    "Chiriașul permite proprietarului să viziteze locuința, cu o înștiințare de 24 de ore.",
    "Cesiunea și subînchirierea sunt interzise fără acordul scris al proprietarului.",
    "Contractul încetează la termen, prin acordul părților sau prin denunțare cu preaviz de 30 de zile.",
    "Garanția se restituie în 10 zile de la predarea imobilului, după scăderea datoriilor.",
    "Litigiile se soluționează de instanțele din Cluj-Napoca.",
)


LAYOUTS = (
    Layout("decimal_clauses", decimal_clauses, split="train"),
    Layout("special_conditions", special_conditions, split="train"),
)
