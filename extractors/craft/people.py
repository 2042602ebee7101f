"""Every person that a paper lists with a CNP: in a table, a list or a sentence.

A person who is missed is a member of the household who vanishes without a trace, so rows whose CNP cannot be read,
and numbered rows with a name and no CNP at all, are given too, for the clerk. How many persons the paper itself
states (``3 (trei) persoane``) is the check.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.craft import names, people_columns, people_rows
from extractors.craft.names import Name
from extractors.craft.prose import Page, printed
from extractors.craft.stream import fold_signs
from models.page import Word
from validators import cnp as cnps
from validators import names as name_forms
from validators import words as spelled

_SPOILED = re.compile(r"(?<![\w./\-])(?!0)(?=(?:\D{0,2}\d){9})[0-9A-Za-z|!]{11,15}(?![\w/\-])")
# What is left of a number that a label announces, when too few of its signs were read.
_REMAINS = re.compile(
    r"(?<![A-Z])C\.?\s?N\.?\s?P\.?(?![A-Z])\s*:?\s*"
    r"(?P<number>(?=(?:[^\d\n]{0,2}\d){5})[0-9A-Z|!\[\]()]{5,16}(?:\s[\[|!]?\d{2,9})?)(?![\w/\-])"
)
_OFFICE = re.compile(r"PRESEDINT|ADMINISTRATOR|CENZOR|CONTABIL")
_TITLE_HELD = re.compile(
    r"(?<![A-Z])(?:PRESEDINTE\w*|ADMINISTRATOR\w*|CENZOR\w*)(?:\sASOCIATIE\w?)?\s*[:,\-]?\s(?:D-?L\.?|D-?NA\.?|DOMNUL|DOAMNA)?\s?"
    r"(?:[A-Z][A-Z.\-]*\s){1,4}?[A-Z][A-Z.\-]*\s?[,(]?\s*(?:AVAND\s|CU\s)?(?:C\.?\s?N\.?\s?P\.?)?\s*:?\s*$"
)
_OFFERS = re.compile(r"ADEVER|CERTIFIC|CONFIRM|DECLAR")
_MARK = re.compile(r"(?:\d{1,2}[.)\]]?|[-–—•*·])")
_COUNT = re.compile(
    r"(?<![\d./])(?P<figure>\d{1,2})\s*(?:\(\s*(?P<words>[A-Z ]+?)\s*\)\s*)?(?:DE\s)?(?:PERSOAN|MEMBRI|LOCATARI\b)"
    r"|(?P<alone>[A-Z]+)\s*(?:\(\s*(?P<inner>\d{1,2})\s*\)\s*)?(?:DE\s)?(?:PERSOAN|MEMBRI\b)"
    r"|(?:NR\.?|NUMAR(?:UL)?(?:\sTOTAL)?)\s(?:DE\s)?PERSOANE\s?:?\s*(?P<after>\d{1,2})(?![\d.,/])"
)


@dataclass(frozen=True)
class Someone:
    """A person on ``page``: ``name`` (None: none found), the words of the CNP (none: none printed), its digits or None
    where they cannot be read."""

    page: Page
    position: int
    name: Name | None
    cnp_words: tuple[Word, ...]
    cnp: str | None
    raw: str = ""


def listed(pages: Sequence[Page]) -> list[Someone]:
    """The persons of the paper in its order, each once."""
    found = [s for page in pages for s in _of_page(page)]
    return _each_once(found)


def stated_counts(pages: Iterable[Page]) -> set[int]:
    """How many persons the paper says there are, in figures or words; empty when it does not say."""
    out: set[int] = set()
    for page in pages:
        for m in _COUNT.finditer(page.plain):
            if "\n" in page.text[m.start() : m.end()] and not _one_sentence(page, m.start()):
                continue  # *ap. 7* at a row's end, *PERSOANE* as the next heading
            figure = m["figure"] or m["after"] or m["inner"]
            number = int(figure) if figure else _spelled(m["alone"])
            if number:
                out.add(number)
    return out


def _one_sentence(page: Page, start: int) -> bool:
    return page.flows_on(page.index_at(start))


def _spelled(word: str | None) -> int | None:
    value = spelled.parse_words(word) if word else None
    return int(value) if value is not None and value < 30 else None


def _of_page(page: Page) -> list[Someone]:
    readable = cnps.find_all(page.text)
    hits = [(s, e, d) for s, e, d in readable if not officer(page, s, e)]
    spoiled = [p for p in _spoiled(page, readable) if _beside_name(page, p)]
    remains = [p for p in _remains(page, [*readable, *spoiled]) if _beside_name(page, p)]
    if not hits and not remains:
        return []
    places: list[Span] = sorted([*hits, *spoiled, *remains], key=lambda p: p[:2])
    right = _names_on_the_right(page, hits)
    persons = [_someone(page, s, e, d, right) for s, e, d in places]
    persons = [_with_neighbour(page, s) for s in persons]
    rows = [people_rows.Place(s.cnp_words[0].line, s.name) for s in persons]
    persons = [replace(s, name=n) for s, n in zip(persons, people_rows.named(page, rows), strict=True)]
    persons = _in_columns(page, persons)
    persons += _without_cnp(page, persons)
    persons.sort(key=lambda s: s.position)
    return [_with_wrapped(page, s, persons) for s in persons]


Span = tuple[int, int, str | None]


def _in_columns(page: Page, persons: Sequence[Someone]) -> list[Someone]:
    """With the names over their numbers, where several persons stand side by side, or where no whole name was found."""
    found = people_columns.over_numbers(page, [s.cnp_words for s in persons])
    rows = [s.cnp_words[0].line for s in persons if s.cnp_words]
    out = []
    for one, over in zip(persons, found, strict=True):
        beside = bool(one.cnp_words) and rows.count(one.cnp_words[0].line) > 1
        doubtful = one.name is None or one.name.value is None or one.name.sure < people_columns.WHOLE
        out.append(replace(one, name=over) if over is not None and (beside or doubtful) else one)
    return out


def _spoiled(page: Page, readable: Sequence[Span]) -> list[Span]:
    """Runs that are nearly a CNP, wherever they stand."""
    return [(m.start(), m.end(), None) for m in _SPOILED.finditer(page.text) if _apart(m.start(), m.end(), readable)]


def _remains(page: Page, others: Sequence[Span]) -> list[Span]:
    """What is left of a CNP behind its label."""
    found = (m.span("number") for m in _REMAINS.finditer(page.plain))
    return [(s, e, None) for s, e in found if _apart(s, e, others) and not officer(page, s, e)]


def _apart(start: int, end: int, hits: Sequence[Span]) -> bool:
    return all(end <= s or start >= e for s, e, _ in hits)


def _beside_name(page: Page, place: Span) -> bool:
    name = names.name_before(page, place[0])
    return name is not None and name.value is not None and len(name_forms.tokens(name.value)) > 1


def officer(page: Page, start: int, end: int) -> bool:
    """The CNP of the president or administrator who signs: before the word that certifies, behind *subsemnatul*."""
    before, after = page.plain[max(0, start - 200) : start], page.plain[end : end + 160]
    if _TITLE_HELD.search(before):
        return True
    at = before.rfind("SUBSEMNAT")
    if at < 0 or re.search(r"\d{13}", before[at:]):
        return False
    certifies = _OFFERS.search(after)
    office = _OFFICE.search(before[at:]) or _OFFICE.search(after[: certifies.start() if certifies else 0])
    return bool(office and certifies)


def _names_on_the_right(page: Page, hits: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the column of names follows that of the CNPs."""
    left = sum(1 for s, _, _ in hits if _named(page, names.name_before(page, s)))
    right = sum(1 for _, e, _ in hits if _named(page, _name_right(page, e)))
    return right > left


