"""What an energy bill says in sentences: *factura seria X nr. N din data D*, *locul de consum cu codul C se află la
adresa A*, *vă rugăm să achitați până la data D*. Sentences run on over line ends, where no label is whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.craft import places
from extractors.craft.lines import Line
from extractors.craft.printed_names import name_words
from extractors.craft.prose import Page
from extractors.found import Found, found
from extractors.kinds.energy_until import until
from models.page import Word
from validators import dates

_EARLIER = r"(?!ANTERIO|PRECED|STORN|RESTAN|INITIAL)"
_NUMBERED = re.compile(
    r"(?:SERI[AE]\s*:?\s*[A-Z0-9]{1,6}(?:\s[A-Z]{1,3})?\s*[,/]?\s*(?:SI\s)?N(?:R|UMAR\w*)\.?\s*:?\s*|"
    rf"(?<![A-Z])(?:FACTUR\w+|DOCUMENTUL(?: FISCAL)?)(?:\s{_EARLIER}[A-Z]+){{0,4}}?"
    r"\s*:?\s*(?<![A-Z])"
    r"N(?:[REOFT](?![A-Z])|UMAR\w*)\.?\s*:?\s*(?:[A-Z]{1,5}\d{0,2}[\s\-])?)"
    r"(?P<number>\d{4,14})(?!\d|[.,]\d|-\d)"
)
_ISSUE_BEHIND = re.compile(
    r"\s*(?:DIN\s+DATA(?:\s+DE)?|DIN|/|DATA|(?:,\s*)?(?:EMIS|INTOCMIT|ELIBERAT)[A]?\s+(?:LA|IN|PE)(?:\s+DATA(?:\s+DE)?)?)"
    r"\s*:?\s*(?=[\dOI])"
)
_OF_INVOICE = re.compile(
    rf"(?<![A-Z])FACTUR\w+(?:\s{_EARLIER}[A-Z]+){{0,3}}\s+N(?:R|UMAR\w*)\.?\s*:?\s*[A-Z\d\-]{{4,18}}"
    rf"(?:\s[A-Z\d\-]{{4,18}})?{_ISSUE_BEHIND.pattern}"
)
_SUM = r"(?:[\d.,]+\s(?:DE\s)?(?:LEI|RON)\W{0,3})?"
_DUE_SAID = re.compile(
    rf"(?<![A-Z])(?:ACHIT|PLAT|SCADEN)\w*(?:\s[A-Z]+){{0,5}}?\s?,?\s{_SUM}(?:CEL\s(?:MAI\s)?TARZIU\s)?\W?"
    r"(?:P[AI]NA\s)?(?:LA|IN|PE)(?:\s?DATA)?(?:\sDE)?\s*:?\s*(?=[\dOI]\d?[\s./\-])"
)
_CODE = r"[A-Z]{0,8}[\s\-]?\d[\dA-Z\-]{3,20}"
_IS = r"(?:\s(?:ESTE|E|NR|NUMARUL|UNIC))?\.?\s?[:=]?\s?"
_OF_SUBSCRIBER = re.compile(
    r"(?<![A-Z])COD(?:UL)?\s(?:(?:DVS\.?|DUMNEAVOASTRA|TAU)\s)?(?:DE\s)?"
    rf"(?P<word>INCASARE|ABONAT(?:ULUI)?|CLIENT(?:ULUI)?|CONSUMATOR(?:ULUI)?|PARTENER)\b{_IS}(?P<code>{_CODE})(?![A-Z\d])"
)
_PLACE = r"(?:LOC|PUNCT)(?:UL|ULUI)?\sDE\s(?:CONSUM|LIVRARE|FURNIZARE|MASURA(?:RE)?)"
_OF_POINT = re.compile(
    rf"(?<![A-Z])(?:{_PLACE}\s?,?\s(?:(?:CU|AVAND|IDENTIFICAT|PRIN|LA)\s){{0,3}}(?:COD(?:UL)?|NUMARUL|NR\.?)|"
    rf"(?:COD(?:UL)?|NUMARUL)\s(?:UNIC\s|DE\sIDENTIFICARE\s)?(?:AL?\s)?{_PLACE}|\(?(?:POD|CLC|NLC))\)?"
    rf"(?:\s?\(?(?:POD|CLC|NLC)\)?)?{_IS}(?P<code>{_CODE})(?![A-Z\d])"
)
_DWELLING = re.compile(
    rf"(?<![A-Z])(?:{_PLACE}|IMOBIL\w*|LOCUINT\w+|APARTAMENT\w*)[^.]{{0,60}}?"
    r"\s(?:(?:(?:SITUAT|AFLAT|AMPLASAT)\w?|SE\sAFLA|ESTE)\s(?:IN|LA|PE)(?:\sADRESA)?|(?:LA|CU)\sADRESA|DIN)"
    r"\s?:?\s(?:DIN\s)?"
)
_NAMED = re.compile(
    r"(?<![A-Z])(?:PE\sNUMELE(?:\sSI\sPRENUMELE)?|TITULAR\w*\sCONTRACTULUI(?:\sESTE)?|CONTRACTUL\w*\sINCHEIAT\sCU|"
    r"INCHEIAT\sCU|BUNA(?:\sZIUA)?\s?,|STIMATE?A?\s(?:DOMNULE|DOAMNA|DOMNISOARA|CLIENT))\s?:?\s"
)
_MORE = re.compile(rf"\s*/?\s*(?P<code>{_CODE})(?![A-Z\d./,])")
_SECOND = re.compile(r"COD\w*\s[A-Z ]{4,20}/\s?$")  # the second of two labels before a slash
_NO_CODE = re.compile(r"\d{1,2}-\d{1,2}-\d{2,4}|(?:19|20)\d\d")


def numbered(pages: Sequence[Page], have: dict[str, Found]) -> list[Found]:
    """``Factură fiscală seria AV nr. 8395372367 din data de 24.10.2017``: number and date of one sentence."""
    for page in pages:
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
            if behind and (issued := _date_at(page, behind.end(), "/issue_date", 0.95)):
                out.append(issued)
            return out
    return []


def _date_at(page: Page, at: int, path: str, located: float) -> Found | None:
    here = dates.find_dates(page.text[at : at + 26].replace("\n", " "))
    if not here or here[0][0] > 1:
        return None
    start, end = at + here[0][0], at + here[0][1]
    return found(path, here[0][2], page.words_cut(start, end), page.view, located=located)


def dated(pages: Sequence[Page], have: dict[str, Found]) -> list[Found]:
    """The date behind the invoice's number (``CPLC 201755120 / 10.01.2018``), and a term said in a sentence, where no
    label names them."""
    forms: list[tuple[str, re.Pattern[str]]] = []
    number = have.get("/invoice_number")
    if "/issue_date" not in have and number is not None and number.value:
        forms.append(("/issue_date", re.compile(rf"(?<!\d){re.escape(str(number.value))}{_ISSUE_BEHIND.pattern}")))
    elif "/issue_date" not in have:
        forms.append(("/issue_date", _OF_INVOICE))
    if "/due_date" not in have:
        forms.append(("/due_date", _DUE_SAID))
    out = [one for path, form in forms for one in _first(_dates(pages, path, form))]
    if "/due_date" not in have and not any(f.path == "/due_date" for f in out):
        out += _first(until(pages))
    return out


def _dates(pages: Sequence[Page], path: str, form: re.Pattern[str]) -> Iterator[Found]:
    for page in pages:
        for hit in form.finditer(page.plain):
            if (one := _date_at(page, hit.end(), path, 0.9)) is not None:
                yield one


def _first(readings: Iterable[Found]) -> list[Found]:
    """The first reading; what else was said for the same field are its rivals."""
    every = list(readings)
    others = {str(r.value): None for r in every if r.value != every[0].value}
    return [replace(every[0], rivals=tuple(others))] if every else []


def codes(pages: Sequence[Page], have: dict[str, Found]) -> list[Found]:
    """The codes that a sentence names, where no label does: the collection code before the client's."""
    out: list[Found] = []
    if _open(have, "/subscriber_code"):
        said = list(_coded(pages, "/subscriber_code", _OF_SUBSCRIBER))
        best = [r for word, r in said if word.startswith(("INCAS", "ABONAT"))] or [r for _, r in said]
        out += _first(best)
    if _open(have, "/consumption_point_code"):
        out += _first(r for _, r in _coded(pages, "/consumption_point_code", _OF_POINT))
    return out


