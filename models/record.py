"""The record for the eligibility engine (schema ``dosar.record/1``), exactly as it is handed over.

Frozen: a record is never changed, a later one supersedes it. Money is lei as text with two decimals and a point, days
are ``YYYY-MM-DD``, months ``YYYY-MM``. ``evidence`` and ``derivations`` are keyed by JSON Pointer into the record
itself: every leaf stands in one of them or in both. :mod:`models.schemas` gives the JSON Schema. Source: CONTRACT 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from models.dossier import FieldRef, Supersedes

SCHEMA = "dosar.record/1"

Cnp = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{12}$")]
Lei = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,12}\.[0-9]{2}$")]
Month = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
Words = Annotated[str, StringConstraints(min_length=1)]
Pointer = Annotated[str, StringConstraints(pattern=r"^(/[^/]+)+$")]

IncomeKind = Literal[
    "employer_income_certificate",
    "pension_slip",
    "benefit_slip",
    "tax_income_certificate",
    "bank_statement",
    "school_certificate",
]


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class RecordRegistration(Strict):
    """How the request came in; ``date`` is the day of the application."""

    number: str | None
    date: Day
    point: str | None
    channel: str | None
    operator: str | None


class RecordIncome(Strict):
    """One proof of income: net lei of one month. ``kind`` is the paper's; a scholarship is a ``school_certificate``."""

    kind: IncomeKind
    month: Month
    net_income: Lei
    benefit: Literal["unemployment", "disability", "child_allowance", "other"] | None = Field(
        default=None, description="which right a benefit_slip is about; absent for other papers"
    )


class RecordPerson(Strict):
    """A member of the household. An empty list of incomes is a statement: its rule stands in ``derivations``."""

    cnp: Cnp
    surname: Words
    given_names: Words
    birth_date: Day
    incomes: tuple[RecordIncome, ...]


class Consumption(Strict):
    """The bill by whose codes the supplier is paid; all null where the heating asks for no bill."""

    supplier: str | None
    subscriber_code: str | None
    consumption_point_code: str | None
    holder_name: str | None


class Association(Strict):
    """The owners' association; all null where a clerk waived its certificate."""

    name: str | None
    code: str | None
    email: str | None
    address: str | None


class Derivation(Strict):
    """How a leaf was worked out. ``inputs``: pointers into the record (``/persons/0/cnp``), or ``declared:/…``,
    ``registration:/…``, ``season:/…``, ``completeness:/…``, ``ledger:/…``, ``program:/…``, ``document:<id>/…``."""

    rule: Words
    inputs: Annotated[tuple[Words, ...], Field(min_length=1)]


class Record(Strict):
    """Everything that the engine needs of one dossier, each leaf with its way back to the scans.

    ``income_total`` is the household's, of the month before the application; ``income_per_person`` is it divided by
    ``household_size``, half a ban rounded up. ``benefit_start_month``: by the rule of the 20th.
    """

    schema_: Literal["dosar.record/1"] = Field(alias="schema")
    registration: RecordRegistration
    season: Words
    benefit_start_month: Month
    heating: Literal["gas", "electricity", "thermal", "solid"]
    tenure: Literal["owner", "tenant", "free_use", "authorised"]
    dwelling_address: Words
    applicant: Cnp
    persons: Annotated[tuple[RecordPerson, ...], Field(min_length=1)]
    household_size: Annotated[int, Field(ge=1)]
    income_total: Lei
    income_per_person: Lei
    consumption: Consumption
    association: Association
    supersedes: Supersedes | None = Field(
        default=None, description="present only in the record of a change request (see the dossier's member supersedes)"
    )
    evidence: dict[Pointer, Annotated[tuple[FieldRef, ...], Field(min_length=1)]]
    derivations: dict[Pointer, Derivation]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        """The size is the number of persons, the applicant one of them, and no leaf stands without its way back."""
        if self.household_size != len(self.persons):
            raise ValueError("household_size is not the number of persons")
        if self.applicant not in {p.cnp for p in self.persons}:
            raise ValueError("the applicant is none of the persons")
        bare = [at for at, _ in self.leaves() if at not in self.evidence and at not in self.derivations]
        if bare:
            raise ValueError(f"no evidence and no rule for {', '.join(bare)}")
        return self

    def leaves(self) -> Iterator[tuple[str, Any]]:
        """(JSON Pointer, value) of every leaf but the way back itself; an empty list is a leaf."""
        yield from _leaves(self.as_json(), "")

    def as_json(self) -> dict[str, Any]:
        """The record as it is written, with exactly the members it was made with."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _leaves(value: Any, at: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if at or key not in ("evidence", "derivations"):
                yield from _leaves(inner, f"{at}/{key}")
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{at}/{index}")
    else:
        yield at, value
