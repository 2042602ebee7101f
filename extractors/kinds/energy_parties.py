"""Who sends an energy bill and who gets it: supplier, holder, and the address of the dwelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft import postal
from extractors.craft.labels import Hit, find
from extractors.craft.lines import Line, block, lines, over_translation, under, value_lines, with_wrapped
from extractors.craft.printed_names import known, name_words, untitled
from extractors.craft.rows import letters
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds.energy_labels import (
    DUE,
    DWELLING,
    HOLDER,
    INVOICE,
    ISSUED,
    LETTERS_TO,
    OTHER_LABELS,
    POINT,
    SUBSCRIBER,
)
from models.geometry import Box
from models.page import Word
from validators import addresses, full_names, names

_ODD = re.compile(r"[\[\]{}|!?@#*~°=<>'\"]|(?<![^\s(])\)|^[^(]*\)")  # signs that addresses do not have: OCR spoiled it
_LETTERS = re.compile(r"CORESPOND|EXPEDI|TRIMITE")
_SELLER = re.compile(r"FURNIZOR|VANZATOR|PRESTATOR|EMITENT|DISTRIBUITOR|SEDIUL|C\.?U\.?I\.?|CAPITAL SOCIAL|REG\.? ?COM")
_CONSUMED = re.compile(r"(?:LOC|PUNCT)(?:UL|ULUI)?\s(?:DE\s)?(?:CONSUM|LIVRARE|FURNIZARE)|(?:SE|UNDE) (?:CONSUM|FOLOS)")
_PART = re.compile(
    r"(?:STR|STRADA|LOC|LOCALITATEA|JUD|JUDETUL|MUN|MUNICIPIUL|ORAS|COM|COMUNA|SAT|BD|BDUL|NR|BL|SC|ET|AP)"
)
_FOREIGN = re.compile(r"[A-Z]{0,6}\d{7,}[A-Z\d]*|POD|CLC|NLC|TEL|TELEFON|CNP|CUI|CIF|MOBIL|EMAIL")
PLAIN = DWELLING.index("adresa")  # labels from here on may mean another address than the dwelling's
_BODY = re.compile(
    r"^(?:S\.?\s?C\.?\s|ASOC)|(?<![A-Z])(?:ASOCIATIA|S\.?R\.?L|S\.A|P\.?F\.?A|PAROHIA|INTREPRINDERE\w*)(?![A-Z])"
)


@dataclass(frozen=True)
class _Party:
    sure: float
    view: int
    words: tuple[Word, ...]
    text: str
    value: str | None
    rank: int = 0


def read(doc: Doc) -> list[Found]:
    """``/holder_name`` and ``/address``."""
    holders: list[_Party] = []
    dwellings: list[_Party] = []
    blind = False  # the dwelling is announced somewhere, but its address there could not be read
    labels = {*HOLDER, *DWELLING, *LETTERS_TO, *OTHER_LABELS, *SUBSCRIBER, *POINT, *INVOICE, *ISSUED, *DUE}
    for view, rows in enumerate(doc.rows):
        every = lines(rows)
        hits = [over_translation(rows, h) for h in with_wrapped(rows, find(rows, labels), labels)]
        for hit in hits:
            values = value_lines(rows, every, hit, hits)
            if hit.label in HOLDER and _begins_line(every, hit):
                holders += _holder(view, values, 0.95 * hit.score, HOLDER.index(hit.label))
                dwellings += _behind_name(view, values)
            if hit.label in DWELLING and (rank := _dwelling_rank(every, hit)) is not None:
                addresses_here = _dwelling(view, values, hit, rank)
                dwellings += addresses_here
                blind |= rank < PLAIN and not addresses_here and _begins_line(every, hit) and _wordy(values)
        windows = _windows(view, every)
        holders += [w for w, _ in windows]
        dwellings += [a for _, a in windows]
    return [*_best_holder(holders), *_best_dwelling(dwellings, blind)]


def _begins_line(every: Sequence[Line], hit: Hit) -> bool:
    """A label of a party begins its cell: *de către Autoritatea …* in a sentence names nobody."""
    return any(line.row == hit.row and line.start == hit.start for line in every)


# --- the holder ---------------------------------------------------------------------------------------------------


def _holder(view: int, values: Sequence[Line], sure: float, rank: int) -> list[_Party]:
    """The person or body that the lines beside a label name."""
    if not values:
        return []
    words = name_words(values[0])
    if _BODY.search(fold_signs(values[0].text).split(",")[0]):
        return [_body(view, values, min(sure, 0.85), rank)]
    if not words:
        return []
    if len(words) == len(untitled(values[0])) and len(values) > 1:
        more = _continued(words, values[1])
        words, sure = [*words, *more], sure if not more or words[-1].text.endswith("-") else min(sure, 0.75)
    return [_person(view, words, sure, rank)] if len(words) > 1 else []


def _continued(words: Sequence[Word], line: Line) -> list[Word]:
    """A name's second line: behind a hyphen, or given names alone in the column."""
    more = name_words(line)
    if not more or len(more) != len(line.words) or len(more) > 2 or postal.begins(line.text):
        return []
    given = all(full_names.is_given_name(w.text.strip(".,")) for w in more)
    return more if words[-1].text.endswith("-") or given else []


