"""The checks that a value carries in itself, by the type of its field: named, and each true or false.

A check that fails keeps a value from being accepted; a check that holds is worth something only where chance seldom
passes it (a CNP's control digit lets about one wrong digit in fifty through, so it never stands alone).
"""

from __future__ import annotations

import re
from datetime import date

from models.dossier import Check
from models.kinds import FieldSpec
from validators import amount, cnp, codes, iban, names
from validators.captions import is_caption
from validators.counties import letters_of
from validators.text import fold

# What no address holds: the field has taken in its neighbours.
_STRANGE = re.compile(
    r"\bTEL(?:EFON)?\b|\bFAX\b|E-?MAIL|@|\bC\.?[UI]\.?[IF]\b|\bIBAN\b|\bCONT\b|\bCNP\b|\bTOTAL\b|^\W*[A-Z]{4,}\s?:"
)
_PARTS_ONLY = re.compile(r"(?:\W*\b(?:NR|BL|SC|ET|AP)\b[. ]*\w{0,4}\W*)+")  # *sc. II*: of an address, no name
# *as. de proprietari: 2857*, *CUI /*, *Asociația de Proprietari Bloc*
_UNFINISHED = re.compile(
    r":|^\W*(?:C\.?U\.?I|C\.?I\.?F|COD)\b[\W\d]*$|\b(?:BLOC|BL|NR|STR|STRADA|ALEEA|CALEA|DE|SI)\b\W*$"
)
_SENTENCE = re.compile(r"\b(?:AVAND|DOMICILIAT\w*|IDENTIFICAT\w*|POSESO\w+|LEGITIMAT\w*|NASCUT\w*|CETATE\w*|CNP)\b")
_TWICE = re.compile(r"(\w{3,}(?: \w+)*) \1\b")  # *termal vest Termal Vest S.A.*: a logo beside the name
# A part that is named and has no value: it was not printed, or it was not read.
_PART = r"(?:NR|BLOC|BL|SCARA|SC|ETAJ|ET|APARTAMENT|APART|AP)"
_EMPTY_PART = re.compile(
    rf"\b{_PART}\b[ .:,]*(?=\b{_PART}\b|\b(?:LOC|JUD|MUN|SECTOR)|$)"
    r"|\b(?:JUD|JUDETUL|LOC|MUN|COM|SECTOR|STR|NR)\b[ .:,]*$"
)

_ZERO_BLOCK = re.compile(r"\bBL(?:OC)?[. ]*0[A-Z0-9]")  # *bl.0C1*: both engines took its O for a nought

# *sc.Ii*: a numeral of two cases, which nobody prints and both engines read where small capitals stand close.
_TWO_CASES = re.compile(r"\b(?i:bl|bloc|sc|scara|et|etaj|ap)[. ]*(?=[ilvx]*[IVX])(?=[IVX]*[ilvx])[IVXilvx]{2,}\b")

# *SCARAA*, *ETAJI*: a part's name grown together with its letter, which both engines like to do.
_GROWN = re.compile(r"\b(?:SCARA|BLOC)(?:[A-Z]|[IVX]{2,5})\b|\bETAJ[IVX]+\b|\b(?:BLOC|SCARA|ETAJ)\d")

_GLUED, _APART = re.compile(r"\b(?:BL|SC|ET|AP)\d"), re.compile(r"\b(?:NR|BL|SC|ET|AP) \w")

# *ap. 22, Cluj*: the town without its second half; the county is called so, too, but then its town stands before it.
_HALF_TOWN = re.compile(r"^(?!.*\bJUD\w*[. ]+CLUJ$)(?!.*NAPOCA\b)(?!.*,[A-Z\s.\-]{3,}, ?CLUJ$).*[,. ]CLUJ[ -]*$")

# *STR. NAPOCA, CLUJ NR. 7*: a town's or county's name amid an address is a neighbouring column's word.
_STRAY_TOWN = re.compile(
    r"(?<!^)(?<!JUD)(?<!JUD\.)(?<!JUDETUL)(?<!JUDET)(?<!STR\.)(?<!STR)(?<!STRADA)(?<!CALEA)(?<!LOC\.)(?<!MUN\.)"
    r"(?<!LOCALITATEA)(?<!MUNICIPIUL)\s?\bCLUJ(?=[\s,]+(?!NAPOCA)(?!CLUJ-?\s?NAPOCA)[A-Z0-9])"
)
_COUNTY_CODE = re.compile(r"\bJUD[. ]+([A-Z]{1,3})\b")  # *Jud.ISM*: a letter of the next word

