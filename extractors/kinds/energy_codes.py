"""Codes, number and dates of an energy bill, and the bar code as one more witness of them.

Which printed code is which (DOMAIN.md C): the subscriber's code is, by preference, *cod de încasare*, *cod abonat*,
*cod client*; the consumption point's is *POD*, *cod punct de măsură*, then *CLC*, *cod loc de consum*, *NLC*,
*cod Eneltel*. An unlabelled number is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rapidfuzz import fuzz

from extractors.craft import picks, prose
from extractors.craft.form import Ask, read_asks, read_form
from extractors.craft.lines import lines, under
from extractors.craft.rows import letters
from extractors.found import Doc, Found, found
from extractors.kinds.energy_labels import DUE, INVOICE, ISSUED, OTHER_LABELS, PAYER, POINT_CLASSES, SUBSCRIBER_CLASSES
from models.dossier import Check
from models.kinds import KindSpec
from models.page import Word
from validators import dates

_PARTICLE = re.compile(
    r"(?:NR|NUMAR|NUMARUL|(?:POD|CLC|NLC|LC|PC|SAU)+|ESTE|NO|COD|E|LA|PENTRU|FACTURA|FISCALA|SERIA|SERIE|CLIENT)"
)
_MONEY = re.compile(r"^-?[\d.]*\d,\d{2}$|^\d+\.\d{2}$|%$")
_NUMBERED = re.compile(
    r"(?:SERI[AE]\s*:?\s*[A-Z0-9]{1,6}(?:\s[A-Z]{1,3})?\s*[,/]?\s*N(?:R|UMAR\w*)\.?\s*:?\s*|"
    r"(?<![A-Z])(?:FACTUR\w+|DOCUMENTUL(?: FISCAL)?)(?:\s(?!ANTERIO|PRECED|STORN|RESTAN|INITIAL)[A-Z]+){0,4}?"
    r"\s*:?\s*(?<![A-Z])"
    r"N(?:[REOFT](?![A-Z])|UMAR\w*)\.?\s*:?\s*(?:[A-Z]{1,5}\d{0,2}[\s\-])?)"
    r"(?P<number>\d{4,14})(?![\d.,]|-\d)"
)
_ISSUE_BEHIND = re.compile(
    r"\s*(?:DIN\s+DATA(?:\s+DE)?|DIN|/|DATA|(?:,\s*)?EMIS[A]?\s+(?:LA|IN|PE)(?:\s+DATA(?:\s+DE)?)?)\s*:?\s*(?=[\dOI])"
)
_SERIES = re.compile(r"/|[A-Z]{1,5}\d{0,2}|\d{2}|seria|serie|nr\.?|no\.?|[A-Z]{1,5}\d{5,12}", re.I)
_OF_INVOICE = re.compile(
    rf"(?<![A-Z])FACTUR\w+(?:\s(?!ANTERIO|PRECED|STORN|RESTAN|INITIAL)[A-Z]+){{0,3}}\s+N(?:R|UMAR\w*)\.?\s*:?\s*[A-Z\d\-]{{4,18}}(?:\s[A-Z\d\-]{{4,18}})?"
    rf"{_ISSUE_BEHIND.pattern}"
)
_REACH = 70.0  # letter heights: a dotted leader may lead across the whole sheet
_DUE_SAID = re.compile(
    r"(?<![A-Z])(?:ACHIT|PLAT|SCADEN)\w*(?:\s[A-Z]+){0,4}?\s*,?\sP[AI]NA (?:LA|IN)(?: DATA)?(?: DE)?\s*:?\s*(?=[\dOI])"
)


def asks() -> tuple[Ask, ...]:
    return (
        *(Ask("/subscriber_code", group, code_pick, rank_cost=0.01, reach=_REACH) for group in SUBSCRIBER_CLASSES),
        *(Ask("/consumption_point_code", group, code_pick, rank_cost=0.01, reach=_REACH) for group in POINT_CLASSES),
        Ask("/invoice_number", INVOICE, _invoice_pick, rank_cost=0.03, reach=_REACH),
        Ask("/issue_date", ISSUED, picks.date, rank_cost=0.02, reach=_REACH),
        Ask("/due_date", DUE, picks.date, rank_cost=0.02, reach=_REACH),
    )


def read(doc: Doc, kind: KindSpec) -> list[Found]:
    """Both codes, the invoice's number, its date and its term."""
    by_path: dict[str, Found] = {}
    unread: set[str] = set()  # paths of which a better label is printed without a value that could be read
    for ask, reading, printed in read_asks(doc, kind, asks(), OTHER_LABELS, wrap=True):
        if reading is None or (reading.value is None and ask.path not in by_path):
            unread |= {ask.path} if printed else set()
        if reading is not None and (ask.path not in by_path or by_path[ask.path].value is None):
            doubted = min(reading.located, 0.7) if ask.path in unread else reading.located
            by_path[ask.path] = replace(reading, located=doubted)
        elif reading is not None and ask.labels == PAYER and reading.value not in (None, by_path[ask.path].value):
            kept = by_path[ask.path]  # the payer's code beside the consumer's: which of them is the subscriber?
            by_path[ask.path] = replace(kept, rivals=(*kept.rivals, str(reading.value)))
    by_path |= {f.path: f for f in _numbered(doc, by_path)}
    by_path |= {f.path: f for f in _dated(doc, by_path)}
    if "/issue_date" not in by_path:
        late = read_form(doc, kind, (Ask("/issue_date", ("data",), picks.date),), stops=(*DUE, *OTHER_LABELS))
        by_path |= {f.path: replace(f, located=min(f.located, 0.85)) for f in late}
    for path in ("/issue_date", "/due_date"):
        if path in by_path:
            by_path[path] = _in_order(by_path[path], by_path.get("/issue_date"), by_path.get("/due_date"))
    codes = ("/subscriber_code", "/consumption_point_code")
    by_path |= {path: _with_next_line(doc, by_path[path]) for path in codes if path in by_path}
    number = by_path.get("/invoice_number")
    invoice = str(number.value) if number is not None and number.value else ""
    return [_barred(doc, f, invoice) if path in (*codes, "/invoice_number") else f for path, f in by_path.items()]


