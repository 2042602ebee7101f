"""Proofs for the auditor: the audit chain walked, and a dossier's evidence bundle to take away."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from fastapi import APIRouter, Form, Request
from fastapi.responses import FileResponse, RedirectResponse
from starlette.background import BackgroundTask
from starlette.responses import Response

from desk.bundle import write_bundle
from desk.web import batch_files, words
from desk.web.auditor import LONGEST_REASON, SHORTEST_REASON, opened
from desk.web.language import Said, tr, use
from desk.web.render import page
from desk.web.security import account_of, office_of
from ledger.chain import short
from ledger.proof import Proof, count_events, walk
from validators.text import mask_cnp

router = APIRouter()
_SHOWN = 200  # findings on the page
_KINDS = Said({"changed": "schimbat", "missing": "lipsește", "inserted": "adăugat", "moved": "mutat"})


@router.get("/audit/lant")
def chain_page(request: Request) -> Response:
    office = office_of(request)
    head = office.ledger.head()
    count = count_events(office.ledger.engine)
    return page(request, "audit_chain.html", head=short(head), count=count, proof=None, found=[], more=0, asked="")


@router.post("/audit/lant")
def walk_chain(request: Request, capuri: str = Form("", max_length=2000)) -> Response:
    """Walk the whole chain; ``capuri``: heads that were printed once, parted by blanks."""
    office = office_of(request)
    proof, more = Proof(), 0
    found: list[tuple[str, str, str]] = []
    for finding in walk(office.ledger.engine, proof, capuri.split()):
        if len(found) < _SHOWN:
            found.append((_KINDS.get(finding.kind, finding.kind), tr(finding.where), tr(finding.detail)))
        else:
            more += 1
    what = f"lanțul verificat: {len(found) + more} abateri la {proof.events} evenimente"
    office.sessions.note_access(account_of(request).id, "ledger", what)
    return page(
        request, "audit_chain.html", head=short(proof.head), count=proof.events, proof=proof, found=found, more=more,
        asked=capuri.strip(),
    )  # fmt: skip


@router.post("/audit/dosar/{season}/{number}/pachet")
def bundle(request: Request, season: str, number: str, motiv: str = Form("", max_length=LONGEST_REASON)) -> Response:
    """The evidence bundle. It holds CNPs in full: taking it counts as a reveal, for the same kind of reason."""
    office, me = office_of(request), account_of(request)
    origin, _ = opened(request, season, number, 0, "pachet de probe cerut")
    if len(motiv.strip()) < SHORTEST_REASON:
        where = f"/audit/dosar/{words.in_url(season)}/{words.in_url(number)}"
        return RedirectResponse(f"{where}?m=motiv", 303)
    reason = mask_cnp(" ".join(motiv.split()))
    office.reveals.open(me.id, number, season, f"pachet de probe: {reason}", lasts_s=0.0)
    folder = Path(tempfile.mkdtemp(prefix="dosar-pachet-"))
    name = batch_files.clean_name(f"dosar_{number.replace('/', '-')}_{season}.zip", 1)
    use("ro")  # what the bundle says is read by authorities
    try:
        write_bundle(office.ledger, office.archive, office.settings, origin, me.name, folder / name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    gone = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
    return FileResponse(folder / name, media_type="application/zip", filename=name, background=gone)
