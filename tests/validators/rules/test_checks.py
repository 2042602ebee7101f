"""Findings where no situation tells them: refused scans, waivers, masking, and the page of the checklist."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from desk.cli import main
from models.dossier import Dossier, Registration, ScanEntry
from tests.situations.reading import household
from validators.rules import RULES, check
from validators.rules.checks import CHECKS
from validators.rules.page import codes, page
from validators.seasons import load_season

SEASON = load_season("2017-2018")
DOCS = Path(__file__).resolve().parents[3] / "docs" / "checklist.md"


def found(dossier: Dossier, **options: object) -> dict[str, str]:
    return {f.code: f.severity for f in check(dossier, SEASON, **options).findings}  # type: ignore[arg-type]


def test_a_file_that_could_not_be_read_may_hold_the_missing_paper() -> None:
    lost = ScanEntry(id="sha256:1", file="a.pdf", pages=0, status="rejected", reason="encrypted")
    whole = check(household("singura").model_copy(update={"scans": (lost,)}), SEASON)
    assert whole.status == "complete"
    assert {f.code: f.severity for f in whole.findings}["paper.unreadable"] == "notice"
    alone = Dossier(registration=Registration(number="1", date="2017-11-14"), season=SEASON.id)
    family = household("familie", without=[{"kind": "gas_bill"}, {"kind": "identity_card", "of": "ana"}])
    for dossier in (alone, family):
        before, after = (check(d, SEASON) for d in (dossier, dossier.model_copy(update={"scans": (lost,)})))
        assert (before.status, after.status) == ("incomplete", "needs_review")
        gone = {(r.id, r.person) for r in before.requirements if r.status == "missing"}
        assert gone
        assert {(r.id, r.person) for r in after.requirements if r.status == "unclear"} >= gone
        assert "missing" not in {r.status for r in after.requirements} | {f.severity for f in after.findings}
        assert [(r.id, r.person) for r in before.requirements] == [(r.id, r.person) for r in after.requirements]


def test_what_was_waived_is_no_obstacle_but_a_stranger_still_is() -> None:
    """A house without an association: nobody but one slip names Dana, so her identity is in doubt, waiver or not."""
    house = household("familie", without=[{"kind": "association_certificate"}])
    waived = check(house, SEASON, waived=["association_certificate"])
    assert waived.status == "complete"
    declared = {"persons": {"ana": {"student": False}, "ion": {"student": False}, "maria": {"student": True}}}
    stranger = household(
        "familie", without=[{"kind": "association_certificate"}], declared=declared,
        add=[{"kind": "pension_slip", "of": "dana"}],
    )  # fmt: skip
    again = check(stranger, SEASON, waived=["association_certificate"])
    assert again.status == "needs_review"
    assert "person.alone" in {f.code for f in again.findings}


def test_fields_in_doubt_are_named_by_document_and_path() -> None:
    doubtful = household("singura", change=[{"kind": "gas_bill", "review": ["consumption_point_code", "holder_name"]}])
    one = next(f for f in check(doubtful, SEASON).findings if f.code == "energy_bill.doubt")
    assert [(r.document, r.path) for r in one.fields] == [("d3", "/consumption_point_code"), ("d3", "/holder_name")]
    assert one.documents == ("d3",)


def test_what_is_wrong_with_another_paper_than_the_one_that_serves_is_a_notice() -> None:
    two = household("singura", add=[{"kind": "identity_card", "of": "ana", "set": {"valid_until": "2017-01-01"}}])
    made = check(two, SEASON)
    assert made.status == "complete"
    assert found(two)["identity.expired"] == "notice"


def test_the_page_of_the_checklist_is_in_step() -> None:
    """Else: ``dosar checklist > docs/checklist.md``."""
    assert DOCS.read_text(encoding="utf-8") == page(SEASON)
    done = CliRunner().invoke(main, ["checklist", "--season", "2017-2018"])
    assert done.output == page(SEASON)


def test_the_page_names_every_rule_check_and_code() -> None:
    text = page(SEASON)
    assert all(f"`{name}`" in text for name in (*RULES, *CHECKS, *codes(SEASON)))
    assert set(CHECKS) == {spec.id for spec in SEASON.checks}
    assert all(rule.run.__doc__ for rule in (*RULES.values(), *CHECKS.values()))


@pytest.mark.parametrize("spec", SEASON.checks, ids=lambda s: s.id)
def test_a_check_has_its_words_and_their_source(spec: object) -> None:
    known = CHECKS[spec.id]  # type: ignore[attr-defined]
    assert set(spec.messages) == set(known.messages)  # type: ignore[attr-defined]
    assert "„" in spec.basis  # type: ignore[attr-defined]
