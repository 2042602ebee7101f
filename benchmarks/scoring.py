"""Dossier files held against the truth of their specimens: pages, fields, evidence boxes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.kinds import KINDS

Box = list[float]


@dataclass(frozen=True)
class PageScore:
    """One page of a true document and the kind that it was taken for (None: in no document)."""

    dossier: str
    tier: str
    kind: str
    layout: str
    found: str | None


@dataclass(frozen=True)
class FieldScore:
    """One true field: what was printed, what was read. ``boxed``: the evidence lies on the value (None: no evidence).

    ``outcome``: right, wrong, missing (no value), unread (its document was not recognised as its kind). ``hand``: the
    value is written by hand: never to be accepted, and exact only by luck.
    """

    dossier: str
    tier: str
    kind: str
    layout: str
    path: str
    critical: bool
    truth: Any
    value: Any
    status: str
    confidence: float
    boxed: bool | None
    outcome: str
    hand: bool = False
    document: str = ""  # the read document's id; empty when there is none

    @property
    def silent(self) -> bool:
        return self.status == "accepted" and self.outcome == "wrong"


def score(out: Path, truth: Path) -> tuple[list[PageScore], list[FieldScore]]:
    """Every page and field of the corpus whose truth files lie in ``truth``."""
    pages: list[PageScore] = []
    fields: list[FieldScore] = []
    for file in sorted(truth.glob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        read_file = out / f"{told['number']}.json"
        read = (
            json.loads(read_file.read_text(encoding="utf-8")) if read_file.is_file() else {"documents": [], "scans": []}
        )
        p, f = _dossier(told, read)
        pages += p
        fields += f
    return pages, fields


def compare(told: dict[str, Any], read: dict[str, Any]) -> list[FieldScore]:
    """The fields of one dossier's truth against what was read of it."""
    return _dossier(told, read)[1]


def _dossier(told: dict[str, Any], read: dict[str, Any]) -> tuple[list[PageScore], list[FieldScore]]:
    names = {s["id"]: s["file"] for s in read["scans"]}
    pages, fields = [], []
    for document in told["documents"]:
        matches = [_match(page, read, names) for page in document["pages"]]
        kinds = [m["kind"] if m else None for m in matches]
        layout = f"{document.get('layout', '')}/{document.get('split', '')}"
        about = (told["number"], told["tier"], document["kind"], layout)
        pages += [PageScore(*about, found=k) for k in kinds]
        home = next((m for m in matches if m and m["kind"] == document["kind"]), None)
        fields += list(_fields(about, document, home, names))
    return pages, fields


def _match(page: dict[str, Any], read: dict[str, Any], names: dict[str, str]) -> dict[str, Any] | None:
    """The read document that covers most of this page's region."""
    best, cover = None, 0.05
    for document in read["documents"]:
        for ref in document["pages"]:
            if names.get(ref["scan"]) == page["scan"] and ref["page"] == page["page"]:
                share = _iou(ref["region"], page["region"])
                if share > cover:
                    best, cover = document, share
    return best


def _fields(
    about: tuple[str, str, str, str], document: dict[str, Any], home: dict[str, Any] | None, names: dict[str, str]
) -> Iterator[FieldScore]:
    read = {f["path"]: f for f in home["fields"]} if home else {}
    for told in document["fields"]:
        spec = KINDS[document["kind"]].spec_of(told["path"])
        got = read.get(told["path"])
        value = got["value"] if got else None
        outcome = (
            "unread" if home is None else "missing" if value is None else "right" if value == told["value"] else "wrong"
        )
        yield FieldScore(
            *about, path=told["path"], critical=bool(spec and spec.critical), truth=told["value"], value=value,
            status=got["status"] if got else "missing", confidence=got["confidence"] if got else 0.0,
            boxed=_boxed(told, got, document, names) if value is not None else None, outcome=outcome,
            hand=bool(told.get("hand")), document=home.get("id", "") if home else "",
        )  # fmt: skip


def _boxed(
    told: dict[str, Any], got: dict[str, Any] | None, document: dict[str, Any], names: dict[str, str]
) -> bool | None:
    """Whether some evidence box covers the middle of a printed value, or lies in it."""
    if not got or not got["evidence"] or not told.get("boxes"):
        return None
    for evidence in got["evidence"]:
        for index, *box in told["boxes"]:
            page = document["pages"][int(index)]
            same = names.get(evidence["scan"]) == page["scan"] and evidence["page"] == page["page"]
            if same and _touch(evidence["box"], box):
                return True
    return False


def _touch(a: Box, b: Box) -> bool:
    w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return False
    smaller = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
    return w * h >= 0.5 * smaller


def _iou(a: Box, b: Box) -> float:
    w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union else 0.0
