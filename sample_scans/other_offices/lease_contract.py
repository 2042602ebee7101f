"""Leases as estate agents, the city's housing office and landlords with foreign tenants sign them."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.other_offices.parts_clerk import Clerk, body, heading, masthead, official
from sample_scans.other_offices.parts_deeds import (
    agreed_on,
    chapter,
    entry_stamp,
    fiscal_number,
    landlord,
    lawful,
    paragraphs,
    party,
    two_hands,
)
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "lease_contract"


def agency(world: Household, rng: random.Random, look: Look) -> Paper:
    """The form of an estate agency in chapters, with page numbers; stamped by the tax office."""
    t = Clerk(rng, look, plain=0.15).tightened()
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    firm = t.any("IMOBILIARE SOMEȘ", "AGENȚIA CETĂȚUIA IMOBILIARE", "CLUJ CASA SELECT")
    first = entry_stamp(t, day + timedelta(days=rng.randint(2, 28)), 12)
    first += f'<div class="right sans small" style="height:28mm">{firm}<br>servicii imobiliare</div>'
    first += heading(t, t.any("CONTRACT DE ÎNCHIRIERE", "CONTRACT DE ÎNCHIRIERE PENTRU LOCUINȚĂ"), 3)
    first += f'<p class="mid">Nr. {rng.randint(3, 480)} din {t.day(day)}</p>'
    first += chapter(
        "CAPITOLUL I. PĂRȚILE",
        f"1. {party(t, owner, t.spelled(owner))}, {t.any('numit în continuare', 'denumit mai jos')} PROPRIETAR, și",
        f"2. {party(t, tenant, t.name('/tenant', tenant))}, {t.any('numit în continuare', 'denumit mai jos')} CHIRIAȘ.",
    )
    first += chapter("CAPITOLUL II. OBIECTUL", _object(t, world))
    first += chapter("CAPITOLUL III. TERMENUL", _term(t, day))
    first += chapter("CAPITOLUL IV. CHIRIA", *_rent(t))
    first += chapter("CAPITOLUL V. ÎNDATORIRILE PROPRIETARULUI", *_owner_duties(t))
    second = chapter("CAPITOLUL VI. ÎNDATORIRILE CHIRIAȘULUI", *_tenant_duties(t))
    second += chapter("CAPITOLUL VII. ÎNCETARE ȘI LITIGII", *_ending(t), lawful(t))
    second += two_hands(t, ("PROPRIETAR", t.spelled(owner), owner), ("CHIRIAȘ", t.spelled(tenant), tenant))
    foot = '<div class="foot mid">Pagina {} din 2</div>'
    return t.paper(KIND, body(t, first) + foot.format(1), body(t, second) + foot.format(2))


def _object(t: Clerk, world: Household) -> str:
    rooms = f"{world.rooms} {'cameră' if world.rooms == 1 else 'camere'}"
    where = t.address("/address", world.dwelling)
    return t.any(
        f"Proprietarul cedează chiriașului folosința locuinței situate în {where}, compusă din {rooms} și dependințe.",
        f"Se închiriază apartamentul cu {rooms} situat la adresa: {where}, cu destinația de locuință.",
        f"Imobilul închiriat se află în {where} și cuprinde {rooms}, baie, bucătărie și balcon.",
    )


def _term(t: Clerk, day: date) -> str:
    end = day + timedelta(days=t.rng.choice((365, 730, 1095)))
    return t.any(
        f"Închirierea are loc pe durată determinată, între {t.day(day)} și {t.day(end)}.",
        f"Contractul își produce efectele de la {t.day(day)} și expiră la {t.day(end)}, putând fi prelungit.",
    )


def _rent(t: Clerk) -> tuple[str, str]:
    rent = t.rng.choice((170, 190, 210, 230, 260, 290, 330))
    first = t.any(
        f"Chiria este de {rent} EUR pe lună, care se achită în lei, în primele cinci zile ale lunii.",
        f"Pentru folosința locuinței chiriașul plătește {rent * 4},00 lei lunar.",
        f"Părțile stabilesc chiria la {rent} euro/lună și o garanție de {rent} euro.",
    )
    second = t.any(
        "Utilitățile se suportă de chiriaș, pe baza facturilor emise de furnizori.",
        "Chiria nu cuprinde cheltuielile de întreținere și consumul de gaz și curent.",
    )
    return first, second


def _owner_duties(t: Clerk) -> list[str]:
    return t.rng.sample(
        [
            "- predă locuința în stare de folosință, împreună cu cheile acesteia;",
            "- declară contractul la organul fiscal în 30 de zile de la semnare;",
            "- efectuează reparațiile mari ale instalațiilor;",
            "- nu tulbură pe chiriaș în folosința locuinței.",
        ],
        3,
    )


def _tenant_duties(t: Clerk) -> list[str]:
    return t.rng.sample(
        [
            "- plătește chiria la termenele convenite;",
            "- păstrează curățenia și liniștea în imobil, respectând regulile asociației de proprietari;",
            "- anunță de îndată orice defecțiune;",
            "- nu face modificări fără învoirea scrisă a proprietarului;",
            "- predă locuința la sfârșitul închirierii, liberă de bunurile sale.",
        ],
        4,
    )


def _ending(t: Clerk) -> tuple[str, str]:
    return (
        t.any(
            "Închirierea ia sfârșit la împlinirea termenului, prin înțelegerea părților ori prin reziliere.",
            "Oricare parte se poate retrage din contract cu o înștiințare scrisă de 30 de zile.",
        ),
        t.any(
            "Neînțelegerile se rezolvă pe cale amiabilă, iar dacă nu e posibil, de Judecătoria Cluj-Napoca.",
            "Completările se fac numai în scris, prin acte adiționale.",
        ),
    )


def city_housing(world: Household, rng: random.Random, look: Look) -> Paper:
    """The city lets one of its own flats: the family is listed in a table; no tax office is involved."""
    t = Clerk(rng, look, plain=0.2).tightened()
    tenant, day = world.applicant, agreed_on(world, rng)
    lines = ["Direcția Patrimoniul Municipiului și Evidența Proprietății", "Serviciul administrare spații, terenuri"]
    first = masthead(t, "MUNICIPIUL CLUJ-NAPOCA", lines, t.any("crest", "stack", "halves"))
    first += heading(t, "CONTRACT DE ÎNCHIRIERE", 6) + '<p class="mid">pentru suprafețe cu destinația de locuință</p>'
    first += f'<p class="mid">Nr. {rng.randint(20100, 39900)} / {t.day(day)}</p>'
    lead = t.any(f"prin director executiv {official(t)}", "reprezentat prin primar")
    first += paragraphs(
        f"Între Municipiul Cluj-Napoca, cu sediul în Cluj-Napoca, str. Moților nr. 3, {lead}, în calitate de LOCATOR,",
        f"și {party(t, tenant, t.name('/tenant', tenant))}, în calitate de {t.any('LOCATAR', 'CHIRIAȘ (titular)')}, "
        "în temeiul Legii nr. 114/1996 a locuinței, s-a încheiat prezentul contract.",
    )
    rooms = f"{world.rooms} camere, în suprafață utilă de {rng.randint(24, 71)},{rng.randint(10, 99)} mp"
    first += chapter("I. Obiectul închirierii", f"Locuința din {t.address('/address', world.dwelling)}, {rooms}.")
    rows = "".join(
        f'<tr><td class="mid">{at}</td><td>{t.spelled(human)}</td><td>{human.birth_date.year}</td></tr>'
        for at, human in enumerate(world.members[1:], 1)
    )
    if rows:
        first += "<p>Locuința va fi folosită de titular și de următorii membri de familie:</p>"
        first += (
            '<table class="grid" style="width:120mm"><tr><th>Nr.</th><th>Numele și prenumele</th><th>Anul nașterii</th>'
        )
        first += f"</tr>{rows}</table>"
    else:
        first += "<p>Locuința va fi folosită numai de titularul contractului.</p>"
    end = day.replace(year=day.year + 5, day=min(day.day, 28))
    rent = f"{rng.randint(38, 140)},{rng.randint(10, 99)}"
    second = chapter("II. Termenul", f"Închirierea se face pe 5 ani, de la {t.day(day)} la {t.day(end)}.")
    second += chapter("III. Chiria", f"Chiria lunară este de {rent} lei și se plătește la casieriile municipiului.")
    second += chapter("IV. Obligațiile locatorului", *_owner_duties(t)[:2])
    second += chapter("V. Obligațiile locatarului", *_tenant_duties(t)) + chapter("VI. Încetare", *_ending(t))
    hands = two_hands(
        t, ("LOCATAR", t.spelled(tenant), tenant), ("LOCATOR<br>Municipiul Cluj-Napoca", official(t), None)
    )
    return t.paper(KIND, body(t, first), body(t, second) + hands)


def two_languages(world: Household, rng: random.Random, look: Look) -> Paper:
    """Romanian at the left, English at the right, the parties and the flat in a table above; a typed fiscal number."""
    t = Clerk(rng, look, plain=0.3).tightened()
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    rent, end = rng.choice((250, 280, 320, 350)), day + timedelta(days=365)
    rows = [
        ("Proprietar / Landlord", f"{t.spelled(owner)}, CNP {owner.cnp}, {t.place(owner.domicile)}"),
        ("Chiriaș / Tenant", f"{t.name('/tenant', tenant, given_first=t.chance(0.4))}, CNP {tenant.cnp}"),
        ("Apartament / Apartment", t.address("/address", world.dwelling)),
        ("Perioada / Period", f"{t.day(day)} - {t.day(end)}"),
        ("Chiria / Rent", f"{rent} EUR / lună (month)"),
    ]
    grid = "".join(f'<tr><td class="b" style="width:46mm">{label}</td><td>{value}</td></tr>' for label, value in rows)
    said = [_BILINGUAL[0], *rng.sample(_BILINGUAL[1:], 6)]
    columns = "".join(
        f'<tr><td style="width:50%">{at}. {ro}</td><td>{at}. {en}</td></tr>' for at, (ro, en) in enumerate(said, 1)
    )
    html = heading(t, "CONTRACT DE ÎNCHIRIERE / RENTAL AGREEMENT", 4) + f'<table class="grid">{grid}</table>'
    html += f'<table class="grid small" style="margin-top:5mm">{columns}</table>'
    if t.chance(0.9):
        entered = t.day(day + timedelta(days=rng.randint(2, 28)))
        office = t.any(
            "Înregistrat la A.J.F.P. Cluj", "Înregistrat la organul fiscal (ANAF Cluj)", "Nr. înregistrare ANAF:"
        )
        html += (
            f'<p style="margin-top:5mm">{office} {t.any("cu nr.", "sub numărul")} {fiscal_number(t)} din {entered}.</p>'
        )
    names = (
        ("Proprietar / Landlord", t.spelled(owner), owner),
        ("Chiriaș / Tenant", t.spelled(tenant), tenant),
    )
    return t.paper(KIND, body(t, html) + two_hands(t, *names, gap_mm=8))


_BILINGUAL = (
    ("Proprietarul închiriază chiriașului apartamentul de mai sus, numai pentru locuit.",
     "The landlord lets the above apartment to the tenant for living purposes only."),
    ("Chiria se plătește până în ziua a cincea a fiecărei luni.",
     "The rent shall be paid by the fifth day of each month."),
    ("Utilitățile și cheltuielile de bloc sunt în sarcina chiriașului.",
     "Utilities and building maintenance costs are borne by the tenant."),
    ("Chiriașul nu poate subînchiria apartamentul.", "The tenant may not sublet the apartment."),
    ("Garanția se restituie la predarea apartamentului.",
     "The deposit shall be returned when the apartment is handed over."),
    ("Contractul poate fi denunțat cu un preaviz de 30 de zile.",
     "The contract may be terminated upon a 30 days' notice."),
    ("Reparațiile capitale revin proprietarului.", "Major repairs are the landlord's duty."),
    ("În caz de neconcordanță prevalează textul în limba română.",
     "In case of discrepancy the Romanian text shall prevail."),
)  # fmt: skip


LAYOUTS = (
    Layout("agency", agency),
    Layout("city_housing", city_housing),
    Layout("two_languages", two_languages),
)