def _named(page: Page, name: Name | None) -> bool:
    return _whole(name) or (name is not None and _heading_parts(page, page.row_of(name.start)))


def _name_right(page: Page, end: int) -> Name | None:
    i = page.index_at(end)
    if i == 0 or i >= len(page.words) or not page.same_row(page.index_at(end - 1), i):
        return None  # a dash before the next row's name is no part of this row
    return names.name_after(page, end)


def _whole(name: Name | None) -> bool:
    return name is not None and name.value is not None and len(name_forms.tokens(name.value)) > 1


def _someone(page: Page, start: int, end: int, digits: str | None, right: bool) -> Someone:
    name = _name_right(page, end) if right else names.name_before(page, start)
    return Someone(page, start, name, page.words_cut(start, end), digits, page.text[start:end])


def _with_neighbour(page: Page, one: Someone) -> Someone:
    return replace(one, name=whole_name(page, one.name)) if one.name is not None else one


def whole_name(page: Page, name: Name) -> Name:
    """Surname and given names in columns of their own are one name when the table's heading says so; a name beside
    which another cell of name words stands is never sure otherwise."""
    if not page.same_row(name.start, name.end - 1):
        return name
    columns = page.rows[page.row_of(name.start)].segments(names.GAP)
    at = next((i for i, c in enumerate(columns) if any(w.box == name.words[0].box for w in c)), None)
    near = [i for i in (at - 1, at + 1) if 0 <= i < len(columns) and _all_names(columns[i])] if at is not None else []
    if at is None or not near:
        return name
    if len(near) == 1 and _all_names(columns[at]) and _heading_parts(page, page.row_of(name.start)):
        words = tuple(w for i in sorted((at, near[0])) for w in columns[i])
        return replace(name, words=words, value=names.as_name(printed(words)), sure=0.9)
    return replace(name, sure=min(name.sure, names.UNSURE)) if near[0] < at else name


