"""In which language the desk speaks. Romanian is what the modules say; English stands in one gettext catalogue
(``desk/web/locale/en.po``, read with Babel), by the Romanian words. Commands speak Romanian.

:func:`put` makes a sentence with named places; :func:`tr` translates a finished one, which is how the rooms below and
the ledger give theirs. What was read, typed or decreed is never translated: within an English sentence it is marked
(:func:`own`), and a page says of it that it is Romanian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

Language = Literal["ro", "en"]
_CURRENT: ContextVar[Language] = ContextVar("language", default="ro")
_BEGIN, _END = "\ue000", "\ue001"  # around what is not translated, until the page is made
_MARKS = {ord(_BEGIN): None, ord(_END): None}
_PIECE = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}")
_PLACE = re.compile(r"{(\w+)}")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 1500  # of a finished sentence that is looked for: longer ones are somebody's text
# Places of sentences whose words are the program's own; what stands in others is somebody's.
_SPOKEN = ("paper", "fields", "field", "month", "person", "persons", "found", "what", "pages", "detail")


def use(language: str | None) -> None:
    """The language of the request at hand; anything unknown is Romanian."""
    _CURRENT.set(language if language in get_args(Language) else "ro")  # type: ignore[arg-type]


def current() -> Language:
    return _CURRENT.get()


@cache
def english() -> dict[str, str]:
    """Romanian words -> English ones."""
    from babel.messages.pofile import read_po  # commands do without it

    with (files("desk.web") / "locale" / "en.po").open("rb") as file:
        catalogue = read_po(file, locale="en")
    return {str(m.id): str(m.string) for m in catalogue if m.id and m.string}


def tr(text: str) -> str:
    """These words in the language of the request; as they are where the catalogue has none."""
    return (_in_english(text) or text) if current() == "en" and text else text


def put(sentence: str, **facts: object) -> str:
    """The sentence in the language of the request, with these facts in its named places."""
    return (english().get(sentence, sentence) if current() == "en" else sentence).format(**facts)


def own(text: str) -> str:
    """Somebody's words within a sentence: marked where the sentence is in another language than they are."""
    text = text.translate(_MARKS)
    return f"{_BEGIN}{text}{_END}" if current() == "en" and _LETTER.search(text) else text


def plain(text: str) -> str:
    """Without the marks, for where nothing can be said of a piece."""
    return text.translate(_MARKS)


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """``(whether it is somebody's own words, piece)``, for a page."""
    for at, piece in enumerate(_PIECE.split(text)):
        if piece:
            yield at % 2 == 1, plain(piece)


class Said(dict[str, str]):
    """Names of things, as they are called in the language of the request."""

    def __getitem__(self, key: str) -> str:
        return tr(super().__getitem__(key))

    def get(self, key: str, default: Any = None) -> Any:
        return tr(super().get(key, default))

    def items(self) -> Any:
        return [(key, self[key]) for key in self]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A message with places, to be recognised. ``first``: the words before its first place."""

    first: str
    form: re.Pattern[str]
    said: str


@cache
def _sentences() -> tuple[_Sentence, ...]:
    """Those with places, the most telling first."""
    found = [(id, said) for id, said in english().items() if _PLACE.search(id)]
    found.sort(key=lambda one: len(_PLACE.sub("", one[0])), reverse=True)
    return tuple(_Sentence(_PLACE.split(id)[0], _form(id), said) for id, said in found)


def _form(id: str) -> re.Pattern[str]:
    """A place that stands twice must be filled alike."""
    out, known = "", set()
    for at, part in enumerate(_PLACE.split(id)):
        if at % 2 == 0:
            out += re.escape(part)
        else:
            out += f"(?P={part})" if part in known else f"(?P<{part}>.+?)"
            known.add(part)
    return re.compile(out, re.DOTALL)


def _in_english(text: str) -> str | None:
    """The catalogue's words, or those of the sentence that this is made by; None when there are none."""
    if (exact := english().get(text)) is not None or len(text) > _LONGEST:
        return exact
    for one in _sentences():
        if text.startswith(one.first) and (made := one.form.fullmatch(text)):
            return one.said.format(**{name: _filled(name, value) for name, value in made.groupdict().items()})
    return None


def _filled(name: str, value: str) -> str:
    if name not in _SPOKEN:
        return own(value)
    return ", ".join(_word(part) for part in value.split(", "))


def _word(text: str) -> str:
    """Names of papers stand within sentences in lower case."""
    if (found := _in_english(text)) is not None:
        return found
    title = english().get(text[:1].upper() + text[1:])
    return title[:1].lower() + title[1:] if title else own(text)
