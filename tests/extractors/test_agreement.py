"""Papers of one dossier as each other's witnesses."""

from __future__ import annotations

import pytest

from extractors.agreement import agree_across
from models.dossier import Check, DocumentEntry, FieldEntry, PageRef

CNP, OTHER = "1850712125674", "2870304123455"


def field(status: str, value: str | None = CNP, path: str = "/cnp", *checks: Check) -> FieldEntry:
    checks = checks or (Check(name="cnp.checksum", ok=True), Check(name="second_reading", ok=status == "accepted"))
    return FieldEntry(path=path, value=value, status=status, confidence=0.5, checks=checks)  # type: ignore[arg-type]


def paper(number: int, kind: str, *fields: FieldEntry) -> DocumentEntry:
    pages = (PageRef(scan="sha256:a", page=number),)
    return DocumentEntry(id=f"d{number}", kind=kind, confidence=0.9, pages=pages, fields=fields)


def joined(*documents: DocumentEntry) -> list[str]:
    return [f.status for d in agree_across(documents) for f in d.fields]


def test_a_cnp_that_another_paper_proves() -> None:
    documents = (paper(1, "identity_card", field("accepted")), paper(2, "pension_slip", field("review")))
    first, second = agree_across(documents)
    assert first == documents[0]
    (proved,) = second.fields
    assert (proved.status, proved.value) == ("accepted", CNP)
    assert proved.confidence > 0.9
    assert proved.checks[-1] == Check(name="other_paper", ok=True, detail="d1")


@pytest.mark.parametrize(
    "second",
    [
        field("review", OTHER),
        field("review", CNP, "/cnp", Check(name="cnp.checksum", ok=False)),
        field("review", CNP, "/cnp", Check(name="mrz.composite", ok=False)),
        field("missing", None),
    ],
    ids=["another", "check-fails", "mrz-fails", "missing"],
)
def test_nothing_is_repaired(second: FieldEntry) -> None:
    documents = (paper(1, "identity_card", field("accepted")), paper(2, "pension_slip", second))
    assert agree_across(documents) == documents


def test_a_number_whose_place_is_doubtful_is_not_proved() -> None:
    guessed = field("review", CNP, "/cnp", Check(name="cnp.checksum", ok=True), Check(name="whose_number", ok=False))
    documents = (paper(1, "identity_card", field("accepted")), paper(2, "application_form", guessed))
    assert [f.status for d in agree_across(documents) for f in d.fields] == ["accepted", "review"]


HOUSE = "str. Gheorghe Șincai, nr. 49, Cluj-Napoca"


def certified(value: str, *checks: str, by_both: bool = True) -> DocumentEntry:
    """An association's certificate whose dwelling is doubtful for these reasons."""
    failed = (Check(name=name, ok=False) for name in checks)
    dwelling = field("review", value, "/address", Check(name="second_reading", ok=by_both), *failed)
    return paper(2, "association_certificate", dwelling)


@pytest.mark.parametrize(
    ("elsewhere", "certificate", "proved"),
    [
        ("Jud.CJ Mun.Cluj-Napoca Str.Gheorghe Sincai nr.49", certified(HOUSE, "whose_address"), True),
        ("Jud.CJ Mun.Cluj-Napoca Str.Gheorghe Sincai nr.47", certified(HOUSE, "whose_address"), False),
        ("Jud.CJ Mun.Cluj-Napoca Str.Gheorghe Sincai nr.49 ap.3", certified(HOUSE, "whose_address"), False),
        ("Jud.CJ Mun.Turda Str.Gheorghe Sincai nr.49", certified(HOUSE, "whose_address"), False),
        ("Jud.CJ Mun.Cluj-Napoca Str.Gheorghe Sincai nr.49", certified(HOUSE, "whose_address", "rough_scan"), False),
        ("Jud.CJ Mun.Cluj-Napoca Str.Gheorghe Sincai nr.49", certified(HOUSE, "whose_address", by_both=False), False),
        ("Jud.CJ Mun.Cluj-Napoca Str.Gheorghe Sincai nr.49", certified(HOUSE), False),
    ],
    ids=["the-same", "another-number", "another-flat", "another-town", "rough", "one-engine", "by-hand"],
)
def test_a_house_that_the_household_lives_in(elsewhere: str, certificate: DocumentEntry, proved: bool) -> None:
    home = field("accepted", elsewhere, "/address")
    assert joined(paper(1, "identity_card", home), certificate)[1] == ("accepted" if proved else "review")


def test_where_a_bill_is_sent_is_not_proved() -> None:
    """Only of an association's paper is it known that its dwelling is the household's."""
    doubtful = field("review", HOUSE, "/address", Check(name="second_reading", ok=True),
                     Check(name="whose_address", ok=False))  # fmt: skip
    home = field("accepted", HOUSE, "/address")
    assert joined(paper(1, "identity_card", home), paper(2, "gas_bill", doubtful))[1] == "review"


def test_two_doubtful_papers_prove_nothing() -> None:
    assert (
        joined(paper(1, "identity_card", field("review")), paper(2, "pension_slip", field("review"))) == ["review"] * 2
    )


