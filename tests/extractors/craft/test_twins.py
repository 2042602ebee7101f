"""Cards that share a view are told apart by what each prints first and last."""

from __future__ import annotations

import pytest

from extractors.craft.rows import arrange
from extractors.craft.twins import cards_of
from models.geometry import Box
from models.page import Word
from tests.extractors.drawn import words_of
from tests.extractors.kinds.cards_typed import card, clean_paper, read_typed_zones, td1, td2
from tests.extractors.typed import sure

ANA, ION = "2850715120018", "1850712125674"
FACE = """ROUMANIE   ROMÂNIA   ROMANIA
CARTE D'IDENTITE   CARTE DE IDENTITATE   IDENTITY CARD
CNP {cnp}   SERIA KX NR {number}
Nume/Nom/Last name
{surname}
Prenume/Prenom/First name
{given}
Domiciliu/Adresse/Address
Jud.CJ Mun.Cluj-Napoca
Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15
Emisă de/Délivrée par/Issued by
SPCLEP Cluj-Napoca
{zone}"""
FIRST = FACE.format(cnp=ANA, number="123456", surname="POP", given="ANA",
                    zone=td2("POP<<ANA", "KX123456", ANA, "270715"))  # fmt: skip
SECOND = FACE.format(cnp=ION, number="654321", surname="RUS", given="ION",
                     zone=td2("RUS<<ION", "KX654321", ION, "270712", "M"))  # fmt: skip


def placed(text: str, left: float, top: float) -> tuple[Word, ...]:
    return words_of(*text.splitlines(), left=left, top=top)


@pytest.mark.parametrize("left", [100.0, 900.0])
def test_two_cards_of_a_sheet(left: float) -> None:
    first, second = placed(FIRST, 100, 100), placed(SECOND, left, 1300)
    places = cards_of(arrange((*first, *second)))
    assert len(places) == 2
    for words, place in zip((first, second), places, strict=True):
        assert all(place.x0 <= w.box.cx <= place.x1 and place.y0 <= w.box.cy <= place.y1 for w in words)
    assert places[0].y1 < places[1].y0


def test_dirt_is_no_part_of_a_card() -> None:
    dirt = (Word("re", Box(3000, 500, 3040, 530), 0.4, 900), Word("Sa", Box(300, 2900, 330, 2930), 0.3, 901))
    places = cards_of(arrange((*placed(FIRST, 100, 100), *placed(SECOND, 100, 1300), *dirt)))
    assert len(places) == 2
    assert all(p.x1 < 2900 and p.y1 < 2800 for p in places)


@pytest.mark.parametrize("text", [FIRST, "Subsemnatul, domiciliat în România, str. Horea 3\nROMANIA\nJudețul Cluj"])
def test_one_card_and_other_papers_are_one(text: str) -> None:
    assert cards_of(arrange(placed(text, 100, 100))) == ()


def test_values_of_two_cards_in_one_view_are_never_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the sheet could not be parted: the number of one card would stand beside the CNP of the other."""
    read_typed_zones(monkeypatch)
    clean_paper(monkeypatch)
    assert sure(card("identity_card", FIRST))["/cnp"] == ANA
    assert sure(card("identity_card", FIRST + "\n\n\n\n\n\n\n\n" + SECOND)) == {}


def test_the_heading_of_a_card_that_lies_askew() -> None:
    """Its country's three names stand in three rows."""
    lines = FIRST.splitlines()
    head = [w for i, name in enumerate(lines[0].split()) for w in words_of(name, left=100 + 500 * i, top=100 - 35 * i)]
    first = (*head, *words_of(*lines[1:], left=100, top=160))
    assert len(cards_of(arrange((*first, *placed(SECOND, 100, 1300))))) == 2


def test_two_numbers_in_one_view_are_two_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first card's heading was not read: its number still stands above the second card."""
    read_typed_zones(monkeypatch)
    clean_paper(monkeypatch)
    bare = "\n".join(FIRST.splitlines()[2:5])
    assert sure(card("identity_card", bare + "\n\n\n\n" + SECOND)) == {}


def test_another_persons_back_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zone on a side of its own that agrees with nothing on the face; with its own face it is the best witness."""
    read_typed_zones(monkeypatch)
    clean_paper(monkeypatch)
    face = """PERMIS DE ȘEDERE
Nume | BONDAR
Prenume | PETRO
Cetățenia | UCRAINA"""
    own = td1("BONDAR<<PETRO", "TR5511203", "7791130129676", "200823", "M", "UKR")
    strange = td1("KOVALENKO<<ANNA", "TR4200143", "7850312129782", "200823", "F", "UKR")
    assert sure(card("residence_permit", face, own))["/surname"] == "BONDAR"
    assert sure(card("residence_permit", face, own))["/valid_until"] == "2020-08-23"
    assert sure(card("residence_permit", face, strange)) == {}


def test_two_zones_are_two_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    read_typed_zones(monkeypatch)
    clean_paper(monkeypatch)
    zones = [td1("BONDAR<<PETRO", "TR5511203", "7791130129676", "200823", "M", "UKR"),
             td1("KOVALENKO<<ANNA", "TR4200143", "7850312129782", "200823", "F", "UKR")]  # fmt: skip
    face = "PERMIS DE ȘEDERE\nNume | BONDAR\nPrenume | PETRO\n"
    assert sure(card("residence_permit", face + zones[0]))["/surname"] == "BONDAR"
    assert sure(card("residence_permit", face + "\n".join(zones))) == {}


@pytest.mark.parametrize(("left", "top"), [(100, 1300), (1300, 500), (1300, 100)], ids=["below", "askew", "beside"])
def test_cards_are_parted_by_their_zones(left: float, top: float) -> None:
    """Of faint copies little is read but the zones: wherever the cards lie, each has its own words."""
    faint = ["\n".join(text.splitlines()[2:]) for text in (FIRST, SECOND)]
    first, second = placed(faint[0], 100, 100), placed(faint[1], left, top)
    places = cards_of(arrange((*first, *second)))
    assert len(places) == 2
    for words in (first, second):
        own = [p for p in places if all(p.x0 <= w.box.cx <= p.x1 and p.y0 <= w.box.cy <= p.y1 for w in words[-2:])]
        assert len(own) == 1
        others = second if words is first else first
        assert not any(own[0].overlap(w.box) > 0.5 * w.box.area for w in others)
