"""Bills, income papers and distractors: what is marked is what is kept, in the contract's normal form."""

from __future__ import annotations

import random
import re
import unicodedata
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from stdnum import iban as iban_standard
from stdnum.ro import cui

from models.kinds import kind as kind_spec
from sample_scans import catalogue
from sample_scans.bills.bars import code128
from sample_scans.bills.codes import electrica_pod, iban, tax_code
from sample_scans.bills.figures import gas_figures, heat_figures, power_figures
from sample_scans.incomes.account import account_of
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Address, Household, Human, Organisation

KINDS = ("gas_bill", "electricity_bill", "heat_bill", "pension_slip", "benefit_slip", "bank_statement",
         "tax_income_certificate", "other")  # fmt: skip
PERSONAL = KINDS[3:7]
LOOK = Look("serif", "sans-serif", "monospace", "cursive", 9.5)
SEEDS = range(25)
FORMS = {
    "code": r"[A-Z0-9/]+",
    "amount": r"-?\d+\.\d{2}",
    "date": r"\d{4}-\d{2}-\d{2}",
    "month": r"\d{4}-(0[1-9]|1[0-2])",
    "year": r"\d{4}",
    "cnp": r"\d{13}",
}


def _household(filed: date, town: str = "Cluj-Napoca") -> Household:
    flat = Address("CJ", town, "Str.", "Fântânele", "7A", "B2", "1", "3", "11", "400294")
    house = Address("CJ", town, "Aleea", "Gârbău", "3")

    def human(cnp: str, surname: str, given: str, born: date, role: str, income: str) -> Human:
        sex = "M" if cnp[0] in "15" else "F"
        home = flat if role != "child" else house
        return Human(cnp, surname, given, sex, born, ("CJ", town), home, role, Decimal(income))  # type: ignore[arg-type]

    members = (
        human("2850715120018", "Țîrlea", "Ana-Maria", date(1985, 7, 15), "employee", "1450.00"),
        human("1480601120031", "Szabó", "László István", date(1948, 6, 1), "pensioner", "2716.00"),
        human("1750131401115", "Crișan", "Ioan", date(1975, 1, 31), "unemployed", "0.00"),
        human("2920229120456", "Mureșan-Pop", "Éva", date(1992, 2, 29), "disabled", "628.00"),
        human("6130901120998", "Țîrlea", "Ioana", date(2013, 9, 1), "child", "0.00"),
    )
    organisation = Organisation("Asociația de proprietari Fântânele 7A", "12345674", flat)
    return Household("1", filed, "manastur", "counter", members, flat, organisation, "gas", "owner")


WORLDS = (_household(date(2017, 11, 14)), _household(date(2018, 1, 3)), _household(date(2018, 3, 30), "Turda"))


def _layouts() -> list[tuple[str, Layout]]:
    return [(name, layout) for name in KINDS for layout in catalogue.layouts_of(name, None)]


EVERY = pytest.mark.parametrize(("kind", "layout"), _layouts(), ids=lambda part: getattr(part, "name", part))


def _marks(paper: Paper) -> list[tuple[str, str]]:
    pattern = r'<span data-f="([^"]+)"[^>]*>(.*?)</span>'
    return [(path, unescape(text)) for side in paper.sides for path, text in re.findall(pattern, side, re.S)]


@EVERY
def test_marks_and_values_tell_the_same(kind: str, layout: Layout) -> None:
    spec = kind_spec(kind)
    for seed in SEEDS:
        paper = layout.make(WORLDS[seed % 3], random.Random(seed), LOOK)
        assert (paper.kind, paper.layout) == (kind, layout.name)
        assert {path for path, _ in _marks(paper)} == set(paper.values)
        for path, value in paper.values.items():
            field = spec.spec_of(path)
            assert field is not None, path
            _check_form(field.type, value, field.choices)


def _check_form(form: str, value: str, choices: tuple[str, ...]) -> None:
    assert value == unicodedata.normalize("NFC", value).strip()
    assert not re.search(r"\s\s|[\n\tşţŞŢ]", value)
    if form in FORMS:
        assert re.fullmatch(FORMS[form], value), (form, value)
    if form == "date":
        date.fromisoformat(value)
    if form == "name":
        assert value == value.upper()
    if form == "choice":
        assert value in choices


@EVERY
def test_the_normal_form_is_what_the_mark_shows(kind: str, layout: Layout) -> None:
    spec = kind_spec(kind)
    for seed in SEEDS:
        paper = layout.make(WORLDS[seed % 3], random.Random(seed), LOOK)
        for path, shown in _marks(paper):
            field, value = spec.spec_of(path), paper.values[path]
            assert field is not None
            shown = " ".join(shown.translate(str.maketrans("şţŞŢ", "șțȘȚ")).split())
            if field.type in ("text", "address", "cnp", "year"):
                assert shown == value
            elif field.type == "name":
                assert shown.upper() == value
            elif field.type == "code":
                assert re.sub(r"[\s.\-]", "", shown).upper() == value
            elif field.type == "amount":
                assert re.sub(r"\D", "", shown) == re.sub(r"\D", "", value)


