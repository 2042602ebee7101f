"""The household joined over the papers: nobody twice, nobody swallowed, nobody from outside."""

from __future__ import annotations

from typing import Any

from models.dossier import Declared, DeclaredPerson, DocumentEntry, FieldEntry, PageRef, Registration
from validators.persons import join_persons

DAY = Registration(date="2017-11-14")
ANA, TWIN, ION, CHILD = "2850715120018", "2850715120026", "1830304120105", "6090522120201"


def paper(id_: str, kind: str, review: tuple[str, ...] = (), **values: Any) -> DocumentEntry:
    fields = tuple(
        FieldEntry(path=f"/{name}", value=value, status="review" if name in review else "accepted", confidence=0.9)
        for name, value in values.items()
    )
    return DocumentEntry(id=id_, kind=kind, confidence=0.99, pages=(PageRef(scan="s", page=1),), fields=fields)


def card(id_: str, cnp: str, surname: str, given: str, **more: Any) -> DocumentEntry:
    return paper(id_, "identity_card", cnp=cnp, surname=surname, given_names=given, **more)


def association(*rows: tuple[str | None, str], review: tuple[str, ...] = ()) -> DocumentEntry:
    values = {
        f"persons/{n}/{key}": v for n, row in enumerate(rows) for key, v in zip(("cnp", "name"), row, strict=True)
    }
    return paper("a1", "association_certificate", review, **{k: v for k, v in values.items() if v is not None})


def test_one_person_over_four_papers() -> None:
    papers = (
        card("d1", ANA, "POP", "ANA-MARIA"),
        paper("d2", "application_form", cnp=ANA, surname="POP", given_names="ANA MARIA"),
        association((ANA, "POP ANA-MARIA")),
        paper("d3", "employer_income_certificate", cnp=ANA, name="Ana-Maria POP"),
    )
    (person,) = join_persons(papers, None, DAY)
    assert (person.cnp, person.surname, person.given_names) == (ANA, "POP", "ANA-MARIA")
    assert person.birth_date == "1985-07-15"
    assert person.documents == ("d1", "d2", "a1", "d3")


def test_a_misread_cnp_with_the_same_name_joins_the_same_person() -> None:
    for misread, review in (("2850715120078", ("cnp",)), ("2850715120017", ()), ("2850775120018", ("cnp",))):
        slip = paper("d2", "pension_slip", review, cnp=misread, name="POP ANA-MARIA")
        (person,) = join_persons((slip, card("d1", ANA, "POP", "ANA-MARIA")), None, DAY)
        assert (person.cnp, set(person.documents)) == (ANA, {"d1", "d2"})


def test_a_misread_cnp_joins_although_the_name_lost_its_diacritics_or_a_letter() -> None:
    for name in ("MURESAN ANA", "MUREȘAN AMA"):
        slip = paper("d2", "pension_slip", ("cnp", "name"), cnp="2850715120078", name=name)
        assert len(join_persons((card("d1", ANA, "MUREȘAN", "ANA"), slip), None, DAY)) == 1


def test_twins_stay_two_persons_even_when_one_cnp_is_doubtful() -> None:
    papers = (
        card("d1", ANA, "POP", "ANA"),
        paper("d2", "identity_card", ("cnp",), cnp=TWIN, surname="POP", given_names="ELENA"),
    )
    assert {p.cnp for p in join_persons(papers, None, DAY)} == {ANA, TWIN}


def test_father_and_son_of_one_name_stay_two() -> None:
    papers = (card("d1", ION, "POP", "ION"), card("d2", "5010615120307", "POP", "ION"))
    assert len(join_persons(papers, None, DAY)) == 2


def test_a_paper_that_could_be_of_father_or_son_is_given_to_neither() -> None:
    papers = (
        card("d1", ION, "POP", "ION"),
        card("d2", "5010615120307", "POP", "ION"),
        paper("d3", "bank_statement", holder_name="POP ION"),
    )
    assert all("d3" not in p.documents for p in join_persons(papers, None, DAY))


def test_papers_without_a_cnp_are_given_by_name() -> None:
    papers = (
        card("d1", ANA, "POP", "ANA-MARIA"),
        card("d2", ION, "POP", "ION"),
        paper("d3", "bank_statement", holder_name="Pop Ana Maria"),
        paper("d4", "vehicle_registration_certificate", holder_name="POP ION"),
        paper("d5", "means_of_support_proof", name="ION POP"),
    )
    ana, ion = join_persons(papers, None, DAY)
    assert (ana.documents, ion.documents) == (("d1", "d3"), ("d2", "d4", "d5"))


