"""Whether there is a scholarship, as the pairs of a form say it: *Bursier | NU*, *Beneficiar bursă: Da*, the answer
under its label. The label by itself says nothing: *Bursier* before a *NU* must never count as a yes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft.prose import Page
from extractors.craft.rows import Row
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from models.page import Word

_GRANT = re.compile(r"BURS(?:A|E|EI|IER\w{0,2})")
_LABEL = re.compile(  # words that such a label may hold beside the scholarship itself
    r"(?:ARE|ESTE|BENEFICIA\w*|PRIMESTE|INCASEAZA|STATUT\w*|CALITATE\w*|SITUATI\w*|ELEV\w*|STUDENT\w*|DE|LA|IN|SI|SAU|"
    r"CU|SCOLAR\w*|UNIVERSITAR\w*|SOCIAL\w*|STUDIU|MERIT|LUNAR\w*|AN|ANUL|LUNA|ANTERIOARA|CURENT\w*|PREZENT|DA|NU|"
    r"ACORDA\w*|TITULAR\w*|PRIVIND|[A-E]|\d{1,4})"
)
_NO = re.compile(r"NU|NE ?BURSIER\w{0,2}|FARA(?: BURSA)?|NU (?:ARE|ESTE|PRIMESTE|BENEFICIAZA)(?: BURS\w+)?|NICIUNA")
_YES = re.compile(r"DA|ARE|BENEFICIAZA|PRIMESTE")
_NOT_APPLICABLE = re.compile(r"NU (?:E|ESTE) CAZUL|NEAPLICABIL|N A")
_SCRAWLED = (re.compile(r"(?:N|\w?)U|N\w"), re.compile(r"D\w|\wA"))  # a two-letter word by hand: Wu, Na; Dc, Oa
_CHOICE = re.compile(r"DA\W{0,3}NU")
_BOTH = re.compile(
    r"(?:BURSIER[AI]?(?:NEBURSIER[AI]?)?|NEBURSIER[AI]?|SAU|)"
)  # signs of *Bursier / nebursier* as a label
_STATE = (re.compile(r"(?:NE|NE |NU )BURSIER[AI]?|NU|FARA BURSA"), re.compile(r"BURSIER[AI]?|DA"))
GAP = 1.6  # letter heights between a label without a colon and its answer
UNDER = 0.75  # an answer under its label: other rows may stand below it
NEAR, SLACK = 2.5, 1.0  # rows (in letter heights) to an answer under its label, and how far beside it may begin


def answer(page: Page) -> list[Found]:
    """``/scholarship`` as the only label about it is answered; labels answered differently leave it to the clerk."""
    said = [f for number, row in enumerate(page.rows) for f in _in_row(page, number, row)]
    best = sorted(said, key=lambda f: -f.located)[:1]
    return [replace(f, located=min(f.located, 0.3)) for f in best] if len({f.value for f in said}) > 1 else best


def _in_row(page: Page, number: int, row: Row) -> list[Found]:
    words = row.words
    for i, word in enumerate(words):
        if _BOTH.fullmatch(_key(word)) and _key(word) and (end := _both_end(row, i)) is not None:
            return _state(page, _reply(row, end))
        if not _GRANT.fullmatch(_key(word)) or not _is_label(words[_cell_start(row, i) : i]):
            continue
        end = _label_end(row, i)
        value = _reply(row, end)
        if _key(word).startswith("BURSIER") and any("BURSIER" in _key(w) for w in words[i + 1 :]):
            return []  # *bursier / nebursier*: both are printed
        if told := _told(value):
            rest = {_key(w) for w in words[end:]} - {_key(w) for w in value}
            sure = 0.3 if rest & {"DA", "NU"} else told[1]  # both are printed: one is marked somehow
            return [found("/scholarship", told[0], value, page.view, located=sure)]
        under = _under(page, number, words[_cell_start(row, i)], words[end - 1])
        if told := _told(under):
            return [found("/scholarship", told[0], under, page.view, located=min(told[1], UNDER))]
    return []


def _both_end(row: Row, i: int) -> int | None:
    """Number of the first word behind *Bursier / nebursier* that begins at word ``i`` and is a label: a wide gap or a
    colon stands behind it; None where it is none."""
    words, end = row.words, i
    while end < len(words) and _BOTH.fullmatch(_key(words[end])):
        end += 1
        if end < len(words) and (_ends(words[end - 1]) or words[end].box.x0 - words[end - 1].box.x1 > GAP * row.height):
            break
    said = "".join(_key(w) for w in words[i:end])
    return end if said.count("BURSIER") == 2 and end < len(words) else None


def _state(page: Page, reply: Sequence[Word]) -> list[Found]:
    """What stands behind *Bursier / nebursier*; anything but one of the two says nothing."""
    said = " ".join(re.sub(r"[^A-Z]+", " ", fold_signs(" ".join(w.text for w in reply))).split())
    no, yes = (bool(form.fullmatch(said)) for form in _STATE)
    return [found("/scholarship", yes, tuple(reply), page.view, located=0.92)] if no != yes else []


def _key(word: Word) -> str:
    return re.sub(r"[^A-Z\d]", "", fold_signs(word.text))


def _cell_start(row: Row, i: int) -> int:
    """The first word of the cell of word ``i``: behind a wide gap, a colon or a number with a bracket."""
    while i > 0 and row.words[i].box.x0 - row.words[i - 1].box.x1 < GAP * row.height and not _ends(row.words[i - 1]):
        i -= 1
    return i


def _ends(word: Word) -> bool:
    return word.text.endswith((":", ";", "?", "."))


def _is_label(before: Sequence[Word]) -> bool:
    return all(not _key(w) or _LABEL.fullmatch(_key(w)) for w in before) and not any(_key(w) == "NU" for w in before)


def _label_end(row: Row, i: int) -> int:
    """Number of the first word behind the label whose scholarship is word ``i``."""
    words = row.words
    while i < len(words):
        here = words[i]
        i += 1
        if here.text.endswith((":", "?", "-", "–", "=")) or i >= len(words):
            break
        wide = words[i].box.x0 - here.box.x1 > GAP * row.height
        key = _key(words[i])
        if wide and not _CHOICE.fullmatch(fold_signs(words[i].text).strip("() ")):
            break
        plain_answer = key in ("DA", "NU") and not words[i].text.startswith("(") and "/" not in words[i].text
        if plain_answer or (key and not _LABEL.fullmatch(key) and not _CHOICE.search(fold_signs(words[i].text))):
            break
    while i < len(words) and (not _key(words[i]) or _CHOICE.fullmatch(fold_signs(words[i].text).strip("():. "))):
        i += 1
    return i


def _reply(row: Row, start: int) -> tuple[Word, ...]:
    """The words behind a label up to the next wide gap or mark."""
    out: list[Word] = []
    for word in row.words[start:]:
        if out and (word.box.x0 - out[-1].box.x1 > 2 * row.height or out[-1].text.endswith((",", ";", "."))):
            break
        out.append(word)
    return tuple(w for w in out if _key(w))


def _under(page: Page, number: int, first: Word, last: Word) -> tuple[Word, ...]:
    """What stands in the label's column on the next row."""
    if number + 1 >= len(page.rows):
        return ()
    row = page.rows[number + 1]
    if row.box.y0 - page.rows[number].box.y1 > NEAR * row.height:
        return ()
    for cell in row.segments():
        slack = SLACK * row.height
        if cell[0].box.x0 >= first.box.x0 - slack and cell[-1].box.x1 <= last.box.x1 + slack:
            return tuple(w for w in cell if _key(w))
    return ()


