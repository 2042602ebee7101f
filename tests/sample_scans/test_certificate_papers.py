"""Every layout of the typed papers: marks and values agree with each other and with the contract. No browser needed."""

from __future__ import annotations

import importlib
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from models.kinds import KINDS
from sample_scans import catalogue
from sample_scans.office.typist import code_form, name_form, text_form
from sample_scans.office.wording import amount_text, number_in_words, sum_in_words
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Address, Household, Human, Organisation

PAPERS = (
    "association_certificate", "employer_income_certificate", "school_certificate", "no_income_declaration",
    "lease_contract", "loan_for_use_contract", "power_of_attorney", "local_tax_certificate",
    "agricultural_register_certificate", "means_of_support_proof", "bordereau",
)  # fmt: skip
LEAST_LAYOUTS = {"association_certificate": 8, "employer_income_certificate": 7, "school_certificate": 5}
SEEDS = range(12)
LOOK = Look("Serif", "Sans", "Mono", "Hand", 11.0)
ABOUT_NOBODY = {"association_certificate", "bordereau", "lease_contract", "loan_for_use_contract", "power_of_attorney"}

_FLAT = Address("CJ", "Cluj-Napoca", "Str.", "Donath", "12", "A3", "2", "4", "15", "400290")
_HOME = Address("CJ", "Florești", "Str.", "Șesul de Sus", "4A")


def _human(cnp: str, surname: str, given: str, role: str, born: date, income: str = "0.00", sex: str = "F") -> Human:
    return Human(cnp, surname, given, sex, born, ("CJ", "Cluj-Napoca"), _FLAT, role, Decimal(income))  # type: ignore[arg-type]


_MEMBERS = (
    _human("2850715120018", "Mureșan", "Ana-Maria", "employee", date(1985, 7, 15), "1450.00"),
    _human("1480601120031", "Szabó", "László István", "none", date(1948, 6, 1), sex="M"),
    _human("5011130123337", "Țîrlea", "Ștefan", "pupil", date(2001, 11, 30), "180.50", "M"),
    replace(_human("7950514120216", "Al-Hassan", "Omar", "student", date(1995, 5, 14), sex="M"), foreign=True),
)
_ASSOCIATION = Organisation(
    "Asociația de proprietari Donath 12", "12345674", _FLAT, "asociatia.donath12@exemplu.ro", code="0123"
)
_EMPLOYER = Organisation("S.C. Exemplu S.R.L.", "30303030", _FLAT, register_number="J12/345/2010")
_SINGLE = replace(_MEMBERS[0], domicile=_HOME, role="none", income=Decimal(0))
WORLDS = (
    Household(
        "118342", date(2017, 11, 14), "manastur", "counter", _MEMBERS, _FLAT,
        _ASSOCIATION,
        "gas", "tenant",
        employers={"2850715120018": _EMPLOYER},
        schools={"5011130123337": Organisation("Liceul Teoretic „Exemplu”", "", _FLAT)},
        owner=_human("1750131401115", "Câmpean", "Ștefan", "none", date(1975, 1, 31), sex="M"),
    ),
    Household(
        "118343", date(2018, 1, 3), "centru", "post", (_SINGLE,),
        Address("CJ", "Cluj-Napoca", "Calea", "Florești", "3"), Organisation("Asociația nr. 7", "12345674", _HOME),
        "thermal", "owner",
    ),
)  # fmt: skip


def _layouts() -> Iterator[tuple[str, Layout]]:
    for kind in PAPERS:
        for layout in catalogue.layouts_of(kind, None):
            yield kind, layout


ALL = list(_layouts())
IDS = [f"{kind}-{layout.name}" for kind, layout in ALL]
# The papers of other offices and those kept out may invent people whom the household lacks.
LEARNED = [(k, layout) for k in PAPERS for layout in importlib.import_module(f"sample_scans.papers.{k}").LAYOUTS]


