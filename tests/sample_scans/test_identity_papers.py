"""Every layout of the identity papers, of the vehicle certificate and of the request form, without a browser."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser

import pytest

from models.kinds import kind as kind_of
from sample_scans import population
from sample_scans.cards.mrz_text import card_lines, check_digit, id1_lines
from sample_scans.catalogue import layouts_of
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Address, Household, Human

KINDS = (
    "identity_card", "provisional_identity_card", "electronic_identity_card", "birth_certificate",
    "residence_permit", "residence_stamp", "vehicle_registration_certificate", "application_form",
)  # fmt: skip
CASES = [pytest.param(kind, entry, id=f"{kind}-{entry.name}") for kind in KINDS for entry in layouts_of(kind, None)]
LOOK = Look("'Liberation Serif'", "'Liberation Sans'", "'Liberation Mono'", "Z003, cursive", 10.0)
SEEDS = range(6)
_VOID = {"br", "img", "hr", "input", "meta", "col"}
_FORMS = {
    "cnp": r"[1-9]\d{12}", "date": r"\d{4}-\d\d-\d\d", "code": r"[A-Z0-9]+", "letters2": r"[A-Z]{2}",
    "digits6": r"\d{6}",    "sex": r"[MF]", "email": r"\S+@\S+\.\w+", "phone": r"[\d ]{10,13}",
}  # fmt: skip


@dataclass
class Reading(HTMLParser):
    """What stands on one side: text of every marked node, texts of the zone's lines, tags left open."""

    marks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    zone: list[str] = field(default_factory=list)
    stack: list[tuple[str, str | None, list[str]]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_data(" ")
            return
        given = dict(attrs)
        key = "\0zone" if "ocrb" in (given.get("class") or "").split() else given.get("data-f")
        self.stack.append((tag, key, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.stack[-1][0] if self.stack else 'nothing'}")
            return
        _, key, text = self.stack.pop()
        joined = " ".join("".join(text).replace("\xa0", " ").split())
        if key == "\0zone":
            self.zone.append(joined)
        elif key:
            self.marks[key].append(joined)

    def handle_data(self, data: str) -> None:
        for _, _, text in self.stack:
            text.append(data)


def read(paper: Paper) -> Reading:
    reading = Reading()
    for side in paper.sides:
        reading.feed(side)
        assert not reading.stack, f"left open: {[tag for tag, *_ in reading.stack]}"
    return reading


def made(entry: Layout, seed: int) -> tuple[Household, Paper]:
    world = population.household(random.Random(f"identity {seed}"))
    return world, entry.make(world, random.Random(seed), LOOK)


def folded(text: str) -> str:
    """Upper case with comma letters, so that what old software printed with a cedilla compares."""
    return unicodedata.normalize("NFC", text).upper().translate(str.maketrans("ŞŢ", "ȘȚ"))


@pytest.mark.parametrize(("kind", "entry"), CASES)
def test_marks_and_values_are_the_same_fields_of_the_kind(kind: str, entry: Layout) -> None:
    spec = kind_of(kind)
    for seed in SEEDS:
        _, paper = made(entry, seed)
        reading = read(paper)
        assert reading.faults == []
        assert (paper.kind, paper.layout) == (kind, entry.name)
        assert set(reading.marks) == set(paper.values)
        assert [path for path in paper.values if spec.spec_of(path) is None] == []
        assert {f.path for f in spec.fields if f.critical} <= set(paper.values) | {"/valid_until"}


@pytest.mark.parametrize(("kind", "entry"), CASES)
def test_values_are_in_normal_form(kind: str, entry: Layout) -> None:
    for seed in SEEDS:
        _, paper = made(entry, seed)
        for path, value in paper.values.items():
            spec = kind_of(kind).spec_of(path)
            assert spec is not None
            assert value, path
            assert value == " ".join(unicodedata.normalize("NFC", value).split()), path
            assert not set(value) & set("şţŞŢ"), f"cedilla in {path}"
            if spec.type == "name":
                assert value == value.upper(), path
            elif spec.type == "choice":
                assert value in spec.choices
            elif spec.type in _FORMS:
                assert re.fullmatch(_FORMS[spec.type], value), (path, value)
            if spec.type == "date":
                date.fromisoformat(value)


@pytest.mark.parametrize(("kind", "entry"), CASES)
def test_what_is_printed_says_the_value(kind: str, entry: Layout) -> None:
    for seed in SEEDS:
        _, paper = made(entry, seed)
        for path, texts in read(paper).marks.items():
            value, spec = paper.values[path], kind_of(kind).spec_of(path)
            assert spec is not None
            if spec.type == "choice":
                continue
            for said in texts if spec.type == "date" else [" ".join(texts)]:
                if spec.type == "date":
                    assert str(int(value[8:])) in said, (path, said)
                    assert value[2:4] in said, (path, said)
                elif spec.type in ("code", "cnp"):
                    assert re.sub(r"[\s.\-]", "", said).upper() == value, path
                else:
                    assert folded(said) == folded(value), path


@pytest.mark.parametrize(("kind", "entry"), CASES)
def test_the_same_seed_prints_the_same_paper(kind: str, entry: Layout) -> None:
    assert made(entry, 3)[1] == made(entry, 3)[1]


@pytest.mark.parametrize(("kind", "entry"), CASES)
def test_a_paper_is_about_the_person_asked_for(kind: str, entry: Layout) -> None:
    world, _ = made(entry, 1)
    for person in world.members:
        paper = entry.make(world, random.Random(5), LOOK, person=person)  # type: ignore[call-arg]
        assert paper.person == person.cnp
        assert paper.values.get("/cnp", person.cnp) == person.cnp


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_keeps_layouts_back(kind: str) -> None:
    held, train = layouts_of(kind, "held"), layouts_of(kind, "train")
    assert len(held) >= 1
    assert len(train) >= 2
    assert len({entry.name for entry in (*held, *train)}) == len(held) + len(train) >= 3


def control(text: str) -> int:
    """The check digit written out on its own here: weights 7 3 1, letters from 10, fillers 0."""
    total = 0
    for place, sign in enumerate(text):
        worth = 0 if sign == "<" else int(sign, 36)
        total += worth * [7, 3, 1][place % 3]
    return total % 10


@pytest.mark.parametrize("entry", layouts_of("identity_card", None), ids=lambda e: e.name)
def test_the_zone_of_the_laminated_card_agrees_with_its_face(entry: Layout) -> None:
    for seed in SEEDS:
        _, paper = made(entry, seed)
        first, second = read(paper).zone
        assert (len(first), len(second), first[:5]) == (36, 36, "IDROU")
        assert second[:8] == paper.values["/series"] + paper.values["/number"]
        assert [control(second[a:b]) for a, b in ((0, 9), (13, 19), (21, 27))] == [int(second[i]) for i in (9, 19, 27)]
        assert control(second[:10] + second[13:20] + second[21:35]) == int(second[35])
        assert second[28] + second[13:19] + second[29:35] == paper.values["/cnp"]
        assert second[21:27] == paper.values["/valid_until"][2:].replace("-", "")


@pytest.mark.parametrize(
    "entry",
    [*layouts_of("electronic_identity_card", None), *layouts_of("residence_permit", None)],
    ids=lambda e: e.name,
)
def test_zones_of_three_lines_pass_their_checks(entry: Layout) -> None:
    for seed in SEEDS:
        _, paper = made(entry, seed)
        zone = read(paper).zone
        if not zone:
            continue
        first, second, third = zone
        assert [len(line) for line in zone] == [30, 30, 30]
        assert control(first[5:14]) == int(first[14])
        assert (control(second[:6]), control(second[8:14])) == (int(second[6]), int(second[14]))
        assert control(first[5:] + second[:7] + second[8:15] + second[18:29]) == int(second[29])
        assert second[8:14] == paper.values["/valid_until"][2:].replace("-", "")
        assert "<<" in third


def test_the_known_cards() -> None:
    home = Address("CJ", "Cluj-Napoca", "Str.", "Donath", "12")
    ana = Human("2850715120018", "Popescu", "Ana-Maria", "F", date(1985, 7, 15), ("CJ", "Dej"), home, "none")
    assert card_lines(ana, "KX123456", date(2027, 7, 15)) == (
        "IDROUPOPESCU<<ANA<MARIA<<<<<<<<<<<<<", "KX123456<0ROU8507158F270715221200188",
    )  # fmt: skip
    stefan = Human("5011130123337", "Timiș-Ciobanu", "Ștefan", "M", date(2001, 11, 30), ("CJ", "Dej"), home, "none")
    assert card_lines(stefan, "KX900001", date(2023, 11, 30)) == (
        "IDROUTIMIS<CIOBANU<<STEFAN<<<<<<<<<<", "KX900001<1ROU0111300M231130051233372",
    )  # fmt: skip


def test_the_published_example_of_a_three_line_zone() -> None:
    """The specimen of ICAO 9303 part 5; only the issuing state differs here, so the digits are those of the book."""
    anna = Human(
        "2740812000000", "Eriksson", "Anna Maria", "F", date(1974, 8, 12), ("", ""), Address(*[""] * 5), "none"
    )
    first, second, third = id1_lines(anna, "D23145890", date(2012, 4, 15), "I", nation="UTO")
    assert first == "I<ROUD231458907<<<<<<<<<<<<<<<"
    assert second == "7408122F1204159UTO<<<<<<<<<<<6"
    assert third == "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
    assert check_digit("D23145890") == "7"
