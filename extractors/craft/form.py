"""Forms as data: for each field its labels, the sides where its value may stand, and what a value looks like.

A kind's reader gives a table of :class:`Ask`; this module finds the best place of each on the document's pages.
Every candidate is scored by its label (match and rank), its side and its distance; a runner-up with another value
lowers how surely the place is known. Whether a page prints its labels over or under the values is decided for the
page as a whole, by the values whose type can be told (dates, codes, CNPs, amounts): they vote.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.craft.labels import Hit, find
from extractors.craft.lines import over_translation, with_wrapped
from extractors.craft.rows import Row
from extractors.craft.zones import Side, Zone, above, below, right_of
from extractors.found import Doc, Found, found
from models.kinds import FieldSpec, KindSpec
from models.page import Word
from validators import checks, fields

Pick = Callable[[Sequence[Word]], Sequence[Word]]


@dataclass(frozen=True, slots=True)
class Ask:
    """How one field is asked for on a form.

    ``labels``: in the order of preference: an earlier one wins over a later one (``rank_cost`` each). ``pick`` takes
    from the words of a zone those that are the value (see :mod:`extractors.craft.picks`); none means: not here.
    ``lines``: how many rows below the label belong to the value. ``avoid``: longer labels that contain one of ours
    but mean something else.
    """

    path: str
    labels: tuple[str, ...]
    pick: Pick
    sides: tuple[Side, ...] = ("right", "below")
    lines: int = 1
    avoid: tuple[str, ...] = ()
    rank_cost: float = 0.12
    reach: float = 40.0
    last: bool = False  # of equally good places the last on the page (grand totals), else the first


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    view: int
    words: tuple[Word, ...]
    value: str | bool | None
    order: int
    rank: int


def read_form(
    doc: Doc, kind: KindSpec, asks: Sequence[Ask], stops: Sequence[str] = (), *, wrap: bool = False
) -> list[Found]:
    """The best reading of each ask. ``stops``: other printed labels of this kind of paper, where a value ends.
    ``wrap``: labels may run over several lines of a narrow column."""
    return [found for _, found, _ in read_asks(doc, kind, asks, stops, wrap=wrap) if found is not None]


def read_asks(
    doc: Doc, kind: KindSpec, asks: Sequence[Ask], stops: Sequence[str] = (), *, wrap: bool = False,
    known: Sequence[Sequence[Hit]] | None = None,
) -> list[tuple[Ask, Found | None, bool]]:  # fmt: skip
    """As :func:`read_form`, for each ask: its best reading or None, and whether one of its labels is printed at all.
    ``known``: the labels of each page, where the reader has already sought them (and more)."""
    labels = {label for ask in asks for label in (*ask.labels, *ask.avoid)} | set(stops)
    hits = [_labels(rows, labels, wrap) for rows in doc.rows] if known is None else [_with_tails(h) for h in known]
    under = [_labels_under(kind, asks, rows, page) for rows, page in zip(doc.rows, hits, strict=True)]
    out: list[tuple[Ask, Found | None, bool]] = []
    for ask in asks:
        spec = kind.spec_of(ask.path)
        if spec is None:
            raise KeyError(f"{kind.id} has no field {ask.path}")
        printed = any(hit.label in ask.labels for page in hits for hit in page)
        out.append((ask, _best(doc, spec, ask, hits, under), printed))
    return out


def _labels(rows: Sequence[Row], labels: set[str], wrap: bool) -> list[Hit]:
    """The labels of a page; the further lines of those that wrap are stops of their own."""
    hits = find(rows, labels)
    if not wrap:
        return hits
    return _with_tails([over_translation(rows, h) for h in with_wrapped(rows, hits, labels)])


def _with_tails(hits: Sequence[Hit]) -> list[Hit]:
    return [*hits, *(Hit(row, start, end, "", h.score, h.box) for h in hits for row, start, end in h.tail)]


_TELLING = frozenset(("cnp", "date", "amount", "digits6", "letters2", "month", "email", "sex", "year"))
Under = float  # 1: the page's labels stand under their values, 0: over (or beside) them, between: it cannot be told


def _labels_under(kind: KindSpec, asks: Sequence[Ask], rows: Sequence[Row], hits: Sequence[Hit]) -> Under:
    """The vote of the page's labels without a value to their right: is the value of a telling type above or below?"""
    over = under = 0
    for ask in asks:
        spec = kind.spec_of(ask.path)
        if spec is None or spec.type not in (*_TELLING, "code") or "below" not in ask.sides:
            continue
        for hit in (h for h in hits if h.label in ask.labels):
            if _holds(spec, ask, right_of(rows, hit, hits, ask.reach)):
                continue
            over += _holds(spec, ask, below(rows, hit, hits, 1))
            under += _holds(spec, ask, above(rows, hit, hits))
    if over == under:
        if _in_brackets(rows, asks, hits):
            return 1.0
        return 0.0 if not under else 0.5
    return 1.0 if under > over else 0.0


