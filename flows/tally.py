"""What went into a source and what came out of it, counted for the batch's reconciliation."""

from __future__ import annotations

from dataclasses import dataclass, field


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
