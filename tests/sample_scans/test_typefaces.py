"""Typefaces: the two splits share none, and every look names families that the machine has."""

from __future__ import annotations

import random
import shutil

import pytest

from sample_scans import fonts


def test_no_family_is_in_both_splits() -> None:
    train, held = ({name for pool in fonts.POOLS[split].values() for name in pool} for split in ("train", "held"))
    assert not train & held


@pytest.mark.skipif(shutil.which("fc-list") is None, reason="needs fontconfig")
@pytest.mark.parametrize("split", ["train", "held"])
def test_a_look_uses_its_own_pool_and_installed_families(split: fonts.Split) -> None:
    for seed in range(30):
        look = fonts.look(random.Random(seed), split)
        for role in ("serif", "sans", "mono"):
            family = getattr(look, role).strip("'")
            assert family in fonts.POOLS[split][role] or family in ("serif", "sans-serif", "monospace")
            assert family in fonts.installed() or family in ("serif", "sans-serif", "monospace")
        assert look == fonts.look(random.Random(seed), split)
        assert 8 < look.size < 13
