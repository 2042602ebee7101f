"""Where a person's name begins and ends in running text: behind a phrase, or before a CNP.

A name is a run of capitalised words. Its end is *firm* when what follows is known to be something else (a comma, a
small word, a CNP, the end of a form's blank); where the run breaks off at a word that OCR spoiled the name may be cut
short, and the place counts as unsure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors import language
from extractors.craft.prose import Page, key, printed
from extractors.craft.stream import fold_signs
from models.kinds import FieldSpec
from models.page import Word
from validators import fields, names

_SPEC = FieldSpec("/name", "name")
FIRM, UNSURE = 0.95, 0.6
MOST = 7  # words of one name
GAP = 2.2  # letter heights: a wider gap parts cells of a table or blanks of a form

_TITLE = re.compile(
    r"(?:D|DL|DNA|DRA|DREI|DNUL|DLUI|DNEI|NA|DLE|D1|DIUI|DNAI|DOMN\w*|DOAMN\w*|NUMIT\w*|SUBSEMNAT\w*|ELEV\w{0,3}|STUDENT\w{0,3}|MINOR\w{0,3}|"
    r"MASTERAND\w{0,2}|CURSANT\w{0,2}|SALARIAT\w{0,4}|ANGAJAT\w{0,4}|CONTRIBUABIL\w{0,3}|CLIENT\w{0,3}|NOSTRU|NOASTRA|"
    r"BENEFICIAR\w{0,3}|PENSIONAR\w{0,3}|ASIGURAT\w{0,3}|SOMER\w{0,3}|PETENT\w{0,3}|DESTINATAR\w{0,3}|DENUMIRE\w?|SUSNUMIT\w{0,3}|REFERITOR|"
    r"TITULAR\w{0,3}|PERSOANA|FAM|FAMILI\w{1,2}|ING|EC|DR|DRD|JR|PROF|CONF|LECT|ASIST|UNIV|ARH|AV|PREOT|A|EI|UL|UI|LUI|CATRE|PE|SI|NUMELE|PRENUMELE|"
    r"NUME|PRENUME|PROPRIETAR\w{0,3}|CHIRIAS\w{0,3}|LOCATAR\w{0,3}|FIIND|REZIDENT\w{0,3}|CETATEAN\w{0,3}|SOLICITANT\w{0,3})"
)
_STOP = re.compile(
    r"(?:\w{0,6}CNP\w{0,3}|COD(?:UL)?|FISCAL\w{0,3}|CIF|CUI|NIF|CF|CI|BI|CIP|AVAND|POSES\w*|DOMICILI\w*|IDENTIFICAT\w*|LEGITIMAT\w*|NASCUT\w*|RESED\w*|LOCUI\w*|"
    r"BENEFICIAR\w{0,3}|PENSIONAR\w{0,3}|ASIGURAT\w{0,3}|SOMER\w{0,3}|PETENT\w{0,3}|DESTINATAR\w{0,3}|DENUMIRE\w?|SUSNUMIT\w{0,3}|REFERITOR|"
    r"SERIA|NR|NUMAR\w*|ACT|ESTE|ARE|IN|DIN|CU|LA|CA|AL|ALE|ANGAJAT\w*|SALARIAT\w*|INSCRIS\w*|FIGUR\w*|DENUMIT\w*|PROPRIETAR\w*|"
    r"CHIRIAS\w*|LOCATAR\w*|LOCATOR\w*|COMODA\w*|DECLAR\w*|CALITATE\w*|ADRESA|STRADA|STR|JUD|MUN|CONT|TEL\w*|CETATEAN\w*|"
    r"REALIZ\w*|FUNCTIA|MARCA|LUNA|CLASA|ANUL|POSTUL|TOTAL|SEMNATURA|DATA|SI|PE|PENTRU|SA|MANDANT\w*|MANDATAR\w*|"
    r"ADMINISTRATOR\w*|PRESEDINTE|DIRECTOR|CONTABIL|SECRETAR|SPCLEP|SPCEP|SPCLEF|POLITIA|EVIDENTA|CLUJNAPOCA|NAPOCA|"
    r"ASOCIATI\w*|SOCIETAT\w*|PRIMARI\w*|SC|SRL|SA|INTRE|INCHEIAT|MARTOR\w*|NOTAR|AVOCAT)"
)
_BENT_MISTER = re.compile(r"[\W_]*D[-.]?(?:[Ii1|!][.,:]|[Iil1|!][.,]?/.*)")
_EDGE = ".,;:()[]{}„”“\"'`|*_<>~…!"
_WORD = re.compile(r"[^\W\d_]{2,}(?:[-'’.][^\W\d_]+)*-?|[^\W\d_]\.?")
# Em6ke, ERN0: engines without Hungarian take ő for a digit; what follows is the clerk's or another engine's to read.
_HUNGARIAN = re.compile(r"[A-ZÂÁÉ][^\W\d_]+[60]{1,2}[Oo]?[^\W\d_]*")
_PARTICLES = ("Al", "El", "AL-", "Al-", "EL-", "El-")  # Arabic names; a small *al* is Romanian grammar
_SMALL = re.compile(r"[^\W\d_][a-zăâîșşțţ()/\-]*[.,;:)]?")


@dataclass(frozen=True)
class Name:
    """``words`` of the name on its page, ``value`` in the contract's form (None: none), ``sure`` how firm its ends
    are; ``end`` and ``start`` word numbers."""

    words: tuple[Word, ...]
    value: str | None
    sure: float
    start: int
    end: int


def is_title(word: Word) -> bool:
    """``dl./d-na``, ``elevul(a)``, ``numita``, ``ing.``: stands before a name and is no part of it. OCR makes *Di.* of
    *Dl.*: two letters and a point are no name."""
    if _BENT_MISTER.fullmatch(word.text):
        return True
    parts = [p for p in re.split(r"[/()\s]+", re.sub(r"[.\-'’]", "", fold_signs(word.text))) if p.strip(_EDGE)]
    return bool(parts) and all(_TITLE.fullmatch(p.strip(_EDGE)) for p in parts)


def is_name_word(word: Word) -> bool:
    """Whether the word can be a part of a name: letters only, its first one a capital (or an I read as l)."""
    text = word.text.strip(_EDGE)
    if text in _PARTICLES:
        return True
    if _HUNGARIAN.fullmatch(text):
        return True
    if not _WORD.fullmatch(text) or _STOP.fullmatch(key(word)):
        return False
    if (
        len(text) > 2
        and text[0] == "l"
        and (text[1:] == text[1:].upper() or names.is_given_name(re.sub(r"(?<![^\W_])l", "I", text)))
    ):
        return True
    if len(text) == 1:
        return text.isupper()
    return text[0].isupper()


def name_after(page: Page, position: int) -> Name | None:
    """The name that begins behind ``position`` of the text; titles before it are passed over."""
    i = page.index_at(position)
    first = i
    while i < len(page.words) and i < first + 6 and not _starts_name(page, i):
        if not is_title(page.words[i]):
            return None
        i += 1
    chosen: list[int] = []
    while i < len(page.words) and len(chosen) < MOST and _goes(page, i, chosen):
        if chosen and _parted(page, chosen, i):
            return _name(page, chosen, FIRM)
        if chosen and not page.same_row(chosen[-1], i) and _label_row(page, i):
            return _name(page, chosen, UNSURE)
        chosen.append(i)
        if _closes(page.words[i]):
            return _name(page, chosen, FIRM)
        i += 1
    return _name(page, chosen, FIRM if i >= len(page.words) or _ends_firmly(page, chosen, i) else UNSURE)


def _starts_name(page: Page, i: int) -> bool:
    word = page.words[i]
    return (is_name_word(word) and not is_title(word)) or _small_l(page, i) or _particle(page, i)


def _small_l(page: Page, i: int) -> bool:
    """``lonita Aurica``: a surname whose capital I was read as a small l, before a name that is plain."""
    text = page.words[i].text
    follows = i + 1 < len(page.words) and is_name_word(page.words[i + 1]) and page.same_row(i, i + 1)
    return bool(re.fullmatch(r"l[a-zăâîșț]{3,}", text)) and follows and not re.match(r"l(?:ocui|egit|ucr|una|a)", text)


def _goes(page: Page, i: int, chosen: Sequence[int]) -> bool:
    """Whether word ``i`` can begin the name, or go on with what was ``chosen``."""
    return is_name_word(page.words[i]) or _particle(page, i) or (not chosen and _small_l(page, i))


def _parted(page: Page, chosen: Sequence[int], i: int) -> bool:
    """Whether word ``i`` is in another cell, or in another row than a sentence would go on in; what began behind a
    gap is the cell of a form and ends with its row."""
    last = chosen[-1]
    if page.same_row(last, i):
        return page.gap_before(i) > GAP
    if page.gap_before(chosen[0]) > GAP and not page.words[last].text.endswith("-"):
        return True
    return not page.flows_on(last) and not page.words[last].text.endswith("-")


def _label_row(page: Page, i: int) -> bool:
    """Whether the row begins as a form's next label does: words up to a colon or a wide gap, no comma between."""
    for j in range(i, min(i + 5, len(page.words))):
        text = page.words[j].text
        if not page.same_row(i, j) or text.endswith((",", ".")) or _STOP.fullmatch(key(page.words[j])):
            return False
        if text.endswith(":") or (j > i and page.gap_before(j) > GAP):
            return True
    return False


