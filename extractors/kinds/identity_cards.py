"""What identity papers share: the printed labels of the face, and the machine-readable zone as its witness.

The face keeps hyphens and diacritics, the zone keeps digits and check digits. Where both say the same the value is
proved; where they differ both are shown to the clerk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import picks, postal
from extractors.craft.fills import one_run
from extractors.craft.form import Ask, read_form
from extractors.craft.labels import find
from extractors.craft.mrz_band import MrzReading, read_mrz
from extractors.craft.rows import letters
from extractors.craft.zones import below
from extractors.found import Doc, Found, found
from models.dossier import Check
from models.kinds import KindSpec
from validators import fields
from validators.text import fold, squeeze

SURNAME = (
    "nume nom last name", "nume surname", "nume name", "numele de familie", "nume de familie", "numele", "nume",
    "last name", "surname", "nom",
)  # fmt: skip
GIVEN = (
    "prenume prenom first name", "prenume given names", "prenume given name", "prenume forenames", "prenumele",
    "prenume", "first name", "given names", "prenom",
)  # fmt: skip
BOTH = (
    "nume prenume name", "nume si prenume name", "nume prenume", "numele si prenumele", "nume si prenume",
    "nume prenume surname given names",
)  # fmt: skip
CNP = ("cnp", "cod numeric personal", "codul numeric personal", "cnp pin", "cod numeric personal cnp")
ADDRESS = (
    "domiciliu adresse address", "domiciliu", "domiciliul", "adresa", "adresse address", "address", "resedinta",
    "adresa de resedinta", "adresa address",
)  # fmt: skip
BIRTH_PLACE = (
    "loc nastere lieu de naissance place of birth", "locul nasterii", "loc nastere", "locul si data nasterii",
    "place of birth",
)  # fmt: skip
ISSUER = (
    "emisa de delivree par issued by", "emisa de", "eliberata de", "eliberat de", "emitent", "autoritatea emitenta",
    "issued by",
)  # fmt: skip
VALIDITY = (
    "valabilitate validite validity", "valabilitate", "valabila pana la data de", "valabila pana la",
    "valabil pana la valid until", "valabil pana la", "termen de valabilitate", "validity", "valid until",
    "data expirarii date of expiry", "data expirarii", "date of expiry", "expira la", "expira", "valabila pana la data",
)  # fmt: skip
FROM = ("data emiterii", "data eliberarii", "eliberata la data de", "eliberata la", "emisa la data de", "emisa la",
        "la data de", "la data", "date of issue", "valabila de la", "din data de")  # fmt: skip
SEX = ("sex sexe sex", "sexul sex", "sex sex", "sexul", "sex")
OTHER = (
    "cetatenie nationalite nationality", "cetatenie nationality", "cetatenie", "cetatenia", "prenume parinti",
    "roumanie", "romania", "data nasterii date of birth", "data nasterii", "date of birth", "semnatura titularului",
    "seria", "nr",
    "data si locul nasterii", "locul si data eliberarii place and date of issue",
    "data si locul nasterii date and place of birth",
    "tipul permisului type of permit", "tipul permisului", "observatii remarks", "observatii", "nascut a", "nascut la",
    "nascut", "semnatura", "specimen", "inspectoratul general pentru imigrari", "permis de sedere", "residence permit",
    "carte de identitate", "nr document document no", "document no", "numar document", "resedinta", "numele parintilor",
    "eliberata la", "emisa la", "certificat de inregistrare",
)  # fmt: skip
PRINTED = frozenset(
    [
        "NAME",
        "NAMES",
        "SURNAME",
        "RESIDENCE",
        "PERMIT",
        "PERMIS",
        "SEDERE",
        "GENERAL",
        "INSPECTORATUL",
        "PENTRU",
        "IMIGRARI",
        "EUROPENE",
        "UNIUNII",
        "MEMBRU",
        "CETATEAN",
        "FAMILIE",
        "CARTE",
        "IDENTITATE",
        "IDENTITY",
        "CARD",
        "ROMANIA",
        "ROUMANIE",
        "NUME",
        "PRENUME",
        "NOM",
        "PRENOM",
        "FIRST",
        "LAST",
        "GIVEN",
        "SEX",
        "SEXUL",
        "CETATENIE",
        "CETATENIA",
        "NATIONALITY",
        "DATA",
        "LOCUL",
        "NASTERII",
        "DATE",
        "PLACE",
        "BIRTH",
        "SPECIMEN",
        "SERIA",
        "NR",
        "CNP",
        "PROVIZORIE",
        "PI",
        "VALABILITATE",
        "DOMICILIU",
        "DOMICILIUL",
        "ADRESA",
        "OBSERVATII",
        "REMARKS",
        "TIPUL",
        "SI",
        "OF",
        "AND",
    ]
)


def name_words(words: picks.Words) -> picks.Words:
    """A name that stands together; printed words of the card itself are no name."""
    chosen = one_run(words)
    return [] if any(letters(w.text) in PRINTED for w in chosen) else chosen


TWO_DATES = picks.matching(r"\d{2}\s?[.,/]\s?\d{2}\s?[.,/]\s?\d{2,4}\s*[-–—]\s*\d{2}\s?[.,/]\s?\d{2}\s?[.,/]\s?\d{4}")
SERIES = picks.matching(r"\b([A-Z]{2})\b", 1, 0)
NUMBER = picks.matching(r"(?<!\d)[\dOIlSB]{6}(?!\d)", 0, 0)


def read_face(doc: Doc, kind: KindSpec, extra: Sequence[Ask] = ()) -> list[Found]:
    """The labelled fields of a card's face that this kind has."""
    asks = (
        Ask("/cnp", CNP, picks.cnp, rank_cost=0.02),
        Ask("/surname", SURNAME, name_words, avoid=BOTH, sides=("below", "right"), rank_cost=0.03),
        Ask("/given_names", GIVEN, name_words, avoid=BOTH, sides=("below", "right"), rank_cost=0.03),
        Ask("/series", ("seria", "serie", "series"), SERIES),
        Ask("/number", ("nr", "numar", "numarul", "no"), NUMBER, rank_cost=0.03),
        Ask("/address", ADDRESS, picks.everything, sides=("below", "right"), lines=2, rank_cost=0.03),
        Ask("/birth_place", BIRTH_PLACE, picks.everything, sides=("below", "right"), rank_cost=0.03),
        Ask("/sex", SEX, picks.matching(r"\b[MF]\b", 0, 0), sides=("below", "right"), rank_cost=0.03),
        Ask("/issued_by", ISSUER, picks.everything, sides=("below", "right"), rank_cost=0.03),
        Ask("/valid_from", (*VALIDITY[:2], *FROM), _from, sides=("below", "right"), rank_cost=0.01),
        Ask("/valid_until", VALIDITY, _until, sides=("below", "right"), rank_cost=0.02),
    )
    wanted = [a for a in (*extra, *asks) if kind.spec_of(a.path)]
    seen: set[str] = set()
    unique = [a for a in wanted if not (a.path in seen or seen.add(a.path))]  # type: ignore[func-returns-value]
    out = [_sound_address(f) for f in read_form(doc, kind, unique, stops=(*OTHER, *FROM))]
    have = {f.path for f in out if f.value is not None}
    return out if {"/surname", "/given_names"} <= have else [*_both_names(doc, kind, have), *out]


