"""What is really on the pages: the answer sheet beside every made file.

A document's ``fields[].boxes`` are ``[k, x0, y0, x1, y1]``: ``k`` counts from 0 in the document's own ``pages``, the
box is in fractions of that page as it is shown. One box for each printed line; a value printed twice has several.
``hand``: the value is written by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sample_scans.paper import Paper
from sample_scans.scanner import Scan, fractions, region
from sample_scans.sheets import Laid


@dataclass
class DocumentTruth:
    """One document as it grows page by page."""

    paper: Paper
    layout: str
    split: str
    pages: list[dict[str, Any]] = field(default_factory=list)
    boxes: dict[str, list[list[float]]] = field(default_factory=dict)
    hand: set[str] = field(default_factory=set)

    def saw(self, scan: Scan, laid: Laid, file: str, page: int) -> None:
        """Notes that ``laid`` came out on page ``page`` (from 1) of ``file``."""
        self.note(file, page, region(scan, laid), turned=scan.turned)
        self.hand |= laid.side.printed.hand
        for path, boxes in laid.side.printed.boxes.items():
            found = [fractions(scan, laid, b) for b in boxes]
            self.boxes.setdefault(path, []).extend(
                [len(self.pages) - 1, *b] for b in found if b[2] > b[0] and b[3] > b[1]
            )

    def note(self, file: str, page: int, where: list[float], turned: int = 0) -> None:
        self.pages.append({"scan": file, "page": page, "region": where, "turned": turned})

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.paper.kind,
            "layout": self.layout,
            "split": self.split,
            "person": self.paper.person,
            "pages": self.pages,
            "fields": [
                {"path": path, "value": value, "boxes": self.boxes.get(path, []), "hand": path in self.hand}
                for path, value in self.paper.values.items()
            ],
            "notes": self.paper.notes,
        }
