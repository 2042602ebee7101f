"""Settings of all tests: hypothesis judges values, never time (a loaded machine is no fault of the program). Tests that
start PostgreSQL, SeaweedFS and the like are marked ``services``: ``make test`` leaves them to ``make test-services``.

Files that take longest come first, so that no process ends alone with one of them; pytest-xdist keeps this order with
``--no-loadscope-reorder``. What the tests start finds its modules compiled, whatever the surroundings say of that.
"""

from __future__ import annotations

import os
import shutil
import sys

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from tests import engine_home

settings.register_profile("house", deadline=None)
settings.load_profile("house")

# Containers set it to stay small; each of the hundreds of commands that tests start would compile the program (1 s).
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

_SERVERS = {"cluster", "server", "s3"}  # fixtures that are a server, and parameters that ask for one
_STORES = {"postgresql", "s3"}
_LONGEST = (  # as measured, 20 s and more each
    "tests/flows/test_intake_end_to_end.py", "tests/desk/test_trace_of_specimens.py", "tests/desk/test_no_secrets.py",
    "tests/desk/web/test_day.py", "tests/benchmarks/test_faults.py", "tests/ledger/test_chain.py",
    "tests/flows/test_intake.py", "tests/desk/web/test_accessible.py", "tests/desk/web/test_audit_day.py",
    "tests/flows/test_retention.py", "tests/desk/web/test_paper_day.py", "tests/desk/up/test_up.py",
    "tests/sample_scans/test_corpus.py", "tests/examples/test_engine.py", "tests/desk/test_handover_commands.py",
    "tests/desk/test_watch.py", "tests/desk/web/test_oidc.py", "tests/desk/web/test_operator.py",
)  # fmt: skip
_KEPT_BATCH = ("tests/desk/test_trace_of_specimens.py", "tests/desk/test_no_secrets.py")  # read once, for both


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # pytest-xdist's processes inherit it from this one
        shared = engine_home.begin()
        config.add_cleanup(lambda: shutil.rmtree(shared, ignore_errors=True))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        given = getattr(item, "callspec", None)
        stores = {v for v in given.params.values() if isinstance(v, str)} if given else set()
        if stores & _STORES or _SERVERS.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.services)
    place = {name: at for at, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: place.get(item.nodeid.split("::", 1)[0], len(place)))


class _Together(LoadFileScheduling):
    """One process for each file, as ``--dist loadfile`` does it, and one for the files that share a slow fixture."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", 1)[0]
        return _KEPT_BATCH[0] if file in _KEPT_BATCH else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    return _Together(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_sessionstart(session: pytest.Session) -> None:
    gone = [name for name in (*_LONGEST, *_KEPT_BATCH) if not (session.config.rootpath / name).is_file()]
    assert not gone, f"_LONGEST names what is not there: {gone}"
