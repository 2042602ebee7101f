"""The keys of encrypted scans, as the archive asks for them, in the ledger. It is opened when first asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from archive.archive import ArchiveError
from archive.encrypted import ScanKey
from ledger.ledger import Ledger
from ledger.scan_keys import KeyRow, ScanKeys


class LedgerShelf:
    """An :class:`archive.encrypted.KeyShelf` in the ledger at this URL. Thread-safe."""

    def __init__(self, ledger_url: str) -> None:
        self._url = ledger_url
        self._turn = threading.Lock()
        self._keys: ScanKeys | None = None

    def find(self, scan: str) -> ScanKey | None:
        row = self._open().find(scan)
        return _key(row) if row else None

    def add(self, key: ScanKey) -> ScanKey:
        return _key(self._open().add(key.scan, key.master, key.wrapped))

    def placed(self, scan: str, an_object: str) -> None:
        try:
            self._open().placed(scan, an_object)
        except LookupError:
            raise ArchiveError("dosarul acestei scanări tocmai a fost șters; preluați-o din nou") from None

    def every(self) -> Iterator[ScanKey]:
        return (_key(row) for row in self._open().every())

    def shredded(self) -> set[str]:
        return self._open().shredded()

    def _open(self) -> ScanKeys:
        with self._turn:
            if self._keys is None:
                self._keys = ScanKeys(Ledger(self._url).engine)
        return self._keys


def _key(row: KeyRow) -> ScanKey:
    return ScanKey(row.scan, row.master, row.wrapped, row.object)
