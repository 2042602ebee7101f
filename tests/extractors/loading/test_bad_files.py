"""Hostile files end in a named reason or in a reading; never in a hang, a crash of the program, or a call outside."""

from __future__ import annotations

import time
import zlib
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.loading import Limits, inspect
from extractors.loading.guard import run_guarded
from extractors.loading.guarded import load_guarded
from models.errors import Rejected, RejectReason
from tests.extractors.loading.bad_files import all_bad, png, small_and_sound, tiff
from tests.extractors.loading.papers import written

LIMITS = Limits()
MEMORY = 1 << 30
SECONDS = 20.0
NAMED = set(get_args(RejectReason))


def outcome(path: Path, limits: Limits = LIMITS) -> tuple[str, str]:
    """The reason that a file is refused for, or ``read``; and the words."""
    try:
        info = run_guarded(inspect, path, limits, timeout_s=SECONDS, memory_bytes=MEMORY)
        for page in info.pages[:2]:
            raw = load_guarded(path, page.number, limits, SECONDS)
            assert raw.image.shape[:2] == (page.height, page.width)
            assert raw.image.size <= 3 * limits.max_pixels
    except Rejected as refusal:
        return refusal.reason, refusal.detail
    return "read", ""


SOUND = small_and_sound()
BAD = {name: (data, allowed) for name, data, allowed in all_bad()}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_has_a_named_end(tmp_path: Path, name: str) -> None:
    data, allowed = BAD[name]
    begun = time.monotonic()
    reason, words = outcome(written(tmp_path, data))
    assert reason in allowed, words
    assert (reason == "read") == (not words)
    assert time.monotonic() - begun < 3 * SECONDS


def most_memory() -> int:
    """The most that this process ever had in memory at a time, in bytes."""
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if x.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


def test_limits_are_asked_before_anything_is_decoded(tmp_path: Path) -> None:
    """Pictures of 100 and 400 megapixels and ten thousand pages are refused in next to no memory and time."""
    run_guarded(inspect, written(tmp_path, SOUND["bill"]), LIMITS)
    before, begun = run_guarded(most_memory), time.monotonic()
    small = Limits(max_pixels=1_000_000)
    huge = png(10_000, 10_000, data=zlib.compress(bytes(10_001 * 10_000), 1))
    for data in (
        huge,
        BAD["tiff de 400 megapixeli"][0],
        BAD["jpeg de 65500 x 65500"][0],
        BAD["pdf cu zece mii de pagini"][0],
    ):
        with pytest.raises(Rejected) as refusal:
            run_guarded(inspect, written(tmp_path, data), small, timeout_s=5)
        assert refusal.value.reason in ("too_large", "too_many_pages", "corrupt")
    assert run_guarded(most_memory) - before < 24 << 20
    assert time.monotonic() - begun < 5


def test_a_broken_file_after_a_locked_one_is_called_broken(tmp_path: Path) -> None:
    """The decoders live on from file to file; what they remember of one must not be told of the next."""
    assert outcome(written(tmp_path, BAD["pdf cu parola"][0]))[0] == "encrypted"
    assert outcome(written(tmp_path, BAD["pdf adanc"][0]))[0] == "corrupt"


def test_a_directory_of_nothing_is_no_page(tmp_path: Path) -> None:
    assert outcome(written(tmp_path, tiff({})))[0] in ("corrupt", "empty")


# --- fuzzing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SOUND)
def test_what_fuzzing_starts_from_is_sound(tmp_path: Path, name: str) -> None:
    assert outcome(written(tmp_path, SOUND[name])) == ("read", "")


@st.composite
def spoiled(draw: st.DrawFn, data: bytes) -> bytes:
    """A few changes: bytes set, runs cut, doubled, zeroed, lengths made enormous, the end lost."""
    out = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(out) - 1)))
        run = draw(st.integers(1, 64))
        how = draw(st.sampled_from(("set", "set", "set", "cut", "double", "zero", "huge", "end", "text")))
        if how == "set":
            out[at : at + 1] = bytes([draw(st.integers(0, 255))])
        elif how == "cut":
            del out[at : at + run]
        elif how == "double":
            out[at:at] = out[at : at + run] * draw(st.integers(1, 40))
        elif how == "zero":
            out[at : at + run] = bytes(min(run, len(out) - at))
        elif how == "huge":
            out[at : at + 4] = draw(st.sampled_from((b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\x80", b"9999")))
        elif how == "text":
            out[at:at] = draw(st.binary(max_size=40))
        else:
            del out[at:]
    return bytes(out)


@pytest.mark.parametrize("name", SOUND)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_a_spoiled_file_has_a_named_end(tmp_path: Path, name: str, data: st.DataObject) -> None:
    reason, words = outcome(written(tmp_path, data.draw(spoiled(SOUND[name]))))
    assert reason == "read" or (reason in NAMED and words)
    assert reason != "timeout"
