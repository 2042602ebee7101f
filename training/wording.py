"""The same paper in other words: parts left out, turned around, other letterheads, invented names.

A reader of layouts learns the layouts; what is to be learned is what such papers say however they are laid out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from functools import partial

from training.tagged import Line, Piece, cut, plain

_SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("adeverință", "certificat", "dovadă"),
    ("se adeverește", "se certifică", "se confirmă", "adeverim", "certificăm", "atestăm"),
    ("prin prezenta", "prin prezentul înscris", "prin aceasta"), ("domnul", "dl.", "d-l", "dl"),
    ("doamna", "d-na", "dna.", "dna"), ("domiciliat", "cu domiciliul", "locuind"),
    ("domiciliată", "cu domiciliul", "locuind"), ("CNP", "C.N.P.", "cod numeric personal"),
    ("cod numeric personal", "CNP"), ("eliberat", "emis", "întocmit"),
    ("s-a eliberat", "a fost eliberată", "se eliberează"),
    ("pentru a-i servi la", "fiindu-i necesară la", "spre a fi depusă la"),
    ("venit net", "salariu net", "drepturi nete"), ("factură", "factura fiscală", "factura"),
    ("total de plată", "suma de plată", "de achitat", "total plată"),
    ("data scadenței", "scadența", "termen de plată", "data scadentă"),
    ("data emiterii", "emisă la", "data facturii"), ("client", "abonat", "consumator", "titular"),
    ("loc de consum", "adresa locului de consum", "punct de consum"), ("cod client", "cod abonat", "număr client"),
    ("director", "administrator", "manager"), ("președinte", "președintele asociației"),
    ("semnătura", "semnătura și ștampila", "L.S.", "ss"), ("subsemnatul", "subsemnata", "subsemnatul(a)"),
    ("declar pe propria răspundere", "declar pe proprie răspundere", "declar sub sancțiunea legii"),
    ("contract", "act", "convenție"), ("proprietar", "locator", "titular"), ("imobil", "locuință", "apartament"),
    ("județul", "jud."), ("municipiul", "mun."), ("strada", "str."), ("apartament", "ap."),
    ("telefon", "tel.", "tel"), ("luna", "luna calendaristică", "pe luna"), ("suma", "valoarea", "cuantumul"),
    ("anul", "pe anul", "în anul"),
)  # fmt: skip
_ANYWHERE = (
    "ROMÂNIA", "JUDEȚUL CLUJ", "MUNICIPIUL CLUJ-NAPOCA", "Nr. 1234 din 12.11.2017", "Nr. înregistrare 345/2017",
    "INTRARE Nr. 5512 Ziua 10 Luna 11 Anul 2017", "Tel. 0264 123456 Fax 0264 654321", "E-mail: contact@exemplu.ro",
    "www.exemplu.ro", "CIF RO12345674", "C.U.I. 12345674", "J12/345/2010", "Conform cu originalul", "Pagina 1 din 2",
    "1/1", "2/2", "L.S.", "Semnătura", "Ștampila", "Data 12.12.2017", "Cont RO24 BTRL RONC RT00 0000 0001",
    "Operator de date cu caracter personal nr. 1234", "COPIE", "Cluj-Napoca", "Primăria municipiului Cluj-Napoca",
    "Str. Principală nr. 10", "Cod poștal 400000", "Către: Primăria Cluj-Napoca", "Primit", "Am primit un exemplar",
    "Vă mulțumim!", "Întocmit", "Verificat", "Aprobat", "Anexa 1", "Exemplar 2", "Document generat electronic",
)  # fmt: skip
_ADDRESS_WORDS = frozenset((
    "str", "strada", "bd", "bdul", "bulevardul", "calea", "cal", "aleea", "al", "piata", "nr", "bl", "bloc", "sc",
    "scara", "et", "etaj", "ap", "apart", "apartament", "jud", "judetul", "județul", "mun", "municipiul", "loc", "com",
    "comuna", "sat", "oras", "or", "cluj", "cluj-napoca", "cod", "postal", "poștal", "parter", "sector", "cam",
    "camera", "cartier", "piața", "oraș", "numarul", "numărul", "blocul", "scarii", "etajul", "apartamentul", "strada",
))  # fmt: skip
_STEMS = (
    "Băl", "Cor", "Drag", "Fili", "Găn", "Hor", "Ilin", "Jar", "Lung", "Mol", "Năs", "Oni", "Pâr", "Răd", "Sal",
    "Tig", "Ures", "Vlă", "Zan", "Bren", "Cost", "Dum", "Grig", "Iov", "Mar", "Ner", "Pet", "Sto", "Tren", "Var",
)  # fmt: skip
_ENDS = (
    "escu", "an", "aru", "ean", "oiu", "ca", "uț", "ilă", "eanu", "aș", "in", "ache", "ici", "ov", "ea", "uș", "iu",
    "or", "ița", "el", "ina", "ela",
)  # fmt: skip


def invented(rng: random.Random) -> str:
    """A name that is in no list."""
    return rng.choice(_STEMS) + rng.choice(("", "", "ar", "on", "il", "ed")) + rng.choice(_ENDS)


def reworded(lines: Sequence[Line], rng: random.Random) -> list[Line]:
    """One more paper of the same kind."""
    steps: tuple[tuple[float, Callable[[list[Line], random.Random], list[Line]]], ...] = (
        (0.5, _synonyms), (0.4, _names), (0.3, _without_titles), (0.5, _thinned), (0.25, _shuffled), (0.12, _part),
        (0.5, _with_strangers), (0.6, _words_lost),
    )  # fmt: skip
    done = list(lines)
    for share, step in steps:
        if rng.random() < share:
            done = step(done, rng) or done
    return done


def _synonyms(lines: list[Line], rng: random.Random) -> list[Line]:
    chosen = [(re.compile(rf"\b{re.escape(s[0])}\b", re.I), rng.choice(s[1:])) for s in _SYNONYMS if rng.random() < 0.6]
    return [_substituted(line, chosen) for line in lines]


def _substituted(line: Line, chosen: Sequence[tuple[re.Pattern[str], str]]) -> Line:
    """Only where no entity stands; an upper-case phrase is replaced in upper case."""
    done: list[Piece] = []
    run: list[Piece] = []
    for piece in (*line, None):
        if piece is not None and piece.tag is None:
            run.append(piece)
            continue
        if run:
            text = plain(run)
            for pattern, new in chosen:
                text = pattern.sub(partial(_in_case, new), text)
            done += cut(text, None, run[0].glued)
            run = []
        if piece is not None:
            done.append(piece)
    return tuple(done)


def _in_case(new: str, hit: re.Match[str]) -> str:
    return new.upper() if hit[0].isupper() else new


def _names(lines: list[Line], rng: random.Random) -> list[Line]:
    """Persons and streets get names that are in no list, in the letter case that was there."""

    def renamed(piece: Piece) -> Piece:
        text = piece.text
        if piece.tag is None or piece.tag[0] == "ORG" or len(text) < 3 or not text[0].isupper():
            return piece
        if piece.tag[0] == "ADDRESS" and (text.lower() in _ADDRESS_WORDS or len(text) < 5):
            return piece
        if rng.random() < 0.5:
            return piece
        new = "-".join(invented(rng) for _ in text.split("-"))
        return piece._replace(text=new.upper() if text.isupper() else new)

    return [tuple(map(renamed, line)) for line in lines]


def _without_titles(lines: list[Line], rng: random.Random) -> list[Line]:
    """Short headings in capitals left out, in the first half."""

    def heading(number: int, line: Line) -> bool:
        text = plain(line)
        letters = [c for c in text if c.isalpha()]
        short = len(line) <= 8 and len(letters) >= 5 and not any(p.tag for p in line)
        return short and number <= len(lines) / 2 and sum(c.isupper() for c in letters) > 0.8 * len(letters)

    return [line for n, line in enumerate(lines) if not heading(n, line)]


def _thinned(lines: list[Line], rng: random.Random) -> list[Line]:
    share = rng.choice((0.08, 0.2, 0.4))
    return [line for line in lines if rng.random() >= share]


def _shuffled(lines: list[Line], rng: random.Random) -> list[Line]:
    """Blocks of lines in another order, as columns are when read."""
    cuts = sorted(rng.sample(range(1, len(lines)), min(len(lines) - 1, rng.randint(1, 5)))) if len(lines) > 1 else []
    blocks = [lines[a:b] for a, b in zip([0, *cuts], [*cuts, len(lines)], strict=True)]
    rng.shuffle(blocks)
    return [line for block in blocks for line in block]


def _part(lines: list[Line], rng: random.Random) -> list[Line]:
    """Half a page: the rest was on another sheet or not seen."""
    if len(lines) < 6:
        return lines
    middle = round(len(lines) * rng.uniform(0.35, 0.65))
    return lines[:middle] if rng.random() < 0.6 else lines[middle:]


def _with_strangers(lines: list[Line], rng: random.Random) -> list[Line]:
    """Lines that any paper may bear."""
    done = list(lines)
    for text in rng.sample(_ANYWHERE, rng.randint(1, 4)):
        digits = re.sub(r"\d", lambda _: str(rng.randint(0, 9)), text)
        done.insert(rng.choice((0, len(done), rng.randint(0, len(done)))), tuple(cut(digits)))
    return done


def _words_lost(lines: list[Line], rng: random.Random) -> list[Line]:
    share = rng.choice((0.05, 0.15, 0.3))
    kept = (tuple(p for p in line if p.tag is not None or rng.random() >= share) for line in lines)
    return [line for line in kept if line]
