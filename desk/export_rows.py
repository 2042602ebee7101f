"""What the columns of each exported table are: rows of the ledger as people call their parts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ledger.exports import Exports
from models.kinds import KINDS

STATES = {
    "complete": "complet", "incomplete": "incomplet", "needs_review": "de verificat", "met": "îndeplinit",
    "missing": "lipsește", "unclear": "neclar", "not_applicable": "nu e cazul", "accepted": "acceptat",
    "corrected": "corectat", "review": "de verificat",
}  # fmt: skip
SEVERITIES = {"missing": "lipsește", "doubt": "îndoială", "notice": "de știut"}
_NOT_FOUND = "negăsit"
_CHOICES = {
    "gas": "gaze naturale", "electricity": "energie electrică", "thermal": "energie termică",
    "solid": "combustibili solizi", "owner": "proprietar", "tenant": "chiriaș", "free_use": "comodatar",
    "authorised": "împuternicit",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Export:
    """``rows(exports, season)`` gives one value for each of ``columns``."""

    columns: tuple[str, ...]
    rows: Callable[[Exports, str | None], Iterator[tuple[object, ...]]]


def _findings(exports: Exports, season: str | None) -> Iterator[tuple[object, ...]]:
    for r in exports.findings(season):
        fields = "; ".join(f"{one['document']}{one['path']}" for one in r.fields)
        yield (
            r.number, r.season, r.date, r.point, STATES.get(r.status, r.status), r.code,
            SEVERITIES.get(r.severity, r.severity), r.requirement, r.person, r.message, ", ".join(r.documents), fields,
            r.basis,
        )  # fmt: skip


def _requirements(exports: Exports, season: str | None) -> Iterator[tuple[object, ...]]:
    for r in exports.requirements(season):
        yield (
            r.number, r.season, r.date, r.point, STATES.get(r.status, r.status), r.code, r.person,
            STATES.get(r.finding, r.finding), r.message, r.basis,
        )  # fmt: skip


def _fields(exports: Exports, season: str | None) -> Iterator[tuple[object, ...]]:
    for r in exports.fields(season):
        first: Mapping[str, Any] = r.evidence[0] if r.evidence else {}
        box = "; ".join(" ".join(f"{v:.4f}" for v in seen["box"]) for seen in r.evidence)
        failed = ", ".join(c["name"] for c in r.checks if c["ok"] is False)
        state = _NOT_FOUND if r.state == "missing" else STATES.get(r.state, r.state)
        kind = KINDS[r.kind].title if r.kind in KINDS else r.kind
        yield (
            r.number, r.season, r.document, kind, r.path, r.value, state, round(r.confidence, 4), first.get("source"),
            first.get("text"), failed, " | ".join(r.candidates), first.get("scan"), first.get("page"), box,
        )  # fmt: skip


def _records(exports: Exports, season: str | None) -> Iterator[tuple[object, ...]]:
    for r in exports.records(season):
        record = json.loads(r.json)
        bill, association = record.get("consumption") or {}, record.get("association") or {}
        yield (
            r.number, r.season, r.date, r.point, record.get("benefit_start_month"), _CHOICES.get(record.get("heating")),
            _CHOICES.get(record.get("tenure")), record.get("dwelling_address"), record.get("applicant"),
            record.get("household_size"), record.get("income_total"), record.get("income_per_person"),
            bill.get("supplier"), bill.get("subscriber_code"), bill.get("consumption_point_code"),
            bill.get("holder_name"), association.get("name"), association.get("code"), association.get("email"),
            association.get("address"), _people(record), r.version, r.sha256,
        )  # fmt: skip


def _people(record: Mapping[str, Any]) -> str:
    """``POP ANA 2850715120018 1450.00; …``: each person with what they earned."""
    told = []
    for person in record.get("persons", ()):
        incomes = " + ".join(str(i.get("net_income")) for i in person.get("incomes", ())) or "fără venituri"
        told.append(f"{person.get('surname')} {person.get('given_names')} {person.get('cnp')} {incomes}")
    return "; ".join(told)


_WHICH = ("Dosar", "Sezon", "Data", "Punct")
TABLES = {
    "findings": Export(
        (
            *_WHICH, "Starea dosarului", "Cod", "Greutate", "Cerința", "CNP", "Constatare", "Acte", "Câmpuri", "Temei",
        ), _findings,
    ),
    "requirements": Export(
        (*_WHICH, "Starea dosarului", "Cerința", "CNP", "Constatare", "Ce este de făcut", "Temei"), _requirements
    ),
    "fields": Export(
        (
            "Dosar", "Sezon", "Act", "Felul actului", "Câmp", "Valoare", "Stare", "Siguranță", "Sursă", "Citit",
            "Verificări căzute", "Variante", "Scanare", "Pagina", "Casete",
        ), _fields,
    ),
    "records": Export(
        (
            *_WHICH, "Luna de început", "Încălzire", "Drept de folosință", "Adresa locuinței", "CNP solicitant",
            "Persoane", "Venit total", "Venit pe persoană", "Furnizor", "Cod abonat", "Cod punct de consum",
            "Titular factură", "Asociația", "Cod asociație", "E-mail asociație", "Adresa asociației", "Membri",
            "Versiunea", "SHA-256",
        ), _records,
    ),
}  # fmt: skip
