"""What a clerk did to one field or document, as it is kept for good and applied to every reading of the same scans."""

from __future__ import annotations

from typing import Literal

from models.dossier import FieldEntry, Frozen, PageRef, ScanEntry, Value

# confirm: the value that was read is right. enter: this is the value. illegible: nobody can read it, or it is not
# there. kind: the document is of this kind. key: typed blind, waits for a second clerk. undo: an act is taken back.
# add: a field that was missed stands here. split, join: these pages are other papers than was read. rescan: these pages
# are to be scanned again. move_out, move_in: the paper belongs to another dossier, and comes from another one.
# waive, declare, attest: statements on the whole dossier (validators.stated), which lie on no page.
Act = Literal[
    "confirm",
    "enter",
    "illegible",
    "kind",
    "key",
    "undo",
    "add",
    "split",
    "join",
    "rescan",
    "move_out",
    "move_in",
    "waive",
    "declare",
    "attest",
]
DECIDING: tuple[Act, ...] = ("confirm", "enter", "illegible")
STATING: tuple[Act, ...] = ("waive", "declare", "attest")
WHOLE_PAPER: tuple[Act, ...] = ("kind", "split", "join", "rescan", "move_out", "move_in")


class Seen(Frozen):
    """Where a field stood on the scan, in fractions of the page."""

    scan: str
    page: int
    box: tuple[float, float, float, float]


class Place(Frozen):
    """Where a document lies, and within it the field (None for the document itself, or when it was found nowhere)."""

    pages: tuple[PageRef, ...]
    seen: Seen | None = None


class Cut(Frozen):
    """A paper as an act makes it: which pages, of which kind. ``fields``: what comes along with it as it stands (values
    that clerks entered, the field that was drawn); ``scans``: the scans of a paper that comes from another dossier."""

    pages: tuple[PageRef, ...]
    kind: str
    fields: tuple[FieldEntry, ...] = ()
    scans: tuple[ScanEntry, ...] = ()


class Correction(Frozen):
    """One act. ``kind``: the document's when it was done; ``path`` None for acts on the whole document.

    ``id`` 0 and ``at`` empty until the ledger has kept it. ``seconds``: how long the clerk looked. ``papers``: the
    papers that a split, a join, a move or a drawn field makes. ``closed``: the new scan that was asked for has come.
    """

    id: int = 0
    at: str = ""
    account: int
    number: str
    season: str
    version: int
    document: str
    kind: str
    place: Place
    path: str | None
    act: Act
    before: Value = None
    after: Value = None
    seconds: float = 0.0
    reason: str | None = None
    undoes: int | None = None
    papers: tuple[Cut, ...] = ()
    closed: bool = False