def code_pick(words: Sequence[Word]) -> Sequence[Word]:
    """The code that begins the zone, over particles such as *(NLC)* and *nr.*; what begins otherwise is none."""
    rest = _past_brackets(words)
    while rest and (not letters(rest[0].text) or _PARTICLE.fullmatch(letters(rest[0].text))):
        rest.pop(0)
    if not rest or _MONEY.search(rest[0].text):
        return []
    if any(start == 0 for start, _, _ in dates.find_dates(" ".join(w.text for w in rest[:3]))):
        return []
    chosen = picks.code(rest)
    if not chosen or chosen[0] is not rest[0]:
        return []
    after = [w.text for w in rest[len(chosen) : len(chosen) + 2]]
    if len(after) == 2 and after[0] == "/" and re.search(r"\d{4}", after[1]):  # two codes behind one label: which?
        return []
    behind = rest[len(chosen)] if len(rest) > len(chosen) else None
    if behind is not None and re.fullmatch(r"\d{2,5}", behind.text):  # one more group of it, or another value?
        return [] if behind.box.x0 - chosen[-1].box.x1 < 4 * behind.box.height else chosen
    return chosen


def _past_brackets(words: Sequence[Word]) -> list[Word]:
    """Without an explanation in brackets that stands first: ``(cod unic) RO005E...``."""
    rest = list(words)
    if rest and rest[0].text.startswith("("):
        end = next((i for i, w in enumerate(rest[:4]) if w.text.rstrip(":.").endswith(")")), None)
        if end is not None and not any(c.isdigit() for w in rest[: end + 1] for c in w.text):
            return rest[end + 1 :]
    return rest


def _invoice_pick(words: Sequence[Word]) -> Sequence[Word]:
    """The number behind the series (``FDB17 17955968``): digits only, the first run that begins within four words."""
    for i, word in enumerate(words[:5]):
        bare = word.text.strip(".,;:()")
        if re.fullmatch(r"\d{4,14}", bare):
            return [word]
        series = not bare or re.fullmatch(
            r"/|[A-Z]{1,5}\d{0,2}|\d{2}|seria|serie|nr\.?|no\.?|[A-Z]{1,5}\d{5,12}", bare, re.I
        )
        if not series or (i and word.box.x0 - words[i - 1].box.x1 > 6 * word.box.height):
            return []
        if re.fullmatch(r"[A-Z]{1,5}\d{5,12}", bare):
            return [word]
    return []


def _numbered(doc: Doc, have: dict[str, Found]) -> list[Found]:
    """``Factură fiscală seria AV nr. 8395372367 din data de 24.10.2017``: number and date of one sentence."""
    for page in prose.pages(doc):
        for hit in _NUMBERED.finditer(page.plain):
            start, end = hit.span("number")
            if page.text.count("\n", hit.start(), start) > 1:
                continue
            number = found("/invoice_number", hit["number"], page.words_cut(start, end), page.view, located=0.95)
            before = have.get("/invoice_number")
            out = [number] if before is None or before.value != number.value else []
            if out and before is not None and before.value and before.located > 0.85:
                out = [replace(number, rivals=(str(before.value),))]
            behind = _ISSUE_BEHIND.match(page.plain, end)
            here = dates.find_dates(page.text[behind.end() : behind.end() + 22]) if behind else []
            if behind and here and here[0][0] <= 1:
                a, b = behind.end() + here[0][0], behind.end() + here[0][1]
                out.append(found("/issue_date", here[0][2], page.words_cut(a, b), page.view, located=0.95))
            return out
    return []


