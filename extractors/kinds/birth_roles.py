"""Whom the words of a civil status paper speak of: the child, or the parents whose names stand under the same labels.

Three shapes are told apart: blocks (what stands behind *Tatăl*, until the child is named again, is the parents'), a
table with a column for each (*Titular, Tata, Mama*), and one with a row for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row
from extractors.found import Doc
from models.page import Word

PARENTS = (
    "parintii", "parinti", "date privind parintii", "date privind pe parinti", "datele parintilor", "tata", "tatal",
    "mama", "tatalui", "mamei", "parintele", "parintilor", "numele si prenumele tatalui", "numele tatalui",
    "numele de familie al tatalui", "numele si prenumele mamei", "numele mamei", "prenumele tatalui",
    "prenumele mamei", "prenumele parintilor", "numele parintilor", "fiul lui", "fiica lui", "fiul", "fiica", "pere",
    "mere", "father", "mother", "declarantul", "declarant", "apja", "anyja",
)  # fmt: skip
CHILD = (
    "copilul", "copil", "copilului", "titular", "titularul", "titularului", "date privind copilul",
    "date privind pe copil", "datele copilului", "numele de familie al copilului", "prenumele copilului",
    "numele copilului", "nou nascutul", "nou nascut", "enfant", "child", "data nasterii copilului",
    "persoana nascuta", "numele si prenumele copilului", "numele si prenumele titularului",
)  # fmt: skip
FEWEST = 2  # parts of a row that make it a row of a table
LONGEST = 12  # rows under the head of a table


@dataclass(frozen=True, slots=True)
class _Columns:
    """The head of a table: its parts from left to right, and which of them are the parents'."""

    parts: tuple[tuple[Word, ...], ...]
    parents: tuple[bool, ...]
    labelled: bool  # the first part is over the column of labels


def childs(doc: Doc) -> Doc:
    """The document with only those words that may speak of the child."""
    views = []
    for view, rows in zip(doc.views, doc.rows, strict=True):
        keep = {id(w) for w in _kept(rows)}
        boxes = [w.box for row in rows for w in row.words if id(w) in keep]
        seen = {(b.x0, b.y0, b.x1, b.y1) for b in boxes}
        pieces = [w for row in rows for w in row.words if (w.box.x0, w.box.y0, w.box.x1, w.box.y1) in seen]
        views.append(replace(view, words=tuple(pieces)))
    return Doc(tuple(views))


def _kept(rows: Sequence[Row]) -> list[Word]:
    out: list[Word] = []
    columns: _Columns | None = None
    under = 0
    parents = False
    for index, row in enumerate(rows):
        hits = find(rows[index : index + 1], (*PARENTS, *CHILD))
        head = _head(row, hits)
        if head is not None:
            columns, under, parents = head, 0, False
            continue
        if columns is not None:
            words = _in_table(row, columns, hits)
            under += 1
            if words is not None and under <= LONGEST:
                out += words
                continue
            columns = None
            parents = False
        words, parents = _in_block(row, hits, parents)
        out += words
    return out


def _head(row: Row, hits: Sequence[Hit]) -> _Columns | None:
    """A row of which at least two parts are nothing but roles, one of them a parent's."""
    parts = row.segments()
    roles = [_role(part, row, hits) for part in parts]
    if sum(r is not None for r in roles) < FEWEST or "parent" not in roles:
        return None
    if any(r is None for r in roles[1:]):
        return None
    return _Columns(tuple(parts), tuple(r == "parent" for r in roles), roles[0] is None or _plural(parts[0]))


def _plural(part: Sequence[Word]) -> bool:
    return "".join(w.text for w in part).strip(" :.").upper().startswith(("PĂRINȚI", "PARINTI", "PĂRINŢI", "DATE"))


def _role(part: Sequence[Word], row: Row, hits: Sequence[Hit]) -> str | None:
    """Whose part it is, when a role (with a number or mark) is all that it says."""
    for hit in hits:
        said = row.words[hit.start : hit.end]
        inside = [w for w in part if any(w is s for s in said)]
        rest = [w for w in part if not any(w is s for s in said) and any(c.isalpha() for c in w.text)]
        if inside and len(rest) <= 1 and not any(w.text[:1].isupper() and len(w.text) > 3 for w in rest[1:]):
            return "parent" if hit.label in PARENTS else "child"
    return None


def _in_table(row: Row, head: _Columns, hits: Sequence[Hit]) -> list[Word] | None:
    """The words of a row under the head without those of the parents' columns; None where the table has ended."""
    if any(h.start == 0 and h.label in CHILD for h in hits):
        return None
    parts = row.segments()
    owners = _owners(parts, head)
    if owners is None:
        return None
    shown = [w for part, own in zip(parts, owners, strict=True) if own != "parent" for w in part]
    return shown if "child" in owners else []


def _owners(parts: Sequence[Sequence[Word]], head: _Columns) -> list[str] | None:
    """Whose each part is: by its number where the row has as many parts as the table, else by where it stands."""
    roles = ["parent" if p else "child" for p in head.parents]
    labels = 0 if head.labelled else 1
    if head.labelled:
        roles[0] = "label"
    else:
        roles.insert(0, "label")
    if len(parts) == len(roles):
        return roles
    if len(parts) < FEWEST or len(parts) > len(roles):
        return None
    height = parts[0][0].box.height
    owners = []
    for part in parts:
        near = [abs(part[0].box.x0 - p[0].box.x0) for p in head.parts]
        at = min(range(len(near)), key=near.__getitem__)
        inside = near[at] < 3 * height
        owners.append(roles[at + labels] if inside else "label" if part is parts[0] else "parent")
    return owners if any(o != "label" for o in owners) else None


def _in_block(row: Row, hits: Sequence[Hit], parents: bool) -> tuple[list[Word], bool]:
    """The words of a row outside tables that stand before a parent is named or behind the child, and who is spoken of
    at its end."""
    out: list[Word] = []
    marks = sorted((h.start, h.label in PARENTS) for h in hits)
    at = 0
    for start, parent in [*marks, (len(row.words), parents)]:
        if not parents:
            out += row.words[at:start]
        at = start
        if start < len(row.words):
            parents = parent
    return out, parents
