"""What went into a source and what came out of it, counted for the batch's reconciliation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from models.dossier import DocumentEntry


@dataclass
class Tally:
    """What went in and what came out of a source, for the batch's reconciliation."""

    files: int = 0
    copies: int = 0
    rejected: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0
    blanks: int = 0
    separators: int = 0
    content: int = 0
    unread: int = 0  # pages announced by a file's header that could not be decoded

    def count_documents(self, documents: Iterable[DocumentEntry]) -> None:
        """Count the pages of these documents and no others: they are all that came out."""
        kinds = {(r.scan, r.page): d.kind for d in documents for r in d.pages}
        self.blanks = sum(k == "blank" for k in kinds.values())
        self.separators = sum(k == "separator" for k in kinds.values())
        self.content = len(kinds) - self.blanks - self.separators

    def give_up(self, name: str, reason: str, documents: Iterable[DocumentEntry]) -> None:
        """The source failed for good after it gave ``documents``: it is rejected, its other pages are unread."""
        self.count_documents(documents)
        came_out = self.blanks + self.separators + self.content
        self.pages = max(self.pages, came_out)  # none are known when not even the files could be looked at
        self.unread = self.pages - came_out
        self.rejected.append((name, reason))
