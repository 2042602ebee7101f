"""Certificates of schools whose forms ask and answer: the question itself is no yes."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, read_typewritten, sure, values

_TOP = "LICEUL TEORETIC „LUCIAN BLAGA”\nNr. 12 / 03.11.2017\nADEVERINȚĂ\n"
_WHO = "Nume și prenume|POP MARIA-IOANA\nCod numeric personal|2990630329681\n"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Bursier|NU", False),
        ("Bursier|DA", True),
        ("Beneficiar bursă|Nu", False),
        ("Beneficiază de bursă|NU", False),
        ("Beneficiază de bursă|Da", True),
        ("Elev bursier:|nu", False),
        ("BURSA SCOLARA|NU", False),
        ("Bursă (da/nu)|Nu", False),
        ("Are bursă?|NU", False),
        ("Bursă: nu este cazul", False),
        ("Statut bursier NU", False),
        ("Primește bursă de studiu / socială|NU", False),
        ("Statut|nebursier", False),
    ],
)
def test_a_label_is_answered(line: str, value: bool) -> None:
    got = read("school_certificate", _TOP + _WHO + line + "\nDirector|Secretar")
    assert sure(got).get("/scholarship") is value


@pytest.mark.parametrize("line", ["Bursier|", "Beneficiar bursă|Wx", "Elev bursier", "Beneficiază de bursă|DA|NU"])
def test_an_unread_answer_is_never_accepted(line: str) -> None:
    got = read("school_certificate", _TOP + _WHO + line + "\nDirector|Secretar")
    assert "/scholarship" not in sure(got)


def test_the_answer_under_its_label() -> None:
    text = _TOP + (
        "Elev:               CNP:                Bursier:\n"
        "POP MARIA-IOANA     2990630329681       NU\nDirector            Secretar"
    )
    assert values(read_typewritten("school_certificate", text))["/scholarship"] is False


def test_a_reply_against_a_sentence_is_for_the_clerk() -> None:
    got = read("school_certificate", _TOP + _WHO + "Bursier|NU\nMenționăm că eleva primește bursă socială lunar.")
    assert "/scholarship" not in sure(got)


@pytest.mark.parametrize(
    "sentence",
    [
        "POP MARIA-IOANA, născută la 14-10-1996, cod numeric personal 2990630329681, este elevă a școlii noastre.",
        "Pop Maria-Ioana este elevă în clasa a IX-a A a unității noastre, având CNP 2990630329681.",
        "POP MARIA-IOANA frecventează cursurile clasei a IX-a. CNP-ul elevei este 2990630329681.",
        "Pop Maria-Ioana (născută la 3 mai 1999, CNP 2990630329681) urmează clasa a XII-a.",
    ],
)
def test_a_sentence_that_begins_with_the_pupil(sentence: str) -> None:
    got = read("school_certificate", _TOP + sentence + "\nNu primește bursă.\nDirector|Secretar")
    assert sure(got).get("/name") == "POP MARIA-IOANA"
    assert sure(got).get("/scholarship") is False


def test_the_officer_at_the_foot_begins_no_sentence() -> None:
    text = _TOP + "Eleva în cauză urmează clasa a IX-a și nu este bursieră.\nDirector,\nMURESAN ANA, prof. grad I"
    assert "/name" not in sure(read("school_certificate", text))