def _open(have: dict[str, Found], path: str) -> bool:
    return path not in have or have[path].value is None


def _coded(pages: Sequence[Page], path: str, form: re.Pattern[str]) -> Iterator[tuple[str, Found]]:
    for page in pages:
        for hit in form.finditer(page.plain):
            start, end = hit.span("code")
            located = 0.88
            if more := _MORE.match(page.plain, end):  # a second code or group behind it: which one is meant?
                located = 0.6
                start, end = more.span("code") if _SECOND.search(page.plain, 0, hit.start()) else (start, end)
            words = _trimmed(page.words_cut(start, end))
            value = "".join(w.text for w in words).replace("-", "").upper()
            if words and not _NO_CODE.fullmatch(hit["code"]) and page.gap_before(page.index_at(start)) < 4:
                yield hit.groupdict().get("word") or "", found(path, value, words, page.view, located=located)


def _trimmed(words: Sequence[Word]) -> list[Word]:
    """Without the brackets and points around a code."""
    return [replace(w, text=w.text.strip(" ().,;:")) for w in words if w.text.strip(" ().,;:")]


def holders(pages: Sequence[Page]) -> list[tuple[int, list[Word], float]]:
    """View and name of those whose contract a sentence tells of (*încheiat pe numele …*), and how surely: one who is
    greeted need not be the holder."""
    out = []
    for page in pages:
        for hit in _NAMED.finditer(page.plain):
            first = page.index_at(hit.end())
            run = [replace(w, text=w.text.rstrip("!")) for w in page.words[first : first + 6]]
            whole = bool(run) and page.flows_on(first)
            kept = tuple(w for w in run if whole or w.line == run[0].line)
            words = name_words(Line(0, 0, kept)) if kept else []
            if len(words) > 1:
                greeted = hit[0].startswith(("BUNA", "STIMAT"))
                out.append((page.view, words, 0.75 if greeted else 0.88))
    return out


def dwelling(pages: Sequence[Page]) -> list[Found]:
    """``/address``: the place of consumption that a sentence tells of; another one said is its rival."""
    out = []
    for page in pages:
        for hit in _DWELLING.finditer(page.plain):
            place = places.address_at(page, hit.end())
            if place is not None and place.start <= page.index_at(hit.end()) + 1:
                out.append(found("/address", place.value, place.words, page.view, located=place.sure))
    return _first(out)
