"""The work behind ``dosar verify PACHET``: a line for each fault, then what was proved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from desk.bundle_check import check_bundle
from ledger.chain import short
from models.errors import ExitCode
from validators.printable import printable
from validators.text import mask_cnp

_SHOWN = 200  # faults


def prove_bundle(file: Path, heads: Sequence[str]) -> int:
    """Prove the bundle; the exit code is 1 when anything in it is not as it was written."""
    proof = check_bundle(file, heads)
    for fault in proof.faults[:_SHOWN]:
        click.secho(f"dosar: {mask_cnp(printable(fault, 300))}", fg="red", err=True)
    click.echo(
        f"Dosarul {printable(proof.number, 40)}, sezonul {printable(proof.season, 20)}, din {proof.made_at[:19]}"
    )
    click.echo(f"{proof.files} fișiere, {proof.scans} scanări, {proof.rows} rânduri, {proof.events} evenimente")
    click.echo(f"Capul lanțului: {short(proof.head)} (de comparat cu cel tipărit; sau --head)")
    if proof.faults:
        click.secho(f"NU este cum a fost scris: {len(proof.faults)} abateri", bold=True, err=True)
        return ExitCode.REJECTED
    click.secho("Totul este cum a fost scris.", bold=True)
    return ExitCode.OK
