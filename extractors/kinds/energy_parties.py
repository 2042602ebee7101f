"""Who sends an energy bill and who gets it: supplier, holder, and the address of the dwelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import postal
from extractors.craft.labels import Hit
from extractors.craft.lines import (
    Line,
    block,
    lines_above,
    lines_below,
    under,
    value_lines,
)
from extractors.craft.printed_names import known, name_words, untitled
from extractors.craft.prose import Page
from extractors.craft.rows import letters
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from extractors.kinds import energy_said
from extractors.kinds.energy_dwelling import (
    LETTERS,
    PLAIN,
    Party,
    above_text,
    address_party,
    behind_name,
    best_dwelling,
    dwelling,
    dwelling_rank,
    over,
    wordy,
)
from extractors.kinds.energy_labels import DWELLING, HOLDER, POINT
from extractors.kinds.energy_sheets import Sheet
from models.page import Word
from validators import full_names, names
from validators.text import tidy

_ASSOCIATION = re.compile(r"ASOC(?:IATIA|\.)?\s?(?:DE )?(?:PROPRIETARI|LOCATARI|PROP|LOC)(?![A-Z])\S*")
_COUNTED = re.compile(r"\W+|\d{1,2}[.)]?|[a-z][.)]")  # what may stand before a label: *1.*, *b)*, a bullet
_ENDS_BODY = re.compile(
    r"PRIN |REPREZENT|ADMINISTR|PRESEDINTE|C\.?U\.?I|C\.?I\.?F|COD |NR\.? CONTR|TEL|STIMA|VA |FACTUR"
)
_BODY = re.compile(
    r"^(?:S\.?\s?C\.?\s|ASOC)|(?<![A-Z])(?:ASOCIATIA|S\.?R\.?L|S\.A|P\.?F\.?A|PAROHIA|INTREPRINDERE\w*)(?![A-Z])"
)
_TITLE = re.compile(r"FACTURA(?: FISCALA)?")


def read(sheets: Sequence[Sheet], pages: Sequence[Page]) -> list[Found]:
    """``/holder_name`` and ``/address``."""
    holders: list[Party] = []
    dwellings: list[Party] = []
    blind = False  # the dwelling is announced somewhere, but its address there could not be read
    for sheet in sheets:
        view, rows, every, hits = sheet.view, sheet.rows, sheet.lines, sheet.hits
        for hit in hits:
            values = value_lines(rows, every, hit, hits)
            lower = lines_below(every, hit, hits)
            if hit.label in HOLDER and _begins_line(every, hit):
                rank = HOLDER.index(hit.label)
                named = _holder(view, values, 0.95 * hit.score, rank) or _holder(view, lower, 0.9 * hit.score, rank)
                holders += named or _holder(view, lines_above(every, hit, hits), 0.75 * hit.score, rank)
                dwellings += behind_name(view, values) or behind_name(view, lower)
            if hit.label in DWELLING and (rank_here := dwelling_rank(every, hit)) is not None:
                rank = rank_here
                addresses_here = dwelling(view, values, hit, rank) or dwelling(view, lower, hit, rank)
                addresses_here = addresses_here or [
                    replace(a, sure=min(a.sure, 0.88)) for a in dwelling(view, over(every, hit, hits), hit, rank)
                ]
                dwellings += addresses_here
                blind |= rank < PLAIN and not addresses_here and _begins_line(every, hit) and wordy(values)
            elif hit.label in POINT and "consum" in hit.label:  # *Loc de consum nr. 123* over the address
                dwellings += dwelling(view, lower, replace(hit, score=0.85), PLAIN)
        windows = [*_windows(view, every), *_bodies(view, every)]
        holders += [w for w, _ in windows]
        dwellings += [a for _, a in windows]
    holders += [_person(view, words, sure, 40) for view, words, sure in energy_said.holders(pages)]
    holders = holders or [p for sheet in sheets for p in _alone(sheet.view, sheet.lines)]
    return [*_best_holder(holders), *best_dwelling(dwellings, blind, energy_said.dwelling(pages))]


def _begins_line(every: Sequence[Line], hit: Hit) -> bool:
    """A label of a party begins its cell: *de către Autoritatea …* in a sentence names nobody."""
    for line in every:
        if line.row == hit.row and line.start <= hit.start < line.start + len(line.words):
            before = line.words[: hit.start - line.start]
            titled = _TITLE.fullmatch(fold_signs(" ".join(w.text for w in before)))  # the sheet's heading stands close
            return titled is not None or all(_COUNTED.fullmatch(w.text) for w in before)
    return False


# --- the holder ---------------------------------------------------------------------------------------------------


def _holder(view: int, values: Sequence[Line], sure: float, rank: int) -> list[Party]:
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


def _person(view: int, words: Sequence[Word], sure: float, rank: int) -> Party:
    text = " ".join(w.text for w in words)
    value = names.validate(text) if names.is_valid(text) else None
    if not known(words):
        sure = min(sure, 0.78)
    if words[-1].text.endswith("-"):
        sure = min(sure, 0.5)  # the line below it was not found
    return Party(sure, view, tuple(words), text, value, rank)


def _body(view: int, values: Sequence[Line], sure: float, rank: int) -> Party:
    """A firm or an association, over the lines that go on before the address begins."""
    taken = [values[0]]
    for line in values[1:3]:
        if postal.begins(line.text) or re.search(r":|\d{5}", line.text) or _ENDS_BODY.match(fold_signs(line.text)):
            break
        taken.append(line)
        sure = min(sure, 0.75)
    words = tuple(w for line in taken for w in line.words)
    text = " ".join(w.text for w in words)
    value = names.validate(text) if names.is_valid(text) else tidy(text).upper()
    return Party(sure, view, words, text, value, rank)


def _windows(view: int, every: Sequence[Line]) -> list[tuple[Party, Party]]:
    """Blocks of a known name over an address: the window of the envelope, the head of the client's box."""
    out: list[tuple[Party, Party]] = []
    for line in every:
        words = name_words(line)
        if not 2 <= len(words) <= 5 or len(words) != len(untitled(line)) or not known(words):
            continue
        following = under(every, line, close=1.8)
        address = postal.join(block(every, following)) if following is not None else []
        if address:
            elsewhere = LETTERS.search(above_text(every, line.box, line.row))
            holder = _person(view, words, 0.65 if elsewhere else 0.88, 50)
            out.append((holder, address_party(view, address, 0.5 if elsewhere else 0.7, 60 if elsewhere else 50)))
    return out


def _bodies(view: int, every: Sequence[Line]) -> list[tuple[Party, Party]]:
    """An association named without a label over its address."""
    out: list[tuple[Party, Party]] = []
    for line in every:
        if not _ASSOCIATION.match(fold_signs(line.text)) or line.text.rstrip().endswith(":"):
            continue
        following = block(every, line)[1:]
        at = next((i for i, x in enumerate(following[:3]) if postal.begins(x.text)), None)
        address = postal.join(following[at:]) if at is not None else []
        if address:
            out.append((_body(view, [line, *following], 0.85, 50), address_party(view, address, 0.7, 50)))
    return out


def _alone(view: int, every: Sequence[Line]) -> list[Party]:
    """Lines that are nothing but a known name: somebody's, when no label and no address say whose."""
    out = []
    for line in every:
        words = name_words(line)
        if 2 <= len(words) <= 4 and len(words) == len(untitled(line)) and known(words):
            out.append(_person(view, words, 0.6, 70))
    return out[:2]


def _best_holder(parties: Sequence[Party]) -> list[Found]:
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


def _alike(a: Party, b: Party) -> bool:
    return letters(a.value or a.text) == letters(b.value or b.text)
