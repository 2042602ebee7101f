"""A household's requests are found again by its people, and findings are kept with their codes."""

from __future__ import annotations

from sqlalchemy import select, text

from ledger.checklist_tables import finding_detail
from ledger.engine import reading
from ledger.households import requests_of
from ledger.ledger import Ledger
from models.dossier import Dossier, Person, Requirement
from tests.ledger import dossiers

OTHER = "1830304120105"


def of(number: str, day: str, cnp: str = dossiers.CNP, season: str = "2017-2018") -> Dossier:
    made = dossiers.make(number, season, day)
    assert made.completeness is not None
    entry = Requirement(id="identity", person=cnp, status="met", basis="b")
    checked = made.completeness.model_copy(update={"requirements": (entry,)})
    return made.model_copy(update={"persons": (Person(cnp=cnp),), "completeness": checked})


def keep(ledger: Ledger, *made: Dossier) -> None:
    batch = ledger.start_batch("2017-2018", "0.1.0")
    for n, dossier in enumerate(made):
        ledger.record_dossier(dossier, f"f{n}/{dossier.registration.number}", "0.1.0", batch)


def numbers(ledger: Ledger, *people: str, but: str | None = None) -> list[str | None]:
    return [d.registration.number for d in requests_of(ledger.engine, "2017-2018", people, but)]


def test_requests_are_found_by_any_person_in_order_of_their_dates(ledger: Ledger) -> None:
    keep(ledger, of("3", "2018-01-08"), of("1", "2017-11-14"), of("2", "2017-12-01", OTHER))
    keep(ledger, of("9", "2016-11-14", season="2016-2017"))
    assert numbers(ledger, dossiers.CNP) == ["1", "3"]
    assert numbers(ledger, dossiers.CNP, but="3") == ["1"]
    assert numbers(ledger, dossiers.CNP, OTHER) == ["1", "2", "3"]
    assert numbers(ledger) == []


def test_only_the_newest_version_counts(ledger: Ledger) -> None:
    """A CNP that was misread at first leads nowhere once it was read right."""
    keep(ledger, of("1", "2017-11-14", OTHER), of("1", "2017-11-14"))
    assert numbers(ledger, OTHER) == []
    assert numbers(ledger, dossiers.CNP) == ["1"]


def test_an_index_leads_from_a_person_to_the_dossiers(ledger: Ledger) -> None:
    if ledger.engine.dialect.name != "sqlite":
        return
    with reading(ledger.engine) as connection:
        plan = connection.execute(
            text("EXPLAIN QUERY PLAN SELECT dossier_version FROM finding WHERE code = 'identity' AND person = 'x'")
        ).all()
    assert "finding_by_person" in str(plan)


def test_findings_are_kept_in_their_order(ledger: Ledger) -> None:
    keep(ledger, dossiers.make())
    with reading(ledger.engine) as connection:
        kept = connection.execute(select(finding_detail)).all()
    assert [(r.code, r.severity, r.requirement, r.person, r.documents) for r in kept] == [
        ("income.missing", "missing", "income", dossiers.CNP, ["d2"])
    ]
    assert kept[0].fields == [{"document": "d2", "path": "/amount"}]
