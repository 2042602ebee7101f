"""The tables of a season. A hole in a table must be flagged in words, or the file is refused."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from validators.seasons.shape import Cell, Column, Row, Source, Table
from validators.seasons.toml_node import Node

_ROW_KEYS = ("label", "above", "upto", "flags")


def read_tables(node: Node, sources: Mapping[str, Source]) -> dict[str, Table]:
    """Every table by its id; ConfigError that names the key."""
    return {name: _table(name, node.child(name), sources) for name in node.table}


def _table(name: str, node: Node, sources: Mapping[str, Source]) -> Table:
    node.only("title", "columns", "rows")
    columns = tuple(_column(n, sources) for n in node.children("columns"))
    rows = tuple(_row(n, columns) for n in node.children("rows"))
    for index, (before, after) in enumerate(pairwise(rows), start=1):
        if before.upto is not None and after.above != before.upto:
            raise node.wrong(f"rows[{index}].above", "must begin where the row before ends")
    return Table(name, node.text("title"), columns, rows)


def _column(node: Node, sources: Mapping[str, Source]) -> Column:
    node.only("id", "unit", "source")
    if node.text("source") not in sources:
        raise node.wrong("source", f"no such source; available: {', '.join(sources)}")
    return Column(node.text("id"), node.text("unit"), node.text("source"))


def _row(node: Node, columns: tuple[Column, ...]) -> Row:
    node.only(*_ROW_KEYS, *(c.id for c in columns))
    flags = node.maybe_child("flags")
    flags.only(*(c.id for c in columns))
    cells = {}
    for column in columns:
        flag = flags.text(column.id) if column.id in flags.table else None
        value = node.maybe_amount(column.id)
        if value is None and flag is None:
            raise node.wrong(column.id, "has no value, and no flag says why")
        cells[column.id] = Cell(value, column.source, flag)
    above, upto = node.maybe_amount("above"), node.maybe_amount("upto")
    if (above is None) != (upto is None) or (above is not None and upto is not None and upto <= above):
        raise node.wrong("upto", "above and upto go together, upto being the greater")
    return Row(node.text("label"), above, upto, cells)
