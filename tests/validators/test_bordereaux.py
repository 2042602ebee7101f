"""An administrator's list against the dossiers that came with it."""

from __future__ import annotations

from typing import Any

from models.dossier import DocumentEntry, Dossier, FieldEntry, PageRef, Registration
from tests.situations.reading import household
from validators.bordereaux import Bordereaux, lines, reconcile_bordereaux
from validators.seasons import load_season

SEASON = load_season("2017-2018")


def delivered(number: str, base: str, channel: str | None = "association", **changes: Any) -> Dossier:
    made = household(base, **changes)
    return made.model_copy(update={"registration": Registration(number=number, date="2017-11-14", channel=channel)})


def bordereau(*rows: tuple[str, str | None], review: int | None = None) -> DocumentEntry:
    fields = [FieldEntry(path="/association_name", value="Asociația Donath 12", status="accepted", confidence=1)]
    for n, (name, flat) in enumerate(rows):
        status: Any = "review" if n == review else "accepted"
        fields.append(FieldEntry(path=f"/rows/{n}/name", value=name, status=status, confidence=0.9))
        if flat:
            fields.append(FieldEntry(path=f"/rows/{n}/apartment", value=flat, status="accepted", confidence=0.9))
    return DocumentEntry(
        id="d9", kind="bordereau", confidence=1, pages=(PageRef(scan="s", page=9),), fields=tuple(fields)
    )


def with_list(dossier: Dossier, paper: DocumentEntry) -> Dossier:
    return dossier.model_copy(update={"documents": (*dossier.documents, paper)})


def weighed(*dossiers: Dossier) -> Bordereaux:
    found = reconcile_bordereaux(dossiers, SEASON)
    assert found is not None
    return found


LACI = delivered("1", "pensionar")
ANA = delivered("2", "singura")


def test_no_list_no_reconciliation() -> None:
    assert reconcile_bordereaux([LACI, ANA], SEASON) is None


def test_all_that_is_named_came_and_all_that_came_is_named() -> None:
    """Diacritics, order and hyphens do not matter."""
    found = weighed(with_list(LACI, bordereau(("Laszlo-Istvan Szabo", None), ("POP ANA MARIA", "15"))), ANA)
    assert [(r.number, r.sure) for r in found.lists[0].rows] == [("1", True), ("2", True)]
    assert found.agrees
    assert lines(found) == ("Borderou Asociația Donath 12: 2 nume, 2 dosare primite",)


def test_named_but_not_delivered_and_delivered_but_not_named() -> None:
    found = weighed(with_list(LACI, bordereau(("SZABÓ LÁSZLÓ-ISTVÁN", "3"), ("LUPU GHEORGHE", "7"))), ANA)
    assert [r.row for r in found.lists[0].not_delivered] == [2]
    assert found.not_named == ("2",)
    assert not found.agrees
    told = lines(found)
    assert told[0] == "Borderou Asociația Donath 12: 2 nume, 1 dosare primite · numite, dar nedepuse: LUPU G., ap. 7"
    assert told[1] == "Depuse, dar nenumite în borderou: 2"
    assert "GHEORGHE" not in " ".join(told)
    assert found.as_dict()["not_named"] == ["2"]


def test_who_came_to_the_counter_is_not_asked_for_in_the_list() -> None:
    at_counter = delivered("3", "singura", channel="counter")
    assert weighed(with_list(LACI, bordereau(("SZABÓ LÁSZLÓ-ISTVÁN", None))), at_counter).not_named == ()


def test_where_nobody_said_how_dossiers_came_all_are_asked_for() -> None:
    one, two = delivered("1", "pensionar", None), delivered("2", "singura", None)
    assert weighed(with_list(one, bordereau(("SZABÓ LÁSZLÓ-ISTVÁN", None))), two).not_named == ("2",)


def test_a_member_of_the_household_may_be_the_one_who_is_named() -> None:
    family = delivered("4", "familie")
    assert weighed(with_list(family, bordereau(("POP ION", None)))).lists[0].rows[0].number == "4"


def test_namesakes_are_told_apart_by_the_flat_or_not_at_all() -> None:
    elsewhere = "Cluj-Napoca, str. Donath nr. 12, bl. A3, ap. 21"
    twin = delivered("5", "singura", change=[{"kind": "association_certificate", "set": {"address": elsewhere}}])
    found = weighed(with_list(ANA, bordereau(("POP ANA-MARIA", "21"), ("POP ANA-MARIA", None))), twin)
    assert [(r.number, r.sure) for r in found.lists[0].rows] == [("5", True), ("2", False)]
    assert "de verificat: POP A. → 2" in lines(found)[0]


def test_a_name_that_was_not_read_well_is_never_sure() -> None:
    found = weighed(with_list(LACI, bordereau(("SZABÓ LÁSZLÓ-ISTVÁN", None), review=0)))
    assert [(r.number, r.sure) for r in found.lists[0].rows] == [("1", False)]


def test_a_list_that_lies_in_a_folder_of_its_own_is_no_request() -> None:
    alone = Dossier(
        registration=Registration(number="77", channel="association"), season="2017-2018",
        documents=(bordereau(("SZABÓ LÁSZLÓ-ISTVÁN", None)),),
    )  # fmt: skip
    found = weighed(alone, LACI)
    assert found.agrees
    assert found.lists[0].dossier == "77"
