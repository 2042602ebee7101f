"""The grammar of addresses, word by word: labels and what they label, streets, towns, and what ends an address.

A :class:`Walk` is the state of a passage over an address; :func:`step` says of the next word whether it still
belongs to it. Source: DOMAIN, I (address grammar).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from models.page import Word
from validators.counties import letters_of

_PLACE = (
    r"JUD(?:ETUL|ET)?|MUN(?:ICIPIUL)?|OR(?:AS(?:UL)?)?|COM(?:UNA)?|SAT(?:UL)?|LOC(?:ALITATEA)?|CARTIER(?:UL)?|"
    r"SECT?(?:OR(?:UL)?)?"
)
_STREET = (
    r"STR(?:ADA)?|B-?DUL|BULEVARDUL|BLD|BLVD|BVD|BD|CALEA|CAL|ALEEA|AL|PIATA|P-?TA|SPL(?:AIUL)?|INTR(?:AREA)?|"
    r"FUNDATURA|FDT|SOS(?:EAUA)?|DRUM(?:UL)?|PASAJ(?:UL)?"
)
_PART = (
    r"NR|NUMAR(?:UL)?|BL(?:OC(?:UL)?)?|SC(?:ARA)?|ET(?:AJ(?:UL)?)?|AP(?:T|ART(?:AMENT(?:UL)?)?)?|CORP|CAM(?:ERA)?|"
    r"TRONSON(?:UL)?"
)
LABEL = re.compile(rf"(?P<place>{_PLACE})|(?P<street>{_STREET})|(?P<part>{_PART})")
_GLUED = re.compile(rf"(?:(?P<place>{_PLACE})|(?P<street>{_STREET})|(?P<part>{_PART}))[.:]+(?P<rest>\S+)")
_GLUED_STREET = re.compile(r"(?:Aleea|Calea|Strada|Piața|Piaţa|Bulevardul)(?=[A-ZĂÂÎȘȚŞŢ])")
_GLUED_NUMBER = re.compile(r"(?P<part>NR|BL|SC|ET|AP)\.?(?P<rest>\d\S*)")
_CODE = re.compile(
    r"(?:F\.?N\.?|P|D|M|[A-Z]{0,3}\d{1,4}[A-Z]{0,2}(?:[-/][A-Z]?\d*[A-Z]?)*|[A-Z]{1,2}|[IVX]{1,5}|PARTER|DEMISOL|MANSARDA)"
)
_POSTCODE = re.compile(r"\d{6}")
_JOINING = {"DE", "CEL", "LUI", "DIN", "SI", "AL", "LA", "PE", "SUB", "BIS", "DUPA", "DOMNESC"}
EDGE = ".,;:()[]{}„”“\"'`|*_<>~…"
ENDING = re.compile(
    r"(?:POSES\w*|IDENTIFICAT\w*|LEGITIMAT\w*|C\.?N\.?P\.?|CIF|CUI|COD|ACT|AVAND|NASCUT\w*|PROPRIETAR\w*|CHIRIAS\w*|TEL\w*|"
    r"MOBIL|FAX|E-?MAIL|MAIL|POSTA|DENUMIT\w*|IN|ESTE|ARE|FIGUR\w*|LOCUI\w*|COMPUS\w*|CU|CARE|DECLAR\w*|UNDE|SUNT|A|AU|SA|"
    r"CA|REPREZENT\w*|TITULAR\w*|SERIA|NR\.?IESIRE|INREGISTR\w*|IBAN|CONT|C\.?F\.?|J\d+.*|REG|CENTRU)"
)
_CITIES = frozenset((
    "CLUJ-NAPOCA", "CLUJ", "NAPOCA", "FLORESTI", "BACIU", "APAHIDA", "FELEACU", "CHINTENI", "TURDA", "DEJ", "GHERLA",
    "HUEDIN", "CAMPIA", "TURZII", "BUCURESTI", "ORADEA", "BISTRITA", "ZALAU", "SIBIU", "BRASOV", "TIMISOARA", "IASI",
    "ARAD", "DEVA", "ALBA", "IULIA", "TARGU", "MURES", "SATU", "MARE", "BAIA", "CONSTANTA", "CRAIOVA", "GALATI",
    "PLOIESTI", "PITESTI", "SUCEAVA", "BACAU", "BOTOSANI", "SIGHISOARA", "AIUD", "BLAJ", "REGHIN",
))  # fmt: skip


@dataclass
class Walk:
    """The state of a walk: what has been passed already."""

    street: bool = False
    in_street: bool = False
    number: bool = False
    city: bool = False
    expects: str = ""  # the label whose value comes next
    doubts: bool = False
    last_good: int = -1


_VALUE_AND_LABEL = re.compile(r"(?:[A-Z]|\d{1,3}|[IVX]{1,4})(?P<part>ET|AP|SC|BL)")


def bare_of(word: Word) -> str:
    return fold_signs(word.text).strip(EDGE)


def step(page: Page, i: int, walk: Walk) -> str:
    """``good``: the word belongs to the address; ``end``: it certainly does not; ``odd``: it may be a spoiled part."""
    word = page.words[i]
    bare, text = bare_of(word), word.text.strip(EDGE)
    if not bare or set(bare) <= {"-", "–"}:
        walk.expects = ""
        return "good" if walk.last_good >= 0 else "odd"
    glued = glued_label(word)
    label = LABEL.fullmatch(bare) if _may_label(word, bare, walk) else None
    found = glued or label
    if found:
        return _label(walk, found, glued=glued is not None)
    if _GLUED_STREET.match(text):
        walk.street = walk.in_street = True
        return "good"
    if walk.expects == "part" and _VALUE_AND_LABEL.fullmatch(bare) and word.text.rstrip().endswith("."):
        return "good"  # "sc. Bet. P": the blank between a value and the next label was lost
    if walk.expects and _value(bare, text, walk):
        return "good"
    if ENDING.fullmatch(bare) and not (walk.in_street and text[:1].isupper() and not text.isupper()):
        return "end" if walk.last_good >= 0 else "odd"
    return _free(page, i, bare, text, walk)


def glued_label(word: Word) -> re.Match[str] | None:
    """A label with its value in one word: ``nr.12``, ``Str.Donath``, ``ap15``."""
    text = fold_signs(word.text).rstrip(",;)")
    return _GLUED.fullmatch(text) or _GLUED_NUMBER.fullmatch(text)


def _may_label(word: Word, bare: str, walk: Walk) -> bool:
    """Short labels without a point (``al``, ``or``, ``com``) are ordinary words too."""
    if bare in ("AL", "OR", "COM", "LOC", "CAL", "BD", "SEC"):
        return word.text.rstrip(",").endswith(".") and not walk.in_street
    return not (walk.in_street and bare in ("PIATA", "CALEA", "ALEEA"))


def _label(walk: Walk, found: re.Match[str], *, glued: bool) -> str:
    kind, name = next((k, v) for k, v in found.groupdict().items() if v and k != "rest")
    if kind == "part" and name.startswith("N") and walk.number:
        return "end"  # the next row's own number
    walk.expects = "" if glued else kind
    walk.in_street = kind == "street"
    if kind == "street":
        walk.street = True
        walk.expects = ""
    if kind == "place":
        walk.city = True
    if kind == "part" and name.startswith("N"):
        walk.number = True
    return "good"


def _value(bare: str, text: str, walk: Walk) -> bool:
    """Whether the word is what the label before it announced."""
    if walk.expects == "part":
        good = bool(_CODE.fullmatch(bare)) and (text[:1].isupper() or text[:1].isdigit())
        if not good and len(bare) <= 5 and not text.islower() and not ENDING.fullmatch(bare):
            good = walk.doubts = True  # a number that OCR spoiled, not another word
    else:
        good = capital(text)
    if good:
        walk.expects = ""
    return good


def _free(page: Page, i: int, bare: str, text: str, walk: Walk) -> str:
    """A word without a label: part of a street's name, a town, a post code, or no part of the address."""
    if walk.in_street and (capital(text) or text[:1].isdigit() or bare in _JOINING):
        if page.words[i].text.rstrip().endswith(","):
            walk.in_street = False
        if re.fullmatch(r"\d{1,3}[A-Z]?", bare) and not LABEL.fullmatch(bare_of(page.words[i - 1])):
            walk.number = True  # "str. Donath 12" without its label
        return "good"
    if _POSTCODE.fullmatch(bare):
        return "good"
    if bare in ("PARTER", "DEMISOL", "MANSARDA", "BIS"):
        return "good"
    if _town(bare, page.words[i].text, walk):
        walk.city = True
        return "good"
    if _spoiled_label(page, i, walk):
        walk.doubts = True
        return "good"
    if walk.expects == "part" or (walk.last_good >= 0 and len(bare) <= 3 and any(c.isdigit() for c in bare)):
        return "odd"
    return "end" if text[:1].islower() and len(bare) > 3 and walk.last_good >= 0 and text.isalpha() else "odd"


