"""Words that forms print beside their blanks: a value made of nothing else is a caption that was taken for a value.

The papers' own languages: Romanian; English, French and German on cards and permits; Hungarian on bilingual blanks.
"""

from __future__ import annotations

import re

from validators.text import fold

_CAPTIONS = (
    "NR NUMAR NUMARUL NO NUMBER SERIA SERIE SERIES COD CODUL CODE CNP C.N.P DATA DATE DATUM LUNA ANUL ZIUA "
    "NUME NUMELE NOM NAME SURNAME LAST PRENUME PRENUMELE PRENOM FIRST GIVEN NAMES FORENAME FORENAMES CSALADI "
    "NEV UTONEV FAMILIE FAMILIA FAMILY DE AL A ALE SI OF THE ET SAU ADRESA ADDRESS ADRESSE DOMICILIU "
    "DOMICILIUL LOCALITATEA LOCALITATE STRADA JUDETUL JUDET SECTORUL SEX SEXE SEXUL GEN CETATENIA CETATENIE "
    "NATIONALITE NATIONALITY NATIONALITATE LOC LOCUL NASTERE NASTERII PLACE BIRTH LIEU NAISSANCE EMIS EMISA "
    "ISSUED BY DELIVRE DELIVREE PAR ELIBERAT ELIBERATA VALABIL VALABILA VALABILITATE VALIDITY VALIDITE VALID "
    "TITULAR TITULARUL SOLICITANT SOLICITANTUL COPIL COPILUL COPILULUI MAMA MAMEI TATA TATALUI PARINTE SOT "
    "SOTIE SEMNATURA STAMPILA TELEFON EMAIL E-MAIL TOTAL LEI RON DENUMIRE DENUMIREA SUBSEMNATUL SUBSEMNATA "
)
_WORDS = frozenset(_CAPTIONS.split())


def is_caption(text: str) -> bool:
    """Whether ``text`` holds caption words only.

    >>> is_caption("Nr."), is_caption("Nume / Nom / Last name"), is_caption("POP NOMA"), is_caption("")
    (True, True, False, False)
    """
    words = [w.strip(".:-") for w in re.split(r"[^\w.\-]+", fold(text)) if w.strip(".:-")]
    return bool(words) and all(w in _WORDS for w in words)
