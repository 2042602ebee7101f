"""What clerks state of a whole dossier, for programs: requirements waived, facts declared, what no reading judges."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from desk.statements import statements_in
from desk.web.api_dossiers import GONE, Reason, opened, plain
from desk.web.security import Refused, account_of, office_of
from flows.acts import Outcome, Work
from flows.statements import LONGEST_REASON, Statements
from models.dossier import Declared

router = APIRouter(prefix="/api/v1/dossiers", tags=["dossiers"])


class StatementMade(BaseModel):
    """One act, those that take another back included. ``about``: a requirement, ``declared`` or what was attested."""

    id: int
    at: str
    by: str
    act: str
    about: str | None
    declared: str | None = Field(description="the declared facts as JSON, CNPs masked unless a reason was given")
    reason: str | None
    undoes: int | None


class Stating(BaseModel):
    """``about``: the waived requirement, or ``signature``, ``notary``, ``point_78``; ``undoes``: to withdraw."""

    act: Literal["waive", "declare", "attest", "withdraw"]
    about: str = Field(default="", max_length=60)
    declared: Declared | None = None
    undoes: int | None = None
    reason: str = Field(max_length=LONGEST_REASON)


class Stated(BaseModel):
    id: int
    status: str | None = Field(description="the dossier's verdict now")


@router.get("/{season}/{number}/statements", responses=GONE)
def statements(request: Request, season: str, number: str, reason: Reason = "") -> list[StatementMade]:
    """Every statement on the dossier, in order."""
    _, reveal = opened(request, season, number, "API: declarații", reason)
    notes = office_of(request).provenance.corrections(number, season)
    return [
        StatementMade(id=n.id, at=n.at, by=n.by, act=n.act, about=n.path, undoes=n.undoes,
                      declared=plain(n.after, reveal) if n.act == "declare" else None, reason=plain(n.reason, reveal))
        for n in statements_in(notes)
    ]  # fmt: skip


@router.post("/{season}/{number}/statements", responses=GONE, status_code=201)
def state(request: Request, season: str, number: str, said: Stating) -> Stated:
    """State something of the dossier, or take a statement back; the verdict is made anew at once."""
    office, me = office_of(request), account_of(request)
    opened(request, season, number, "API: declarație", "")
    outcome = _act(office.statements, season, number, Work(me.id, 0.0), said)
    if outcome.result != "saved" or outcome.correction is None:
        raise Refused(outcome.message, 422)
    verdict = outcome.dossier.completeness if outcome.dossier else None
    return Stated(id=outcome.correction.id, status=verdict.status if verdict else None)


def _act(book: Statements, season: str, number: str, work: Work, said: Stating) -> Outcome:
    if said.act == "waive":
        return book.waive(number, season, work, said.about, said.reason)
    if said.act == "attest":
        return book.attest(number, season, work, said.about, said.reason)
    if said.act == "declare":
        return book.declare(number, season, work, said.declared or Declared(), said.reason)
    return book.withdraw(number, season, work, said.undoes or 0, said.reason)
