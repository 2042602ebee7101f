"""Who is the tenant and who the owner: what the paper calls each person, before the name, behind it, or by a verb.

A role may stand before the name (*Chiriaș: …*, *între proprietarul … și chiriașa …*), behind it (*…, în calitate de
locatar*, *denumită în continuare chiriașă*), over its column of a table, or lie in a verb (*dau cu chirie numitei …*).
Where the words before and behind a name contradict each other nothing is sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft import mentions, split_names
from extractors.craft.mentions import ROLE, SKIP, Mention
from extractors.craft.names import FIRM, UNSURE, Name, name_after
from extractors.craft.prose import Page, key
from models.page import Word
from validators import names as forms

LONGEST = 480  # letters of a person's description, to the word that says the role
_CALLED = re.compile(
    r"(?:CALITATE\s+DE[^;.:]{0,60}?|(?:DE)?NUMIT\w*[^;:.]{0,60}?|[,(\-–;]|\bCA|FIIND|\d{13}|\"|„)\s*[\"„“(,]?\s*$"
)
_OTHER_TENANT = re.compile(
    r"(?:CALITATE\s+DE|(?:DE)?NUMIT\w*\s(?:[A-Z]+\s){0,5}?)\s*[\"„“]?(?P<word>BENEFICIAR\w*|IMPRUMUTAT[AI]?|UTILIZATOR\w*|"
    r"FOLOSITO\w+|PRIMITO\w+)(?![A-Z])"
)
_GIVES = re.compile(
    r"(?<![A-Z])(?:DAU|DA|DAM|(?:SUB)?INCHIRIEZ|(?:SUB)?INCHIRIAZA|(?:SUB)?INCHIRIEM|IMPRUMUT|IMPRUMUTA|CEDEZ|CEDEAZA|OFER|OFERA|PREDAU|PREDA|"
    r"AM INCHIRIAT|A INCHIRIAT|AM DAT|AM IMPRUMUTAT|A IMPRUMUTAT|A DAT|AM CEDAT|"
    r"TRANSMIT|TRANSMITE|PUN|PUNE|ACORD|LAS)(?![A-Z])"
)
_TAKES = re.compile(
    r"(?<![A-Z])(?:PRIMESC|PRIMESTE|AM PRIMIT|IAU|IA|PREIAU|PREIA|FOLOSESC|FOLOSESTE)\s(?:[A-Z]+\s){0,5}?"
    r"(?:CHIRIE|FOLOSINT\w+|COMODAT|INCHIRIERE|LOCATIUNE)"
)
_FROM = re.compile(
    r"(?<![A-Z])DE LA\s+(?:(?:(?:MAMA|TATAL|BUNICUL|BUNICA|FRATELE|SORA|UNCHIUL|MATUSA|SOCRUL|SOACRA|FIUL|FIICA|"
    r"PARINTII|NASUL|NASA)\s(?:MEU|MEA|SAU|SA|MEI|SAI),?|D-?L|D-?NA|DOMNUL|DOAMNA|NUMIT\w+|PROPRIETAR\w*)[.\s]+)*$"
)
_BY = re.compile(
    r"(?<![A-Z])(?:INCHIRIER\w*|IMPRUMUT\w*|CEDAR\w*|DAREA|TRANSMITER\w*|PUNEREA)(?![A-Z])[^.;]{0,60}?\sDE\sCATRE\s+"
    r"(?:(?:D-?L|D-?NA|DOMNUL|DOAMNA|NUMIT\w+)[.\s]+)*$"
)
_IS = re.compile(r":|(?<![A-Z])(?:ESTE|FIIND|SUNT|ANUME)(?![A-Z])")
_PLURAL = re.compile(r"CHIRIASI|LOCATARI|COMODATARI|LOCATORI|COMODANTI|PROPRIETARI")


@dataclass(frozen=True)
class Party:
    """A person of the contract; ``tenant``: True, False, or None where the paper does not call it anything;
    ``sure``: of the role."""

    page: Page
    name: Name
    tenant: bool | None
    sure: float = FIRM


@dataclass(frozen=True)
class _Word:
    """A role's word at ``start:end``; ``strong``: the words before it say that somebody is called so; ``bound``: the
    words behind it bind it to the name there (*chiriașul este …*)."""

    tenant: bool
    start: int
    end: int
    strong: bool
    plural: bool
    bound: bool = False


def parties(pages: Sequence[Page]) -> list[Party]:
    """The persons of the contract in its order, each with its role."""
    out: list[Party] = []
    for page in pages:
        out += [*_of_page(page), *(Party(page, n, t, 0.9) for n, t in (*columns(page), *split_names.of_page(page)))]
    return out


def _of_page(page: Page) -> list[Party]:
    """A role's word between two names belongs to the second where the first one's stood before it too."""
    persons = mentions.of_page(page)
    before = [_prefix(page, one) for one in persons]
    first = next((k for k in range(len(persons)) if before[k] or _suffix(page, persons, k, len(page.text))), 0)
    leading = bool(persons) and before[first] is not None
    out: list[Party] = []
    claimed = -1
    for k, one in enumerate(persons):
        own = before[k]
        ahead = _captioned(page, one) or (own if own is not None and own.start != claimed else None)
        follower = before[k + 1] if k + 1 < len(persons) else None
        kept = follower is not None and (leading or ahead is not None or follower.bound)
        stop = follower.start if follower is not None and kept else len(page.text)
        behind = _suffix(page, persons, k, stop)
        claimed = behind.start if behind is not None and behind.strong else -1
        tenant, sure = _decide(ahead, behind)
        if tenant is None or (ahead is None and sure < FIRM):
            said = _by_verb(page, persons, k)
            tenant, sure = said if said[0] is not None else (tenant, sure)
        out.append(Party(page, one.name, tenant, sure))
    return _coordinated(page, persons, out)


def _decide(ahead: _Word | None, behind: _Word | None) -> tuple[bool | None, float]:
    if ahead is not None:
        contradicted = behind is not None and behind.strong and behind.tenant != ahead.tenant
        return ahead.tenant, UNSURE if contradicted else FIRM
    if behind is None:
        return None, 0.0
    return behind.tenant, FIRM if behind.strong else 0.7


def _prefix(page: Page, one: Mention) -> _Word | None:
    """The role's word directly before the name, over labels and titles."""
    floor = max(0, one.start - 90)
    last = None
    for m in ROLE.finditer(page.plain, floor, one.start):
        last = m
    if last is None:
        return None
    skipped = SKIP.match(page.plain, last.end())
    end = skipped.end() if skipped else last.end()
    if page.plain[end : one.start].strip(" .,:;-–()/0123456789"):
        return None
    if mentions.behind_role(page, last.end()) is None:
        return None
    bound = bool(_IS.search(page.plain, last.end(), end))
    return _Word(last["tenant"] is not None, last.start(), last.end(), True, bool(_PLURAL.match(last[0])), bound)