def test_a_paper_does_not_prove_itself() -> None:
    both = paper(
        1, "association_certificate", field("accepted", CNP, "/persons/0/cnp"), field("review", CNP, "/persons/1/cnp")
    )
    assert joined(both) == ["accepted", "review"]


def test_rows_of_a_list_are_proved_one_by_one() -> None:
    listed = paper(
        1, "association_certificate", field("review", CNP, "/persons/0/cnp"), field("review", OTHER, "/persons/1/cnp")
    )
    assert joined(listed, paper(2, "identity_card", field("accepted"))) == ["accepted", "review", "accepted"]


def test_only_cnps_are_proved() -> None:
    documents = (
        paper(1, "identity_card", field("accepted", "POP", "/surname")),
        paper(2, "application_form", field("review", "POP", "/surname")),
    )
    assert agree_across(documents) == documents


def test_a_clerks_correction_is_left_alone() -> None:
    documents = (paper(1, "identity_card", field("accepted")), paper(2, "pension_slip", field("corrected", OTHER)))
    assert agree_across(documents) == documents


def home(text: str, status: str = "accepted") -> FieldEntry:
    return FieldEntry(path="/address", value=text, status=status, confidence=0.9)  # type: ignore[arg-type]


def test_two_papers_that_name_different_flats_of_one_house_are_both_doubted() -> None:
    first, second = agree_across(
        (
            paper(1, "identity_card", home("Jud.CJ Mun.Cluj-Napoca Str.Horea nr.25 bl.OC1 ap.11")),
            paper(2, "gas_bill", home("Str. Horea nr. 25, bl. OC1, ap. 113, Cluj-Napoca")),
        )
    )
    assert [first.fields[0].status, second.fields[0].status] == ["review", "review"]
    assert first.fields[0].checks[-1] == Check(name="other_paper", ok=False, detail="d2")


@pytest.mark.parametrize(
    "other",
    ["Str. Horea nr. 25, Cluj-Napoca", "Str. Horea nr. 27, ap. 113, Cluj-Napoca", "str. HOREA nr. 25 bl. OC1 ap. 11"],
    ids=["no-flat", "another-house", "the-same"],
)
def test_addresses_that_do_not_contradict_stay_accepted(other: str) -> None:
    here = paper(1, "identity_card", home("Jud.CJ Mun.Cluj-Napoca Str.Horea nr.25 bl.OC1 ap.11"))
    assert joined(here, paper(2, "gas_bill", home(other))) == ["accepted"] * 2


def test_the_associations_seat_may_lie_at_another_stair() -> None:
    here = paper(1, "identity_card", home("Jud.CJ Mun.Cluj-Napoca Str.Horea nr.25 sc.III ap.11"))
    seat = home("Str. Horea nr. 25, sc. 1, Cluj-Napoca").model_copy(update={"path": "/association_address"})
    assert joined(here, paper(2, "association_certificate", seat)) == ["accepted"] * 2


def named(path: str, value: str) -> FieldEntry:
    return FieldEntry(path=path, value=value, status="accepted", confidence=0.9)


@pytest.mark.parametrize(
    ("tenant", "status"),
    [("POP ANA-MARIA", "accepted"), ("POP ANA", "accepted"), ("MARIAN VIOREL", "review")],
    ids=["the-applicant", "shorter", "the-landlord"],
)
def test_a_name_that_no_other_paper_knows_goes_to_a_clerk(tenant: str, status: str) -> None:
    card = paper(1, "identity_card", named("/surname", "POP"), named("/given_names", "ANA-MARIA"))
    _, lease = agree_across((card, paper(2, "lease_contract", named("/tenant", tenant))))
    assert lease.fields[0].status == status


def test_a_name_alone_in_its_dossier_is_left_as_it_is() -> None:
    assert joined(paper(1, "lease_contract", named("/tenant", "POP ANA"))) == ["accepted"]


@pytest.mark.parametrize(
    ("bills", "choice", "status"),
    [
        (("gas_bill",), "thermal", "review"), (("gas_bill",), "gas", "accepted"), ((), "thermal", "accepted"),
        (("electricity_bill", "gas_bill"), "gas", "accepted"), (("gas_bill",), "solid", "accepted"),
    ],
)  # fmt: skip
def test_a_way_of_heating_that_no_bill_is_for(bills: tuple[str, ...], choice: str, status: str) -> None:
    form = paper(1, "application_form", field("accepted", choice, "/heating", Check(name="second_reading", ok=True)))
    first, *_ = agree_across((form, *(paper(n, b) for n, b in enumerate(bills, 2))))
    assert first.fields[0].status == status


@pytest.mark.parametrize(
    ("written", "elsewhere", "doubted"),
    [("PLESA", "PLEȘA ION", True), ("PLEȘA", "PLEȘA ION", False), ("PLESA", "PLESA ION", False),
     ("POP", "PLEȘA ION", False)],
    ids=["lost", "kept", "bare-everywhere", "another-name"],
)  # fmt: skip
def test_marks_that_a_registrars_hand_hides(written: str, elsewhere: str, doubted: bool) -> None:
    born = paper(1, "birth_certificate", field("accepted", written, "/surname"))
    listed = paper(2, "association_certificate", field("accepted", elsewhere, "/persons/0/name"))
    assert joined(born, listed)[0] == ("review" if doubted else "accepted")
