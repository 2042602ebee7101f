"""Loans for use in other shapes: one page within the family, a blank, a deed of the parties in a table."""

from __future__ import annotations

import random

from sample_scans.office.comodat_clauses import comodat_duties, comodat_end, comodat_term
from sample_scans.office.contract import clause, identity, owner_of, parties_signing, signed_on
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

KIND = "loan_for_use_contract"


def family(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two pages, ``subsemnații``: written at home, in the first person, without headings."""
    t = Typist(rng, look, plain=0.5).tightened()
    owner, user, day = owner_of(world), world.applicant, signed_on(world, rng)
    gives = t.any("dau în folosință gratuită (comodat)", "am convenit să împrumut spre folosință gratuită, în comodat,")
    place = t.address("/address", world.dwelling)
    paragraphs = [
        f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')} {identity(t, owner, t.spelled(owner))}, proprietar, {gives} "
        f"locuința mea situată în {place} {t.any('comodatarului', 'numitului(ei)')} "
        f"{identity(t, user, t.name('/tenant', user))}.",
        comodat_term(t, day),
        *comodat_duties(t)[:3],
    ]
    more = [*comodat_duties(t)[3:], *comodat_end(t)]
    first = (
        f"<h1>{t.any('CONTRACT DE COMODAT', 'Contract de comodat', 'CONTRACT DE FOLOSINȚĂ GRATUITĂ (COMODAT)')}</h1>"
    )
    first += "".join(f'<p class="just ind wide">{p}</p>' for p in paragraphs)
    second = "".join(f'<p class="just ind wide">{p}</p>' for p in more)
    second += f'<p style="margin-top:6mm">Data: {t.day(day)}</p>'
    return t.paper(
        KIND, first, second + parties_signing(t, "Comodant,", "Comodatar,", (t.spelled(owner), t.spelled(user)))
    )


def blank(world: Household, rng: random.Random, look: Look) -> Paper:
    """A form with dotted lines, filled by hand."""
    t = Typist(rng, look, plain=0.1).tightened()
    owner, user, day = owner_of(world), world.applicant, signed_on(world, rng)
    lives = [ink(esc(address_text(h.domicile, "short")), 70) for h in (owner, user)]
    first = f"""<h1>CONTRACT DE COMODAT</h1><p>Nr. {ink(str(rng.randint(1, 60)), 14)} din {ink(t.day(day), 28)}</p>
<p class="wide">I. PĂRȚILE<br>{ink(esc(t.spelled(owner)), 70)} cu domiciliul în {lives[0]} CNP {ink(owner.cnp, 44)}
comodant, și
{ink(t.name("/tenant", user), 70)} cu domiciliul în {lives[1]} CNP {ink(user.cnp, 44)} comodatar.</p>
<p class="wide">II. OBIECTUL: folosința gratuită a imobilului situat în
{t.filled_address("/address", world.dwelling)}.</p>
<p class="wide">III. DURATA: {ink(t.any("1 an", "5 ani", "nedeterminată"), 40)}</p>"""
    first += clause(4, "OBLIGAȚIILE COMODATARULUI", *comodat_duties(t)[:3], style="roman")
    second = clause(5, "OBLIGAȚIILE COMODANTULUI", *comodat_duties(t)[3:], style="roman")
    second += clause(6, "DISPOZIȚII FINALE", *comodat_end(t), style="roman")
    return t.paper(KIND, first, second + parties_signing(t, "COMODANT,", "COMODATAR,", ("", "")))


def attorney(world: Household, rng: random.Random, look: Look) -> Paper:
    """A lawyer's deed: certified date on top, the user named before the owner, the object last."""
    t = Typist(rng, look, plain=0.15).tightened()
    owner, user, day = owner_of(world), world.applicant, signed_on(world, rng)
    law = t.any("art. 2.146-2.157 Cod civil", "dispozițiile art. 2146 și urm. din noul Cod civil")
    first = f"""<p class="small">{t.any("CABINET DE AVOCAT", "SOCIETATE CIVILĂ DE AVOCAȚI")} - Baroul Cluj<br>Dată
certă nr.
{rng.randint(10, 900)}/{t.day(day)}</p><h1>{t.any("ÎMPRUMUT DE FOLOSINȚĂ", "COMODAT")}</h1>
<p class="just">Având în vedere {law}, COMODATARUL
{identity(t, user, t.name("/tenant", user, given_first=t.chance(0.3)))},
primește de la COMODANTUL {identity(t, owner, t.spelled(owner))}, cu titlu gratuit,
dreptul de a folosi bunul descris mai jos.</p>"""
    first += "".join(
        f'<p class="just">§{i} {s}</p>' for i, s in enumerate([comodat_term(t, day), *comodat_duties(t)], 1)
    )
    second = f"""<p class="b">Descrierea bunului</p><p class="just">Imobil cu destinația de locuință, {world.rooms}
camere,
{t.any("adresa:", "situat administrativ în", "amplasament:")} {t.address("/address", world.dwelling)}, înscris în CF nr.
{rng.randint(250000, 340000)}-C1-U{rng.randint(1, 60)} Cluj-Napoca.</p>"""
    second += "".join(f'<p class="just">§{i} {s}</p>' for i, s in enumerate(comodat_end(t), 7))
    second += parties_signing(t, "Comodatar", "Comodant", (t.spelled(user), t.spelled(owner)))
    return t.paper(KIND, first, second + '<div class="stamp-here" style="margin-left:60mm"></div>')
