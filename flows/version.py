"""Which program read this: the release, and a hash of everything that can change a reading.

A reading is kept for good under the version that made it; two builds that read differently must not share a name.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
from importlib import resources

_ROOMS = ("models", "validators", "extractors")
_KINDS = (".py", ".toml", ".txt", ".json", ".cfg")


@functools.cache
def program_version(tesseract: str = "auto") -> str:
    """``0.1.0+3f9a1c2b``: release and the first digits of the hash over the reading rooms' files, the way in which
    Tesseract is called (see :mod:`flows.settings`) and the library that it would be called by."""
    digest = hashlib.sha256(f"{tesseract} {_installed('tesserocr')}".encode())
    for room in _ROOMS:
        root = resources.files(room)
        with resources.as_file(root) as folder:
            for file in sorted(folder.rglob("*")):
                if file.suffix in _KINDS and file.is_file():
                    digest.update(str(file.relative_to(folder)).encode())
                    digest.update(file.read_bytes())
    return f"{_installed('dosar')}+{digest.hexdigest()[:8]}"


def _installed(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "0"