def _all_names(cell: Sequence[Word]) -> bool:
    return all(names.is_name_word(w) and not names.is_title(w) for w in cell) and len(cell) <= 4


_SURNAME = re.compile(r"NUME(?:LE)?(?: DE FAMILIE)?")
_GIVEN = re.compile(r"PRENUME(?:LE)?")


def _heading_parts(page: Page, below: int) -> bool:
    """Whether a row above has *Nume* and *Prenume* as neighbouring cells, the surname first."""
    for row in reversed(page.rows[max(0, below - 40) : below]):
        cells = [fold_signs(" ".join(w.text for w in c)).strip(" .:") for c in row.segments(1.2)]
        if any(_SURNAME.fullmatch(a) and _GIVEN.fullmatch(b) for a, b in itertools.pairwise(cells)):
            return True
    return False


def _without_cnp(page: Page, persons: Sequence[Someone]) -> list[Someone]:
    """Marked or numbered rows like those of the persons found, with a name and no CNP that could be read."""
    with_name = [s for s in persons if s.name is not None and s.cnp_words]
    if not with_name:
        return []
    taken = {s.name.words[0].line for s in with_name if s.name} | {s.cnp_words[0].line for s in with_name}
    marked = any(_mark_of(page, s.cnp_words[0].line) for s in with_name)
    first = min(s.cnp_words[0].line for s in with_name)
    out = []
    for number in range(max(0, first - 6), len(page.rows)):
        if number in taken or not _like_a_person(page, number, with_name, marked):
            continue
        start = _row_start(page, number) + (1 if _mark_of(page, number) else 0)
        name = names.name_after(page, page.start_of(start))
        if _whole(name) and name is not None and name.words[0].line == number:
            out.append(Someone(page, page.start_of(start), replace(name, sure=min(name.sure, names.UNSURE)), (), None))
    return out


def _row_start(page: Page, number: int) -> int:
    return next(i for i, w in enumerate(page.words) if w.line == number)


def _mark_of(page: Page, number: int) -> bool:
    return bool(_MARK.fullmatch(page.words[_row_start(page, number)].text.strip("|_ ")))


def _like_a_person(page: Page, number: int, persons: Sequence[Someone], marked: bool) -> bool:
    """Whether a row begins as the rows of persons do: with a number or dash, or name and CNP in their columns."""
    if marked:
        return _mark_of(page, number)
    near = any(abs(s.cnp_words[0].line - number) == 1 for s in persons)
    parts = page.rows[number].segments()
    if not near or len(parts) < 2:
        return False
    height = page.rows[number].height
    return any(
        abs(parts[0][0].box.x0 - s.name.words[0].box.x0) < 2 * height
        and abs(parts[1][0].box.x0 - s.cnp_words[0].box.x0) < 3 * height
        for s in persons
        if s.name is not None
    )


def _with_wrapped(page: Page, one: Someone, persons: Sequence[Someone]) -> Someone:
    """A long name may go on in a row of its own below its cell; then it is joined, and the place counts as unsure."""
    if one.name is None or not one.cnp_words:
        return one
    last = max(w.line for w in (*one.name.words, *one.cnp_words))
    if last + 1 >= len(page.rows) or any(s.name and s.name.words[0].line == last + 1 for s in persons if s is not one):
        return one
    row = page.rows[last + 1]
    parts = row.segments()
    x0 = one.name.words[0].box.x0
    alone = len(parts) == 1 and all(names.is_name_word(w) for w in row.words) and len(row.words) <= 3
    close = row.box.y0 - page.rows[last].box.y1 < 0.9 * row.height
    in_column = abs(row.words[0].box.x0 - x0) < 1.2 * row.height and row.box.x1 < one.cnp_words[0].box.x0
    if not (alone and close and in_column):
        return one
    words = (*one.name.words, *row.words)
    text = printed(words)
    return replace(one, name=replace(one.name, words=words, value=names.as_name(text), sure=names.UNSURE))


def _each_once(found: Sequence[Someone]) -> list[Someone]:
    """A person named in the sentence and again in the table is one person: the fuller naming stays."""
    out: list[Someone] = []
    for one in found:
        at = next((i for i, s in enumerate(out) if s.cnp is not None and s.cnp == one.cnp), None)
        if at is None:
            out.append(one)
        elif not _whole(out[at].name) and _whole(one.name):
            out[at] = one
    return out