def _captioned(page: Page, one: Mention) -> _Word | None:
    """The role in the caption under the name."""
    m = ROLE.search(page.plain, one.end, one.end + 60)
    name = mentions.over_caption(page, m.start()) if m else None
    if m is None or name is None or name.start != one.name.start:
        return None
    return _Word(m["tenant"] is not None, m.start(), m.end(), True, False)


def _suffix(page: Page, persons: Sequence[Mention], k: int, stop: int) -> _Word | None:
    """The first role's word behind the name and before the next name; one that calls somebody so goes before one that
    merely stands there."""
    start = persons[k].end
    end = min(stop, start + LONGEST, persons[k + 1].start if k + 1 < len(persons) else stop)
    found = [_word(page, start, m) for m in ROLE.finditer(page.plain, start, end)]
    other = _OTHER_TENANT.search(page.plain, start, end)
    if other and not any(w.strong for w in found):
        return _Word(True, other.start("word"), other.end("word"), True, False)
    return next((w for w in found if w.strong), found[0] if found else None)


def _word(page: Page, start: int, m: re.Match[str]) -> _Word:
    strong = bool(_CALLED.search(page.plain, max(start, m.start() - 90), m.start()))
    strong = strong or (not page.plain[start : m.start()].strip() and mentions.behind_role(page, m.end()) is None)
    colon = page.plain[m.end() : m.end() + 3].strip().startswith(":")
    return _Word(m["tenant"] is not None, m.start(), m.end(), strong and not colon, bool(_PLURAL.match(m[0])))


