"""How the dwelling is heated: a ticked box among options, a mark beside, under or around one, or words that say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.craft import option_columns, option_marks, ticks
from extractors.craft.labels import Hit
from extractors.craft.option_columns import Column
from extractors.craft.rows import Row, arrange, letters
from extractors.found import Doc, Found, lines_of
from extractors.kinds.heating_options import OPTIONS, PATH, Option, options_of, reading
from extractors.kinds.heating_said import filled, said
from models.page import Word

ROWS_TOGETHER = 14  # rows that the options may spread over
_MARK = re.compile(r"^[\[(|{]*\s*[XxХ×✓✔☒☑■]\s*[\])|}]*$")


def read(doc: Doc) -> list[Found]:
    """The choice, or a reading without a value that shows the clerk where to look; nothing where nothing is said."""
    for view, rows in enumerate(doc.rows):
        options = _group(options_of(view, rows))
        if len({o.choice for o in options}) >= 2:
            ticked = _marked(doc, view, rows, options)
            if ticked.value is not None or ticked.rivals:
                return [ticked]
            return _apart(doc, options) or [ticked]
    return said(doc) or filled(doc)


def _apart(doc: Doc, options: Sequence[Option]) -> list[Found]:
    """Ways of heating in sentences of their own are no list to tick: the one that is asked for is meant."""
    rows = sorted(o.hit.row for o in options)
    text = doc.rows[options[0].view]
    for a, b in pairwise(rows):
        between = " ".join(text[r].text for r in range(a, b + 1))
        if not re.search(r"\w{3}[.;]\s", between):
            return []
    return [f for f in said(doc) if f.located >= 0.86]


def _group(options: Sequence[Option]) -> list[Option]:
    """The stretch of rows with most different options, each taken once."""
    best: list[Option] = []
    for first in options:
        near = [o for o in options if 0 <= o.hit.row - first.hit.row <= ROWS_TOGETHER]
        once = list({o.choice: o for o in reversed(near)}.values())[::-1]
        if len(once) > len(best):
            best = once
    return best


def _marked(doc: Doc, view: int, rows: Sequence[Row], options: Sequence[Option]) -> Found:
    return (
        _answered(rows, options)
        or _bracketed(rows, options)
        or _crossed(doc, view, options)
        or _ticked(doc, view, rows, options)
    )


_CROSS = re.compile(r"[\[(|]?\s*[XxХ×]\s*[\])|]?")


def _bracketed(rows: Sequence[Row], options: Sequence[Option]) -> Found | None:
    """``[ X ] gaze``, ``[  ] lemne``: the only option with a cross between its typed brackets; engines glue the closing
    one to the option's first word."""
    if len(options) < 3:
        return None
    before = [_before(rows[o.hit.row], o) for o in options]
    if not all(words and words[0].text.startswith("[") for words in before):
        return None
    crossed = [any(_CROSS.fullmatch(w.text) for w in words) for words in before]
    if crossed.count(True) != 1:
        return None
    chosen = crossed.index(True)
    return reading(options[chosen], lines_of(before[chosen]), 0.86)


def _before(row: Row, option: Option) -> list[Word]:
    """The words between the opening bracket in front of the option and the option."""
    words = list(row.words[: option.hit.start + 1])
    opened = max((i for i, w in enumerate(words) if w.text.startswith("[")), default=None)
    return words[opened:] if opened is not None and len(words) - opened <= 4 else []


def _answered(rows: Sequence[Row], options: Sequence[Option]) -> Found | None:
    """Options that DA or NU is typed behind: the only one with DA."""
    said = [_answer(rows, o, options) for o in options]
    if None in said or said.count("DA") != 1 or len(options) < 2:
        return None
    return reading(options[said.index("DA")], (), 0.86)


def _answer(rows: Sequence[Row], option: Option, options: Sequence[Option]) -> str | None:
    """DA or NU behind the option's words; None where neither or both stand there."""
    words = rows[option.hit.row].words
    end = min(
        (o.hit.start for o in options if o.hit.row == option.hit.row and o.hit.start >= option.hit.end),
        default=len(words),
    )
    said = {letters(w.text) for w in words[option.hit.end : end]} & {"DA", "NU"}
    return said.pop() if len(said) == 1 else None


CLEAR, UNLIKE = (
    0.10,
    0.4,
)  # ink of a cross in its cell (squares of the letter height); share by which empty cells differ


