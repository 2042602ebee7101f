"""From raw text to the contract's normal form, by the type of the field; and when two readings are the same.

:func:`normalise` is the one door for every reader. It gives a *form*, not a verdict: thirteen digits come back even
when their check digit fails, so that a clerk sees what was read; witnesses judge. It gives None where the text does not
have the form of its type, or holds two values. Source: CONTRACT, section 3.

>>> from models.kinds import kind
>>> spec = kind("identity_card").spec_of("/valid_until")
>>> normalise(spec, "15.03.17-15.07.2027")
'2027-07-15'
>>> equal(spec, "2027-07-15", "2027-07-14")
False
"""

from __future__ import annotations

import re
from collections.abc import Callable

from models.kinds import FieldSpec, FieldType
from validators import addresses, amount, capital_i, choices, cnp, codes, contact, dates, month, names
from validators.errors import InvalidValue
from validators.text import fold, tidy

Normal = str | bool | None

_EDGES = " \t:.;,|-–—_=*#~<>\"'`´’„”“«»•"
_QUOTES = re.compile(r"[„”“\"«»]|''|,,")
# A closing point belongs to an abbreviation (S.R.L., nr.), not to the lay-out.
_ABBREVIATION = re.compile(r"(?:\b[A-Za-zȘȚĂÂÎșțăâî]\.|\b(?:[Nn]r|[Ss]tr|[Jj]ud|[Mm]un|[Ss]ec|[Ss]ect|[Bb]l)\.)$")
# A company's form that lost its last point: the others show that it is written with points.
_COMPANY = re.compile(r"\b(S\.\s?R\.\s?L|S\.\s?A|S\.\s?N\.\s?C|R\.\s?A)$")
_EXACT: frozenset[FieldType] = frozenset(
    ("cnp", "date", "month", "year", "amount", "bool", "choice", "letters2", "digits6", "sex")
)


def normalise(spec: FieldSpec, raw: str) -> Normal:
    """The contract's normal form of what was read for this field, or None.

    ``raw`` is what stands in the field's place, with or without its label; control symbols count as blanks.
    """
    text = tidy(re.sub(r"[\x00-\x1f\x7f]", " ", raw))
    if not text:
        return None
    try:
        return _FORMS[spec.type](spec, text)
    except InvalidValue:
        return None


