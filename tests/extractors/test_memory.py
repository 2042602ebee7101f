"""What was freed does not stay with the process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from extractors.memory import _trim, given_back

_GROWN = """
import os, sys
sys.path.insert(0, sys.argv[1])
from extractors.memory import given_back

def size():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

def work():
    kept = []
    freed = [bytes(100_000) for _ in range(3000) if kept.append(bytearray(50)) is None]
    return kept

before = size()
kept = (given_back(work) if sys.argv[2] == "back" else work)()
print((size() - before) / 1e6)
"""


def grown(way: str) -> float:
    """MB that a process keeps after a job that took 300 MB in pieces and freed them, with small ones kept between."""
    done = subprocess.run([sys.executable, "-c", _GROWN, ".", way], capture_output=True, text=True, check=True)
    return float(done.stdout)


@pytest.mark.skipif(_trim() is None, reason="this C library cannot give memory back")
def test_it_is_given_back() -> None:
    assert grown("kept") > 150  # else this test would show nothing
    assert grown("back") < 30


def test_result_and_exception_come_through() -> None:
    def half(n: int) -> int:
        if n % 2:
            raise ValueError(n)
        return n // 2

    assert given_back(half)(8) == 4
    with pytest.raises(ValueError, match="3"):
        given_back(half)(3)
    assert given_back(half).__name__ == "half"
