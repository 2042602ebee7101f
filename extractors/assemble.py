"""From classified views to documents: pages that belong together are joined, papers that do not are parted.

The order of scanning is trusted: a page can only continue the document just before it. Signs, strongest first: a
printed page number ("pagina 2 din 3"), the same long codes on both pages, the lack of a heading on a page of a kind
that runs over several pages. A wrong join hides a paper, a wrong split shows one twice: in doubt pages are parted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors import backs, kinds
from extractors.classify import ENOUGH, Verdict
from extractors.craft.rows import arrange, letters
from extractors.craft.stream import fold_signs
from extractors.view import View
from models.dossier import PageRef


@dataclass(frozen=True)
class Group:
    """The views of one document in order, with the verdict on its kind. ``refs``: where its pages lie (a blank side
    has a page but no view)."""

    kind: str
    confidence: float
    views: tuple[View, ...]
    refs: tuple[PageRef, ...]


_PAGE_MARK = re.compile(
    r"\bPAG(?:INA|\.)?\s*:?\s*(\d{1,2})\s*(?:DIN|/|DE)\s*(\d{1,2})\b|\b(\d{1,2})\s*/\s*(\d{1,2})\s*$"
)
DOUBTED = 0.75  # confidence below which a verdict is no hindrance to joining
SURELY_OTHER = 0.85  # confidence from which a page without a word of the document before is no page of it
HEAD, SAME_HEAD = 50, 80.0  # letters of a page's beginning, and how alike (of 100) they are on a second copy
_LONG_CODE = re.compile(r"(?<!\d)\d{8,20}(?!\d)")


def page_mark(view: View) -> tuple[int, int] | None:
    """``(2, 3)`` when the page says that it is the second of three."""
    text = fold_signs(view.text)
    for hit in _PAGE_MARK.finditer(text):
        number, total = (int(g) for g in (hit.group(1) or hit.group(3), hit.group(2) or hit.group(4)))
        if 1 <= number <= total <= 30 and (hit.group(1) or total > 1):
            return number, total
    return None


def long_codes(view: View) -> frozenset[str]:
    return frozenset(_LONG_CODE.findall(view.text))


def assemble(views: Sequence[View], verdicts: Sequence[Verdict]) -> list[Group]:
    """Documents in the order of their first page."""
    groups: list[list[tuple[View, Verdict]]] = []
    for view, verdict in zip(views, verdicts, strict=True):
        front = _front_of(groups, view, verdict)
        front = _annexed(groups, view) if front is None else front
        if front is not None:
            groups[front].append((view, verdict))
        elif groups and _continues(groups[-1], view, verdict):
            groups[-1].append((view, verdict))
        elif groups and _fronts(groups[-1], view, verdict):
            groups[-1].insert(0, (view, verdict))
        else:
            groups.append([(view, verdict)])
    return [_group(g) for g in groups]


def _continues(group: Sequence[tuple[View, Verdict]], view: View, verdict: Verdict) -> bool:
    last, _ = group[-1]
    kind = _kind(group)
    if view.card or last.card or (last.scan == view.scan and last.page == view.page):
        return _back_of_card(group, view, verdict)
    module = kinds.modules().get(kind)
    if module is None or not module.MANY_PAGES:
        return False
    mark, before = page_mark(view), page_mark(last)
    if mark is not None and mark[0] == 1:
        return False
    if mark is not None and before is not None:
        return mark[1] == before[1] and mark[0] == before[0] + 1
    same_file = last.scan == view.scan and view.page >= last.page
    related = bool(long_codes(view) & frozenset().union(*(long_codes(v) for v, _ in group)))
    if _stranger(verdict, kind, related):
        return False
    fits = verdict.kind == kind or verdict.kind == "other" or verdict.confidence < DOUBTED
    if mark is not None and fits and (same_file or related):
        return True
    if not same_file:
        return related and not verdict.starts and fits
    if verdict.kind == kind:
        return not verdict.starts or (related and not _starts_again(group, view))
    return fits and not verdict.starts and (related or verdict.scores.get(kind, 0) > 0 or verdict.kind == "other")


# The heading of a sheet that goes with another: *Anexa 1 la adeverința nr. 233*.
_ANNEX = re.compile(
    r"ANEXA\s?(?:NR\.?\s?)?\d{0,2}\s?(?:,\s)?LA\s(?:PREZENTA\s)?(?P<paper>ADEVERINT|CERTIFICAT|CONTRACT)\w*"
    r"(?:\s?(?:CU\s)?(?:NR|NUMARUL)\.?\s?(?P<number>\d{1,6}))?"
)
_ANNEX_WITHIN = 4  # rows of a page in which its heading stands
_NAMED = {"ADEVERINT": ("certificate", "slip"), "CERTIFICAT": ("certificate",), "CONTRACT": ("contract",)}


def annexed_to(view: View) -> tuple[str, str] | None:
    """What a sheet says that it is an annex to: the word for the paper and its number (empty where none is said)."""
    head = "\n".join(row.text for row in arrange(view.words)[:_ANNEX_WITHIN])
    hit = _ANNEX.search(fold_signs(head))
    return (hit["paper"], hit["number"] or "") if hit else None


def _annexed(groups: Sequence[Sequence[tuple[View, Verdict]]], view: View) -> int | None:
    """The document that the sheet is an annex to: the nearest before it of the kind and number that it states, the
    very last where it states none."""
    of = None if view.card else annexed_to(view)
    if of is None:
        return None
    paper, number = of
    for back, group in enumerate(reversed(groups[-BEFORE:]), 1):
        stated = re.findall(r"\bNR\.?\s?(\d{1,6})\b", fold_signs(group[0][0].text))
        if _kind(group).endswith(_NAMED[paper]) and (number in stated if number else back == 1):
            return len(groups) - back
    return None


def _stranger(verdict: Verdict, kind: str, related: bool) -> bool:
    """Whether the page is surely some other paper: its words say so louder than they speak of the document before,
    or it shares no code with that, nothing on it is of that kind and it is hardly doubted."""
    if verdict.kind != "other" or verdict.confidence < DOUBTED:
        return False
    own, before = verdict.scores.get("other", 0.0), verdict.scores.get(kind, 0.0)
    if own >= ENOUGH and own > before:
        return True
    return not related and before <= 0 and verdict.confidence >= SURELY_OTHER


def _starts_again(group: Sequence[tuple[View, Verdict]], view: View) -> bool:
    """Whether this page has the same heading as the first one, but for OCR's slips: a second copy or paper."""
    first, here = (letters(v.text)[:HEAD] for v in (group[0][0], view))
    return fuzz.ratio(first, here) >= SAME_HEAD


