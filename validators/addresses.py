"""Postal addresses: tidy text, parts, and how far two addresses agree.

Grammar of the identity card: ``Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15``; letters and bills print
``Cluj-Napoca, str. Donath nr. 12, bl. A3, ap. 15``. Street, number and flat are compared strictly, block, stair and
floor only where both papers state them. Source: DOMAIN, I (address grammar).

>>> parse("Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15").street
'DONATH'
>>> compare("Str.Donath nr.12 ap.15", "Cluj Napoca, strada Donath, nr 12, bl. A3, apart. 15")
'same'
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Literal

from validators.address_form import tidy_address as tidy_address
from validators.counties import letters_of
from validators.text import fold, tidy

Agreement = Literal["same", "compatible", "different", "unknown"]


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address, folded (upper case, no diacritics); empty where the paper does not state them.

    ``county``: two letters. ``street_type``: ``STR``, ``BD``, ``CAL``, ``ALEEA``, ``PTA``, ``SPL``, ``INTR``, ``FDT``,
    ``SOS``, ``DRUM``. ``floor``: a number as printed in Arabic digits, ``P`` ground floor, ``D`` basement, ``M`` attic.
    """

    county: str = ""
    city: str = ""
    street_type: str = ""
    street: str = ""
    number: str = ""
    block: str = ""
    stair: str = ""
    floor: str = ""
    flat: str = ""
    postal_code: str = ""


_STREET_TYPES = {
    "STR": r"STR(?:ADA|\b)", "BD": r"B(?:ULEVARDUL|-?DUL|LD|LVD|VD|UL|D)\b", "CAL": r"CAL(?:EA|\b)",
    "ALEEA": r"AL(?:EEA|\b)", "PTA": r"P(?:IATA|-?TA)\b", "SPL": r"SPL(?:AIUL|\b)", "INTR": r"INTR(?:AREA|\b)",
    "FDT": r"F(?:UNDATURA|DT)\b", "SOS": r"SOS(?:EAUA|\b)", "DRUM": r"DR(?:UMUL|UM)\b",
}  # fmt: skip
_PART_LABELS = {
    "county": r"JUD(?:ETUL|ET|\b)",
    "city": r"(?:MUN(?:ICIPIUL|\b)|OR(?:ASUL|AS|S|\b)|COM(?:UNA|\b)|SAT(?:UL|\b)|LOC(?:ALITATEA|\b))",
    "number": r"N(?:UMARUL|R|UMAR)\b",
    "block": r"BL(?:OCUL|OC|\b)",
    "stair": r"SC(?:ARA|\b)",
    "floor": r"ET(?:AJUL|AJ|\b)",
    "flat": r"AP(?:ARTAMENTUL|ARTAMENT|ART|T|\b)",
}
_POSTAL = r"(?:COD(?:UL)?\s+POSTAL|C\.?P\b)"
_SKIPPED = r"CAM(?:ERA|\b)|CORP\b|SECT(?:ORUL|OR|\b)|SEC\b"
_STREET = "|".join(f"(?P<street_{k}>{v})" for k, v in _STREET_TYPES.items())
_PARTS = "|".join(f"(?P<{k}>{v})" for k, v in _PART_LABELS.items())
# A label stands at the beginning of a word and is followed by a point, a blank, a colon or its value.
_LABEL = re.compile(rf"(?<![A-Z0-9\-])(?:{_PARTS}|{_STREET}|(?P<skip>{_SKIPPED}))(?![A-Z])[.:]*\s*")
# OCR loses the blank behind a type that is written out: "AleeaBăișoara".
_GLUED = re.compile(
    r"(?<![^\W_])(Strada|Aleea|Calea|Bulevardul|B-?dul|Bd|Pia[țt]a|P-?[țt]a|Intrarea|Fund[ăa]tura|[ȘS]oseaua|Splaiul)(?=[A-ZĂÂÎȘȚ0-9])"
)
_PARTER = re.compile(r"(?<![A-Z])(PARTER|DEMISOL|MANSARDA|MANS)\b\.?")
_ROMAN = {
    "I": "1",
    "II": "2",
    "III": "3",
    "IV": "4",
    "V": "5",
    "VI": "6",
    "VII": "7",
    "VIII": "8",
    "IX": "9",
    "X": "10",
}
# The values that are one word or number.
_SHORT = {
    "number": r"(?:F\.?\s?N|\d+)(?:\s?[-/]\s?\w+|\s?[A-Z](?![A-Z]))*",
    "block": r"[A-Z0-9]+(?:\s?[-/]\s?[A-Z0-9]+)?",
    "stair": r"[A-Z0-9]+(?:\s?[-/]\s?[A-Z0-9]+)?",
    "floor": r"[A-Z0-9]+",
    "flat": r"[A-Z0-9]+(?:\s?[-/]\s?[A-Z0-9]+)?",
}
_GROUND = {"PARTER": "P", "P": "P", "DEMISOL": "D", "D": "D", "MANSARDA": "M", "MANS": "M", "M": "M"}