def _sound_address(f: Found) -> Found:
    """An address without its street, number or flat is a wrong one: it goes to the clerk."""
    if f.path != "/address" or not isinstance(f.value, str) or postal.whole(f.value):
        return f
    return replace(f, located=min(f.located, 0.6))


def _both_names(doc: Doc, kind: KindSpec, have: set[str]) -> list[Found]:
    """Surname and given names on two lines under one label (*NUME, PRENUME / NAME*)."""
    for view, rows in enumerate(doc.rows):
        hits = find(rows, (*BOTH, *OTHER, *VALIDITY, *CNP))
        for hit in (h for h in hits if h.label in BOTH):
            first = below(rows, hit, hits)
            both = below(rows, hit, hits, lines=2)
            if first is None or both is None:
                continue
            upper = name_words(first.words)
            lower = name_words([w for w in both.words if w not in first.words])
            if upper and lower:
                parts = (("/surname", upper), ("/given_names", lower))
                return [_named(kind, p, ws, view) for p, ws in parts if p not in have]
    return []


def _named(kind: KindSpec, path: str, words: picks.Words, view: int) -> Found:
    spec = kind.spec_of(path)
    assert spec is not None
    return found(path, fields.normalise(spec, " ".join(w.text for w in words)), words, view, located=0.92)


