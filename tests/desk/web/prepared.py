"""A home with something on every page, without a word being read: drawn papers, a doubtful dossier whose number has a
slash, batches that were read, that stopped and that wait."""

from __future__ import annotations

import json
from pathlib import Path

from desk.web import batch_files
from flows.protocol import Protocol
from flows.verdict import judged
from ledger.ledger import Ledger
from ledger.samples import Samples
from models.dossier import Check, Dossier
from tests.desk import traced_dossier
from tests.desk.traced_dossier import Drawn

DOUBTFUL = "118355/2017"
DONE, FAILED = "20171114-080000-0000000a", "20171114-080100-0000000b"


def prepare(home: Path) -> Drawn:
    """118342: complete, with a decision. 118355/2017: everything doubtful, nothing declared."""
    drawn = traced_dossier.record(home)
    traced_dossier.decide(drawn)
    with Ledger(f"sqlite:///{home / 'ledger.db'}") as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0", operator="op-07", run_name="lot")
        ledger.record_scan(batch, drawn.dossier.scans[0], 1, DOUBTFUL)
        ledger.record_dossier(doubtful(drawn.dossier), "f2", "0.1.0", batch)
    batches(home, drawn.scan)
    return drawn


def doubtful(pattern: Dossier) -> Dossier:
    bad = (Check(name="second_reading", ok=False),)
    papers = tuple(
        paper.model_copy(
            update={
                "fields": tuple(
                    f.model_copy(update={"status": "review", "checks": bad, "candidates": ("ALTA",)})
                    for f in paper.fields
                )
            }
        )
        for paper in pattern.documents
    )
    registration = pattern.registration.model_copy(update={"number": DOUBTFUL})
    update = {"documents": papers, "registration": registration, "record": None, "completeness": None}
    return judged(pattern.model_copy(update=update), traced_dossier.SEASON)


def draw_sample(home: Path, account: int) -> None:
    with Ledger(f"sqlite:///{home / 'ledger.db'}") as ledger:
        Samples(ledger.engine).draw(account, "2017-2018", 20)


def batches(home: Path, scan: str) -> None:
    said = {
        "at": "2017-11-14T08:00:00Z",
        "by": "operator",
        "number": None,
        "files": ["scan_001.tif"],
        "sheets": 3,
        "duplex": True,
    }
    counts = {"copies": 0, "rejected": 1, "pages": 5, "blanks": 0, "separators": 0, "content": 5, "unread": 0}
    counts |= {"documents": 5, "dossiers": 2}
    seen = [[scan, 1, "content"], [scan, 2, "separator"], [scan, 3, "unread"]]
    line = "1 scanare, 6 pagini, 2 dosare"
    (later,) = Protocol(*[0] * 2, (), *[0] * 8, later=("118342",)).later_lines
    done = {"season": "2017-2018", "dossiers": ["118342", DOUBTFUL], "line": line, "discrepancies": [],
            "counts": counts, "rejected": [{"file": "b.pdf", "reason": "corrupt"}], "later": [later]}  # fmt: skip
    for name, result in ((DONE, done), (FAILED, {"error": "citirea s-a oprit"})):
        folder = home / "uploads" / name
        folder.mkdir(parents=True)
        batch_files.write_json(folder / batch_files.META, said)
        batch_files.write_json(folder / batch_files.PROGRESS, {"total": 5, "pages": 5, "seen": seen})
        (folder / batch_files.RESULT).write_text(json.dumps(result), encoding="utf-8")
