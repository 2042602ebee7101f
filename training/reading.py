"""A specimen's HTML read as lines of tagged pieces, in the order of its source: rows of tables are lines."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from training.tagged import Line, Piece, Tag, cut

_BLOCKS = frozenset(
    ("div", "p", "tr", "table", "li", "ul", "ol", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "header",
     "footer", "article", "aside", "text", "pre", "dl", "dt", "dd")
)  # fmt: skip
_CELLS = frozenset(["td", "th", "span", "label", "text", "tspan"])
_VOID = frozenset(["br", "hr", "img", "input", "meta", "link", "col", "wbr"])
_SILENT = frozenset(("style", "script", "defs", "title"))
_DRAWN = re.compile(r"</?(?:path|circle|line|rect|polyline|polygon|ellipse|g|use|stop)\b[^>]*>")  # art: no words in it
_LABELS = (
    (re.compile(r"/(?:name|surname|given_names|holder_name|tenant)$"), "PERSON"),
    (re.compile(r"/(?:association_)?address$"), "ADDRESS"),
    (re.compile(r"/(?:employer|association_name|school|supplier)$"), "ORG"),
)


def label_of(path: str) -> str | None:
    """PERSON, ADDRESS or ORG for a contract path that holds one, else None.

    >>> label_of("/persons/0/name"), label_of("/total")
    ('PERSON', None)
    """
    return next((label for pattern, label in _LABELS if pattern.search(path)), None)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._line: list[Piece] = []
        self._open: list[tuple[str, Tag | None]] = []
        self._blank = True  # whether the next text begins after a blank
        self._entities = 0
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.new_line()
        elif tag in _CELLS:
            self._blank = self._blank or tag in ("td", "th")
        if tag in _VOID:
            return
        path = dict(attrs).get("data-f") or ""
        label = label_of(path)
        inherited = self._open[-1][1] if self._open else None
        self._open.append((tag, self._entity(label, path) if label else inherited))
        self._silent += tag in _SILENT

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.new_line()

    def handle_endtag(self, tag: str) -> None:
        if tag not in {name for name, _ in self._open}:
            return
        while self._open:
            name, _ = self._open.pop()
            self._silent -= name in _SILENT
            if name in _BLOCKS:
                self.new_line()
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._silent or not data.strip():
            self._blank = self._blank or bool(data)
            return
        glued = not self._blank and not data[0].isspace()
        self._line.extend(cut(data, self._open[-1][1] if self._open else None, glued))
        self._blank = data[-1].isspace()

    def _entity(self, label: str, path: str) -> Tag:
        """A surname and the given names right after it are one person."""
        before = self._line[-1].tag if self._line else None
        if path.endswith(("surname", "given_names")) and before is not None and before[0] == label == "PERSON":
            return before
        self._entities += 1
        return label, self._entities

    def new_line(self) -> None:
        if self._line:
            self.lines.append(tuple(self._line))
        self._line, self._blank = [], True


def read(html: str) -> list[Line]:
    """The lines of one side. "SPECIMEN" is not part of any real paper and is left out."""
    reader = _Reader()
    reader.feed(_DRAWN.sub("", html))
    reader.close()
    reader.new_line()
    kept = (tuple(p for p in line if p.text.upper() != "SPECIMEN") for line in reader.lines)
    return [line for line in kept if line]
