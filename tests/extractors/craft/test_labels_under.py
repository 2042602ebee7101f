"""Forms that print their labels under the lines to write on."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from extractors.craft import picks
from extractors.craft.form import Ask, read_form
from extractors.found import Doc
from models.kinds import kind

_SPEC = importlib.util.spec_from_file_location("typed", Path(__file__).parents[1] / "typed.py")
assert _SPEC is not None
assert _SPEC.loader is not None
typed = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(typed)

ASKS = (
    Ask("/surname", ("numele",), picks.name),
    Ask("/given_names", ("prenumele",), picks.name),
    Ask("/cnp", ("cod numeric personal",), picks.cnp),
    Ask("/valid_until", ("valabila pana la",), picks.date),
)
UNDER = """
POP
numele
ANA-MARIA
prenumele
2850715120018
cod numeric personal
15.07.2027
valabila pana la
"""
OVER = """
numele
POP
prenumele
ANA-MARIA
cod numeric personal
2850715120018
valabila pana la
15.07.2027
"""


@pytest.mark.parametrize("text", [UNDER, OVER], ids=["under", "over"])
def test_the_telling_values_decide_for_the_whole_page(text: str) -> None:
    found = read_form(Doc((typed.view(text),)), kind("identity_card"), ASKS)
    assert {f.path: f.value for f in found} == {
        "/surname": "POP", "/given_names": "ANA-MARIA", "/cnp": "2850715120018", "/valid_until": "2027-07-15",
    }  # fmt: skip


def test_a_page_that_tells_both_ways_is_sure_of_nothing_below() -> None:
    text = "01.02.2020\nvalabila pana la\n03.04.2021\nnumele\nPOP\n"
    found = {f.path: f for f in read_form(Doc((typed.view(text),)), kind("identity_card"), ASKS)}
    assert found["/surname"].located < 0.8
