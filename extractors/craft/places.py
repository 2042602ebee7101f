"""Where a postal address begins and ends in running text: a walk over its words by the grammar of addresses.

``Cluj-Napoca, str. Donath nr. 12, bl. A3, ap. 15``, ``Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12``, ``str. Horea nr. 20,
Cluj-Napoca``: labels and what they label, in any order, until something stands there that is no part of an address.
An address without its flat is a wrong one, so a walk that breaks off at a spoiled word goes on when a label follows
soon, and then the place counts as unsure. Source of the grammar: DOMAIN, I.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors import language
from extractors.craft.address_words import EDGE, ENDING, LABEL, Walk, bare_of, capital, glued_label, step
from extractors.craft.prose import Page, printed
from models.kinds import FieldSpec
from models.page import Word
from validators import fields

_SPEC = FieldSpec("/address", "address")
FIRM, UNSURE = 0.95, 0.6
LONGEST = 34  # words
_CITY = re.compile(r"(?:CLUJ-?)?NAPOCA|TURDA|DEJ|GHERLA|FLORESTI|HUEDIN")  # what stands last closes an address of a row


@dataclass(frozen=True)
class Place:
    """``words`` of the address on its page, ``value`` as printed, ``sure`` how firm its ends are; ``start``, ``end``
    word numbers."""

    words: tuple[Word, ...]
    value: str
    sure: float
    start: int
    end: int


def address_at(page: Page, position: int) -> Place | None:
    """The address that begins behind ``position`` of the text; None when no address stands there."""
    first = page.index_at(position)
    while first < len(page.words) and not page.words[first].text.strip(EDGE + "-"):
        first += 1
    first = _with_town(page, first)
    walk = Walk()
    i = first
    firm = True
    while i < len(page.words) and i - first < LONGEST:
        if walk.last_good >= 0 and _new_block(page, i, walk):
            break
        verdict = step(page, i, walk)
        if verdict == "end":
            break
        if verdict == "odd":
            onward = _resume(page, i, walk)
            if onward is None:
                firm = _clean_end(page, i, walk)
                break
            walk.doubts, walk.in_street = True, False
            i = onward
            continue
        walk.last_good = i
        if _sentence_ends(page, i, walk):
            break
        i += 1
    return _place(page, first, walk, firm)


_TOWN = re.compile(r"CLUJ-NAPOCA|(?:CLUJ-)?NAPOCA")
_OF_TOWN = re.compile(r"(?:MUN|MUNICIPIUL|LOC|LOCALITATEA|ORAS|ORASUL)\.?")


def _with_town(page: Page, first: int) -> int:
    """The first word of an address whose town stands right before the street it was found by: *Cluj-Napoca str. …*."""
    if first >= len(page.words) or not _STREET_WORD.match(bare_of(page.words[first])):
        return first
    at = first
    for form in (_TOWN, _OF_TOWN):
        near = at > 0 and page.same_row(at - 1, at) and page.gap_before(at) < 1.5
        if near and form.fullmatch(bare_of(page.words[at - 1])):
            at -= 1
    return at


_STREET_WORD = re.compile(r"(?:STR(?:ADA)?|B-?DUL|BULEVARDUL|BD|CALEA|ALEEA|PIATA|P-?TA|SPLAIUL)(?![A-Z])")


def _place(page: Page, first: int, walk: Walk, firm: bool) -> Place | None:
    last = walk.last_good
    if last < first or not (walk.street or (walk.city and walk.number)):
        return None
    words = _without_empty_labels(page, first, last)
    if not words:
        return None
    walk.doubts = walk.doubts or len(words) <= last - first  # OCR may have lost what stood behind the label
    value = tidy(printed(words))
    sure = FIRM if firm and not walk.doubts and _sound(value, walk) else UNSURE
    if _goes_on(page, first, last):
        sure = min(sure, 0.7)
    return Place(tuple(words), _LONE_BAR.sub("I", value), sure, first, last + 1)


_LONE_BAR = re.compile(r"(?<=\b(?:et|sc|bl|ap)\. )\|(?=[\s,.]|$)")  # *et. |,*: a capital I, for a second reading


_LOST_BLANK = re.compile(r"(?<=\b(?:sc|et|bl)\. )([A-Z]|\d{1,3}|[IVX]{1,4})((?:et|ap|sc|bl)\.)(?=\s?\w)")


def tidy(text: str) -> str:
    """As printed, with the one repair that the grammar allows: ``Jud.C]`` can only be ``Jud.CJ``."""
    mended = re.sub(r"(?i)\b(jud\.?\s?)C[\]}|)1I](?=[\s,.]|$)", r"\1CJ", text)
    mended = _LOST_BLANK.sub(r"\1 \2", mended)
    value = fields.normalise(_SPEC, mended.rstrip(" ;:,-"))
    return value if isinstance(value, str) else mended


def _sound(value: str, walk: Walk) -> bool:
    """A street with its number, and no sign in it that addresses do not have."""
    return (walk.street or walk.city) and walk.number and not re.search(r"[\[\]{}|!?@#*~°=<>]", value)


def _sentence_ends(page: Page, i: int, walk: Walk) -> bool:
    """A full point behind a value, with a capital after it that labels nothing."""
    word = page.words[i]
    text = word.text.rstrip("|_~ ")
    if text.endswith((";", ")")):
        return True
    if not text.endswith(".") or walk.expects or LABEL.fullmatch(bare_of(word)) or (walk.in_street and len(text) <= 3):
        return False
    follower = page.words[i + 1] if i + 1 < len(page.words) else None
    return follower is None or not (LABEL.fullmatch(bare_of(follower)) or glued_label(follower))


def _new_block(page: Page, i: int, walk: Walk) -> bool:
    """A new row that the last one did not flow into: an address in a letterhead ends with its row."""
    if page.same_row(i - 1, i):
        return False
    if _labels_row(page, i):
        return True
    if page.flows_on(i - 1) or page.words[i - 1].text.rstrip().endswith(("-", ",")):
        return False
    if walk.in_street and not walk.number and _numbered_soon(page, i):
        return False
    bare = bare_of(page.words[i])
    return not (LABEL.fullmatch(bare) or glued_label(page.words[i]) or walk.expects)


def _numbered_soon(page: Page, i: int) -> bool:
    """Whether a street's name goes on with capitals up to its number: *Str. Nicolae / Pascaly nr. 9*."""
    for j in range(i, min(i + 4, len(page.words))):
        if not page.same_row(i, j):
            return False
        if j > i and re.fullmatch(r"N(?:R|UMARUL)?", bare_of(page.words[j])):
            return True
        if not capital(page.words[j].text) or page.words[j].text.endswith(":"):
            return False
    return False