# What names a part of an address, and no street or place.
_PART_NAMES = re.compile(r"\b(?:STRADA|STR|NUMARUL|BLOCUL|SCARA|ETAJUL|ETAJ|APARTAMENTUL|APART|JUDETUL|JUD|MUN)\b")
# The groups of digits in which Romanian numbers are printed, without the country's code and the zero: engines do not
# agree on blanks, so that other groups prove nothing.
_GROUPS = frozenset(((9,), (3, 6), (3, 3, 3), (3, 2, 2, 2), (2, 7), (2, 3, 4), (2, 3, 2, 2)))

_QUOTES = re.compile(r"[„”“\"«»]|''|,,")  # they come in pairs, or one was not read
_PAIRS = {"„": "”“", "“": "”", "«": "»", ",,": "”''"}
_NUMBERS = ("/series", "/number", "/tax_registration_number", "/rows/N/apartment")  # texts that may be all digits

EARLIEST, LATEST = date(1930, 1, 1), date(2080, 12, 31)  # of any date that these papers print


_MONTHS = "2000-01", "2040-12"  # of any month that an income was paid for
_YEARLY = ("tax_income_certificate",)  # kinds whose amounts are of a whole year


def of(spec: FieldSpec, value: str | bool | None, kind: str = "") -> list[Check]:
    """The checks that apply to ``value`` on a paper of this kind; empty where the type has none."""
    if not isinstance(value, str):
        return []
    found = _by_type(spec, value, kind)
    if spec.type in ("name", "text", "address", "code") and is_caption(value):
        found.append(Check(name="not_a_caption", ok=False))
    return found


def _by_type(spec: FieldSpec, value: str, kind: str) -> list[Check]:
    if spec.type == "cnp":
        return [Check(name="cnp.checksum", ok=cnp.is_valid(value))]
    if spec.type == "date":
        return [Check(name="date.plausible", ok=_plausible(value))]
    if spec.type == "month":
        return [Check(name="month.plausible", ok=_MONTHS[0] <= value <= _MONTHS[1])]
    if spec.type == "amount":
        return [Check(name="amount.plausible", ok=amount.is_plausible(value, 12 if kind in _YEARLY else 1))]
    if spec.type == "text" and spec.path not in _NUMBERS:
        letters = sum(c.isalpha() for c in value) > sum(c.isdigit() for c in value)
        plain = fold(value)
        words = letters and not any((_UNFINISHED.search(plain), _PARTS_ONLY.fullmatch(plain), _TWICE.match(plain)))
        code = _COUNTY_CODE.search(plain) if spec.path == "/birth_place" else None
        words = words and (code is None or letters_of(code[1]) is not None)
        return [Check(name="text.words", ok=words), Check(name="text.quotes", ok=_paired(value))]
    if spec.type == "address":
        whole = _is_whole(fold(value)) and not _TWO_CASES.search(value)
        whole = whole and (spec.path != "/address" or not _LACKS_FLAT.search(fold(value)))
        return [Check(name="address.whole", ok=whole)]
    if spec.type == "name":
        whole = not _TORN.search(fold(value)) and not _SENTENCE.search(fold(value))
        return [Check(name="name.whole", ok=whole and not _dots_or_strokes(value))]
    if spec.type == "email":
        return [Check(name="email.case", ok=_case_is_clear(value)), Check(name="email.whole", ok=_ends(value))]
    if spec.type == "phone":
        return [Check(name="phone.groups", ok=_grouped_as_printed(value))]
    if spec.path == "/iban":
        return [Check(name="iban.mod97", ok=iban.is_valid(value))]
    if spec.path == "/consumption_point_code" and codes.is_gs1(value):
        return [Check(name="pod.gs1", ok=codes.gs1_holds(value))]
    return []


def _grouped_as_printed(phone: str) -> bool:
    """Whether the digits of a telephone number stand in groups that people print.

    >>> [_grouped_as_printed(p) for p in ("0763 794 719", "+40 264 12 34 56", "076379 47 19")]
    [True, True, False]
    """
    bare = re.sub(r"^\s*(?:\+|00)\s?40\s*(?:\(0\))?", "", re.sub(r"[./-]", " ", phone))
    groups = re.sub(r"[()]", " ", bare).split()
    if groups and groups[0].startswith("0"):
        groups = [groups[0][1:], *groups[1:]] if len(groups[0]) > 1 else groups[1:]
    return all(g.isdigit() for g in groups) and tuple(map(len, groups)) in _GROUPS


