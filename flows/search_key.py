"""The key of the search by CNP: set by the house, or made once and kept in a file beside the ledger's home.

Whoever has the database alone cannot find a CNP by trying them all; a lost key costs nothing, the index is made anew.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

from models.errors import ConfigError

KEY_FILE = "search.key"
_BYTES = 32


class SearchSettings(BaseSettings):
    """The key ``search_secret``."""

    search_secret: SecretStr | None = Field(
        default=None, min_length=32, description="cel puțin 32 de semne la întâmplare (openssl rand -base64 32)"
    )


def search_key(home: Path, secret: SecretStr | None = None) -> bytes:
    """32 bytes: from the setting, or from ``home/search.key``, which is made when it is not there.

    ConfigError when the file cannot be made or read, or holds something else.
    """
    if secret is not None:
        return hashlib.sha256(secret.get_secret_value().encode()).digest()
    file = home / KEY_FILE
    try:
        home.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            _make(file)
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        raise ConfigError(f"cheia de căutare nu poate fi citită sau făcută: {file}") from None
    if len(key) != _BYTES:
        raise ConfigError(f"cheia de căutare este stricată: {file}; ștergeți-o, indexul se face din nou")
    return key


def _make(file: Path) -> None:
    """There whole or not at all, and one of two who make it at once wins."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(secrets.token_hex(_BYTES))
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
