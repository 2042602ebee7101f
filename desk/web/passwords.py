"""Passwords: argon2id hashes, and a check that takes as long for a name that nobody has."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.errors import ConfigError

SHORTEST, LONGEST = 10, 200
_hasher = PasswordHasher()
_NOBODY = _hasher.hash("nobody has this password")


def hashed(password: str) -> str:
    """The argon2id hash; ConfigError for a password that is too short."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise ConfigError(f"Parola are între {SHORTEST} și {LONGEST} de semne.")
    return _hasher.hash(password)


def matches(password: str, stored: str | None) -> bool:
    """Whether this is the password; ``stored`` None (no such account) takes as long and is never right."""
    try:
        _hasher.verify(stored or _NOBODY, password[:LONGEST])
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None
