"""Pages are turned the right way up, also where the quick look at a strip was wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from extractors.image import orient
from extractors.image.warp import quarter_turn
from extractors.upright import SURE, read_upright, sureness
from models.geometry import Box
from models.page import Word
from tests.extractors.drawn import text_page


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_that_reads_as_rubbish_is_turned_round(
    turns: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However it was fed, and whatever the strip seemed to say (a face in capitals reads nearly as well both ways)."""
    monkeypatch.setattr(orient, "upside_down", lambda *_: False)
    page = text_page((2480, 3508), rows=12, margin=220)
    turned, _ = quarter_turn(page.image, turns)
    up = read_upright(np.ascontiguousarray(turned), tmp_path, small=False, tinted=False)
    assert (up.turns + turns) % 4 == 0
    assert sureness(up.words) > SURE


def test_sureness_weighs_letters() -> None:
    box = Box(0, 0, 10, 10)
    assert sureness([]) == 0.0
    assert sureness([Word("abc", box, 1.0, 0), Word("z", box, 0.2, 0)]) == pytest.approx(0.8)
