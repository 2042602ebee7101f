"""What letterheads say of an office: its name, its fiscal code, its address and e-mail."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import places
from extractors.craft.anchors import Groups
from extractors.craft.prose import Page
from extractors.craft.rows import letters
from extractors.found import Found, found
from models.dossier import Check
from validators import contact, cui

_FISCAL = re.compile(
    r"(?<![A-Z])(?:C\.?\s?U\.?\s?[IL1]\.?|C\.?\s?I\.?\s?F\.?|C\.\s?F\.|CF|"
    r"COD(?:UL)?\s(?:DE\s)?(?:INREGISTRARE\s)?FISCALA?|"
    r"COD(?:UL)?\sUNIC(?:\sDE\sINREGISTRARE)?|COD(?:UL)?\sDE\s(?:IDENTIFICARE|INREGISTRARE)\sFISCALA)"
    r"(?:\s?/\s?(?:C\.?U\.?I\.?|C\.?I\.?F\.?))?[\s:.\-]*(?:NR\.?)?[\s:]*"
    r"(?:R\s?[O0]\s?(?=\d{6}))?(?P<digits>\d(?:[ ]?\d){1,9})(?![\d])"
)
_TITLE_WORDS = ("ADEVERI", "CERTIFICAT", "BORDEROU", "DECLARATI")
_EMAIL = re.compile(r"[\w.+\-]+\s?(?:@|\(a\)|\(@|@)\s?[\w\-]+(?:\s?\.\s?[\w\-]+)+")
_EMAIL_LABEL = re.compile(r"(?:E-?\s?MAIL|POSTA ELECTRONICA|(?<![A-Z])MAIL)\s*[:.\-]?\s*(?P<value>\S+)")
_SEAT: Groups = (
    (
        "seat",
        (
            "cu sediul social? in", "sediul|sediu social?", "adresa postala? asociatiei?", "adresa postala", "adresa",
            "cu adresa in?", "adresa de corespondenta",
        ),
    ),
)  # fmt: skip


def fiscal_code(pages: tuple[Page, ...], path: str) -> list[Found]:
    """The fiscal code behind its label, digits only; its check digit is a check of the reading. Other codes on the
    paper with the same label are rivals."""
    hits = [(p, m) for p in pages for m in _FISCAL.finditer(p.plain)]
    if not hits:
        return []
    codes = [re.sub(r"\D", "", m["digits"]) for _, m in hits]
    best = next((i for i, c in enumerate(codes) if cui.is_valid(c)), 0)
    page, m = hits[best]
    rivals = tuple({c for c in codes if c != codes[best] and cui.is_valid(c)})
    words = page.words_cut(m.start("digits"), m.end("digits"))
    reading = found(path, codes[best], words, page.view, raw=m["digits"], rivals=rivals,
                    located=0.75 if page.cuts_word(m.start("digits")) else 0.95)  # fmt: skip
    return [replace(reading, checks=(Check(name="cui.checksum", ok=cui.is_valid(codes[best])),))]


def email(pages: tuple[Page, ...], path: str) -> list[Found]:
    """The first e-mail address; one that OCR left without its ``@`` is shown without a value."""
    for page in pages:
        for m in _EMAIL.finditer(page.text):
            value = m[0].replace(" ", "")
            if contact.is_valid_email(value):
                return [found(path, contact.validate_email(value), page.words_cut(*m.span()), page.view, raw=m[0])]
    for page in pages:
        for m in _EMAIL_LABEL.finditer(page.plain):
            start, end = m.span("value")
            raw = page.text[start:end]
            if any(c.isalpha() for c in raw):
                return [found(path, _email_mended(raw), page.words_cut(start, end), page.view, raw=raw, located=0.9)]
    return []


def _email_mended(raw: str) -> str | None:
    """The ``@`` that the Romanian model cannot write (DOMAIN 0.1): ``(a``, ``(Q``, ``Q``, ``(8``, ``€`` between two
    parts of an address. A candidate, to be agreed by the engine that can."""
    for sign in (r"\((?:[Qa8@âO]|AQ)?", r"[Q€©®]", r"(?<=\d)8(?=[a-z])"):
        value = re.sub(sign, "@", raw.strip(".,;:"), count=1)
        if "@" in value and contact.is_valid_email(value):
            return contact.validate_email(value)
    return None


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
    return [best[1]] if best else _unlabelled_seat(pages, path)


def _unlabelled_seat(pages: tuple[Page, ...], path: str) -> list[Found]:
    """An address that makes a row of the letterhead, or stands behind the fiscal code in a sentence."""
    for page in pages[:1]:
        title = next((i for i, r in enumerate(page.rows) if letters(r.text).startswith(_TITLE_WORDS)), 8)
        starts = [page.start_of(i) for i, w in enumerate(page.words) if w.line < title and _begins_row(page, i)]
        starts += [m.end() for m in _FISCAL.finditer(page.plain)]
        for start in starts:
            place = places.address_at(page, start)
            if place is not None and place.start == page.index_at(start) and place.sure >= places.FIRM:
                return [found(path, place.value, place.words, page.view, located=0.85)]
    return []


def _begins_row(page: Page, i: int) -> bool:
    return i == 0 or not page.same_row(i - 1, i) or page.gap_before(i) > 2.2


def _not_a_seat(page: Page, start: int) -> bool:
    """``la adresa`` is where somebody lives; ``adresa de e-mail`` is another thing."""
    before = page.plain[max(0, start - 12) : start]
    return bool(re.search(r"\b(?:LA|DIN|PENTRU)\s*$", before)) or page.plain.startswith("ADRESA DE E", start)
