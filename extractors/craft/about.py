"""The one person that a certificate or declaration is about: the name behind a phrase or label, and the CNP near it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.craft import unread
from extractors.craft.anchors import Groups
from extractors.craft.names import FIRM, UNSURE, Name, name_after, name_before
from extractors.craft.people import officer, whole_name
from extractors.craft.printed_names import known, of_the_trade
from extractors.craft.prose import Page
from extractors.found import Found, found
from validators import cnp as cnps
from validators import names as forms

STRANGE = 0.15  # what a name without a known given name is less sure
NEAR = 700  # letters between a name and its CNP: an address and an identity card may stand between
CERTIFIED = (
    "adeverim|adevereste prin? prezenta? ca", "adeverim|adevereste faptul? ca",
    "certifica|certificam prin? prezenta? ca",
    "certifica|certificam faptul ca", "confirma|confirmam prin? prezenta? ca", "confirma|confirmam faptul ca",
    "adeverim|adevereste|certifica|certificam|confirma|confirmam *? *? ca",
    "atesta|atestam ca", "atesta|atestam faptul ca", "se elibereaza prezenta lui|dlui|dnei|domnului|doamnei",
)  # fmt: skip
LABELS = (
    "numele si prenumele", "nume si prenume", "nume prenume", "numele prenumele", "nume prenume salariat|angajat",
    "numele si prenumele salariatului|angajatului|elevului|studentului|solicitantului|titularului|contribuabilului",
    "numele contribuabilului|solicitantului|titularului",
    "nume si prenume salariat|angajat|elev|student|titular|contribuabil",
    "numele salariatului|angajatului|elevului|studentului", "nume", "numele", "salariat", "angajat",
    "salariatul", "angajatul", "contribuabil", "contribuabilul", "prenumele si numele", "prenume si nume",
)  # fmt: skip


_GIVEN = (
    "prenume",
    "prenumele",
    "prenumele salariatului|angajatului|elevului|studentului|titularului",
    "prenume salariat",
)


@dataclass(frozen=True)
class _Candidate:
    sure: float
    page: Page
    name: Name
    rank: int | None = None  # of the label that it stands at


def person(
    pages: Sequence[Page],
    phrases: tuple[str, ...],
    *,
    labels: tuple[str, ...] = LABELS,
    with_cnp: bool = True,
    guess: bool = True,
    alone: bool = False,
) -> list[Found]:
    """``/name`` and ``/cnp`` of the person that follows one of ``phrases`` (best first) or stands at a label.

    ``guess``: without a phrase or label the name before the first CNP is taken. ``alone``: the paper is about one
    person only; another who is described with a CNP beside it makes both doubtful.
    """
    groups: Groups = (("phrase", phrases), ("label", labels)) if labels else (("phrase", phrases),)
    candidates = [c for page in pages for c in _named(page, groups)]
    best = max(candidates, key=lambda c: c.sure, default=None)
    hits = [(p, s, e, d) for p in pages for s, e, d in cnps.find_all(p.text) if not officer(p, s, e)]
    if best is None and guess:
        best = max((c for page in pages for c in _openings(page)), key=lambda c: c.sure, default=None)
    if best is None and guess:
        best = _before_cnp(hits)
    out = [_with_rivals(_as_found(best, hits), best, candidates)] if best is not None else []
    if best is not None and with_cnp and not known(best.name.words) and not _confirmed(best, hits):
        out = [replace(f, located=min(f.located, 0.78)) for f in out]
    if with_cnp and not any(f.value and len(forms.tokens(str(f.value))) > 1 for f in out):
        out = unread.name(pages) or out
    out = [*out, *(_cnp(best, hits) or unread.cnp(pages))] if with_cnp else out
    return [replace(f, located=min(f.located, 0.7)) for f in out] if alone and _couple(hits) else out


def _confirmed(best: _Candidate, hits: Sequence[tuple[Page, int, int, str]]) -> bool:
    """Whether the same words are found as the name before a CNP: a name that no list knows needs a second sign."""
    if sum(len(t) > 2 for t in forms.tokens(best.name.value or "")) < 2:
        return False
    before = (name_before(p, s) for p, s, _, _ in hits if p is best.page)
    return any(n is not None and n.value == best.name.value for n in before)


def _couple(hits: Sequence[tuple[Page, int, int, str]]) -> bool:
    """Two persons with their CNPs in one sentence."""
    for (page, _, end, first), (other, start, _, second) in pairwise(hits):
        if page is not other or first == second:
            continue
        name = name_before(page, start)
        if name is None or name.value is None or len(forms.tokens(name.value)) < 2:
            continue
        between = page.text[end : page.start_of(name.start)]
        if len(between) < 200 and re.search(r"(?<!\w)(?:și|si|SI|ȘI)\s+(?:\S+\s+){0,3}$", between):
            return True
    return False


def _with_rivals(reading: Found, best: _Candidate, candidates: Sequence[_Candidate]) -> Found:
    """Another name at the same label elsewhere (*Nume și prenume* of a child and a parent) might be meant too."""
    others = {
        c.name.value for c in candidates
        if c.rank is not None and c.rank == best.rank and c.name.value and len(forms.tokens(c.name.value)) > 1
        and forms.compare(c.name.value, str(reading.value)) == "different"
    }  # fmt: skip
    return replace(reading, rivals=tuple(sorted({*reading.rivals, *others})))


def _named(page: Page, groups: Groups) -> Iterable[_Candidate]:
    for a in page.anchors(groups):
        name = name_after(page, a.end)
        if name is None or name.value is None:
            continue
        cost = (0.05 if a.name == "label" else 0.0) + 0.002 * a.rank
        if a.name == "label" and len(name.words) == 1:
            name = _with_given(page, name) or name
        whole = 0.0 if len(forms.tokens(name.value or "")) > 1 else 0.4
        if of_the_trade([w.text for w in name.words]):
            continue  # the next label of a form
        cost += 0.0 if known(name.words) else STRANGE
        rank = a.rank if a.name == "label" else None
        yield _Candidate(name.sure - cost - whole, page, name, rank)


_TOLD = re.compile(
    r"[\s,(]{1,3}(?:(?:NASCUT|FIUL|FIICA|DOMICILIAT|IDENTIFICAT|LEGITIMAT|INSCRIS|ANGAJAT|PENSIONAR|ASIGURAT|SOMER|AVAND|"
    r"POSESO)\w{0,3}(?:\s?\(?A\)?)?|CNP|C\.N\.P|COD(?:UL)? NUMERIC|ESTE|A (?:REALIZAT|FOST|URMAT|FRECVENTAT|OBTINUT)|"
    r"FRECVENTEAZA|URMEAZA|FIGUREAZA|REALIZEAZA|INCASEAZA|BENEFICIAZA|ARE)(?![A-Z])"
)


def _openings(page: Page) -> Iterable[_Candidate]:
    """A sentence that begins with the person: *POP ANA, născută la 3.4.2001, cod numeric personal …, este elevă*. Only
    a name that the lists know and of whom the next words tell what is told of persons; otherwise it is a guess."""
    first = 0
    for row in page.rows:
        begin, first = first, first + len(row.words)
        if begin and page.flows_on(begin - 1) and page.words[begin - 1].text[-1:] not in ".:;":
            continue  # the row goes on with the sentence before
        name = name_after(page, page.start_of(begin)) if len(row.words) > 2 else None
        if name is None or name.value is None or name.start != begin or len(forms.tokens(name.value)) < 2:
            continue
        last = page.words[name.end - 1].text
        if _TOLD.match(page.plain, page.end_of(name.end - 1) - len(last) + len(last.rstrip(" ,("))):
            yield _Candidate(min(name.sure, 0.88) - (0.0 if known(name.words) else STRANGE), page, name)


def _with_given(page: Page, name: Name) -> Name | None:
    """Surname and given names at labels of their own: *Nume: POP* … *Prenume: ANA-MARIA*."""
    for a in page.anchors((("given", _GIVEN),)):
        if 0 <= a.start - page.end_of(name.end - 1) < 120:
            given = name_after(page, a.end)
            if given is not None and given.value is not None and name.value is not None:
                value = f"{name.value} {given.value}"
                return Name((*name.words, *given.words), value, min(FIRM, 0.9), name.start, given.end)
    return None


def _before_cnp(hits: Sequence[tuple[Page, int, int, str]]) -> _Candidate | None:
    for page, start, _, _ in hits:
        name = name_before(page, start)
        if name is not None and name.value is not None and len(name.value.split()) > 1:
            return _Candidate(min(name.sure, 0.85), page, name)
        whole = whole_name(page, name) if name is not None else None
        if whole is not None and whole.value is not None and len(whole.value.split()) > 1:
            return _Candidate(min(whole.sure, 0.85), page, whole)
    return None


def _as_found(best: _Candidate, hits: Sequence[tuple[Page, int, int, str]]) -> Found:
    name = best.name
    sure = name.sure if len(forms.tokens(name.value or "")) > 1 else min(name.sure, UNSURE)
    longer = [n for p, s, _, _ in hits if p is best.page and (n := name_before(p, s)) is not None]
    rivals = tuple(
        n.value for n in longer
        if n.value and name.value and n.value != name.value and n.start <= name.start < n.end
    )  # fmt: skip
    return found("/name", name.value, name.words, best.page.view, located=sure, rivals=rivals)


def _cnp(best: _Candidate | None, hits: Sequence[tuple[Page, int, int, str]]) -> list[Found]:
    """The CNP behind the name, on its page; else the only one of the paper."""
    if not hits:
        return []
    distinct = {d for _, _, _, d in hits}
    chosen = hits[0] if len(distinct) == 1 else None
    sure = 0.95 if best is not None or len(distinct) == 1 else UNSURE
    if best is not None:
        end = best.page.end_of(best.name.end - 1)
        behind = [h for h in hits if h[0] is best.page and 0 <= h[1] - end < NEAR]
        chosen = behind[0] if behind else chosen
    if chosen is None:
        chosen, sure = hits[0], UNSURE
    page, start, stop, digits = chosen
    rivals = tuple(sorted(distinct - {digits})) if sure == UNSURE else ()
    words = page.words_cut(start, stop)
    return [found("/cnp", digits, words, page.view, raw=page.text[start:stop], located=sure, rivals=rivals)]
