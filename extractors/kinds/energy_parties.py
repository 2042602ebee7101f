"""Who sends an energy bill and who gets it: supplier, holder, and the address of the dwelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft import postal
from extractors.craft.labels import Hit, find
from extractors.craft.lines import Line, block, lines, under, value_lines, with_wrapped
from extractors.craft.printed_names import known, name_words, untitled
from extractors.craft.rows import letters
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds.energy_codes import DUE, INVOICE, ISSUED, OTHER_LABELS, POINT, SUBSCRIBER
from models.page import Word
from validators import addresses, full_names, names

HOLDER = (
    "nume client", "numele clientului", "nume si prenume client", "nume titular", "titular contract",
    "titularul contractului", "titular", "denumire client", "client", "abonat", "consumator", "cumparator",
    "beneficiar", "nume si prenume", "denumire loc consum", "denumire loc de consum", "nume abonat", "catre",
    "destinatar", "numele abonatului", "numele si prenumele", "clientul", "client final", "abonatul",
)  # fmt: skip
DWELLING = (
    "adresa locului de consum", "adresa loc de consum", "adresa loc consum", "adresa de consum", "adresa consum",
    "adresa punctului de consum", "adresa punct de consum", "adresa punct consum", "adresa imobilului",
    "adresa de furnizare", "adresa locuintei", "adresa de livrare", "loc de consum", "locul de consum",
    "punct de consum", "adresa",
)  # fmt: skip
LETTERS_TO = (
    "adresa de corespondenta a clientului", "adresa de corespondenta", "adresa corespondenta", "adresa postala",
    "adresa de facturare", "adresa de expediere", "sediul social", "adresa furnizor",
)  # fmt: skip
_ODD = re.compile(r"[\[\]{}|!?@#*~°=<>'\"]|(?<![^\s(])\)|^[^(]*\)")  # signs that addresses do not have: OCR spoiled it
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
    labels = {*HOLDER, *DWELLING, *LETTERS_TO, *OTHER_LABELS, *SUBSCRIBER, *POINT, *INVOICE, *ISSUED, *DUE}
    for view, rows in enumerate(doc.rows):
        every = lines(rows)
        hits = with_wrapped(rows, find(rows, labels), labels)
        for hit in hits:
            values = value_lines(rows, every, hit, hits)
            if hit.label in HOLDER and _begins_line(every, hit):
                holders += _holder(view, values, 0.95 * hit.score, HOLDER.index(hit.label))
                dwellings += _behind_name(view, values)
            if hit.label in DWELLING:
                dwellings += _dwelling(view, values, hit, DWELLING.index(hit.label))
        windows = _windows(view, every)
        holders += [w for w, _ in windows]
        dwellings += [a for _, a in windows]
    return [*_best_holder(holders), *_best_dwelling(dwellings)]


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
            out.append((_person(view, words, 0.88, 50), _address(view, address, 0.7, 50)))
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
    return letters(a.text) == letters(b.text)


# --- the dwelling -------------------------------------------------------------------------------------------------


def _dwelling(view: int, values: Sequence[Line], hit: Hit, rank: int) -> list[_Party]:
    address = postal.join(values)
    return [_address(view, address, 0.96 * hit.score, rank)] if address else []


def _behind_name(view: int, values: Sequence[Line]) -> list[_Party]:
    """The address below the name in the client's box."""
    at = next((i for i, line in enumerate(values) if i and postal.begins(line.text)), None)
    address = postal.join(values[at:]) if at is not None and at <= 2 else []
    return [_address(view, address, 0.7, 50)] if address else []


def _address(view: int, taken: Sequence[Line], sure: float, rank: int) -> _Party:
    words = tuple(w for line in taken for w in line.words)
    text = addresses.tidy_address(" ".join(w.text for w in words))
    if not postal.whole(text) or _ODD.search(text):
        sure = min(sure, 0.72)
    return _Party(sure, view, words, text, text, rank)


def _best_dwelling(parties: Sequence[_Party]) -> list[Found]:
    """The address under the best label (of consumption before a plain *adresa* before a window)."""
    if not parties:
        return []
    plain = DWELLING.index("adresa")
    groups = [
        [p for p in parties if p.rank < plain], [p for p in parties if p.rank == plain],
        [p for p in parties if p.rank > plain],
    ]  # fmt: skip
    group = next(g for g in groups if g)
    best = max(group, key=lambda p: (p.sure, -p.rank))
    others = [p for p in group if addresses.compare(p.text, best.text) == "different"]
    sure = best.sure
    if group is not groups[0]:  # the only address of the client there is, or one of two
        agree = all(addresses.compare(p.text, best.text) in ("same", "compatible") for p in parties)
        sure = min(max(sure, 0.85) if agree and postal.whole(best.text) else 0.7, 0.9)
    reading = found("/address", best.value, best.words, best.view, raw=best.text, located=sure)
    return [replace(reading, rivals=tuple(dict.fromkeys(p.text for p in others)))]
