"""The address of the dwelling on an energy bill, among the addresses of letters, supplier and distributor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft import postal
from extractors.craft.labels import Hit
from extractors.craft.lines import Line, lines_above
from extractors.craft.rows import letters
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from extractors.kinds.energy_labels import DWELLING
from models.geometry import Box
from models.page import Word
from validators import addresses, capital_i

_ODD = re.compile(r"[\[\]{}|!?@#*~°=<>'\"]|(?<![^\s(])\)|^[^(]*\)")  # signs that addresses do not have: OCR spoiled it
_SPOILT = 0.2  # a word's confidence below which it may be no word at all
LETTERS = re.compile(r"CORESP|EXPEDI|TRIMITE|FACTURARE")
_SELLER = re.compile(r"FURNIZOR|VANZATOR|PRESTATOR|EMITENT|DISTRIBUITOR|SEDIUL|C\.?U\.?I\.?|CAPITAL SOCIAL|REG\.? ?COM")
_CONSUMED = re.compile(r"(?:LOC|PUNCT)(?:UL|ULUI)?\s(?:DE\s)?(?:CONSUM|LIVRARE|FURNIZARE)|(?:SE|UNDE) (?:CONSUM|FOLOS)")
_PART = re.compile(
    r"(?:STR|STRADA|LOC|LOCALITATEA|JUD|JUDETUL|MUN|MUNICIPIUL|ORAS|COM|COMUNA|SAT|BD|BDUL|NR|BL|SC|ET|AP)"
)
_FOREIGN = re.compile(r"[A-Z]{0,6}\d{7,}[A-Z\d]*|POD|CLC|NLC|TEL|TELEFON|CNP|CUI|CIF|MOBIL|EMAIL")
PLAIN = DWELLING.index("adresa")  # labels from here on may mean another address than the dwelling's


@dataclass(frozen=True)
class Party:
    """A name or an address in one place of the paper, and how sure it is that it is the one wanted."""

    sure: float
    view: int
    words: tuple[Word, ...]
    text: str
    value: str | None
    rank: int = 0


def dwelling(view: int, values: Sequence[Line], hit: Hit, rank: int) -> list[Party]:
    address = postal.join(values)
    return [address_party(view, address, 0.96 * hit.score, rank)] if address else []


def dwelling_rank(every: Sequence[Line], hit: Hit) -> int | None:
    """How good the label is: a plain *adresa* is what the card's heading above it says; None: somebody else's."""
    rank = DWELLING.index(hit.label)
    if rank < PLAIN:
        return rank
    heading = above_text(every, hit.box, hit.row)
    if LETTERS.search(heading) or _SELLER.search(heading):
        return None
    return DWELLING.index("loc de consum") if _CONSUMED.search(heading) else rank


def above_text(every: Sequence[Line], box: Box, row: int) -> str:
    """The folded lines just above in the same column, at most three."""
    out: list[str] = []
    top, height = box.y0, box.height
    for line in sorted((x for x in every if x.row < row), key=lambda x: -x.row):
        if abs(line.box.x0 - box.x0) <= 1.5 * height and top - line.box.y1 <= 1.8 * height and len(out) < 3:
            out.append(fold_signs(line.text))
            top = line.box.y0
    return " ; ".join(out)


def over(every: Sequence[Line], hit: Hit, hits: Sequence[Hit]) -> list[Line]:
    """The address that stands above its label, over as many lines as are one address."""
    stack = lines_above(every, hit, hits, 3)
    for at in range(len(stack)):
        if len(postal.join(stack[at:])) == len(stack) - at:
            return stack[at:]
    return []


def wordy(values: Sequence[Line]) -> bool:
    """Whether what stands there is text, and not the code of the place."""
    return bool(values) and sum(c.isalpha() for c in values[0].text) > sum(c.isdigit() for c in values[0].text)


def behind_name(view: int, values: Sequence[Line]) -> list[Party]:
    """The address below the name in the client's box."""
    at = next((i for i, line in enumerate(values) if i and postal.begins(line.text)), None)
    address = postal.join(values[at:]) if at is not None and at <= 2 else []
    if not address and values and (rest := _after_comma(values[0])) is not None:
        address = postal.join([rest, *values[1:]])
    return [address_party(view, address, 0.7, 50)] if address else []


def _after_comma(line: Line) -> Line | None:
    """The part of a line that begins with a street or a town behind a comma: *Pop Ana, CNP …, Str. Govora nr. 8*."""
    for i, word in enumerate(line.words[:-2]):
        rest = replace(line, start=line.start + i + 1, words=line.words[i + 1 :])
        if word.text.endswith(",") and postal.begins(" ".join(w.text for w in rest.words[:4])):
            return rest
    return None


def address_party(view: int, taken: Sequence[Line], sure: float, rank: int) -> Party:
    words = _bare([w for line in taken for w in line.words])
    raw = " ".join(w.text for w in words)
    text = postal.evenly_spaced(addresses.tidy_address(capital_i.restore(raw)))
    if not postal.whole(text) or _ODD.search(raw) or min(w.confidence for w in words) < _SPOILT:
        sure = min(sure, 0.72)
    return Party(sure, view, words, text, text, rank)


def _bare(words: Sequence[Word]) -> tuple[Word, ...]:
    """The address without a label in front (``LOC CONSUM :``) and without the code or telephone behind."""
    kept = list(words)
    colon = next((i for i, w in enumerate(kept[:6]) if w.text.rstrip().endswith(":")), None)
    if colon is not None:
        head = letters(" ".join(w.text for w in kept[: colon + 1]))
        if not any(c.isdigit() for c in head) and not _PART.fullmatch(head) and colon + 1 < len(kept):
            kept = kept[colon + 1 :]
    for i, word in enumerate(kept):
        following = letters(kept[i + 1].text) if i + 1 < len(kept) else ""
        if i and (_FOREIGN.fullmatch(letters(word.text)) or (letters(word.text) == "COD" and following != "POSTAL")):
            return tuple(kept[:i])
    return tuple(kept)


def best_dwelling(parties: Sequence[Party], blind: bool, said: Sequence[Found] = ()) -> list[Found]:
    """The address under the best label (of consumption before a plain *adresa* before a window); ``said``: the one
    that a sentence tells to be the place of consumption comes before all that no label of consumption stands by."""
    if said and not any(p.rank < PLAIN and p.sure > said[0].located for p in parties):
        return list(said)
    if not parties:
        return []
    groups = [
        [p for p in parties if p.rank < PLAIN], [p for p in parties if PLAIN <= p.rank < 50],
        [p for p in parties if p.rank >= 50],
    ]  # fmt: skip
    group = next(g for g in groups if g)
    best = max(group, key=lambda p: (p.sure, -p.rank))
    others = [p for p in group if addresses.compare(p.text, best.text) == "different"]
    sure = best.sure
    if group is not groups[0]:  # the only address of the client there is, or one of two
        agree = all(addresses.compare(p.text, best.text) in ("same", "compatible") for p in parties)
        sure = min(max(sure, 0.85) if agree and postal.whole(best.text) else 0.7, 0.7 if blind else 0.9)
    reading = found("/address", best.value, best.words, best.view, raw=best.text, located=sure)
    return [replace(reading, rivals=tuple(dict.fromkeys(p.text for p in others)))]
