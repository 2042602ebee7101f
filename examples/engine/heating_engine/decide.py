"""A record's decision by the city's table: pure, in Decimal, with every step explained.

What the table leaves open is not guessed: the outcome is then ``needs_human``, and what would come out otherwise is
told as a proposal. Goods that exclude (cars, land, deposits) are not in the record and are not judged here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from heating_engine.table import Row, Table

CENT = Decimal("0.01")


@dataclass
class Verdict:
    """``outcome``: granted, refused or needs_human. ``aid``: what comes out, a proposal while a person must decide."""

    outcome: str = "granted"
    aid: dict[str, Any] | None = None
    flags: list[dict[str, str]] = field(default_factory=list)
    trace: list[dict[str, Any]] = field(default_factory=list)

    def step(self, rule: str, inputs: Mapping[str, Any], result: Any, because: str) -> None:
        self.trace.append({"rule": rule, "inputs": dict(inputs), "result": result, "because": because})

    def flag(self, code: str, because: str) -> None:
        """Something that a person must decide."""
        self.flags.append({"code": code, "because": because})
        self.outcome = "needs_human"


def decide(record: Mapping[str, Any], tables: Mapping[str, Table]) -> Verdict:
    """The decision of a record that is valid against its schema."""
    verdict = Verdict()
    table = tables.get(record["season"])
    if table is None:
        verdict.flag("unknown_season", f"Nu există tabel pentru sezonul {record['season']}.")
        return verdict
    income = _income(record, verdict)
    kind = _kind(record, verdict)
    if verdict.outcome == "needs_human" or not _below_ceiling(record, table, income, kind, verdict):
        return verdict
    row = _row(table, income, verdict)
    months = _months(record, table, verdict)
    if row is None or not months:
        return verdict
    if record["heating"] == "thermal":
        _percent(record, row, kind, months, verdict)
    else:
        _lei_a_month(record, row, months, verdict)
    return verdict


def _income(record: Mapping[str, Any], verdict: Verdict) -> Decimal:
    """The income of each person, added up anew; the record's own sums must say the same."""
    each = {
        f"/persons/{i}/incomes/{j}/net_income": income["net_income"]
        for i, person in enumerate(record["persons"])
        for j, income in enumerate(person["incomes"])
    }
    total = sum((Decimal(amount) for amount in each.values()), Decimal(0))
    size = len(record["persons"])
    share = (total / size).quantize(CENT, ROUND_HALF_UP)
    inputs = {**each, "/household_size": record["household_size"], "/income_per_person": record["income_per_person"]}
    verdict.step("income_per_person", inputs, str(share), f"{total} lei împărțit la {size} persoane")
    stated = (record["household_size"], Decimal(record["income_total"]), Decimal(record["income_per_person"]))
    if stated != (size, total, share):
        verdict.flag("sums_disagree", "Sumele din înregistrare nu ies din veniturile ei.")
    return share


def _kind(record: Mapping[str, Any], verdict: Verdict) -> str:
    kind = "single" if record["household_size"] == 1 else "family"
    word = "persoană singură" if kind == "single" else "familie sau gospodărie comună"
    verdict.step("single_or_family", {"/household_size": record["household_size"]}, kind, word)
    return kind


def _below_ceiling(
    record: Mapping[str, Any], table: Table, income: Decimal, kind: str, verdict: Verdict
) -> bool:  # fmt: skip
    name = f"thermal_{kind}" if record["heating"] == "thermal" else "other"
    ceiling = table.ceilings[name]
    inputs = {"/heating": record["heating"], "/income_per_person": record["income_per_person"]}
    if income < ceiling:
        verdict.step("ceiling", inputs, "below", f"{income} lei este sub plafonul de {ceiling} lei")
        return True
    if income == ceiling:
        verdict.step("ceiling", inputs, "equal", f"{income} lei este chiar plafonul")
        verdict.flag("equal_to_ceiling", "Pagina spune „sub” plafon, iar tabelul îl cuprinde: hotărăște un om.")
        return False
    verdict.step("ceiling", inputs, "above", f"{income} lei depășește plafonul de {ceiling} lei")
    verdict.outcome = "refused"
    return False


def _row(table: Table, income: Decimal, verdict: Verdict) -> Row | None:
    row = table.row_of(income)
    inputs = {"/income_per_person": str(income)}
    if row is None:
        verdict.step("row", inputs, None, f"{income} lei nu este în niciun rând tipărit")
        verdict.flag("between_rows", f"{income} lei cade între două rânduri ale tabelului.")
        return None
    verdict.step("row", inputs, f"{row.low}-{row.high}", f"rândul {row.low} - {row.high} lei")
    return row


def _months(record: Mapping[str, Any], table: Table, verdict: Verdict) -> list[str]:
    """The months from the start month to the last one of the season."""
    first = record["benefit_start_month"]
    months, here = [], first
    while here <= table.last_month:
        months.append(here)
        year, month = int(here[:4]), int(here[5:])
        here = f"{year + month // 12:04d}-{month % 12 + 1:02d}"
    why = f"de la {first} la {table.last_month}" if months else f"sezonul s-a încheiat în {table.last_month}"
    verdict.step("months", {"/benefit_start_month": first}, months, why)
    if not months:
        verdict.outcome = "refused"
    return months


def _percent(record: Mapping[str, Any], row: Row, kind: str, months: list[str], verdict: Verdict) -> None:
    """Heat: percent of the mean monthly consumption, of the state's and of the city's budget."""
    state, local = row.state[kind], row.local[kind]
    verdict.aid = {
        "form": "percent_of_mean_consumption",
        "state_percent": state,
        "local_percent": local,
        "local_condition": "local_taxes_paid" if local else None,
        "months": months,
    }
    inputs = {"/heating": record["heating"], "/household_size": record["household_size"]}
    verdict.step("percent", inputs, f"{state}+{local}", f"{state}% buget de stat, {local}% buget local")
    if row.doubt_local:
        verdict.flag("local_percent_in_doubt", row.doubt_local)
    if state == 0 and local == 0:
        verdict.outcome = "refused"


def _lei_a_month(record: Mapping[str, Any], row: Row, months: list[str], verdict: Verdict) -> None:
    """Gas, electricity: lei a month. Solid fuel has no column on the page."""
    heating = record["heating"]
    inputs = {"/heating": heating}
    if heating not in row.lei:
        verdict.step("amount", inputs, None, "pagina nu are coloană pentru acest combustibil")
        verdict.flag("no_column", "Pagina nu dă cuantumul pentru combustibili solizi.")
        return
    amount = row.lei[heating]
    if amount is None:
        verdict.step("amount", inputs, None, f"rândul {row.low} - {row.high} are o liniuță")
        verdict.flag("dash_below_ceiling", "Plafonul este 750 lei, dar tabelul are liniuță peste 615 lei.")
        return
    total = amount * len(months)
    verdict.aid = {
        "form": "lei_per_month",
        "amount": str(amount.quantize(CENT)),
        "months": months,
        "total": str(total.quantize(CENT)),
    }
    verdict.step("amount", inputs, str(amount.quantize(CENT)), f"{amount} lei pe lună, {len(months)} luni")
    if heating == "electricity":
        verdict.flag("social_inquiry", "Pentru energie electrică se face anchetă socială în 15 zile lucrătoare.")
