"""Running text with its way back to the words: for letters and certificates that are sentences, not forms."""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from models.page import Word

_CEDILLA = str.maketrans("şţŞŢ", "șțȘȚ")


@dataclass(frozen=True)
class Stream:
    """``text``: the words in the engine's reading order, joined by blanks, lines by newlines (comma-below letters).

    ``starts[i]`` is where ``words[i]`` begins in ``text``.
    """

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    def words_at(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that the span ``start:end`` of the text touches."""
        first = max(0, bisect.bisect_right(self.starts, start) - 1)
        last = bisect.bisect_left(self.starts, end)
        if first < len(self.words) and self.starts[first] + len(self.words[first].text) <= start:
            first += 1
        return self.words[first:last]

    @property
    def folded(self) -> str:
        """The text without diacritics and in capitals, sign for sign as long as ``text``."""
        return fold_signs(self.text)


def fold_signs(text: str) -> str:
    """Diacritics dropped and capitals made, keeping the length, so that spans stay true.

    >>> fold_signs("Adeverință")
    'ADEVERINTA'
    """
    return "".join(_fold_sign(c) for c in text)


def _fold_sign(c: str) -> str:
    plain = unicodedata.normalize("NFKD", c)[0].upper()
    return plain if len(plain) == 1 else c


def stream(words: Sequence[Word]) -> Stream:
    """The words as running text; a hyphen at a line's end is kept (Cluj-Napoca must not become ClujNapoca)."""
    parts: list[str] = []
    starts: list[int] = []
    kept: list[Word] = []
    length = 0
    last_line: int | None = None
    for word in words:
        text = unicodedata.normalize("NFC", word.text).translate(_CEDILLA)
        if last_line is not None:
            joint = "\n" if word.line != last_line else " "
            parts.append(joint)
            length += 1
        starts.append(length)
        parts.append(text)
        kept.append(word)
        length += len(text)
        last_line = word.line
    return Stream("".join(parts), tuple(kept), tuple(starts))
