"""Two or three readings of the same pixels: do they agree, which value is shown, and who witnesses it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from extractors.craft.rows import letters
from extractors.found import Found
from models.kinds import FieldSpec
from validators import checks as value_checks
from validators import fields

POOR, FAIR = 0.6, 0.75  # confidence of a first reading that is likely wrong, of a second that is likely right
ALIKE = 80.0  # likeness of two readings of one printed phrase
TORN = 2  # letters of a piece that is hardly a name of its own
_FOREIGN_MARKS = frozenset("ÁÉÍÓÖŐÚÜŰ")  # of Hungarian names; the first engine's Romanian model does not know them


@dataclass(frozen=True)
class Opinion:
    """What one more engine made of a reading's crop."""

    engine: str
    raw: str
    value: str | bool | None
    confidence: float


@dataclass(frozen=True)
class Settled:
    """The value to show, the witness that it has by the engines' agreement (None: they differ), and all candidates."""

    value: str | bool | None
    witness: str | None
    candidates: tuple[str, ...]


def value_of(spec: FieldSpec, reading: Found, raw: str) -> str | bool | None:
    """What a further reading of the same crop says. Phrases that stand for a choice must be the same phrase, or one
    much like it that names the same choice."""
    if spec.type in ("bool", "choice"):
        same = letters(raw) == letters(reading.raw)
        alike = ratio(letters(raw), letters(reading.raw)) >= ALIKE and fields.normalise(spec, raw) == reading.value
        return reading.value if same or (spec.type == "choice" and alike) else None
    value = fields.normalise(spec, raw)
    bare = reading.said_in or spec.path.endswith(("tax_code", "/association_code"))
    if spec.type != "code" or not bare or not isinstance(value, str):
        return value
    return re.sub(r"^R[O0](?=\d{2,10}$)", "", value)  # RO before a fiscal code is no part of it


def settle(spec: FieldSpec, r: Found, second: Opinion | None, third: Opinion | None) -> Settled:
    """What the readings of a field come to. Where the first two differ, a third may side with the second."""
    options = [o.value for o in (second, third) if o is not None and o.value is not None]
    candidates = tuple(dict.fromkeys(str(v) for v in [r.value, *options, *r.rivals] if v is not None))
    if second is None or second.value is None:
        return Settled(r.value, None, candidates)
    if r.value is not None and agree(spec, r.value, second.value):
        return Settled(r.value, "second_reading", candidates)
    if third is not None and third.value is not None and agree(spec, third.value, second.value):
        if r.value is not None and _mark_count(str(second.value)) < _mark_count(str(r.value)):
            shown = r.value if _fewer_marks(second.value, r.value) else third.value
            return Settled(shown, None, candidates)  # engines lose diacritics alike: two that miss one prove nothing
        return Settled(third.value, "third_reading", candidates)
    return Settled(_likelier(spec, r, second), None, candidates)


def agree(spec: FieldSpec, a: str | bool, b: str | bool) -> bool:
    """Whether two readings are the same value. Blanks may differ (RapidOCR drops them), hyphens of a name may not,
    nor the case and the punctuation of what is kept as printed."""
    if spec.type == "name" and (str(a).count("-") != str(b).count("-") or _torn(str(a), str(b))):
        return False
    if spec.type in ("address", "text") and _solid(a) != _solid(b):
        return False
    return fields.equal(spec, a, b)


def _torn(a: str, b: str) -> bool:
    """Whether one has a blank that the other lacks beside a piece of a letter or two: a name torn apart (*HEGE DU S*)
    reads the same without its blanks."""
    pieces = min((a, b), key=lambda text: -len(text.split())).split()
    return len(a.split()) != len(b.split()) and any(len(piece.strip(".")) <= TORN for piece in pieces)


_SAME_SIGNS = str.maketrans({"„": '"', "”": '"', "“": '"', "–": "-", "—": "-", "’": "'", "‘": "'", "`": "'"})


def _solid(value: str | bool) -> str:
    """A text without blanks and quotation marks (engines lose them and take ,, for „; that they come in pairs is a
    check of its own), dashes of one form."""
    return re.sub(r"\"|''|,,", "", "".join(str(value).translate(_SAME_SIGNS).split()))


def _likelier(spec: FieldSpec, r: Found, second: Opinion) -> str | bool | None:
    """Which of two readings that differ a clerk is shown. Neither is trusted."""
    a, b = r.value, second.value
    if a is None or b is None:
        return b if a is None else a
    if value_checks.fails(spec, a) != value_checks.fails(spec, b):
        return b if value_checks.fails(spec, a) else a
    if spec.type == "name" and letters(str(a)) == letters(str(b)) and _torn(str(a), str(b)):
        return min((a, b), key=lambda v: len(str(v).split()))
    if _fewer_marks(b, a) and spec.type != "name":
        return a  # the same but for marks, which the second engine loses
    said_elsewhere = str(b) in r.rivals
    unknown_marks = spec.type == "name" and letters(str(a)) == letters(str(b)) and bool(_FOREIGN_MARKS & set(str(b)))
    poor = r.read < POOR and second.confidence > max(FAIR, r.read + 0.2)
    return b if said_elsewhere or unknown_marks or poor else a


def _fewer_marks(a: str | bool, b: str | bool) -> bool:
    """Whether ``a`` is ``b`` with some of its diacritics lost."""
    return str(a) != str(b) and letters(str(a)) == letters(str(b)) and _mark_count(str(a)) < _mark_count(str(b))


# Letters with a mark that only Hungarian names have here. Á and í look too much like â and î to be settled by a model
# that does not know those, ö and ü too much like ő and ű.
_HUNGARIAN = {"É": "E", "Ó": "O", "Ú": "U"}


def marked_by_hungarian(a: str | bool | None, b: str | bool | None) -> bool:
    """Whether ``b`` is the name ``a`` but for marks of Hungarian over letters that ``a`` has bare.

    >>> marked_by_hungarian("ILLYES KINGA", "ILLYÉS KINGA"), marked_by_hungarian("SÂNDOR", "SÁNDOR")
    (True, False)
    """
    if not isinstance(a, str) or not isinstance(b, str) or a == b or len(a) != len(b):
        return False
    return all(x == y or _HUNGARIAN.get(y) == x for x, y in zip(a, b, strict=True))


def _mark_count(text: str) -> int:
    return sum(unicodedata.category(c) == "Mn" for c in unicodedata.normalize("NFD", text))


_WITHOUT_COMMAS = str.maketrans("ȘȚșț", "STst")


def lost_commas(a: str | bool | None, b: str | bool | None) -> bool:
    """Whether ``b`` is ``a`` but for the commas of ș and ț, which no other Romanian letter bears below. What stands
    above a letter cannot be told apart by counting: the engine that knows no á reads it as â."""
    if not isinstance(a, str) or not isinstance(b, str) or a == b:
        return False
    return "".join(a.translate(_WITHOUT_COMMAS).split()) == "".join(b.translate(_WITHOUT_COMMAS).split())
