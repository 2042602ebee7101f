"""What income certificates of employers share: the pay, the letterhead lines, jobs and turns of phrase."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.office.typist import Typist, fitting
from sample_scans.office.wording import address_text
from sample_scans.paper import esc
from sample_scans.world import Household, Human, Organisation

_JOBS = (
    "vânzător",
    "lucrător comercial",
    "operator calculator",
    "asistent medical",
    "conducător auto",
    "muncitor",
    "îngrijitor clădiri",
    "agent de pază",
    "contabil",
    "inginer",
    "educatoare",
    "ospătar",
    "casier",
    "lăcătuș",
    "zidar",
    "confecționer textile",
    "electrician",
    "referent",
    "bucătar",
    "gestionar",
)


@dataclass(frozen=True)
class Pay:
    """Who earns what where. ``net`` and ``gross`` lei of the month before the application."""

    human: Human
    employer: Organisation
    net: Decimal
    gross: Decimal


def pay_of(world: Household, person: Human | None, rng: random.Random) -> Pay:
    """The pay of ``person``, or of the first employee; gross follows from the net as in 2017 (about 70 %)."""
    human = fitting(world, ("employee",), person)
    known = next(iter(world.employers.values()), None)
    employer = world.employers.get(human.cnp) or known
    employer = employer or Organisation("S.C. Someș Prest S.R.L.", "30303030", world.association.address, "", "", "")
    net = human.income or Decimal(rng.randint(1065, 2900))
    return Pay(human, employer, net, gross_of(net))


def gross_of(net: Decimal) -> Decimal:
    """The gross of a net pay under the contributions of 2017, in whole lei."""
    return (net / Decimal("0.7014")).quantize(Decimal(1), ROUND_HALF_UP)


def tax_code(t: Typist, employer: Organisation) -> str:
    """The labelled tax code; only its digits are marked, RO is a tax attribute and no part of the code."""
    label = t.any("CUI", "C.U.I.", "CIF", "C.I.F.:", "Cod fiscal", "Cod unic de înregistrare:", "CUI:", "C.F.")
    return f"{label} {t.any('', 'RO', 'RO ')}{t.code('/employer_tax_code', employer.tax_code)}"


def register(t: Typist, employer: Organisation) -> str:
    number = employer.register_number or f"J12/{t.rng.randint(12, 4200)}/{t.rng.randint(1992, 2016)}"
    return f"{t.any('Nr. Reg. Com.', 'Nr. ord. reg. com.:', 'Reg. Com.', 'O.R.C.')} {esc(number)}"


def letterhead_lines(t: Typist, employer: Organisation) -> list[str]:
    """Tax code, register number, seat and, at times, telephone, e-mail and account."""
    seat = f"{t.any('Sediul:', 'Adresa:', '', 'Sediul social:')} {esc(address_text(employer.address, t.address_style))}"
    lines = [tax_code(t, employer), register(t, employer), seat]
    if t.chance(0.4):
        lines = [f"{lines[1]}; {lines[0]}", seat]
    if t.chance(0.5):
        lines.append(f"Tel. 0264-{t.rng.randint(400, 599)}{t.rng.randint(100, 999)}")
    if employer.email and t.chance(0.5):
        lines.append(f"E-mail: {esc(employer.email)}")
    if t.chance(0.3):
        lines.append(f"Capital social {t.any('200', '1.000', '45.000')} lei")
    return lines


def job(t: Typist) -> str:
    return t.any(*_JOBS)


def contract_clause(t: Typist) -> str:
    """The clause on the labour contract."""
    since = f"{t.rng.randint(1, 28):02d}.{t.rng.randint(1, 12):02d}.{t.rng.randint(2002, 2016)}"
    return t.any(
        "al societății noastre, cu contract individual de muncă pe durată nedeterminată,",
        f"al unității noastre din data de {since}, cu normă întreagă,",
        f"în cadrul societății noastre începând cu {since}, cu CIM nr. {t.rng.randint(3, 900)},",
        "cu contract de muncă pe perioadă nedeterminată, 8 ore/zi,",
    )


def purpose(t: Typist) -> str:
    return t.any(
        "S-a eliberat prezenta pentru a-i servi la ajutor de încălzire.",
        "Prezenta adeverință s-a eliberat la cererea salariatului, pentru subvenția de încălzire.",
        "Adeverința se eliberează spre a-i fi de folos la Primăria municipiului Cluj-Napoca.",
        "Se eliberează pentru dosarul de ajutor pentru încălzirea locuinței, sezonul rece 2017-2018.",
        "S-a eliberat prezenta, spre cele legale.",
    )


def boss_roles(t: Typist) -> list[str]:
    """Who signs."""
    return t.any(
        "Administrator|Contabil",
        "Director|Contabil șef",
        "Director general|Șef resurse umane",
        "Administrator",
        "Reprezentant legal|Întocmit",
        "Director economic|Inspector resurse umane",
    ).split("|")
