"""Contracts of loan for use (comodat)."""

from __future__ import annotations

import random

from sample_scans.office.comodat_clauses import comodat_duties, comodat_end, comodat_term
from sample_scans.office.comodat_forms import attorney, blank, family
from sample_scans.office.contract import clause, identity, owner_of, parties_signing, signed_on
from sample_scans.office.more_deeds import facing_parties
from sample_scans.office.typist import Typist
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "loan_for_use_contract"


def articles(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two pages of articles."""
    t = Typist(rng, look).tightened()
    owner, user, day = owner_of(world), world.applicant, signed_on(world, rng)
    style = t.any("art", "roman", "number")
    first = f"<h1>{t.any('CONTRACT DE COMODAT', 'CONTRACT DE ÎMPRUMUT DE FOLOSINȚĂ (COMODAT)')}</h1>"
    first += f'<p class="mid">încheiat astăzi, {t.day(day)}</p>'
    first += clause(
        1,
        "Părțile",
        f"{identity(t, owner, t.spelled(owner))}, în calitate de COMODANT,",
        "și",
        f"{identity(t, user, t.name('/tenant', user))}, în calitate de COMODATAR, au încheiat prezentul "
        "contract în temeiul art. 2146 și următoarele din Codul civil.",
        style=style,
    )
    place = t.address("/address", world.dwelling)
    what = t.any(
        f"Comodantul împrumută comodatarului, spre folosință gratuită, imobilul situat în {place}.",
        f"Obiectul contractului este folosința cu titlu gratuit a apartamentului din {place}, proprietatea "
        f"comodantului.",
    )
    first += clause(2, "Obiectul contractului", what, style=style)
    first += clause(3, "Durata", comodat_term(t, day), style=style)
    second = clause(4, "Obligațiile părților", *comodat_duties(t), style=style)
    second += clause(5, "Încetarea și dispoziții finale", *comodat_end(t), style=style)
    names = (t.spelled(owner), t.spelled(user))
    return t.paper(KIND, first, second + parties_signing(t, "COMODANT,", "COMODATAR,", names))


LAYOUTS = (
    Layout("articles", articles),
    Layout("family", family),
    Layout("blank", blank),
    Layout("attorney", attorney),
    Layout("facing_parties", facing_parties),
)
