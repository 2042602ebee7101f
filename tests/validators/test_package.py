"""The PyPI has another package named ``validators``: this test fails if that one is imported."""

from __future__ import annotations

from pathlib import Path

import validators


def test_it_is_ours() -> None:
    assert Path(validators.__file__).parent == Path(__file__).parents[2] / "validators"