def parse(text: str) -> Address:
    """The parts of an address; what is not stated, or not understood, is empty. Never raises.

    >>> a = parse("Cluj-Napoca, B-dul 21 Decembrie 1989 nr. 104, bl. L1, sc. A, et. III, ap. 7, jud. Cluj")
    >>> a.city, a.street_type, a.street, a.number, a.floor, a.flat, a.county
    ('CLUJ-NAPOCA', 'BD', '21 DECEMBRIE 1989', '104', '3', '7', 'CJ')
    >>> parse("NARCISELOR 70 BL T4 AP 51 CLUJ-NAPOCA CLUJ").city, parse("str. Unirii nr. 2, Curtea de Arges").city
    ('CLUJ-NAPOCA', 'CURTEA DE ARGES')
    """
    folded = fold(_GLUED.sub(r"\1 ", tidy(text))).replace("P-TA", "PTA")
    folded = _PARTER.sub(lambda m: f", ET. {_GROUND[m[1]]},", folded)
    found: dict[str, str] = {}
    if postal := re.search(rf"(?:{_POSTAL}[.:\s]*)?(?<!\d)(\d{{6}})(?!\d)", folded):
        found["postal_code"] = postal[1]
        folded = folded.replace(postal[0], " , ")
    _place_loose(_collect(folded, found), found)
    if found.get("street") and not found.get("number"):
        _split_number(found)
    return _normal(found)


def _collect(folded: str, found: dict[str, str]) -> list[str]:
    """Values behind labels go into ``found``; what has no label is given back, in order."""
    labels = list(_LABEL.finditer(folded))
    loose = [folded[: labels[0].start()] if labels else folded]
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        value, _, rest = folded[label.end() : following.start() if following else None].partition(",")
        name = label.lastgroup or "skip"
        if name.startswith("street_"):
            if "street_type" in found and not found.get("street"):  # "Str. Al. Vaida": the second belongs to the name
                value = f"{label[0].strip(' .:')} {value}"
            else:
                found.setdefault("street_type", name.removeprefix("street_"))
            name = "street"
        value, over = _own(name, value)
        if name != "skip" and not found.get(name):
            found[name] = value.strip(" .;:()")
        loose.append(f"{over},{rest}")
    return [part for chunk in loose for part in (p.strip(" .;:()") for p in chunk.split(",")) if part]


def _own(name: str, value: str) -> tuple[str, str]:
    """What of the text behind a label is its value, and what is not: ``ap. 15 Cluj`` has one word too many."""
    if name in _SHORT:
        m = re.match(rf"\s*(?:{_SHORT[name]})(?![A-Z0-9])", value)
        return (m[0], value[m.end() :]) if m else (value, "")
    if name == "county":
        words = value.split()
        for count in (2, 1):
            if letters_of(" ".join(words[:count])):
                return " ".join(words[:count]), " ".join(words[count:])
    return value, ""


def _place_loose(loose: list[str], found: dict[str, str]) -> None:
    for part in loose:
        if re.fullmatch(r"\d{1,4}\s?[A-Z]?", part) and found.get("street") and not found.get("number"):
            found["number"] = part
        elif re.fullmatch(r"[A-Z][A-Z \-']+", part) and not found.get("city"):
            found["city"] = _without_county(part, found)


def _without_county(words: str, found: dict[str, str]) -> str:
    """``CLUJ-NAPOCA CLUJ``: the county stands unlabelled behind the city; not so in ``CURTEA DE ARGES``."""
    city, _, last = words.rpartition(" ")
    if not city or city.endswith(" DE") or letters_of(last) is None or len(last) < 3:
        return words
    found.setdefault("county", last)
    return city


