"""The supplier of an energy bill: the company named in the letterhead, beside its tax code, or with its seat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft.lines import Line, block, under
from extractors.craft.rows import letters
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds.energy_sheets import Sheet
from models.page import Word
from validators.text import tidy

_FORM = re.compile(r"(?<![A-Z.])(?:S\.\s?A\.?|SA|S\.\s?R\.\s?L\.?|SRL|R\.\s?A\.?|RA|S\.\s?N\.\s?C\.?)(?![A-Z])")
_PUBLIC = re.compile(r"(?:REGIA AUTONOMA|COMPANIA LOCALA|COMPANIA DE|SOCIETATEA|SERVICIUL PUBLIC)\s")
_LABEL = re.compile(
    r"(?:DENUMIRE(?:A)?\s)?(?:FURNIZOR(?:UL)?|VANZATOR(?:UL)?|PRESTATOR(?:UL)?|EMITENT(?:UL)?|UNITATEA)\s*[:.]?\s*"
)
_TAX = re.compile(
    r"(?<![A-Z])(?:C\.?\s?[IL1]\.?\s?[FE]|C\.?U\.?[IL1]|COD(?:UL)? FISCAL|RO\s?\d{6,9}|J\d\d?\s?/|\]\d\d?\s?/|"
    r"REG\.? ?COM|R\.?C\.?)"
)
_CARRIES = re.compile(r"DISTRIB\w*|RETELE|TRANSPORT\w*|GRID")  # in the name of one who brings what another sells
_NOT = re.compile(
    r"BANK|BANCA|POSTA|(?<![A-Z])OPERATOR|ASOCIATI|BENEFICIAR|CLIENT|CUMPARATOR|PAYPOINT|"
    r"^CATRE |LEGEA|COD DE BARE|FACTURA|PLATA PRIN|AUTORITATEA"
)
LETTERHEAD = 0.12  # of the page's height: whoever signs first here sends the bill, whatever the name
_SELLS = re.compile(r"DISTRIBUTI\w+ (?:SI|&) FURNIZ\w+|FURNIZ\w+ (?:SI|&) DISTRIBUTI\w+")  # one who does both
_SEAT = re.compile(r"^[\s,;\-–(]*(?:CU\s)?(?:SEDIUL|CAPITAL|COD\s?FISCAL|CIF|CUI|C\.U\.I|C\.I\.F|J\d\d|RO\d)")


@dataclass(frozen=True)
class _Company:
    score: float
    view: int
    words: tuple[Word, ...]
    text: str


def read(doc: Doc, sheets: Sequence[Sheet]) -> list[Found]:
    """``/supplier``: the best witnessed company; another one nearly as well witnessed is its rival."""
    companies = [c for sheet in sheets for c in _of_page(sheet.view, sheet.lines, doc.views[sheet.view].height)]
    if not companies:
        return []
    weight: dict[str, float] = {}
    for c in companies:
        weight[letters(c.text)] = weight.get(letters(c.text), 0.0) + c.score
    ranked = sorted(weight, key=lambda k: -weight[k])
    best = max(
        (c for c in companies if letters(c.text) == ranked[0]),
        key=lambda c: (min(w.confidence for w in c.words), c.score),
    )
    rivals = tuple(
        next(c.text for c in companies if letters(c.text) == k)
        for k in ranked[1:]
        if weight[k] > 0.75 * weight[ranked[0]]
    )
    total = weight[ranked[0]]
    located = 0.95 if total >= 3 else 0.88 if total >= 2 else 0.65
    if not _whole(best.text):
        located = min(located, 0.75)  # its legal form may stand in a line that was not found
    return [found("/supplier", tidy(best.text), best.words, best.view, raw=best.text, located=located, rivals=rivals)]


def _of_page(view: int, every: Sequence[Line], height: int) -> list[_Company]:
    out: list[_Company] = []
    labelled = {id(b) for a in every if _LABEL.fullmatch(fold_signs(a.text)) for b in block(every, a, 2)[1:]}
    for line in _with_ampersands(every):
        company = _company(_with_form_below(every, line), heads=line.box.y0 < LETTERHEAD * height)
        if company is None:
            continue
        words, text, label, rest = company
        score = 0.5 + 2.0 * (label or id(line) in labelled) * (1.0 if _whole(text) else 0.3)
        score += 1.0 * (line.box.y0 < 0.2 * height)
        near = [rest, *(b.text for b in block(every, line, 6)[1:])]
        beside = [b.text for b in every if line.row <= b.row <= line.row + 3 and b.box.x0 > line.box.x1]
        if any(_TAX.search(fold_signs(t)) for t in near):
            score += 1.5
        elif any(_TAX.search(fold_signs(t)) for t in beside):
            score += 1.0
        score += 1.5 * bool(_SEAT.match(fold_signs(rest)))
        if _PUBLIC.match(fold_signs(text)) and not _FORM.search(fold_signs(text)):
            score -= 0.5
        out.append(_Company(score, view, words, text))
    return out


def _whole(text: str) -> bool:
    """Whether a company's name has its legal form."""
    return bool(_legal_form(text) or _PUBLIC.match(fold_signs(text)))


