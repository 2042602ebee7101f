"""Whom the words of a paper speak of: its own person, or others whose names stand under the same labels.

Three shapes are told apart: blocks (what stands behind *Tatăl* or *Soția*, until the own person is named again, is the
others'), a table with a column for each (*Titular, Tata, Mama*), and one with a row for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row
from extractors.found import Doc
from models.page import Word

FEWEST = 2  # parts of a row that make it a row of a table
PLAIN = 0.92  # a role must be printed nearly to the letter: *proprietate* is no *proprietarul*
HEADING = 9  # words of a row that ends in a role and so heads a block
LONGEST = 12  # rows under the head of a table


@dataclass(frozen=True, slots=True)
class Roles:
    """Words that name the ``own`` person of a paper, and words that name ``others`` (labels in plain letters).

    ``lasting``: whether another who is named in the middle of a row owns the rows below as well."""

    own: tuple[str, ...]
    others: tuple[str, ...]
    lasting: bool = True


@dataclass(frozen=True, slots=True)
class _Columns:
    """The head of a table: its parts from left to right, and which of them are the others'."""

    parts: tuple[tuple[Word, ...], ...]
    others: tuple[bool, ...]
    labelled: bool  # the first part is over the column of labels


def own_part(doc: Doc, roles: Roles) -> Doc:
    """The document with only those words that may speak of its own person."""
    views = []
    for view, rows in zip(doc.views, doc.rows, strict=True):
        views.append(replace(view, words=tuple(_kept(rows, roles))))
    return Doc(tuple(views))


def _kept(rows: Sequence[Row], roles: Roles) -> list[Word]:
    out: list[Word] = []
    columns: _Columns | None = None
    under = 0
    away = False
    side: float | None = None
    for row in rows:
        hits = _marks(find([row], (*roles.own, *roles.others)), roles)
        if roles.lasting and columns is None and _head(row, hits, roles) is None:
            beside = _beside(row, hits, side, roles)
            away = away or (side is not None and beside is None)
            side = beside
            if side is not None:
                left = tuple(w for w in row.words if w.box.x0 < side)
                if not left:
                    continue
                row, hits = Row(left), [h for h in hits if h.end <= len(left)]
        head = _head(row, hits, roles)
        if head is not None:
            columns, under, away = head, 0, False
            continue
        if columns is not None:
            words = _in_table(row, columns, hits, roles)
            under += 1
            if words is not None and under <= LONGEST:
                out += words
                continue
            columns, away = None, False
        words, away = _in_block(row, hits, away, roles)
        out += words
    return out


def _beside(row: Row, hits: Sequence[Hit], side: float | None, roles: Roles) -> float | None:
    """From where on to the right another's block stands beside the own person's; None where there is no such column,
    or where the row runs across its edge. ``side``: where it stood in the row above."""
    parts = row.segments()
    others_first = any(h.label in roles.others and h.start < len(parts[0]) for h in hits)
    for hit in hits:
        at = next(i for i, p in enumerate(parts) if p[-1].box.x1 >= row.words[hit.start].box.x1)
        if at and hit.label in roles.others and not others_first:
            edge = parts[at][0].box.x0 - row.height
            side = edge if side is None else min(side, edge)
    if side is None:
        return None
    across = any(p[0].box.x0 < side - row.height and p[-1].box.x1 > side + 2 * row.height for p in parts)
    own = any(h.label in roles.own and row.words[h.start].box.x0 >= side for h in hits)
    return None if across or own else side


def _marks(hits: Sequence[Hit], roles: Roles) -> list[Hit]:
    """The roles that are plainly read, without the own person behind another one in a genitive: *soțul solicitantului*
    is the spouse."""
    out: list[Hit] = []
    for hit in (h for h in hits if h.score >= PLAIN):
        genitive = hit.label in roles.own and hit.label.endswith(("ului", "ei"))
        if not (genitive and out and out[-1].label in roles.others and hit.start - out[-1].end <= 3):
            out.append(hit)
    return out


def _head(row: Row, hits: Sequence[Hit], roles: Roles) -> _Columns | None:
    """A row of which at least two parts are nothing but roles, one of them another's."""
    parts = row.segments()
    who = [_role(part, row, hits, roles) for part in parts]
    if sum(r is not None for r in who) < FEWEST or "other" not in who or any(r is None for r in who[1:]):
        return None
    return _Columns(tuple(parts), tuple(r == "other" for r in who), who[0] is None or _heading(parts[0]))


def _heading(part: Sequence[Word]) -> bool:
    said = "".join(w.text for w in part).strip(" :.").upper()
    return said.startswith(("PĂRINȚI", "PARINTI", "PĂRINŢI", "DATE"))


def _role(part: Sequence[Word], row: Row, hits: Sequence[Hit], roles: Roles) -> str | None:
    """Whose part it is, when a role (with a number or mark) is all that it says."""
    for hit in hits:
        said = row.words[hit.start : hit.end]
        inside = [w for w in part if any(w is s for s in said)]
        rest = [w for w in part if not any(w is s for s in said) and any(c.isalpha() for c in w.text)]
        if inside and len(rest) <= 1:
            return "other" if hit.label in roles.others else "own"
    return None


def _in_table(row: Row, head: _Columns, hits: Sequence[Hit], roles: Roles) -> list[Word] | None:
    """The words of a row under the head without those of the others' columns; None where the table has ended."""
    if any(h.start == 0 and h.label in roles.own for h in hits):
        return None
    parts = row.segments()
    owners = _owners(parts, head)
    if owners is None:
        return None
    shown = [w for part, own in zip(parts, owners, strict=True) if own != "other" for w in part]
    return shown if "own" in owners else []


def _owners(parts: Sequence[Sequence[Word]], head: _Columns) -> list[str] | None:
    """Whose each part is: by its number where the row has as many parts as the table, else by where it stands."""
    who = ["other" if o else "own" for o in head.others]
    shift = 0 if head.labelled else 1
    who = ["label", *who[1:]] if head.labelled else ["label", *who]
    if len(parts) == len(who):
        return who
    if not FEWEST <= len(parts) <= len(who):
        return None
    height = parts[0][0].box.height
    owners = []
    for part in parts:
        near = [abs(part[0].box.x0 - p[0].box.x0) for p in head.parts]
        at = min(range(len(near)), key=near.__getitem__)
        inside = near[at] < 3 * height
        owners.append(who[at + shift] if inside else "label" if part is parts[0] else "other")
    return owners if any(o != "label" for o in owners) else None


def _in_block(row: Row, hits: Sequence[Hit], away: bool, roles: Roles) -> tuple[list[Word], bool]:
    """The words of a row outside tables that stand before another is named or behind the own person, and whether
    another is spoken of at its end."""
    out: list[Word] = []
    at, now, after = 0, away, away
    for hit in hits:
        other = hit.label in roles.others
        if not now:
            out += row.words[at : hit.start]
        at, now = hit.start, other
        heading = hit.end == len(row.words) <= HEADING
        after = other if roles.lasting or hit.start <= 3 or heading or not other else after
    if not now:
        out += row.words[at:]
    return out, after
