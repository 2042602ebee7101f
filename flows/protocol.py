"""The batch's reconciliation: what went in must come out, sheet by sheet, and where it does not the program says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flows.tally import Tally
from models.dossier import Dossier

_NOT_PAPERS = ("blank", "separator")


@dataclass(frozen=True)
class Protocol:
    """Counts of a batch. ``content``: pages with something to read; ``placed``: those that lie in a document of some
    dossier. ``unread``: pages that could not be decoded (their file is rejected by name)."""

    files: int
    copies: int
    rejected: tuple[tuple[str, str], ...]
    pages: int
    blanks: int
    separators: int
    content: int
    placed: int
    unread: int
    documents: int
    dossiers: int
    head: str = ""  # the audit chain's, after the batch: kept on paper, it shows later that nothing was cut off
    later: tuple[str, ...] = ()  # later requests that the batch changed, whose files lie in another folder than its own

    @property
    def later_lines(self) -> tuple[str, ...]:
        """What the operator is told of them: a line for each."""
        return tuple(
            f"dosarul {number}, o cerere ulterioară a aceleiași gospodării, are acum o versiune mai nouă în registru; "
            f"fișierul lui JSON este în alt dosar de ieșire. Scrieți-l din nou: dosar show {number} --out DOSARUL_LUI"
            for number in self.later
        )

    @property
    def discrepancies(self) -> tuple[str, ...]:
        """What does not add up, in Romanian; empty when all does."""
        out = []
        if self.pages != self.blanks + self.separators + self.content + self.unread:
            out.append(
                f"{self.pages} pagini în fișiere, dar {self.blanks} albe + {self.separators} separatoare + "
                f"{self.content} cu conținut + {self.unread} necitite"
            )
        if self.content != self.placed:
            out.append(f"{self.content} pagini cu conținut, dar {self.placed} așezate în documente")
        return tuple(out)

    def as_dict(self) -> dict[str, object]:
        return {
            "files": self.files, "copies": self.copies, "rejected": len(self.rejected), "pages": self.pages,
            "blanks": self.blanks, "separators": self.separators, "content": self.content, "unread": self.unread,
            "documents": self.documents, "dossiers": self.dossiers, "agrees": not self.discrepancies,
            "discrepancies": list(self.discrepancies),
        }  # fmt: skip

    def line(self) -> str:
        """The closing line for the operator."""
        line = (
            f"{self.files} fișiere ({self.copies} copii, {len(self.rejected)} respinse) · {self.pages} pagini = "
            f"{self.content} cu conținut + {self.blanks} albe + {self.separators} separatoare + "
            f"{self.unread} necitite · {self.documents} documente · {self.dossiers} dosare"
        )
        line += " · sumele se potrivesc" if not self.discrepancies else " · SUMELE NU SE POTRIVESC"
        return line + (f" · capul lanțului {self.head}" if self.head else "")


def reconcile(tallies: Sequence[Tally], dossiers: Sequence[Dossier]) -> Protocol:
    """The protocol of a batch from what the sources counted and what the dossiers hold."""
    documents = [d for dossier in dossiers for d in dossier.documents if d.kind not in _NOT_PAPERS]
    return Protocol(
        files=sum(t.files for t in tallies),
        copies=sum(t.copies for t in tallies),
        rejected=tuple(r for t in tallies for r in t.rejected),
        pages=sum(t.pages for t in tallies),
        blanks=sum(t.blanks for t in tallies),
        separators=sum(t.separators for t in tallies),
        content=sum(t.content for t in tallies),
        placed=sum(len(_pages(d)) for d in dossiers),
        unread=sum(t.unread for t in tallies),
        documents=len(documents),
        dossiers=len(dossiers),
    )


def _pages(dossier: Dossier) -> set[tuple[str, int]]:
    return {(p.scan, p.page) for d in dossier.documents if d.kind not in _NOT_PAPERS for p in d.pages}


def count_fields(dossier: Dossier) -> dict[str, int]:
    """How many fields of a dossier there are, by status."""
    statuses = [f.status for d in dossier.documents for f in d.fields]
    return {
        "fields": len(statuses),
        "accepted": _count(statuses, ("accepted", "corrected")),
        "review": _count(statuses, ("review",)),
        "missing": _count(statuses, ("missing",)),
    }


def _count(statuses: Iterable[str], wanted: tuple[str, ...]) -> int:
    return sum(s in wanted for s in statuses)