_CARDS = ("identity_card", "provisional_identity_card", "electronic_identity_card", "residence_permit",
          "vehicle_registration_certificate")  # fmt: skip
WORDLESS = 40  # letters; the empty back of a card has a pattern that an engine takes for a few
_CERTIFIED = re.compile(r"CONFORM|ORIGINAL|COPIE|CERTIFIC|^CU$|\d")  # words that whoever took the copy set beside it


def _wordless_back(group: Sequence[tuple[View, Verdict]], view: View, verdict: Verdict) -> bool:
    """A second card on the sheet of a card, with hardly a word: the back of the one before it, copied beside."""
    return len(group) == 1 and _kind(group) in _CARDS and _beside(group[-1][0], view) and _wordless(view, verdict)


def _fronts(group: Sequence[tuple[View, Verdict]], view: View, verdict: Verdict) -> bool:
    """A card behind its wordless back: the sheet lay upside down."""
    last, said = group[-1]
    return len(group) == 1 and verdict.kind in _CARDS and _beside(last, view) and _wordless(last, said)


def _beside(a: View, b: View) -> bool:
    return a.card and b.card and (a.scan, a.page) == (b.scan, b.page)


def _wordless(view: View, verdict: Verdict) -> bool:
    own = sum(len(w.text) for w in view.words if not _CERTIFIED.search(fold_signs(w.text)))
    return own < WORDLESS and verdict.kind == "other" and verdict.confidence < DOUBTED


def _back_of_card(group: Sequence[tuple[View, Verdict]], view: View, verdict: Verdict) -> bool:
    """A card's back behind its front. Of kinds with a zone on the back only what says nothing else: the others are
    tied to their fronts by :func:`_front_of`."""
    if _wordless_back(group, view, verdict):
        return True
    kind = _kind(group)
    same = len(group) == 1 and verdict.kind == kind and not verdict.starts
    if kind in _ZONE_BEHIND:
        return same and backs.is_bare(view)
    return same and kind == "vehicle_registration_certificate"


_ZONE_BEHIND = ("electronic_identity_card", "residence_permit")
BEFORE = 8  # documents among which a back's front is sought


def _front_of(groups: Sequence[Sequence[tuple[View, Verdict]]], view: View, verdict: Verdict) -> int | None:
    """The number of the only document that is the front of this back, by what its zone says."""
    zone = backs.zone_of(view) if verdict.kind in _ZONE_BEHIND and not verdict.starts else ()
    if len(zone) < 2:
        return None
    near = range(max(0, len(groups) - BEFORE), len(groups))
    fronts = [i for i in near if len(groups[i]) == 1 and _kind(groups[i]) in _ZONE_BEHIND]
    tied = {i: backs.ties(groups[i][0][0], zone) for i in fronts if len(backs.zone_of(groups[i][0][0])) < 2}
    best = max(tied.values(), default=0)
    nearest = [i for i, n in tied.items() if n == best]
    return nearest[0] if best and len(nearest) == 1 else None


def _kind(group: Sequence[tuple[View, Verdict]]) -> str:
    return group[0][1].kind


def _group(group: Sequence[tuple[View, Verdict]]) -> Group:
    first = group[0][1]
    confidence = max(v.confidence for _, v in group if v.kind == first.kind)
    views = tuple(v for v, _ in group)
    return Group(first.kind, confidence, views, tuple(_ref(v) for v in views))


def _ref(view: View) -> PageRef:
    return PageRef(scan=view.scan, page=view.page, region=tuple(view.region.as_list()))  # type: ignore[arg-type]
