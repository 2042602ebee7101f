"""The persons that a contract names, wherever it names them: described by a domicile, an identity card or a CNP,
behind a word for their role, before *în calitate de …*, behind *subsemnatul*, or given something (*numitei …*).

Lawyers, notaries, witnesses and those who only stand in for a party are no parties and left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.craft import printed_names
from extractors.craft.anchors import Groups
from extractors.craft.names import FIRM, GAP, UNSURE, Name, as_name, name_after, name_before
from extractors.craft.prose import Page, key, printed
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from validators import cnp as cnps
from validators import names as forms

BEHIND_NAME: Groups = (
    (
        "behind",
        (
            "domiciliat|domiciliata|domiciliati", "cu domiciliul", "legitimat|legitimata", "identificat|identificata",
            "posesor|posesoare al|a", "nascut|nascuta", "cu resedinta", "avand cnp", "resident|rezident|rezidenta in",
            "cetatean|cetateana", "in calitate de", "cu locuinta", "dom",
        ),
    ),
)  # fmt: skip
TENANT = r"(?:CHIRIAS\w*|LOCATAR\w*|COMODATAR\w*|SUBCHIRIAS\w*|BERLO)"
OWNER = r"(?:(?:CO)?PROPRIETAR\w*|LOCATOR\w*|COMODANT\w*|IMPRUMUTATO\w+|BERBEADO)"
ROLE = re.compile(rf"(?<![A-Z])(?:(?P<tenant>{TENANT})|(?P<owner>{OWNER}))(?![A-Z])")
_LABELS = (
    r"(?:NUMELE|NUME|SI(?=\s+(?:PRE)?NUME)|PRENUMELE|PRENUME|"
    r"DL|DNA|D-NA|D-L|D-RA|DOMNUL|DOAMNA|NUMITUL|NUMITA|SUBSEMNAT\w*|A|EI|ESTE|FIIND|ANUME)"
)
SKIP = re.compile(
    rf"(?:\([A-Z/]{{1,4}}\))?(?:\s*/\s*[^\W\d_]+)?[\s:.,;()/|\-–]*"
    rf"(?:{_LABELS}(?![A-Z])[\s:.,;()/|\-–]*)*"
)
_DATIVE = re.compile(
    r"(?<![A-Z])(?:NUMITULUI|NUMITEI|D-?LUI|D-?NEI|D-LUI|D-NEI|DOMNULUI|DOAMNEI|DOMNISOAREI|FAMILIEI|"
    r"(?:FIICEI|FIULUI|NEPOTULUI|NEPOATEI|MAMEI|TATALUI|SURORII|FRATELUI|SOTIEI|SOTULUI|PRIETEN\w+)\s"
    r"(?:MELE|MEU|SALE|SAU|NOASTRE|NOSTRU)|"
    r"CATRE\s(?:D-?L|D-?NA|DOMNUL|DOAMNA|NUMIT\w+)|LUI)[\s.,]+"
)
_SUBJECT = re.compile(r"(?<![A-Z])(?:SUBSEMNAT(?:UL|A|II|UL\s?\(A\)|UL/A)?|EU)[\s,:]+")
_ITEM = re.compile(r"(?:^|\n)\s*(?:\d{1,2}(?:\.\d)?|[a-d])[.)]\s+(?=[^\W\d_]{2,}[^\n,]{2,40},)")  # *1. POP ANA, …*
_NO_PARTY = re.compile(
    r"(?<![A-Z])(?:PRIN|MANDATAR\w*|IMPUTERNICIT\w*|AVOCAT\w*|REPREZENTA\w*(?:\s(?:DE|PRIN))?|NOTAR\w*(?:\sPUBLIC)?|"
    r"MARTOR\w*|ADMINISTRATOR\w*|DIRECTOR\w*|PRIMAR\w*|EXECUTOR\w*|SECRETAR\w*|AGENT\w*|FIUL|FIICA|LUI)"
    r"(?:\s*[:,.\-–]\s*|\s+)(?:(?:D-?L|D-?NA|DOMNUL|DOAMNA|ING|DR)[.\s]+|\d[.)]\s*)*$"
)
_STANDING = re.compile(
    r"(?:(?<=,)\s*(?:(?:CETATEAN|CETATEANA)\s\w+|STUDENT\w*|PENSIONAR\w*|(?:NE)?CASATORIT\w*|DIVORTAT\w*|VADUV\w*|"
    r"MAJOR\w*|"
    r"SALARIAT\w*|DE PROFESIE \w+|(?:FIUL|FIICA) LUI [^,]{3,40}|DE SEX \w+|NASCUT\w* [^,]{3,50})\s*,)[\s]*"
    r"(?:(?:(?:CETATEAN|CETATEANA)\s\w+|STUDENT\w*|PENSIONAR\w*|(?:NE)?CASATORIT\w*|NASCUT\w* [^,]{3,50})\s*,\s*)*$"
)
_NOTARY_BEHIND = re.compile(r"[\s,]*(?:NOTAR|AVOCAT|MARTOR|PRIMAR|DIRECTOR|ADMINISTRATOR)")
_NO_NAME = re.compile(
    r"(?:OBIECT\w*|CONTRACT\w*|ARTICOL\w*|ART|CAP|CAPITOL\w*|DURAT\w*|TERMEN\w*|PRET\w*|CHIRI[AI]\w{0,2}|OBLIGATI\w*|"
    r"DREPTURI\w*|PART(?:I|ILE|ILOR|EA)|LEGE\w*|CODU\w*|CIVIL|ROMANIA|JUDET\w*|CONSILI\w*|BIROU\w*|PROCUR[AI]\w*|"
    r"IMPUTERNICI\w*|DECLAR\w*|IMOBIL\w*|APARTAMENT\w*|LOCUINT\w*|[IVX]{2,}|NUME\w*|PRENUME\w*|SEMNATUR\w*|"
    r"ACT|BULETIN\w*|CARTE\w*|IDENTITATE|ADRES\w*|DOMICILI\w*|STRADA|BENEFICIAR\w*|FOLOSINT\w*|GRATUIT\w*)"
)


@dataclass(frozen=True)
class Mention:
    """A party of the contract: where its name stands. ``subject``: behind *subsemnatul*; ``dative``: something is
    given to it."""

    page: Page
    name: Name
    subject: bool = False
    dative: bool = False

    @property
    def start(self) -> int:
        return self.page.start_of(self.name.start)

    @property
    def end(self) -> int:
        return self.page.end_of(self.name.end - 1)


def of_page(page: Page) -> list[Mention]:
    """The persons in text order, each place once."""
    found: list[Mention] = []
    for one in _with_partners(page, _all(page)):
        at = next((i for i, m in enumerate(found) if _overlap(m.name, one.name)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _joined(found[at], one)
    kept = [m for m in found if not _no_party(page, m)]
    return sorted(kept, key=lambda m: m.name.start)


def _all(page: Page) -> Iterable[Mention]:
    for spot in sorted({a.start for a in page.anchors(BEHIND_NAME)} | {s for s, _, _ in cnps.find_all(page.text)}):
        yield from _mention(page, name_before(page, _over_standing(page, spot)))
    for m in ROLE.finditer(page.plain):
        yield from _mention(page, behind_role(page, m.end()))
        opened = page.plain[: m.start()].rstrip()
        if opened.endswith(("(", "-", "–", ",")) or page.gap_before(page.index_at(m.start())) > GAP:
            yield from _mention(page, name_before(page, m.start()))
        yield from _mention(page, over_caption(page, m.start()))
    for m in _DATIVE.finditer(page.plain):
        yield from (replace(x, dative=True) for x in _mention(page, name_after(page, m.end())))
    for m in _ITEM.finditer(page.text):
        named = name_after(page, m.end())
        if named is not None and printed_names.known(named.words):
            yield from _mention(page, named)
    for m in _SUBJECT.finditer(page.plain):
        yield from (replace(x, subject=True) for x in _mention(page, name_after(page, m.end())))


def _over_standing(page: Page, spot: int) -> int:
    """Where the name before a description ends: over what is said of the person first (*studentă, căsătorită,*)."""
    standing = _STANDING.search(page.plain, max(0, spot - 120), spot)
    return standing.start() if standing else spot


def _with_partners(page: Page, mentions: Iterable[Mention]) -> Iterable[Mention]:
    """Each mention and whoever is joined to it by *și*: *Rusu Vasile și Rusu Elena*."""
    for one in mentions:
        yield one
        joint = re.compile(r"[\s,]*(?:SI|IMPREUNA CU)\s(?:CU\s|PE\s)?(?:SOT(?:UL|IA)\s)?").match(page.plain, one.end)
        if joint:
            yield from _mention(page, name_after(page, joint.end()))


def behind_role(page: Page, position: int) -> Name | None:
    """The name directly behind a role's word, over *nume și prenume*, titles and marks; when it stands in another row
    the role must have stood alone in its own (not in a table's head)."""
    skipped = SKIP.match(page.plain, position)
    start = skipped.end() if skipped else position
    name = name_after(page, start)
    if name is None or name.value is None or ROLE.search(page.plain, start, page.start_of(name.start)):
        return None
    own = page.index_at(max(0, position - 2))
    if own < len(page.words) and not page.same_row(own, name.start):
        row = page.rows[page.row_of(own)]
        if page.in_column(own):
            return name if page.row_of(name.start) - page.row_of(own) == 1 else None
        if len(row.segments()) > 1 or len(page.rows[page.row_of(name.start)].segments()) > 2:
            return None
        if page.row_of(name.start) - page.row_of(own) > 1:
            return None
    return name


def over_caption(page: Page, position: int) -> Name | None:
    """The name in the row above a caption: *(numele și prenumele chiriașului)*."""
    at = page.index_at(position)
    if at >= len(page.words) or not (number := page.row_of(at)):
        return None
    caption, above = page.rows[number], page.rows[number - 1]
    text = fold_signs(caption.text)
    if not text.startswith("(") or "NUME" not in text or len(above.words) > 5 or len(caption.segments()) > 1:
        return None
    first = next(i for i, w in enumerate(page.words) if w.line == number - 1)
    name = name_after(page, page.start_of(first))
    return name if name is not None and len(name.words) == len(above.words) else None


def captioned(pages: Sequence[Page], path: str = "/name") -> list[Found]:
    """The only name that stands over a caption such as *(numele și prenumele)*; none where there are several."""
    out = {}
    for page in pages:
        for m in re.finditer(r"\([^)]{0,40}?NUME", page.plain):
            for one in _mention(page, over_caption(page, m.start())):
                out[one.name.value] = found(
                    path, one.name.value, one.name.words, page.view, located=min(0.85, one.name.sure)
                )
    return list(out.values()) if len(out) == 1 else []


def _mention(page: Page, name: Name | None) -> list[Mention]:
    while name is not None and re.fullmatch(r"[IVX]+", key(name.words[0])) and len(name.words) > 2:
        words = name.words[1:]  # the number of a list: *II. Pop Ana*
        name = replace(name, words=words, value=as_name(printed(words)), start=name.start + 1)
    if name is None or name.value is None or len(forms.tokens(name.value)) < 2:
        return []
    if any(_NO_NAME.fullmatch(key(w)) for w in name.words) or printed_names.of_the_trade([w.text for w in name.words]):
        return []
    if not printed_names.known(name.words):
        name = replace(name, sure=min(name.sure, 0.75))  # without a known given name it may be anything in capitals
    return [Mention(page, name)]


def _overlap(a: Name, b: Name) -> bool:
    return a.start < b.end and b.start < a.end


def _joined(a: Mention, b: Mention) -> Mention:
    """Two findings of one place: the longer run of words; where they differ its ends are unsure."""
    longer = a if len(a.name.words) >= len(b.name.words) else b
    sure = longer.name.sure if a.name.value == b.name.value else min(a.name.sure, b.name.sure, UNSURE)
    if a.name.value == b.name.value:
        sure = max(a.name.sure, b.name.sure) if min(a.name.sure, b.name.sure) >= UNSURE else sure
    name = replace(longer.name, sure=min(FIRM, sure))
    return Mention(a.page, name, a.subject or b.subject, a.dative or b.dative)


def _no_party(page: Page, one: Mention) -> bool:
    before = page.plain[max(0, one.start - 60) : one.start]
    if one.dative and re.search(r"LUI\s*$", before):
        return False
    return bool(_NO_PARTY.search(before) or _NOTARY_BEHIND.match(page.plain, one.end))
