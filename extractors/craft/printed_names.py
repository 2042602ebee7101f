"""Names in a printed line of a form or an envelope's window: which words are a person's, and whether one is known.

Only words that can be names count: a title before them is passed over, a word of the trade (*operator*, *casnic*,
*adresă*) among them means that no name stands here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.craft.lines import Line
from extractors.craft.rows import letters
from models.page import Word
from validators import full_names

_PERSON = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]*[0-9]?)*|[^\W\d_]{3,}\d[^\W\d_]*|[^\W\d_]\.?")
_NO_NAME = re.compile(
    r"(?:OPERATOR\w*|CASNIC\w*|NONCASNIC|CLIENT\w*|CATEGORI\w*|CONSUM\w*|LOC(?:UL|ULUI)?|ADRES\w*|COD(?:UL)?|FACTUR\w*|CONTRACT\w*|"
    r"DAT[AE]I?|ENERGI\w*|GAZE?|NATURAL\w*|FURNIZ\w*|DISTRIB\w*|TOTAL|PLAT(?:A|II|IT|ITI)|TERMEN|PERIOAD\w*|BANCA|CONT|TITULAR\w*|"
    r"SERVICI\w*|ELECTRIC\w*|TERMIC\w*|ROMANIA|SUCURSALA|AGENTIA|CENTRU(?:L)?|INFORMAT\w*|RELATII|PERSONAL\w*|CARACTER|"
    r"NR|SERIA|FISCAL\w*|LEI|SOLD|VALOARE|CANTITATE|PRET|STR|STRADA|BLOC|SCARA|ETAJ|JUD|MUN|CLUJ(?:ULUI|NAPOCA)?|NAPOCA|ABONAT\w*|"
    r"CORESPONDENTA|DOMICILIU|VULNERABIL|INDEX|CITIRE|ESTIMARE|AUTOCITI\w*|CIF|CUI|CNP|TEL|FAX|EMAIL|PUNCT|NIVEL|"
    r"AUTORITATE\w*|PERSOAN\w*|FIZIC\w*|JURIDIC\w*|CONTRIBUABIL\w*|SERVICIU\w*|ASISTENTA|DIRECTIA|INSTITUTI\w*|"
    r"NATIONAL\w*|DOMENIU\w*|REGLEMENTA\w*|LEGEA|VALABIL\w*|STIMAT\w*|VA|RUGAM|GENERAL\w*|SOCIETAT\w*|COMPANI\w*|"
    r"REGIA|AUTONOMA|CAPITAL|SOCIAL|NUMAR\w*|BENEFICIAR\w*|POSTAL\w*|ALEEA|CALEA|NLC|EXPEDITOR\w*|DESTINATAR\w*|"
    r"DURAT\w*|SEDER\w*|ROMANIEI|TERITORIUL\w*|STUDI\w*|OF|THE|PROOF|MEANS|SUPPORT|HOLDER|STATEMENT|CERTIFICATE|LETTER|BANK|WHOM|MINISTERUL\w*|INSPECTORAT\w*|ADEVERINT\w*|CERTIFICAT\w*|"
    r"DECLARATI\w*|BURSA|VENIT\w*|SALARIU\w*|PENSI[EA]\w*)"
)
_TITLE = re.compile(r"(?:DL|DNA|DRA|D|NA|DOMNULUI?|DOAMNEI?|DOAMNA|CATRE|DLUI|DNEI|FAM|FAMILI(?:A|EI)|NUME|PRENUME|SI)")


def untitled(line: Line) -> list[Word]:
    words = list(line.words)
    while words and (_TITLE.fullmatch(letters(words[0].text)) or not letters(words[0].text)):
        words.pop(0)
    return words


def name_words(line: Line) -> list[Word]:
    """The words of a person's name that begin the line; none where another word stands among them."""
    chosen: list[Word] = []
    for word in untitled(line):
        bare = word.text.strip(",;.:()|_")
        if not _PERSON.fullmatch(bare.rstrip("-")) or not (bare[:1].isupper() or bare[:1] == "l"):
            break
        if _NO_NAME.fullmatch(letters(bare)):
            return []
        chosen.append(word)
        if word.text.rstrip().endswith((",", ";")):
            break
    return chosen if 1 <= len(chosen) <= 6 else []


def known(words: Sequence[Word] | Sequence[str]) -> bool:
    """Whether one of the words, or a part of it, is a known given name."""
    texts = [w if isinstance(w, str) else w.text for w in words]
    parts = [p for text in texts for p in re.split(r"[-\s]", text.strip(".,;:")) if p]
    return len(parts) > 1 and any(full_names.is_given_name(p) for p in parts)


def of_the_trade(words: Sequence[str]) -> bool:
    """Whether one of the words is a forms' word and not a name's."""
    return any(_NO_NAME.fullmatch(letters(w)) for w in words)
