"""A whole paper as the clerk sees it: its pages, the papers beside it, the fields that may be drawn on it."""

from __future__ import annotations

from dataclasses import dataclass

from desk.web import words
from desk.web.clerk_view import Sheet
from desk.web.language import put, tr
from desk.web.pictures import Pictures, turned
from models.dossier import DocumentEntry, Dossier
from models.geometry import Box
from models.kinds import KINDS
from validators.drawn_fields import free_paths

_NO_PAPER = ("blank", "separator")


@dataclass(frozen=True, slots=True)
class Beside:
    """Another paper of the dossier: it may be joined."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class PaperScreen:
    """``fields``: (path, name) of what may be drawn; ``cuts``: (where, in words) of what may be cut."""

    number: str
    season: str
    version: int
    document: str
    kind: str
    title: str
    sheets: tuple[Sheet, ...]
    beside: tuple[Beside, ...]
    fields: tuple[tuple[str, str], ...]
    cuts: tuple[tuple[str, str], ...]


def paper_screen(dossier: Dossier, version: int, document: str, pictures: Pictures) -> PaperScreen | None:
    """None when the dossier has no such paper."""
    paper = next((d for d in dossier.documents if d.id == document), None)
    if paper is None:
        return None
    return PaperScreen(
        number=dossier.registration.number or "",
        season=dossier.season,
        version=version,
        document=document,
        kind=paper.kind,
        title=title_of(paper),
        sheets=tuple(Sheet(p.scan.removeprefix("sha256:"), p.page, pictures.shown(p.scan, p.page, Box(*p.region)))
                     for p in paper.pages),
        beside=tuple(Beside(d.id, f"{title_of(d)} ({_pages(d)})") for d in dossier.documents
                     if d.id != document and d.kind not in _NO_PAPER),
        fields=tuple((path, words.field_name(path)) for path in free_paths(paper)),
        cuts=_cuts(paper),
    )  # fmt: skip


def title_of(paper: DocumentEntry) -> str:
    return tr(KINDS[paper.kind].title) if paper.kind in KINDS else paper.kind


def _pages(paper: DocumentEntry) -> str:
    numbers = sorted({p.page for p in paper.pages})
    return put("pag. {numbers}", numbers=", ".join(map(str, numbers))) if numbers else ""


def _cuts(paper: DocumentEntry) -> tuple[tuple[str, str], ...]:
    count = len(paper.pages)
    between = [(f"intre:{i}", put("înainte de pagina {number}", number=paper.pages[i].page)) for i in range(1, count)]
    across = [(f"lat:{i}", put("de-a latul paginii {number}", number=p.page)) for i, p in enumerate(paper.pages)]
    along = [(f"lung:{i}", put("de-a lungul paginii {number}", number=p.page)) for i, p in enumerate(paper.pages)]
    return (*between, *across, *along)


def on_scan(box: Box, turns: int) -> Box:
    """A box on the page as it is shown, as fractions of the page as scanned."""
    return turned(box, -turns)


def halves(way: str, at: float, turns: int) -> tuple[Box, Box]:
    """The page as scanned, cut where the clerk drew the line: ``lat`` across, ``lung`` along; ``at`` in fractions of
    the page as shown."""
    if way == "lat":
        first, second = Box(0.0, 0.0, 1.0, at), Box(0.0, at, 1.0, 1.0)
    else:
        first, second = Box(0.0, 0.0, at, 1.0), Box(at, 0.0, 1.0, 1.0)
    return on_scan(first, turns), on_scan(second, turns)
