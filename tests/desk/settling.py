"""A clerk who knows the truth of the kept specimens and settles every open field of a dossier, as the desk would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flows.corrections import Corrector, Outcome, Target, Work
from ledger.accounts import Accounts
from ledger.ledger import Ledger
from ledger.provenance import Provenance
from models.dossier import DocumentEntry, Dossier
from models.geometry import Box
from validators.open_items import open_items

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "sample_scans" / "kept"
TRUTH = ROOT / "sample_scans" / "truth"
SEASON = "2017-2018"


def truth_of(number: str) -> dict[str, Any]:
    return json.loads((TRUTH / f"{number}.json").read_text(encoding="utf-8"))


def settle(ledger: Ledger, number: str) -> Dossier:
    """Every open field entered as it is printed (two clerks where the desk asks for two); the dossier afterwards."""
    accounts = Accounts(ledger.engine)
    clerks = [accounts.add(f"functionar{number}-{n}", "clerk", "x", by="test") for n in (1, 2)]
    corrector, truth = Corrector(ledger, "0.1.0+test"), truth_of(number)
    _set_kinds(ledger, corrector, number, truth, clerks[0])
    tried: set[tuple[str, str]] = set()
    while True:
        origin = Provenance(ledger.engine).newest(number, SEASON)
        assert origin is not None
        dossier = origin.dossier
        todo = [i for i in open_items(dossier) if (i.document, i.path) not in tried]
        if not todo:
            return dossier
        item = todo[0]
        tried.add((item.document, item.path))
        document = next(d for d in dossier.documents if d.id == item.document)
        value = _true_value(truth, dossier, document, item.path)
        target = Target(number, SEASON, origin.version, item.document, item.path)
        if value is None:
            corrector.illegible(target, Work(clerks[0], 2.0), "nu apare pe act")
        elif _enter(corrector, target, clerks, value).result == "refused":
            # a specimen may bear a number that is wrong on purpose: no clerk can enter that
            corrector.illegible(target, Work(clerks[0], 2.0), "greșit pe act")


def _set_kinds(ledger: Ledger, corrector: Corrector, number: str, truth: dict[str, Any], clerk: int) -> None:
    """Papers that were taken for another kind are called by their own."""
    origin = Provenance(ledger.engine).newest(number, SEASON)
    assert origin is not None
    for document in origin.dossier.documents:
        told = {t["kind"] for t in truth["documents"] if _same_place(t, origin.dossier, document)}
        if told and document.kind not in told:
            target = Target(number, SEASON, origin.version, document.id)
            assert corrector.set_kind(target, Work(clerk, 2.0), told.pop()).result == "saved"


def _enter(corrector: Corrector, target: Target, clerks: list[int], value: str) -> Outcome:
    outcome = corrector.enter(target, Work(clerks[0], 3.0), value)
    if outcome.result == "again":
        outcome = corrector.enter(target, Work(clerks[0], 3.0), value, first=value)
    if outcome.result == "second":
        outcome = corrector.enter(target, Work(clerks[1], 3.0), value)
        if outcome.result == "again":
            outcome = corrector.enter(target, Work(clerks[1], 3.0), value, first=value)
    assert outcome.result in ("saved", "refused"), (target, outcome)
    return outcome


def _true_value(truth: dict[str, Any], dossier: Dossier, document: DocumentEntry, path: str) -> str | None:
    for told in truth["documents"]:
        if told["kind"] == document.kind and _same_place(told, dossier, document):
            found = next((f["value"] for f in told["fields"] if f["path"] == path), None)
            return {True: "da", False: "nu"}.get(found, found) if isinstance(found, bool) else found
    return None


def _same_place(told: dict[str, Any], dossier: Dossier, document: DocumentEntry) -> bool:
    files = {s.id: s.file for s in dossier.scans}
    here = [(Path(files[p.scan]).name, p.page, Box(*p.region)) for p in document.pages]
    there = [(Path(p["scan"]).name, p["page"], Box(*p["region"])) for p in told["pages"]]
    return any(a[:2] == b[:2] and a[2].iou(b[2]) > 0.3 for a in here for b in there)
