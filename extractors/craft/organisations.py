"""What letterheads say of an office: its fiscal code and its address."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import places
from extractors.craft.anchors import Groups
from extractors.craft.prose import Page
from extractors.craft.rows import letters
from extractors.found import Found, found, lines_of
from models.dossier import Check
from models.geometry import Box
from models.page import Word
from validators import cui

_FISCAL = re.compile(
    r"(?<![A-Z])(?:C\.?\s?U\.?\s?[IL1|]\.?|C\.?\s?[IL1|]\.?\s?F\.?|C\.\s?F\.|CF|C\.\s?U[\s.]{1,3}(?=:)|"
    r"COD(?:UL)?\s(?:DE\s)?(?:INREGISTRARE\s)?FISCALA?|"
    r"COD(?:UL)?\sUNIC(?:\sDE\sINREGISTRARE)?|COD(?:UL)?\sDE\s(?:IDENTIFICARE|INREGISTRARE)\sFISCALA)"
    r"(?:\s(?:AL\s)?(?:ASOCIATI|ANGAJATOR|UNITATI|SOCIETATI|FIRM|INSTITUTI)\w*)?"
    r"(?:\s?/\s?(?:C\.?U\.?I\.?|C\.?I\.?F\.?))?[\s:.\-]*(?:NR\.?)?[\s:]*"
    r"(?:R\s?[O0]\s?(?=\d{6}))?(?P<digits>\d(?:[ ]?\d){1,9})(?![\d])"
)
APART = 1.2  # letter heights between two groups of digits of one code
WIDER = 1.4  # times a digit's width: a capital letter
_TITLE_WORDS = ("ADEVERI", "CERTIFICAT", "BORDEROU", "DECLARATI")
_SEAT: Groups = (
    (
        "seat",
        (
            "cu sediul social? in", "sediul|sediu social|administrativ?", "sediul|sediu asociatiei|nostru|unitatii",
            "adresa postala? asociatiei?", "adresa sediului", "sediul|sediu in", "adresa postala", "adresa",
            "cu adresa in?", "adresa de corespondenta",
        ),
    ),
)  # fmt: skip


def fiscal_code(pages: tuple[Page, ...], path: str) -> list[Found]:
    """The fiscal code behind its label, digits only; its check digit is a check of the reading. Other codes on the
    paper with the same label are rivals."""
    hits = [(p, m) for p in pages for m in _FISCAL.finditer(p.plain)]
    if others := [(p, m) for p, m in hits if _of_bookkeeper(p, m.start())]:
        hits = [h for h in hits if h not in others]
    if not any(cui.is_valid(re.sub(r"\D", "", m["digits"])) for _, m in hits):
        below = [f for p in pages for f in _code_below(p, path)]
        if below or not hits:
            return below[:1] or [f for p in pages[:1] for f in _by_its_check_digit(p, path)][:1]
    spans = [_in_one_cell(p, m.start("digits"), m.end("digits")) for p, m in hits]
    codes = [re.sub(r"\D", "", p.text[a:b]) for (p, _), (a, b) in zip(hits, spans, strict=True)]
    best = next((i for i, c in enumerate(codes) if cui.is_valid(c)), 0)
    (page, _), (start, end) = hits[best], spans[best]
    rivals = tuple({c for c in codes if c != codes[best] and cui.is_valid(c)})
    cut = page.words_cut(start, end)
    words = _without_country(page, cut, start)
    glued = 0.85 if words != cut else 0.75  # behind RO the digits are cut out well, behind anything else perhaps not
    reading = found(path, codes[best], words, page.view, raw=page.text[start:end], rivals=rivals,
                    located=glued if page.cuts_word(start) else 0.95)  # fmt: skip
    said = lines_of(page.words_between(start, end)) if words != cut else ()  # RO and digits are one word to look at
    return [replace(reading, said_in=said, checks=(Check(name="cui.checksum", ok=cui.is_valid(codes[best])),))]


_BOOKKEEPER = re.compile(
    r"SALARIZARE|CONTABILITATE|CONTABILA?(?![A-Z])|EXPERT|EVIDENTA CONTAB|PROGRAM|SOFT|TIPARIT|TIPOGRAF"
)


def _of_bookkeeper(page: Page, start: int) -> bool:
    """Whether the code is said of who keeps the accounts or made the program, in the row before it."""
    return bool(_BOOKKEEPER.search(page.plain[page.text.rfind("\n", 0, start) + 1 : start]))


_LABEL = re.compile(
    r"(?<![A-Z])(?:C\.?U\.?I\.?|C\.?I\.?F\.?|COD(?:UL)?\s(?:DE\s)?(?:IDENTIFICARE\s|INREGISTRARE\s)?FISCALA?)(?![A-Z])"
)


def _code_below(page: Page, path: str) -> list[Found]:
    """A code that holds, in one of the two rows under its label."""
    out = []
    for m in _LABEL.finditer(page.plain):
        label = page.words_between(m.start(), m.end())
        if not label:
            continue
        x0, x1, number = label[0].box.x0, label[-1].box.x1, label[0].line
        for word in (w for w in page.words if number < w.line <= number + 2):
            digits = re.sub(r"^RO|[^0-9A-Z]", "", letters(word.text))
            if word.box.x0 < x1 and word.box.x1 > x0 and 6 <= len(digits) <= 10 and cui.is_valid(digits):
                checks = (Check(name="cui.checksum", ok=True),)
                out.append(replace(found(path, digits, (word,), page.view, located=0.85), checks=checks))
    return out


def _by_its_check_digit(page: Page, path: str) -> list[Found]:
    """A number that has a cell to itself and holds as a fiscal code, where no label was read: for the clerk."""
    out = []
    for i, word in enumerate(page.words[: len(page.words) * 2 // 3]):
        digits = re.sub(r"^R[O0]", "", word.text.strip(" .,;:()|").upper())
        alone = _begins_row(page, i) and (i + 1 == len(page.words) or _begins_row(page, i + 1))
        if alone and re.fullmatch(r"\d{6,9}", digits) and cui.is_valid(digits):
            checks = (Check(name="cui.checksum", ok=True),)
            out.append(replace(found(path, digits, (word,), page.view, located=0.6), checks=checks))
    return out


def _without_country(page: Page, words: tuple[Word, ...], start: int) -> tuple[Word, ...]:
    """The digits of *RO12345674*: R and O are wider than digits, so that a cut by number leaves a part of the O."""
    whole = page.words[page.index_at(start)]
    before = whole.text[: start - page.start_of(page.index_at(start))]
    if not words or not before.upper().endswith(("RO", "R0")):
        return words
    wide = len(before) * WIDER
    b = whole.box
    x0 = b.x0 + b.width * wide / (wide + len(whole.text) - len(before))
    return (replace(words[0], box=Box(x0, b.y0, words[0].box.x1, b.y1)), *words[1:])


def _in_one_cell(page: Page, start: int, end: int) -> tuple[int, int]:
    """The span up to the first gap that parts columns: what stands behind it are another cell's figures."""
    first = page.index_at(start)
    for i in range(first + 1, len(page.words)):
        if page.start_of(i) >= end:
            break
        if not page.same_row(i - 1, i) or page.gap_before(i) > APART:
            return start, page.end_of(i - 1)
    return start, end


