"""Where a postal address begins and ends in running text: a walk over its words by the grammar of addresses.

``Cluj-Napoca, str. Donath nr. 12, bl. A3, ap. 15``, ``Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12``, ``str. Horea nr. 20,
Cluj-Napoca``: labels and what they label, in any order, until something stands there that is no part of an address.
An address without its flat is a wrong one, so a walk that breaks off at a spoiled word goes on when a label follows
soon, and then the place counts as unsure. Source of the grammar: DOMAIN, I.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors import language
from extractors.craft.prose import Page, printed
from extractors.craft.stream import fold_signs
from models.kinds import FieldSpec
from models.page import Word
from validators import fields
from validators.counties import letters_of

_SPEC = FieldSpec("/address", "address")
FIRM, UNSURE = 0.95, 0.6
LONGEST = 34  # words

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
_LABEL = re.compile(rf"(?P<place>{_PLACE})|(?P<street>{_STREET})|(?P<part>{_PART})")
_GLUED = re.compile(rf"(?:(?P<place>{_PLACE})|(?P<street>{_STREET})|(?P<part>{_PART}))[.:]+(?P<rest>\S+)")
_GLUED_STREET = re.compile(r"(?:Aleea|Calea|Strada|Piața|Piaţa|Bulevardul)(?=[A-ZĂÂÎȘȚŞŢ])")
_GLUED_NUMBER = re.compile(r"(?P<part>NR|BL|SC|ET|AP)\.?(?P<rest>\d\S*)")
_CODE = re.compile(
    r"(?:F\.?N\.?|P|D|M|[A-Z]{0,3}\d{1,4}[A-Z]{0,2}(?:[-/][A-Z]?\d*[A-Z]?)*|[A-Z]{1,2}|[IVX]{1,5}|PARTER|DEMISOL|MANSARDA)"
)
_POSTCODE = re.compile(r"\d{6}")
_JOINING = {"DE", "CEL", "LUI", "DIN", "SI", "AL", "LA", "PE", "SUB", "BIS", "DUPA", "DOMNESC"}
_EDGE = ".,;:()[]{}„”“\"'`|*_<>~…"
_ENDING = re.compile(
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


@dataclass(frozen=True)
class Place:
    """``words`` of the address on its page, ``value`` as printed, ``sure`` how firm its ends are; ``start``, ``end``
    word numbers."""

    words: tuple[Word, ...]
    value: str
    sure: float
    start: int
    end: int


@dataclass
class _Walk:
    """The state of a walk: what has been passed already."""

    street: bool = False
    in_street: bool = False
    number: bool = False
    city: bool = False
    expects: str = ""  # the label whose value comes next
    doubts: bool = False
    last_good: int = -1


def address_at(page: Page, position: int) -> Place | None:
    """The address that begins behind ``position`` of the text; None when no address stands there."""
    first = page.index_at(position)
    while first < len(page.words) and not page.words[first].text.strip(_EDGE + "-"):
        first += 1
    walk = _Walk()
    i = first
    firm = True
    while i < len(page.words) and i - first < LONGEST:
        if walk.last_good >= 0 and _new_block(page, i, walk):
            break
        step = _step(page, i, walk)
        if step == "end":
            break
        if step == "odd":
            onward = _resume(page, i, walk)
            if onward is None:
                firm = _clean_end(page, i, walk)
                break
            walk.doubts, walk.in_street = True, False
            i = onward
            continue
        walk.last_good = i
        if _sentence_ends(page, i, walk):
            break
        i += 1
    return _place(page, first, walk, firm)


def _place(page: Page, first: int, walk: _Walk, firm: bool) -> Place | None:
    last = walk.last_good
    if last < first or not (walk.street or (walk.city and walk.number)):
        return None
    words = _without_empty_labels(page, first, last)
    if not words:
        return None
    walk.doubts = walk.doubts or len(words) <= last - first  # OCR may have lost what stood behind the label
    value = tidy(printed(words))
    sure = FIRM if firm and not walk.doubts and _sound(value, walk) else UNSURE
    if _goes_on(page, first, last):
        sure = min(sure, 0.7)
    return Place(tuple(words), value, sure, first, last + 1)


def tidy(text: str) -> str:
    """As printed, with the one repair that the grammar allows: ``Jud.C]`` can only be ``Jud.CJ``."""
    mended = re.sub(r"(?i)\b(jud\.?\s?)C[\]}|)1I](?=[\s,.]|$)", r"\1CJ", text)
    value = fields.normalise(_SPEC, mended.rstrip(" ;:,-"))
    return value if isinstance(value, str) else mended


def _sound(value: str, walk: _Walk) -> bool:
    """A street with its number, and no sign in it that addresses do not have."""
    return (walk.street or walk.city) and walk.number and not re.search(r"[\[\]{}|!?@#*~°=<>]", value)


def _bare(word: Word) -> str:
    return fold_signs(word.text).strip(_EDGE)


def _step(page: Page, i: int, walk: _Walk) -> str:
    """``good``: the word belongs to the address; ``end``: it certainly does not; ``odd``: it may be a spoiled part."""
    word = page.words[i]
    bare, text = _bare(word), word.text.strip(_EDGE)
    if not bare or set(bare) <= {"-", "–"}:
        walk.expects = ""
        return "good" if walk.last_good >= 0 else "odd"
    glued = glued_label(word)
    label = _LABEL.fullmatch(bare) if _may_label(word, bare, walk) else None
    found = glued or label
    if found:
        return _label(walk, found, glued=glued is not None)
    if _GLUED_STREET.match(text):
        walk.street = walk.in_street = True
        return "good"
    if walk.expects and _value(bare, text, walk):
        return "good"
    if _ENDING.fullmatch(bare) and not (walk.in_street and text[:1].isupper() and not text.isupper()):
        return "end" if walk.last_good >= 0 else "odd"
    return _free(page, i, bare, text, walk)


def glued_label(word: Word) -> re.Match[str] | None:
    """A label with its value in one word: ``nr.12``, ``Str.Donath``, ``ap15``."""
    text = fold_signs(word.text).rstrip(",;)")
    return _GLUED.fullmatch(text) or _GLUED_NUMBER.fullmatch(text)


def _may_label(word: Word, bare: str, walk: _Walk) -> bool:
    """Short labels without a point (``al``, ``or``, ``com``) are ordinary words too."""
    if bare in ("AL", "OR", "COM", "LOC", "CAL", "BD", "SEC"):
        return word.text.rstrip(",").endswith(".") and not walk.in_street
    return not (walk.in_street and bare in ("PIATA", "CALEA", "ALEEA"))


def _label(walk: _Walk, found: re.Match[str], *, glued: bool) -> str:
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


def _value(bare: str, text: str, walk: _Walk) -> bool:
    """Whether the word is what the label before it announced."""
    if walk.expects == "part":
        good = bool(_CODE.fullmatch(bare)) and (text[:1].isupper() or text[:1].isdigit())
        if not good and len(bare) <= 5 and not text.islower() and not _ENDING.fullmatch(bare):
            good = walk.doubts = True  # a number that OCR spoiled, not another word
    else:
        good = capital(text)
    if good:
        walk.expects = ""
    return good


def _free(page: Page, i: int, bare: str, text: str, walk: _Walk) -> str:
    """A word without a label: part of a street's name, a town, a post code, or no part of the address."""
    if walk.in_street and (capital(text) or text[:1].isdigit() or bare in _JOINING):
        if page.words[i].text.rstrip().endswith(","):
            walk.in_street = False
        if re.fullmatch(r"\d{1,3}[A-Z]?", bare) and not _LABEL.fullmatch(_bare(page.words[i - 1])):
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


