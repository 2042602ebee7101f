"""What is trusted and what goes to the clerk, with recorded second readings and once with the real engines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors import judge as judging
from extractors import line_marks
from extractors.engines import LineReading, rapid, tesseract
from extractors.found import Doc, Found
from extractors.judge import judge
from models.dossier import Check, FieldEntry
from models.geometry import Box
from models.kinds import kind
from models.page import Word
from tests.extractors.drawn import line, view_of, white
from validators import fields

CNP, OTHER_CNP, BROKEN_CNP = "1850712125674", "2870304123455", "1850712125672"
SLIP = kind("pension_slip")


@pytest.fixture
def doc(tmp_path: Path) -> Doc:
    picture = tmp_path / "page.pgm"
    cv2.imwrite(str(picture), white((2480, 3508)))
    return Doc((view_of((), picture=picture),))


class Engines:
    """The two further engines with recorded answers; ``asked`` counts the crops that each was shown."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.second: list[str] = []
        self.third: list[str] = []
        self.asked = {"second": 0, "third": 0}
        monkeypatch.setattr(rapid, "read_lines", lambda crops: self._answer("second", crops))
        monkeypatch.setattr(tesseract, "read_lines", lambda crops, **_: self._answer("third", crops))

    def _answer(self, which: str, crops: Sequence[np.ndarray]) -> list[LineReading]:
        self.asked[which] += len(crops)
        texts = [*getattr(self, which), *[""] * len(crops)][: len(crops)]
        return [LineReading(t, 0.9, which) for t in texts]


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> Engines:
    return Engines(monkeypatch)


def reading(path: str, raw: str, value: str | bool | None, **changes: object) -> Found:
    made = Found(path, raw, value, 0, (Box(100, 100, 400, 140),), read=0.95)
    return replace(made, **changes)  # type: ignore[arg-type]


def entry(doc: Doc, found: Found, kind_id: str = "pension_slip") -> FieldEntry:
    (made,) = [e for e in judge(doc, kind(kind_id), [found]) if e.path == found.path]
    return made


def test_two_engines_agree(doc: Doc, engines: Engines) -> None:
    engines.second = ["CNP 185 0712 125674"]
    made = entry(doc, reading("/cnp", CNP, CNP))
    assert (made.status, made.value) == ("accepted", CNP)
    assert made.confidence > 0.99
    assert {(c.name, c.ok) for c in made.checks} == {("cnp.checksum", True), ("second_reading", True)}
    assert made.candidates == ()
    assert engines.asked["third"] == 0


def test_engines_differ(doc: Doc, engines: Engines) -> None:
    engines.second, engines.third = ["412,45"], ["312,43"]
    made = entry(doc, reading("/net_income", "312,45", "312.45"))
    assert made.status == "review"
    assert made.value == "312.45"
    assert set(made.candidates) == {"412.45", "312.43"}
    assert made.confidence < 0.99


def test_a_third_reading_that_sides_with_the_second(doc: Doc, engines: Engines) -> None:
    engines.second, engines.third = ["372,45"], ["372,45"]
    made = entry(doc, reading("/net_income", "312,45", "312.45"))
    assert (made.value, made.status) == ("372.45", "accepted")
    assert "312.45" in made.candidates


def test_a_third_reading_that_only_repeats_the_first_is_no_witness(doc: Doc, engines: Engines) -> None:
    """Tesseract on the crop agreeing with Tesseract on the page is one engine twice."""
    engines.second, engines.third = ["372,45"], ["312,45"]
    assert entry(doc, reading("/net_income", "312,45", "312.45")).status == "review"


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [("ILLYES KINGA", "ILLYÉS KINGA", "hun"), ("SÂNDOR ILONA", "SÁNDOR ILONA", "all"), ("POP ANA", "POP ANE", "all")],
)
def test_a_name_with_letters_of_hungarian_is_read_by_its_own_model(
    doc: Doc, monkeypatch: pytest.MonkeyPatch, first: str, second: str, asked: str
) -> None:
    """Not where the mark may be â's, which that model does not know."""
    monkeypatch.setattr(rapid, "read_lines", lambda crops: [LineReading(second, 0.9, "second")])
    monkeypatch.setattr(tesseract, "hungarian", lambda: "hun")
    monkeypatch.setattr(tesseract, "widest", lambda: "all")
    told: list[str] = []

    def third(crops: Sequence[np.ndarray], languages: str) -> list[LineReading]:
        told.append(languages)
        return [LineReading(second, 0.9, "third") for _ in crops]

    monkeypatch.setattr(tesseract, "read_lines", third)
    made = entry(doc, reading("/name", first, first))
    assert told == [asked]
    assert (made.value, made.status) == (second, "accepted")