def seat(pages: tuple[Page, ...], path: str, skip: tuple[int, int] | None = None) -> list[Found]:
    """The office's own address, behind *sediul* or *adresa*; ``skip``: a span of the first page that is another's."""
    best: tuple[float, Found] | None = None
    for page in pages:
        for a in page.anchors(_SEAT):
            if _not_a_seat(page, a.start) or (page.view == 0 and skip and skip[0] <= a.start < skip[1]):
                continue
            place = places.address_at(page, a.end)
            if place is not None and (best is None or place.sure > best[0]):
                best = (place.sure, found(path, place.value, place.words, page.view, located=place.sure))
    return [best[1]] if best else _unlabelled_seat(pages, path, skip)


def _unlabelled_seat(pages: tuple[Page, ...], path: str, skip: tuple[int, int] | None) -> list[Found]:
    """An address that makes a row of the letterhead, or stands behind the fiscal code in a sentence."""
    for page in pages[:1]:
        title = next((i for i, r in enumerate(page.rows) if letters(r.text).startswith(_TITLE_WORDS)), 8)
        starts = [page.start_of(i) for i, w in enumerate(page.words) if w.line < title and _begins_row(page, i)]
        starts += _footer(page)
        starts += [m.end() for m in _FISCAL.finditer(page.plain)]
        starts += [m.end() for m in re.finditer(r"[;•·|]\s+", page.plain)]
        for start in starts:
            if skip and skip[0] <= start < skip[1]:
                continue
            place = places.address_at(page, start)
            if place is not None and place.start == page.index_at(start) and place.sure >= places.FIRM:
                return [found(path, place.value, place.words, page.view, located=0.85)]
    return []


FOOT = 4  # last rows of a page that may be its footer


def _footer(page: Page) -> list[int]:
    """Where the page's last rows begin, and their parts."""
    last = len(page.rows) - FOOT
    return [page.start_of(i) for i, w in enumerate(page.words) if w.line >= max(last, FOOT) and _begins_row(page, i)]


def _begins_row(page: Page, i: int) -> bool:
    return i == 0 or not page.same_row(i - 1, i) or page.gap_before(i) > 2.2


def _not_a_seat(page: Page, start: int) -> bool:
    """``la adresa`` is where somebody lives; ``adresa de e-mail`` is another thing."""
    before = page.plain[max(0, start - 12) : start]
    return bool(re.search(r"\b(?:LA|DIN|PENTRU)\s*$", before)) or page.plain.startswith("ADRESA DE E", start)