@EVERY
def test_pages_stand_on_their_own(kind: str, layout: Layout) -> None:
    paper = layout.make(WORLDS[0], random.Random(7), LOOK)
    assert all(side.count("<div") == side.count("</div>") for side in paper.sides)
    assert all(side.count("<table") == side.count("</table>") for side in paper.sides)
    assert not re.search(r"FONT|COLOUR|\bSIZE\b", paper.css)
    assert "None" not in "".join(paper.sides)


@EVERY
def test_the_same_draw_gives_the_same_paper(kind: str, layout: Layout) -> None:
    assert layout.make(WORLDS[1], random.Random(3), LOOK) == layout.make(WORLDS[1], random.Random(3), LOOK)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_layouts_to_learn_from_and_layouts_held_out(kind: str) -> None:
    layouts = [layout for name, layout in _layouts() if name == kind]
    assert {layout.split for layout in layouts} == {"train", "held"}
    assert len({layout.name for layout in layouts}) == len(layouts)


@pytest.mark.parametrize("kind", KINDS[:3])
def test_every_bill_gives_what_identifies_the_supply(kind: str) -> None:
    wanted = {"/supplier", "/subscriber_code", "/holder_name", "/address", "/total", "/issue_date"}
    for name, layout in _layouts():
        if name == kind:
            assert wanted <= set(layout.make(WORLDS[0], random.Random(1), LOOK).values)


@pytest.mark.parametrize("kind", PERSONAL)
def test_a_personal_paper_is_about_the_person_asked_for(kind: str) -> None:
    for name, layout in _layouts():
        if name == kind:
            for human in WORLDS[0].members:
                paper = layout.make(WORLDS[0], random.Random(5), LOOK, person=human)  # type: ignore[call-arg]
                assert paper.person == human.cnp
                assert paper.values.get("/cnp", human.cnp) == human.cnp


def test_distractors_carry_no_values() -> None:
    assert all(
        not layout.make(WORLDS[0], random.Random(2), LOOK).values for name, layout in _layouts() if name == "other"
    )


@pytest.mark.parametrize("make", [gas_figures, power_figures, heat_figures])
def test_the_numbered_rows_add_up(make: object) -> None:
    for seed in range(200):
        fig = make(WORLDS[seed % 3], random.Random(seed))  # type: ignore[operator]
        assert fig.net == sum(line.value for line in fig.lines)
        assert fig.current == fig.net + fig.vat
        assert fig.total == fig.current + fig.balance > 0
        assert abs(fig.vat - fig.net * Decimal("0.19")) <= Decimal("0.005")
        assert fig.start < fig.end <= fig.issue < fig.due
        assert fig.issue < WORLDS[seed % 3].filed


def test_the_printed_rows_of_the_model_add_up() -> None:
    agency = next(layout for name, layout in _layouts() if layout.name == "agency")
    for seed in SEEDS:
        side = agency.make(WORLDS[0], random.Random(seed), LOOK).sides[0]
        text = re.sub(r"<[^>]+>", " ", re.search(r'<table class="model">.*?</table>', side, re.S)[0])  # type: ignore[index]
        sums = [Decimal(s.replace(".", "").replace(",", ".")) for s in re.findall(r"-?[\d.]+,\d\d", text)]
        assert len(sums) == 6
        assert sums[3] == sums[0] + sums[2]
        assert sums[5] == sums[3] + sums[4]


def test_accounts_balance() -> None:
    for seed in range(100):
        who = WORLDS[0].members[seed % 5]
        account = account_of(WORLDS[seed % 3], random.Random(seed), who)
        assert account.opening + account.credits - account.debits == account.closing
        assert [move.income for move in account.movements].count(True) == 1
        assert all((move.day.year, move.day.month) == WORLDS[seed % 3].income_month for move in account.movements)


def test_codes_pass_their_checks() -> None:
    for seed in range(100):
        rng = random.Random(seed)
        assert iban_standard.is_valid(iban(rng))
        assert cui.is_valid(tax_code(rng))
        pod = electrica_pod(rng)
        assert sum(int(d) * (1 if i % 2 == 0 else 3) for i, d in enumerate(reversed(pod))) % 10 == 0


def test_bar_codes_keep_their_bars_in_any_size() -> None:
    svg = code128("00441234567800012345", 70, 12)
    assert svg.count("h") > 20
    assert "width:70mm;height:12mm" in svg
