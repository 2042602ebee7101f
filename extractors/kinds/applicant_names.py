"""The applicant's names: one blank parted into surname and given names, given names that print tore apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.found import Found, found
from models.kinds import kind
from models.page import Word
from validators import fields
from validators.full_names import is_given_name, split_full
from validators.text import fold

PIECE = 3  # letters behind a hyphen that, unknown as a name, are the beginning of one
_KIND = kind("application_form")


def parted(words: Sequence[Word], view: int) -> list[Found]:
    """Surname and given names of one blank: parted at its only wide gap, else where the given names begin."""
    height = min(w.box.height for w in words)
    wide = [i for i in range(1, len(words)) if words[i].box.x0 - words[i - 1].box.x1 > 1.6 * height]
    text = [w.text.strip(".,;:|„”") for w in words]
    if len(wide) == 1:
        cut, sure = wide[0], 0.9
    else:
        surname, given = split_full(" ".join(text))
        cut = len(surname.split())
        in_order = " ".join(text).upper() == f"{surname} {given}".upper()
        if not in_order:
            cut = len(given.split())
            pairs = (("/given_names", words[:cut]), ("/surname", words[cut:]))
            return [_name(path, part, view, 0.7) for path, part in pairs if part]
        sure = 0.82 if len(words) == 2 else 0.7
    return [
        _name(p, part, view, sure) for p, part in (("/surname", words[:cut]), ("/given_names", words[cut:])) if part
    ]


def _name(path: str, words: Sequence[Word], view: int, sure: float) -> Found:
    text = " ".join(w.text for w in words).strip(".,;:|„” ")
    spec = _KIND.spec_of(path)
    assert spec is not None
    return found(path, fields.normalise(spec, text), words, view, raw=text, located=sure)


_TOWNS = re.compile(r"\b(?:CLUJ|NAPOCA|FLORESTI|MUNICIPIUL|STRADA|JUDETUL)\b")


def untorn(name: Found) -> Found:
    """A given name that has a blank within (*LOREDANA-GHI ZELA*) without it; for the clerk."""
    if _TOWNS.search(fold(str(name.value or ""))):
        return replace(name, located=0.3)
    parts = str(name.value or "").split()
    for i in range(len(parts) - 1):
        left, right = parts[i].rsplit("-", 1)[-1], parts[i + 1].split("-", 1)[0]
        both_known = is_given_name(left) and is_given_name(right)
        a_piece = "-" in parts[i] and len(left) <= PIECE and not is_given_name(left) and not is_given_name(right)
        if a_piece or (is_given_name(left + right) and not both_known):
            whole = " ".join([*parts[:i], parts[i] + parts[i + 1], *parts[i + 2 :]])
            return replace(name, value=whole, located=min(0.7, name.located))
    return name
