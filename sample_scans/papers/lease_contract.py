"""Leases of two pages, registered with the tax office."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.office.contract import clause, identity, owner_of, parties_signing, signed_on, tax_stamp
from sample_scans.office.lease_clauses import closing_clauses, object_clause, rent_clauses, term_clause
from sample_scans.office.lease_forms import blank, plain_deed, table_of_parties
from sample_scans.office.more_deeds import column_lease
from sample_scans.office.typist import Typist
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "lease_contract"


def articles(world: Household, rng: random.Random, look: Look) -> Paper:
    """Numbered articles; the registration is a rubber stamp in the corner of the first page."""
    t = Typist(rng, look).tightened()
    owner, tenant, day = owner_of(world), world.applicant, signed_on(world, rng)
    registered = t.day(day + timedelta(days=rng.randint(1, 25)))
    first = tax_stamp(t, str(rng.randint(1200, 98000)), registered)
    first += f'<h1 style="margin-top:24mm">{t.any("CONTRACT DE ÎNCHIRIERE", "CONTRACT DE LOCAȚIUNE")}</h1>'
    first += clause(
        1,
        "PĂRȚILE CONTRACTANTE",
        f"1.1. {identity(t, owner, t.spelled(owner))}, în calitate de proprietar (locator), pe de o parte, și",
        f"1.2. {identity(t, tenant, t.name('/tenant', tenant))}, în calitate de chiriaș (locatar), pe "
        f"de altă "
        f"parte, au convenit astăzi, {t.day(day)}, încheierea prezentului contract.",
    )
    first += clause(2, "OBIECTUL CONTRACTULUI", *object_clause(t, world, t.address("/address", world.dwelling)))
    first += clause(3, "DURATA", term_clause(t, day)) + clause(4, "CHIRIA ȘI PLATA", *rent_clauses(t))
    second = ""
    for number, (heading, sentences) in enumerate(closing_clauses(t), start=5):
        second += clause(number, heading, *sentences)
    names = (t.spelled(owner), t.spelled(tenant))
    return t.paper(KIND, first, second + parties_signing(t, "PROPRIETAR,", "CHIRIAȘ,", names))


LAYOUTS = (
    Layout("articles", articles),
    Layout("blank", blank),
    Layout("plain_deed", plain_deed),
    Layout("table_of_parties", table_of_parties),
    Layout("column_lease", column_lease),
)
