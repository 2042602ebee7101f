"""Codes, number and dates of an energy bill.

Which printed code is which (DOMAIN.md C): the subscriber's code is, by preference, *cod de încasare*, *cod abonat*,
*cod client*; the consumption point's is *POD*, *cod punct de măsură*, then *CLC*, *cod loc de consum*, *NLC*,
*cod Eneltel*. An unlabelled number is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractors.craft import picks
from extractors.craft.form import Ask, read_asks
from extractors.craft.labels import Hit
from extractors.craft.lines import lines, under
from extractors.craft.prose import Page
from extractors.craft.rows import letters
from extractors.found import Doc, Found, found
from extractors.kinds import energy_said, energy_until
from extractors.kinds.energy_labels import (
    DUE,
    INVOICE,
    ISSUED,
    ISSUED_TOO,
    NAMED_CODE,
    NAMED_POINT,
    PAYER,
    PLAIN_NUMBER,
    POINT_CLASSES,
    SUBSCRIBER_CLASSES,
)
from extractors.kinds.energy_sheets import Sheet
from models.dossier import Check
from models.kinds import KindSpec
from models.page import Word
from validators import codes, dates

_PARTICLE = re.compile(
    r"(?:NR|NUMAR|NUMARUL|(?:POD|CLC|NLC|LC|PC|SAU)+|ESTE|NO|COD|E|LA|PENTRU|FACTURA|FISCALA|SERIA|SERIE|CLIENT)"
)
_MONEY = re.compile(r"^-?[\d.]*\d,\d{2}$|^\d+\.\d{2}$|%$")
# Of DOMAIN.md, C: gas of the south, gas of the north, POD of Enel's networks, POD of E.ON; letters, then digits.
_SHAPES = (
    re.compile(r"(DGS[A-Z0]{5})([\dOISBZ]{8,10})"),
    re.compile(r"(R[O0])([0O]{2}[\dOISBZ]E[\dOISBZ]{9})"),
    re.compile(r"(EM[O0])([\dOISBZ]{5,12})"),
)
_POINT_SHAPE = re.compile(r"RO00\dE\d{9}|594\d{15}|DGS[A-Z]{5}\d{8,10}|DEG[A-Z0-9]{0,6}\d{5,12}|EMO\d{5,12}")
_GAS_POINT = re.compile(r"DGS[A-Z]{5}\d{8,10}|DEG[A-Z]{0,6}\d{7,12}")  # which no other code begins with
_TO_LETTERS, _TO_DIGITS = str.maketrans("015", "OIS"), str.maketrans("OISBZ", "01582")
_BETWEEN = re.compile(r"(?<=[A-Z])0(?=[A-Z])|(?<=[A-Z])O(?=\d)")
_HOOK = re.compile(r"^([A-Z]{0,3})\](\d{4,})$")  # the hook of a J, read as a bracket
_PLAIN = (PLAIN_NUMBER, NAMED_CODE, NAMED_POINT)  # labels that leave open what stands by them
_REACH = 70.0  # letter heights: a dotted leader may lead across the whole sheet


def asks() -> tuple[Ask, ...]:
    return (
        *(Ask("/subscriber_code", group, code_pick, rank_cost=0.01, reach=_REACH) for group in SUBSCRIBER_CLASSES),
        Ask("/subscriber_code", NAMED_CODE, code_pick, sides=("right",), rank_cost=0.01),
        *(Ask("/consumption_point_code", group, code_pick, rank_cost=0.01, reach=_REACH) for group in POINT_CLASSES),
        Ask("/consumption_point_code", NAMED_POINT, code_pick, sides=("right",), rank_cost=0.01),
        Ask("/invoice_number", INVOICE, _invoice_pick, rank_cost=0.03, reach=_REACH),
        Ask("/invoice_number", PLAIN_NUMBER, _invoice_pick, rank_cost=0.03),
        Ask("/issue_date", ISSUED, picks.date, rank_cost=0.01, reach=_REACH),
        Ask("/issue_date", ISSUED_TOO, picks.date, rank_cost=0.01, reach=_REACH),
        Ask("/due_date", DUE, picks.date, rank_cost=0.01, reach=_REACH),
    )


def read(doc: Doc, kind: KindSpec, sheets: Sequence[Sheet], pages: Sequence[Page]) -> list[Found]:
    """Both codes, the invoice's number, its date and its term."""
    known = [sheet.hits for sheet in sheets]
    by_path = _labelled(doc, kind, known)
    for said in (energy_said.numbered, energy_said.dated, energy_said.codes):
        by_path |= {f.path: f for f in said(pages, by_path)}
    if "/issue_date" not in by_path:
        late = read_asks(doc, kind, (Ask("/issue_date", ("data",), picks.date),), known=known)
        by_path |= {f.path: replace(f, located=min(f.located, 0.85)) for _, f, _ in late if f is not None}
    by_path |= {f.path: f for f in energy_until.spoiled(sheets, by_path)}
    if "/consumption_point_code" not in by_path or by_path["/consumption_point_code"].value is None:
        by_path |= {f.path: f for f in _by_shape(doc)}
    by_path |= {f.path: f for f in _with_check_digit(doc, by_path)}
    by_path |= {f.path: f for f in _two_under_one_label(doc, by_path)}
    for path in ("/issue_date", "/due_date"):
        if path in by_path:
            by_path[path] = _in_order(by_path[path], by_path.get("/issue_date"), by_path.get("/due_date"))
    for path in ("/subscriber_code", "/consumption_point_code"):
        if path in by_path:
            by_path[path] = _shaped(_with_next_line(doc, by_path[path]))
    return list(by_path.values())


