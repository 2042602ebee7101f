"""Master keys: they seal the keys of scans and nothing else. The first one seals, all of them unseal.

Written as 64 hex digits each; two or more stand beside each other only while a rotation is under way.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from archive.archive import ArchiveError

_KEY = re.compile(r"[0-9a-fA-F]{64}")
_NONCE = 12


class KeyMissing(ArchiveError):
    """A scan is encrypted, and the master key that its key was sealed with is not there."""


@dataclass(frozen=True, slots=True)
class MasterKeys:
    """The keys in order, never shown."""

    keys: tuple[bytes, ...] = field(repr=False)

    @property
    def first(self) -> str:
        """The name of the key that seals."""
        return name_of(self.keys[0])

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name_of(key) for key in self.keys)

    def wrap(self, key: bytes, scan: str) -> str:
        """A scan's key sealed by the first master key, in hex; good for this scan only."""
        nonce = os.urandom(_NONCE)
        return (nonce + AESGCM(self.keys[0]).encrypt(nonce, key, scan.encode())).hex()

    def unwrap(self, wrapped: str, master: str, scan: str) -> bytes:
        """The scan's key. :class:`KeyMissing` when the key named ``master`` is not here, or what was sealed changed."""
        for key in self.keys:
            if name_of(key) == master:
                sealed = bytes.fromhex(wrapped)
                try:
                    return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], scan.encode())
                except (InvalidTag, ValueError):
                    raise KeyMissing(f"cheia scanării {scan} din registru nu mai este cea scrisă") from None
        raise KeyMissing(
            f"scanarea {scan} este cifrată cu cheia principală {master}, care nu este cea configurată "
            f"({', '.join(self.names) or 'niciuna'}); verificați master_key_file sau DOSAR_MASTER_SECRET"
        )


def name_of(key: bytes) -> str:
    """What may be written down of a master key: 16 hex digits that lead nowhere back to it."""
    return hashlib.sha256(b"dosar master key\n" + key).hexdigest()[:16]


def parse(text: str) -> MasterKeys:
    """The keys in a file or a setting, parted by blanks, line ends or commas; lines with # are left out.

    ValueError when there is none, or something else; the text never stands in it.
    """
    lines = [line.split("#", 1)[0] for line in text.splitlines()]
    words = [word for line in lines for word in re.split(r"[\s,]+", line) if word]
    if not words or not all(_KEY.fullmatch(word) for word in words):
        raise ValueError("no master key")
    return MasterKeys(tuple(bytes.fromhex(word) for word in words))


def new_master() -> str:
    """A new master key as it is written."""
    return os.urandom(32).hex()
