"""Which papers a household has to bring, and what the checklist should say of those it brought.

CONTRACT section 6, read independently of the program's own rules: an answer sheet, not a copy of the pupil's work.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Any

from sample_scans import names
from sample_scans.paper import Paper
from sample_scans.population import age
from sample_scans.world import Household, Human

SEASON_END = "2018-03-31"
STAMPED = ("identity_card", "provisional_identity_card")  # on whose back a residence stamp is glued


@dataclass(frozen=True)
class Need:
    """One paper that is asked for. ``world`` is what its maker is shown (one vehicle each, say)."""

    requirement: str
    kind: str
    world: Household
    person: Human | None = None


def needs(rng: random.Random, world: Household) -> list[Need]:
    """Every paper that the household has to bring, in the order of the city's list."""
    found = [Need("application", "application_form", world)]
    found += [Need("identity", _identity_kind(rng, world, m), world, m) for m in world.members]
    if world.heating in ("gas", "electricity"):
        found.append(Need("energy_bill", f"{world.heating}_bill", world))
    found.append(Need("association_certificate", "association_certificate", world))
    for member in world.members:
        found += _of_person(rng, world, member)
    if world.tenure in _TENURE:
        found.append(Need("tenure", _TENURE[world.tenure], world, world.applicant))
    for vehicle in world.vehicles:
        found.append(
            Need(
                "vehicle_registration_certificate",
                "vehicle_registration_certificate",
                replace(world, vehicles=(vehicle,)),
            )
        )
    return found


_TENURE = {"tenant": "lease_contract", "free_use": "loan_for_use_contract", "authorised": "power_of_attorney"}


def _identity_kind(rng: random.Random, world: Household, person: Human) -> str:
    years = age(person, world.filed)
    if person.foreign:
        return "residence_permit"
    if years < 14 or (years < 18 and rng.random() < 0.3):
        return "birth_certificate"
    return "provisional_identity_card" if rng.random() < 0.03 else "identity_card"


def _of_person(rng: random.Random, world: Household, person: Human) -> list[Need]:
    years = age(person, world.filed)
    found = []
    kind = _income_kind(rng, person)
    if kind:
        found.append(Need("income", kind, world, person))
    if person.role in ("pupil", "student"):
        found.append(Need("school_certificate", "school_certificate", world, person))
    if person.role == "none" and years >= 18:
        found.append(Need("no_income_declaration", "no_income_declaration", world, person))
    if person.foreign and years >= 18 and not names.FOREIGN[person.nationality].eu:
        found.append(Need("means_of_support", "means_of_support_proof", world, person))
    if world.domicile_elsewhere:
        if years >= 14:
            found.append(Need("residence_stamp", "residence_stamp", world, person))
        if years >= 18:
            found.append(Need("local_tax_certificate", "local_tax_certificate", world, person))
            found.append(Need("agricultural_register_certificate", "agricultural_register_certificate", world, person))
    return found


def _income_kind(rng: random.Random, person: Human) -> str | None:
    if person.role in ("pensioner", "unemployed") and rng.random() < 0.06:
        return "bank_statement"
    return {
        "employee": "employer_income_certificate", "pensioner": "pension_slip", "unemployed": "benefit_slip",
        "disabled": "benefit_slip", "self_employed": "tax_income_certificate",
    }.get(person.role)  # fmt: skip


def fitting(need: Need, paper: Paper) -> bool:
    """Whether the made paper says what was meant: benefits differ by layout."""
    wanted = {"unemployed": "unemployment", "disabled": "disability"}.get(need.person.role if need.person else "")
    return need.kind != "benefit_slip" or wanted is None or paper.values.get("/benefit") == wanted


def expected(world: Household, asked: list[Need], brought: list[tuple[Need, Paper]]) -> list[dict[str, Any]]:
    """``{"id", "person", "status"}`` for each requirement that applies, as a perfect reader and checklist would say.

    Facts count as known; where a dossier declares less, a checklist may rightly say ``unclear`` for more.
    """
    lines: dict[tuple[str, str | None], list[tuple[Need, Paper | None]]] = {}
    for need in asked:
        found = next((paper for n, paper in brought if n is need), None)
        person = need.person.cnp if need.person and need.requirement != "tenure" else None
        lines.setdefault((need.requirement, person), []).append((need, found))
    entitled = any(need.requirement == "tenure" for need, _ in brought)
    statuses = {key: _status(world, pairs, entitled) for key, pairs in lines.items()}
    statuses |= _of_unknown_nations(world, asked, brought)
    statuses |= _of_loose_stamps(asked, brought)
    statuses |= _of_bare_names(world, statuses, brought)
    return [{"id": key[0], "person": key[1], "status": status} for key, status in statuses.items()]


