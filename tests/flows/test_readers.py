"""The pool of reading workers outlives its workers; only the job that kills is refused."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flows.readers import Readers
from models.errors import Rejected
from tests.flows import deadly


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(2) as opened:
        yield opened


def test_jobs_and_their_order(readers: Readers) -> None:
    jobs = [readers.submit(deadly.double, n) for n in range(20)]
    assert [job.result() for job in jobs] == [2 * n for n in range(20)]


def test_work_is_done_elsewhere_with_one_thread(readers: Readers) -> None:
    assert readers.submit(deadly.where).result() != os.getpid()
    assert readers.submit(deadly.threads).result() == ("1", 1)


def test_a_refusal_travels_with_its_reason(readers: Readers) -> None:
    with pytest.raises(Rejected) as caught:
        readers.submit(deadly.refuse).result()
    assert (caught.value.reason, caught.value.detail) == ("corrupt", "Pagina 3 nu poate fi citită")


def test_a_mistake_travels_too(readers: Readers) -> None:
    with pytest.raises(ZeroDivisionError):
        readers.submit(deadly.fail).result()


@pytest.mark.parametrize("killer", [deadly.leave, deadly.be_killed])
def test_a_job_that_kills_is_refused_and_the_others_go_on(readers: Readers, killer: Callable[[], int]) -> None:
    before = [readers.submit(deadly.slow_double, n, 0.2) for n in range(4)]
    deadly_job = readers.submit(killer)
    after = [readers.submit(deadly.slow_double, n, 0.2) for n in range(4, 8)]
    with pytest.raises(Rejected) as caught:
        deadly_job.result()
    assert caught.value.reason == "unreadable"
    assert [job.result() for job in before + after] == [2 * n for n in range(8)]
    assert readers.submit(deadly.double, 21).result() == 42


def test_a_job_that_kills_once_is_tried_again(readers: Readers, tmp_path: Path) -> None:
    assert readers.submit(deadly.leave_once, tmp_path / "mark").result() == "read"


@pytest.mark.parametrize("job", [deadly.hang_in_the_library, deadly.crash_in_the_library])
def test_what_the_library_cannot_read_the_program_does(readers: Readers, job: Callable[[], str]) -> None:
    beside = readers.submit(deadly.slow_double, 4, 0.2)
    assert readers.submit(job).result() == "by the program"
    assert beside.result() == 8


def test_several_killers_among_many_in_several_threads(readers: Readers) -> None:
    """Three sources at work at once, as in a batch: no innocent page is lost."""
    refused = []
    lock = threading.Lock()

    def source(number: int) -> list[int]:
        jobs = [readers.submit(deadly.leave if n == 3 else deadly.double, n) for n in range(6)]
        out = []
        for job in jobs:
            try:
                out.append(job.result())
            except Rejected:
                with lock:
                    refused.append(number)
        return out

    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(source, range(3))) == [[0, 2, 4, 8, 10]] * 3
    assert sorted(refused) == [0, 1, 2]


def test_submitting_to_a_pool_that_just_broke(readers: Readers) -> None:
    job = readers.submit(deadly.leave)
    with pytest.raises(Rejected):
        job.result()
    broken = readers.submit(deadly.leave)
    while not broken._future.done():
        pass
    assert readers.submit(deadly.double, 4).result() == 8


def test_a_temporary_folder_deep_in_the_tree(tmp_path: Path) -> None:
    """A socket's name is short; a folder's need not be (a test runner's hundredth folder was one letter too many)."""
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    code = (
        "from flows.readers import Readers; from tests.flows import deadly\n"
        "if __name__ == '__main__':\n"
        "    import tempfile\n"
        "    with Readers(1) as readers:\n"
        "        print(readers.submit(deadly.double, 21).result(), tempfile.gettempdir())\n"
    )
    script = tmp_path / "deep.py"
    script.write_text(code)
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, script], env=os.environ | {"TMPDIR": str(deep), "PYTHONPATH": str(root)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.split() == ["42", str(deep)], done.stderr


def test_workers_end_when_the_batch_is_killed(tmp_path: Path) -> None:
    """Killed outright it cannot say goodbye; its workers must not wait for further jobs for ever."""
    told = tmp_path / "worker"
    script = tmp_path / "batch.py"
    script.write_text(
        "import os, sys, time\n"
        "from flows.readers import Readers\n"
        "if __name__ == '__main__':\n"
        "    readers = Readers(1)\n"
        f"    open({str(told)!r} + '.part', 'w').write(str(readers.submit(os.getpid).result()))\n"
        f"    os.rename({str(told)!r} + '.part', {str(told)!r})\n"
        "    time.sleep(120)\n"
    )
    room = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    batch = subprocess.Popen([sys.executable, str(script)], env=room)
    _wait_until(told.exists, 60)
    worker = int(told.read_text())
    assert _lives(worker)
    batch.kill()
    batch.wait()
    _wait_until(lambda: not _lives(worker), 20)


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _wait_until(happened: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)