def test_words_of_the_line_above_are_no_marks(tmp_path: Path) -> None:
    page = white()
    drawn, label = line("ARDELEAN"), line("nume nom", 15)
    h, w = drawn.shape
    page[200 : 200 + h, 100 : 100 + w] = drawn
    ink = np.argwhere(page < 128)
    (top, left), (bottom, right) = ink.min(axis=0), ink.max(axis=0)
    above = label[(label < 128).any(axis=1)]
    page[top - 4 - len(above) : top - 4, 100 : 100 + above.shape[1]] = above
    cv2.imwrite(str(tmp_path / "page.pgm"), page)
    own = Box(float(left), float(top), float(right), float(bottom))
    over = Box(100.0, float(top - 4 - len(above)), 100.0 + above.shape[1], float(top - 4))
    name = Found("/surname", "ARDELEAN", "ARDELEAN", 0, (own,), read=0.95)
    for words, doubted in (((Word("nume", over, 0.9),), False), ((Word("˘", over, 0.9),), True)):
        seen = line_marks.of_lines(view_of(words, picture=tmp_path / "page.pgm"), name)
        assert len(seen) == 1
        assert line_marks.unexplained(seen) is doubted


def test_nothing_read_by_the_second(doc: Doc, engines: Engines) -> None:
    engines.second, engines.third = [""], [CNP]
    assert entry(doc, reading("/cnp", CNP, CNP)).status == "review"


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("POPESCU ANA-MARIA", "POPESCUANA-MARIA", "accepted"),
        ("POPESCU ANA-MARIA", "POPESCU ANA MARIA", "review"),
        ("POPESCU ANA MARIA", "POPESCU ANA-MARIA", "review"),
        ("POPESCU ANA", "POPESCU ANNA", "review"),
        ("POPESCU ION", "POPESCU ION", "accepted"),
    ],
)
def test_a_hyphen_of_a_name_is_not_lost(doc: Doc, engines: Engines, first: str, second: str, status: str) -> None:
    engines.second, engines.third = [second], [""]
    assert entry(doc, reading("/name", first, first)).status == status


@pytest.mark.parametrize(
    ("first", "second", "read", "shown"),
    [
        ("HEGE DU S", "HEGEDUS", 0.95, "HEGEDUS"),
        ("LUKÂCS", "LUKÁCS", 0.95, "LUKÁCS"),
        ("DUMITHU", "DUMITRU", 0.3, "DUMITRU"),
        ("DUMITRU", "DUMITHU", 0.95, "DUMITRU"),
    ],
)
def test_of_two_names_that_differ_the_likelier_is_shown(
    doc: Doc, engines: Engines, first: str, second: str, read: float, shown: str
) -> None:
    engines.second, engines.third = [second], [""]
    got = entry(doc, reading("/name", first, first, read=read))
    assert (got.value, got.status) == (shown, "review")


def test_what_other_evidence_says_is_likelier(doc: Doc, engines: Engines) -> None:
    engines.second, engines.third = ["JURJ"], ["JURT"]
    got = entry(doc, reading("/name", "JURI", "JURI", rivals=("JURJ",)))
    assert (got.value, got.status) == ("JURJ", "review")


def test_a_failing_check_digit_is_never_accepted(doc: Doc, engines: Engines) -> None:
    engines.second, engines.third = [BROKEN_CNP], [BROKEN_CNP]
    made = entry(doc, reading("/cnp", BROKEN_CNP, BROKEN_CNP))
    assert made.status == "review"
    assert Check(name="cnp.checksum", ok=False) in made.checks
    assert made.confidence < 0.5


def test_a_month_that_cannot_be_is_never_accepted(doc: Doc, engines: Engines) -> None:
    engines.second = ["decembrie 2077"]
    made = entry(doc, reading("/month", "decembrie 2077", "2077-12"))
    assert made.status == "review"
    engines.second, engines.third = ["decembrie 2017"], ["decembrie 2077"]
    assert entry(doc, reading("/month", "decembrie 2077", "2077-12")).value == "2017-12"  # the likelier is shown


def test_a_date_that_cannot_be_is_never_accepted(doc: Doc, engines: Engines) -> None:
    engines.second = ["12.12.1817"]
    made = entry(doc, reading("/valid_until", "12.12.1817", "1817-12-12"), "identity_card")
    assert made.status == "review"


@pytest.mark.parametrize(
    "doubt",
    [
        {"located": 0.79},
        {"rivals": ("400.00",)},
        {"handwritten": True},
        {"checks": (Check(name="amount.words", ok=False),)},
    ],
    ids=["located-low", "rivals", "handwritten", "words-differ"],
)
def test_a_doubt_outweighs_any_witness(doc: Doc, engines: Engines, doubt: dict[str, object]) -> None:
    engines.second = ["312,45"]
    sure = reading("/net_income", "312,45", "312.45")
    assert entry(doc, sure).status == "accepted"
    engines.second = ["312,45"]
    made = entry(doc, replace(sure, **doubt))  # type: ignore[arg-type]
    assert made.status == "review"
    assert made.value == "312.45"
    assert made.confidence < 0.99


