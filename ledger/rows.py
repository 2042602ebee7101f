"""A dossier as rows: pure, the one place that knows how its parts are spread over the tables."""

from __future__ import annotations

import hashlib
from typing import Any

from ledger.canonical import to_json
from models.dossier import Dossier

Row = dict[str, Any]


def version_row(number: str, dossier: Dossier) -> Row:
    """What ``dossier_version`` holds of the dossier itself."""
    registration = dossier.registration
    return {
        "number": number,
        "season": dossier.season,
        "date": registration.date,
        "point": registration.point,
        "channel": registration.channel,
        "status": dossier.completeness.status if dossier.completeness else None,
        "json": dossier.to_json(),
    }


def document_rows(version: int, dossier: Dossier) -> list[Row]:
    return [
        {
            "dossier_version": version,
            "id": document.id,
            "kind": document.kind,
            "confidence": document.confidence,
            "pages": [page.model_dump(mode="json") for page in document.pages],
        }
        for document in dossier.documents
    ]


def reading_rows(version: int, dossier: Dossier) -> list[Row]:
    return [
        {
            "dossier_version": version,
            "document": document.id,
            **field.model_dump(mode="json"),  # its keys are the table's columns
        }
        for document in dossier.documents
        for field in document.fields
    ]


def finding_rows(version: int, dossier: Dossier) -> list[Row]:
    requirements = dossier.completeness.requirements if dossier.completeness else ()
    return [
        {
            "dossier_version": version,
            "ordinal": ordinal,
            "code": one.id,
            "person": one.person,
            "status": one.status,
            "message": one.message,
            "basis": one.basis,
        }
        for ordinal, one in enumerate(requirements)
    ]


def detail_rows(version: int, dossier: Dossier) -> list[Row]:
    findings = dossier.completeness.findings if dossier.completeness else ()
    return [
        {"dossier_version": version, "ordinal": ordinal, **one.model_dump(mode="json")}
        for ordinal, one in enumerate(findings)
    ]


def record_rows(version: int, dossier: Dossier) -> list[Row]:
    """One row, or none while the dossier has no record."""
    if dossier.record is None:
        return []
    text = to_json(dossier.model_dump(mode="json")["record"])
    return [{"dossier_version": version, "json": text, "sha256": hashlib.sha256(text.encode()).hexdigest()}]
