"""Running prose of letters and certificates: a page's words in rows as one text, with the way back to the words.

Rows (not the engine's blocks) give the order, because blanks that were filled in often lie in blocks of their own.
Leaders and rules of forms (``......``, ``____``) count as blanks.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extractors.craft import columns
from extractors.craft.anchors import Anchor, Groups
from extractors.craft.anchors import find as find_anchors
from extractors.craft.rows import Row, letters
from extractors.craft.stream import Stream, fold_signs, stream
from extractors.found import Doc
from models.geometry import Box
from models.page import Word
from validators.text import tidy

_LEADERS = re.compile(r"\.{3,}|…+|_+|[|~¦]+|\.(?= *\.)")
_EMPTY = re.compile(r"[\W_]*")
WRAPS = 0.86  # share of the text's width that a row must reach before its sentence can go on in the next row


@dataclass(frozen=True)
class Page:
    """The text of view number ``view``. ``text`` keeps the signs as read, ``plain`` is folded; both equally long.
    ``edges``: for each row those of its column of text, None: of the whole page."""

    view: int
    rows: tuple[Row, ...]
    stream: Stream
    edges: tuple[columns.Edges | None, ...] = ()
    leaders: int = 0  # dotted lines that were taken off the page before it was read

    @property
    def text(self) -> str:
        return self.stream.text

    @property
    def words(self) -> tuple[Word, ...]:
        return self.stream.words

    @cached_property
    def plain(self) -> str:
        """Folded, leaders and line ends blanked, sign for sign as long as ``text``."""
        folded = fold_signs(self.text).replace("\n", " ")
        return _LEADERS.sub(lambda m: " " * len(m[0]), folded)

    def anchors(self, groups: Groups) -> list[Anchor]:
        return find_anchors(self.plain, groups)

    def index_at(self, position: int) -> int:
        """The number of the first word with a letter or digit behind ``position``."""
        for i, start in enumerate(self.stream.starts):
            if any(c.isalnum() for c in self.words[i].text[max(0, position - start) :]):
                return i
        return len(self.words)

    def start_of(self, index: int) -> int:
        return self.stream.starts[index] if index < len(self.words) else len(self.text)

    def end_of(self, index: int) -> int:
        return self.start_of(index) + len(self.words[index].text)

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        return self.stream.words_at(start, end)

    def words_cut(self, start: int, end: int) -> tuple[Word, ...]:
        """The words under the span, those at its ends cut to it (``1795/19.11.2017`` to its date)."""
        out = []
        first = self.index_at(start)
        for i in range(first, len(self.words)):
            if self.start_of(i) >= end:
                break
            out.append(cut(self.words[i], start - self.start_of(i), end - self.start_of(i)))
        return tuple(out)

    def cuts_word(self, start: int) -> bool:
        """Whether a letter or digit of the same word stands before ``start``: a second engine that looks at the cut
        piece may see it too, so what was cut off is no place to be sure of."""
        i = self.index_at(start)
        return i < len(self.words) and any(c.isalnum() for c in self.words[i].text[: max(0, start - self.start_of(i))])

    def row_of(self, index: int) -> int:
        return self.words[index].line

    def same_row(self, a: int, b: int) -> bool:
        return self.words[a].line == self.words[b].line

    @cached_property
    def right_edge(self) -> float:
        return max((r.box.x1 for r in self.rows), default=0.0)

    @cached_property
    def left_edge(self) -> float:
        edges = sorted(r.box.x0 for r in self.rows)
        return edges[len(edges) // 4] if edges else 0.0

    def flows_on(self, index: int) -> bool:
        """Whether the row of word ``index`` is so full that its sentence may go on in the next row. What begins only in
        the right half stands apart there (a department beside the firm's name)."""
        number = self.row_of(index)
        row = self.rows[number]
        left, right = (self.edges[number] if self.edges else None) or (self.left_edge, self.right_edge)
        tabular = not self.in_column(index) and len(row.segments(2.5)) > 2  # a table's row has cells, no sentence
        full = row.box.x0 <= left + 0.5 * (right - left) and row.box.x1 >= left + WRAPS * (right - left)
        return full and not tabular

    def in_column(self, index: int) -> bool:
        """Whether the word stands in one of several columns of running text."""
        return bool(self.edges) and self.edges[self.row_of(index)] is not None

    def gap_before(self, index: int) -> float:
        """Letter heights of blank before word ``index``; 0 at the beginning of a row. In a narrow column of text what
        all blanks of the row have alike is stretched to fill it, and does not count."""
        if index == 0 or not self.same_row(index - 1, index):
            return 0.0
        number = self.row_of(index)
        row = self.rows[number]
        blank = self.words[index].box.x0 - self.words[index - 1].box.x1
        if self.in_column(index):
            blank -= min(b.box.x0 - a.box.x1 for a, b in itertools.pairwise(row.words))
        return blank / row.height


def pages(doc: Doc) -> tuple[Page, ...]:
    """The running text of each view of a document."""
    dotted = [int(v.measures.get("leaders", 0)) for v in doc.views]
    return tuple(replace(page(view, rows), leaders=dotted[view]) for view, rows in enumerate(doc.rows))


def page(view: int, rows: Sequence[Row]) -> Page:
    """Rows as running text: the words get their row's number as line; marks of nothing but rules are left out."""
    kept = [tuple(w for w in row.words if not _empty(w)) for row in rows]
    lines = columns.in_order([Row(words) for words in kept if words])
    full = tuple(line.row for line in lines)
    words = [replace(w, line=i, text=tidy(w.text)) for i, row in enumerate(full) for w in row.words]
    return Page(view, full, stream(words), tuple(line.edges for line in lines))


def _empty(word: Word) -> bool:
    """Whether the word is only leaders, rules or specks (a lone dash is a mark of its own)."""
    return bool(_EMPTY.fullmatch(word.text)) and word.text.strip("_.,'`´’‘|~…:;\"") == ""


def printed(words: Iterable[Word]) -> str:
    """The words as a person reads them: joined by blanks, but not behind a hyphen at a line's end.

    >>> from models.geometry import Box
    >>> printed([Word("Cluj-", Box(9, 0, 12, 1), 1, 0), Word("Napoca", Box(0, 2, 4, 3), 1, 1)])
    'Cluj-Napoca'
    """
    out = ""
    last: Word | None = None
    for word in words:
        text = word.text.strip("_|~…")
        if last is None or (out.endswith("-") and len(out) > 1 and out[-2].isalnum() and word.line != last.line):
            out += text
        else:
            out += " " + text
        last = word
    return out.strip()


def cut(word: Word, start: int, end: int) -> Word:
    """The letters ``start:end`` of a word, with the share of its box that they take."""
    size = len(word.text)
    start, end = max(0, start), min(size, end)
    if start == 0 and not any(c.isalnum() for c in word.text[end:]):
        return word
    b = word.box
    x0, x1 = b.x0 + b.width * start / size, b.x0 + b.width * end / size
    return replace(word, text=word.text[start:end], box=Box(x0 if start else b.x0, b.y0, x1, b.y1))


def key(word: Word) -> str:
    """The word's letters and digits, folded."""
    return letters(word.text)
