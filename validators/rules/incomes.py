"""Proofs of income read as sums of one month: which paper counts, for how much, and what is doubtful about it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from models.dossier import DocumentEntry
from validators.rules.case import Case, Member, month_name, paper_name
from validators.rules.verdicts import sure
from validators.seasons.shape import Message, RequirementSpec

CENT = Decimal("0.01")
# Who pays, by kind: two papers of one payer for one month are the same money.
_PAYER = {
    "employer_income_certificate": "/employer",
    "pension_slip": "/file_number",
    "benefit_slip": "/benefit",
    "bank_statement": "/iban",
    "tax_income_certificate": "/year",
}


@dataclass(frozen=True)
class Income:
    """``amount``: net lei of ``month``. ``wrong``: why it does not count; ``other_time``: only the month is another."""

    document: DocumentEntry
    month: str
    amount: Decimal | None
    wrong: Message | None = None
    other_time: bool = False

    @property
    def counts(self) -> bool:
        return self.wrong is None and self.amount is not None

    @property
    def payer(self) -> str | None:
        value = self.document.value(_PAYER.get(self.document.kind, "/employer"))
        return value if isinstance(value, str) else None


def incomes_of(case: Case, spec: RequirementSpec, member: Member) -> tuple[Income, ...]:
    """Every proof of income of this person, each once: the same certificate scanned twice is one."""
    found: list[Income] = []
    for paper in member.of(spec.papers()):
        one = _income(case, spec, member, paper)
        if not any(_copy(one, other) for other in found):
            found.append(one)
    return tuple(found)


def twice(incomes: list[Income]) -> bool:
    """Whether two papers may show the same money: it must not be counted twice, nor left out by a guess."""
    return any(_same_money(a, b) for a, b in combinations(incomes, 2))


def _same_money(a: Income, b: Income) -> bool:
    if a.document.kind == b.document.kind:
        return a.payer is None or b.payer is None or a.payer == b.payer
    return "bank_statement" in (a.document.kind, b.document.kind) and a.amount == b.amount


def _copy(a: Income, b: Income) -> bool:
    """The same paper again: kind, payer, month and sum are all known and equal."""
    same_kind = a.document.kind == b.document.kind and a.payer is not None and a.payer == b.payer
    return same_kind and a.counts and b.counts and (a.month, a.amount) == (b.month, b.amount)


def _income(case: Case, spec: RequirementSpec, member: Member, paper: DocumentEntry) -> Income:
    month = case.income_month or ""
    yearly = paper.kind == "tax_income_certificate"
    when = "/year" if yearly else "/month"
    who = ("/holder_name",) if paper.kind == "bank_statement" else ("/name", "/cnp")
    what = ("/benefit",) if paper.kind == "benefit_slip" else ()
    paths = (*who, when, "/net_income", *what)
    wrong = sure(spec, member, paper, paths)
    if wrong:
        return Income(paper, month, None, wrong)
    said = str(paper.value(when))
    named = {"person": member.label, "paper": paper_name(paper)}
    if yearly and said not in (month[:4], str(int(month[:4]) - 1)):
        return Income(paper, said, None, spec.say("other_year", **named, found=said), True)
    if not yearly and said != month:
        text = spec.say("other_month", **named, found=month_name(said), month=month_name(month))
        return Income(paper, said, None, text, True)
    amount = Decimal(str(paper.value("/net_income")))
    if yearly:
        amount = (amount / case.season.yearly_divisor).quantize(CENT, ROUND_HALF_UP)
    return Income(paper, month, amount)