def _labels_row(page: Page, i: int) -> bool:
    """Whether word ``i`` begins a form's next entry: words up to a colon, none of them of an address."""
    for j in range(i, min(i + 4, len(page.words))):
        text = page.words[j].text
        plain = LABEL.fullmatch(bare_of(page.words[j])) or glued_label(page.words[j])
        if plain or not page.same_row(i, j) or text.endswith((",", ".", ";")):
            return False
        if text.endswith(":"):
            return True
    return False


def _resume(page: Page, i: int, walk: Walk) -> int | None:
    """Behind a spoiled word: where the address goes on, when a label of a part comes within three words."""
    if walk.last_good < 0:
        return None
    for j in range(i, min(i + 4, len(page.words))):
        bare = bare_of(page.words[j])
        if ENDING.fullmatch(bare):
            return None
        hit = glued_label(page.words[j]) or LABEL.fullmatch(bare)
        if hit and hit["part"] and j > i and not (hit["part"].startswith("N") and walk.number):
            return j
    return None


def _clean_end(page: Page, i: int, walk: Walk) -> bool:
    """Whether the odd word that ended the walk is plainly the beginning of something else."""
    word, last = page.words[i], page.words[i - 1]
    bare = bare_of(word)
    if walk.expects == "part":
        return False
    if _CITY.fullmatch(bare_of(last)) and walk.street and walk.number and not page.same_row(i - 1, i):
        return True
    if last.text.rstrip().endswith((",", ";", ".")) and len(bare) > 1 and bare.isalpha():
        return word.text.strip(EDGE).islower()
    return word.text.startswith(("(", "-", "–")) or (word.text.islower() and (len(bare) > 3 or bare in ("și", "SI")))


def _without_empty_labels(page: Page, first: int, last: int) -> list[Word]:
    """The words of the address without labels that a form left unfilled (``bl. … sc. … ap. 3``)."""
    out: list[Word] = []
    for i in range(first, last + 1):
        label = LABEL.fullmatch(bare_of(page.words[i]))
        if label and label["part"] and (i == last or _unfilled(page, i + 1)):
            continue
        out.append(_mended(page.words[i]))
    return out


def _unfilled(page: Page, i: int) -> bool:
    follower = bare_of(page.words[i])
    hit = LABEL.fullmatch(follower)
    return bool(hit and hit["part"])


def _mended(word: Word) -> Word:
    return replace(word, text=word.text.strip("|~_"))


def _goes_on(page: Page, first: int, last: int) -> bool:
    """The trained pipeline's second opinion: an address that reaches beyond ours."""
    start, end = page.start_of(first), page.end_of(last)
    found: Sequence[language.Entity] = language.entities(page.text)
    for entity in found:
        if entity.label == "ADDRESS" and entity.start < end and start < entity.end and entity.end > end + 3:
            beyond = page.words_between(end + 1, entity.end)
            if any(c.isdigit() for w in beyond for c in w.text) or any(LABEL.fullmatch(bare_of(w)) for w in beyond):
                return True
    return False
