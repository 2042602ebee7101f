"""The child process that may crash: what happens to it is told as a refusal, and the next file is read."""

from __future__ import annotations

import ctypes
import os
import pickle
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from extractors.loading import Limits, guard, inspect, load_page
from extractors.loading.guard import run_guarded
from tests.extractors.loading.papers import LIMITS, bilevel_page, encoded, grey_page, reason_of, tiff_bytes, written
from tests.extractors.loading.pdf_makers import bill, empty_pages, pdf


def guarded(fn: object, *args: object, timeout_s: float = 30.0, memory_bytes: int = 1 << 30) -> object:
    return run_guarded(fn, *args, timeout_s=timeout_s, memory_bytes=memory_bytes)  # type: ignore[arg-type]


def test_inspect_gives_the_same_answer(tmp_path: Path) -> None:
    path = written(tmp_path, tiff_bytes(bilevel_page(), bilevel_page(1), compression="group4"))
    assert guarded(inspect, path, LIMITS) == inspect(path, LIMITS)
    path = written(tmp_path, pdf(bill), "bill.pdf")
    assert guarded(inspect, path, LIMITS) == inspect(path, LIMITS)
    page = guarded(load_page, path, 1, LIMITS)
    assert np.array_equal(page.image, load_page(path, 1, LIMITS).image)  # type: ignore[attr-defined]


def test_refusals_come_through_whole(tmp_path: Path) -> None:
    here = reason_of(inspect, written(tmp_path, b""), LIMITS)
    there = reason_of(guarded, inspect, tmp_path / "scan.bin", LIMITS)
    assert (there.reason, there.detail, str(there)) == (here.reason, here.detail, str(here))


@pytest.mark.parametrize(("call", "args"), [(os.abort, ()), (ctypes.string_at, (1,))], ids=["abort", "segfault"])
def test_a_crash_is_corrupt_and_the_batch_goes_on(tmp_path: Path, call: object, args: tuple[int, ...]) -> None:
    path = written(tmp_path, encoded(Image.fromarray(grey_page()), "PNG"))
    refusal = reason_of(guarded, call, *args)
    assert refusal.reason == "corrupt"
    assert guarded(inspect, path, LIMITS) == inspect(path, LIMITS)


def test_a_hang_is_a_timeout(tmp_path: Path) -> None:
    path = written(tmp_path, encoded(Image.fromarray(grey_page()), "PNG"))
    guarded(inspect, path, LIMITS)
    start = time.monotonic()
    refusal = reason_of(lambda: guarded(time.sleep, 60, timeout_s=0.5))
    assert refusal.reason == "timeout"
    assert time.monotonic() - start < 3
    assert guarded(inspect, path, LIMITS) == inspect(path, LIMITS)


def test_memory_is_bounded() -> None:
    refusal = reason_of(lambda: guarded(bytearray, 600 << 20, memory_bytes=300 << 20))
    assert refusal.reason == "too_large"
    assert guarded(len, b"abc") == 3


def test_another_error_is_no_refusal() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        guarded(divmod, 1, 0)


def test_an_answer_cannot_run_code() -> None:
    assert reason_of(guarded, pickle.loads, b"cposix\nsystem\n.").reason == "corrupt"
    assert guarded(len, b"abc") == 3


def test_a_guarded_file_costs_little(tmp_path: Path) -> None:
    path = written(tmp_path, tiff_bytes(bilevel_page(), compression="group4"))
    guarded(inspect, path, LIMITS)
    start = time.monotonic()
    for _ in range(20):
        guarded(inspect, path, LIMITS)
    assert (time.monotonic() - start) / 20 < 0.1


def test_hostile_sizes_cost_neither_time_nor_memory(tmp_path: Path) -> None:
    guarded(len, b"")
    start = time.monotonic()
    many = written(tmp_path, empty_pages(10_000), "many.pdf")
    huge = written(tmp_path, encoded(Image.new("1", (20_000, 20_000)), "PNG"), "huge.png")
    made = time.monotonic() - start
    for path, reason in ((many, "too_many_pages"), (huge, "too_large")):
        assert reason_of(lambda path=path: guarded(inspect, path, LIMITS, memory_bytes=200 << 20)).reason == reason
    assert time.monotonic() - start - made < 3


def test_threads_take_turns(tmp_path: Path) -> None:
    path = written(tmp_path, encoded(Image.fromarray(grey_page()), "PNG"))
    expected, answers = inspect(path, LIMITS), []
    workers = [threading.Thread(target=lambda: answers.append(guarded(inspect, path, LIMITS))) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert answers == [expected] * 8


def test_a_forked_worker_starts_its_own_child(tmp_path: Path) -> None:
    path = written(tmp_path, encoded(Image.fromarray(grey_page()), "PNG"))
    guarded(inspect, path, LIMITS)
    mine = guard._child
    assert mine is not None
    born = os.fork()
    if born == 0:
        status = 1
        try:
            found = guarded(inspect, path, Limits())
            status = 0 if found == inspect(path, LIMITS) and guard._child is not mine else 2
        finally:
            guard._drop()
            sys.stderr.flush()
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(born, 0)[1]) == 0
    assert guarded(inspect, path, LIMITS) == inspect(path, LIMITS)
    assert guard._child is mine