_SHORT_WORDS = frozenset(
    ("LUI", "LA", "LEI", "LUNA", "LOCUIESC", "LOCUIESTE", "LANGA", "LOCUINTA", "LOCUIND", "LOCATAR")
)


def capital(text: str) -> bool:
    """Whether a word begins with a capital; a small l at the beginning of a name is an I (``luliu Maniu``)."""
    if text[:1] == "l" and len(text) > 2 and fold_signs(text) not in _SHORT_WORDS:
        return True
    return text[:1].isupper()


def _spoiled_label(page: Page, i: int, walk: Walk) -> bool:
    """``se. 7``, ``ar. 177``: two or three letters with a point and a number behind them, after a street."""
    text = page.words[i].text
    if not walk.street or not re.fullmatch(r"[a-z\[\]|]{2,3}\.", text) or i + 1 >= len(page.words):
        return False
    walk.expects = "part"
    walk.number = walk.number or text[-2:] == "r."
    return bool(_CODE.fullmatch(bare_of(page.words[i + 1])))


def _town(bare: str, text: str, walk: Walk) -> bool:
    if not capital(text):
        return False
    if bare.rstrip("-") in _CITIES or letters_of(bare):
        return True
    alone = text.rstrip().endswith(",") or walk.expects == "place"
    return alone and walk.last_good < 0 and bare.replace("-", "").isalpha() and len(bare) > 2
