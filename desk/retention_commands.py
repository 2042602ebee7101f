"""``dosar retention`` and ``dosar keys``: how long dossiers are kept, what is erased, and the master key."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_SEASON = click.option("--season", default=None, help="Sezonul (implicit cel din configurare).")
_BY = click.option("--by", default=None, help="Cine dispune (implicit contul de pe acest calculator).")
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group("retention")
def retention() -> None:
    """Termenele de păstrare: ce este de șters, rețineri, ștergerea, ce s-a șters."""


@retention.command("plan")
@click.option("--on", "day", default=None, help="Cum va fi la data AAAA-LL-ZZ (implicit azi).")
@click.option("--all", "every", is_flag=True, help="Și dosarele cu termenul neîmplinit.")
@click.option("--csv", "csv_file", default=None, type=_FILE, help="Scrie raportul și ca CSV.")
@click.option("--json", "json_file", default=None, type=_FILE, help="Scrie raportul și ca JSON.")
def plan(day: str | None, every: bool, csv_file: Path | None, json_file: Path | None) -> None:
    """Arată ce ar fi de șters și de ce; nu șterge nimic. Codul de ieșire este 1 dacă este ceva de șters."""
    from desk.retention import show_plan

    sys.exit(show_plan(day, every, csv_file, json_file))


@retention.command("erase")
@click.argument("numbers", metavar="[NUMĂR]...", nargs=-1)
@_SEASON
@click.option("--reason", default=None, help="Pentru dosare numite: de ce (rămâne scris; fără date personale).")
@click.option("--out", "outs", multiple=True, type=click.Path(path_type=Path, file_okay=False, exists=True),
              help="Și copiile dintr-un dosar --out al lui «dosar intake» (se repetă).")  # fmt: skip
@click.option("--apply", "really", is_flag=True, help="Șterge cu adevărat; fără ea, doar spune ce ar șterge.")
@_BY
def erase(
    numbers: tuple[str, ...], season: str | None, reason: str | None, outs: tuple[Path, ...], really: bool,
    by: str | None,
) -> None:  # fmt: skip
    """Șterge ce a ieșit din termen, sau dosarele numite; nu se mai poate reface.

    O ștergere oprită la mijloc se reia cu aceeași comandă. Codul de ieșire este 1 dacă ceva a rămas neșters.
    """
    from desk.retention import erase_dossiers

    sys.exit(erase_dossiers(numbers, season, reason, outs, really, by))


@retention.command("hold")
@click.argument("number")
@_SEASON
@click.option("--reason", required=True, help="De ce (rămâne scris; fără date personale).")
@_BY
def hold(number: str, season: str | None, reason: str, by: str | None) -> None:
    """Reține un dosar: cât ține reținerea, nimic din el nu se șterge."""
    from desk.retention import hold_dossier

    click.echo(hold_dossier(number, season, reason, by))


@retention.command("release")
@click.argument("number")
@_SEASON
@click.option("--reason", required=True, help="De ce (rămâne scris; fără date personale).")
@_BY
def release(number: str, season: str | None, reason: str, by: str | None) -> None:
    """Ridică reținerea unui dosar."""
    from desk.retention import release_dossier

    click.echo(release_dossier(number, season, reason, by))


@retention.command("report")
@click.option("--csv", "csv_file", default=None, type=_FILE, help="Scrie raportul și ca CSV.")
@click.option("--json", "json_file", default=None, type=_FILE, help="Scrie raportul și ca JSON.")
def report(csv_file: Path | None, json_file: Path | None) -> None:
    """Arată ce s-a șters: când, de ce, câte rânduri și scanări, ce mai este de făcut, și ce este reținut."""
    from desk.retention import show_report

    show_report(csv_file, json_file)


@click.group("keys")
def keys() -> None:
    """Cheia principală cu care se cifrează cheile scanărilor."""


@keys.command("new")
@click.argument("file", metavar="FIȘIER", type=_FILE)
def new(file: Path) -> None:
    """Face o cheie principală nouă într-un fișier nou, pe care îl citește numai acest cont."""
    from desk.master_key import make_key_file

    click.echo(make_key_file(file))


@keys.command("status")
def status() -> None:
    """Arată câte scanări sunt cifrate și cu ce cheie principală (numai numele cheii)."""
    from desk.master_key import show_status

    sys.exit(show_status())


@keys.command("rotate")
def rotate() -> None:
    """Schimbă cheia principală: face una nouă, recifrează cu ea cheile scanărilor și o scoate pe cea veche.

    Scanările înseși nu se scriu din nou. Oprită la mijloc, se reia cu aceeași comandă.
    """
    from desk.master_key import rotate_key

    click.echo(rotate_key())
