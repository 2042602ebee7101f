"""Papers that the contract does not know, invented from what such papers say: so that ``other`` is not a few layouts.

Each family (a line of ``strangers.txt``) is a heap of phrases; a paper is some of them, with names, dates and sums
between.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from sample_scans import names
from training.tagged import Line, Tag, cut

_FAMILIES = tuple(Path(__file__).with_name("strangers.txt").read_text("utf-8").splitlines())
_LOOSE = (
    "nr. 123 din 12.10.2017", "data 03.11.2017", "suma 125,50 lei", "total 1.250,00", "tel. 0740 123456",
    "CNP 1234567890123", "str. Florilor nr. 12 ap. 4", "Cluj-Napoca", "semnătura", "ștampila", "seria AB nr. 123456",
    "luna noiembrie 2017", "Nume", "Prenume", "Adresa", "România", "Județul Cluj", "ora 10:00", "pagina 2", "E-mail",
)  # fmt: skip


def stranger(rng: random.Random) -> list[Line]:
    """One invented paper."""
    phrases = rng.choice(_FAMILIES).split("|")
    if rng.random() < 0.15:  # a paper between two families
        phrases += rng.choice(_FAMILIES).split("|")[1:]
    title, *rest = phrases
    kept = rng.sample(rest, rng.randint(max(2, len(rest) // 2), len(rest)))
    lines: list[Line] = [tuple(cut(title))] if rng.random() < 0.8 else []
    entity = 0
    for phrase in kept:
        text = phrase.upper() if rng.random() < 0.1 else phrase
        lines.append(tuple(cut(f"{text}{rng.choice(('', ':', ',', '.'))}")))
        lines += [tuple(cut(_digits(rng.choice(_LOOSE), rng))) for _ in range(rng.choice((0, 0, 1, 2)))]
        if rng.random() < 0.15:
            entity += 1
            lines.append(_person(rng, ("PERSON", entity)))
    return lines


def scrap(lines: Sequence[Line], rng: random.Random) -> list[Line]:
    """A shred of a paper: so little of it that nobody can tell what it was."""
    words = [p for line in lines for p in line if not any(c.isalpha() for c in p.text) or len(p.text) < 4]
    kept = rng.sample(words, min(len(words), rng.randint(4, 25)))
    return [tuple(p._replace(tag=None, glued=False) for p in kept)]


def _digits(text: str, rng: random.Random) -> str:
    return "".join(str(rng.randint(0, 9)) if c.isdigit() else c for c in text)


def _person(rng: random.Random, tag: Tag) -> Line:
    sex, hungarian = rng.choice("MF"), rng.random() < 0.15
    name = f"{names.surname(rng, hungarian, 'train')} {names.given(rng, sex, hungarian, 'train')}"
    return tuple(cut(name.upper() if rng.random() < 0.5 else name, tag))