def _person(view: int, words: Sequence[Word], sure: float, rank: int) -> _Party:
    text = " ".join(w.text for w in words)
    value = names.validate(text) if names.is_valid(text) else None
    if not known(words):
        sure = min(sure, 0.78)
    if words[-1].text.endswith("-"):
        sure = min(sure, 0.5)  # the line below it was not found
    return _Party(sure, view, tuple(words), text, value, rank)


def _body(view: int, values: Sequence[Line], sure: float, rank: int) -> _Party:
    """A firm or an association, over the lines that go on before the address begins."""
    taken = [values[0]]
    for line in values[1:3]:
        if postal.begins(line.text) or re.search(r":|\d{5}", line.text):
            break
        taken.append(line)
        sure = min(sure, 0.75)
    words = tuple(w for line in taken for w in line.words)
    text = " ".join(w.text for w in words)
    value = names.validate(text) if names.is_valid(text) else " ".join(text.upper().split())
    return _Party(sure, view, words, text, value, rank)


def _windows(view: int, every: Sequence[Line]) -> list[tuple[_Party, _Party]]:
    """Blocks of a known name over an address: the window of the envelope, the head of the client's box."""
    out: list[tuple[_Party, _Party]] = []
    for line in every:
        words = name_words(line)
        if not 2 <= len(words) <= 5 or len(words) != len(untitled(line)) or not known(words):
            continue
        following = under(every, line, close=1.8)
        address = postal.join(block(every, following)) if following is not None else []
        if address:
            elsewhere = _LETTERS.search(_above(every, line.box, line.row))
            holder = _person(view, words, 0.65 if elsewhere else 0.88, 50)
            out.append((holder, _address(view, address, 0.5 if elsewhere else 0.7, 60 if elsewhere else 50)))
    return out


def _best_holder(parties: Sequence[_Party]) -> list[Found]:
    """The surest naming; the same name in two places makes surer, another person's name makes unsure."""
    named = [p for p in parties if p.value is not None] or list(parties)
    if not named:
        return []
    named.sort(key=lambda p: (-p.sure, p.rank))
    best = named[0]
    same = [p for p in named if p is not best and _alike(p, best)]
    richer = [p for p in (best, *same) if p.value and best.value and len(p.value) == len(best.value)]
    chosen = max(richer or [best], key=lambda p: sum(not c.isascii() for c in p.text))
    rivals = tuple(
        dict.fromkeys(str(p.value) for p in named if p.value and p.sure > best.sure - 0.2 and not _alike(p, best))
    )
    sure = min(1.0, best.sure + (0.1 if same else 0.0))
    return [found("/holder_name", chosen.value, chosen.words, chosen.view, located=sure, rivals=rivals)]


def _alike(a: _Party, b: _Party) -> bool:
    return letters(a.value or a.text) == letters(b.value or b.text)


# --- the dwelling -------------------------------------------------------------------------------------------------


def _dwelling(view: int, values: Sequence[Line], hit: Hit, rank: int) -> list[_Party]:
    address = postal.join(values)
    return [_address(view, address, 0.96 * hit.score, rank)] if address else []


def _dwelling_rank(every: Sequence[Line], hit: Hit) -> int | None:
    """How good the label is: a plain *adresa* is what the card's heading above it says; None: somebody else's."""
    rank = DWELLING.index(hit.label)
    if rank < PLAIN:
        return rank
    heading = _above(every, hit.box, hit.row)
    if _LETTERS.search(heading) or _SELLER.search(heading):
        return None
    return DWELLING.index("loc de consum") if _CONSUMED.search(heading) else rank


def _above(every: Sequence[Line], box: Box, row: int) -> str:
    """The folded lines just above in the same column, at most three."""
    out: list[str] = []
    top, height = box.y0, box.height
    for line in sorted((x for x in every if x.row < row), key=lambda x: -x.row):
        if abs(line.box.x0 - box.x0) <= 1.5 * height and top - line.box.y1 <= 1.8 * height and len(out) < 3:
            out.append(fold_signs(line.text))
            top = line.box.y0
    return " ; ".join(out)


def _wordy(values: Sequence[Line]) -> bool:
    """Whether what stands there is text, and not the code of the place."""
    return bool(values) and sum(c.isalpha() for c in values[0].text) > sum(c.isdigit() for c in values[0].text)


def _behind_name(view: int, values: Sequence[Line]) -> list[_Party]:
    """The address below the name in the client's box."""
    at = next((i for i, line in enumerate(values) if i and postal.begins(line.text)), None)
    address = postal.join(values[at:]) if at is not None and at <= 2 else []
    return [_address(view, address, 0.7, 50)] if address else []


def _address(view: int, taken: Sequence[Line], sure: float, rank: int) -> _Party:
    words = _bare([w for line in taken for w in line.words])
    text = addresses.tidy_address(" ".join(w.text for w in words))
    if not postal.whole(text) or _ODD.search(text):
        sure = min(sure, 0.72)
    return _Party(sure, view, words, text, text, rank)


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


def _best_dwelling(parties: Sequence[_Party], blind: bool) -> list[Found]:
    """The address under the best label (of consumption before a plain *adresa* before a window)."""
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
