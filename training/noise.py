"""What an engine does to words: lost marks, bent letters, lost and inserted blanks, lines not seen at all."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from training.tagged import Line, Piece

_BARE = str.maketrans("ăâîșțĂÂÎȘȚáéíóöőúüűÁÉÍÓÖŐÚÜŰ", "aaistAAISTaeiooouuuAEIOOOUUU")
_CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")
_BENT = {
    "I": "l1|", "l": "I1|", "1": "lI", "O": "0Q", "0": "OD", "o": "ec", "e": "co", "c": "eo", "S": "5", "5": "S",
    "B": "8", "8": "B3", "Z": "2", "2": "Z", "G": "6C", "6": "G", "i": "1l", "t": "f", "f": "t", "u": "v", "v": "u",
    "n": "r", "a": "o", "T": "7", "7": "T", "Ă": "Á", "ă": "á", "â": "ä", "î": "i", "ț": "t", "ș": "s", "E": "F",
    "h": "b", "D": "O", "g": "q", "q": "g", "9": "g", "4": "A", ",": ".", ".": ",", ":": ".;",
}  # fmt: skip
_GROUPS = (("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("ri", "n"), ("li", "h"), ("vv", "w"), ("ii", "u"))
_SPECKS = (".", ",", "'", "|", "_", "-", "~", "»", "*", "i", "—", "=")


@dataclass(frozen=True)
class Severity:
    """How bad a page is read: shares of letters, blanks, lines; ``marks``: ``kept``, ``lost``,
    ``cedilla`` or ``mixed``."""

    letters: float
    blanks: float
    lines: float
    specks: float
    marks: str


def severity(rng: random.Random) -> Severity:
    """From clean (a text layer) to barely readable."""
    grade = rng.choices((0.0, 0.3, 1.0, 2.5), (20, 35, 33, 12))[0]
    marks = rng.choices(("kept", "lost", "cedilla", "mixed"), (40, 20, 15, 25))[0]
    return Severity(0.02 * grade, 0.015 * grade, 0.03 * grade, 0.015 * grade, marks)


def spoilt(lines: Sequence[Line], rng: random.Random, bad: Severity | None = None) -> list[Line]:
    """The page as an engine might read it; pieces keep their entities."""
    bad = bad or severity(rng)
    kept = [line for line in lines if rng.random() >= bad.lines] or list(lines[:1])
    return [done for line in kept if (done := _line(line, rng, bad))]


def _line(line: Line, rng: random.Random, bad: Severity) -> Line:
    upper = rng.random() < 0.04
    pieces: list[Piece] = []
    for place, piece in enumerate(line):
        text = _word(piece.text.upper() if upper else piece.text, rng, bad)
        if not text:
            continue
        glued = piece.glued
        if rng.random() < bad.blanks:
            glued = not glued
        pieces += _parted(Piece(text, piece.tag, glued), rng, bad.blanks)
        if rng.random() < bad.specks:
            inside = piece.tag is not None and place + 1 < len(line) and line[place + 1].tag == piece.tag
            pieces.append(Piece(rng.choice(_SPECKS), piece.tag if inside else None))
    return tuple(pieces)


def _parted(piece: Piece, rng: random.Random, share: float) -> list[Piece]:
    if len(piece.text) < 5 or rng.random() >= share:
        return [piece]
    at = rng.randrange(2, len(piece.text) - 1)
    return [piece._replace(text=piece.text[:at]), Piece(piece.text[at:], piece.tag, False)]


def _word(text: str, rng: random.Random, bad: Severity) -> str:
    text = _marks(text, rng, bad.marks)
    if bad.letters and rng.random() < bad.letters * 2:
        old, new = rng.choice(_GROUPS)
        text = text.replace(old, new, 1)
    if bad.letters and rng.random() < bad.letters * len(text):
        at = rng.randrange(len(text))
        swapped = rng.choice(_BENT.get(text[at], text[at])) if rng.random() < 0.85 else ""
        text = text[:at] + swapped + text[at + 1 :]
    return text


def _marks(text: str, rng: random.Random, marks: str) -> str:
    chosen = rng.choice(("kept", "lost", "cedilla")) if marks == "mixed" else marks
    return {"kept": text, "lost": text.translate(_BARE), "cedilla": text.translate(_CEDILLA)}[chosen]