@pytest.mark.parametrize("doubt", [{"located": 0.6}, {"rivals": (OTHER_CNP,)}])
def test_whose_number_it_is_stays_open(doc: Doc, engines: Engines, doubt: dict[str, object]) -> None:
    engines.second = [CNP]
    made = entry(doc, replace(reading("/cnp", CNP, CNP), **doubt))  # type: ignore[arg-type]
    assert made.status == "review"
    assert ("whose_number", False) in {(c.name, c.ok) for c in made.checks}


def test_no_second_look_no_trust(doc: Doc, engines: Engines) -> None:
    made = entry(doc, reading("/net_income", "312,45", "312.45", reread=False))
    assert (made.status, engines.asked) == ("review", {"second": 0, "third": 0})


def test_a_checked_mrz_is_a_witness_of_its_own(doc: Doc, engines: Engines) -> None:
    zone = reading("/cnp", CNP, CNP, source="mrz", reread=False, checks=(Check(name="mrz.composite", ok=True),))
    assert entry(doc, zone, "identity_card").status == "accepted"
    broken = replace(zone, checks=(Check(name="mrz.composite", ok=False),))
    assert entry(doc, broken, "identity_card").status == "review"


def test_a_value_in_several_lines_is_put_together(doc: Doc, engines: Engines) -> None:
    engines.second = ["Str. Observatorului nr. 12", "Cluj-Napoca"]
    boxes = (Box(100, 100, 700, 140), Box(100, 160, 400, 200))
    text = "Str. Observatorului nr. 12 Cluj-Napoca"
    made = entry(doc, reading("/address", text, text, boxes=boxes), "lease_contract")
    assert made.status == "accepted"
    assert len(made.evidence) == 2
    assert engines.asked["second"] == 2


def test_readings_keep_their_crops_apart(doc: Doc, engines: Engines) -> None:
    engines.second = ["POPESCU ION", "CNP 1850712125674", "312,45"]
    found = [
        reading("/name", "POPESCU ION", "POPESCU ION"),
        reading("/file_number", "", None, boxes=()),  # nothing to show to anybody
        reading("/cnp", CNP, CNP),
        reading("/net_income", "312,45", "312.45"),
    ]
    made = {e.path: e.status for e in judge(doc, SLIP, found)}
    assert made == {
        "/name": "accepted",
        "/file_number": "review",
        "/cnp": "accepted",
        "/net_income": "accepted",
        "/month": "missing",
    }


def test_what_is_not_found_is_missing(doc: Doc, engines: Engines) -> None:
    made = judge(doc, kind("association_certificate"), [])
    assert {e.status for e in made} == {"missing"}
    assert {e.value for e in made} == {None}
    assert "/persons/N/name" not in {e.path for e in made}
    assert engines.asked == {"second": 0, "third": 0}


def test_a_choice_must_be_the_same_phrase(doc: Doc, engines: Engines) -> None:
    engines.second, engines.third = ["ajutor de somaj"], [""]
    assert entry(doc, reading("/benefit", "Ajutor de șomaj", "unemployment"), "benefit_slip").status == "accepted"
    engines.second, engines.third = ["alocatie de stat"], [""]
    assert entry(doc, reading("/benefit", "Ajutor de șomaj", "unemployment"), "benefit_slip").status == "review"


def test_a_field_that_the_kind_lacks_is_a_mistake(doc: Doc, engines: Engines) -> None:
    with pytest.raises(KeyError, match="no field /plate"):
        judge(doc, SLIP, [reading("/plate", "CJ 01 ABC", "CJ01ABC")])


def test_the_crop_gets_room_but_no_neighbour(tmp_path: Path) -> None:
    own = Box(300, 100, 500, 140)
    words = (
        Word("stanga", Box(100, 100, 290, 140), 0.9, 0), Word("valoare", own, 0.9, 0),
        Word("dreapta", Box(506, 100, 700, 140), 0.9, 0), Word("jos", Box(300, 150, 500, 190), 0.9, 1),
    )  # fmt: skip
    room = judging.roomy(view_of(words), own, (own,))
    assert 290 < room.x0 < 300
    assert 500 < room.x1 < 506
    assert room.y1 < 156
    alone = judging.roomy(view_of(words[1:2]), own, (own,))
    assert (alone.x0, alone.x1) == (300 - 36, 500 + 36)


