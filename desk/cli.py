"""``dosar``: the command line. The one place where errors become exit codes.

Heavy modules are imported by the command that needs them, so that ``dosar --help`` answers at once.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from desk.desk_commands import desk, users
from desk.handover_commands import decision, decisions, handover
from desk.office_commands import up, watch
from desk.paper_commands import export, letter, trace
from desk.proofs import archive, verify
from desk.reference_commands import checklist, schema, season
from desk.retention_commands import keys, retention
from desk.statement_commands import attest, declare, statements, waive
from models.errors import DosarError, ExitCode

_POINTS = (
    "centrul de informare: cic; primării de cartier: manastur, marasti, iris, someseni, grigorescu, zorilor, gheorgheni"
)


def _said(fault: DosarError) -> str:
    """Its lines without anything that steers a terminal: they may name a file that somebody else named."""
    from validators.printable import printable

    return "\n".join(printable(line, 2000) for line in str(fault).splitlines())


class _Group(click.Group):
    """A click group whose commands end in our exit codes."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DosarError as fault:
            click.secho(f"dosar: {_said(fault)}", fg="red", err=True)
            ctx.exit(fault.exit_code)
        except KeyboardInterrupt:
            click.echo("dosar: întrerupt; ce s-a citit până acum este păstrat, reluați comanda", err=True)
            ctx.exit(ExitCode.INTERRUPTED)
        return None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dosar", message="%(prog)s %(version)s")
def main() -> None:
    """Preluarea și citirea dosarelor pentru ajutorul de încălzire.

    Începeți cu «dosar doctor» (ce lipsește pe acest calculator), apoi «dosar intake».
    """


@main.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Dosarul de ieșire (fișiere JSON)."
)
@click.option("--season", default=None, help="Sezonul, de exemplu 2017-2018 (implicit cel din configurare).")
@click.option("--quiet", is_flag=True, help="Fără bara de progres și fără tabel.")
def intake(inputs: tuple[Path, ...], out: Path, season: str | None, quiet: bool) -> None:
    """Citește dosare scanate și scrie câte un fișier JSON pentru fiecare.

    INPUT poate fi un dosar cu dosare, un singur dosar sau un fișier (PDF, TIFF, JPEG, PNG); un lot cu mai multe
    dosare se împarte la filele de separare.
    """
    from desk.intake import take_in

    sys.exit(take_in(inputs, out, season, quiet))


@main.command()
@click.option("--number", "numbers", required=True, multiple=True, help="Numărul de înregistrare (se poate repeta).")
@click.option("--date", "day", required=True, help="Data înregistrării, AAAA-LL-ZZ.")
@click.option("--point", default=None, help=f"Punctul de preluare ({_POINTS}).")
@click.option("--out", default=None, type=click.Path(path_type=Path, dir_okay=False), help="Fișierul PDF.")
def separator(numbers: tuple[str, ...], day: str, point: str | None, out: Path | None) -> None:
    """Tipărește file de separare cu cod QR (PDF, A4), câte una pentru fiecare număr."""
    from desk.separator import make_sheets

    target = out or Path(f"separator_{numbers[0].replace('/', '-')}.pdf")
    make_sheets(numbers, day, point, target)
    click.echo(f"{len(numbers)} file de separare în {target}")


@main.command()
@click.argument("number")
@click.option("--season", default=None, help="Sezonul (implicit cel din configurare).")
@click.option("--reveal", is_flag=True, help="Arată CNP-urile întregi.")
@click.option("--out", default=None, type=click.Path(path_type=Path, file_okay=False),
              help="Scrie aici fișierul JSON al ultimei versiuni, ca «dosar intake».")  # fmt: skip
def show(number: str, season: str | None, reveal: bool, out: Path | None) -> None:
    """Arată un dosar pe ecran: acte, câmpuri, persoane, ce lipsește."""
    from desk.show import save_dossier, show_dossier

    if out is None:
        show_dossier(number, season, reveal)
    else:
        click.echo(f"Ultima versiune a dosarului este în {save_dossier(number, season, out)}")


@main.command()
def config() -> None:
    """Arată configurarea și de unde vine fiecare valoare."""
    from desk.config import show_config

    show_config()


@main.command()
def doctor() -> None:
    """Spune ce lipsește pe acest calculator și cum se instalează."""
    from desk.doctor import examine

    sys.exit(examine())


main.add_command(season)
main.add_command(schema)
main.add_command(checklist)
for _command in (letter, export, trace, handover, decision, decisions, waive, declare, attest, statements):
    main.add_command(_command)

for _command in (desk, users, watch, up):
    main.add_command(_command)
for _command in (verify, archive, retention, keys):
    main.add_command(_command)


if __name__ == "__main__":
    main()