def _told(words: Sequence[Word]) -> tuple[bool, float] | None:
    said = " ".join(re.sub(r"[^A-Z]+", " ", fold_signs(" ".join(w.text for w in words))).split())
    if _NOT_APPLICABLE.fullmatch(said):
        return False, 0.85
    if _NO.fullmatch(said):
        return False, 0.92
    if _YES.fullmatch(said):
        return True, 0.92
    if _YES.match(said) and said.startswith("DA ") and "NU" not in said.split():
        return True, 0.75  # *Da, bursă de merit*
    if len(said) == 2:
        no, yes = (bool(form.fullmatch(said)) for form in _SCRAWLED)
        return (yes, 0.4) if no != yes else None
    return None


def alone(page: Page, start: int, end: int) -> bool:
    """Whether the words ``start:end`` are all that their cell holds, as a label is, and no part of a sentence."""
    first, last = page.index_at(start), page.index_at(end - 1)
    while (
        first > 0 and page.same_row(first - 1, first) and page.gap_before(first) < GAP and _noun(page.words[first - 1])
    ):
        first -= 1
    if first > 0 and page.same_row(first - 1, first) and page.gap_before(first) < GAP:
        return False
    before = page.rows[page.row_of(first - 1)] if first > 0 and not page.same_row(first - 1, first) else None
    if before is not None and len(before.segments()) == 1 and page.flows_on(first - 1):
        return False  # the row goes on with the sentence before
    goes_on = last + 1 < len(page.words) and page.same_row(last, last + 1) and page.gap_before(last + 1) < GAP
    return not goes_on or page.words[last].text.endswith((":", "?"))


def _noun(word: Word) -> bool:
    return not _ends(word) and bool(
        re.fullmatch(r"ELEV\w*|STUDENT\w*|STATUT\w*|CALITATE\w*|DE|SITUATI\w*|", _key(word))
    )
