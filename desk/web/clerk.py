"""The clerk's pages: the queue, and one doubtful field at a time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel
from starlette.responses import Response

from desk.web import words
from desk.web.as_given import as_given, queue_as_given
from desk.web.clerk_view import field_of, screen
from desk.web.dossiers import found_dossier
from desk.web.language import Said, plain, put, tr
from desk.web.render import page
from desk.web.security import Refused, account_of, office_of
from flows.corrections import Outcome, Target, Work
from ledger.queue import Item, Queue
from ledger.seeds import Seed, SeedAct
from models.correction import Correction
from models.dossier import Value
from models.kinds import KINDS, FieldSpec
from validators.entry import entered
from validators.live_witnesses import witnesses
from validators.open_items import blind

router = APIRouter()
_LONGEST_S = 3600.0  # somebody who looks longer went for lunch
_SAID = Said(
    {
        "salvat": "Salvat.",
        "ilizibil": "Însemnat ca ilizibil.",
        "al-doilea": "Păstrat. Diferă de citire: câmpul trece la un al doilea funcționar.",
        "sarit": "Sărit. Câmpul rămâne pentru alții și revine la dumneavoastră mai târziu.",
        "schimbat": "Câmpul s-a schimbat între timp sau îl lucrează altcineva.",
        "anulat": "Ultima corectură a fost anulată.",
        "nimic": "Nu este nimic de anulat.",
        "fel": "Felul actului a fost schimbat.",
        "taiat": "Actul a fost tăiat în două.",
        "unit": "Actele au fost unite.",
        "adaugat": "Caseta a fost citită. Tastați valoarea.",
        "rescanare": "Scanarea nouă a fost cerută; câmpurile paginii o așteaptă.",
        "mutat": "Actul a fost mutat; ambele dosare au fost judecate din nou.",
    }
)


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

    def seed(self, request: Request) -> Seed | None:
        """The known item that this is an answer to, if it is one."""
        me = account_of(request).id
        return office_of(request).seeding.held(me, self.number, self.season, self.document, self.path)


Sent = Annotated[Reply, Form()]


@router.get("/coada")
def waiting(request: Request) -> Response:
    office = office_of(request)
    items = [(i, tr(KINDS[i.kind].title), words.field_name(i.path)) for i in queue_as_given(request, 30)]
    return page(request, "queue.html", items=items, backlog=office.queue.backlog())


@router.get("/camp")
def next_field(request: Request, m: str = "", dosar: str = "", incepe: bool = False) -> Response:
    """The next field of the queue, held for this clerk; ``m`` and ``dosar`` say how the last one ended; ``incepe``: it
    is the first one of the queue's page."""
    office, me = office_of(request), account_of(request)
    item = office.seeding.next_for(me.id, office.settings.season, draw=not incepe) or office.queue.claim_next(me.id)
    message = _message(request, m, dosar)
    if item is None:
        return page(request, "done.html", message=message)
    return _show(request, item, message=message)


@router.get("/camp/{season}/{number}/{document}")
def this_field(
    request: Request, season: str, number: str, document: str, path: Annotated[str, Query()], m: str = ""
) -> Response:
    """A certain field, if it is open and nobody else holds it."""
    office, me = office_of(request), account_of(request)
    seed = office.seeding.held(me.id, number, season, document, path)
    item = office.seeding.item(seed) if seed else office.queue.claim(me.id, number, season, document, path)
    if item is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    return _show(request, item, message=_message(request, m, ""))


def _show(
    request: Request, item: Item, message: str = "", error: str = "", text: str = "", first: str = ""
) -> Response:
    office = office_of(request)
    dossier = found_dossier(request, item.season, item.number, f"câmp {item.document}{item.path}")
    seed = office.seeding.held(account_of(request).id, item.number, item.season, item.document, item.path)
    found = field_of(dossier, item.document, item.path) if seed else None
    shown = screen(item, dossier, office.pictures, office.seeding.entry(seed, found[1]) if seed and found else None)
    if shown is None:
        raise Refused("Câmpul nu mai există.", 404)
    return page(
        request, "field.html", s=shown, message=message, error=tr(error), text=text, first=first,
        backlog=office.queue.backlog(),
    )  # fmt: skip