def _dated(doc: Doc, have: dict[str, Found]) -> list[Found]:
    """The date behind the invoice's number (``CPLC 201755120 / 10.01.2018``), and a term said in a sentence, where no
    label names them."""
    out: list[Found] = []
    number = have.get("/invoice_number")
    for page in prose.pages(doc):
        forms = []
        if number is not None and number.value and "/issue_date" not in have:
            forms.append(("/issue_date", re.compile(rf"(?<!\d){re.escape(str(number.value))}{_ISSUE_BEHIND.pattern}")))
        elif "/issue_date" not in have:
            forms.append(("/issue_date", _OF_INVOICE))
        if "/due_date" not in have:
            forms.append(("/due_date", _DUE_SAID))
        for path, form in forms:
            said: dict[str, Found] = {}
            for hit in form.finditer(page.plain):
                here = dates.find_dates(page.text[hit.end() : hit.end() + 22])
                if here and here[0][0] <= 1:
                    a, b = hit.end() + here[0][0], hit.end() + here[0][1]
                    value = here[0][2]
                    said.setdefault(str(value), found(path, value, page.words_cut(a, b), page.view, located=0.9))
            if said and path not in {f.path for f in out}:
                first, *others = said
                out.append(replace(said[first], rivals=tuple(others)))
    return out


def _in_order(one: Found, issued: Found | None, due: Found | None) -> Found:
    """A bill falls due after it was issued, and not half a year later."""
    if issued is None or due is None or not isinstance(issued.value, str) or not isinstance(due.value, str):
        return one
    days = (date.fromisoformat(due.value) - date.fromisoformat(issued.value)).days
    if days == 0:  # one place taken for both, rather than a bill due on its own day
        one = replace(one, located=min(one.located, 0.7))
    return replace(one, checks=(*one.checks, Check(name="bill.dates", ok=0 <= days <= 120)))


def _with_next_line(doc: Doc, one: Found) -> Found:
    """A code in groups may go on in the next line of a narrow cell (``0029 0695`` / ``2426``)."""
    if len(one.boxes) != 1 or not isinstance(one.value, str):
        return one
    every = lines(doc.rows[one.view])
    own = next((x for x in every for w in x.words if one.boxes[0].overlap(w.box) > 0.5 * w.box.area), None)
    if own is None:
        return one
    below = under(every, own, one.boxes[0].x0)
    if below is None or not all(re.fullmatch(r"\d{2,5}", w.text) for w in below.words):
        return one
    if any(x.row == below.row and x.box.x1 < below.box.x0 for x in every):  # a label or value of its own stands left
        return one
    if " " not in one.raw.strip():
        return replace(one, located=min(one.located, 0.7))
    mine = [w for w in own.words if one.boxes[0].overlap(w.box) > 0.5 * w.box.area]
    words = [*mine, *below.words]
    value = one.value + "".join(w.text for w in below.words)
    whole = found(one.path, value, words, one.view, located=min(one.located, 0.9), rivals=one.rivals)
    return replace(whole, checks=one.checks)


def _barred(doc: Doc, one: Found, invoice: str) -> Found:
    """The code once more in a bar code; where the bars hold nearly but not quite the same, that is a rival: another
    digit, or more digits before the invoice's number that follows it there."""
    code = str(one.value or "")
    bars = [b.text for v in doc.views for b in v.barcodes]
    if len(code) < 5 or not bars:
        return one
    if one.path == "/subscriber_code" and invoice:
        for text in bars:
            start, behind = text.find(code), text.find(invoice)
            if start >= 0 and start + len(code) < behind:
                return replace(one, rivals=(*one.rivals, text[start:behind]))
    if any(code in text for text in bars):
        return replace(one, checks=(*one.checks, Check(name="barcode.contains", ok=True)))
    if code.isdigit() and len(code) >= 7:
        for text in bars:
            near = fuzz.partial_ratio_alignment(code, text, score_cutoff=88)
            if near is not None and near.dest_end - near.dest_start >= len(code) - 1:
                return replace(one, rivals=(*one.rivals, text[near.dest_start : near.dest_end]))
    return one
