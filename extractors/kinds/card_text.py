"""The free texts of a card by what they are: an issuer is an office, a birth place a place, a home an address.

A picker gives the words of a zone that can be the value, or none when what stands there is of another type; how sure
a text of the right type is, :func:`doubted` says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.craft import picks, postal
from extractors.craft.rows import letters
from extractors.craft.stream import fold_signs
from extractors.found import Found
from models.page import Word
from validators import addresses, dates
from validators.counties import letters_of

_OFFICE = re.compile(
    r"\bS\.?\s?P\.?\s?C\.?\s?[LJ]?\.?\s?E\.?\s?P|\bPOL(?:ITIA|IT|\.)|\bD\.?\s?E\.?\s?P\b|\bI\.?\s?N\.?\s?E\.?\s?P\b|"
    r"EVIDENT[AEI]|\bSERVICI|BIROU|FORMATIUN|SECTIA|PRIMARI|DIRECTI|INSPECTORAT|\bI\.?\s?G\.?\s?I\b|\bO\.?\s?R\.?\s?I\b|IMIGRARI|MINISTER|"
    r"\bD\.?G\.?E\.?P|\bDEPABD|CONSULAT|AMBASADA"
)
_PLACE = re.compile(
    r"\b(?:JUD|MUN|OR[AS]?|ORS|ORAS(?:UL)?|COM|SAT|SEC|SECT|SECTOR(?:UL)?|LOC)(?:ETUL|ICIPIUL|UNA|UL|ALITATEA)?\s?[.:]|"
    r"\b(?:JUD(?:ETUL)?|MUNICIPIUL|ORASUL|COMUNA|SATUL?|SECTORUL)\s"
)
_STREET = re.compile(
    r"(?<![A-Z\-])(?:STR(?:ADA)?|B-?DUL|BULEVARDUL|BLVD|BVD|BD|CALEA|CAL|ALEEA|AL|PIATA|P-?TA|SPLAIUL|SPL|INTRAREA|INTR|"
    r"FUNDATURA|FDT|SOSEAUA|SOS|DRUMUL)(?:\.|\s|(?=[A-Z][A-Z]))"
)
_HOUSE = re.compile(r"\b(?:NR|BL|SC|ET|AP)\b\.?\s?\w")
_TOWNS = re.compile(
    r"CLUJ|NAPOCA|BUCURESTI|TURDA|DEJ\b|GHERLA|HUEDIN|ORADEA|BISTRITA|ZALAU|SIBIU|BRASOV|TIMISOARA|\bIASI|\bARAD|"
    r"TARGU|BAIA MARE|SATU MARE|ALBA IULIA|CONSTANTA|CRAIOVA|GALATI|PLOIESTI|PITESTI|SUCEAVA|BACAU|BOTOSANI|CHISINAU"
)
UNTYPED = 0.7  # the place of a text that is of no plain type: for the clerk


def issuer(words: picks.Words) -> Sequence[Word]:
    """The office, up to a date behind it; none where digits prevail."""
    kept = _before_date(_from_run(words, lambda text: bool(_OFFICE.match(fold_signs(text)))))
    text = " ".join(w.text for w in kept)
    return [] if sum(c.isalpha() for c in text) < 3 or re.search(r"\d{3}", text) else kept


def birth_place(words: picks.Words) -> Sequence[Word]:
    """The place, without a date of birth beside it; none where a street, a house or a long number stands."""
    words = _from_run(words, _begins_with_place)
    kept = [w for w in words if not dates.find_dates(w.text.strip(" ,;"))]
    if dates.find_dates(" ".join(w.text for w in kept)):
        return []
    while kept and (not letters(kept[0].text) or letters(kept[0].text) in ("IN", "LA")):
        kept.pop(0)
    while kept and (not letters(kept[-1].text) or (letters(kept[-1].text) in ("M", "F") and len(kept) > 1)):
        kept.pop()
    text = fold_signs(" ".join(w.text for w in kept))
    if sum(c.isalpha() for c in text) < 3 or _STREET.search(text) or _HOUSE.search(text) or re.search(r"\d{3}", text):
        return []
    return [] if _OFFICE.search(text) else kept


def home(words: picks.Words) -> Sequence[Word]:
    """The printed lines that are one address: from the first that can begin one, as long as they go on."""
    lines = by_lines(_from_run(words, _begins_home))
    while lines and not _begins_home(_text(lines[0])):
        lines.pop(0)
    kept: list[Word] = _from_place(lines[0]) if lines else []
    for line in lines[1:]:
        if not continues(_text(kept), _text(line)):
            break
        kept += line
    return _before_date(kept)


def _from_place(line: Sequence[Word]) -> list[Word]:
    """A line without lone signs before its place: what a pattern behind the print was read as."""
    words = list(line)
    while len(words) > 1 and len(letters(words[0].text)) <= 1 and _begins_with_place(_text(words[1:])):
        words.pop(0)
    return words


def runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words parted where a line ends or a gap is as wide as between columns."""
    out: list[list[Word]] = []
    for line in by_lines(words):
        for word in line:
            if word is line[0] or word.box.x0 - out[-1][-1].box.x1 > 1.8 * word.box.height:
                out.append([])
            out[-1].append(word)
    return out