def test_the_real_engines_on_a_drawn_line(tmp_path: Path) -> None:
    sheet = white()
    places = {}
    for i, (path, text) in enumerate([("/cnp", CNP), ("/name", "POPESCU ION"), ("/net_income", "1.312,45")]):
        crop = line(text)
        sheet[300 + 200 * i : 300 + 200 * i + crop.shape[0], 400 : 400 + crop.shape[1]] = crop
        places[path] = Box(420, 315 + 200 * i, 400 + crop.shape[1] - 20, 300 + 200 * i + crop.shape[0] - 15)
    picture = tmp_path / "page.pgm"
    cv2.imwrite(str(picture), sheet)
    doc = Doc((view_of((), picture=picture),))
    right = {"/cnp": (CNP, CNP), "/name": ("POPESCU ION", "POPESCU ION"), "/net_income": ("1.312,45", "1312.45")}
    wrong = {
        "/cnp": (OTHER_CNP, OTHER_CNP),
        "/name": ("POPESCU ANA", "POPESCU ANA"),
        "/net_income": ("1.812,45", "1812.45"),
    }
    for said, status in ((right, {"accepted"}), (wrong, {"accepted", "review"})):
        found = [reading(p, raw, value, boxes=(places[p],)) for p, (raw, value) in said.items()]
        made = {e.path: e for e in judge(doc, SLIP, found) if e.value is not None}
        assert {e.status for e in made.values()} <= status
        for path, e in made.items():  # what the first engine misread is put right or not trusted
            assert e.value == right[path][1] or e.status == "review"


@pytest.mark.parametrize(
    ("hidden", "status"), [((), "accepted"), (((0.1, 0.101),), "review"), (((0.5, 0.51),), "accepted")]
)
def test_a_streak_through_an_amount_may_hide_a_digit(
    doc: Doc, engines: Engines, hidden: tuple[tuple[float, float], ...], status: str
) -> None:
    """Both engines see the same page without it: that they agree proves nothing of a thin 1."""
    streaked = Doc((replace(doc.views[0], hidden=hidden),))
    engines.second = ["312,45"]
    made = entry(streaked, reading("/net_income", "312,45", "312.45"))
    assert made.status == status
    assert [c.name for c in made.checks if c.ok is False] == (["streak"] if status == "review" else [])


ROUGH = (  # kind, path, text, the second engine's, checks of the reader, accepted on a rough page
    ("pension_slip", "/cnp", CNP, CNP, (), True),  # its own control digit
    ("pension_slip", "/net_income", "312,45", "312,45", (), False),
    ("pension_slip", "/net_income", "312,45", "312,45", (Check(name="slip.rows", ok=True),), True),
    ("pension_slip", "/name", "POP ANA", "POP ANA", (), False),
    ("identity_card", "/surname", "POP", "POP", (), False),
    ("identity_card", "/surname", "POP", "POP", (Check(name="face.mrz_name", ok=True),), True),
    ("identity_card", "/address", "Str. Horea nr. 3 et.1 ap. 2", "Str. Horea nr. 3 et.1 ap. 2", (), False),
)  # fmt: skip


def test_what_a_streak_runs_through_is_rough(doc: Doc, engines: Engines) -> None:
    """The rest of the page is as good as any other."""
    for streaks, status in ((((0.1, 0.101),), "review"), (((0.9, 0.901),), "accepted")):
        engines.second = ["312,45"]
        page = Doc((replace(doc.views[0], streaks=streaks),))
        assert entry(page, reading("/net_income", "312,45", "312.45")).status == status


def test_a_coarse_page_proves_no_name_by_its_letters(doc: Doc, engines: Engines) -> None:
    """The zone has no marks, and they are the first that a coarse scan loses (TĂTAR, TATAR)."""
    read = reading("/surname", "TATAR", "TATAR", checks=(Check(name="face.mrz_name", ok=True),))
    for coarse, status in ((False, "accepted"), (True, "review")):
        engines.second = ["TATAR"]
        page = Doc((replace(doc.views[0], rough=True, coarse=coarse),))
        assert entry(page, read, "identity_card").status == status


@pytest.mark.parametrize(("kind_id", "path", "text", "second", "checks", "stands"), ROUGH)
def test_on_a_rough_page_two_engines_are_not_enough(
    doc: Doc, engines: Engines, kind_id: str, path: str, text: str, second: str, checks: tuple[Check, ...], stands: bool
) -> None:
    spec = kind(kind_id).spec_of(path)
    assert spec is not None
    read = reading(path, text, fields.normalise(spec, text), checks=checks)
    rough = Doc((replace(doc.views[0], rough=True),))
    for page, accepted in ((doc, True), (rough, stands)):
        engines.second = [second]
        made = entry(page, read, kind_id)
        assert (made.status == "accepted") is accepted, made.checks
    assert any(c.name == "rough_scan" and c.ok is False for c in made.checks) is not stands
