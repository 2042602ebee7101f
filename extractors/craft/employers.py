"""The employer of an income certificate: the firm of the letterhead or of the sentence, never one of its departments.

A firm shows by its legal form (*S.R.L.*, *Întreprindere Individuală*), an institution by what it is (*Spitalul …*),
either of them by the word before it (*Angajator:*, *Firma …, cu sediul în*). Departments of the employer (*Serviciul
resurse umane*) and whom the paper is for (*Către Primăria …*) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.craft.prose import Page, key, printed
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from models.page import Word

GAP = 2.2  # letter heights that part columns
MOST = 12  # words of a name
HEAD = 14  # rows of a page in which a letterhead ends

_FORM = re.compile(r"(?:SRLD?|SA|SNC|SCS|SCA|PFA|II|IF|RA|SNCS|SCM|SPRL|GIE|GMBH|SOCCOOP)")
_POINTED = re.compile(r"(?:SA|RA|II|IF|SCA|SCS|SCM)")  # short ones are a form only in capitals
_FORM_WORDS = re.compile(
    r"INTREPRINDERE\s(?:INDIVIDUALA|FAMILIALA)|PERSOANA\sFIZICA\sAUTORIZATA|SOCIETATE\sCOOPERATIVA|"
    r"CABINET\sINDIVIDUAL(?:\sDE\sAVOCAT\w*)?"
)
_LABEL = re.compile(
    r"(?:(?:DENUMIRE\w*|NUMELE)\s(?:SI\sADRESA\s)?)?(?:ANGAJATOR\w{0,4}|UNITAT\w{1,4}|SOCIETAT\w{1,4}(?:\sCOMERCIALA)?|"
    r"FIRM\w{1,3}|SUBSCRISA|INSTITUTI\w{1,3}|PLATITOR\w{0,4}(?:\s(?:DE|AL)\sVENIT\w*)?|COMPANI\w{1,3}|OPERATORUL\sECONOMIC|"
    r"(?<=DENUMIRE)|(?<=DENUMIREA))\s*[:.,\-–]?\s*(?=\S)"
)
_OFFICE = re.compile(
    r"(?:PRIMARIA|SPITALUL|UNIVERSITATEA|INSPECTORATUL|SCOALA|LICEUL|COLEGIUL|GRADINITA|FUNDATIA|ASOCIATIA|COMPANIA|REGIA|"
    r"DIRECTIA|SERVICIUL|CENTRUL|BIROU\w*|PAROHIA|FEDERATIA|CLUBUL|SINDICATUL|ORGANIZATIA|MINISTERUL|INSTITUTUL|TEATRUL|"
    r"BIBLIOTECA|CONSILIUL|BANCA|CABINET\w*|CRESA|MUZEUL|OPERA|CASA|AGENTIA|CLINICA|POLICLINICA|FARMACIA|SEMINARUL|UNITATEA|"
    r"INTREPRINDERE\w*|FILARMONICA|ACADEMIA|MITROPOLIA|ARHIEPISCOPIA|PENITENCIARUL|TRIBUNALUL|JUDECATORIA|PARCHETUL|"
    r"GRUPUL|COOPERATIVA|COMUNA|ORASUL|MUNICIPIUL|NOTAR\w*|OCOLUL|ADMINISTRATIA|SOCIETATEA)(?![A-Z])"
)
_WEAK = re.compile(
    r"(?:SERVICIUL|BIROU\w*|DIRECTIA|CENTRUL|CASA|UNITATEA|COMUNA|ORASUL|MUNICIPIUL|MINISTERUL|INSPECTORATUL)"
)
_DEPARTMENT = re.compile(
    r"(?:SERVICIU\w*|BIROU\w*|COMPARTIMENT\w*|DEPARTAMENT\w*|DIRECTIA|SECTIA|SECTORUL|OFICIUL|DIVIZIA|SERV|BIR|COMP)\.?\s+"
    r"(?:DE\s)?(?:\w+[\s,\-]+){0,2}?(?:RESU\w*|UMAN\w*|SALAR\w*|PERSONAL\w*|FINANCIA\w*|CONTABIL\w*|ECONOMIC\w*|JURIDIC\w*|"
    r"ADMINISTRATIV|R\.?U|HR|RUNOS|ORGANIZARE|PLATI|PLATA|REGISTRATUR\w*|SECRETARIAT\w*|MANAGEMENT\w*)(?![A-Z])"
)
_TO = re.compile(r"(?:CATRE|SPRE STIINTA|DESTINATAR|LA|PENTRU|IN ATENTIA)\W*$")
_END = re.compile(
    r"\s+[\-–]\s|[,;]|\s(?:CU\sSEDIUL|SEDIUL|AVAND|CIF|CUI|C\.\s?[UI]\.|COD\s(?:FISCAL|UNIC)|STR\.|NR\.|J\d|REG|O\.R\.C|TEL|"
    r"REPREZENTAT|PRIN\s|DECLAR|CERTIFIC|ADEVER|CONFIRM|IN\sCALITATE|INREGISTRAT|LOC\.|JUD\.|MUN\.|DIN\s(?:STR|LOC|MUN))"
)
_STOP = re.compile(
    r"(?:LA|CADRUL|IN|ANGAJAT\w*|SALARIAT\w*|ANGAJATOR\w*|FIRM\w{1,3}|SOCIETAT\w{1,4}|UNITAT\w{1,4}|SUBSCRISA|INSTITUTI\w*|CATRE|ESTE|CA|"
    r"PRIN|NOI|DENUMIRE\w*|ADMINISTRATOR\w*|DIRECTOR\w*|PATRON|REPREZENTANT\w*|AL|A|PENTRU|ADEVERIM|CERTIFICAM|COMERCIALA|UNDE|"
    r"ROMANIA|JUDETUL\w*|PLATITOR\w*|DE)"
)
_INSIDE = {"si", "de", "şi", "și", "&", "-", "–", "for", "and", "pentru", "cu"}
_ROUND = ' ,;:|_"'


@dataclass(frozen=True)
class _Firm:
    page: Page
    first: int  # word numbers
    last: int
    sure: float


def read(pages: Sequence[Page]) -> list[Found]:
    """``/employer``: the best place; another firm as well placed is its rival."""
    firms = sorted((f for page in pages for f in _of_page(page)), key=lambda f: -f.sure)
    if not firms:
        return _spoiled(pages)
    best = firms[0]
    reading = _as_found(best)
    same = re.sub(r"\W", "", fold_signs(reading.raw))
    others = [_as_found(f) for f in firms[1:] if f.sure >= best.sure - 0.04]
    rivals = tuple(
        dict.fromkeys(
            o.raw for o in others
            if (t := re.sub(r"\W", "", fold_signs(o.raw))) != same and t not in same and same not in t
        )
    )  # fmt: skip
    return [replace(reading, rivals=rivals, located=0.7 if rivals else reading.located)]


def _spoiled(pages: Sequence[Page]) -> list[Found]:
    """A row near the top that begins with *S.C.* though the legal form at its end cannot be read: for the clerk."""
    for page in pages[:1]:
        for row in page.rows[:HEAD]:
            for cell in row.segments():
                if re.match(r"S\.?\s?C\.?\s[^\W\d]", " ".join(w.text for w in cell)) and 2 < len(cell) < MOST:
                    raw = printed(cell).strip(_ROUND)
                    return [found("/employer", raw, cell, page.view, raw=raw, located=0.5)]
    return []


def _as_found(firm: _Firm) -> Found:
    words = firm.page.words[firm.first : firm.last + 1]
    raw = printed(words).strip(_ROUND)
    if raw.count("„") + raw.count('"') + raw.count("”") < printed(words).count('"') + printed(words).count("”"):
        raw = printed(words).strip(" ,;:|_")  # a quotation mark that closes what was opened
    if re.search(r"(?<!\.\w)\.$", raw) and not re.search(r"\b\w\.\w\.\w?\.?$|\b[IA]\.$", raw):
        raw = raw[:-1]
    bent = re.search(r"[$€@{}<>\\^*=~¢§]|\w['’]S\.|[.,:]{2}|\d[A-Z]{2}$", raw)  # signs that no firm's name has
    return found("/employer", raw, words, firm.page.view, raw=raw, located=min(firm.sure, 0.7 if bent else 1.0))


def _of_page(page: Page) -> Iterator[_Firm]:
    for i, j in _legal_forms(page):
        yield from _before_form(page, i, j) or _behind_form(page, i, j)
    yield from _labelled(page)
    yield from _offices(page)


def _legal_forms(page: Page) -> Iterator[tuple[int, int]]:
    """Where a legal form stands: its first and last word."""
    for i, word in enumerate(page.words):
        form = key(word)
        capitals = fold_signs(word.text) == word.text.replace("î", "Î")
        if _FORM.fullmatch(form) and (capitals or not _POINTED.fullmatch(form)):
            yield i, i
    for m in _FORM_WORDS.finditer(page.plain):
        first, last = page.index_at(m.start()), page.index_at(m.end() - 1)
        if last < len(page.words) and not page.plain.startswith("CABINET", m.start()):
            yield first, last


def _before_form(page: Page, i: int, last: int) -> list[_Firm]:
    """The name that ends with this form: leftwards over words with capitals, to a label, a gap or a small word."""
    first, sure = i, 0.0
    while first > 0 and last - first < MOST:
        word = page.words[first - 1]
        if not page.same_row(first - 1, first):
            running = len(page.rows[page.row_of(first - 1)].segments()) == 1 and page.flows_on(first - 1)
            if first != i and not running:
                break
            if first != i and not _capital(word):
                sure = 0.85
                break
        elif page.gap_before(first) > GAP:
            break
        ends = word.text.rstrip("\"”'").endswith((",", ";", ":")) or bool(_STOP.fullmatch(key(word)))
        if key(word) == "SC" or (word.text.startswith("S.") and key(word).startswith("SC") and len(key(word)) < 3):
            first, sure = first - 1, 0.92
            break
        if ends and word.text.lower() not in _INSIDE:
            sure = 0.88
            break
        if not _capital(word) and not (word.text.lower() in _INSIDE and first >= 2 and _capital(page.words[first - 2])):
            sure = 0.85
            break
        if word.text.lower() in _INSIDE and first >= 2 and _STOP.fullmatch(key(page.words[first - 2])):
            break
        first -= 1
    if first == i:
        return []
    begins = first == 0 or not page.same_row(first - 1, first) or page.gap_before(first) > GAP
    if key(page.words[first]) == "C" and first and key(page.words[first - 1]) == "S":
        first -= 1
    sure = sure or (0.9 if begins else 0.7)
    if page.row_of(first) != page.row_of(last):
        sure = min(sure, 0.85)
    if _cut_short(page, first, last, i):
        sure = 0.6
    return [_Firm(page, first, last, sure if page.row_of(first) < HEAD else min(sure, 0.83))]


def _cut_short(page: Page, first: int, last: int, form: int) -> bool:
    """Whether words of the name may be lost: *S.C.* stands apart to the left, or one word only is left of the name."""
    left = [w for w in page.words[max(0, first - 3) : first] if w.line == page.words[first].line]
    return any(key(w) == "SC" for w in left) or (bool(left) and form - first < 2 and _parted_from(page, first))


def _parted_from(page: Page, first: int) -> bool:
    return page.gap_before(first) > GAP


_FIRST = re.compile(r"(?:II|IF|PFA|INTREPRINDERE|PERSOANA|SC)")


def _behind_form(page: Page, i: int, last: int) -> list[_Firm]:
    """A name behind its form (*II SUCIU MARIUS*, *P.F.A. Rus Ana*): to a comma, a small word or the cell's end."""
    if not _FIRST.match(key(page.words[i])) or page.words[last].text.endswith((",", ";")):
        return []
    end = last
    while end + 1 < len(page.words) and end - last < 6:
        if page.words[end].text.endswith((",", ";")) or not page.same_row(end, end + 1):
            break
        if (
            page.gap_before(end + 1) > GAP
            or not _capital(page.words[end + 1])
            or _STOP.fullmatch(key(page.words[end + 1]))
        ):
            break
        end += 1
    if end == last:
        return []
    return [_Firm(page, i, end, 0.88 if _begins_cell(page, i) and page.row_of(i) < HEAD else 0.82)]


