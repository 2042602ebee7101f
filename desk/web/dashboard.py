"""The dashboard of auditors and administrators, and the same numbers for Prometheus. No figure is about a person."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from desk.bounds import upper_bound
from desk.web import words
from desk.web.charts import Chart, bars
from desk.web.language import put, tr
from desk.web.metrics import exposition
from desk.web.office import Office
from desk.web.render import page
from desk.web.security import account_of, office_of
from ledger import figures, moments
from ledger.figures import FieldFigures
from ledger.outbox_views import HandoverCounts, handover_counts
from ledger.queue import Backlog
from ledger.samples import SampleCounts
from ledger.seeds import DeskCatches
from ledger.views import Counts
from models.kinds import KINDS

router = APIRouter()
MOST_DRAWN = 500  # fields of one draw
_FRESH_S = 20.0
_SLOW_S, _KEPT_S = 1.0, 900.0  # what takes longer than this to make is shown so long while it is made anew
logger = logging.getLogger(__name__)
_AGES = ("sub o zi", "1-3 zile", "3-7 zile", "7-14 zile", "peste 14 zile")
_WORST = 15  # fields listed


@dataclass(frozen=True)
class Numbers:
    """All numbers of one moment."""

    at: float
    took: float
    moment: str
    counts: Counts
    days: list[figures.Day]
    fields: list[FieldFigures]
    points: list[figures.PointFigures]
    ages: list[int]
    acts: dict[str, int]
    backlog: Backlog
    handover: HandoverCounts
    samples: SampleCounts
    catches: list[DeskCatches]

    @property
    def age(self) -> float:
        """Seconds."""
        return time.monotonic() - self.at


class Board:
    """The numbers of one office, worked out at most every :data:`_FRESH_S` seconds. Where that takes long (a ledger of
    many years) people see those that there are, with their time, and newer ones are made meanwhile."""

    def __init__(self) -> None:
        self._turn, self._found = threading.Lock(), None

    def numbers(self, office: Office) -> Numbers:
        found: Numbers | None = self._found
        if found is None or found.age > (_KEPT_S if found.took > _SLOW_S else _FRESH_S):
            with self._turn:
                return self._made(office)
        if found.age > _FRESH_S and self._turn.acquire(blocking=False):  # else somebody makes them already
            threading.Thread(target=self._renew, args=(office, found), daemon=True).start()
        return found

    def _renew(self, office: Office, old: Numbers) -> None:
        try:
            made = _numbers(office)
            if self._found is old:  # not forgotten meanwhile
                self._found = made
        except Exception:
            logger.exception("the dashboard's numbers could not be made anew")  # the old ones stay
        finally:
            self._turn.release()

    def _made(self, office: Office) -> Numbers:
        found: Numbers | None = self._found
        if found is None or found.age > _FRESH_S:  # not made while we waited
            self._found = found = _numbers(office)  # type: ignore[assignment]
        return found

    def forget(self) -> None:
        """Something was just done that people want to see at once."""
        self._found = None


def _numbers(office: Office) -> Numbers:
    engine, season, began = office.ledger.engine, office.settings.season, time.monotonic()
    made = Numbers(
        at=began, took=0.0, moment=moments.now(), counts=office.views.counts(), days=figures.days(engine),
        fields=figures.fields(engine, season), points=figures.points(engine, season), ages=figures.queue_ages(engine),
        acts=dict(figures.acts(engine)), backlog=office.queue.backlog(), handover=handover_counts(engine),
        samples=office.samples.counts(), catches=office.seeding.seeds.catches(),
    )  # fmt: skip
    return replace(made, at=time.monotonic(), took=made.age)


@router.get("/tablou")
def dashboard(request: Request, m: str = "") -> Response:
    office = office_of(request)
    n: Numbers = request.app.state.board.numbers(office)
    accepted, doubtful = sum(f.accepted for f in n.fields), sum(f.review for f in n.fields)
    settled, changed = sum(f.settled for f in n.fields), sum(f.changed for f in n.fields)
    wrong, checked = n.samples.wrong + n.samples.undecided, n.samples.checked
    return page(
        request, "dashboard.html", n=n, season=office.settings.season, charts=_charts(n),
        acceptance=_percent(accepted, accepted + doubtful), changed=_percent(changed, settled),
        rate=_percent(wrong, checked), bound=_share(upper_bound(wrong, checked)) if checked else "—",
        counted=n.moment if n.age > _FRESH_S else "",
        wrong=wrong, fields=_worst(n.fields), points=_points(office, n), oldest=_age(n.backlog.oldest),
        faults=[(s, tr(KINDS[s.kind].title), words.field_name(s.path)) for s in office.samples.faults()],
        message=put("Extrase: {count}.", count=m) if m.isdigit() else "", most=MOST_DRAWN, known=_catches(n.catches),
    )  # fmt: skip


def _catches(found: list[DeskCatches]) -> dict[str, object]:
    """The seeded known items of all desks together, and of each."""
    caught, missed = sum(d.caught for d in found), sum(d.missed for d in found)
    slips = upper_bound(missed, caught + missed)
    desks = [
        {"name": d.name, "caught": d.caught, "missed": d.missed, "illegible": d.illegible,
         "rate": _percent(d.caught, d.answered), "bound": _share(1 - upper_bound(d.missed, d.answered))}
        for d in found
    ]  # fmt: skip
    bounds = {"catch_bound": _share(1 - slips), "slip_bound": _share(slips)} if found else {}
    none = {"catch_bound": "—", "slip_bound": "—"}
    return {"desks": desks, "caught": caught, "missed": missed, "catch_rate": _percent(caught, caught + missed),
            **none, **bounds}  # fmt: skip


def _charts(n: Numbers) -> list[Chart]:
    short = [(f"{d.day[8:]}.{d.day[5:7]}", d) for d in n.days]
    kinds: dict[str, list[int]] = {}
    for f in n.fields:
        each = kinds.setdefault(f.kind, [0, 0])
        each[0], each[1] = each[0] + f.accepted, each[1] + f.read
    largest = sorted(((k, v) for k, v in kinds.items() if v[1]), key=lambda kv: -kv[1][1])[:6]
    return [
        bars(tr("Dosare citite pe zi"), [(label, d.dossiers) for label, d in short]),
        bars(tr("Pagini citite pe zi"), [(label, d.pages) for label, d in short]),
        bars(tr("Câmpuri care așteaptă, după vechime"), list(zip(map(tr, _AGES), n.ages, strict=True))),
        bars(tr("Câmpuri acceptate fără om, pe feluri de acte"),
             [(_short(tr(KINDS[k].title)), round(100 * a / r)) for k, (a, r) in largest if k in KINDS], " %"),
    ]  # fmt: skip


def _short(title: str, longest: int = 15) -> str:
    return title if len(title) <= longest else f"{title[: longest - 1].rstrip()}…"


def _worst(found: list[FieldFigures]) -> list[dict[str, object]]:
    """The fields that clerks work at most."""
    read = [f for f in found if f.read and f.kind in KINDS]
    rows = sorted(read, key=lambda f: (f.review + f.changed, f.read), reverse=True)[:_WORST]
    return [
        {"paper": tr(KINDS[f.kind].title), "field": words.field_name(f.path), "read": f.read, "settled": f.settled,
         "accepted": _percent(f.accepted, f.read), "changed": _percent(f.changed, f.settled), "missing": f.missing}
        for f in rows
    ]  # fmt: skip


def _points(office: Office, n: Numbers) -> list[dict[str, object]]:
    names = {p.id: p.title for p in office.season.points}
    ways = {c.id: c.title for c in office.season.channels}
    return [
        {"point": names.get(p.point or "", p.point or "—"), "channel": ways.get(p.channel or "", p.channel or "—"),
         "dossiers": p.dossiers, "complete": _percent(p.complete, p.dossiers),
         "incomplete": _percent(p.incomplete, p.dossiers)}
        for p in n.points
    ]  # fmt: skip


def _percent(part: int, whole: int) -> str:
    return _share(part / whole) if whole else "—"


def _share(share: float) -> str:
    return f"{100 * share:.1f} %".replace(".", ",")


def _age(since: str | None) -> str:
    if since is None:
        return "—"
    hours = age_s(since) / 3600
    return f"{hours:.0f} h" if hours < 48 else words.many(int(hours // 24), tr("zi"), tr("zile"))


def age_s(since: str) -> float:
    """Seconds since a moment as the ledger writes it."""
    return max(0.0, (datetime.now(UTC) - datetime.fromisoformat(since.replace("Z", "+00:00"))).total_seconds())


@router.post("/tablou/esantion")
def draw(request: Request, cate: int = Form(50, ge=1, le=MOST_DRAWN)) -> Response:
    """Draw a random sample of accepted fields for the clerks."""
    office = office_of(request)
    drawn = office.samples.draw(account_of(request).id, office.settings.season, cate)
    request.app.state.board.forget()
    return RedirectResponse(f"/tablou?m={drawn}", 303)


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """The numbers in Prometheus' text format; a scraper shows an access token of an auditor or administrator."""
    office = office_of(request)
    numbers = request.app.state.board.numbers(office)
    data, kind = exposition(office, numbers, request.app.state.health.of(office))
    return Response(data, media_type=kind)
