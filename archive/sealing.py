"""Bytes sealed under one key, chunk by chunk, so that a file of any length streams: AES-256-GCM of ``cryptography``.

The sealed form is ``MAGIC``, then every chunk of :data:`CHUNK` plain bytes (the last one shorter, or empty) with its
tag of 16 bytes. The nonce of a chunk is its number (11 bytes) and whether it is the last (1 byte); the name of what is
sealed is authenticated with each. So nothing can be changed, moved, left out, cut off or passed off as another scan
unnoticed. A key seals one content only, ever: numbers as nonces are safe, and the same bytes give the same sealed form
again, which is what a put that was cut off needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"dosar-sealed/1\n"
CHUNK = 1 << 20
KEY_BYTES = 32
_TAG = 16


class Unsealable(Exception):
    """The bytes were not sealed so: another key, another name, or changed."""


def new_key() -> bytes:
    """A key of 256 bits, from the system's own source of chance."""
    return AESGCM.generate_key(KEY_BYTES * 8)


def seal(source: BinaryIO, key: bytes, name: str) -> Iterator[bytes]:
    """The sealed form of what is left in ``source``, piece by piece."""
    cipher, number, chunk = AESGCM(key), 0, source.read(CHUNK)
    yield MAGIC
    while True:
        following = source.read(CHUNK) if chunk else b""
        yield cipher.encrypt(_nonce(number, last=not following), chunk, name.encode())
        if not following:
            return
        number, chunk = number + 1, following


def unseal(source: BinaryIO, key: bytes, name: str) -> Iterator[bytes]:
    """The plain bytes, piece by piece. :class:`Unsealable` before anything wrong is given away."""
    if source.read(len(MAGIC)) != MAGIC:
        raise Unsealable("no sealed form")
    cipher, number, chunk = AESGCM(key), 0, source.read(CHUNK + _TAG)
    while True:
        following = source.read(CHUNK + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), chunk, name.encode())
        except (InvalidTag, ValueError):
            raise Unsealable("wrong key, or changed") from None
        if not following:
            return
        number, chunk = number + 1, following


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")
