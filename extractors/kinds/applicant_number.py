"""The applicant's CNP once more: forms list the household, and the applicant's name stands there beside the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.craft.names import is_name_word, is_title
from extractors.craft.rows import Row, letters
from extractors.found import Doc, Found, found
from models.page import Word
from validators import cnp as cnps

WITNESSED, LISTED, ONLY = 0.92, 0.85, 0.6


def witnessed(doc: Doc, readings: Sequence[Found]) -> list[Found]:
    """The readings, their CNP made surer by the household's list, taken from it, or doubted because of it."""
    listed = _beside_name(doc, readings)
    own = next((f for f in readings if f.path == "/cnp"), None)
    if own is None:
        number = listed or _first(doc)
        return [*readings, number] if number is not None else list(readings)
    if listed is None and _somebody_before(doc, own):
        return [replace(f, located=min(f.located, ONLY)) if f is own else f for f in readings]
    if listed is None or own.value is None or own.boxed:
        return list(readings)
    if listed.value == own.value:
        better = replace(own, located=max(own.located, WITNESSED))
    else:
        better = replace(own, rivals=(*own.rivals, str(listed.value)))
    return [better if f is own else f for f in readings]


def _somebody_before(doc: Doc, own: Found) -> bool:
    """Whether another number stands before the one that was taken for the applicant's, who comes first."""
    first = _first(doc)
    return first is not None and own.value is not None and not own.boxed and first.value != own.value


def _beside_name(doc: Doc, readings: Sequence[Found]) -> Found | None:
    """The number in the row of the list that bears the applicant's surname and given names."""
    names = {f.path: f for f in readings if f.path in ("/surname", "/given_names") and f.value is not None}
    if len(names) < 2 or any(f.located < 0.8 for f in names.values()):
        return None
    parts = sorted(part for f in names.values() for part in _tokens(str(f.value)))
    numbers: dict[str, Found] = {}
    for view, rows in enumerate(doc.rows):
        for row in rows:
            if not _names_only(row, parts):
                continue
            hits = _numbers(row.words)
            if len(hits) == 1:
                digits, words = hits[0]
                numbers.setdefault(digits, found("/cnp", digits, words, view, located=LISTED))
    return next(iter(numbers.values())) if len(numbers) == 1 else None


def _tokens(text: str) -> list[str]:
    return [letters(part) for part in text.replace("-", " ").split() if letters(part)]


def _names_only(row: Row, parts: Sequence[str]) -> bool:
    """Whether the row has just these names side by side and no further one that would make it another's: the child
    *POP ANA-MARIA* of *POP ANA*."""
    words = row.words
    for start in range(len(words)):
        said: list[str] = []
        for end in range(start, min(len(words), start + len(parts))):
            said += _tokens(words[end].text)
            if sorted(said) == list(parts):
                return not _joins(words, start - 1, start) and not _joins(words, end, end + 1)
    return False


def _joins(words: Sequence[Word], left: int, right: int) -> bool:
    """Whether the outer one of two neighbours is one more name."""
    if left < 0 or right >= len(words) or words[left].text.rstrip().endswith((",", ";", ":")):
        return False
    near = words[right].box.x0 - words[left].box.x1 < 1.8 * words[right].box.height
    return near and all(is_name_word(w) and not is_title(w) for w in (words[left], words[right]))


def _numbers(words: Sequence[Word]) -> list[tuple[str, list[Word]]]:
    """The CNPs that are words of their own."""
    out = []
    for word in words:
        hits = cnps.find_all(word.text)
        out += [(digits, [word]) for _, _, digits in hits]
    return out


def _first(doc: Doc) -> Found | None:
    """The first number of the paper, for the clerk."""
    for view, rows in enumerate(doc.rows):
        for row in rows:
            for digits, words in _numbers(row.words):
                return found("/cnp", digits, words, view, located=ONLY)
    return None
