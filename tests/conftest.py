"""Settings of all tests: hypothesis judges values, never time (a loaded machine is no fault of the program). Tests that
start PostgreSQL, SeaweedFS and the like are marked ``services``: ``make test`` leaves them to ``make test-services``.
"""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")

_SERVERS = {"cluster", "server", "s3"}  # fixtures that are a server, and parameters that ask for one
_STORES = {"postgresql", "s3"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        given = getattr(item, "callspec", None)
        stores = {v for v in given.params.values() if isinstance(v, str)} if given else set()
        if stores & _STORES or _SERVERS.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.services)