def _split_number(found: dict[str, str]) -> None:
    """``str. Donath 12``: the number without its label, unless it is a year of the name (``21 Decembrie 1989``)."""
    m = re.fullmatch(r"(.*[A-Z].*?)[\s.]+(\d{1,4}(?:\s?[A-Z]|[-/]\d{1,4}[A-Z]?)?)", found["street"])
    if m and not re.search(r"(?:DECEMBRIE|MAI|IUNIE|IANUARIE|MARTIE|AUGUST)$", m[1]):
        found["street"], found["number"] = m[1].strip(" ."), m[2]


def _normal(found: dict[str, str]) -> Address:
    parts = dict(found)
    parts["county"] = letters_of(found.get("county", "")) or ""
    parts["city"] = city_key(found.get("city", ""))
    parts["street"] = " ".join(re.sub(r"[.\"',;]", " ", found.get("street", "")).split())
    for name, form in _SHORT.items():
        parts[name] = _first(found.get(name, ""), form)
    parts["floor"] = _ROMAN.get(parts["floor"]) or _GROUND.get(parts["floor"]) or parts["floor"]
    parts["stair"] = _ROMAN.get(parts["stair"], parts["stair"])
    return Address(**{f.name: parts.get(f.name, "") for f in fields(Address)})


def _first(value: str, form: str) -> str:
    m = re.match(form, value.strip())
    return re.sub(r"[\s.]", "", m[0]) if m else ""


def city_key(text: str) -> str:
    """A city's name folded; ``Cluj``, ``Cluj Napoca`` and ``Mun. Cluj-Napoca`` are one.

    >>> city_key("Mun. Cluj - Napoca"), city_key("Câmpia  Turzii")
    ('CLUJ-NAPOCA', 'CAMPIA TURZII')
    """
    bare = re.sub(r"^(?:MUN|OR|COM|SAT|LOC)(?:[.\s]|[A-Z]*L\s)\s*", "", fold(text))
    words = " ".join(re.sub(r"[^A-Z0-9]", " ", bare).split())
    return "CLUJ-NAPOCA" if words in ("CLUJ", "CLUJ NAPOCA", "CLUJNAPOCA") else words


def compare(a: str | Address, b: str | Address) -> Agreement:
    """``same``: street, number and flat are stated alike; ``compatible``: nothing contradicts, something is left open;
    ``different``: a part contradicts; ``unknown``: one of them has no street to compare.

    >>> compare("str. Donath nr. 12 ap. 15", "str. Donath nr. 12"), compare("str. Donath nr. 12", "str. Donath nr. 21")
    ('compatible', 'different')
    """
    x, y = (parse(side) if isinstance(side, str) else side for side in (a, b))
    if _contradict(x.city, y.city) or _contradict(x.county, y.county):
        return "different"
    if not x.street or not y.street:
        return "unknown"
    street = _streets(x.street, y.street)
    strict = ("number", "flat", "block", "stair", "floor")
    if street == "different" or any(_contradict(getattr(x, p), getattr(y, p)) for p in strict):
        return "different"
    whole = street == "same" and x.number and x.number == y.number and x.flat == y.flat
    return "same" if whole and not _contradict(x.street_type, y.street_type) else "compatible"


def _contradict(a: str, b: str) -> bool:
    return bool(a and b and a != b)


def _streets(a: str, b: str) -> Agreement:
    """``B.P. Hasdeu`` and ``Bogdan Petriceicu Hasdeu`` may be one street; ``Donath`` and ``Horea`` are not."""
    if re.sub(r"[^A-Z0-9]", "", a) == re.sub(r"[^A-Z0-9]", "", b):
        return "same"
    x, y = re.findall(r"[A-Z0-9]+", a), re.findall(r"[A-Z0-9]+", b)
    return "compatible" if _shortened(x, y) or _shortened(y, x) else "different"


def _shortened(short: list[str], long: list[str]) -> bool:
    """Whether every word of ``short`` stands in ``long``, whole or as an initial, and the last words are the same."""
    if not short or not long or len(short[-1]) < 3 or short[-1] != long[-1]:
        return False
    return all(any(w.startswith(s) if len(s) <= 2 else w == s for w in long) for s in short)
