"""``dosar export``: tables for people, CSV or Excel, of the newest version of every dossier in the ledger."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from desk.cells import Cell, guarded, shown
from desk.export_rows import TABLES, Export
from desk.whole import whole
from flows.settings import load
from ledger.erased import tombstones
from ledger.exports import Exports
from ledger.ledger import Ledger
from models.errors import ConfigError

SHEET_ROWS = 1_048_575  # what one sheet of Excel holds, besides its heading
_WIDEST = 60


def export_table(
    csv_file: Path | None, xlsx_file: Path | None, what: str, season: str | None, delimiter: str, reveal: bool
) -> str:
    """Write the table; what was written, in a line. ConfigError for wrong wishes or a place that cannot be written."""
    if (csv_file is None) == (xlsx_file is None):
        raise ConfigError("spuneți unde se scrie: ori --csv FIȘIER, ori --xlsx FIȘIER")
    if len(delimiter) != 1 or delimiter in "\"'\r\n=+-@":
        raise ConfigError("--delimiter este un singur semn, de exemplu «,» sau «;»")
    table = TABLES[what]
    with Ledger(load().ledger_url) as ledger:
        rows = _shown(table, Exports(ledger.engine), season, reveal)
        if csv_file is not None:
            count = _write_csv(csv_file, table.columns, rows, delimiter)
        else:
            assert xlsx_file is not None
            count = _write_xlsx(xlsx_file, what, table.columns, rows)
        gone = len([one for one in tombstones(ledger.engine) if season in (None, one.season)])
    masked = "CNP-uri întregi" if reveal else "CNP-uri mascate"
    without = f"; fără {gone} dosare șterse la termen sau la cerere" if gone else ""
    return f"{count} rânduri în {csv_file or xlsx_file} ({masked}){without}"


def _shown(table: Export, exports: Exports, season: str | None, reveal: bool) -> Iterator[list[Cell]]:
    for row in table.rows(exports, season):
        yield [shown(value, reveal) for value in row]


def _write_csv(target: Path, head: Sequence[str], rows: Iterable[Sequence[Cell]], delimiter: str) -> int:
    """UTF-8 with a mark for Excel; every cell in quotes, so that no other delimiter parts one."""
    count = 0
    with whole(target) as file, file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerow(head)
        for count, row in enumerate(rows, start=1):  # noqa: B007
            writer.writerow([guarded(cell) for cell in row])
    return count


def _write_xlsx(target: Path, title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Row by row, without the whole table in memory; a new sheet when one is full."""
    book = Workbook(write_only=True)
    add = _sheet(book, title, head)
    count = 0
    for count, row in enumerate(rows, start=1):
        if count > 1 and (count - 1) % SHEET_ROWS == 0:
            add = _sheet(book, f"{title} {count // SHEET_ROWS + 1}", head)
        add(row, False)
    with whole(target) as file:
        book.save(file)
    return count


def _sheet(book: Workbook, title: str, head: Sequence[str]) -> Callable[[Sequence[Cell], bool], None]:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for index, name in enumerate(head):
        sheet.column_dimensions[chr(ord("A") + index)].width = min(_WIDEST, max(12, len(name) + 4))

    def add(row: Sequence[Cell], heading: bool) -> None:
        sheet.append([_typed(sheet, cell, heading) for cell in row])

    add(head, True)
    return add


def _typed(sheet: object, value: Cell, heading: bool) -> WriteOnlyCell:
    """Text is written as text, and marked so: opened and edited, ``=1+1`` stays what stood on the paper."""
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = not heading
    if heading:
        cell.font = Font(bold=True)
    return cell
