"""The clerk's pages: the queue, and one doubtful field at a time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel
from starlette.responses import Response

from desk.web import words
from desk.web.clerk_view import screen
from desk.web.dossiers import found_dossier
from desk.web.render import page
from desk.web.security import Refused, account_of, office_of
from flows.corrections import Outcome, Target, Work
from ledger.queue import Item, Queue
from models.kinds import KINDS
from validators.entry import entered

router = APIRouter()
_LONGEST_S = 3600.0  # somebody who looks longer went for lunch
_SAID = {
    "salvat": "Salvat.",
    "ilizibil": "Însemnat ca ilizibil.",
    "al-doilea": "Păstrat. Diferă de citire: câmpul trece la un al doilea funcționar.",
    "sarit": "Sărit. Câmpul rămâne pentru alții și revine la dumneavoastră mai târziu.",
    "schimbat": "Câmpul s-a schimbat între timp sau îl lucrează altcineva.",
    "anulat": "Ultima corectură a fost anulată.",
    "nimic": "Nu este nimic de anulat.",
    "fel": "Felul actului a fost schimbat.",
}


class Reply(BaseModel):
    """What the clerk's page sends back. ``first``: what was typed before, when it is asked for again."""

    number: str
    season: str
    document: str
    path: str
    version: int
    seconds: float = 0.0
    text: str = ""
    first: str = ""
    kind: str = ""
    csrf: str = ""

    @property
    def target(self) -> Target:
        return Target(self.number, self.season, self.version, self.document, self.path)

    def claim(self, queue: Queue, account: int) -> Item | None:
        return queue.claim(account, self.number, self.season, self.document, self.path)

    def release(self, queue: Queue, account: int, skip: bool = False) -> None:
        queue.release(account, self.number, self.season, self.document, self.path, skip)

    def work(self, account: int) -> Work:
        return Work(account, min(max(self.seconds, 0.0), _LONGEST_S))


Sent = Annotated[Reply, Form()]


@router.get("/coada")
def waiting(request: Request) -> Response:
    office, me = office_of(request), account_of(request)
    items = [(i, KINDS[i.kind].title, words.field_name(i.path)) for i in office.queue.page(me.id, 30)]
    return page(request, "queue.html", items=items, backlog=office.queue.backlog())


@router.get("/camp")
def next_field(request: Request, m: str = "", dosar: str = "") -> Response:
    """The next field of the queue, held for this clerk; ``m`` and ``dosar`` say how the last one ended."""
    office, me = office_of(request), account_of(request)
    item = office.queue.claim_next(me.id)
    message = _message(request, m, dosar)
    if item is None:
        return page(request, "done.html", message=message)
    return _show(request, item, message=message)


@router.get("/camp/{season}/{number}/{document}")
def this_field(
    request: Request, season: str, number: str, document: str, path: Annotated[str, Query()], m: str = ""
) -> Response:
    """A certain field, if it is open and nobody else holds it."""
    item = office_of(request).queue.claim(account_of(request).id, number, season, document, path)
    if item is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    return _show(request, item, message=_message(request, m, ""))


def _show(
    request: Request, item: Item, message: str = "", error: str = "", text: str = "", first: str = ""
) -> Response:
    office = office_of(request)
    dossier = found_dossier(request, item.season, item.number, f"câmp {item.document}{item.path}")
    shown = screen(item, dossier, office.pictures)
    if shown is None:
        raise Refused("Câmpul nu mai există.", 404)
    return page(
        request, "field.html", s=shown, message=message, error=error, text=text, first=first,
        backlog=office.queue.backlog(),
    )  # fmt: skip


def _message(request: Request, code: str, number: str) -> str:
    """How the last field ended, and what became of its dossier."""
    said = _SAID.get(code, "")
    office = office_of(request)
    dossier = office.views.latest_dossier(number, office.settings.season) if said and number else None
    if dossier is None or dossier.completeness is None:
        return said
    return f"{said} Dosarul {number} este acum: {words.STATUS[dossier.completeness.status]}."


@router.post("/camp/verifica")
def check(request: Request, form: Sent) -> Response:
    """What was typed so far, looked at: its normal form, or why it would be refused. Never what was read."""
    kind = KINDS.get(form.kind)
    spec = kind.spec_of(form.path) if kind else None
    if kind is None or spec is None:
        raise Refused("Câmp necunoscut.", 404)
    found = entered(spec, kind.id, form.text)
    said = found.refusal or "; ".join(found.warnings)
    form_of = "" if found.refusal else words.shown(spec, found.value)
    return JSONResponse({"ok": found.refusal is None, "said": said, "form": form_of})


@router.post("/camp/salveaza")
def save(request: Request, form: Sent) -> Response:
    office, me = office_of(request), account_of(request)
    item = form.claim(office.queue, me.id)
    if item is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    outcome = office.corrector.enter(form.target, form.work(me.id), form.text, form.first or None)
    if outcome.result == "again":
        return _show(request, item, error=outcome.message, first=form.text)
    if outcome.result == "refused":
        return _show(request, item, error=outcome.message, text=form.text, first=form.first)
    code = {"saved": "salvat", "second": "al-doilea", "changed": "schimbat"}[outcome.result]
    form.release(office.queue, me.id)
    return RedirectResponse(f"/camp?m={code}&dosar={words.in_url(form.number)}", 303)


@router.post("/camp/ilizibil")
def illegible(request: Request, form: Sent) -> Response:
    office, me = office_of(request), account_of(request)
    if form.claim(office.queue, me.id) is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    return _ended(request, form, office.corrector.illegible(form.target, form.work(me.id)), "ilizibil")


@router.post("/camp/sari")
def skip(request: Request, form: Sent) -> Response:
    form.release(office_of(request).queue, account_of(request).id, skip=True)
    return RedirectResponse("/camp?m=sarit", 303)


@router.post("/camp/fel")
def kind(request: Request, form: Sent) -> Response:
    """The whole paper is of another kind."""
    office, me = office_of(request), account_of(request)
    if form.claim(office.queue, me.id) is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    return _ended(request, form, office.corrector.set_kind(form.target, form.work(me.id), form.kind), "fel")


def _ended(request: Request, form: Reply, outcome: Outcome, code: str) -> Response:
    form.release(office_of(request).queue, account_of(request).id)
    if outcome.result == "refused":
        raise Refused(outcome.message, 409)
    code = code if outcome.result == "saved" else "schimbat"
    return RedirectResponse(f"/camp?m={code}&dosar={words.in_url(form.number)}", 303)


@router.post("/camp/anuleaza")
def undo(request: Request) -> Response:
    """Take back this clerk's last act, and show its field again."""
    office, me = office_of(request), account_of(request)
    last = office.book.last_by(me.id)
    if last is None or office.corrector.undo(last, Work(me.id, 0.0)).result != "saved":
        return RedirectResponse("/camp?m=nimic", 303)
    if last.path is None:
        return RedirectResponse("/camp?m=anulat", 303)
    where = "/".join(words.in_url(part) for part in (last.season, last.number, last.document))
    return RedirectResponse(f"/camp/{where}?path={words.in_url(last.path)}&m=anulat", 303)
