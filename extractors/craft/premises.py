"""The dwelling that a contract or empowerment is about: its address, never a party's domicile; and the number under
which the tax office registered the contract, never the contract's own or a notary's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.craft import places
from extractors.craft.anchors import Anchor, Groups
from extractors.craft.places import UNSURE, Place
from extractors.craft.prose import Page
from extractors.found import Found, found
from validators import addresses

_DWELLING: Groups = (
    (
        "dwelling",
        (
            "imobilul|imobilului|apartamentul|apartamentului|locuinta|locuintei|casa|casei|garsoniera|garsonierei "
            "situat|situata|situate|aflat|aflata|amplasat|amplasata in|din?",
            "imobilul|imobilului|apartamentul|apartamentului|locuinta|locuintei|casa|casei|garsoniera|garsonierei din",
            "situat|situata|situate|aflat|aflata|amplasat|amplasata in|din|pe",
            "situat|situata|aflat|aflata la adresa?",
            "imobilul|apartamentul|locuinta|casa|garsoniera mea|sa|noastra? de? pe|la",
            "imobilul|apartamentul|locuinta|casa|garsoniera proprietate|proprietatea * in|din",
            "imobilul|apartamentul|locuinta|casa|garsoniera proprietate|proprietatea mea|sa|noastra in|din",
            "imobilul|apartamentul|locuinta|casa|garsoniera * * in|din",
            "locuinta|locuintei|apartamentul|apartamentului|casa|casei mea|meu|mele|sa|sau|nostru|noastra situata? "
            "in|din",
            "imobilul|apartamentul * din|in",
            "apartament|apartamentul nr * situat in|din",
            "adresa imobilului|locuintei|apartamentului|spatiului|bunului inchiriat|inchiriate|imprumutat|imprumutate?",
            "adresa imobilului|locuintei|apartamentului|spatiului dat|data|date * comodat|chirie|inchiriere|folosinta",
            "adresa imobilului|locuintei|apartamentului|spatiului",
            "spatiul|spatiului de locuit situat? in|din",
            "spatiul de locuit inchiriat|imprumutat|folosit?", "imobilul|imobilului|apartamentul|locuinta de la adresa",
        ),
    ),
    (
        "label",
        (
            "imobil|imobilul|apartament|apartamentul|locuinta|locuinte|spatiul|garsoniera", "locuinta de la",
            "obiectul|obiect contractului?|comodatului?|inchirierii?|locatiunii?", "imobilul * in|din",
            "imobil ingatlan",
            "locuinta inchiriata|imprumutata|folosita", "imobilul|spatiul|bunul inchiriat|imprumutat|folosit",
            "bunul", "obiect|obiectul",
            "lakas|ingatlan",
        ),
    ),
    ("weak", ("la adresa din?", "situat|situata", "imobilul de la adresa")),
)  # fmt: skip
_OF_A_PARTY = re.compile(r"(?:DOMICILI\w*|SEDIU\w*|RESEDINT\w*|\bCU|\bDOM\.?|LOCUI\w+)\s*(?:IN\s*)?$")
_DESCRIBED = re.compile(
    r"(?<![A-Z])(?:OBIECT\w*|IMOBIL\w*|BUN\w*|SPATIU\w*|LOCUINTA)\b[\s:.\-–]*(?:(?:UN|O|UNUI|UNEI)\s)?"
    r"(?:APARTAMENT\w*|CAS[AEI]+|GARSONIER\w+|LOCUINT\w+|IMOBIL\w*|CAMER[AE])\b[^.:;]{0,70}?[,(\s]\s*"
    r"(?=(?:STR|STRADA|ALEEA|CALEA|BD|B-DUL|BULEVARDUL|PIATA|P-TA|SAT|COM)(?![A-Z]))"
)
_OWN_HOUSE = re.compile(r"PROPRIETAR\w*\s+(?:AL|A|ALE)\s*$")
_HEADING = re.compile(
    r"(?:LOCUINTA|IMOBILUL|APARTAMENTUL|OBIECTUL|SPATIUL|BUNUL)\b[^:.,;]{0,40}?[\s:]*\n[^\n]{0,12}?ADRESA?\s*:?\s|"
    r"(?<![A-Z])(?:LOCUINT\w+|IMOBIL\w*|APARTAMENT\w*|GARSONIER\w+|CAS[AE]I?|BUNUL\w*)(?![A-Z])[^.:;]{0,90}?[,\n(]\s*"
    r"(?:(?:CU|AVAND)\s)?(?:ADRESA|AMPLASAMENT\w*|AMPLASARE\w*|LA ADRESA|LOCALIZA(?:RE|T|TA))\s?(?::|IN\s|DIN\s)"
)


@dataclass(frozen=True)
class _Candidate:
    page: Page
    place: Place
    strength: float


def dwelling(pages: Sequence[Page], path: str = "/address") -> list[Found]:
    """The address behind *imobilul situat în*, a label for the dwelling or a heading; dwellings at other addresses
    are rivals, the one that the owner is only described by (*proprietar al casei din*) less so than the others."""
    candidates = [c for page in pages for c in _candidates(page)]
    best = max(candidates, key=lambda c: (c.strength, c.place.sure), default=None)
    if best is None:
        return _guessed(pages, path)
    value = best.place.value
    others = {c.place.value for c in candidates if addresses.compare(c.place.value, value) == "different"}
    located = min(best.place.sure, 0.95 if best.strength >= 0.8 else UNSURE)
    if _flat_apart(best):
        located = min(located, UNSURE)
    return [found(path, value, best.place.words, best.page.view, located=located, rivals=tuple(sorted(others)))]


_STREET = re.compile(r"(?<![A-Z])(?:STR|STRADA|ALEEA|CALEA|BD|B-DUL|BULEVARDUL|PIATA|P-TA)(?![A-Z])")
_TOWN = re.compile(
    r"(?<![A-Z])(?:(?:MUN|LOC|LOCALITATEA|MUNICIPIUL|ORASUL|COMUNA|COM)\.?\s)?[A-Z]{3,}-[A-Z]{3,}[\s,]{1,3}$"
)
GUESS = 0.5


def _guessed(pages: Sequence[Page], path: str) -> list[Found]:
    """Where nothing speaks of the dwelling: an address that is not said to be a party's, else a party's; for the
    clerk."""
    best: tuple[float, Page, Place] | None = None
    for page in pages:
        for m in _STREET.finditer(page.plain):
            town = _TOWN.search(page.plain[: m.start()])
            place = places.address_at(page, town.start() if town else m.start())
            a_partys = bool(
                re.search(r"DOMICILI|SEDIU|RESEDIN|LOCUIES", page.plain[max(0, m.start() - 60) : m.start()])
            )
            sure = GUESS - 0.2 * a_partys
            if place is not None and (best is None or sure > best[0]):
                best = sure, page, place
    if best is None:
        return []
    sure, page, place = best
    return [found(path, place.value, place.words, page.view, located=sure)]


def _flat_apart(best: _Candidate) -> bool:
    """*Apartamentul nr. 3 din imobilul situat în …*: the flat stands before the address, which lacks it."""
    start = best.page.start_of(best.place.start)
    before = best.page.plain[max(0, start - 70) : start]
    flat = re.search(r"(?:\bAP|APARTAMENT\w*)\.?\s*(?:NR\.?|NUMARUL)?\s*\d", before)
    return bool(flat) and not re.search(r"(?i)\bap", best.place.value)


def _candidates(page: Page) -> Iterable[_Candidate]:
    for a in page.anchors(_DWELLING):
        before = page.plain[max(0, a.start - 22) : a.start]
        if _OF_A_PARTY.search(before):
            continue
        place = places.address_at(page, a.end)
        if place is not None:
            yield _Candidate(page, place, _strength(page, a, before))
    lined = "".join("\n" if t == "\n" else p for t, p in zip(page.text, page.plain, strict=True))
    for pattern, strength in ((_HEADING, 0.9), (_DESCRIBED, 0.85)):
        for m in pattern.finditer(lined):
            place = places.address_at(page, m.end())
            if place is not None:
                yield _Candidate(page, place, strength)


def _strength(page: Page, a: Anchor, before: str) -> float:
    if a.name == "weak":
        return 0.7
    strength = 1.0 if a.name == "dwelling" else 0.85
    return strength - (0.1 if _OWN_HOUSE.search(before) else 0.0) - 0.001 * a.rank


_NUMBER = r"(?P<number>[A-Z]{0,4}[-/_]?(?:\d{1,3}(?:\.\d{3})+|\d{2,9})(?:/\d{4}(?!\d))?)(?!\d)"
# The number is longer than what was matched.
_GOES_ON = re.compile(r"[ ]?[-_.]\w|\s\d{3}(?!\d)|/(?!\s?\d{1,2}[./ -])\w")
_REGISTERED = (
    re.compile(
        r"(?:INREGISTRA\w+|LUAT\w* IN EVIDENTA|EVIDENTA FISCALA|NR\.? DE INREGISTRARE|INREG\.?|INTRARE)[^\d]{0,60}?"
        rf"(?:N[RO]\.?|NUMARUL)\s*[:.]?\s*{_NUMBER}"
    ),
    re.compile(rf"(?:NR|NUMAR\w*)\.?\s?(?:DE\s)?(?:INREG\w*|INTRARE)\.?[^\d]{{0,40}}?[:\s]\s*{_NUMBER}"),
    re.compile(
        rf"(?:A\.?N\.?A\.?F|A\.?J\.?F\.?P|ORGAN\w*\sFISCAL\w*)\.?[^\d]{{0,40}}?(?:NR|NUMAR\w*)\.?\s*[:.]?\s*{_NUMBER}"
    ),
)
_FISCAL = re.compile(
    r"A\.?\s?J\.?\s?F\.?\s?P|ANAF|A\.N\.A\.F|FINANT\w+|D\.?\s?G\.?\s?(?:R\.?\s?)?[FE]\.?\s?P|FISCAL\w*|A\.?F\.?P\."
)
_SOMEONE_ELSE = re.compile(
    r"NOTAR\w*|AVOCAT\w*|BAROU\w*|PRIMARI\w*|AUTENTIF\w*|ASOCIATI\w*|CABINET\w*|CADASTR\w*|CARTE\w* FUNCIAR\w*"
)
_SENTENCE = re.compile(r"[^\W\d_]{4,}\s*[.;]\s+(?=[A-ZĂÂÎȘȚ])|\d{4}\s*[.;]?\s+(?=[A-ZĂÂÎȘȚ][a-zăâîșț]+)")


def registration(pages: Sequence[Page], path: str = "/tax_registration_number") -> list[Found]:
    """The number under which the tax office registered the contract; without the office's name in the same sentence,
    or with somebody else's nearer, for the clerk. Two such numbers are rivals."""
    out: dict[str, Found] = {}
    for page in pages:
        for pattern in _REGISTERED:
            for m in pattern.finditer(page.plain):
                start, end = m.span("number")
                whole = _GOES_ON.match(page.plain, end) is None
                sure = 0.93 if whole and _by_tax_office(page, m.start(), start, end) else 0.6
                value = page.text[start:end]
                if value not in out or out[value].located < sure:
                    out[value] = found(path, value, page.words_cut(start, end), page.view, raw=value, located=sure)
    ordered = sorted(out.values(), key=lambda f: -f.located)
    if len(ordered) > 1 and ordered[1].located > 0.9:
        return [replace(ordered[0], rivals=tuple(str(f.value) for f in ordered[1:] if f.located > 0.9))]
    return ordered[:1]


def _by_tax_office(page: Page, start: int, number: int, end: int) -> bool:
    """Whether the sentence around the number names the tax office, and nobody else who gives numbers."""
    before, behind = page.text[max(0, start - 110) : number], page.text[end : end + 70]
    cut = [m.end() for m in _SENTENCE.finditer(before)]
    first = max(0, start - 110) + (cut[-1] if cut else 0)
    stop = _SENTENCE.search(behind)
    last = end + (stop.start() + 4 if stop else len(behind))
    lead, tail = page.plain[first:number], page.plain[end:last]
    office, other = _nearest(_FISCAL, lead, tail), _nearest(_SOMEONE_ELSE, lead, tail)
    return office is not None and (other is None or office < other)


def _nearest(pattern: re.Pattern[str], lead: str, tail: str) -> int | None:
    """Letters between the number and the pattern's nearest match before or behind it; behind counts double."""
    ahead = [len(lead) - m.end() for m in pattern.finditer(lead)]
    behind = [2 * m.start() for m in pattern.finditer(tail)]
    return min([*ahead, *behind], default=None)
