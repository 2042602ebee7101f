"""Pages read by a real Dask cluster: the same answers as the pool's, and nothing lost with a worker."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from archive.folder import FolderArchive
from extractors import jobs
from extractors.loading import Limits
from flows.dask_jobs import PageAsk, Sealed, read_page
from flows.dask_readers import DaskJob, DaskReaders
from flows.grouping import group_pages
from flows.readers import Readers
from flows.settings import Settings
from models.errors import ConfigError, DosarError, Rejected
from tests.flows import batches, deadly
from tests.flows.guarded import ROOT
from tests.services import city

pytestmark = [pytest.mark.slow, pytest.mark.services]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dask")


@pytest.fixture(scope="module")
def dask(folder: Path) -> Iterator[DaskReaders]:
    env = os.environ | {"DOSAR_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    (folder / "scratch").mkdir()
    with city.dask_cluster(2, env, folder) as address:
        settings = Settings(home=folder / "home", reading="dask", dask_address=address, dask_wait_s=city.PATIENCE_S)
        with DaskReaders(settings, folder / "scratch") as readers:
            client = readers.client()
            client.wait_for_workers(2, timeout=city.PATIENCE_S)
            yield readers


@pytest.fixture(scope="module")
def scan(folder: Path) -> tuple[Path, str]:
    """A file of three pages, and its id in the archive."""
    bill, _ = batches.paper(batches.BILL_LINES)
    certificate, _ = batches.paper(batches.CERTIFICATE_LINES)
    path = folder / "scan.tif"
    batches.tiff(path, bill, certificate, bill)
    return path, FolderArchive(folder / "home" / "archive").put(path)


def asked(scan: tuple[Path, str], folder: Path, number: int) -> tuple[Any, ...]:
    return scan[0], scan[1], number, folder, Limits(), 600.0


def bare(result: jobs.PageResult) -> str:
    """A page's result, all of it, without the names of its pictures, which are of one run."""
    reading, verdicts = result
    return repr((replace(reading, views=tuple(replace(v, picture=Path("x")) for v in reading.views)), verdicts))


def test_pages_and_documents_are_those_of_the_pool_although_a_worker_dies(
    dask: DaskReaders, scan: tuple[Path, str], folder: Path
) -> None:
    """The worker is killed while it reads; what it had read lies with it and is read again, too, where needed."""
    scratch = folder / "pool"
    scratch.mkdir()
    with Readers(1) as pool:
        here = [pool.submit(jobs.page, *asked(scan, scratch, n)).result() for n in (1, 2, 3)]
        wanted = [pool.submit(jobs.read_document, g, i).result() for i, g in enumerate(group_pages(here), 1)]
    started = [dask.submit(jobs.page, *asked(scan, folder / "scratch", n)) for n in (1, 2, 3)]
    client = dask.client()
    city.until(lambda: any(client.processing().values()), "a page at work")
    _kill(client, next(worker for worker, keys in client.processing().items() if keys))
    there = [job.result() for job in started]
    assert [bare(r) for r in there] == [bare(r) for r in here]
    holders = client.who_has(list(dask._pages.values()))
    _kill(client, next(iter(holders.values()))[0])  # its pictures are lost before the documents are read
    documents = [dask.submit(jobs.read_document, g, i) for i, g in enumerate(group_pages(there), 1)]
    assert [job.result() for job in documents] == wanted
    dask.forget(view.picture for reading, _ in there for view in reading.views)
    assert not dask._pages
    assert not list((folder / "scratch").iterdir())


def _kill(client: Client, worker: str) -> None:
    os.kill(client.run(os.getpid, workers=[worker])[worker], signal.SIGKILL)


def test_a_job_that_kills_its_workers_is_refused_and_others_go_on(dask: DaskReaders) -> None:
    with pytest.raises(Rejected) as caught:
        DaskJob(dask, lambda _: dask.client().submit(deadly.leave, pure=False)).result()
    assert caught.value.reason == "unreadable"
    assert dask.client().submit(deadly.double, 21).result(timeout=city.PATIENCE_S) == 42


def test_each_engine_has_one_thread_and_a_page_that_cannot_be_read_is_refused(
    dask: DaskReaders, scan: tuple[Path, str], folder: Path
) -> None:
    dask.client().wait_for_workers(2, timeout=city.PATIENCE_S)
    assert dask.workers == 2
    assert set(dask.client().run(deadly.threads).values()) == {("1", 1)}
    with pytest.raises(Rejected) as caught:
        dask.submit(jobs.page, *asked(scan, folder / "scratch", 9)).result()
    assert caught.value.reason == "corrupt"


def test_a_missing_scan_and_another_version_are_said_and_nobodys_words_travel(
    dask: DaskReaders, scan: tuple[Path, str], folder: Path
) -> None:
    missing = "sha256:" + "ab" * 32
    with pytest.raises(DosarError, match="abab"):
        dask.submit(jobs.page, scan[0], missing, 1, folder / "scratch", Limits(), 60.0).result()
    ask = PageAsk(scan[1], 1, folder, "x", Limits(), 60.0, "0.0.1+other")
    page = dask.client().submit(read_page, Sealed(ask), pure=False).result(timeout=city.PATIENCE_S)
    assert "0.0.1+other" in page.outcome.trouble
    logs = (folder / "worker.log").read_text() + (folder / "scheduler.log").read_text()
    assert batches.CNP not in logs
    assert "POPESCU" not in logs


def test_no_scheduler_there_is_said(tmp_path: Path) -> None:
    settings = Settings(
        home=tmp_path, reading="dask", dask_address=f"tcp://127.0.0.1:{city.free_port()}", dask_wait_s=1
    )
    with pytest.raises(ConfigError, match="nu răspunde"):
        DaskReaders(settings, tmp_path)
