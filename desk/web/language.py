"""The desk's pages in Romanian or in English, by the catalogue of :mod:`desk.speech`.

A template is put into English when it is compiled: text between tags, what attributes say to people, and words within
its expressions. Words that come from Python go through :func:`tr` and :func:`put`. What was read from papers, and what
is printed for citizens, is never translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from desk.speech import Language, Said, current, english, own, pieces, plain, put, tr, use

__all__ = [
    "Cutter",
    "InEnglish",
    "Language",
    "Said",
    "current",
    "english",
    "own",
    "pieces",
    "plain",
    "put",
    "tr",
    "use",
]
COOKIE, KEPT_S = "dosar_limba", 365 * 86_400
_SAID = ("alt", "title", "aria-label", "placeholder")  # attributes that people read ...
_TO_SCRIPTS = "data-say-"  # ... and those whose words a page's script says
_NAME = re.compile(r"([\w-]+)=$")
_LETTER = re.compile(r"[^\W\d_]")


class Cutter:
    """Cuts HTML into what people read and the rest, over the pieces into which a template's expressions cut it."""

    def __init__(self) -> None:
        self._state: Literal["text", "tag", "value", "said"] = "text"

    def cut(self, source: str) -> Iterator[tuple[bool, str]]:
        """``(whether people read it, piece)``, which together are ``source``."""
        at = 0
        while at < len(source):
            end = self._end(source, at)
            yield self._state in ("text", "said"), source[at:end]
            if end < len(source) or self._state == "tag":
                end = self._turn(source, at, end)
            at = end

    def _end(self, source: str, at: int) -> int:
        """Where the piece that begins here ends."""
        if self._state == "tag":
            found = [n + 1 for n in (source.find(">", at), source.find('"', at)) if n >= 0]
            return min(found, default=len(source))
        end = source.find("<" if self._state == "text" else '"', at)
        return len(source) if end < 0 else end

    def _turn(self, source: str, at: int, end: int) -> int:
        """The state after the piece. A value's closing quote is left to the tag around it."""
        if self._state == "text" or self._state in ("value", "said"):
            self._state = "tag"
        elif source[end - 1] == ">":
            self._state = "text"
        elif source[end - 1] == '"':
            name = _NAME.search(source[at : end - 1])
            if name is not None:
                self._state = "said" if name[1] in _SAID or name[1].startswith(_TO_SCRIPTS) else "value"
        return end


def words_of(piece: str) -> str:
    """The message in a piece: one blank between its words; empty when there is nothing to translate."""
    found = " ".join(piece.split())
    return found if _LETTER.search(found) else ""


def in_english(piece: str) -> str:
    """The piece with its message in English, blanks around it as they were."""
    message = words_of(piece)
    if not message or message not in english():
        return piece
    before, after = piece[: len(piece) - len(piece.lstrip())], piece[len(piece.rstrip()) :]
    return f"{before}{english()[message]}{after}"


class InEnglish(Extension):
    """Templates compiled in English."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        cutter = Cutter()
        for token in stream:
            if token.type == "data":
                said = "".join(in_english(p) if read else p for read, p in cutter.cut(token.value))
                yield Token(token.lineno, "data", said)
            elif token.type == "string":
                yield Token(token.lineno, "string", english().get(token.value, token.value))
            else:
                yield token
