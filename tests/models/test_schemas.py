"""The published JSON Schemas: in step with the models, valid themselves, and true of everything that is written."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from models.dossier import Dossier
from models.record import Record
from models.schemas import FILES, FOLDER, schema, text
from tests.situations.reading import household, situations
from tests.situations.varied import dossiers
from validators.record import make_record
from validators.rules import check
from validators.seasons import load_season

SEASON = load_season("2017-2018")
RECORD = Draft202012Validator(schema("record"), format_checker=Draft202012Validator.FORMAT_CHECKER)
DOSSIER = Draft202012Validator(schema("dossier"))


def finished(dossier: Dossier) -> Dossier:
    """As intake leaves it: checklist run, record made."""
    done = dossier.model_copy(update={"completeness": check(dossier, SEASON)})
    return done.model_copy(update={"record": make_record(done, SEASON)})


@pytest.mark.parametrize("which", sorted(FILES))
def test_the_published_file_is_the_model(which: str) -> None:
    """Else: ``dosar schema --record > models/schemas/dosar.record-1.schema.json`` (or --dossier)."""
    assert (FOLDER / FILES[which]).read_text(encoding="utf-8") == text(which)
    Draft202012Validator.check_schema(schema(which))
    assert schema(which)["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("told", situations(), ids=lambda s: s.name)
def test_what_is_written_of_every_situation_is_valid(told: Any) -> None:
    done = finished(told.dossier)
    DOSSIER.validate(json.loads(done.to_json()))
    if done.record is not None:
        RECORD.validate(done.record)
        assert Record.model_validate(done.record).as_json() == done.record


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_what_is_written_of_any_dossier_is_valid(made: Dossier) -> None:
    done = finished(made)
    assert done.completeness is not None
    assert (done.record is not None) == (done.completeness.status == "complete")
    DOSSIER.validate(json.loads(done.to_json()))
    if done.record is not None:
        RECORD.validate(done.record)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("income_total", "12.5"), ("income_total", 12.5), ("heating", "wood"), ("applicant", "123"),
        ("benefit_start_month", "2017-13"), ("household_size", 0), ("persons", []), ("schema", "dosar.record/2"),
        ("dwelling_address", ""), ("consumption", {}), ("persons/0/cnp", "28507151200"),
        ("persons/0/incomes/0/net_income", "1.450,00"), ("persons/0/incomes/0/kind", "gift"),
        ("registration/date", None), ("evidence/x", [{"document": "d1", "path": "/cnp"}]),
        ("evidence/y", []), ("derivations/y", {"rule": "sum", "inputs": []}),
    ],
)  # fmt: skip
def test_a_record_that_says_something_else_is_refused(pointer: str, value: Any) -> None:
    record = deepcopy(finished(household("familie")).record)
    here: Any = record
    *way, last = pointer.split("/")
    for part in way:
        here = here[int(part)] if part.isdigit() else here[part]
    here[last] = value
    assert not RECORD.is_valid(record)


def test_a_record_without_its_way_back_is_refused() -> None:
    record = deepcopy(finished(household("familie")).record)
    assert record is not None
    del record["evidence"]["/persons/0/cnp"]
    with pytest.raises(ValidationError, match="no evidence and no rule for /persons/0/cnp"):
        Record.model_validate(record)


def test_readers_of_the_published_schema_may_be_older_than_the_writer() -> None:
    record = finished(household("familie")).record
    assert record is not None
    RECORD.validate(record | {"a_later_member": 1})
    with pytest.raises(ValidationError):
        Record.model_validate(record | {"a_later_member": 1})