def _in_brackets(rows: Sequence[Row], asks: Sequence[Ask], hits: Sequence[Hit]) -> bool:
    """Whether most labels stand in brackets with nothing beside them: captions under the lines to write on."""
    ours = [h for h in hits if any(h.label in ask.labels for ask in asks)]
    bare = [
        h for h in ours
        if rows[h.row].words[h.start].text.startswith("(") and rows[h.row].words[h.end - 1].text.endswith(")")
        and right_of(rows, h, hits) is None
    ]  # fmt: skip
    return len(bare) >= 2 and 2 * len(bare) > len(ours)


def _holds(spec: FieldSpec, ask: Ask, zone: Zone | None) -> bool:
    words = ask.pick(zone.words) if zone else ()
    if zone and spec.type == "code" and len(words) != len(zone.words):
        return False  # a code among other words tells nothing
    return bool(words) and fields.normalise(spec, " ".join(w.text for w in words)) is not None


def _best(doc: Doc, spec: FieldSpec, ask: Ask, hits: Sequence[Sequence[Hit]], under: Sequence[Under]) -> Found | None:
    wanted = {label: rank for rank, label in enumerate(ask.labels)}
    candidates: list[_Candidate] = []
    for view, (rows, found_here) in enumerate(zip(doc.rows, hits, strict=True)):
        for hit in found_here:
            if hit.label in wanted:
                candidates += _from_hit(
                    spec, ask, rows, hit, found_here, view, wanted[hit.label], len(candidates), under[view]
                )
    if not candidates:
        return None
    sign = -1 if ask.last else 1
    candidates.sort(key=lambda c: (-round(c.score, 2), sign * c.order))
    top = candidates[0]
    rivals = _rivals(spec, top, candidates)
    located = min(1.0, top.score + ask.rank_cost * top.rank) * (0.6 if rivals else 1.0)
    return found(ask.path, top.value, top.words, top.view, located=located, rivals=rivals)


def _from_hit(
    spec: FieldSpec, ask: Ask, rows: Sequence[Row], hit: Hit, stops: Sequence[Hit], view: int, rank: int, order: int,
    under: Under,
) -> list[_Candidate]:  # fmt: skip
    out: list[_Candidate] = []
    for place, side in enumerate(ask.sides):
        zone = _zone(ask, rows, hit, stops, "above" if side == "below" and under > 0.9 else side)
        if zone is None:
            continue
        words = tuple(ask.pick(zone.words))
        if not words:
            continue
        value = fields.normalise(spec, " ".join(w.text for w in words))
        score = hit.score - ask.rank_cost * rank - 0.06 * place - 0.008 * min(zone.distance, 25)
        if value is None or checks.fails(spec, value):
            score -= 0.4
        if side == "below" and 0 < under < 0.9:
            score -= 0.25  # it might as well stand above
        out.append(_Candidate(score, view, words, value, order + len(out), rank))
        if value is not None:
            break  # the value beside the label is the value; what stands below belongs to another
    return out


def _zone(ask: Ask, rows: Sequence[Row], hit: Hit, stops: Sequence[Hit], side: Side) -> Zone | None:
    if side == "right":
        return right_of(rows, hit, stops, ask.reach)
    if side == "above":
        return above(rows, hit, stops)
    return below(rows, hit, stops, ask.lines)


def _rivals(spec: FieldSpec, top: _Candidate, candidates: Sequence[_Candidate]) -> tuple[str, ...]:
    """Other values found under a label of the same rank, nearly as well placed as the chosen one."""
    out: list[str] = []
    for c in candidates[1:]:
        near = c.rank == top.rank and c.score > top.score - 0.10
        if near and c.value is not None and top.value is not None and not fields.equal(spec, c.value, top.value):
            out.append(str(c.value))
    return tuple(dict.fromkeys(out))