class _Marks(HTMLParser):
    """The text inside every ``data-f`` element, by path."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self.open: list[tuple[str | None, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr", "img", "input", "col"):
            self.handle_data(" ")
            return
        path = dict(attrs).get("data-f")
        if path is not None:
            self.found.setdefault(path, []).append("")
        self.open.append((path, tag))

    def handle_endtag(self, tag: str) -> None:
        _, opened = self.open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        for path, _ in self.open:
            if path is not None:
                self.found[path][-1] += data


def _marks(paper: Paper) -> dict[str, str]:
    parser = _Marks()
    for side in paper.sides:
        parser.feed(side)
        assert not parser.open, "an element stays open"
    # A value may stand in two cells (surname, given names): joined they must be the value, so one said twice is none.
    return {path: " ".join(texts) for path, texts in parser.found.items()}


def _papers(layout: Layout) -> Iterator[Paper]:
    for seed in SEEDS:
        for world in WORLDS:
            yield layout.make(world, random.Random(seed), LOOK)


def _amount(printed: str) -> str:
    text = re.sub(r"\s|lei|ron|-$", "", printed.lower())
    head, _, tail = text.replace(",", ".").rpartition(".")
    if len(tail) == 2 and head:
        return f"{head.replace('.', '')}.{tail}"
    return f"{text.replace('.', '')}.00"


@pytest.mark.parametrize("kind", PAPERS)
def test_a_kind_has_layouts_of_both_splits_with_names_of_their_own(kind: str) -> None:
    layouts = catalogue.layouts_of(kind, None)
    names = [layout.name for layout in layouts]
    assert len(names) == len(set(names)) >= LEAST_LAYOUTS.get(kind, 3)
    assert {layout.split for layout in layouts} == {"train", "held"}


@pytest.mark.parametrize(("kind", "layout"), ALL, ids=IDS)
def test_marks_and_values_are_the_same_paths_of_the_contract(kind: str, layout: Layout) -> None:
    for paper in _papers(layout):
        assert paper.kind == kind
        assert set(_marks(paper)) == set(paper.values)
        assert all(KINDS[kind].spec_of(path) for path in paper.values)


@pytest.mark.parametrize(("kind", "layout"), ALL, ids=IDS)
def test_a_value_is_the_normal_form_of_what_is_printed(kind: str, layout: Layout) -> None:
    for paper in _papers(layout):
        for path, printed in _marks(paper).items():
            value, spec = paper.values[path], KINDS[kind].spec_of(path)
            assert spec is not None
            if spec.type == "name":
                assert value == name_form(printed), path
            elif spec.type in ("text", "address", "email"):
                assert value == text_form(printed), path
            elif spec.type in ("code", "cnp"):
                assert value == code_form(printed), path
            elif spec.type == "amount":
                assert value == _amount(printed), path
            elif spec.type == "date":
                assert date.fromisoformat(value).year == int(re.findall(r"\d{4}", printed)[0]), path
            elif spec.type == "month":
                assert re.fullmatch(r"201[78]-(0[1-9]|1[0-2])", value), path
            elif spec.type == "bool":
                assert isinstance(value, bool), path


@pytest.mark.parametrize(("kind", "layout"), LEARNED, ids=[f"{kind}-{layout.name}" for kind, layout in LEARNED])
def test_the_person_is_one_of_the_household_or_nobody(kind: str, layout: Layout) -> None:
    for world in WORLDS:
        paper = layout.make(world, random.Random(3), LOOK)
        cnps = {human.cnp for human in world.members}
        assert paper.person in (cnps if kind not in ABOUT_NOBODY else {None})


@pytest.mark.parametrize(
    ("kind", "layout"), [(k, x) for k, x in ALL if k not in ABOUT_NOBODY], ids=lambda part: getattr(part, "name", part)
)
def test_a_paper_can_be_asked_for_any_member(kind: str, layout: Layout) -> None:
    for human in _MEMBERS:
        paper = layout.make(WORLDS[0], random.Random(5), LOOK, person=human)  # type: ignore[call-arg]
        assert paper.person == human.cnp
        assert paper.values.get("/cnp", human.cnp) == human.cnp


@pytest.mark.parametrize(("kind", "layout"), ALL, ids=IDS)
def test_the_same_seed_makes_the_same_paper_and_another_seed_another(kind: str, layout: Layout) -> None:
    first, again = (layout.make(WORLDS[0], random.Random(8), LOOK) for _ in range(2))
    assert first == again
    assert any(layout.make(WORLDS[0], random.Random(seed), LOOK) != first for seed in SEEDS)


def test_pay_and_scholarship_are_those_of_the_world() -> None:
    for kind, layout in LEARNED:
        paper = layout.make(WORLDS[0], random.Random(1), LOOK)
        if kind == "employer_income_certificate":
            assert paper.values["/net_income"] == "1450.00"
            assert paper.values["/month"] == "2017-10"
        if kind == "school_certificate":
            assert paper.values["/scholarship"] is True
            assert paper.values.get("/amount", "180.50") == "180.50"


def test_association_papers_list_everybody_in_order() -> None:
    for kind, layout in LEARNED:
        if kind == "association_certificate":
            values = layout.make(WORLDS[0], random.Random(2), LOOK).values
            cnps = [values[f"/persons/{row}/cnp"] for row in range(len(_MEMBERS))]
            assert cnps == [human.cnp for human in _MEMBERS]
            assert values["/association_code"] in ("0123", "12345674")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (14, "paisprezece"), (101, "o sută unu"), (112, "o sută doisprezece"), (615, "șase sute cincisprezece"),
        (1082, "o mie optzeci și doi"), (1450, "o mie patru sute cincizeci"), (12000, "douăsprezece mii"),
        (21562, "douăzeci și una de mii cinci sute șaizeci și doi"), (101000, "o sută una mii"),
        (2017, "două mii șaptesprezece"),
    ],
)  # fmt: skip
def test_numbers_in_words(number: int, words: str) -> None:
    assert number_in_words(number) == words


def test_sums_as_offices_print_them() -> None:
    assert sum_in_words(Decimal("1234.50")) == "o mie două sute treizeci și patru de lei și cincizeci de bani"
    assert sum_in_words(Decimal("1101")) == "o mie o sută unu lei"
    assert amount_text(Decimal("1450.00"), "thousands") == "1.450"
    assert amount_text(Decimal("1450.50"), "plain") == "1450,50"
    assert amount_text(Decimal("21450.50"), "thousands_cents") == "21.450,50"
