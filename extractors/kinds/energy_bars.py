"""The bar code of an energy bill as a second witness of what was read beside it.

Suppliers string together a code of the client or the consumption point, the invoice's number and the sum in bani; the
order is theirs (DOMAIN.md, C: unpublished), so nothing is cut out of the bars but what the parts that were read leave
over. A value that only the bars tell is for the clerk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from models.dossier import Check
from models.page import Word

_CODES = ("/subscriber_code", "/consumption_point_code")
_NUMBERS = (*_CODES, "/invoice_number")
_ALIKE = str.maketrans("OQDISBZG", "00015826")  # letters and digits that engines take for one another
_PLACES = re.compile(r"(?<![A-Z])COD(?:UL)?\s(?:UNIC\s)?(?:AL?\s)?(?:LOC|PUNCT)\w*|(?<![A-Z])(?:NLC|CLC)(?![A-Z])")
_MOST_LEI = 100_000


def witnessed(doc: Doc, readings: Sequence[Found]) -> list[Found]:
    """The readings with what the bars say of them; a sum or a code that is missing from what the bars leave over."""
    bars = [b.text.upper() for v in doc.views for b in v.barcodes]
    if not bars:
        return list(readings)
    seen = [_seen(bars, r) if r.path in _NUMBERS else r for r in readings]
    by_path = {r.path: r for r in seen}
    invoice = _text(by_path.get("/invoice_number"))
    for text in bars:
        at = text.find(invoice) if len(invoice) >= 5 else -1
        if at > 3:
            _first_part(doc, text, at, by_path)
        if at >= 0:
            _sum(text[at + len(invoice) :], by_path)
    return list(by_path.values())


def _text(reading: Found | None) -> str:
    return str(reading.value) if reading is not None and isinstance(reading.value, str) else ""


def _seen(bars: Sequence[str], one: Found) -> Found:
    """A number found in the bars is witnessed; with letters taken for digits it is put right; nearly found it has a
    rival."""
    code = _text(one)
    if len(code) < 5:
        return one
    if any(code in text for text in bars):
        return replace(one, checks=(*one.checks, Check(name="barcode.contains", ok=True)))
    for text in bars:
        at = text.translate(_ALIKE).find(code.translate(_ALIKE))
        if at >= 0 and not code.isdigit():
            right = Check(name="barcode.contains", ok=True)
            return replace(one, value=text[at : at + len(code)], checks=(*one.checks, right))
    if code.isdigit() and len(code) >= 7:
        for text in bars:
            near = fuzz.partial_ratio_alignment(code, text, score_cutoff=88)
            if near is not None and near.dest_end - near.dest_start >= len(code) - 1:
                return replace(one, rivals=(*one.rivals, text[near.dest_start : near.dest_end]))
    return one


def _first_part(doc: Doc, bars: str, at: int, by_path: dict[str, Found]) -> None:
    """What stands in the bars before the invoice's number: one of the codes; if neither, the one that was not read.
    Some suppliers put a number of their own there, which stands nowhere else: it says nothing."""
    part = bars[:at]
    have = {path: _text(by_path.get(path)) for path in _CODES}
    if any(code and code in (part, part.lstrip("0")) for code in have.values()):
        return
    one, printed = by_path.get("/subscriber_code"), _printed(doc, part, bars)
    missing = [path for path, code in have.items() if not code]
    if one is None or not one.value or (missing and not _like_it(one, part)):
        if missing and printed is not None:
            by_path[missing[0]] = found(missing[0], part, [printed[1]], printed[0], located=0.6)
    elif printed is not None:  # the code to pay by, which its own label did not give
        view, word = printed
        by_path["/subscriber_code"] = found(
            "/subscriber_code", part, [word], view, located=0.6, rivals=(str(one.value),)
        )
    elif _like_it(one, part):
        by_path["/subscriber_code"] = replace(one, rivals=tuple(dict.fromkeys((*one.rivals, part))))


def _like_it(one: Found, part: str) -> bool:
    """Whether the bars' part is the code that was read, longer or with another sign."""
    return any(part.startswith(read) or _one_off(read, part) for read in (str(one.value), *one.rivals))


def _printed(doc: Doc, code: str, bars: str) -> tuple[int, Word] | None:
    """Where the code stands on the paper, as one word that is not the bars' own caption; one sign may be misread."""
    for view, rows in enumerate(doc.rows):
        for row in rows:
            caption = any(bars.find(digits, 4) > 0 for digits in re.findall(r"\d{5,}", row.text))
            caption = caption or bool(_PLACES.search(fold_signs(row.text)))  # labelled as the place's, not the payer's
            for word in () if caption else row.words:
                text = re.sub(r"[\s.\-]", "", word.text).upper()
                if text == code or (len(code) >= 6 and abs(len(text) - len(code)) < 2 and _one_off(text, code)):
                    return view, word
    return None


def _one_off(text: str, code: str) -> bool:
    return Levenshtein.distance(text, code, score_cutoff=1) <= 1


def _told(digits: str, value: str, view: int) -> Found:
    """The total as the bars tell it; there is no print that another engine could read."""
    return Found(
        path="/total", raw=digits, value=value, view=view, boxes=(), source="barcode", located=0.7, reread=False
    )


def _sum(rest: str, by_path: dict[str, Found]) -> None:
    """The sum in bani behind the invoice's number: witness of the total, or all that is known of it."""
    if not 3 <= len(rest) <= 10 or not rest.isdigit() or int(rest) >= 100 * _MOST_LEI:
        return
    value = f"{int(rest) // 100}.{int(rest) % 100:02d}"
    total = by_path.get("/total")
    if total is not None and total.value == value:
        seen = Check(name="barcode.contains", ok=True)
        by_path["/total"] = replace(total, checks=(*total.checks, seen), rivals=())
    elif total is None or total.value is None:
        by_path["/total"] = _told(rest, value, by_path["/invoice_number"].view)
    elif value in total.rivals:
        by_path["/total"] = replace(_told(rest, value, total.view), rivals=(str(total.value),))
    elif total.located < 0.8:
        by_path["/total"] = replace(total, rivals=(*total.rivals, value))
