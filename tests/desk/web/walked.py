"""The addresses of every page in the home that :mod:`tests.desk.web.prepared` makes, by role."""

from __future__ import annotations

import re

from desk.web import access
from ledger.accounts import Role
from tests.desk.web import prepared

_NUMBER = "118355%2F2017"
_PLACES = {"season": "2017-2018", "number": _NUMBER, "document": "d1", "batch": prepared.DONE}
_QUERIES = {
    "/camp/{season}/{number}/{document}": "?path=/surname",
    "/audit/dosar/{season}/{number}/cifra": "?pointer=/d1/surname",
    "/audit/dosar/{season}/{number}/diferente": "?de=2&la=2",
}
# What is no page: data for programs, pictures, a part of a page.
_NO_PAGES = re.compile(r"\.(png|pdf)$|^/api/|^/metrics$|/stare$")
_MORE = (("operator", f"/lot/{prepared.FAILED}"), ("auditor", "/audit/dosar/2017-2018/118342"),
         ("auditor", "/audit/dosar/2017-2018/118342/cifra?pointer=/income_per_person"))  # fmt: skip


def pages_of(role: Role) -> list[str]:
    """All pages that this role may open."""
    templates = [path for (method, path), roles in access.ROUTES.items() if method == "GET" and role in roles]
    found = [
        re.sub(r"{(\w+)}", lambda m: _PLACES[m[1]], path) + _QUERIES.get(path, "")
        for path in templates
        if not _NO_PAGES.search(path)
    ]
    return found + [path for who, path in _MORE if who == role]
