"""The name of the school or university in its letterhead, in a heading's label or in the sentence that certifies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.craft import prose
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from models.page import Word
from validators import capital_i

HEAD = 12  # rows of a letterhead
_SCHOOL = re.compile(
    r"(?:COLEGIUL|LICEUL|SCOALA|UNIVERSITATEA|SEMINARUL|GRADINITA|GRUPUL SCOLAR|CENTRUL SCOLAR|ACADEMIA|CONSERVATORUL|"
    r"SCOALA POSTLICEALA|CRESA|INSTITUTUL)\s"
)
_LABEL = re.compile(
    r"(?:UNITATEA(?: DE INVATAMANT| SCOLARA)?|INSTITUTIA(?: DE INVATAMANT)?|SCOALA|DENUMIREA UNITATII|"
    r"ANTET|UNITATE)\s*[:.]?\s*"
)
_OTHER = re.compile(
    r"INSPECTORAT|MINISTER|STR(?:ADA)?[. ]|TEL|FAX|NR[. ]|CALEA|ALEEA|PIATA|P-TA|BD|JUD|MUN|LOC[. ]|FACULTATEA|"
    r"COD|CUI|CIF|"
    r"E-?MAIL|WWW|ADEVER|SERIA|ROMANIA|NUMAR|SECRETARIAT|DIRECTOR|\d{5}"
)
_END = re.compile(
    r",|;|\s[-–•:|]\s|\s(?:CU SEDIUL|STR\.|NR\. ?\d+ ?/|TEL|CIF|CUI|COD|ADEVER|CERTIFIC|CONFIRM|IN ANUL|DIN DATA)"
)
_QUOTES = re.compile(r"[„“”\"«»]|,,|''")
_SPOILED_END = re.compile(r"(?<=\w)[?*°'’`,!]+$")


@dataclass(frozen=True)
class _School:
    words: tuple[Word, ...]
    page: Page
    sure: float


def read(pages: Sequence[Page]) -> list[Found]:
    """``/school``: the first of the letterhead, else one that a sentence names."""
    for school in (s for page in pages[:1] for s in (*_heads(page), *_told(page))):
        raw = prose.printed(school.words).strip(" ,;|")
        value, sure = _closed(raw, school.sure)
        value = capital_i.restore_known(value)
        return [found("/school", value, school.words, school.page.view, raw=value, located=sure)]
    return []


def _closed(raw: str, sure: float) -> tuple[str, float]:
    """A quotation that was opened and whose end was lost or misread is closed again, for the clerk."""
    if re.search(r"[\"”][^\w\s.,]|[/|(]", raw):
        sure = min(sure, 0.7)
    marks = _QUOTES.findall(raw)
    if marks[:1] == ['"'] and len(marks) == 2 and raw.endswith(marks[1]):
        return raw[: -len(marks[1])] + '"', sure if marks[1] == '"' else min(sure, 0.7)
    if marks == ["„", '"'] and raw.endswith('"'):
        return raw[:-1] + "”", min(sure, 0.7)
    if len(marks) != 1:
        return raw, sure
    opened = _QUOTES.search(raw)
    assert opened is not None
    if opened.end() == len(raw):
        return raw, min(sure, 0.5)
    closing = {"„": "”", ",,": "”", "«": "»"}.get(opened[0], opened[0])
    return _SPOILED_END.sub("", raw) + closing, min(sure, 0.6)


def _heads(page: Page) -> Iterator[_School]:
    at = 0
    for number, row in enumerate(page.rows[:HEAD]):
        for cell in row.segments():
            first, at = at, at + len(cell)
            start, end = page.start_of(first), page.end_of(at - 1)
            label = _LABEL.match(page.plain, start, end)
            m = _SCHOOL.match(page.plain, start, end)
            if label and _SCHOOL.match(page.plain, label.end(), end):
                start, label = label.end(), None  # "Școala Colegiul …": the first word is the form's
                m = _SCHOOL.match(page.plain, start, end)
            if label and not m and label.end() < end:
                start = label.end()
            elif not m:
                continue
            words = page.words_cut(start, _cell_end(page, start, end))
            yield _School(*_whole(page, number, words))


def _cell_end(page: Page, start: int, end: int) -> int:
    """Where the name ends within its cell: before an address, a number or what the school says."""
    for m in _END.finditer(page.plain, start, end):
        if len(_QUOTES.findall(page.text[start : m.start()])) % 2 == 0:
            return m.start()
    return end


def _told(page: Page) -> Iterator[_School]:
    """*elev la Liceul …, în clasa*: to a comma or a small word that is no part of such names."""
    for m in re.finditer(
        rf"(?<![A-Z])(?:LA|AL|A|IN CADRUL|DIN CADRUL|UNITATEA|NOI,?)\s+(?={_SCHOOL.pattern})", page.plain
    ):
        stop = _END.search(page.plain, m.end(), m.end() + 120)
        end = stop.start() if stop else min(m.end() + 60, len(page.plain))
        words = page.words_cut(m.end(), end)
        if words:
            yield _School(words, page, 0.6)


def _whole(page: Page, number: int, words: Sequence[Word]) -> tuple[tuple[Word, ...], Page, float]:
    """The name with its continuation in the same column of the next row: while a quotation is open, or where the row
    below begins as a name goes on."""
    out = list(words)
    text = prose.printed(out)
    for row in page.rows[number + 1 : number + 3]:
        if not _goes_on(page, row.text, text, row.box.y0 - out[-1].box.y1, row.height):
            break
        under = [c for c in row.segments() if c[0].box.x0 < words[-1].box.x1 and c[-1].box.x1 > words[0].box.x0]
        if not under or _OTHER.search(fold_signs(" ".join(w.text for w in under[0]))):
            break
        out += under[0]
        text = prose.printed(out)
    return tuple(out), page, 0.6 if _open(text) or len(out) > len(words) else 0.9


def _goes_on(page: Page, below: str, text: str, gap: float, height: float) -> bool:
    if gap > 1.2 * height:
        return False
    bare = len(text.split()) < 3 and not _QUOTES.search(text) and below[:1] in '„"“'
    return _open(text) or bare or text.rstrip().upper().endswith((" DIN", " DE", " ȘI", " SI", "-"))


def _open(text: str) -> bool:
    return len(_QUOTES.findall(text)) == 1