def _closes(word: Word) -> bool:
    text = word.text.rstrip("|_~")
    if text.endswith((",", ";", ":", ")")):
        return True
    return text.endswith(".") and len(text.strip(_EDGE)) > 2


def _ends_firmly(page: Page, chosen: Sequence[int], i: int) -> bool:
    if not chosen or _parted(page, chosen, i):
        return bool(chosen)
    word = page.words[i]
    bare = word.text.strip(_EDGE)
    if _STOP.fullmatch(key(word)) or is_title(word) or word.text.startswith(("(", "-", "–", "—")) or not bare:
        return True
    if re.fullmatch(r"[\d ]{6,}", bare):
        return True
    return bool(_SMALL.fullmatch(word.text.strip("„”\"'(")) and bare[:1].islower())


def name_before(page: Page, position: int) -> Name | None:
    """The name that stands before ``position`` (where a CNP begins), over the label of the CNP and marks."""
    i = page.index_at(position) - 1
    anchor = i + 1
    while i >= 0 and anchor - i <= 9 and _between(page.words[i]):
        i -= 1
    return _run_back(page, i) if i >= 0 else None


_LABEL = re.compile(
    r"(?:C|N|P|CNP|CN|NP|COD\w{0,2}|NUMERIC|PERSONAL|CIF|CIFCNP|CNPCIF|AVAND|CU|NR|POSESOR\w*|AL|A|IDENTIFICAT\w*|"
    r"PRIN|NIF)"
)


