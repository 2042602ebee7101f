"""How the dwelling is heated: a ticked box among options, a mark typed beside one, or the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.craft import option_marks, prose, ticks
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
    r"(?:INCALZ\w*|SISTEM\w*|TIP\w*|COMBUSTIBIL\w*|SURSA)(?:(?!\bFACTUR|\bCONSUM)[^.;]){0,90}?"
    r"(?:\bCU\b|\bPE BAZA DE\b|\bPE\b|\bFOLOSIND\b|\bUTILIZAND\b|\bPRIN\b|\bESTE\b|:)"
    r"(?P<rest>[^.;]{0,110})"
)
# A request, or a line to fill in; what was, what is not and what a law is called are no choice.
_ASKS = re.compile(
    r"\b(?:SOLICIT|CER|ROG|DORESC|APROBATI|APROBA|ACORDATI|BENEFICIEZ|DEPUN|OPTEZ|INCALZESC|INCALZIM|SE INCALZESTE|"
    r"ESTE INCALZITA|SE FACE)\b"
)
_NOT = re.compile(
    r"\bNU\b|\bNICI\b|\bFARA\b|\bFOST\w{0,2}\b|\bTRECUT\w{0,2}\b|\bANTERIO\w+|"
    r"\bAM (?:PRIMIT|BENEFICIAT|AVUT|FOLOSIT)\b|\bPANA ACUM\b|\bRENUNT\w*|\bDEBRANSAT\w*|\bIN LOC DE\b|\bVECI\w{2,4}\b"
)
_LAW = re.compile(
    r"\bO\.?\s?U\.?\s?G\b|\bORDONANT\w*|\bLEG(?:EA|II)\b|\bH\.?\s?G\b|\bPREVEDERILE\b|\bMASURI\w*|\bCONDITIILE\b"
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
            ticked = _ticked(doc, view, rows, options)
            return _apart(doc, options) or [ticked] if ticked.value is None and not ticked.rivals else [ticked]
    return _said(doc)


def _apart(doc: Doc, options: Sequence[_Option]) -> list[Found]:
    """Ways of heating in sentences of their own are no list to tick: the one that is asked for is meant."""
    rows = sorted(o.hit.row for o in options)
    text = doc.rows[options[0].view]
    for a, b in pairwise(rows):
        between = " ".join(text[r].text for r in range(a, b + 1))
        if not re.search(r"\w{3}[.;]\s", between):
            return []
    said = _said(doc)
    return [f for f in said if f.located >= 0.86]


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
    return _compared(doc, view, rows, options)


def _compared(doc: Doc, view: int, rows: Sequence[Row], options: Sequence[_Option]) -> Found:
    """Without boxes: the option that is told from the others by the ink beside, through, under or around it."""
    places = [o.hit.box for o in options]
    typed = [o for o in options if _mark_before(rows, o.hit)]
    struck = option_marks.struck(doc.views[view], places)
    if any(struck):  # what does not apply was struck out: a line is no mark of a choice
        left = [o for o, gone in zip(options, struck, strict=True) if not gone]
        return _found(left[0], (), 0.6) if len(left) == 1 else _undecided(options, [o.choice for o in left])
    slot = option_marks.by_slot(doc.views[view], places)
    if slot is not None:
        chosen = options[slot.index]
        others = tuple(o.choice for o in typed if o is not chosen)
        plain = slot.plain >= 0.9 and (typed == [chosen] or len(options) >= 3)
        return _found(chosen, (slot.box,), 0.86 if plain and not others else 0.72, others)
    if len(typed) == 1:
        return _found(typed[0], (), 0.75)
    line = option_marks.by_line(doc.views[view], places)
    if line is not None and not typed:
        return _found(options[line.index], (), 0.6)
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
            sure = _how_plainly(page, m)
            hits += [_found(o, (), sure) for o in options if all(w in words for w in o.words)]
    choices = {f.value for f in hits}
    if len(choices) == 1:
        return [max(hits, key=lambda f: f.located)]
    return []


def _how_plainly(page: prose.Page, said: re.Match[str]) -> float:
    """How surely a sentence states the choice: a request does, a line to fill in does, other mentions hardly."""
    before = page.plain[max(0, said.start() - 220) : said.start("rest")]
    sentence = re.split(r"(?<=[A-Z]{3})[.;](?=\s)", before)[-1]
    if _NOT.search(sentence) or _NOT.search(page.plain[said.start("rest") : said.end("rest")]):
        return 0.4
    asked = list(_ASKS.finditer(sentence))
    if asked:
        return 0.5 if _LAW.search(sentence[asked[-1].end() :]) else 0.86
    at_once = re.match(r"\s*[A-Z]+(?: [A-Z,]+){0,3}\s", said["rest"] + " ")
    filled = said.group().removesuffix(said["rest"]).rstrip().endswith(":") and bool(at_once)
    return 0.84 if filled and not _LAW.search(sentence) else 0.7
