"""Addresses as they are printed in blocks: which line belongs to an address, and whether what was taken is whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.craft.lines import Line
from extractors.craft.stream import fold_signs
from validators import addresses
from validators.counties import letters_of

_STREET = re.compile(
    r"(?<![A-Z0-9\-])(?:STR(?:ADA)?|B-?DUL|BULEVARDUL|BLVD|BLD|BVD|BD|CALEA|CAL|ALEEA|AL|PIATA|P-?TA|SPLAIUL|"
    r"SPL|INTRAREA|INTR|"
    r"FUNDATURA|FDT|SOSEAUA|SOS|DRUMUL|DR)(?![A-Z]{3})(?:\.|\s|(?=[A-Z]))"
)
_PART = re.compile(
    r"(?<![A-Z0-9])(?:NR|NUMARUL|BL(?:OC)?|SC(?:ARA)?|ET(?:AJ)?|AP(?:ART|T|ARTAMENT)?|JUD(?:ETUL)?|MUN(?:ICIPIUL)?|"
    r"OR(?:AS)?|COM(?:UNA)?|SAT(?:UL)?|LOC(?:ALITATEA)?|SECT(?:OR|ORUL)?|CAMERA|CORP)(?:\.|:|\s|(?=\d))"
)
_TOWN = re.compile(
    r"(?<![A-Z])(?:CLUJ|NAPOCA|FLORESTI|BACIU|APAHIDA|FELEACU|CHINTENI|TURDA|DEJ|GHERLA|HUEDIN|CAMPIA TURZII|"
    r"BUCURESTI)(?![A-Z])"
)
_NUMBER = re.compile(r"^(?:[A-Z][A-Z.\-]*,?\s){1,4}(?:NR\.?\s?|NUMARUL\s)?\d{1,3}[A-Z]?(?![\d.])")
_HOUSE_NUMBER = re.compile(r"\d{1,3}[A-Z]?,?(?:\s(?:BL|SC|ET|AP)[.\s]|$)")  # *Calea Turzii / 95 bl.32*
_DATED = re.compile(  # *Str. 1 / Decembrie 1918*
    r"\s\d{1,2} / (?:IANUARIE|FEBRUARIE|MARTIE|APRILIE|MAI|IUNIE|IULIE|AUGUST|SEPTEMBRIE|OCTOMBRIE|NOIEMBRIE|DECEMBRIE)"
)
_POSTAL_ONLY = re.compile(r"(?:COD(?:UL)? POSTAL|C\.?P\.?)?[\s:.]*\d{6}\.?")
_POINTED = re.compile(r"(?i)(?<![^\W\d_])((?:str|nr|bl|sc|et|ap|jud)\.)(?=\w)")
_SPACED = re.compile(r"(?i)(?<![^\W\d_])(?:str|nr|bl|sc|et|ap|jud)\. ")
_DANGLING = re.compile(
    r"(?:,|-|(?<![A-Z])(?:STR(?:ADA)?|NR|BL(?:OC)?|SC(?:ARA)?|ET(?:AJ)?|AP(?:ART)?|JUD(?:ETUL)?|LOC|MUN|B-?DUL|"
    r"ALEEA|CALEA|"
    r"DE|CEL|LUI|AL))[.:]?$"
)


def begins(text: str) -> bool:
    """Whether a line can begin an address: a street, or a town with a street or number behind it."""
    folded = fold_signs(text)
    if _STREET.search(folded[:40]):
        return True
    return bool((_TOWN.search(folded) or _PART.search(folded)) and (_PART.search(folded) or "," in folded))


def goes_on(taken: str, line: str) -> bool:
    """Whether ``line`` is the next printed line of the address ``taken``.

    >>> goes_on("Cluj-Napoca, Calea Turzii", "95 bl.32 sc.B"), goes_on("CLUJ, STRADA 1", "DECEMBRIE 1918, NR. 9")
    (True, True)
    >>> goes_on("Cluj-Napoca, Calea Turzii 95", "Decembrie 2017"), goes_on("Calea Turzii", "95 lei")
    (False, False)
    """
    folded, before = fold_signs(line).strip(), fold_signs(taken).strip()
    if _POSTAL_ONLY.fullmatch(folded) or re.search(r"\d{2}\.\d{2}\.\d{4}|\bCOD\b|\bTEL\b|@", folded):
        return False
    if _DANGLING.search(before):
        return True
    have = addresses.parse(taken)
    if have.county and have.street and have.number:
        return False
    if _STREET.match(folded) and have.street:
        return False
    if _PART.match(folded) or _TOWN.match(folded) or letters_of(folded.strip(" .,")):
        return True
    if (
        have.street and not have.number and _NUMBER.search(folded)
    ):  # the street's name goes on: REGELE / FERDINAND NR. 68
        return True
    if have.street and not have.number and (_HOUSE_NUMBER.match(folded) or _DATED.search(f"{before} / {folded}")):
        return True
    return bool(re.match(r"\d{6}\s", folded) and _TOWN.search(folded))


def whole(text: str) -> bool:
    """Whether street (or village), number and town are stated, and nothing stands open at the end."""
    have = addresses.parse(text)
    folded = fold_signs(text)
    if _DANGLING.search(folded.strip()) or not have.number or not (have.street or have.city):
        return False
    if not (have.city or have.county or _TOWN.search(folded)):
        return False
    return bool(have.flat or not (have.block or have.stair or have.floor))


def evenly_spaced(text: str) -> str:
    """The address with the blank behind an abbreviation's point that the engine lost, where all others have theirs.

    >>> evenly_spaced("str. Horea nr. 1, et. 5, ap.71"), evenly_spaced("STR. HOREA NR.1 BL.T4 AP.7")
    ('str. Horea nr. 1, et. 5, ap. 71', 'STR. HOREA NR.1 BL.T4 AP.7')
    """
    glued, apart = _POINTED.findall(text), _SPACED.findall(text)
    return _POINTED.sub(r"\1 ", text) if len(glued) == 1 and len(apart) >= 3 else text


def join(block: Sequence[Line]) -> list[Line]:
    """The first lines of ``block`` that are one address; empty when the first is none."""
    if not block or not begins(block[0].text):
        return []
    out = [block[0]]
    for line in block[1:]:
        if not goes_on(" ".join(x.text for x in out), line.text):
            break
        out.append(line)
    return out
