"""spaCy without its command line: importing that (downloads, project templates, web clients) takes as long as the rest.

``import spacy`` draws in ``spacy.cli`` only to offer ``spacy.info``. Empty modules stand in while it is imported, and
are taken away again, so that ``spacy.cli`` can still be imported by whoever wants it.
"""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_UNNEEDED = ("spacy.cli", "spacy.cli.info")


@functools.cache
def load() -> Any:
    """The module ``spacy``."""
    with _stand_ins():
        return importlib.import_module("spacy")


@contextmanager
def _stand_ins() -> Iterator[None]:
    if "spacy" in sys.modules:
        yield
        return
    made = {name: ModuleType(name) for name in _UNNEEDED}
    made["spacy.cli"].__path__ = []
    made["spacy.cli.info"].info = None  # type: ignore[attr-defined]
    sys.modules.update(made)
    try:
        yield
    finally:
        for name, module in made.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
