"""Values read well beside the wrong person are seen by the other papers."""

from __future__ import annotations

from extractors.agreement import agree_across
from models.dossier import DocumentEntry
from tests.extractors.test_agreement import field, paper

ANA, ION = "2850715123342", "1800214123341"


def document(number: str, kind: str, values: dict[str, str]) -> DocumentEntry:
    return paper(int(number[1:]), kind, *(field("accepted", value, path) for path, value in values.items()))


def _card(number: str, surname: str, given: str, cnp: str) -> DocumentEntry:
    return document(number, "identity_card", {"/surname": surname, "/given_names": given, "/cnp": cnp})


CARDS = (_card("d1", "POP", "ANA-MARIA", ANA), _card("d2", "POP", "ION", ION))


def _status(documents: tuple[DocumentEntry, ...], number: str) -> dict[str, str]:
    found = next(d for d in documents if d.id == number)
    return {f.path: f.status for f in found.fields}


def _list(ana: str, ion: str, name: str = "POP ANA-MARIA") -> DocumentEntry:
    values = {"/persons/0/name": name, "/persons/0/cnp": ana, "/persons/1/name": "POP ION", "/persons/1/cnp": ion}
    return document("d3", "association_certificate", values)


def test_codes_taken_crosswise_are_doubted() -> None:
    told = _status(agree_across((*CARDS, _list(ION, ANA))), "d3")
    assert (told["/persons/0/cnp"], told["/persons/1/cnp"]) == ("review", "review")


def test_codes_beside_their_persons_stand() -> None:
    told = _status(agree_across((*CARDS, _list(ANA, ION))), "d3")
    assert set(told.values()) == {"accepted"}


def test_somebody_elses_code_on_the_request() -> None:
    request = document("d4", "application_form", {"/surname": "POP", "/given_names": "ION", "/cnp": ANA})
    assert _status(agree_across((*CARDS, request)), "d4")["/cnp"] == "review"


def test_a_name_that_lacks_a_part() -> None:
    told = _status(agree_across((*CARDS, _list(ANA, ION, name="POP ANA"))), "d3")
    assert (told["/persons/0/name"], told["/persons/0/cnp"]) == ("review", "accepted")
