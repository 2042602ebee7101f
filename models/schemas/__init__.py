"""JSON Schemas (draft 2020-12) of what the program writes, generated from the models and published beside this file.

Published schemas allow members that they do not know: what is written may grow within a schema version (CONTRACT), and
an integrator who validates with last year's schema must not be broken by that. The program itself writes nothing that
the models do not name. ``dosar schema`` prints them; a test keeps the files here and the models in step.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from models.dossier import Dossier
from models.record import Record

FOLDER = Path(__file__).parent
DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = {"record": "dosar.record-1.schema.json", "dossier": "dosar.dossier-1.schema.json"}


class _Published(Dossier):
    """A dossier: its scans, documents and fields with their evidence, the household, the checklist, the record."""

    record: Record | None = None  # type: ignore[assignment]


def schema(which: str) -> dict[str, Any]:
    """The schema of ``record`` or ``dossier``; KeyError for any other name."""
    models: dict[str, tuple[type[BaseModel], str]] = {
        "record": (Record, "dosar.record/1"),
        "dossier": (_Published, "dosar.dossier/1"),
    }
    model, title = models[which]
    made = _opened(model.model_json_schema(by_alias=True, mode="validation"))
    head = {"$schema": DIALECT, "$id": f"urn:dosar:{which}:1", "title": title}
    return head | {key: value for key, value in made.items() if key != "title"}


def text(which: str) -> str:
    """The schema as it is published: indented, UTF-8, the same bytes every time."""
    return json.dumps(schema(which), ensure_ascii=False, indent=2) + "\n"


def _opened(node: Any) -> Any:
    """The schema without its objects' ``additionalProperties: false``, and without the titles that pydantic makes up.

    Maps (``patternProperties``) are closed: their keys are data, not members.
    """
    if isinstance(node, list):
        return [_opened(item) for item in node]
    if not isinstance(node, dict):
        return node
    shut = "properties" in node and node.get("additionalProperties") is False
    kept = {k: _opened(v) for k, v in node.items() if not (shut and k == "additionalProperties")}
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    if isinstance(kept.get("title"), str) and "properties" not in kept:
        del kept["title"]
    return kept