def _spoiled_label(page: Page, i: int, walk: _Walk) -> bool:
    """``se. 7``, ``ar. 177``: two or three letters with a point and a number behind them, after a street."""
    text = page.words[i].text
    if not walk.street or not re.fullmatch(r"[a-z\[\]|]{2,3}\.", text) or i + 1 >= len(page.words):
        return False
    walk.expects = "part"
    walk.number = walk.number or text[-2:] == "r."
    return bool(_CODE.fullmatch(_bare(page.words[i + 1])))


def _town(bare: str, text: str, walk: _Walk) -> bool:
    if not capital(text):
        return False
    if bare.rstrip("-") in _CITIES or letters_of(bare):
        return True
    alone = text.rstrip().endswith(",") or walk.expects == "place"
    return alone and walk.last_good < 0 and bare.replace("-", "").isalpha() and len(bare) > 2


def _sentence_ends(page: Page, i: int, walk: _Walk) -> bool:
    """A full point behind a value, with a capital after it that labels nothing."""
    word = page.words[i]
    text = word.text.rstrip("|_~ ")
    if text.endswith((";", ")")):
        return True
    if not text.endswith(".") or walk.expects or _LABEL.fullmatch(_bare(word)) or (walk.in_street and len(text) <= 3):
        return False
    follower = page.words[i + 1] if i + 1 < len(page.words) else None
    return follower is None or not (_LABEL.fullmatch(_bare(follower)) or glued_label(follower))


