"""Declarations, contracts and powers in shapes of their own."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.office.comodat_clauses import comodat_duties, comodat_end, comodat_term
from sample_scans.office.contract import owner_of, parties_signing, signed_on
from sample_scans.office.declaration import living_on, penal_clause, signature_line
from sample_scans.office.lease_clauses import closing_clauses, rent_clauses, term_clause
from sample_scans.office.letterhead import signatory
from sample_scans.office.typist import Typist, fitting
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human


def income_grid(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A declaration as a grid: every kind of income with nought beside it, what one lives on in the last rows."""
    t = Typist(rng, look, plain=0.2)
    who = fitting(world, ("none",), person)
    kinds = [
        "Salarii",
        "Activități independente",
        "Cedarea folosinței bunurilor",
        "Pensii",
        "Indemnizații",
        "Dividende",
    ]
    rng.shuffle(kinds)
    nought = t.any("0 lei", "nu", "-", "NU AM")
    rows = "".join(f"<tr><td>{kind}</td><td class='mid'>{nought}</td></tr>" for kind in kinds[: rng.randint(4, 6)])
    html = f"""<div class="sans"><p class="b">{
        t.any("Anexă la cererea pentru ajutorul de încălzire", "DECLARAȚIE privind veniturile din luna precedentă")
    }</p><table class="grid"><tr><td style="width:60mm">Declarant</td><td>
{t.name("/name", who, given_first=t.chance(0.3))}</td></tr><tr><td>{t.any("CNP", "Cod numeric personal")}</td><td>
{t.cnp("/cnp", who.cnp)}</td></tr>{rows}<tr><td>Mijloace de trai</td><td>{living_on(t)}</td></tr></table>
<p class="small" style="margin-top:4mm">{penal_clause(t)}</p></div>{signature_line(t, t.issued(world, None))}"""
    return t.paper("no_income_declaration", html, person=who.cnp)


def column_lease(world: Household, rng: random.Random, look: Look) -> Paper:
    """A lease set in two columns on both pages, the fiscal number typed among the last clauses."""
    t = Typist(rng, look, plain=0.15).tightened()
    owner, tenant, day = owner_of(world), world.applicant, signed_on(world, rng)
    chapters = closing_clauses(t)
    number = t.text(
        "/tax_registration_number",
        t.any(f"{rng.randint(900, 99000)}", f"{rng.randint(100, 990)}.{rng.randint(100, 990)}"),
    )
    said = [
        f"Prezentul înscris consfințește închirierea, de către {esc(t.spelled(owner))} (CNP {owner.cnp}), a "
        f"locuinței din "
        f"{t.address('/address', world.dwelling)}.",
        f"Beneficiarul folosinței, în calitate de {t.any('chiriaș', 'locatar')}, este {t.name('/tenant', tenant)} "
        f"(CNP {tenant.cnp}), cu domiciliul în {esc(address_text(tenant.domicile, t.address_style))}.",
        term_clause(t, day),
        *rent_clauses(t),
        *chapters[0][1],
    ]
    rest = [sentence for _, sentences in chapters[1:] for sentence in sentences]
    rest.append(
        f"Pentru valabilitate fiscală, contractul poartă numărul de înregistrare {number} din "
        f"{t.day(day + timedelta(days=rng.randint(1, 25)))}, atribuit de {t.any('A.J.F.P. Cluj', 'organul fiscal')}."
    )
    pages = []
    for start, sentences in ((1, said), (len(said) + 1, rest)):
        paragraphs = "".join(f'<p class="just">{i}) {s}</p>' for i, s in enumerate(sentences, start))
        pages.append(f'<div class="small" style="columns:2;column-gap:9mm">{paragraphs}</div>')
    first = '<p class="mid b" '
    first += f'style="margin-bottom:6mm">{t.any("ÎNCHIRIERE LOCUINȚĂ - CONTRACT", "Contract de închiriere")}</p>'
    names = (t.spelled(tenant), t.spelled(owner))
    return t.paper("lease_contract", first + pages[0], pages[1] + parties_signing(t, "Chiriaș", "Proprietar", names))


def facing_parties(world: Household, rng: random.Random, look: Look) -> Paper:
    """A loan for use whose parties face each other in two boxes; terms are bullets."""
    t = Typist(rng, look, plain=0.2).tightened()
    owner, user, day = owner_of(world), world.applicant, signed_on(world, rng)
    boxes = []
    for role, who, name in (("COMODATAR", user, t.name("/tenant", user)), ("COMODANT", owner, esc(t.spelled(owner)))):
        lives = esc(address_text(who.domicile, "short"))
        boxes.append(
            f'<div style="border:0.3mm solid #000;padding:3mm;flex:1"><b>{role}</b><br>{name}<br>CNP {who.cnp}<br>'
            f"CI {who.id_series} {who.id_number}<br>{lives}</div>"
        )
    boxes = boxes if t.chance(0.5) else boxes[::-1]
    place = f"Locuința dată în folosință gratuită: <b>{t.address('/address', world.dwelling)}</b>"
    first = f'<h1 class="sans">{t.any("COMODAT", "CONTRACT COMODAT LOCUINȚĂ")}</h1><div class="cols '
    first += f'sans">{"".join(boxes)}</div>'
    first += (
        f"<p style='margin-top:6mm'>{place}</p><ul>" + "".join(f"<li>{d}</li>" for d in comodat_duties(t)) + "</ul>"
    )
    second = f"<ul><li>{comodat_term(t, day)}</li>" + "".join(f"<li>{d}</li>" for d in comodat_end(t)) + "</ul>"
    second += f"<p>Semnat la data de {t.day(day)}.</p>"
    names = (t.spelled(user), t.spelled(owner))
    return t.paper("loan_for_use_contract", first, second + parties_signing(t, "Comodatar", "Comodant", names))


def handwritten_power(world: Household, rng: random.Random, look: Look) -> Paper:
    """The owner's letter by hand, the notary's attestation typed in the lower half."""
    t = Typist(rng, look, plain=0.4).tightened()
    t.both_genders = False
    owner, who, day = owner_of(world), world.applicant, signed_on(world, rng)
    asked = t.any(
        "să ceară ajutorul de încălzire pentru locuința mea din", "să facă actele de căldură la apartamentul din"
    )
    body = (
        f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')} {esc(t.spelled(owner))}, CNP {owner.cnp}, îl/o împuternicesc pe "
    )
    body += f"{t.name('/name', who)} {asked} {t.address('/address', world.dwelling)}, unde locuiește cu acordul meu."
    attest = f"""Nr. {rng.randint(20, 900)} / {t.day(day)}. Subsemnatul {esc(signatory(t, titled=False))}, notar public,
atest că semnătura de mai sus aparține numitului(ei) {esc(t.spelled(owner))}, pusă în fața mea.
S-a încasat onorariul de {rng.choice((20, 30))} lei."""
    html = f"""<div class="hand" style="line-height:1.8"><p class="mid">{t.any("Împuternicire", "Procură")}</p>
<p class="ind">{body}</p><p class="right">{t.day(day)}<br>{esc(owner.surname)}</p></div>
<div class="sans small" style="margin-top:20mm;border-left:1mm solid #444;padding-left:4mm"><b>ATESTARE DE SEMNĂTURĂ</b>
<p class="just">{attest}</p><div class="stamp-here"></div></div>"""
    return t.paper("power_of_attorney", html)
