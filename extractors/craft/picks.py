"""Taking the value from the words of a zone: what a code, an amount, a date, a name looks like in print.

Each function takes the zone's words and returns those that are the value, or none. They are forgiving about what
OCR does to digits; whether the text *is* a value is the validators' decision.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractors.craft.rows import letters
from models.page import Word
from validators import amount as amounts
from validators import cnp as cnps
from validators import dates

Words = Sequence[Word]


def _join(words: Words) -> tuple[str, list[int]]:
    """The words with single blanks, and where each begins."""
    starts, text = [], ""
    for word in words:
        if text:
            text += " "
        starts.append(len(text))
        text += word.text
    return text, starts


def covering(words: Words, start: int, end: int) -> list[Word]:
    """The words that the span ``start:end`` of their joined text touches."""
    _, starts = _join(words)
    return [w for w, s in zip(words, starts, strict=True) if s < end and s + len(w.text) > start]


def everything(words: Words) -> Words:
    return words


def one_word(words: Words) -> Words:
    return words[:1]


def matching(pattern: str, group: int = 0, flags: int = re.I) -> Callable[[Words], Words]:
    """The words under the first match of a regular expression in their joined text."""
    compiled = re.compile(pattern, flags)

    def pick(words: Words) -> Words:
        text, _ = _join(words)
        hit = compiled.search(text)
        return covering(words, hit.start(group), hit.end(group)) if hit else []

    return pick


def cnp(words: Words) -> Words:
    """Thirteen digits, also grouped or with letters where digits belong."""
    text, _ = _join(words)
    hits = cnps.find_all(text)
    return covering(words, hits[0][0], hits[0][1]) if hits else []


_AMOUNT = re.compile(r"-?\s?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:\s?[.,]\s?\d{1,2}(?!\d)|,-)?(?=$|[^\d])")


def amount(words: Words) -> Words:
    """The first amount of money in the zone."""
    text, _ = _join(words)
    for hit in _AMOUNT.finditer(text):
        chosen = covering(words, hit.start(), hit.end())
        if amounts.is_valid(hit.group()) and chosen:
            return chosen
    return []


def date(words: Words) -> Words:
    """The first date in the zone."""
    text, _ = _join(words)
    hits = dates.find_dates(text)
    return covering(words, hits[0][0], hits[0][1]) if hits else []


def month(words: Words) -> Words:
    """The first month with its year in the zone."""
    text, _ = _join(words)
    hits = dates.find_months(text)
    return covering(words, hits[0][0], hits[0][1]) if hits else []


_HEAD, _GROUP = re.compile(r"[A-Z]{0,6}[\dOIl]{1,7}"), re.compile(r"[\dOIl]{2,}")


def code(words: Words) -> Words:
    """A code: the first run of words that begin with or consist of digits and capitals, with at least four digits.

    Codes are often printed in groups (``594 020 400 ...``): following all-digit groups belong to it.
    """
    for i, word in enumerate(words):
        if _digits(word.text) == 0:
            continue
        chosen = [word]
        for follower in words[i + 1 :]:
            near = follower.box.x0 - chosen[-1].box.x1 < 1.2 * follower.box.height
            if near and _GROUP.fullmatch(follower.text) and _HEAD.fullmatch(chosen[-1].text):
                chosen.append(follower)
            else:
                break
        if sum(_digits(w.text) for w in chosen) >= 4:
            return chosen
    return []


def _digits(text: str) -> int:
    return sum(c.isdigit() for c in text)


_TITLE = {"DL", "DNA", "DOMNUL", "DOAMNA", "D", "NA", "DLUI", "DNEI", "DOMNULUI", "DOAMNEI"}
_TITLE |= {"SUBSEMNATUL", "SUBSEMNATA"}
_NOT_NAME = re.compile(r"[\d@/%]")
_NAME_WORD = re.compile(r"^[^\W\d_]{2,}(?:[-'’.][^\W\d_]*)*$|^[^\W\d_]\.?$")


def name(words: Words) -> Words:
    """The leading run of words that can be a person's name: letters, capital first, two to six of them."""
    chosen: list[Word] = []
    for word in words:
        text = word.text.strip(".,;:()„”\"'|_")
        if not chosen and (not text or letters(text) in _TITLE):
            continue
        if _NOT_NAME.search(text) or not _NAME_WORD.match(text) or not text[:1].isupper():
            break
        chosen.append(word)
        if word.text.rstrip().endswith((",", ";")) or len(chosen) == 6:
            break
    return chosen


def email(words: Words) -> Words:
    return matching(r"[\w.\-]+\s?@\s?[\w\-]+(?:\.[\w\-]+)+")(words)


def phone(words: Words) -> Words:
    return matching(r"(?:\+?\s?4\s?)?0[\s./\-]?\d(?:[\s./\-]?\d){7,9}(?!\d)")(words)