def test_outsiders_are_no_members() -> None:
    papers = (
        card("d1", ANA, "POP", "ANA-MARIA"),
        paper("d2", "gas_bill", holder_name="LUPU GHEORGHE"),
        paper("d3", "lease_contract", tenant="POP ANA-MARIA"),
        paper("d4", "bank_statement", holder_name="LUPU GHEORGHE"),
        paper("d5", "bordereau", **{"rows/0/name": "RUS DAN"}),
    )
    assert [p.cnp for p in join_persons(papers, None, DAY)] == [ANA]


def test_a_row_without_a_readable_cnp_is_a_person_of_whom_only_the_name_is_known() -> None:
    papers = (card("d1", ANA, "POP", "ANA-MARIA"), association((ANA, "POP ANA-MARIA"), (None, "RUS DAN")))
    _, second = join_persons(papers, None, DAY)
    assert (second.cnp, second.surname, second.given_names, second.birth_date) == (None, "RUS", "DAN", None)


def test_a_row_without_a_cnp_finds_the_person_whose_card_is_there() -> None:
    papers = (card("d1", ANA, "POP", "ANA-MARIA"), association((None, "POP ANA-MARIA")))
    (person,) = join_persons(papers, None, DAY)
    assert person.documents == ("d1", "a1")


def test_an_invalid_cnp_is_never_stated() -> None:
    papers = (paper("d1", "identity_card", ("cnp",), cnp="2850715120017", surname="POP", given_names="ANA"),)
    (person,) = join_persons(papers, None, DAY)
    assert (person.cnp, person.surname) == (None, "POP")


def test_accepted_before_review_and_the_card_before_other_papers() -> None:
    papers = (
        paper("d1", "identity_card", ("surname", "given_names"), cnp=ANA, surname="PQP", given_names="ANA"),
        paper("d2", "application_form", cnp=ANA, surname="POP", given_names="ANA"),
    )
    assert join_persons(papers, None, DAY)[0].surname == "POP"
    sure = (card("d1", ANA, "POP", "ANA-MARIA"), paper("d2", "pension_slip", cnp=ANA, name="POP ANA"))
    assert join_persons(sure, None, DAY)[0].given_names == "ANA-MARIA"


def test_the_birth_certificate_gives_the_birth_date() -> None:
    child = paper("d1", "birth_certificate", cnp=CHILD, surname="POP", given_names="MARIA", birth_date="2009-05-22")
    assert join_persons((child,), None, DAY)[0].birth_date == "2009-05-22"


def test_the_applicant_comes_first_then_the_order_of_the_association() -> None:
    papers = (
        card("d1", CHILD, "POP", "MARIA"),
        card("d2", ION, "POP", "ION"),
        association((CHILD, "POP MARIA"), (ION, "POP ION"), (ANA, "POP ANA-MARIA")),
        paper("d3", "application_form", cnp=ANA, surname="POP", given_names="ANA-MARIA"),
    )
    assert [p.cnp for p in join_persons(papers, None, DAY)] == [ANA, CHILD, ION]
    assert [p.cnp for p in join_persons(papers, Declared(applicant=ION), DAY)] == [ION, CHILD, ANA]


def test_declared_persons_belong_to_the_household_without_any_paper() -> None:
    declared = Declared(persons=(DeclaredPerson(cnp=ION),))
    persons = join_persons((card("d1", ANA, "POP", "ANA"),), declared, DAY)
    assert {(p.cnp, p.documents) for p in persons} == {(ANA, ("d1",)), (ION, ())}


def test_the_order_of_the_papers_does_not_change_who_lives_there() -> None:
    papers = (
        paper("d1", "pension_slip", ("cnp",), cnp="2850715120078", name="POP ANA-MARIA"),
        association((ANA, "POP ANA-MARIA"), (ION, "POP ION")),
        card("d2", ION, "POP", "ION"),
        paper("d3", "bank_statement", holder_name="POP ION"),
        card("d4", ANA, "POP", "ANA-MARIA"),
    )
    there = {(p.cnp, frozenset(p.documents)) for p in join_persons(papers, None, DAY)}
    back = {(p.cnp, frozenset(p.documents)) for p in join_persons(papers[::-1], None, DAY)}
    assert there == back == {(ANA, frozenset({"d1", "a1", "d4"})), (ION, frozenset({"a1", "d2", "d3"}))}