def _from(words: picks.Words) -> picks.Words:
    """Both dates of a validity range, or a day of issue that stands alone."""
    return TWO_DATES(words) or picks.date(words)


def _until(words: picks.Words) -> picks.Words:
    """Both dates of a validity range, or the one date that stands there."""
    return TWO_DATES(words) or picks.date(words)


def find_mrz(doc: Doc) -> tuple[int, MrzReading] | None:
    """The best zone of the document's views, with the number of its view."""
    readings = [(i, r) for i, v in enumerate(doc.views) if (r := read_mrz(v, doc.rows[i])) is not None]
    return max(readings, key=lambda ir: sum(ir[1].mrz.checks.values()), default=None)


def with_mrz(kind: KindSpec, face: Sequence[Found], hit: tuple[int, MrzReading] | None) -> list[Found]:
    """The face's readings with the zone as witness; what only the zone has is added from it."""
    if hit is None:
        return list(face)
    view, reading = hit
    said = _zone_values(kind, reading)
    out = [_against(f, said.pop(f.path, None), reading) for f in face]
    out += [_from_zone(path, value, view, reading) for path, value in said.items() if kind.spec_of(path)]
    return out


def _zone_values(kind: KindSpec, reading: MrzReading) -> dict[str, str]:
    """Contract path -> value, of a zone whose check digits all hold; empty otherwise."""
    m = reading.mrz
    if not m.checked:
        return {"/cnp": m.cnp} if m.cnp else {}
    values = {
        "/cnp": m.cnp,
        "/sex": m.sex,
        "/valid_until": m.expiry,
        "/surname": m.surname,
        "/given_names": m.given_names,
    }
    number = m.number
    if kind.spec_of("/series"):
        values |= {"/series": number[:2], "/number": number[2:8]} if len(number) == 8 else {}
    elif kind.spec_of("/number"):
        values["/number"] = number
    return {path: v for path, v in values.items() if v}


def _against(f: Found, zone: str | None, reading: MrzReading) -> Found:
    """A reading of the face held against the zone's value."""
    if zone is None or f.value is None:
        return f
    if f.path in ("/surname", "/given_names"):
        same = _same_name(str(f.value), zone)
        return replace(f, checks=(*f.checks, Check(name="face.mrz_name", ok=same, detail=None if same else zone)))
    same = squeeze(str(f.value)) == squeeze(zone)
    check = Check(name=f"mrz{f.path.replace('/', '.')}", ok=same, detail=None if same else zone)
    if not same and f.path == "/cnp" and reading.mrz.checked:
        return replace(f, checks=(*f.checks, check), rivals=(*f.rivals, zone))
    return replace(f, checks=(*f.checks, check), located=max(f.located, 0.95) if same else f.located)


def _same_name(face: str, zone: str) -> bool:
    """Equal letters; a name that the zone had to cut short agrees with its beginning."""
    a, b = squeeze(face), squeeze(zone)
    return a == b or (len(b) >= 8 and a.startswith(b))


def _from_zone(path: str, value: str, view: int, reading: MrzReading) -> Found:
    """A value that only the zone gave. Names without a face lack hyphens and diacritics: they go to the clerk."""
    names = path in ("/surname", "/given_names")
    line = (
        0 if names and len(reading.boxes) == 2 else len(reading.boxes) - 1 if names else min(1, len(reading.boxes) - 1)
    )
    checks = () if names else (Check(name=f"mrz{path.replace('/', '.')}", ok=True),)
    return Found(
        path=path, raw=reading.raw[line], value=fold(value) if names else value, view=view,
        boxes=(reading.boxes[line],), source="mrz", located=0.7 if names else 0.98, checks=checks, reread=False,
        engine="rapidocr",
    )  # fmt: skip
