"""Which values look filled in by hand: by the engine's doubt, an e-mail address by its strokes as well."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors.craft import filled, issued, prose
from extractors.found import Doc, Found, found
from models.geometry import Box
from models.page import Word
from tests.extractors.drawn import line, text_page, view_of
from tests.extractors.typed import view

AT = (300, 3200)  # where the address stands, in pixels
ADDRESS = "asoc.padin22@exemplu.ro"


def letter(folder: Path, slant: float) -> Doc:
    """A printed letter and an address at its foot, its strokes off plumb by ``slant``; the engine is unsure of it."""
    page = text_page()
    drawn = line(ADDRESS, 46)
    h, w = drawn.shape
    sheared = cv2.warpAffine(
        drawn, np.array([[1, -slant, slant * h], [0, 1, 0]]), (w + int(slant * h), h), borderValue=250
    )
    picture = page.image.copy()
    picture[AT[1] : AT[1] + h, AT[0] : AT[0] + sheared.shape[1]] = sheared
    cv2.imwrite(str(folder / "page.pgm"), picture)
    word = Word(ADDRESS, Box(AT[0], AT[1], AT[0] + sheared.shape[1], AT[1] + h), 0.3, 99)
    return Doc((view_of((*page.words, word), picture=folder / "page.pgm"),))


def address(doc: Doc) -> Found:
    word = next(w for w in doc.views[0].words if w.text == ADDRESS)
    return found("/association_email", ADDRESS, (word,), 0, raw=ADDRESS)


@pytest.mark.parametrize(("slant", "by_hand"), [(0.0, False), (0.45, True)])
def test_an_address_that_the_engine_is_unsure_of_is_told_by_its_strokes(
    tmp_path: Path, slant: float, by_hand: bool
) -> None:
    doc = letter(tmp_path, slant)
    (out,) = filled.by_hand(prose.pages(doc), [address(doc)], doc)
    assert out.handwritten is by_hand


def test_beside_other_values_by_hand_it_is_by_hand(tmp_path: Path) -> None:
    doc = letter(tmp_path, 0.0)
    word = Word("Mureșan", Box(300, 3000, 500, 3040), 0.4, 98)
    doc = Doc((view_of((*doc.views[0].words, word), picture=tmp_path / "page.pgm"),))
    name = found("/persons/0/name", "MUREȘAN", (word,), 0, raw="Mureșan")
    assert all(r.handwritten for r in filled.by_hand(prose.pages(doc), [name, address(doc)], doc))


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("ADEVERINȚĂ\nNr.1795/19.11.2017", True), ("ADEVERINȚĂ\nData:19.11.2017", True),
        ("ADEVERINȚĂ\nNr.1795-19.11.2017", False),
    ],
)  # fmt: skip
def test_a_day_that_a_sign_parts_from_what_runs_into_it(text: str, sure: bool) -> None:
    (out,) = issued.read(prose.pages(Doc((view(text),))))
    assert out.value == "2017-11-19"
    assert (out.located >= 0.8) is sure
