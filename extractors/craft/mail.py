"""The e-mail address of a letterhead. Tesseract's Romanian model has no ``@``, so a place that must hold an address
(a label stands there, or a word ends in a domain) is given even without a value: the further engines can read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.craft.prose import Page
from extractors.found import Found, found
from validators import contact

_EMAIL = re.compile(r"[\w.+\-]+\s?(?:@|\(a\)|\(@)\s?[\w\-]+(?:\s?\.\s?[\w\-]+)+")
_LABEL = re.compile(
    r"(?:(?<![A-Z])E\s?[\-.–]?\s?MAIL(?:UL)?|(?:ADRESA\s(?:DE\s)?)?POSTA\sELECTRONICA|(?<![A-Z\d@.\-])MAIL|"
    r"(?:ADRESA|CORESPONDENTA)\sELECTRONICA)(?!\.)(?:\s?/\s?E-?MAIL|\sASOCIATI\w+(?![\w.@(]))?(?![A-Z])\s*[:.\-–]*\s*"
)
_DOMAIN = re.compile(r"[\w\-]\.(?:RO|COM|ORG|EU|NET|HU)[,;.)]?$", re.I)
_SITE = re.compile(r"^(?:HTTPS?|WWW)|[/]", re.I)
_SITE_LABEL = re.compile(r"(?:WEB|SITE|PAGINA|INTERNET|WWW)\W*$")
_PART = re.compile(r"[^\W_A-ZĂÂÎȘȚ][\w.+\-]*")  # what the engine left of the part before the sign
_NEXT = re.compile(r"(?:TEL|MOBIL|FAX|COD|CIF|CUI|CF|NR|IBAN|CONT|BANCA|SEDIU|ADRESA|WEB|SITE|WWW|DATA|STR)\w*[.:]?")
NEAR = 1.2  # letter heights between two pieces of one address


def email(pages: tuple[Page, ...], path: str) -> list[Found]:
    """The first e-mail address, else the place where one must stand, without a value or with a mended one."""
    for find in (_plain, _labelled, _by_domain):
        reading = next((r for page in pages for r in find(page, path)), None)
        if reading is not None:
            return [reading]
    return []


def _plain(page: Page, path: str) -> Iterator[Found]:
    for m in _EMAIL.finditer(page.text):
        value = re.sub(r"\s", "", m[0])
        if "\n" in m[0] or not contact.is_valid_email(value):
            continue
        first = page.index_at(m.start())
        broken = first > 0 and _before(page, first) is not None
        start = page.start_of(first - 1) if broken else m.start()
        sure = 0.6 if broken else 1.0
        words = page.words_cut(start, m.end())
        yield found(path, contact.validate_email(value), words, page.view, raw=page.text[start : m.end()], located=sure)


def _before(page: Page, first: int) -> int | None:
    """The number of the word before ``first`` when it may be a lost piece of the same address."""
    i = first - 1
    if i < 0 or not page.same_row(i, first) or page.gap_before(first) > NEAR:
        return None
    return i if _PART.fullmatch(page.words[i].text) and not _label_ends(page, i) else None


def _label_ends(page: Page, i: int) -> bool:
    end = page.end_of(i)
    return any(m.start() <= page.start_of(i) and m.end() >= end for m in _LABEL.finditer(page.plain))


def _labelled(page: Page, path: str) -> Iterator[Found]:
    for m in _LABEL.finditer(page.plain):
        first = page.index_at(m.end())
        label = page.index_at(m.start())
        if first >= len(page.words) or not page.same_row(label, first):
            continue
        if page.words[first].text in ("de", "a", "al"):
            continue
        last = first
        while last + 1 < len(page.words) and _goes_on(page, last):
            last += 1
        start, end = max(m.end(), page.start_of(first)), page.end_of(last)
        raw = page.text[start:end]
        if sum(c.isalpha() for c in raw) < 4 or _NEXT.fullmatch(page.plain[start:end].split(" ")[0]):
            continue
        yield found(path, mended(raw), page.words_cut(start, end), page.view, raw=raw, located=0.9)


def _goes_on(page: Page, i: int) -> bool:
    """Whether the address that word ``i`` belongs to goes on in the next word."""
    word, following = page.words[i].text, page.words[i + 1]
    if not page.same_row(i, i + 1) or page.gap_before(i + 1) > NEAR or word.endswith((",", ";", "|")):
        return False
    return not _DOMAIN.search(word) and not _NEXT.fullmatch(following.text.upper())


def _by_domain(page: Page, path: str) -> Iterator[Found]:
    for i, word in enumerate(page.words):
        if not _DOMAIN.search(word.text) or _SITE.search(word.text) or len(word.text) < 8:
            continue
        if _SITE_LABEL.search(page.plain[max(0, page.start_of(i) - 20) : page.start_of(i)]):
            continue
        first = i
        while (earlier := _before(page, first)) is not None and i - first < 2:
            first = earlier
        start, end = page.start_of(first), page.end_of(i)
        raw = page.text[start:end]
        yield found(path, mended(raw), page.words_cut(start, end), page.view, raw=raw, located=0.85)


def mended(raw: str) -> str | None:
    """The ``@`` that the Romanian model cannot write (DOMAIN 0.1): ``(a``, ``(Q``, ``Q``, ``(8``, ``€`` between two
    parts of an address. A candidate, to be agreed by the engine that can.

    >>> mended("ap.padin22(Qexemplu.ro"), mended("ap.padin22 exemplu.ro")
    ('ap.padin22@exemplu.ro', None)
    """
    if "@" in raw:
        return contact.validate_email(raw) if contact.is_valid_email(raw) else None
    for sign in (r"\((?:[Qa8@âO]|AQ)?", r"[Q€©®]", r"(?<=\d)8(?=[a-z])"):
        value = re.sub(sign, "@", raw.strip(".,;:"), count=1)
        if "@" in value and contact.is_valid_email(value):
            return contact.validate_email(value)
    return None