def _capital(word: Word) -> bool:
    text = word.text.strip("„”\"'(“")
    return bool(text) and (text[0].isupper() or text[0].isdigit() or text in ("&", "-", "–", "+"))


def _labelled(page: Page) -> Iterator[_Firm]:
    """The name behind *Angajator:*, *Firma …, cu sediul*: to a comma, the seat, or the end of its cell."""
    for m in _LABEL.finditer(page.plain):
        first = page.index_at(m.end())
        label = page.index_at(m.start())
        if first >= len(page.words) or page.start_of(first) != m.end() or not _begins_cell(page, label):
            continue
        colon = ":" in page.plain[m.start() : m.end()] or page.gap_before(first) > 1.2
        if not _capital(page.words[first]) or (not page.same_row(label, first) and not colon):
            continue
        stop = _END.search(page.plain, m.end())
        limit = stop.start() if stop else len(page.plain)
        last = first
        while last + 1 < len(page.words) and last - first < MOST and page.start_of(last + 1) < limit:
            if page.gap_before(last + 1) > GAP or (not page.same_row(last, last + 1) and not page.flows_on(last)):
                break
            last += 1
        if last - first < MOST and not _DEPARTMENT.match(page.plain, m.end()):
            many = last > first or colon
            yield _Firm(page, first, last, (0.86 if many else 0.6) if page.row_of(first) < HEAD else 0.6)


def _begins_cell(page: Page, i: int) -> bool:
    return i == 0 or not page.same_row(i - 1, i) or page.gap_before(i) > 1.5


def _offices(page: Page) -> Iterator[_Firm]:
    """An institution that has a row of the letterhead to itself."""
    at = 0
    for number, row in enumerate(page.rows[:HEAD]):
        for cell in row.segments():
            first, at = at, at + len(cell)
            start, end = page.start_of(first), page.end_of(at - 1)
            text = page.plain[start:end]
            if not _OFFICE.match(text) or len(cell) < 2 or _DEPARTMENT.match(text) or _LABEL.fullmatch(text[:40]):
                continue
            if number and _TO.search(fold_signs(page.rows[number - 1].text)):
                continue
            if number and first == page.index_at(start) and page.flows_on(first - 1) and number > 6:
                continue
            stop = _END.search(text)
            last = first + len(text[: stop.start()].split()) - 1 if stop else at - 1
            sure = 0.6 if _WEAK.match(text) and not re.search(r"PUBLIC|GENERAL|NATIONAL|JUDETEAN", text) else 0.84
            yield _Firm(page, first, max(first, last), sure - 0.001 * number)
