"""Blanks after points by the pixels; columns of small labels beside higher values; blanks that a hand filled."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.craft import blanks, spacing
from extractors.craft.bands import bands
from extractors.craft.labels import find
from extractors.craft.rows import arrange
from extractors.found import Doc, found
from models.geometry import Box
from models.kinds import kind
from models.page import Word
from tests.extractors.drawn import font, view_of


def drawn_line(tmp_path: Path, text: str, parts: list[str]):  # type: ignore[no-untyped-def]
    """A view with the text drawn on it and its words parted as ``parts`` says."""
    sheet, face = Image.new("L", (1400, 200), 250), font(44)
    ImageDraw.Draw(sheet).text((50, 60), text, font=face, fill=10)
    picture = tmp_path / "line.pgm"
    cv2.imwrite(str(picture), np.asarray(sheet))
    words, at = [], 0
    for part in parts:
        at = text.index(part, at)
        x0, x1 = 50 + face.getlength(text[:at]), 50 + face.getlength(text[: at + len(part)])
        words.append(Word(part, Box(x0, 66, x1, 112), 0.9, 0))
        at += len(part)
    return view_of(tuple(words), picture=picture, size=(1400, 200)), words


@pytest.mark.parametrize(
    "text", ["Jud.CJ Mun.Pitești Str.Horea nr.2", "Jud. CJ Mun. Pitești Str. Horea nr. 2", "Str.Horea nr. 2 bl.4"]
)
def test_a_blank_after_a_point_is_what_the_pixels_show(tmp_path: Path, text: str) -> None:
    parts = text.replace(".", ". ").split()
    view, words = drawn_line(tmp_path, text, parts)
    assert spacing.printed(view, words) == text


def test_values_beside_a_column_of_small_labels() -> None:
    words = []
    for i, (label, value) in enumerate(
        (("TITULAR", "Pop Ana"), ("STRADA", "Horea"), ("xx!", "17/12/2017"), ("ELIBERAT", "SPCLEP"))
    ):
        y = 100 + 70 * i
        words.append(Word(label, Box(50, y, 150, y + 14), 0.9, 10 + i))
        words += [
            Word(t, Box(300 + 130 * n, y + 4, 420 + 130 * n, y + 38), 0.9, 20 + i) for n, t in enumerate(value.split())
        ]
    words.append(Word("nr.2", Box(300, 202, 380, 230), 0.9, 30))
    rows = arrange(words)
    found_bands = {
        b.label: " ".join(w.text for w in b.words) for b in bands(rows, find(rows, ("titular", "strada", "eliberat")))
    }
    assert found_bands == {"titular": "Pop Ana", "strada": "Horea nr.2", "": "17/12/2017", "eliberat": "SPCLEP"}


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [(("Hege", "du", "S"), "Hegedus"), (("Jul", "ia-Judit"), "Julia-Judit"), (("Ana", "Maria"), "Ana Maria")],
)
def test_pieces_of_a_name_are_joined(pieces: tuple[str, ...], whole: str) -> None:
    assert blanks.joined([Word(p, Box(0, 0, 1, 1), 0.9) for p in pieces]) == whole


def test_what_stands_close_behind_a_name_in_capitals_is_no_piece_of_it() -> None:
    words = (Word("POP", Box(100, 100, 160, 130), 0.9, 0), Word("de", Box(170, 100, 200, 130), 0.9, 0))
    doc = Doc((view_of(words),))
    name = found("/surname", "POP", words[:1], 0)
    assert blanks.untorn(doc, kind("birth_certificate"), name) == name
