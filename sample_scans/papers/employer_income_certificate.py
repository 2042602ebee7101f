"""Income certificates that employers type."""

from __future__ import annotations

import random

from sample_scans.office.employer import boss_roles, contract_clause, job, letterhead_lines, pay_of, purpose
from sample_scans.office.employer_forms import (
    declaration_of_firm,
    dotted,
    institution,
    list_of_facts,
    payroll,
    three_months,
)
from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.typist import Typist
from sample_scans.office.wording import address_text, sum_in_words
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "employer_income_certificate"


def prose(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Letterhead and one long sentence that ends with the net pay, mostly in words too."""
    t = Typist(rng, look)
    pay = pay_of(world, person, rng)
    who = pay.human
    top = head(t, t.text("/employer", pay.employer.name), letterhead_lines(t, pay.employer))
    opening = t.any(
        "Prin prezenta se adeverește că",
        "Prin prezenta adeverim că",
        "Se adeverește prin prezenta că",
        "Prin prezenta confirmăm faptul că",
        "Subscrisa adeverește prin prezenta că",
    )
    lives = t.any(
        f", {t.sex(who, 'domiciliat', 'domiciliată')} în {esc(address_text(who.domicile, t.address_style))}", ""
    )
    currency = t.any("lei", "lei", "RON")
    words = t.any(f" ({sum_in_words(pay.net)})", f", adică {sum_in_words(pay.net)}", "")
    net = t.amount("/net_income", pay.net)
    month = t.month("/month", world.income_month, t.any("words", "upper", "short"))
    earned = t.any(
        f"iar în luna {month} a realizat un venit net de {net} {currency}{words}",
        f"având în luna {month} un salariu net de {net} {currency}{words}",
        f"venitul net realizat în luna {month} fiind de {net} {currency}{words}",
        f"pentru luna {month} a încasat drepturi salariale nete în sumă de {net} {currency}{words}",
    )
    sentence = (
        f"{opening} {t.any('dl.', 'dl', 'domnul') if who.sex == 'M' else t.any('d-na', 'dna.', 'doamna')} "
        f"{t.name('/name', who)}, {t.any('CNP', 'C.N.P.', 'având CNP')} {t.cnp('/cnp', who.cnp)}{lives}, este "
        f"{t.sex(who, 'salariat', 'salariată')} {contract_clause(t)} în funcția de {job(t)}, {earned}."
    )
    tickets = t.any("Nu beneficiază de tichete de masă.", "Beneficiază de tichete de masă.", "")
    body = f'<p class="just ind {t.any("wide", "")}">{sentence} {tickets}</p><p class="just ind">{purpose(t)}</p>'
    number = f'<p style="margin-top:6mm">{outgoing(t, t.issued(world))}</p>'
    html = top + number + title(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ DE VENIT", "ADEVERINȚĂ DE SALARIU"))
    return t.paper(KIND, html + body + signatures(t, boss_roles(t)), person=who.cnp)


LAYOUTS = (
    Layout("prose", prose),
    Layout("dotted", dotted),
    Layout("three_months", three_months),
    Layout("list_of_facts", list_of_facts),
    Layout("payroll", payroll),
    Layout("declaration_of_firm", declaration_of_firm),
    Layout("institution", institution),
)