def _from_run(words: Sequence[Word], begins: Callable[[str], bool]) -> list[Word]:
    """The words without the rest of a label (another language, say) that a gap parts from the value."""
    first, *others = runs(words) if words else [[]]
    if not first or begins(_text(first)) or not others or not begins(_text(others[0])):
        return list(words)
    return [w for w in words if w not in first]


def by_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words in reading order, one list for each printed line."""
    out: list[list[Word]] = []
    for word in words:
        if out and out[-1][-1].box.same_line(word.box, 0.4) and word.box.x0 >= out[-1][-1].box.x0:
            out[-1].append(word)
        else:
            out.append([word])
    return out


def continues(taken: str, line: str) -> bool:
    """Whether ``line`` is the next line of the address ``taken``."""
    folded = fold_signs(line).strip()
    if _OFFICE.search(folded) or dates.find_dates(line):
        return False
    if _STREET.match(folded) and not addresses.parse(taken).street:
        return True
    return bool(_HOUSE.match(folded)) or postal.goes_on(taken, line)


def names_place(text: str) -> bool:
    """Whether the text is plainly a town, village or county (or one with its country)."""
    folded = fold_signs(text)
    bare = folded.strip(" .,")
    return bool(_PLACE.search(folded) or _TOWNS.search(folded) or letters_of(bare))


def begins_with_street(text: str) -> bool:
    return bool(_STREET.match(fold_signs(text).strip()))


def names_street(text: str) -> bool:
    return bool(_STREET.search(fold_signs(text)))


def _begins_with_place(text: str) -> bool:
    folded = fold_signs(text).strip()
    return bool(_PLACE.match(folded) or _TOWNS.match(folded) or letters_of(folded.strip(" .,")))


def doubted(f: Found) -> Found:
    """The reading, less sure where its text is not plainly of its field's type."""
    if not isinstance(f.value, str):
        return f
    folded = fold_signs(f.value)
    wrong = (
        (f.path == "/issued_by" and not _OFFICE.match(folded))
        or (f.path == "/birth_place" and not _begins_with_place(f.value))
        or (f.path == "/address" and not (postal.whole(f.value) and _begins_home(f.value.split()[0] + " ")))
        or (f.path in ("/surname", "/given_names") and bool(_PLACE.search(folded) or _OFFICE.search(folded)))
    )
    return replace(f, located=min(f.located, UNTYPED)) if wrong else f


def _begins_home(text: str) -> bool:
    folded = fold_signs(text)
    return not _OFFICE.search(folded) and bool(_PLACE.search(folded) or postal.begins(text) or _TOWNS.search(folded))


def _before_date(words: picks.Words) -> list[Word]:
    kept = list(words)
    spans = dates.find_dates(_text(kept))
    while kept and spans and len(_text(kept)) > spans[0][0]:
        kept.pop()
    while kept and not letters(kept[-1].text):
        kept.pop()
    return kept


def _text(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)
