"""A dossier finished: its parts joined, judged (:mod:`flows.verdict`), and everything kept."""

from __future__ import annotations

from collections.abc import Sequence

from flows.fingerprints import fingerprint
from flows.house import House
from flows.keeping import keep_reading
from flows.relinking import relink_later
from flows.successions import earlier_of
from flows.taking import Part
from flows.verdict import judged
from ledger.ledger import PageFacts
from models.dossier import Dossier, Registration


def finish(house: House, parts: Sequence[Part], batch: int) -> Dossier:
    """The dossier of these parts (more than one when its papers came in several sources), kept in the ledger; with
    what clerks corrected in it before, which a new reading of the same scans does not undo."""
    dossier = _judged(house, parts)
    earlier = earlier_of(house.ledger, dossier, house.season)
    if earlier:
        dossier = judged(dossier.model_copy(update={"earlier": earlier}), house.season)
    for part in parts:
        _keep_scans(house, part, batch)
    mark = fingerprint(house.season.id, [p.ingredients for p in parts], earlier)
    kept = keep_reading(house, dossier, mark, batch)
    relink_later(house, kept, batch)
    return kept


def _judged(house: House, parts: Sequence[Part]) -> Dossier:
    scans = {s.id: s for part in parts for s in part.scans}
    documents = [d for part in parts for d in part.documents]
    numbered = tuple(d.model_copy(update={"id": f"d{i}"}) for i, d in enumerate(documents, 1))
    registration = _joined([p.registration for p in parts])
    declared = next((p.declared for p in parts if p.declared), None)
    dossier = Dossier(
        registration=registration, declared=declared, season=house.season.id, scans=tuple(scans.values()),
        documents=numbered, quality=tuple(q for part in parts for q in part.quality),
    )  # fmt: skip
    return judged(dossier, house.season)


def _joined(registrations: Sequence[Registration]) -> Registration:
    facts: dict[str, str] = {}
    for registration in registrations:
        for key, value in registration.model_dump().items():
            if value is not None:
                facts.setdefault(key, value)
    return Registration(**facts)


def _keep_scans(house: House, part: Part, batch: int) -> None:
    for scan in part.scans:
        house.ledger.record_scan(batch, scan, part.sizes.get(scan.id, 0), part.registration.number)
    by_scan: dict[str, list[PageFacts]] = {}
    for page in part.pages:
        transform = [
            {"region": v.region.as_list(), "turned": v.turned, "skew": v.skew, "steps": list(v.steps),
             "to_scan": [[round(float(x), 9) for x in row] for row in v.to_scan]}
            for v in page.views
        ]  # fmt: skip
        facts = PageFacts(page.page, page.width, page.height, page.dpi, page.blank, transform)
        by_scan.setdefault(page.scan, []).append(facts)
    for scan_id, pages in by_scan.items():
        house.ledger.record_pages(scan_id, house.version, pages)