def _by_verb(page: Page, persons: Sequence[Mention], k: int) -> tuple[bool | None, float]:
    """*Dau cu chirie numitei …*, *primesc în folosință de la …*."""
    one = persons[k]
    before = page.plain[persons[k - 1].end if k else max(0, one.start - LONGEST) : one.start]
    after = page.plain[one.end : persons[k + 1].start if k + 1 < len(persons) else one.end + LONGEST]
    if _FROM.search(before) or _BY.search(before):
        return False, FIRM
    if one.dative and _GIVES.search(before):
        return True, 0.9
    if one.subject and _TAKES.search(after):
        return True, 0.9
    if one.subject and _GIVES.search(after):
        return False, FIRM
    return None, 0.0


def _coordinated(page: Page, persons: Sequence[Mention], found: list[Party]) -> list[Party]:
    """*A și B, chiriași*: who is joined to another without a role of their own has the other's."""
    out = list(found)
    for k in range(1, len(out)):
        between = page.plain[persons[k - 1].end : persons[k].start]
        if out[k].tenant is None and out[k - 1].tenant is not None and _joint(between, out[k - 1].tenant):
            out[k] = Party(page, out[k].name, out[k - 1].tenant, out[k - 1].sure)
    for k in range(len(out) - 2, -1, -1):
        between = page.plain[persons[k].end : persons[k + 1].start]
        plural = _PLURAL.search(page.plain, persons[k + 1].end, persons[k + 1].end + LONGEST)
        near = re.fullmatch(r"[\s,]*SI\s(?:PE\s)?", between) or (plural and re.search(r"(?:\bSI|,)\s*$", between))
        if out[k].tenant is None and out[k + 1].tenant is not None and near:
            out[k] = Party(page, out[k].name, out[k + 1].tenant, out[k + 1].sure)
    return out


def _joint(between: str, tenant: bool | None) -> bool:
    """Joined by a bare *și*, or by one at the end of a description that names no other role."""
    if re.fullmatch(r"[\s,]*(?:SI|IMPREUNA CU)\s(?:CU\s|PE\s)?(?:SOT(?:UL|IA)\s)?", between):
        return True
    said = [m["tenant"] is not None for m in ROLE.finditer(between)]
    return tenant is True and not said and bool(re.search(r"\bSI\s*$", between)) and "PE DE " not in between


def columns(page: Page, roles: re.Pattern[str] = ROLE) -> list[tuple[Name, bool]]:
    """A table with two roles as heads: the names of the first row below that has one in each column, and whether it is
    the tenant's. ``roles``: a pattern with the groups ``tenant`` and ``owner``."""
    for number, row in enumerate(page.rows):
        named = [h for segment in row.segments() if (h := _head(segment, roles)) is not None]
        if len(named) != 2 or named[0] == named[1]:
            continue
        for below in range(number + 1, min(number + 4, len(page.rows))):
            found = _cells(page, below)
            if len(found) == 2:
                return list(zip(found, named, strict=True))
    return []


def _head(segment: Sequence[Word], roles: re.Pattern[str]) -> bool | None:
    text = " ".join(key(w) for w in segment)
    m = roles.search(text)
    return None if m is None or len(text) > 45 else m["tenant"] is not None


def _cells(page: Page, number: int) -> list[Name]:
    """The names of a row's cells, a label in front left out; empty when any other cell is no name."""
    segments = page.rows[number].segments()
    out: list[Name] = []
    for k, segment in enumerate(segments):
        index = next((i for i, w in enumerate(page.words) if w == segment[0]), None)
        if index is None:  # a piece that the running text has otherwise: the row is no plain pair of names
            return []
        name = name_after(page, page.start_of(index))
        whole = name is not None and name.value is not None and len(forms.tokens(name.value)) > 1
        fits = whole and name is not None and name.start == index and name.end - index <= len(segment)
        if fits and name is not None and not (k == 0 and len(segments) == 3):
            out.append(name)
    return out if len(out) >= len(segments) - 1 else []
