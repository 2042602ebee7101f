"""Commands that make papers and tables of what the ledger holds: letters, exports, the way back of a figure."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("letter")
@click.argument("number")
@click.option("--season", default=None, help="Sezonul (implicit cel din configurare).")
@click.option("--out", default=None, type=_FILE, help="Fișierul PDF (implicit scrisoare_<număr>.pdf).")
@click.option("--date", "day", default=None, help="Data scrisorii, AAAA-LL-ZZ (implicit azi).")
@click.option("--text", is_flag=True, help="Tipărește textul pe ecran, fără PDF.")
def letter(number: str, season: str | None, out: Path | None, day: str | None, text: bool) -> None:
    """Scrisoarea către solicitant: ce lipsește sau este neclar, pentru cine, de ce, ce se aduce, unde și până când."""
    from desk.letters import make_letter

    click.echo(make_letter(number, season, out, day, text), nl=not text)


@click.command("export")
@click.option("--csv", "csv_file", default=None, type=_FILE, help="Fișierul CSV (UTF-8 cu BOM).")
@click.option("--xlsx", "xlsx_file", default=None, type=_FILE, help="Fișierul Excel.")
@click.option(
    "--what", default="findings", show_default=True,
    type=click.Choice(["records", "findings", "requirements", "fields"]),
    help="Ce se exportă: înregistrările pentru motor, constatările cu codurile lor, cerințele sau câmpurile citite.",
)  # fmt: skip
@click.option("--season", default=None, help="Doar acest sezon (implicit toate).")
@click.option("--delimiter", default=",", show_default=True, help="Separatorul din CSV (Excel românesc: «;»).")
@click.option("--reveal", is_flag=True, help="Scrie CNP-urile întregi.")
def export(
    csv_file: Path | None, xlsx_file: Path | None, what: str, season: str | None, delimiter: str, reveal: bool
) -> None:
    """Tabel (CSV sau Excel) din ultima versiune a fiecărui dosar, cu celule care nu pot deveni formule."""
    from desk.export import export_table

    click.echo(export_table(csv_file, xlsx_file, what, season, delimiter, reveal))


@click.command("trace")
@click.argument("target", metavar="NUMĂR|DECIZIE")
@click.argument("pointer", metavar="[/POINTER]", required=False)
@click.option("--season", default=None, help="Sezonul (implicit cel din configurare).")
@click.option("--pdf", default=None, type=_FILE, help="Fișă de probe: fiecare cifră cu decupajul ei de pe scanare.")
@click.option("--reveal", is_flag=True, help="Arată CNP-urile întregi.")
def trace(target: str, pointer: str | None, season: str | None, pdf: Path | None, reveal: bool) -> None:
    """Drumul înapoi al fiecărei valori: înregistrare, câmp, citire, scanare, pagină, casetă, lot, operator."""
    from desk.trace import show_trace

    sys.exit(show_trace(target, pointer, season, pdf, reveal))