def _legal_form(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first legal form, which is printed with a capital: *rugăm să* has none."""
    for m in _FORM.finditer(fold_signs(text), start, len(text) if end is None else end):
        raw = text[m.start() : m.end()]
        if raw.isascii() and raw[:1].isupper():
            return m
    return None


def _with_form_below(every: Sequence[Line], line: Line) -> Line:
    """A labelled company whose legal form stands in the line below it, for want of room."""
    if not _LABEL.match(fold_signs(line.text)) or _FORM.search(fold_signs(line.text)) or "," in line.text:
        return line
    for number, word in enumerate(line.words):
        if number > 2 or (number and not _LABEL.fullmatch(fold_signs(" ".join(w.text for w in line.words[:number])))):
            continue
        following = under(every, line, word.box.x0)
        form = _FORM.search(fold_signs(following.text)) if following is not None else None
        if following is None or form is None:
            continue
        head = following.text[: form.end()]
        if len(head.split()) <= 4 and not re.search(r"[:,\d]", head):
            return replace(line, words=(*line.words, *following.words))
    return line


def _with_ampersands(every: Sequence[Line]) -> list[Line]:
    """The lines; wide type parts *GAZ & LUMINA S.R.L.* into columns, and engines read its ampersand as an 8."""
    out = list(every)
    for at, line in enumerate(out):
        signs = [i for i, w in enumerate(line.words) if w.text in ("8", "&", "8.") and 0 < i < len(line.words) - 1]
        words = tuple(replace(w, text="&") if i in signs else w for i, w in enumerate(line.words))
        out[at] = replace(line, words=words) if _FORM.search(fold_signs(line.text)) else line
    for left, sign, right in zip(every, every[1:], every[2:], strict=False):
        middle = [w for w in (left.words[-1], *sign.words) if w.text in ("8", "&")]
        near = left.row == sign.row == right.row and right.box.x0 - left.box.x1 < 8 * left.height
        if near and len(sign.words) == 1 and middle and left.text.isupper() and _FORM.search(fold_signs(right.text)):
            joined = (*left.words, replace(sign.words[0], text="&"), *right.words)
            out = [replace(left, words=joined) if x is left else x for x in out if x not in (sign, right)]
    return out


def _company(line: Line, heads: bool) -> tuple[tuple[Word, ...], str, bool, str] | None:
    """The words that name a company at the beginning of the line, its text, whether a label stands before it, and
    the rest of the line; None where there is none. ``heads``: the line stands in the letterhead."""
    text = line.text
    folded = fold_signs(text)
    label = _LABEL.match(folded)
    start = label.end() if label else 0
    form = _legal_form(text, start, start + 75)
    if form is not None:
        end = form.end()
    elif _PUBLIC.match(folded, start) or (label and 4 < len(folded) - start < 60):
        end = _cut(folded, start)
    else:
        return None
    raw = text[start:end].strip(" ,;:-–")
    sold = (
        re.sub(r"DISTRIB\w*|GRID", " ", fold_signs(raw)) if label and text[: label.end()].strip() else fold_signs(raw)
    )
    sold = _SELLS.sub(" ", sold)
    foreign = _NOT.search(sold) or (_CARRIES.search(sold) and not heads)
    if foreign or len(letters(raw)) < 5 or len(raw.split()) > 9 or not raw[:1].isalnum():
        return None
    if not any(w[:1].isupper() for w in raw.split()) or re.search(r"\d{3}", raw) or "," in raw:
        return None
    words = tuple(w for w, (a, b) in zip(line.words, _spans(line), strict=True) if a < end and b > start and b - a > 0)
    return words, raw, label is not None, text[end:]


def _cut(folded: str, start: int) -> int:
    """Where a name without a legal form ends: at a comma, a dash or a tax code."""
    stop = re.search(r",|;|\s[-–(]\s?|\sC\.?[UI]\.?[IF]|\sSTR\.|\sTEL", folded[start:])
    return start + stop.start() if stop else len(folded)


def _spans(line: Line) -> list[tuple[int, int]]:
    out, at = [], 0
    for word in line.words:
        out.append((at, at + len(word.text)))
        at += len(word.text) + 1
    return out
