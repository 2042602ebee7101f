"""The right way up, straight, and read: the steps that need each other, for a whole sheet or one card.

The shape of the ink tells the axis, a strip read both ways tells top from bottom. The full reading then proves the
guess: Tesseract reads lines that run upwards, too, so tall words betray a wrong axis; poor words a wrong guess.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from extractors import overlooked, second_look
from extractors.engines import tesseract
from extractors.image import leaders, measure, orient
from extractors.image.warp import IDENTITY, Image, Matrix, apply, quarter_turn, rotation, smaller
from models.page import Word

SURE = 0.72  # mean word confidence above which a reading is taken to be the right way up
HOPELESS = 0.4  # the same below which no strip is asked whether the page stands on its head
ENOUGH = 25  # letters


@dataclass(frozen=True)
class Upright:
    """``matrix``: from the given image to ``image``. ``turns``: quarter turns clockwise. ``picture``: on disk.
    ``leaders``: dotted lines that were taken off."""

    image: Image
    matrix: Matrix
    words: tuple[Word, ...]
    picture: Path
    turns: int
    skew: float
    leaders: int = 0


def read_upright(image: Image, scratch: Path, *, small: bool, tinted: bool) -> Upright:
    """``image`` upright, straight and read. ``small`` images (cards) are simply read in all four ways when in doubt;
    of large ones a strip is read first. ``tinted``: there may be pale print behind the words (cards, photographs)."""
    guess = 1 if orient.lies_on_side(image) else 0
    if guess and not small and orient.upside_down(quarter_turn(image, guess)[0], _probe):
        guess = 3
    best = _attempt(image, guess, scratch)
    for turns in _others(best, guess, small):
        if not doubtful(best.words):
            break
        best = _better(best, _attempt(image, turns, scratch))
    if tinted and (second_look.wanted(best.words) or overlooked.mostly(best.image, best.words)):
        best = _looked_again(best, scratch)
        if overlooked.mostly(best.image, best.words):
            best = replace(best, words=_merged_with_block(best))
    return replace(best, words=overlooked.read(best.image, best.words, tesseract.read_block))


def _looked_again(up: Upright, scratch: Path) -> Upright:
    """A card with the words that are legible only without its background; its picture stays as it is."""
    pale = store(second_look.without_tint(up.image), scratch)
    words = without_specks(tesseract.read_page(pale))
    pale.unlink(missing_ok=True)
    return replace(up, words=second_look.merged(up.words, words))


def _merged_with_block(up: Upright) -> tuple[Word, ...]:
    """With the words of the whole taken for one block of text, without regard to its layout."""
    return second_look.merged(up.words, without_specks(tesseract.read_block(second_look.without_tint(up.image))))


def _others(first: Upright, guess: int, small: bool) -> list[int]:
    """The other ways worth a full reading."""
    if not doubtful(first.words):
        return []
    if runs_upwards(first.words):
        return [(guess + 1) % 4, (guess + 3) % 4]
    if small or sureness(first.words) < HOPELESS:
        return [(guess + n) % 4 for n in (2, 1, 3)]
    return [(guess + 2) % 4] if orient.upside_down(first.image, _probe) else []


def _better(a: Upright, b: Upright) -> Upright:
    keep, drop = (b, a) if orient.legibility(b.words) > orient.legibility(a.words) else (a, b)
    drop.picture.unlink(missing_ok=True)
    return keep


def _attempt(image: Image, turns: int, scratch: Path) -> Upright:
    turned, matrix = quarter_turn(image, turns)
    straight, level, skew = _straighten(turned)
    straight, dotted = leaders.without_leaders(straight)
    picture = store(straight, scratch)
    words = without_specks(tesseract.read_page(picture))
    return Upright(straight, level @ matrix, words, picture, turns, skew, dotted)


def _straighten(image: Image) -> tuple[Image, Matrix, float]:
    degrees = measure.skew(image)
    if not degrees:
        return image, IDENTITY, 0.0
    matrix, size = rotation(image.shape, degrees)
    return apply(image, matrix, size), matrix, degrees


def doubtful(words: Sequence[Word]) -> bool:
    """Whether the words read poorly, are few, or run upwards."""
    return sureness(words) < SURE or sum(len(w.text) for w in words) < ENOUGH or runs_upwards(words)


def sureness(words: Sequence[Word]) -> float:
    """Mean confidence of the words' letters, 0 to 1; 0 of none."""
    letters = sum(len(w.text) for w in words)
    return sum(w.confidence * len(w.text) for w in words) / letters if letters else 0.0


def runs_upwards(words: Sequence[Word]) -> bool:
    """Whether most longer words are taller than wide."""
    longer = [w.box for w in words if len(w.text) >= 4]
    return len(longer) >= 3 and sum(b.height > 1.2 * b.width for b in longer) > 0.5 * len(longer)


def without_specks(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without lone signs that the engine hardly believes and that stand by no word: dirt, guilloche, stamp edges."""
    return tuple(w for w in words if not (len(w.text) == 1 and w.confidence < 0.35 and _alone(w, words)))


def _alone(word: Word, words: Sequence[Word]) -> bool:
    near = word.box.grow(1.5 * word.box.height, 0)
    return not any(o is not word and near.overlap(o.box) > 0 and word.box.same_line(o.box, 0.5) for o in words)


def _probe(strip: Image) -> tuple[Word, ...]:
    """A quick reading of a strip at half resolution."""
    return tesseract.read_block(smaller(strip, 0.5), dpi=150)


def store(image: Image, scratch: Path) -> Path:
    """An uncompressed grey picture: read by Tesseract as it is, and mapped by the readers of crops. OSError when the
    disk is full (OpenCV's own writer would keep half a picture and say nothing)."""
    picture = scratch / f"{uuid.uuid4().hex}.pgm"
    height, width = image.shape
    picture.write_bytes(b"P5\n%d %d\n255\n" % (width, height) + np.ascontiguousarray(image, dtype=np.uint8).tobytes())
    return picture
