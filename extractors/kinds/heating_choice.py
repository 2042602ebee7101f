"""How the dwelling is heated: a ticked box among options, a mark typed beside one, or the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft import prose, ticks
from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row
from extractors.found import Doc, Found, lines_of
from models.geometry import Box
from models.page import Word

PATH = "/heating"
OPTIONS: dict[str, tuple[str, ...]] = {
    "thermal": (
        "energie termica", "termoficare", "agent termic", "sistem centralizat", "incalzire centralizata",
        "energie termica in sistem centralizat", "caldura de la rat", "r a t",
    ),
    "gas": ("gaze naturale", "gaz metan", "gaz natural", "gaze", "gaz"),
    "electricity": ("energie electrica", "electricitate", "curent electric"),
    "solid": (
        "lemne carbuni", "combustibil solid", "combustibili solizi", "lemne", "carbuni", "combustibili petrolieri",
        "combustibil solid sau petrolier",
    ),
}  # fmt: skip
ROWS_TOGETHER = 14  # rows that the options may spread over
_SAID = re.compile(
    r"(?:INCALZ\w*|SISTEM\w*|TIP\w*)(?:(?!\bFACTUR|\bCONSUM)[^.;]){0,90}?"
    r"(?:\bCU\b|\bPE BAZA DE\b|\bFOLOSIND\b|\bPRIN\b|:)"
    r"(?P<rest>[^.;]{0,60})"
)
_MARK = re.compile(r"^[\[(|{]*\s*[XxХ×✓✔☒☑■]\s*[\])|}]*$")


@dataclass(frozen=True)
class _Option:
    choice: str
    hit: Hit
    view: int
    words: tuple[Word, ...]


def read(doc: Doc) -> list[Found]:
    """The choice, or a reading without a value that shows the clerk where to look; nothing where nothing is said."""
    for view, rows in enumerate(doc.rows):
        options = _group(_options(view, rows))
        if len({o.choice for o in options}) >= 2:
            return [_ticked(doc, view, rows, options)]
    return _said(doc)


def _options(view: int, rows: Sequence[Row]) -> list[_Option]:
    owner = {label: choice for choice, labels in OPTIONS.items() for label in labels}
    hits = find(rows, owner)
    return [_Option(owner[h.label], h, view, tuple(rows[h.row].words[h.start : h.end])) for h in hits]


def _group(options: Sequence[_Option]) -> list[_Option]:
    """The stretch of rows with most different options, each taken once."""
    best: list[_Option] = []
    for first in options:
        near = [o for o in options if 0 <= o.hit.row - first.hit.row <= ROWS_TOGETHER]
        once = list({o.choice: o for o in reversed(near)}.values())[::-1]
        if len(once) > len(best):
            best = once
    return best


def _ticked(doc: Doc, view: int, rows: Sequence[Row], options: Sequence[_Option]) -> Found:
    boxes = ticks.beside(doc.views[view], [o.hit.box for o in options])
    seen = [(o, t) for o, t in zip(options, boxes, strict=True) if t is not None]
    marked = [(o, t) for o, t in seen if t.marked]
    doubtful = [(o, t) for o, t in seen if not t.marked and not t.empty]
    if len(seen) >= 2 and len(marked) == 1:
        option, tick = marked[0]
        strongest = max((t.ink for o, t in seen if o is not option), default=0.0)
        sure = 0.96 if not doubtful and strongest < 0.4 * tick.ink else 0.7
        return _found(option, (tick.box,), sure, tuple(o.choice for o, _ in doubtful))
    if len(seen) >= 2:
        return _undecided(options, [o.choice for o, _ in (*marked, *doubtful)])
    typed = [o for o in options if _mark_before(rows, o.hit)]
    if len(typed) == 1:
        return _found(typed[0], (), 0.75)
    return _undecided(options, [o.choice for o in typed])


def _mark_before(rows: Sequence[Row], hit: Hit) -> bool:
    words = rows[hit.row].words
    return hit.start > 0 and bool(_MARK.match(words[hit.start - 1].text))


def _found(option: _Option, marks: tuple[Box, ...], sure: float, rivals: tuple[str, ...] = ()) -> Found:
    said = lines_of(option.words)
    return Found(
        path=PATH, raw=" ".join(w.text for w in option.words), value=option.choice, view=option.view,
        boxes=marks or said, said_in=said, located=sure, rivals=rivals,
        read=min(w.confidence for w in option.words),
    )  # fmt: skip


def _undecided(options: Sequence[_Option], rivals: Sequence[str]) -> Found:
    """No choice can be told: the options are shown to the clerk."""
    words = [w for o in options for w in o.words]
    return Found(
        path=PATH, raw=" / ".join(" ".join(w.text for w in o.words) for o in options), value=None,
        view=options[0].view, boxes=lines_of(words), located=0.3, rivals=tuple(dict.fromkeys(rivals)), reread=False,
    )  # fmt: skip


def _said(doc: Doc) -> list[Found]:
    """A sentence or a filled line that names one way of heating."""
    hits: list[Found] = []
    for page in prose.pages(doc):
        options = _options(page.view, page.rows)
        for m in _SAID.finditer(page.plain):
            words = set(page.words_between(m.start("rest"), m.end("rest")))
            hits += [_found(o, (), 0.86) for o in options if all(w in words for w in o.words)]
    choices = {f.value for f in hits}
    if len(choices) == 1:
        return hits[:1]
    return []
