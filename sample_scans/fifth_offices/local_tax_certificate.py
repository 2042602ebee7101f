"""Papers of local tax offices: the attestation form of the tax code's norms, a letter with a yes-or-no table."""

from __future__ import annotations

import random

from sample_scans import places
from sample_scans.fifth_offices.parts_desk import Desk, signers
from sample_scans.fifth_offices.parts_town import hall_of, lives, number_and_day, resident, town_head, use
from sample_scans.other_offices.parts_clerk import county_name, landline
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "local_tax_certificate"


def _holds(t: Desk) -> list[tuple[str, bool, str]]:
    """Buildings, land, vehicles: whether there is one, and what it is."""
    house, land, car = t.chance(0.35), t.chance(0.3), t.chance(0.1)
    return [
        (t.any("Clădiri", "Clădiri rezidențiale"), house, f"casă, {t.rng.randint(45, 130)} mp" if house else "-"),
        ("Terenuri", land, f"{t.rng.randint(150, 980)} mp intravilan" if land else "-"),
        (t.any("Mijloace de transport", "Auto"), car, "remorcă" if car else "-"),
    ]


def itl_attestation(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The attestation of the norms: office's data at the left, one long sentence, debts and goods as short tables."""
    t = Desk(rng, look, plain=0.2).tightened()
    who = resident(world, person, rng)
    home = who.domicile
    office = t.any(
        "Direcția impozite și taxe locale", "Serviciul impozite și taxe", "Compartiment impozite și taxe locale"
    )
    top = f"ROMÂNIA<br>JUDEȚUL {county_name(home).upper()}<br>{hall_of(home)}<br>{office}<br>"
    top += f"Codul de identificare fiscală: {places.tax_code(rng, 7)}<br>Tel/fax: {landline(t)}"
    side = f'<div class="right small">Model 2016 ITL 011<br><br>{number_and_day(t, world, 42000)}</div>'
    html = f'<div class="cols"><div class="small">{top}</div>{side}</div>'
    html += '<h1 style="margin:7mm 0 1mm">CERTIFICAT DE ATESTARE FISCALĂ</h1><p class="mid">pentru persoane fizice '
    html += "privind impozitele, taxele locale și alte venituri ale bugetului local</p>"
    asked = f"înregistrată la nr. {rng.randint(100, 42000)}"
    html += f'<p class="just">Ca urmare a cererii {t.sex(who, "d-lui", "d-nei")} {t.name("/name", who)}, '
    html += f"legitimat(ă) prin CI seria {who.id_series} nr. {who.id_number}, CNP {t.cnp('/cnp', who.cnp)}, "
    html += f"{lives(t, who)}, {asked}, se atestă că, potrivit evidențelor fiscale, la data de întâi a lunii următoare "
    html += f"eliberării {t.any('nu figurează cu creanțe bugetare de plată', 'are achitate obligațiile bugetare')}:</p>"
    heads = "".join(f"<th>{h}</th>" for h in ("Nr.", "Denumirea creanței", "Debit", "Accesorii", "Total (lei)"))
    zero = t.any("0", "-", "0,00")
    debts = "".join(
        f"<tr><td>{i}</td><td>{d}</td><td>{zero}</td><td>{zero}</td><td>{zero}</td></tr>"
        for i, d in enumerate(("Impozit clădiri", "Impozit teren", "Impozit mijloace de transport", "Amenzi"), 1)
    )
    html += f'<table class="grid small">{"<tr>" + heads + "</tr>"}{debts}</table>'
    goods = "".join(
        f"<tr><td>{kind}</td><td>{what if has else t.any('nu deține', 'nu figurează')}</td></tr>"
        for kind, has, what in _holds(t)
    )
    html += (
        '<p style="margin:4mm 0 1mm">și că figurează în evidențele compartimentului fiscal cu următoarele bunuri:</p>'
    )
    html += f'<table class="grid small">{goods}</table>'
    html += '<p class="just" style="margin-top:4mm">S-a eliberat prezentul certificat fiscal pentru '
    html += f"{t.any('ajutor încălzire', 'obținerea ajutorului de încălzire', 'a servi la Primăria Cluj-Napoca')}. "
    html += "Certificatul este valabil 30 de zile de la data eliberării.</p>"
    roles = t.any(["Conducătorul organului fiscal", "Întocmit"], ["Șef serviciu", "Inspector"])
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, roles, 8), person=who.cnp)


def yes_or_no(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter: who, then a table of the three goods with figures or not and what is known, then the debts."""
    t = Desk(rng, look)
    who = resident(world, person, rng)
    office = t.any(
        "Biroul impozite și taxe", "Compartiment financiar, contabilitate, impozite", "Serviciul fiscal local"
    )
    html = town_head(t, who.domicile, office)
    html += f'<p style="margin-top:6mm">{number_and_day(t, world, 12000)}</p>'
    html += f"<h1>{t.any('ADEVERINȚĂ', 'ADEVERINȚĂ - ROL FISCAL')}</h1>"
    start = t.any("Prin prezenta vă aducem la cunoștință că", "Se adeverește de noi că", "Vă comunicăm că")
    html += f'<p class="just ind wide">{start} {t.sex(who, "dl.", "dna.")} {t.name("/name", who)}, '
    html += f"{lives(t, who)}, {t.any('CNP', 'cod numeric personal', 'C.N.P.')} {t.cnp('/cnp', who.cnp)}, "
    html += f"{t.any('are în registrul de rol următoarea situație', 'se află în următoarea situație fiscală')}:</p>"
    words = t.any(("DA", "NU"), ("figurează", "nu figurează"), ("da", "nu"))
    rows = "".join(
        f'<tr><td>{kind}</td><td class="mid">{words[0] if has else words[1]}</td><td>{esc(what)}</td></tr>'
        for kind, has, what in _holds(t)
    )
    heads = f"<th>Bunul impozabil</th><th>{t.any('Figurează', 'Situația')}</th><th>{t.any('Observații', 'Date')}</th>"
    html += f'<table class="grid" style="margin:3mm 0 5mm"><tr>{heads}</tr>{rows}</table>'
    debts = t.any("Nu înregistrează restanțe la plata impozitelor. ", "Impozitele și taxele sunt plătite. ", "")
    html += f'<p class="just ind">{debts}{use(t)}</p>'
    roles = t.any(["PRIMAR,", "CONTABIL,"], ["Șef birou,", "Referent,"], ["Consilier,"])
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, roles), person=who.cnp)


LAYOUTS = (
    Layout("itl_attestation", itl_attestation, split="held"),
    Layout("yes_or_no", yes_or_no, split="held"),
)
