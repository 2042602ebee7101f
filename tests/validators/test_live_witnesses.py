"""What the clerk's page says while a value is typed, and which signs it marks."""

from __future__ import annotations

import pytest

from models.dossier import Check, FieldEntry
from models.kinds import KINDS
from validators.live_witnesses import witnesses
from validators.readings_differ import doubtful


@pytest.mark.parametrize(
    ("text", "other", "marked"),
    [("SERBAN", "ȘERBAN", "S"), ("14.11.2017", "14.11.2012", "7"), ("IEPURE", "IEPURE", ""), ("POPA", "POP", "A"),
     ("POP", "POPA", "P"), ("AB12CD", "A812C0", "BD"), ("strada Lungă", "12345", "")],
)  # fmt: skip
def test_signs_that_another_reading_has_otherwise(text: str, other: str, marked: str) -> None:
    pieces = doubtful(text, [text, other])
    assert "".join(piece for _, piece in pieces) == text
    assert "".join(piece for doubt, piece in pieces if doubt) == marked


@pytest.mark.parametrize(
    ("check", "value", "said"),
    [
        (Check(name="amount.words", ok=True), "1450.00", ("la fel ca suma în litere",)),
        (Check(name="amount.words", ok=True), "1460.00", ("suma în litere spune altceva",)),
        (Check(name="amount.words", ok=False), "1450.00", ()),  # what the words say was not kept
        (Check(name="mrz.net_income", ok=False, detail="1460,00"), "1460.00", ("la fel în zona de citire automată",)),
        (Check(name="amount.plausible", ok=True), "1450.00", ()),
    ],
)
def test_a_witness_speaks_of_its_own_value(check: Check, value: str, said: tuple[str, ...]) -> None:
    kind = "employer_income_certificate"
    spec = KINDS[kind].spec_of("/net_income")
    assert spec is not None
    field = FieldEntry(path="/net_income", value="1450.00", status="review", confidence=0.5, checks=(check,))
    assert witnesses(spec, kind, field, value) == said
