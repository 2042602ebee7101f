"""Dotted leaders go, everything else that is small and round stays."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from extractors.image.leaders import without_leaders
from tests.extractors.drawn import font


def _line(text: str, pt: int = 44, width: int = 1600) -> np.ndarray:
    sheet = Image.new("L", (width, 240), 240)
    ImageDraw.Draw(sheet).text((60, 90), text, fill=20, font=font(pt))
    return np.asarray(sheet)


def _ink(image: np.ndarray) -> int:
    return int((image < 150).sum())


def test_a_leader_is_painted_over_and_the_words_beside_it_stay() -> None:
    with_dots = _line("C.N.P. .............: 1930617139564")
    clean, leaders = without_leaders(with_dots)
    assert leaders == 1
    colon_and_words = _line("C.N.P.")[:, :1600], _line("1930617139564")
    words = sum(_ink(w) for w in colon_and_words)
    assert words <= _ink(clean) < _ink(with_dots) - 100


def test_the_colon_behind_a_leader_stays() -> None:
    clean, _ = without_leaders(_line("Nume ...........:"))
    bare = _ink(_line("Nume"))
    assert _ink(clean) > bare + 30


def test_points_of_abbreviations_and_an_ellipsis_stay() -> None:
    for text in ("str. I. L. Caragiale nr. 3, bl. A, sc. B, ap. 4...", "i i i i i i i i i i", ": : : : : : : :"):
        page = _line(text)
        clean, leaders = without_leaders(page)
        assert leaders == 0
        assert np.array_equal(clean, page)


def test_dots_under_what_is_written_on_them_go_too() -> None:
    sheet = Image.new("L", (1600, 240), 240)
    draw = ImageDraw.Draw(sheet)
    draw.text((100, 70), "POPESCU ION", fill=20, font=font(44))
    written = _ink(np.asarray(sheet))
    for x in range(60, 1500, 14):
        draw.ellipse((x, 140, x + 5, 145), fill=40)
    clean, leaders = without_leaders(np.asarray(sheet))
    assert leaders >= 1
    assert abs(_ink(clean) - written) < 0.02 * written


def test_uneven_specks_are_no_leader() -> None:
    rng = np.random.default_rng(5)
    page = np.full((800, 1600), 240, np.uint8)
    for x, y in rng.integers(20, 780, (60, 2)):
        page[y : y + 5, 2 * x : 2 * x + 5] = 20
    clean, leaders = without_leaders(page)
    assert leaders == 0
    assert np.array_equal(clean, page)
