"""An address as printed: what engines lose of its blanks, points and letters given back where its grammar has no doubt.

Source of the grammar: DOMAIN, I.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from validators.text import fold, tidy

# A label that came along in front of the address, known by its colon.
_IN_FRONT = re.compile(
    r"^\W*(?:adresa|adres[aă]|domiciliul?|sediul?|re[sș]edin[tț]a|loc(?:ul)?\s+(?:de\s+)?consum|punct\s+de\s+consum)"
    r"(?:\s+(?:la|de|loc(?:ului)?|(?:de\s+)?consum|po[sș]tal[aă]|imobil(?:ului)?|locuin[tț]ei|social|în|in))*\s*:\s*",
    re.I,
)


# *Apartamentul: mun. Cluj-Napoca, str. …*: what the address is of, where its beginning stands behind it.
_FLAT_IN_FRONT = re.compile(
    r"^\W*(?:apart[aá]mentul|imobilul|locuin[tț]a)\s*:\s*(?=(?:mun|jud|loc|str|b-?dul|calea|aleea|pia[tț]a|cluj)\b)",
    re.I,
)


def _cluj(found: re.Match[str]) -> str:
    return "Cluj-" if found[0].startswith("Clu") else "CLUJ-"


# A list of parts that commas part elsewhere: a full point between two of them is a comma whose tail was lost.
_COMMA_BEFORE_PART = re.compile(r",\s?(?:nr|bl|sc|et|ap)\b", re.I)
_POINT_BEFORE_PART = re.compile(
    r"(?<=[\dABIVX])\.\s(?=(?i:bl|sc|et|ap|jud|loc|mun)\.\s?\w|Cluj-Napoca|CLUJ-NAPOCA)|(?<=(?i:napoca))\.\s(?=(?i:jud)\.)"
)


def tidy_address(text: str) -> str:
    """The address as printed: NFC, comma-below ș ț, single spaces, none before a comma, no marks at the ends; a word
    that the line's end or the engine broke at its hyphen is whole again.

    >>> tidy_address("Cluj-Napoca ,str. Donath  nr. 12;"), tidy_address("Cluj- Napoca, Cluj -Napoca")
    ('Cluj-Napoca, str. Donath nr. 12', 'Cluj-Napoca, Cluj-Napoca')
    >>> tidy_address("LOC CONSUM : STR. PADURII NR. 45"), tidy_address("Adresa locului de consum: Str. Horea 2")
    ('STR. PADURII NR. 45', 'Str. Horea 2')
    >>> tidy_address("Mun.Clu}-Napoca"), tidy_address("MUN. CLU3-NAPOCA"), tidy_address("Clujana-Napoca")
    ('Mun.Cluj-Napoca', 'MUN. CLUJ-NAPOCA', 'Clujana-Napoca')
    >>> tidy_address("Jud.C] Mun.Ciuj-Napoca Str.Donath nr.12 bi.A3 et.1ap.42")
    'Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12 bl.A3 et.1 ap.42'
    >>> tidy_address("JUD.C3 STR. . HOREA NR. 8. BL. 0C1, SC. A"), tidy_address("Jud.cJ Bl. Et... Ap. 13")
    ('JUD.CJ STR. HOREA NR. 8, BL. OC1, SC. A', 'Jud.CJ Bl. Et. Ap. 13')
    >>> tidy_address("Apartamentul: mun. Turda, str. Horea nr. 2"), tidy_address("Apartamentul: 12, str. Horea")
    ('mun. Turda, str. Horea nr. 2', 'Apartamentul: 12, str. Horea')
    >>> tidy_address("JUD.CJ MUN.MUN.TURDA")
    'JUD.CJ MUN.TURDA'
    >>> tidy_address("Mun.Clúj-Napoca, Cluj-Turda")
    'Mun.Cluj-Napoca, Cluj-Turda'
    >>> tidy_address("Mun.Chuj-Napoea"), tidy_address("Jud CJ Mun.Cluj.Napoca str.Horea nr. 23 bl T4 sc.A")
    ('Mun.Cluj-Napoca', 'Jud.CJ Mun.Cluj-Napoca Str.Horea nr.23 bl.T4 sc.A')
    >>> tidy_address("str. Horea nr. 3, bl. II, ap.8"), tidy_address("str.Horea nr.3, bl.2, ap. 8")
    ('str. Horea nr. 3, bl. II, ap. 8', 'str.Horea nr.3, bl.2, ap.8')
    >>> tidy_address("mun, Cluj-Napoca, Aleeá Peana 26, ăp. 48"), tidy_address("Lâc. Cluj-Napoca, Str. Horea, Nr. 7")
    ('mun. Cluj-Napoca, Aleea Peana 26, ap. 48', 'Loc. Cluj-Napoca, Str. Horea, Nr. 7')
    >>> tidy_address("Jud.CJMun.Cluj-Napoca Str.Horea nr.2"), tidy_address("Str. Horea nr. 2, Cluj-NapocaJud. Cluj")
    ('Jud.CJ Mun.Cluj-Napoca Str.Horea nr.2', 'Str. Horea nr. 2, Cluj-Napoca Jud. Cluj')
    >>> tidy_address("str. Horea nr. 58 bl. OC1 sc. 1 et.9 ap. 7"), tidy_address("Jud.CJ Str.Făgetuluinr.37")
    ('str. Horea nr. 58 bl. OC1 sc. 1 et. 9 ap. 7', 'Jud.CJ Str.Făgetului nr.37')
    >>> tidy_address("STR. HOREA NR. 3 BL.OC1 AP.8")
    'STR. HOREA NR. 3 BL.OC1 AP.8'
    >>> tidy_address("Str. Horea Nr. 83 BI. II"), tidy_address("STR. HOREA NR. 83 BL. II"), tidy_address("Nr. 3 Bl. 2")
    ('Str. Horea Nr. 83 Bl. II', 'STR. HOREA NR. 83 BL. II', 'Nr. 3 Bl. 2')
    """
    whole = _FLAT_IN_FRONT.sub("", _IN_FRONT.sub("", tidy(text)))
    whole = re.sub(r"(?<=[^\W\d_])(?:-\s+|\s+-)(?=[^\W\d_])", "-", whole)
    whole = re.sub(r"(?<=[a-zăâîșț])(?=(?:Jud|Mun|Loc|Str)\.|nr\.\s?\d)", " ", whole)
    whole = _parted(_labelled(_town(_county(whole))))
    spaced = re.sub(r"\s+,", ",", _blanks_alike(_as_on_cards(whole)))
    return re.sub(r",(?=[^\s\d])", ", ", spaced).strip(" ,;:|")


def _county(text: str) -> str:
    """*Jud.C]*: the hook of the J, read as another sign."""
    whole = re.sub(r"\b([Jj]ud|JUD)(\.? ?)CJ?[\])}23](?![^\W_])", r"\1\2CJ", text)
    return re.sub(r"\b([Jj]ud|JUD)(\.? ?)(?:cJ|Cj)\b", r"\1\2CJ", whole)


def _town(text: str) -> str:
    """*Ciuj-Napoca*, *CLU3-NAPOCA*, *Cluj.Napoca*: no other town is like it."""
    whole = re.sub(r"\bC[i1I|]uj(?=-?\s?Napoca|\b)", "Cluj", text)
    whole = re.sub(r"\bC(?:lu|LU)[^\W\d_jJ]?[^\w\s-]?\d?\s?-\s?(?=(?:Napoca|NAPOCA)\b)", _cluj, whole)
    whole = re.sub(r"\b(Cluj|CLUJ)\.(?=Napoca\b|NAPOCA\b)", r"\1-", whole)
    return re.sub(r"\b[^\W\d_]{3,6}-[^\W\d_]{4,7}\b", _nearly_cluj, whole)


def _nearly_cluj(found: re.Match[str]) -> str:
    if Levenshtein.distance(fold(found[0]), "CLUJ-NAPOCA") > 2:
        return found[0]
    return "CLUJ-NAPOCA" if found[0].isupper() else "Cluj-Napoca"


_PLAIN_WORDS = frozenset(
    ("NR", "BL", "SC", "ET", "AP", "JUD", "MUN", "LOC", "STR", "COM", "ALEEA", "CALEA", "STRADA", "BULEVARDUL", "CLUJ")
)


def _labelled(text: str) -> str:
    """Labels without the marks that they never bear, with the point and the blank that they lost."""
    whole = re.sub(r"[^\W\d_]+(?=[.\s\-])", _without_marks, text)
    whole = re.sub(r"\b([Ll])[^\W\d_](c\.)(?=\s?Cluj)|\b(L)[^\W\d_](C\.)(?=\s?CLUJ)", _locality, whole)
    whole = re.sub(r"\b((?:mun|Mun|MUN|loc|Loc|LOC|jud|Jud|JUD)),(?=\s?[A-ZĂÂÎȘȚ])", r"\1.", whole)
    return re.sub(r"\b((?:Jud|JUD)\.\s?[A-Z]{2})(?=(?:Mun|Com|Or[sș]|MUN|COM|ORS)\.)", r"\1 ", whole)


def _without_marks(found: re.Match[str]) -> str:
    plain = fold(found[0])
    if found[0].isascii() or plain not in _PLAIN_WORDS or len(plain) != len(found[0]):
        return found[0]
    return "".join(p if c.isupper() else p.lower() for p, c in zip(plain, found[0], strict=True))


def _locality(found: re.Match[str]) -> str:
    return f"{found[1]}o{found[2]}" if found[1] else f"{found[3]}O{found[4]}"


def _parted(text: str) -> str:
    """The points, commas and blanks between the parts, and the letters of their labels."""
    whole = re.sub(r"\.(?:\s?[.…])+(?=\s|$)", ".", text)
    whole = re.sub(r"(?i)\b((?:jud|mun|str|nr|bl|sc|et|ap)\.)\s?\1", r"\1", whole)  # read twice
    whole = re.sub(r"(?<=\b[bB][lL])(\.? ?)0(?=[A-Z]\d)", r"\1O", whole)
    if _COMMA_BEFORE_PART.search(whole):
        whole = _POINT_BEFORE_PART.sub(", ", whole)
    whole = re.sub(r"(?<=\d|,)([A-Z]?,?\s+)([bB])(?!l\.)[il1I|!]{1,2}\.(?=\s?[A-Z0-9])", r"\1\2l.", whole)
    whole = re.sub(r"(?<=[\w])(?=(?:bl|sc|et|ap)\.\s?\w)(?<=[\dA-Z])", " ", whole)
    return re.sub(r"(?<=[A-Za-z]) \.(?=\w)", ".", whole)  # *JUD .CJ*


_LISTED_LABEL = re.compile(r"\b(?P<label>(?i:nr|bl|sc|et|ap)\.)(?P<gap>\s?)(?=\w)")


def _blanks_alike(text: str) -> str:
    """Where commas part the parts, a blank stands behind every label or behind none: the engine loses one now and then
    (*nr. 133, bl. II, ap.8*). Without commas print mixes them, but hardly loses one of four."""
    gaps = [m["gap"] for m in _LISTED_LABEL.finditer(text)]
    lost = gaps.count("") == 1 and len(gaps) > 3  # one of several
    if len(set(gaps)) < 2 or not (lost or _COMMA_BEFORE_PART.search(text)):
        return text
    gap = "" if gaps.count("") > len(gaps) / 2 else " "
    return _LISTED_LABEL.sub(lambda m: m["label"] + gap, text)


# On a card the labels stand with a point and no blank before what they label: *Jud.CJ Mun.Turda Str.Horea nr.2*.
_ON_CARD = re.compile(r"Jud[. ]\s?[A-Z]{2}\s(?:Mun|Or[sș]?|Com|Sat)[. ]", re.I)
_CARD_LABEL = re.compile(r"(?<![^\W_])(?P<label>(?i:Jud|Mun|Or[sș]|Com|Sat|Str|nr|bl|sc|et|ap))(?P<gap>\.\s?|\s)(?=\w)")


def _as_on_cards(text: str) -> str:
    """The points and blanks of a card's address, where most of its labels have them so."""
    if not _ON_CARD.match(text):
        return text
    gaps = [m["gap"] for m in _CARD_LABEL.finditer(text)]
    close = gaps.count(".")
    if close < 2 or close <= gaps.count(". "):
        return text
    whole = _CARD_LABEL.sub(lambda m: m["label"] + ".", text)
    return re.sub(r"\bstr\.(?=[A-ZĂÂÎȘȚ])", "Str.", whole) if text[0] == "J" and text[1].islower() else whole