def _between(word: Word) -> bool:
    """Words and marks that may stand between a name and its CNP."""
    return not key(word) or bool(_LABEL.fullmatch(key(word)))


def _particle(page: Page, i: int) -> bool:
    """A capital AL in a row that is not all in capitals, before a name: an Arabic name's."""
    row = page.rows[page.row_of(i)].words
    small = any(sum(c.islower() for c in w.text) > 2 for w in row)
    return page.words[i].text == "AL" and small and i + 1 < len(page.words) and is_name_word(page.words[i + 1])


def _run_back(page: Page, i: int) -> Name | None:
    chosen: list[int] = []
    sure = FIRM
    while i >= 0 and len(chosen) < MOST:
        word = page.words[i]
        if chosen and (page.gap_before(chosen[0]) > GAP or _closes(word) or _row_before(page, i, chosen[0])):
            break
        if not (is_name_word(word) or _particle(page, i)) or (is_title(word) and key(word) != "A"):
            sure = FIRM if _begins_firmly(page, word) else UNSURE
            break
        chosen.insert(0, i)
        i -= 1
    return _name(page, chosen, sure) if chosen else None


def _row_before(page: Page, i: int, first: int) -> bool:
    return not page.same_row(i, first) and not page.flows_on(i)


def _begins_firmly(page: Page, word: Word) -> bool:
    bare = word.text.strip(_EDGE + "-–—•")
    if not bare or is_title(word) or _STOP.fullmatch(key(word)) or re.fullmatch(r"\d{1,3}|.*\d{3}", bare):
        return True  # a number or a date: no name goes on behind it
    return bare[:1].islower() and bool(_SMALL.fullmatch(bare))


def _name(page: Page, chosen: Sequence[int], sure: float) -> Name | None:
    if not chosen:
        return None
    words = tuple(_mended(page.words[i]) for i in chosen)
    text = printed(words)
    if len(words) > 2 and key(words[0]) == "DI" and "-" not in words[0].text:  # Dl without its point, or an Italian
        return replace(_name(page, chosen[1:], sure) or Name(words, None, 0.0, chosen[0], chosen[-1] + 1), sure=0.7)
    value = as_name(text)
    if value is None or len(value.split()) < 2:
        sure = min(sure, UNSURE)
    if page.words[chosen[-1]].text.strip("()[]{}|_~.,;: ").endswith("-"):
        sure = min(sure, 0.5)  # a hyphen promises one more part that was not read
    if _goes_on(page, chosen) or any(_HUNGARIAN.fullmatch(page.words[i].text.strip(_EDGE)) for i in chosen):
        sure = min(sure, 0.7)
    return Name(words, value, sure, chosen[0], chosen[-1] + 1)


def as_name(text: str) -> str | None:
    """The contract's form of a name, by the one door of the validators."""
    value = fields.normalise(_SPEC, text)
    return value if isinstance(value, str) else None


def _mended(word: Word) -> Word:
    """A capital I that was read as a small l, at the beginning of a name or among capitals, and marks around."""
    text = word.text.strip("„”“\"'`*_|~<>()[]{}")
    bare = text.rstrip(",;:")
    if _HUNGARIAN.fullmatch(bare):
        bare = re.sub(r"[60]{1,2}[Oo]?", "Ő" if bare[:2].isupper() else "ő", bare)
    if len(bare) > 2 and bare[0] == "l":
        bare = "I" + bare[1:]
    if bare.replace("l", "").isupper() and len(bare.replace("l", "")) > 2:
        bare = bare.replace("l", "I")
    return replace(word, text=bare)


def _goes_on(page: Page, chosen: Sequence[int]) -> bool:
    """The trained pipeline's second opinion: a person's name that reaches a whole word beyond ours."""
    start, end = page.start_of(chosen[0]), page.end_of(chosen[-1])
    for entity in language.entities(page.text):
        if entity.label == "PERSON" and entity.start < end and start < entity.end:
            longer = page.words_between(entity.start, entity.end)
            if entity.end > end + 2 and longer and is_name_word(longer[-1]):
                return True
    return False