def canonical(spec: FieldSpec, value: str | bool) -> str:
    """One spelling for comparing two normal forms of a field: what may differ between two readings of the same print.

    Digits, dates, amounts and codes exactly; texts and names without case, blanks and punctuation, diacritics kept.

    >>> from models.kinds import FieldSpec
    >>> canonical(FieldSpec("/x", "text"), "Str. Mureșului, nr. 2"), canonical(FieldSpec("/x", "amount"), "12.50")
    ('STRMUREȘULUINR2', '12.50')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if spec.type in _EXACT:
        return value
    if spec.type == "code":
        return codes.compact(value)
    if spec.type == "phone":
        return contact.phone_digits(value) if contact.is_valid_phone(value) else re.sub(r"\D", "", value)
    if spec.type == "email":
        return re.sub(r"\s", "", tidy(value)).lower()
    return re.sub(r"[\W_]", "", tidy(value).upper())


def equal(spec: FieldSpec, a: str | bool | None, b: str | bool | None) -> bool:
    """Whether two normal forms are the same value. Nothing equals None, not even None: no reading is no witness.

    >>> from models.kinds import FieldSpec
    >>> equal(FieldSpec("/x", "name"), "POP ANA-MARIA", "POP ANA MARIA"), equal(FieldSpec("/x", "name"), "TOT", "TÓT")
    (True, False)
    """
    if a is None or b is None or isinstance(a, bool) != isinstance(b, bool):
        return False
    left, right = canonical(spec, a), canonical(spec, b)
    return bool(left) and left == right


def strip_label_marks(text: str) -> str:
    """Text without the punctuation that belongs to a label or a box around it; points of abbreviations stay.

    >>> strip_label_marks(" : SPCLEP Cluj-Napoca |"), strip_label_marks("S.C. Exemplu S.R.L.")
    ('SPCLEP Cluj-Napoca', 'S.C. Exemplu S.R.L.')
    >>> strip_label_marks("Liceul „Horea”,"), strip_label_marks("„Horea”")
    ('Liceul „Horea”', 'Horea')
    """
    bare = tidy(text).strip(_EDGES)
    with_point = tidy(text).rstrip(_EDGES.replace(".", "")).lstrip(_EDGES)
    if with_point == bare + "." and _ABBREVIATION.search(with_point):
        return with_point
    if bare.count("(") > bare.count(")") and tidy(text).rstrip().endswith(")"):
        return bare + ")"
    closing = re.match(r"[”\"“»]|''", tidy(text).partition(bare)[2]) if bare else None
    if closing and len(_QUOTES.findall(bare)) % 2:  # what was opened within is closed at its end
        return bare + closing[0]
    return bare


def _cnp(spec: FieldSpec, text: str) -> Normal:
    compacted = cnp.compact(text)
    if re.fullmatch(r"[0-9]{13}", compacted):
        return compacted
    found = {digits for _, _, digits in cnp.find_all(text)}
    valid = {digits for digits in found if cnp.is_valid(digits)}
    if len(found) == 1 or len(valid) == 1:
        return (valid or found).pop()
    return None if found else cnp.digits_from_ocr(text)


def _name(spec: FieldSpec, text: str) -> Normal:
    return names.validate(capital_i.restore(text))


def _date(spec: FieldSpec, text: str) -> Normal:
    side = {"/valid_from": 0, "/valid_until": 1}.get(spec.path)
    period = dates.validity(text) if side is not None else None
    return period[side] if period and side is not None else dates.validate(text)


def _month(spec: FieldSpec, text: str) -> Normal:
    return month.parse_month(text)


def _year(spec: FieldSpec, text: str) -> Normal:
    found = set(re.findall(r"(?<![0-9A-Za-z.,/\-])(?:19|20)[0-9]{2}(?![0-9A-Za-z]|[.,/\-][0-9])", text))
    return found.pop() if len(found) == 1 else None


def _amount(spec: FieldSpec, text: str) -> Normal:
    return amount.from_ocr(text)


def _code(spec: FieldSpec, text: str) -> Normal:
    if spec.path == "/plate":
        return codes.validate_plate(text)
    return codes.validate(codes.without_label(text))


def _text(spec: FieldSpec, text: str) -> Normal:
    bare = _COMPANY.sub(r"\1.", capital_i.restore_known(strip_label_marks(text)))
    return bare if any(c.isalnum() for c in bare) else None


def _address(spec: FieldSpec, text: str) -> Normal:
    bare = addresses.tidy_address(capital_i.restore(strip_label_marks(text)))
    return bare if sum(c.isalnum() for c in bare) >= 3 else None


def _sex(spec: FieldSpec, text: str) -> Normal:
    words = set(re.findall(r"[A-Z]+", fold(text))) - {"SEX", "SEXE", "SEXUL"}
    found = {"M" for w in words if w in ("M", "MASCULIN", "BARBATESC")} | {
        "F" for w in words if w in ("F", "FEMININ", "FEMEIESC")
    }
    return found.pop() if len(found) == 1 else None


_FORMS: dict[FieldType, Callable[[FieldSpec, str], Normal]] = {
    "cnp": _cnp,
    "name": _name,
    "date": _date,
    "month": _month,
    "year": _year,
    "amount": _amount,
    "code": _code,
    "bool": lambda spec, text: choices.yes_or_no(text),
    "text": _text,
    "email": lambda spec, text: contact.validate_email(text),
    "phone": lambda spec, text: contact.validate_phone(text),
    "address": _address,
    "choice": lambda spec, text: choices.choose(text, spec.choices),
    "letters2": lambda spec, text: codes.validate_series(text),
    "digits6": lambda spec, text: codes.validate_number(text),
    "sex": _sex,
}