# *CORNEL IA*: engines do not agree on blanks, so that two prove no part of a name that is hardly one.
_TORN = re.compile(r"(?<![A-Z'’.])(?!(?:DE|DI|DA|LA|LE|EL|AL|VO|LI|OI|SZ|JO|AN|ST)\b)[A-Z]{1,2}(?![A-Z.'’])")
_LACKS_FLAT = re.compile(
    r"^(?!.*\b(?:AP|APT|APART|APARTAMENT\w*)\b).*\b(?:SC|SCARA|ET|ETAJ\w*)\b"
)  # of a block of flats
_SAME_SHAPES = frozenset("CKOPSUVWXZ")  # capitals that look like their small letters
_LOOSE_COMMA = re.compile(r"\s,\s?\w")  # *Liceul , Horea*: the lower quotation mark, read as a comma


def _is_whole(folded: str) -> bool:
    """Whether an address (folded) names a street or a place, has taken in no neighbour and lost no part.

    >>> _is_whole("STR. FABRICII NR. 118"), _is_whole("NR. 47"), _is_whole("STR. FABRICII NR. BL. 3")
    (True, False, False)
    >>> [_is_whole(a) for a in ("STR. NAPOCA, CLUJ NR. 7", "STR. A, BL. 2, CLUJ JUD. CLUJ", "JUD.ISM STR. HOREA")]
    [False, False, False]
    >>> _is_whole("STR. LUNGA 3, CLUJ"), _is_whole("STR. LUNGA 3 CLUJ-NAPOCA, CLUJ"), _is_whole("NR. 3, TURDA, CLUJ")
    (False, True, True)
    """
    if _GLUED.search(folded) and _APART.search(folded):  # *sc6et1 ap 13*: engines agree on blanks that are not there
        return False
    if any(sign.search(folded) for sign in (_HALF_TOWN, _ZERO_BLOCK, _GROWN)):
        return False
    code = _COUNTY_CODE.search(folded)
    if _STRAY_TOWN.search(folded) or (code and letters_of(code[1]) is None):
        return False
    named = any(len(word) >= 3 for word in re.findall(r"[A-Z]+", _PART_NAMES.sub(" ", folded)))
    return named and not _STRANGE.search(folded) and not _EMPTY_PART.search(folded)


def _of_one_case(text: str) -> bool:
    """Whether letters are all small or all capital: nobody prints ``exempLu.ro``, but engines read it."""
    return text in (text.lower(), text.upper())


def _case_is_clear(email: str) -> bool:
    """Whether the case of an e-mail address can be told: in small letters a capital that is shaped like its small
    letter (v, s, o) may be either.

    >>> _case_is_clear("asoc.victor@ex.ro"), _case_is_clear("asoc.Victor@ex.ro"), _case_is_clear("AsocA@ex.ro")
    (True, False, True)
    """
    name, _, host = email.rpartition("@")
    return _of_one_case(host) and (_of_one_case(name) or not set(name) & _SAME_SHAPES)


def _ends(email: str) -> bool:
    """Whether the host's end was read: *mail.example* lacks its *.com*. Ends of more than four letters are few.

    >>> _ends("ana@exemplu.ro"), _ends("ana@firma.info"), _ends("ana@mail.example"), _ends("ana@post.online")
    (True, True, False, True)
    """
    last = email.rpartition(".")[2].lower()
    return len(last) <= 4 or last in ("online", "email", "office", "travel", "museum", "romania")


def _dots_or_strokes(name: str) -> bool:
    """Whether a part of the name has an Ö or Ü, dotted or with strokes (Ő, Ű), which both engines take for one another
    in small print, and is no given name that is known.

    >>> _dots_or_strokes("KÖRÖSI ANA"), _dots_or_strokes("POP GYÖRGY"), _dots_or_strokes("POP ANA-MARIA")
    (True, False, False)
    """
    parts = [part for word in name.split() for part in word.split("-")]
    return any(set(part.upper()) & set("ÖŐÜŰ") and not names.is_given_name(part) for part in parts)


def fails(spec: FieldSpec, value: str | bool | None, kind: str = "") -> bool:
    return any(c.ok is False for c in of(spec, value, kind))


def _paired(text: str) -> bool:
    """Whether the quotation marks come in pairs of one form.

    >>> _paired('Liceul „Horea”'), _paired('Liceul "Horea”'), _paired("Liceul „Horea")
    (True, False, False)
    """
    marks = _QUOTES.findall(text)
    if _LOOSE_COMMA.search(text):
        return False
    return not len(marks) % 2 and all(b in _PAIRS.get(a, a) for a, b in zip(marks[::2], marks[1::2], strict=True))


def _plausible(text: str) -> bool:
    try:
        return EARLIEST <= date.fromisoformat(text) <= LATEST
    except ValueError:
        return False
