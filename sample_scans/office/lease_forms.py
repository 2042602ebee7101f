"""Leases in other shapes: a bought blank filled by hand, a short typed deed, a lease of the town's own style."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.office.contract import clause, identity, owner_of, parties_signing, signed_on, tax_stamp
from sample_scans.office.lease_clauses import closing_clauses, object_clause, rent_clauses, term_clause
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

KIND = "lease_contract"


def blank(world: Household, rng: random.Random, look: Look) -> Paper:
    """A bought form with dotted lines; the registration is typed at the top."""
    t = Typist(rng, look, plain=0.1).tightened()
    owner, tenant, day = owner_of(world), world.applicant, signed_on(world, rng)
    number = t.text("/tax_registration_number", t.any(str(rng.randint(900, 99000)), f"CJI_{rng.randint(1000, 90000)}"))
    registered = t.day(day + timedelta(days=rng.randint(1, 25)))
    owner_lives = ink(esc(address_text(owner.domicile, "short")), 80)
    tenant_lives = ink(esc(address_text(tenant.domicile, "short")), 80)
    months, rent = rng.choice((12, 24)), rng.choice((700, 900, 1100, 1200))
    first = f"""<p class="small right">{
        t.any(
            "Înregistrat la A.J.F.P. Cluj sub nr.",
            "Nr. de înregistrare organ fiscal:",
            "Administrația Finanțelor Publice Cluj, înregistrat nr.",
        )
    } {ink(number, 22)} {t.any("din", "/", "la data de")} {ink(registered, 25)}</p>
<h1>CONTRACT DE ÎNCHIRIERE</h1><p class="wide">Între subsemnații:<br>1. {
        ink(esc(t.spelled(owner)), 70)
    } domiciliat(ă) în
{owner_lives} CNP {ink(owner.cnp, 45)} în calitate de {t.any("locator", "proprietar")}, și<br>
2. {ink(t.name("/tenant", tenant), 70)} domiciliat(ă) în {tenant_lives} CNP {ink(tenant.cnp, 45)} în calitate de
{t.any("locatar", "chiriaș")}, a intervenit prezentul contract de închiriere:</p>
<p class="wide">Art. 1. Primul închiriază, iar al doilea ia cu chirie imobilul din
{t.filled_address("/address", world.dwelling, t.chance(0.6))} compus din {ink(str(world.rooms), 10)} camere.</p>
<p class="wide">Art. 2. Durata închirierii este de {ink(str(months), 12)} luni, începând cu {ink(t.day(day), 26)}.</p>
<p class="wide">Art. 3. Chiria este de {ink(str(rent), 20)} lei lunar și se plătește până la data de {
        ink("5", 8)
    }.</p>"""
    second = ""
    for at, (heading, sentences) in enumerate(closing_clauses(t), start=4):
        second += clause(at, heading.capitalize(), *sentences)
    return t.paper(KIND, first, second + parties_signing(t, "LOCATOR,", "LOCATAR,", ("", "")))


def plain_deed(world: Household, rng: random.Random, look: Look) -> Paper:
    """A lawyer's plain text with Roman chapters; the registration stands at the end of the second page."""
    t = Typist(rng, look).tightened()
    owner, tenant, day = owner_of(world), world.applicant, signed_on(world, rng)
    first = f'<p class="right">Încheiat azi, {t.day(day)}</p>{"<h1>CONTRACT DE ÎNCHIRIERE</h1>"}'
    first += clause(
        1,
        "Părțile contractului",
        f"{identity(t, owner, t.spelled(owner))}, denumit în continuare „Locatorul”, și",
        f"{identity(t, tenant, t.name('/tenant', tenant, given_first=t.chance(0.3)))}, denumit „Locatarul”.",
        style="roman",
    )
    first += clause(2, "Obiectul", *object_clause(t, world, t.address("/address", world.dwelling)), style="roman")
    first += clause(3, "Termenul", term_clause(t, day), style="roman")
    first += clause(4, "Prețul", *rent_clauses(t), style="roman")
    chapters = closing_clauses(t)
    first += clause(5, chapters[0][0].capitalize(), *chapters[0][1], style="roman")
    second = "".join(
        clause(at, heading.capitalize(), *said, style="roman") for at, (heading, said) in enumerate(chapters[1:], 6)
    )
    second += parties_signing(t, "Locator,", "Locatar,", (t.spelled(owner), t.spelled(tenant)))
    number = t.text("/tax_registration_number", str(rng.randint(900, 99000)))
    registered = t.day(day + timedelta(days=rng.randint(1, 25)))
    second += f"""<p style="margin-top:12mm" class="small">{
        t.any("Contract înregistrat la organul fiscal", "Luat în evidență la D.G.R.F.P. Cluj-Napoca")
    } {t.any("cu nr.", "sub nr.")} {number} {t.any("din", "la data de")}
{registered}.</p><div class="stamp-here"></div>"""
    return t.paper(KIND, first, second)


def table_of_parties(world: Household, rng: random.Random, look: Look) -> Paper:
    """An agency's lease: the parties and the dwelling in a framed table, terms beneath; rubber stamp of the tax "
    "office."""
    t = Typist(rng, look).tightened()
    owner, tenant, day = owner_of(world), world.applicant, signed_on(world, rng)
    registered = t.day(day + timedelta(days=rng.randint(1, 25)))
    rows = [
        ("PROPRIETAR", f"{esc(t.spelled(owner))}<br>CNP {owner.cnp}<br>{esc(address_text(owner.domicile, 'short'))}"),
        ("CHIRIAȘ", f"{t.name('/tenant', tenant)}<br>CNP {tenant.cnp}<br>CI {tenant.id_series} {tenant.id_number}"),
        ("IMOBIL", t.address("/address", world.dwelling)),
        ("CHIRIE / GARANȚIE", f"{rng.choice((180, 220, 260, 300))} euro/lună"),
        ("PERIOADA", term_clause(t, day)),
    ]
    cells = "".join(f"<tr><td class='b' style='width:42mm'>{k}</td><td>{v}</td></tr>" for k, v in rows)
    first = tax_stamp(t, str(rng.randint(900, 99000)), registered)
    first += '<h1 class="sans" '
    first += f'style="margin-top:26mm">{t.any("CONTRACT DE ÎNCHIRIERE LOCUINȚĂ", "CONTRACT DE ÎNCHIRIERE")}</h1>'
    first += (
        f'<p class="mid sans small">nr. {rng.randint(1, 90)} / {t.day(day)}</p><table class="grid sans">{cells}</table>'
    )
    first += "".join(
        clause(at, h.capitalize(), *s, style="number") for at, (h, s) in enumerate(closing_clauses(t)[:2], 1)
    )
    second = clause(3, "Plata", *rent_clauses(t), style="number")
    second += "".join(
        clause(at, h.capitalize(), *s, style="number") for at, (h, s) in enumerate(closing_clauses(t)[2:], 4)
    )
    return t.paper(
        KIND, first, second + parties_signing(t, "Proprietar", "Chiriaș", (t.spelled(owner), t.spelled(tenant)))
    )
