"""A batch's keepsakes: small while they are kept, whole when they are asked for."""

from __future__ import annotations

import pickle

import pytest

from flows.packed import InTurn, Packed


def test_it_gives_back_what_was_put_in() -> None:
    kept: Packed[str, dict[tuple[int, int], str]] = Packed()
    kept["a"] = {(0, 1): "x"}
    kept["a"][0, 2] = "lost"  # a copy was changed
    assert dict(kept) == {"a": {(0, 1): "x"}}
    assert ("a" in kept, "b" in kept, len(kept)) == (True, False, 1)
    del kept["a"]
    with pytest.raises(KeyError):
        kept["a"]


def test_what_is_kept_is_small() -> None:
    value = [f"câmpul {n % 7}" for n in range(10_000)]
    kept: Packed[str, list[str]] = Packed()
    kept["a"] = value
    assert len(kept._packed["a"]) * 5 < len(pickle.dumps(value))


def test_values_come_in_turn() -> None:
    kept: Packed[str, int] = Packed()
    kept.update(b=2, a=1, c=3)
    row = InTurn(kept, sorted(kept))
    assert (list(row), len(row), row[-1], list(row[1:]), 2 in row) == ([1, 2, 3], 3, 3, [2, 3], True)
