"""Reading a TOML table with care: every complaint is a ConfigError that names the key and the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from models.errors import ConfigError

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_AMOUNT = re.compile(r"\d{1,7}(\.\d{1,2})?")


@dataclass(frozen=True)
class Node:
    """One table of the file; ``path`` is its dotted key."""

    file: str
    path: str
    table: dict[str, Any]

    def wrong(self, key: str, why: str) -> ConfigError:
        return ConfigError(f"{self.file}: {self.at(key)}: {why}")

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def only(self, *keys: str) -> None:
        """Refuse keys that nobody reads: most are slips of the pen."""
        for key in self.table:
            if key not in keys:
                raise self.wrong(key, f"unknown key; known: {', '.join(keys)}")

    def _get(self, key: str, kind: type, name: str) -> Any:
        if key not in self.table:
            raise self.wrong(key, "missing")
        value = self.table[key]
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.wrong(key, f"must be {name}")
        return value

    def text(self, key: str) -> str:
        value: str = self._get(key, str, "a text")
        if not value.strip():
            raise self.wrong(key, "must not be empty")
        return value

    def number(self, key: str, low: int, high: int) -> int:
        value: int = self._get(key, int, "a whole number")
        if not low <= value <= high:
            raise self.wrong(key, f"must lie between {low} and {high}")
        return value

    def flag(self, key: str) -> bool:
        """False where it is not there."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "must be true or false")
        return value

    def day(self, key: str) -> date:
        value: date = self._get(key, date, "a date (YYYY-MM-DD, without quotes)")
        if isinstance(value, datetime):
            raise self.wrong(key, "must be a date without a time")
        return value

    def month(self, key: str) -> str:
        value = self.text(key)
        if not _MONTH.fullmatch(value):
            raise self.wrong(key, "must be a month, YYYY-MM")
        return value

    def amount(self, key: str) -> Decimal:
        """Lei or percent as text, ``"155.10"``: a TOML float would round."""
        value = self.text(key)
        try:
            if not _AMOUNT.fullmatch(value):
                raise InvalidOperation
            return Decimal(value)
        except InvalidOperation:
            raise self.wrong(key, 'must be an amount as text, such as "1082.00"') from None

    def maybe_amount(self, key: str) -> Decimal | None:
        return self.amount(key) if key in self.table else None

    def texts(self, key: str, empty: bool = False) -> tuple[str, ...]:
        values = self._get(key, list, "a list of texts")
        if not all(isinstance(v, str) and v.strip() for v in values) or (not values and not empty):
            raise self.wrong(key, "must be a list of texts")
        return tuple(values)

    def child(self, key: str) -> Node:
        return Node(self.file, self.at(key), self._get(key, dict, "a table"))

    def maybe_child(self, key: str) -> Node:
        return self.child(key) if key in self.table else Node(self.file, self.at(key), {})

    def children(self, key: str) -> Iterator[Node]:
        """The tables of an array of tables, never none."""
        rows = self._get(key, list, "an array of tables")
        if not rows:
            raise self.wrong(key, "must not be empty")
        for index, row in enumerate(rows):
            if not isinstance(row, dict):
                raise self.wrong(f"{key}[{index}]", "must be a table")
            yield Node(self.file, f"{self.at(key)}[{index}]", row)
