"""What a batch keeps until its end, packed: a dossier is some hundred kilobytes as objects and a tenth of that as a
compressed pickle, so that a batch of thousands of pages needs hardly more memory than a small one."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, MutableMapping, Sequence
from typing import Generic, TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")


class Packed(MutableMapping[K, V]):
    """A dictionary whose values are unpacked each time they are asked for: what is changed in one is not kept."""

    def __init__(self) -> None:
        self._packed: dict[K, bytes] = {}

    def __setitem__(self, key: K, value: V) -> None:
        self._packed[key] = zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1)

    def __getitem__(self, key: K) -> V:
        value: V = pickle.loads(zlib.decompress(self._packed[key]))  # packed by this process
        return value

    def __delitem__(self, key: K) -> None:
        del self._packed[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, key: object) -> bool:
        return key in self._packed


class InTurn(Sequence[V], Generic[K, V]):
    """The values of these keys in their order, unpacked one after the other."""

    def __init__(self, values: Packed[K, V], keys: Sequence[K]) -> None:
        self._values, self._keys = values, tuple(keys)

    @overload
    def __getitem__(self, at: int) -> V: ...
    @overload
    def __getitem__(self, at: slice) -> InTurn[K, V]: ...
    def __getitem__(self, at: int | slice) -> V | InTurn[K, V]:
        return InTurn(self._values, self._keys[at]) if isinstance(at, slice) else self._values[self._keys[at]]

    def __len__(self) -> int:
        return len(self._keys)
