"""``dosar verify`` and ``dosar archive``: whether anything was changed, removed or slipped in since it was kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument(
    "bundle", metavar="[PACHET]", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--scans", is_flag=True, help="Recitește și fiecare scanare din arhivă.")
@click.option(
    "--head", "heads", multiple=True, help="Un cap al lanțului tipărit cândva, care trebuie să fie în el (se repetă)."
)
def verify(bundle: Path | None, scans: bool, heads: tuple[str, ...]) -> None:
    """Verifică lanțul de audit și fiecare rând al registrului, sau un pachet de probe.

    Cu PACHET (fișierul zip scos din paginile auditorului) se verifică numai acesta, fără registru și fără arhivă.

    Numește tot ce a fost schimbat, șters, adăugat sau mutat pe lângă program. Codul de ieșire este 1 dacă ceva nu
    este cum a fost scris. Capul de la sfârșit se compară cu cel tipărit pe borderoul lotului.
    """
    if bundle is not None:
        from desk.bundle_commands import prove_bundle

        sys.exit(prove_bundle(bundle, heads))
    from desk.proving import prove

    sys.exit(prove(scans, heads))


@click.group()
def archive() -> None:
    """Arhiva de scanări: pregătire și verificare."""


@archive.command("init")
def init() -> None:
    """Pregătește arhiva din configurare (pe S3: găleata cu versiuni și blocare)."""
    from desk.proving import prepare_archive

    click.echo(prepare_archive())


@archive.command("verify")
def verify_archive() -> None:
    """Recitește toate scanările și spune ce lipsește, ce s-a schimbat și ce este străin."""
    from desk.proving import prove_archive

    sys.exit(prove_archive())
