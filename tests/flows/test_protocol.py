"""What went in must come out; where it does not, the operator is told."""

from __future__ import annotations

import pytest

from flows.protocol import count_fields, reconcile
from flows.tally import Tally
from models.dossier import DocumentEntry, Dossier, FieldEntry, PageRef, Registration


def tally(**changes: int) -> Tally:
    return Tally(**{"files": 2, "pages": 6, "blanks": 1, "separators": 1, "content": 4, **changes})  # type: ignore[arg-type]


def dossier(*papers: tuple[str, tuple[int, ...]]) -> Dossier:
    documents = tuple(
        DocumentEntry(id=f"d{i}", kind=kind, confidence=1, pages=tuple(PageRef(scan="sha256:a", page=p) for p in pages))
        for i, (kind, pages) in enumerate(papers, 1)
    )
    return Dossier(registration=Registration(number="1"), season="2017-2018", documents=documents)


WHOLE = dossier(("separator", (1,)), ("gas_bill", (2, 3)), ("blank", (4,)), ("identity_card", (5,)), ("other", (6,)))


def test_all_adds_up() -> None:
    made = reconcile([tally()], [WHOLE])
    assert (made.discrepancies, made.placed, made.documents) == ((), 4, 3)
    assert made.as_dict()["agrees"] is True
    assert "sumele se potrivesc" in made.line()


def test_several_cards_on_one_page_are_one_page() -> None:
    sheet = dossier(("identity_card", (1,)), ("identity_card", (1,)))
    assert reconcile([tally(pages=1, blanks=0, separators=0, content=1)], [sheet]).discrepancies == ()


@pytest.mark.parametrize(
    ("changes", "papers"),
    [
        ({"pages": 7}, WHOLE),
        ({"blanks": 0}, WHOLE),
        ({"separators": 0}, WHOLE),
        ({"unread": 1}, WHOLE),
        ({}, dossier(("gas_bill", (2, 3)), ("identity_card", (5,)))),
        ({"content": 3}, WHOLE),
    ],
    ids=["page-more", "blank-less", "separator-less", "unread-more", "page-lost", "page-doubled"],
)
def test_what_does_not_add_up_is_said(changes: dict[str, int], papers: Dossier) -> None:
    made = reconcile([tally(**changes)], [papers])
    assert made.discrepancies
    assert "SUMELE NU SE POTRIVESC" in made.line()
    assert made.as_dict()["agrees"] is False
    assert made.as_dict()["discrepancies"] == list(made.discrepancies)


def test_an_unread_page_is_accounted_for() -> None:
    made = reconcile([tally(pages=7, unread=1)], [WHOLE])
    assert made.discrepancies == ()
    assert "1 necitite" in made.line()


def test_sources_are_added_up() -> None:
    second = dossier(("gas_bill", (1, 2)))
    one = Tally(files=1, pages=2, content=2, rejected=[("x.pdf", "empty: gol")], copies=1)
    made = reconcile([tally(), one], [WHOLE, second.model_copy(update={"registration": Registration(number="2")})])
    assert (made.files, made.pages, made.copies, made.rejected) == (3, 8, 1, (("x.pdf", "empty: gol"),))
    assert made.discrepancies == ()
    assert made.dossiers == 2


def test_fields_by_status() -> None:
    statuses = ("accepted", "corrected", "review", "missing", "missing")
    fields = tuple(FieldEntry(path="/name", value="X", status=s, confidence=0.5) for s in statuses)  # type: ignore[arg-type]
    paper = DocumentEntry(id="d1", kind="pension_slip", confidence=1, pages=(PageRef(scan="a", page=1),), fields=fields)
    counted = count_fields(Dossier(registration=Registration(number="1"), season="s", documents=(paper,)))
    assert counted == {"fields": 5, "accepted": 2, "review": 1, "missing": 2}