def _message(request: Request, code: str, number: str) -> str:
    """How the last field ended, and what became of its dossier."""
    said = _SAID.get(code, "")
    office = office_of(request)
    dossier = office.views.latest_dossier(number, office.settings.season) if said and number else None
    if dossier is None or dossier.completeness is None:
        return said
    verdict = as_given(request, dossier).completeness or dossier.completeness
    now = words.STATUS[verdict.status]
    return f"{said} {put('Dosarul {number} este acum: {status}.', number=number, status=now)}"


@router.post("/camp/verifica")
def check(request: Request, form: Sent) -> Response:
    """What was typed so far, looked at: its normal form, or why it would be refused. Never what was read; of a
    value that is not typed blind, whether other places of the paper say the same."""
    kind = KINDS.get(form.kind)
    spec = kind.spec_of(form.path) if kind else None
    if kind is None or spec is None:
        raise Refused("Câmp necunoscut.", 404)
    found = entered(spec, kind.id, form.text)
    heard = (*found.warnings, *_witnesses(request, form, spec, found.value))
    said = plain("; ".join(map(tr, (found.refusal,) if found.refusal else heard)))
    form_of = "" if found.refusal else words.shown(spec, found.value)
    return JSONResponse({"ok": found.refusal is None, "said": said, "form": form_of})


def _witnesses(request: Request, form: Reply, spec: FieldSpec, value: Value) -> tuple[str, ...]:
    office = office_of(request)
    dossier = office.views.latest_dossier(form.number, form.season)
    found = field_of(dossier, form.document, form.path) if dossier else None
    if found is None or value is None:
        return ()
    seed = form.seed(request)
    field = office.seeding.entry(seed, found[1]) if seed else found[1]
    return () if blind(spec, field) else witnesses(spec, form.kind, field, value)


@router.post("/camp/salveaza")
def save(request: Request, form: Sent) -> Response:
    office, me = office_of(request), account_of(request)
    seed = form.seed(request)
    item = office.seeding.item(seed) if seed else form.claim(office.queue, me.id)
    if item is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    work = form.work(me.id)
    if seed is not None:
        outcome = office.seeding.enter(seed, form.text, form.first, work.seconds)
    else:
        outcome = office.corrector.enter(form.target, work, form.text, form.first or None)
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
    if seed := form.seed(request):
        return _answered(request, form, seed, "illegible", "ilizibil")
    if form.claim(office.queue, me.id) is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    return _ended(request, form, office.corrector.illegible(form.target, form.work(me.id)), "ilizibil")


@router.post("/camp/sari")
def skip(request: Request, form: Sent) -> Response:
    if seed := form.seed(request):
        office_of(request).seeding.seeds.answer(seed, "skip", None, False, form.work(seed.account).seconds)
        return RedirectResponse("/camp?m=sarit", 303)
    form.release(office_of(request).queue, account_of(request).id, skip=True)
    return RedirectResponse("/camp?m=sarit", 303)


@router.post("/camp/fel")
def kind(request: Request, form: Sent) -> Response:
    """The whole paper is of another kind."""
    office, me = office_of(request), account_of(request)
    if seed := form.seed(request):
        return _answered(request, form, seed, "kind", "fel")
    if form.claim(office.queue, me.id) is None:
        return RedirectResponse("/camp?m=schimbat", 303)
    return _ended(request, form, office.corrector.set_kind(form.target, form.work(me.id), form.kind), "fel")


def _answered(request: Request, form: Reply, seed: Seed, act: SeedAct, code: str) -> Response:
    """As if it had been done: a known item never changes its dossier."""
    office_of(request).seeding.seeds.answer(seed, act, None, False, form.work(seed.account).seconds)
    return RedirectResponse(f"/camp?m={code}&dosar={words.in_url(form.number)}", 303)


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
    last, known = office.book.last_by(me.id), office.seeding.seeds.last_answered(me.id)
    if known is not None and (last is None or known[1] > last.at):
        office.seeding.seeds.answer(known[0], "undo", None, False, 0.0)
        return _back_to(known[0])
    corrector = office.papers if last is not None and last.act in ("move_in", "move_out") else office.corrector
    if last is None or corrector.undo(last, Work(me.id, 0.0)).result != "saved":
        return RedirectResponse("/camp?m=nimic", 303)
    return _back_to(last) if last.path is not None and last.act != "add" else RedirectResponse("/camp?m=anulat", 303)


def _back_to(one: Correction | Seed) -> Response:
    """The field that was taken back, once more."""
    where = "/".join(words.in_url(part) for part in (one.season, one.number, one.document))
    return RedirectResponse(f"/camp/{where}?path={words.in_url(str(one.path))}&m=anulat", 303)
