"""Files for people that are there whole or not at all. Only their owner reads them: they hold somebody's data."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import ConfigError


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A temporary file beside ``target``, which takes its place when the ``with`` ends well.

    :class:`models.errors.ConfigError` when the folder cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=target.suffix)
        os.close(handle)
    except OSError as error:
        raise ConfigError(f"fișierul {target} nu poate fi scris: {error.strerror}") from None
    made = Path(name)
    try:
        yield made
        with made.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(made, target)
    except OSError as error:
        raise ConfigError(f"fișierul {target} nu poate fi scris: {error.strerror}") from None
    finally:
        made.unlink(missing_ok=True)