def _labelled(doc: Doc, kind: KindSpec, known: Sequence[Sequence[Hit]]) -> dict[str, Found]:
    """What stands beside, below or above the labels."""
    by_path: dict[str, Found] = {}
    unread: set[str] = set()  # paths of which a better label is printed without a value that could be read
    for ask, reading, printed in read_asks(doc, kind, asks(), known=known):
        if reading is None or (reading.value is None and ask.path not in by_path):
            unread |= {ask.path} if printed and ask.path.endswith("code") and ask.labels not in _PLAIN else set()
        if reading is not None and (ask.path not in by_path or by_path[ask.path].value is None):
            plain = ask.labels in _PLAIN
            doubted = min(reading.located, 0.7 if ask.path in unread else 0.78 if plain else 1.0)
            by_path[ask.path] = replace(reading, located=doubted)
        elif reading is not None and ask.labels == PAYER and reading.value not in (None, by_path[ask.path].value):
            kept = by_path[ask.path]  # the payer's code beside the consumer's: which of them is the subscriber?
            by_path[ask.path] = replace(kept, rivals=(*kept.rivals, str(reading.value)))
    return by_path


_DIRT = "\"'„”“‘’`*"  # specks at a code's side


def code_pick(words: Sequence[Word]) -> Sequence[Word]:
    """The code that begins the zone, over particles such as *(NLC)* and *nr.*; what begins otherwise is none."""
    rest = [replace(w, text=_HOOK.sub(r"\1J\2", w.text.strip(_DIRT))) for w in _past_brackets(words)]
    while rest and (not letters(rest[0].text) or _PARTICLE.fullmatch(letters(rest[0].text))):
        rest.pop(0)
    if not rest or _MONEY.search(rest[0].text):
        return []
    if any(start == 0 for start, _, _ in dates.find_dates(" ".join(w.text for w in rest[:3]))):
        return []
    chosen = _lettered(rest) or picks.code(rest)
    if not chosen or chosen[0] is not rest[0]:
        return []
    after = [w.text for w in rest[len(chosen) : len(chosen) + 2]]
    if len(after) == 2 and after[0] == "/" and re.search(r"\d{4}", after[1]):  # two codes behind one label: which?
        return []
    behind = rest[len(chosen)] if len(rest) > len(chosen) else None
    if behind is not None and re.fullmatch(r"\d{2,5}", behind.text):  # one more group of it, or another value?
        return [] if behind.box.x0 - chosen[-1].box.x1 < 4 * behind.box.height else chosen
    return chosen


def _lettered(words: Sequence[Word]) -> list[Word]:
    """A code whose letters stand apart from its digits: ``AB 220144``."""
    if len(words) < 2 or not re.fullmatch(r"[A-Z]{1,4}", words[0].text) or not re.fullmatch(r"\d{4,12}", words[1].text):
        return []
    return list(words[:2]) if words[1].box.x0 - words[0].box.x1 < 1.2 * words[0].box.height else []


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
        bare = word.text.strip(".,;:()'`’‘|")
        if re.fullmatch(r"\d{4,14}", bare):
            return _with_groups(words, i)
        series = not bare or re.fullmatch(
            r"/|[A-Z]{1,5}\d{0,2}|\d{2}|seria|serie|nr\.?|no\.?|[A-Z]{1,5}\d{5,12}", bare, re.I
        )
        if not series or (i and word.box.x0 - words[i - 1].box.x1 > 6 * word.box.height):
            return []
        if re.fullmatch(r"[A-Z]{1,5}\d{5,12}", bare):
            return [word]
    return []


