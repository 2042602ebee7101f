"""What a clerk sees who was given a known item: its dossier, the list and the queue show the field as an open one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from fastapi import Request

from desk.web.security import account_of, office_of
from ledger.lists import DossierLine, Wanted
from ledger.queue import Item
from models.dossier import Dossier


def as_given(request: Request, dossier: Dossier) -> Dossier:
    """For a page; letters, the API and all that leaves the house have the dossier as it is."""
    office = office_of(request)
    return office.seeding.seen_by(account_of(request).id, dossier, office.season)


def list_as_given(request: Request, wanted: Wanted, limit: int, before: int | None) -> tuple[list[DossierLine], int]:
    """The same for the list of dossiers, newest first; also how many there are in all."""
    office = office_of(request)
    mine = sorted(office.seeding.numbers_of(account_of(request).id, office.settings.season))
    others = replace(wanted, without=mine)
    known = office.lists.by_number(replace(wanted, only=mine, status="")) if mine else []
    seen = [line for line in (_line(request, line) for line in known) if wanted.status in ("", line.status)]
    lines = office.lists.newest_first(others, limit, before)
    lines += [line for line in seen if before is None or line.version < before]
    lines.sort(key=lambda line: line.version, reverse=True)
    return lines[:limit], office.lists.count(others) + len(seen)


def _line(request: Request, line: DossierLine) -> DossierLine:
    dossier = office_of(request).views.latest_dossier(line.number, line.season)
    if dossier is None:
        return line
    seen = as_given(request, dossier)
    fields = Counter[str](str(field.status) for paper in seen.documents for field in paper.fields)
    return replace(line, status=seen.completeness.status if seen.completeness else None, fields=fields)


def queue_as_given(request: Request, limit: int) -> list[Item]:
    """The queue's first fields as this clerk will get them: a known item stands where it will come, and the field that
    the button then opens is the first one."""
    office, me = office_of(request), account_of(request)
    known = office.seeding.next_for(me.id, office.settings.season)
    return [*([known] if known else []), *office.queue.page(me.id, limit)]