def _crossed(doc: Doc, view: int, options: Sequence[Option]) -> Found | None:
    """The option that heads the only column with a mark under it; None where no rules make columns."""
    page = doc.views[view]
    columns = option_columns.columns(page, [o.hit.box for o in options])
    if not columns:
        return None
    order = sorted(columns, key=lambda c: -c.ink)
    more, spread = order[0].ink - order[1].ink, order[1].ink - order[-1].ink
    if more < CLEAR or spread > UNLIKE * more:
        return None
    heads = {id(c): _heading(page.words, view, c) for c in columns}
    chosen, sure = heads[id(order[0])], 0.92
    known = {o.choice: o for c in columns if (o := heads[id(c)]) is not None}
    if chosen is None:  # its heading could not be read: it is the one that the other headings leave
        left = [c for c in OPTIONS if c not in known]
        words = [w for w in page.words if _within(w, order[0])]
        if len(left) != 1 or len(columns) != len(OPTIONS):
            return _undecided(options, ())
        return Found(
            path=PATH, raw=" ".join(w.text for w in words), value=left[0], view=view, boxes=(order[0].cell,),
            located=0.7, said_in=lines_of(words) or (order[0].head,), read=0.5,
        )  # fmt: skip
    if len(columns) < 3 or len(known) < sum(o is not None for o in heads.values()):
        sure = 0.7
    return reading(chosen, (order[0].cell,), sure)


def _heading(words: Sequence[Word], view: int, column: Column) -> Option | None:
    """The one way of heating that a column's heading names."""
    named = options_of(view, arrange([w for w in words if _within(w, column)]))
    return named[0] if len({o.choice for o in named}) == 1 else None


def _within(word: Word, column: Column) -> bool:
    head = column.head
    return head.x0 <= word.box.cx <= head.x1 and head.y0 <= word.box.cy <= head.y1


def _ticked(doc: Doc, view: int, rows: Sequence[Row], options: Sequence[Option]) -> Found:
    boxes = ticks.beside(doc.views[view], [o.hit.box for o in options])
    seen = [(o, t) for o, t in zip(options, boxes, strict=True) if t is not None]
    marked = [(o, t) for o, t in seen if t.marked]
    doubtful = [(o, t) for o, t in seen if not t.marked and not t.empty]
    if len(seen) >= 2 and len(marked) == 1:
        option, tick = marked[0]
        strongest = max((t.ink for o, t in seen if o is not option), default=0.0)
        sure = 0.96 if not doubtful and strongest < 0.4 * tick.ink else 0.7
        if len(seen) < len(options) and option_columns.side_by_side([o.hit.box for o in options]):
            sure = 0.7  # between two options on one row a box may be either's
        return reading(option, (tick.box,), sure, tuple(o.choice for o, _ in doubtful))
    if len(seen) >= 2:
        return _undecided(options, [o.choice for o, _ in (*marked, *doubtful)])
    return _compared(doc, view, rows, options)


def _compared(doc: Doc, view: int, rows: Sequence[Row], options: Sequence[Option]) -> Found:
    """Without boxes: the option that is told from the others by the ink beside, through, under or around it."""
    places = [o.hit.box for o in options]
    typed = [o for o in options if _mark_before(rows, o.hit)]
    struck = option_marks.struck(doc.views[view], places)
    if any(struck):  # what does not apply was struck out: a line is no mark of a choice
        left = [o for o, gone in zip(options, struck, strict=True) if not gone]
        return reading(left[0], (), 0.6) if len(left) == 1 else _undecided(options, [o.choice for o in left])
    ring = option_marks.ringed(doc.views[view], places)
    if ring is not None:
        chosen = options[ring.index]
        return reading(chosen, (), 0.7, tuple(o.choice for o in typed if o is not chosen))
    slot = option_marks.by_slot(doc.views[view], places)
    if slot is not None:
        chosen = options[slot.index]
        others = tuple(o.choice for o in typed if o is not chosen)
        level = option_columns.side_by_side(places)  # what stands between two may be either's, or a third one's words
        plain = slot.plain >= 0.9 and (typed == [chosen] or (len(options) >= 3 and not level))
        return reading(chosen, (slot.box,), 0.86 if plain and not others else 0.72, others)
    if len(typed) == 1:
        mark = rows[typed[0].hit.row].words[typed[0].hit.start - 1]
        return reading(typed[0], (mark.box,), 0.75)
    line = option_marks.by_line(doc.views[view], places)
    if line is not None and not typed:
        return reading(options[line.index], (), 0.6)
    return _undecided(options, [o.choice for o in typed])


def _mark_before(rows: Sequence[Row], hit: Hit) -> bool:
    words = rows[hit.row].words
    return hit.start > 0 and bool(_MARK.match(words[hit.start - 1].text))


def _undecided(options: Sequence[Option], rivals: Sequence[str]) -> Found:
    """No choice can be told: the options are shown to the clerk."""
    words = [w for o in options for w in o.words]
    return Found(
        path=PATH, raw=" / ".join(" ".join(w.text for w in o.words) for o in options), value=None,
        view=options[0].view, boxes=lines_of(words), located=0.3, rivals=tuple(dict.fromkeys(rivals)), reread=False,
    )  # fmt: skip
