"""Tables for the terminal: what people look at after a batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.markup import escape as _escape
from rich.table import Table

from flows.protocol import count_fields
from models.dossier import Dossier
from models.kinds import KINDS
from validators.printable import printable
from validators.text import mask_cnp

STATUS = {
    "complete": ("complet", "green"),
    "incomplete": ("incomplet", "red"),
    "needs_review": ("de verificat", "yellow"),
}


_LONGEST = 2000  # characters of a cell


def safe(text: str, reveal: bool = True) -> str:
    """Text that was read or named by others, for rich: no markup, nothing that steers a terminal, a line at most.
    Cleaned before it is masked: an invisible sign among its digits must not hide a CNP from the mask."""
    clean = printable(text, _LONGEST)
    return _escape(clean if reveal else mask_cnp(clean))


def dossiers_table(dossiers: Sequence[Dossier]) -> Table:
    """One row for each dossier: its papers, how its fields stand, what is missing or unclear."""
    table = Table(title="Dosare", title_justify="left", expand=False, show_lines=True)
    table.add_column("Număr")
    table.add_column("Stare")
    table.add_column("Acte găsite")
    table.add_column("Câmpuri\nacceptate", justify="right")
    table.add_column("de\nverificat", justify="right")
    table.add_column("Lipsește sau e neclar")
    for dossier in dossiers:
        counts = count_fields(dossier)
        table.add_row(
            safe(dossier.registration.number or "—"), status_text(dossier), papers_text(dossier),
            str(counts["accepted"]), str(counts["review"]), missing_text(dossier),
        )  # fmt: skip
    return table


def status_text(dossier: Dossier) -> str:
    status = dossier.completeness.status if dossier.completeness else "needs_review"
    word, colour = STATUS[status]
    return f"[{colour}]{word}[/{colour}]"


def papers_text(dossier: Dossier) -> str:
    """``2 × Carte de identitate``, a line for each kind."""
    counts = Counter(d.kind for d in dossier.documents)
    return "\n".join(f"{n} × {KINDS[k].title}" for k, n in counts.items()) or "—"


def missing_text(dossier: Dossier, limit: int = 8) -> str:
    """The checklist's messages, missing first; CNPs masked."""
    requirements = dossier.completeness.requirements if dossier.completeness else ()
    lines = [
        f"[{'red' if r.status == 'missing' else 'yellow'}]•[/] {safe(r.message or r.id, reveal=False)}"
        for wanted in ("missing", "unclear")
        for r in requirements
        if r.status == wanted
    ]
    rest = len(lines) - limit
    return "\n".join(lines[:limit] + ([f"… și încă {rest}"] if rest > 0 else [])) or "—"
