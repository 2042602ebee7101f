"""A command run and watched: wall time, CPU time and memory of it and all its children.

CPU time is the machine's own busy time while the command ran (children of children are not always waited for, so the
system's account of them is not complete): let nothing else run beside a benchmark.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import psutil


@dataclass(frozen=True)
class Cost:
    """``wall`` and ``cpu`` in seconds (children included); ``peak_one`` and ``peak_all`` in MB: the largest resident
    set of one process, and the most memory of all together (:func:`share`)."""

    wall: float
    cpu: float
    peak_one: float
    peak_all: float
    code: int


def watch(command: Sequence[str], environment: dict[str, str] | None = None) -> Cost:
    """Run ``command`` to its end, output thrown away."""
    before = _busy()
    start = time.perf_counter()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=subprocess.PIPE, env=environment)
        peaks = _Peaks(process.pid)
        peaks.start()
        _, errors = process.communicate()
        peaks.stop()
    wall = time.perf_counter() - start
    cpu = _busy() - before
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {process.returncode}: {errors.decode(errors='replace')[-800:]}")
    return Cost(wall, cpu, peaks.one / 2**20, peaks.all / 2**20, process.returncode)


def _busy() -> float:
    """Seconds that the machine's cores have worked since it started."""
    times = psutil.cpu_times()
    return float(times.user + times.system + getattr(times, "nice", 0.0))


def share(process: psutil.Process) -> int:
    """Bytes of memory of this process: its own pages, and of pages that it shares with others its part (PSS)."""
    return int(process.memory_full_info().pss)


class _Peaks(threading.Thread):
    """Samples a process tree: the resident sets ten times a second, the shares, which take the kernel longer, twice."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.root, self.one, self.all, self._go = psutil.Process(pid), 0, 0, True

    def run(self) -> None:
        turn = 0
        while self._go:
            self.one = max(self.one, self._each(lambda process: int(process.memory_info().rss), max))
            if turn % 5 == 0:
                self.all = max(self.all, self._each(share, sum))
            turn += 1
            time.sleep(0.1)

    def _each(self, size: Callable[[psutil.Process], int], together: Callable[[list[int]], int]) -> int:
        sizes = [0]
        with contextlib.suppress(psutil.Error):
            for process in [self.root, *self.root.children(recursive=True)]:
                with contextlib.suppress(psutil.Error):
                    sizes.append(size(process))
        return together(sizes)

    def stop(self) -> None:
        self._go = False
        self.join()