def _of_unknown_nations(
    world: Household, asked: list[Need], brought: list[tuple[Need, Paper]]
) -> dict[tuple[str, str | None], str]:
    """Only the permit says of which country somebody is: without it nobody knows whether the proof is asked for."""
    shown = {n.person.cnp for n, _ in brought if n.requirement == "identity" and n.person}
    proved = {n.person.cnp for n, _ in brought if n.requirement == "means_of_support" and n.person}
    adults = {m.cnp for m in world.members if m.foreign and age(m, world.filed) >= 18}
    return {("means_of_support", cnp): "unclear" for cnp in sorted(adults - shown - proved)}


def _of_loose_stamps(asked: list[Need], brought: list[tuple[Need, Paper]]) -> dict[tuple[str, str | None], str]:
    """A stamp's rules name nobody: only the card on whose back it is glued tells whose it is. Where fewer stamps came
    without their card than people are without one, nobody knows who lacks it."""
    carded = {n.person.cnp for n, _ in brought if n.kind in STAMPED and n.person}
    wanted = {n.person.cnp for n in asked if n.requirement == "residence_stamp" and n.person}
    stamped = {n.person.cnp for n, _ in brought if n.requirement == "residence_stamp" and n.person}
    loose, left = stamped - carded, wanted - (stamped & carded)
    if not loose or len(loose) == len(left):
        return {}
    return {("residence_stamp", cnp): "unclear" for cnp in sorted(left)}


def _of_bare_names(
    world: Household, statuses: dict[tuple[str, str | None], str], brought: list[tuple[Need, Paper]]
) -> dict[tuple[str, str | None], str]:
    """Who is declared by CNP alone has no name until a paper prints both. Until then nobody can say that the name on a
    bill, a contract or a bank statement is theirs; such a statement may be anybody's proof of income."""
    named = {str(v) for _, paper in brought for path, v in paper.values.items() if path.endswith("/cnp")}
    named |= {paper.person for _, paper in brought if paper.person and "/cnp" in paper.values}
    if world.applicant.cnp in named and all(n.kind != "bank_statement" for n, _ in brought):
        return {}
    found: list[tuple[str, str | None]] = []
    holder = world.bill_holder or world.applicant
    if holder.cnp not in named and world.applicant.cnp not in named:  # nor does the applicant's contract entitle them
        found.append(("energy_bill", None))
    if world.applicant.cnp not in named:
        found.append(("tenure", None))
    doubted = {key: "unclear" for key in found if statuses.get(key) == "met"}
    loose = [n for n, _ in brought if n.kind == "bank_statement" and n.person and n.person.cnp not in named]
    if loose:
        mine = {n.person.cnp for n in loose if n.person}
        lines = [key for key, said in statuses.items() if key[0] == "income" and (said == "missing" or key[1] in mine)]
        doubted |= {("income", None): "unclear"} | dict.fromkeys(lines, "unclear")
    return doubted


def _status(world: Household, pairs: list[tuple[Need, Paper | None]], entitled: bool) -> str:
    if any(paper is None for _, paper in pairs):
        return "unclear" if all(_maybe_excepted(need) for need, paper in pairs if paper is None) else "missing"
    return "unclear" if any(_flaw(world, need, paper, entitled) for need, paper in pairs if paper) else "met"


def _maybe_excepted(need: Need) -> bool:
    """Foreign students may be of Romanian origin, whom the page excepts; no paper shows that. The registration says
    „elev sau student” in one word, so of a grown pupil it is not known either."""
    learns = need.person is not None and need.person.role in ("pupil", "student")
    return need.requirement == "means_of_support" and learns


def _flaw(world: Household, need: Need, paper: Paper, entitled: bool) -> bool:
    """Whether the paper cannot serve as it stands."""
    values = paper.values
    if "mistyped_cnp_of" in paper.notes:
        return True
    if need.requirement == "identity" and str(values.get("/valid_until") or "9999") < world.filed.isoformat():
        return True
    if need.requirement == "residence_stamp":
        return str(values.get("/valid_until") or "") < SEASON_END
    if need.requirement == "energy_bill":
        outsider = world.bill_holder is not None and world.bill_holder not in world.members
        return (outsider and not entitled) or not (
            values.get("/subscriber_code") and values.get("/consumption_point_code")
        )
    if need.requirement == "income" and need.kind != "tax_income_certificate":  # a slip without a month proves none
        return bool(values.get("/month") != f"{world.income_month[0]}-{world.income_month[1]:02d}")
    if (
        need.kind == "association_certificate"
    ):  # the page: „atât adresa de corespondență electronică cât și cea poștală”
        return not all(values.get(f"/association_{name}") for name in ("code", "email", "address"))
    if need.kind == "lease_contract":
        return not values.get("/tax_registration_number")
    return False