def _with_groups(words: Sequence[Word], at: int) -> list[Word]:
    """The number at ``at`` with further groups of digits that stand close behind it."""
    out = [words[at]]
    for word in words[at + 1 :]:
        if not re.fullmatch(r"\d{3,10}", word.text) or word.box.x0 - out[-1].box.x1 > 0.9 * word.box.height:
            break
        out.append(word)
    return out


def _by_shape(doc: Doc) -> list[Found]:
    """The consumption point's code whose label was not read, known by its shape: surely where the networks' letters
    say what it is, else for the clerk."""
    hits = [
        found("/consumption_point_code", value, [word], view, located=0.85 if _GAS_POINT.fullmatch(value) else 0.7)
        for view, rows in enumerate(doc.rows)
        for row in rows
        for word in row.words
        for value in (re.sub(r"[\s.\-:,;()]", "", word.text).upper(),)
        if _POINT_SHAPE.fullmatch(value)
    ]
    return hits if len({h.value for h in hits}) == 1 else []


def _with_check_digit(doc: Doc, by_path: dict[str, Found]) -> list[Found]:
    """The only 18-digit POD whose check digit holds, where another number of the place of consumption was read: the
    bill prints both, and the POD is the one that nobody else gave."""
    told = by_path.get("/consumption_point_code")
    if told is None or codes.is_gs1(str(told.value or "")):
        return []
    held = [f for f in _by_shape(doc) if codes.is_gs1(str(f.value)) and codes.gs1_holds(str(f.value))][:1]
    return [replace(f, located=0.88) if _named_point(doc, f) else f for f in held]


def _named_point(doc: Doc, one: Found) -> bool:
    """Whether the row of the code, or one beside it, says that it is a POD."""
    box = one.boxes[0]
    near = [r for r in doc.rows[one.view] if abs(r.box.cy - box.cy) < 2.2 * box.height]
    return any(re.search(r"\bPOD\b|PUNCT(?:ULUI)? DE M[AĂ]SUR", r.text.upper()) for r in near)


def _two_under_one_label(doc: Doc, by_path: dict[str, Found]) -> list[Found]:
    """*Emisă / scadentă: 05.12.2017 / 20.12.2017*: of two dates side by side the first was taken for both."""
    issued, due = by_path.get("/issue_date"), by_path.get("/due_date")
    if issued is None or due is None or issued.value != due.value or issued.boxes != due.boxes:
        return []
    for row in doc.rows[due.view]:
        at = next((i for i, w in enumerate(row.words) if w.box.overlap(due.boxes[0]) > 0.5 * w.box.area), None)
        if at is None:
            continue
        words = row.words[at : at + 8]
        text = " ".join(w.text for w in words)
        two = dates.find_dates(text)[:2]
        if len(two) == 2 and two[1][0] - two[0][1] <= 4:
            chosen = picks.covering(words, two[1][0], two[1][1])
            return [found("/due_date", two[1][2], chosen, due.view, located=0.88)]
    return []


def _in_order(one: Found, issued: Found | None, due: Found | None) -> Found:
    """A bill falls due after it was issued, and not half a year later."""
    if issued is None or due is None or not isinstance(issued.value, str) or not isinstance(due.value, str):
        return one
    days = (date.fromisoformat(due.value) - date.fromisoformat(issued.value)).days
    if days == 0:  # one place taken for both, rather than a bill due on its own day
        one = replace(one, located=min(one.located, 0.7))
    return replace(one, checks=(*one.checks, Check(name="bill.dates", ok=0 <= days <= 120)))


def _shaped(one: Found) -> Found:
    """A code of a known shape with its letters and digits put where they belong; a zero among letters, or an O before
    digits, of a code of unknown shape is doubtful: engines take one for the other alike."""
    code = str(one.value or "")
    for form in _SHAPES:
        if hit := form.fullmatch(code):
            right = hit[1].translate(_TO_LETTERS) + hit[2].translate(_TO_DIGITS)
            return one if right == code else replace(one, value=right)  # the second engine must read it so
    if hit := _BETWEEN.search(code):
        other = "0" if hit[0] == "O" else "O"
        return replace(one, rivals=(*one.rivals, code[: hit.start()] + other + code[hit.end() :]))
    return one


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
