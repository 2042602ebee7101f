"""Letters over every situation of tests/situations: each gap is told, nothing doubtful is called certain."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dossier import Dossier, Registration, ScanEntry
from tests.situations.reading import Situation, household, situations
from validators.letters.compose import compose
from validators.letters.messages import said
from validators.letters.plain import WIDTH, plain
from validators.letters.sentences import sentences
from validators.letters.shape import Letter
from validators.rules import RULES, check
from validators.rules.checks import CHECKS
from validators.seasons import load_season

SEASON = load_season("2017-2018")
ALL = situations()
DAY = date(2017, 11, 16)
TO_CLERKS = re.compile(r"Verificați|Lămuriți|Citiți|Completați la ghișeu|solicitantul\b")


def judged(dossier: Dossier) -> Dossier:
    return dossier.model_copy(update={"completeness": check(dossier, SEASON)})


def letter_of(told: Situation) -> Letter:
    return compose(judged(told.dossier), SEASON, DAY)


def words_of(letter: Letter) -> str:
    """All that stands in the letter but for the quoted law."""
    quoted = {item.basis for item in letter.items}
    text = plain(letter, 10_000)
    for basis in quoted:
        text = text.replace(basis, "")
    return text


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_every_gap_is_told_once_and_nothing_else(told: Situation) -> None:
    dossier = judged(told.dossier)
    assert dossier.completeness is not None
    gaps = [(r.id, r.status) for r in dossier.completeness.requirements if r.status in ("missing", "unclear")]
    beside = [f for f in dossier.completeness.findings if f.requirement is None and f.severity != "notice"]
    gaps += [(f.code, "unclear") for f in beside]
    letter = letter_of(told)
    assert letter.status == dossier.completeness.status
    assert [i.number for i in letter.items] == list(range(1, len(letter.items) + 1))
    assert {(i.requirement, i.status) for i in letter.items} == set(gaps)
    assert len(letter.items) <= len(gaps)
    for section in letter.sections:
        assert {i.status for i in section.items} == ({"missing"} if section.name == "missing" else {"unclear"})


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_whom_is_named_in_full_with_the_end_of_the_number_only(told: Situation) -> None:
    dossier, letter = judged(told.dossier), letter_of(told)
    text = words_of(letter)
    for person in dossier.persons:
        assert not person.cnp or person.cnp not in text
    for requirement in dossier.completeness.requirements if dossier.completeness else ():
        if requirement.status not in ("missing", "unclear") or requirement.person is None:
            continue
        person = next(p for p in dossier.persons if p.cnp == requirement.person)
        mine = [i for i in letter.items if i.requirement == requirement.id and requirement.person[-4:] in i.whom]
        assert mine, requirement
        assert all((person.surname or "necunoscut") in i.whom for i in mine)
        assert f"•{requirement.person[-4:]}" in mine[0].whom


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_the_words_are_for_citizens_and_whole(told: Situation) -> None:
    text = words_of(letter_of(told))
    assert not TO_CLERKS.search(text), TO_CLERKS.search(text)
    assert not re.search(r"[{}\[\]|]|None|\.\.(?!\.)|  \S", text.replace("    ", ""))
    assert not set("şţŞŢ") & set(text)
    assert "POP A." not in text
    assert "POP I." not in text


@pytest.mark.parametrize("told", [s for s in ALL if s.expect["overall"] == "complete"], ids=lambda s: s.name)
def test_a_complete_dossier_is_told_so(told: Situation) -> None:
    letter = letter_of(told)
    assert not letter.items
    assert any("Dosarul este complet" in p for p in letter.opening)
    assert any("nu este o decizie" in p for p in letter.opening)
    assert not letter.terms
    assert not letter.places


@pytest.mark.parametrize("told", [s for s in ALL if s.expect["overall"] != "complete"], ids=lambda s: s.name)
def test_only_a_complete_dossier_is_told_so(told: Situation) -> None:
    letter = letter_of(told)
    text = " ".join(letter.opening)
    assert "Dosarul este complet" not in text
    if letter.status == "needs_review":
        assert "lipsește un act" not in text.replace("nici că lipsește un act", "")
        assert not re.search(r"lipsesc|nu este complet", text)
        assert "în verificare" in letter.subject


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_the_screen_says_what_the_paper_says(told: Situation) -> None:
    letter = letter_of(told)
    text = plain(letter)
    assert all(len(line) <= WIDTH for line in text.splitlines())
    flat = " ".join(text.split())
    for item in letter.items:
        for part in (f"{item.number}. {item.title}", item.whom, item.found, item.bring or "", item.basis):
            assert " ".join(part.split()) in flat


# --- sentences -------------------------------------------------------------------------------------------------------

GENERAL = {"doubt", "person_doubt", "other", "stray", "no_date"}


def test_every_message_of_the_checklist_has_a_sentence_and_no_sentence_is_idle() -> None:
    told = sentences().requirements
    for spec in SEASON.requirements:
        # what is said of a requirement that does not apply never reaches a letter
        idle = {"social_aid"} if spec.id == "identity" else set()
        lacking = {k for k in spec.messages if k not in told.get(spec.id, {}) and k not in GENERAL | idle}
        assert not lacking, f"letters/sentences.toml: requirement.{spec.id}: {lacking}"
        assert not set(told.get(spec.id, {})) - set(spec.messages), spec.id
    assert not set(told) - {spec.id for spec in SEASON.requirements}


def test_every_doubt_of_a_cross_check_has_a_sentence_and_no_sentence_is_idle() -> None:
    told = sentences().checks
    doubts = {(c.id, key) for c in CHECKS.values() for key, (severity, _) in c.messages.items() if severity != "notice"}
    assert {(check, key) for check, messages in told.items() for key in messages} == doubts


def test_sentences_ask_only_for_facts_that_their_messages_bring() -> None:
    always = {"season", "paper", "of_paper", "absent"}
    told = [(RULES[r].messages[k], r, k, s) for r, m in sentences().requirements.items() for k, s in m.items()]
    told += [(CHECKS[c].messages[k][1], c, k, s) for c, m in sentences().checks.items() for k, s in m.items()]
    for facts, requirement, key, sentence in told:
        known = set(facts) | always
        for text in (sentence.found, sentence.unsure, sentence.bring):
            asked = {name for _, name, _, _ in Formatter().parse(text or "") if name}
            assert asked <= known, (requirement, key, asked - known)


@pytest.mark.parametrize("spec", SEASON.requirements, ids=lambda s: s.id)
def test_messages_are_taken_apart_as_they_were_put_together(spec: object) -> None:
    facts = {"person": "POP I.", "paper": "carte de identitate", "fields": "CNP-ul (de verificat)", "persons": "POP A.",
             "month": "octombrie 2017", "found": "septembrie 2017", "date": "31.03.2018", "until": "28.02.2018",
             "row": 2, "count": 2, "season": "2017-2018"}  # fmt: skip
    for key, pattern in spec.messages.items():  # type: ignore[attr-defined]
        wanted = {name for _, name, _, _ in Formatter().parse(pattern) if name}
        found = said(SEASON, spec.id, spec.say(key, **facts))  # type: ignore[attr-defined]
        assert found.key == key
        assert {n: v.rstrip(".") for n, v in found.facts.items()} == {n: str(facts[n]).rstrip(".") for n in wanted}


def test_words_of_another_season_are_shown_as_they_are() -> None:
    dossier = judged(household("singura", without=[{"kind": "gas_bill"}]))
    assert dossier.completeness is not None
    strange = tuple(
        r.model_copy(update={"message": "Lipsește ceva, cu CNP 2850715120018."}) if r.status == "missing" else r
        for r in dossier.completeness.requirements
    )
    dossier = dossier.model_copy(
        update={"completeness": dossier.completeness.model_copy(update={"requirements": strange})}
    )
    (item,) = compose(dossier, SEASON, DAY).items
    assert item.found == "Lipsește ceva, cu CNP 2•••••••••018."
    assert item.bring is None


@pytest.mark.parametrize("base", ["singura", None])
def test_of_a_paper_that_an_unread_file_may_hold_nothing_certain_is_said(base: str | None) -> None:
    lost = ScanEntry(id="sha256:1", file="a.pdf", pages=0, status="rejected", reason="encrypted")
    without = [{"kind": kind} for kind in ("gas_bill", "association_certificate", "identity_card")]
    plain = household(base, without=without) if base else Dossier(registration=Registration(number="1"), season="x")
    letter = compose(judged(plain.model_copy(update={"scans": (lost,)})), SEASON, DAY)
    assert letter.status == "needs_review"
    assert {i.status for i in letter.items} == {"unclear"}
    told = {i.requirement: i for i in letter.items}
    for requirement in ("association_certificate", "identity", "energy_bill" if base else "application"):
        assert "un fișier depus nu s-a putut citi" in told[requirement].found
        assert (told[requirement].bring or "").startswith("Dacă nu l-ați depus: ")
    if base is None:  # nobody knows whether a bill is asked for
        assert told["energy_bill"].found.startswith("Nu se știe cum se încălzește locuința")


# --- days ------------------------------------------------------------------------------------------------------------


@given(st.dates(date(2017, 10, 1), date(2018, 6, 30)))
def test_each_term_is_the_last_day_that_gives_its_month(day: date) -> None:
    dossier = judged(household("singura", without=[{"kind": "gas_bill"}], date="2017-10-01"))
    terms = compose(dossier, SEASON, day).terms
    assert bool(terms) == (day <= date(2018, 3, 20))
    for term in terms:
        assert day <= term.until <= SEASON.filing.last_day
        assert SEASON.start_month(term.until) == term.month
        after = date.fromordinal(term.until.toordinal() + 1)
        assert SEASON.start_month(after) != term.month or after > SEASON.filing.last_day
    if terms:
        assert terms[0].month == SEASON.start_month(day)
        assert terms[-1].month == SEASON.last_month


def test_the_20th_of_january_2018_is_a_saturday() -> None:
    terms = {
        t.month: t for t in compose(judged(household("singura", without=[{"kind": "gas_bill"}])), SEASON, DAY).terms
    }
    assert terms["2018-01"].note == "Sâmbătă, ghișeele sunt închise; ultima zi cu program: vineri, 19 ianuarie 2018"
    assert terms["2017-11"].note is None
    assert terms["2018-03"].note == "Ultima zi folositoare a sezonului"


@pytest.mark.parametrize(
    ("filed", "told"),
    [
        ("2017-11-20", "începe cu luna noiembrie 2017"),
        ("2017-11-21", "începe cu luna decembrie 2017"),
        ("2018-03-20", "începe cu luna martie 2018"),
    ],
)
def test_a_complete_dossier_is_told_its_first_month(filed: str, told: str) -> None:
    month = f"{int(filed[:4]) - (filed[5:7] == '01')}-{(int(filed[5:7]) - 2) % 12 + 1:02d}"
    changes = [{"kind": "employer_income_certificate", "set": {"month": month}}]
    letter = compose(judged(household("singura", date=filed, change=changes)), SEASON, date.fromisoformat(filed))
    assert letter.status == "complete"
    assert any(told in text for text in letter.terms_intro)


def test_after_the_season_nothing_is_promised() -> None:
    letter = compose(judged(household("singura", without=[{"kind": "gas_bill"}])), SEASON, date(2018, 3, 21))
    assert not letter.terms
    assert "20 martie 2018" in letter.terms_intro[0]


# --- places ----------------------------------------------------------------------------------------------------------


def test_the_point_of_the_request_comes_first_and_contradictions_are_shown() -> None:
    letter = compose(judged(household("singura", without=[{"kind": "gas_bill"}])), SEASON, DAY)
    first = letter.places[0]
    assert (first.name, first.note) == ("Primăria de cartier Mănăștur", "aici ați depus cererea")
    assert first.hours == ("luni–miercuri 08:00–16:00", "joi 08:00–17:30", "vineri 08:00–14:30")
    marasti = next(p for p in letter.places if "Mărăști" in p.name)
    assert "Fabricii" in marasti.address
    assert "Porumbeilor" in marasti.address
    assert len(letter.places) == sum(p.takes_dossiers for p in SEASON.points)


# --- what is in doubt, and what is hostile ---------------------------------------------------------------------------


def test_a_doubtful_name_or_address_goes_on_no_envelope() -> None:
    doubtful = [
        {"kind": kind, "of": "ana", "review": names}
        for kind, names in (
            ("application_form", ["surname", "given_names"]), ("identity_card", ["surname", "given_names"]),
            ("employer_income_certificate", ["name"]),
        )
    ]  # fmt: skip
    rows = [{"kind": "association_certificate", "review": ["persons/0/name"]}]
    letter = compose(judged(household("singura", change=[*doubtful, *rows])), SEASON, DAY)
    assert letter.addressee == (
        "Solicitantul dosarului nr. 118342",
        "Se înmânează la ghișeu: numele și adresa se verifică",
    )
    assert any("nume de verificat" in item.whom for item in letter.items)
    addresses = [
        {"kind": k, "review": ["address"]} for k in ("association_certificate", "gas_bill", "application_form")
    ]
    letter = compose(judged(household("singura", change=addresses)), SEASON, DAY)
    assert letter.addressee == ("POP ANA-MARIA", "Se înmânează la ghișeu: adresa se verifică")


@given(st.text(min_size=1, max_size=400), st.text(min_size=1, max_size=400))
def test_hostile_names_and_addresses_leave_plain_lines(name: str, address: str) -> None:
    changes = [
        {"kind": "identity_card", "of": "ana", "set": {"surname": name, "given_names": name}},
        {"kind": "association_certificate", "set": {"address": address, "persons/0/name": name}},
    ]
    letter = compose(judged(household("singura", change=changes, without=[{"kind": "gas_bill"}])), SEASON, DAY)
    for text in (*letter.addressee, *(i.whom for i in letter.items), *(i.found for i in letter.items)):
        assert len(text) < 900
        for char in text:
            assert unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
            assert unicodedata.bidirectional(char) not in {"R", "AL", "AN"}
