"""Proofs of the means of support that foreigners handed in for their permit."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.more_letters import employer_promise
from sample_scans.office.support_forms import account_table, foreigner, undertaking, university_grant
from sample_scans.office.typist import Typist
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "means_of_support_proof"


def bank_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A bank's letter on a balance."""
    t = Typist(rng, look, plain=0.4)
    who = foreigner(world, person)
    bank = t.any("BANCA SOMEȘANĂ S.A.", "BANCA FELEACUL S.A.", "CREDIT NAPOCA BANK")
    balance = t.any("3.900,00 LEI", "2.450,00 EUR", "11.600,50 RON", "5.000 USD")
    body = t.any(
        f"Prin prezenta confirmăm că {t.any('dl./d-na', 'clientul nostru')} {t.name('/name', who)}, deține la unitatea "
        f"noastră un cont curent cu un sold disponibil de {balance}.",
    )
    use = t.any(
        "Scrisoarea s-a eliberat pentru a face dovada mijloacelor de întreținere la Inspectoratul General pentru "
        "Imigrări.",
        "Prezenta servește ca dovadă a mijloacelor de întreținere, necesară la obținerea permisului de ședere.",
    )
    html = head(t, bank, ["Sucursala Cluj", f"Tel. 0264-{rng.randint(400, 599)}{rng.randint(100, 999)}"])
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>'
    html += title(t, t.any("SCRISOARE DE BONITATE", "ADEVERINȚĂ", "CONFIRMARE"))
    html += f'<p class="just ind wide">{body}</p><p class="just ind">{use}</p>'
    return t.paper(KIND, html + signatures(t, ["Director sucursală", "Consilier clienți"]), person=who.cnp)


LAYOUTS = (
    Layout("bank_letter", bank_letter),
    Layout("undertaking", undertaking),
    Layout("university_grant", university_grant),
    Layout("account_table", account_table),
    Layout("employer_promise", employer_promise),
)
