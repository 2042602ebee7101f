"""E-mail addresses that the first engine cannot write: the place is found, and two further engines may settle it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import pytest

from extractors.craft import mail, prose
from extractors.engines import LineReading, rapid, tesseract
from extractors.found import Doc, Found
from extractors.judge import judge
from models.kinds import kind
from tests.extractors.drawn import white
from tests.extractors.typed import view

PATH = "/association_email"


def read(text: str) -> list[Found]:
    return mail.email(prose.pages(Doc((view(text),))), PATH)


@pytest.mark.parametrize(
    ("text", "raw", "value"),
    [
        ("E-mail: asoc51@exemplu.com | Tel. 0264", "asoc51@exemplu.com", "asoc51@exemplu.com"),
        ("Poșta electronică asoc51 exemplu.com | Tel. 0264", "asoc51 exemplu.com", None),
        ("mail: ap.padin22(Qexemplu.ro, fax 0264", "ap.padin22(Qexemplu.ro,", "ap.padin22@exemplu.ro"),
        ("Tel. 0264 55 | asocpadinGexemplu.com", "asocpadinGexemplu.com", None),
    ],
)
def test_place_and_value(text: str, raw: str, value: str | None) -> None:
    (found,) = read(text)
    assert (found.raw, found.value) == (raw, value)
    assert found.located >= 0.8


def test_address_with_a_lost_beginning_is_not_sure() -> None:
    (found,) = read("E-mail: zorilor ap@exemplu.ro")
    assert found.located < 0.8


@pytest.mark.parametrize("text", ["E-mail: | Tel. 0264 123 456", "www.exemplu.ro", "Site: exemplu-asociatie.ro"])
def test_nothing_where_no_address_stands(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("third", "status"), [("asoc51@exemplu.com", "accepted"), ("asoc61@exemplu.com", "review")])
def test_two_further_engines_settle_an_address(
    third: str, status: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "page.pgm"
    cv2.imwrite(str(picture), white((2480, 3508)))
    monkeypatch.setattr(rapid, "read_lines", lambda crops: [LineReading("asoc51@exemplu.com", 0.9, "b")])
    monkeypatch.setattr(tesseract, "read_lines", lambda crops, **_: [LineReading(third, 0.9, "c")])
    page = replace(view("E-mail: asoc51 exemplu.com | Tel. 0264"), picture=picture)
    doc = Doc((page,))
    entries = judge(doc, kind("association_certificate"), mail.email(prose.pages(doc), PATH))
    entry = next(e for e in entries if e.path == PATH)
    assert entry.status == status
    assert entry.status == "review" or entry.value == "asoc51@exemplu.com"