def _new_block(page: Page, i: int, walk: _Walk) -> bool:
    """A new row that the last one did not flow into: an address in a letterhead ends with its row."""
    if page.same_row(i - 1, i):
        return False
    if page.flows_on(i - 1) or page.words[i - 1].text.rstrip().endswith(("-", ",")):
        return False
    bare = _bare(page.words[i])
    return not (_LABEL.fullmatch(bare) or glued_label(page.words[i]) or walk.expects)


def _resume(page: Page, i: int, walk: _Walk) -> int | None:
    """Behind a spoiled word: where the address goes on, when a label of a part comes within three words."""
    if walk.last_good < 0:
        return None
    for j in range(i, min(i + 4, len(page.words))):
        bare = _bare(page.words[j])
        if _ENDING.fullmatch(bare):
            return None
        hit = glued_label(page.words[j]) or _LABEL.fullmatch(bare)
        if hit and hit["part"] and j > i and not (hit["part"].startswith("N") and walk.number):
            return j
    return None


def _clean_end(page: Page, i: int, walk: _Walk) -> bool:
    """Whether the odd word that ended the walk is plainly the beginning of something else."""
    word, last = page.words[i], page.words[i - 1]
    bare = _bare(word)
    if walk.expects == "part":
        return False
    if last.text.rstrip().endswith((",", ";", ".")) and len(bare) > 2 and bare.isalpha():
        return word.text.strip(_EDGE).islower()
    return word.text.startswith(("(", "-", "–")) or (word.text.islower() and (len(bare) > 3 or bare in ("și", "SI")))


def _without_empty_labels(page: Page, first: int, last: int) -> list[Word]:
    """The words of the address without labels that a form left unfilled (``bl. … sc. … ap. 3``)."""
    out: list[Word] = []
    for i in range(first, last + 1):
        label = _LABEL.fullmatch(_bare(page.words[i]))
        if label and label["part"] and (i == last or _unfilled(page, i + 1)):
            continue
        out.append(_mended(page.words[i]))
    return out


def _unfilled(page: Page, i: int) -> bool:
    follower = _bare(page.words[i])
    hit = _LABEL.fullmatch(follower)
    return bool(hit and hit["part"])


def _mended(word: Word) -> Word:
    return replace(word, text=word.text.strip("|~_"))


def _goes_on(page: Page, first: int, last: int) -> bool:
    """The trained pipeline's second opinion: an address that reaches beyond ours."""
    start, end = page.start_of(first), page.end_of(last)
    found: Sequence[language.Entity] = language.entities(page.text)
    return any(e.label == "ADDRESS" and e.start < end and start < e.end and e.end > end + 3 for e in found)
