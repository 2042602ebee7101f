"""Birth certificate (certificat de naștere): the child's block comes first, the parents' blocks repeat its labels."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import blanks, boxed, picks, prose
from extractors.craft.fills import one_run, with_hand
from extractors.craft.form import Ask, read_form
from extractors.craft.own_part import Roles, own_part
from extractors.craft.rows import letters
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind
from validators import cnp as cnps
from validators import dates, fields
from validators.full_names import split_full

KIND = kind("birth_certificate")
TITLES = ("certificat de nastere", "certificat de nastere duplicat", "extras multilingv al actului de nastere")
MANY_PAGES = False
CUES = (
    Cue("certificat de nastere", 3, title=True),
    Cue("act de nastere", 2),
    Cue("actul de nastere", 1.5),
    Cue("starea civila", 1.5),
    Cue("stare civila", 1),
    Cue("ofiter de stare civila", 2),
    Cue("registrul de stare civila", 2),
    Cue("numele tatalui", 1),
    Cue("numele mamei", 1),
    Cue("tata", 0.4),
    Cue("mama", 0.4),
    Cue("date privind parintii", 1),
    Cue("date privind pe copil", 1.5),
    Cue("data nasterii", 0.5),
    Cue("locul nasterii", 0.5),
    Cue("sexul", 0.4),
    Cue("alocatie", -2),
    Cue("adeverinta", -2.5),
    Cue("cerere", -2, title=True),
    Cue("declaratie pe propria raspundere", -4),
    Cue("contract", -2),
    Cue("certificat de casatorie", -6),
    Cue("certificat de deces", -6),
    Cue("act de casatorie", -5),
)
PARENTS = (
    "parintii", "parinti", "date privind parintii", "date privind pe parinti", "datele parintilor", "tata", "tatal",
    "mama", "tatalui", "mamei", "parintele", "parintilor", "numele si prenumele tatalui", "numele tatalui",
    "numele de familie al tatalui", "numele si prenumele mamei", "numele mamei", "prenumele tatalui",
    "prenumele mamei", "prenumele parintilor", "numele parintilor", "fiul lui", "fiica lui", "fiul", "fiica", "pere",
    "mere", "father", "mother", "declarantul", "declarant", "apja", "anyja",
)  # fmt: skip
CHILD = (
    "copilul", "copil", "copilului", "titular", "titularul", "titularului", "date privind copilul",
    "date privind pe copil", "datele copilului", "numele de familie al copilului", "prenumele copilului",
    "numele copilului", "nou nascutul", "nou nascut", "enfant", "child", "data nasterii copilului",
    "persoana nascuta", "numele si prenumele copilului", "numele si prenumele titularului",
)  # fmt: skip
ROLES = Roles(CHILD, PARENTS)
CNP = ("codul numeric personal", "cod numeric personal", "cnp", "c n p", "numarul personal", "numar personal",
       "personal identification number", "cnp titular", "c n p titular")  # fmt: skip
SURNAME = (
    "numele de familie al copilului", "numele de familie al titularului", "numele de familie", "nume de familie",
    "nume familie", "numele copilului", "numele titularului", "nume nom", "nume name", "numele", "nume",
)  # fmt: skip
GIVEN = ("prenumele copilului", "prenumele titularului", "prenume prenoms", "prenume forenames", "prenumele", "prenume")
BOTH = ("numele si prenumele copilului", "numele si prenumele titularului", "numele si prenumele", "numele si prenume",
        "nume si prenume", "nume prenume", "numele de familie si prenumele", "numele prenumele")  # fmt: skip
BORN = ("data nasterii copilului", "data nasterii", "nascut la data de", "nascuta la data de", "nascut a la data de",
        "data de nastere", "data si locul nasterii", "locul si data nasterii", "nascut in anul", "nascuta in anul",
        "nascut in ziua de", "nascuta in ziua de", "s a nascut in anul",
        "date of birth", "date de naissance", "ziua luna anul nasterii", "ziua luna si anul nasterii",
        "nascut la", "nascuta la", "s a nascut la", "nascut", "nascuta", "nasterea", "anul nasterii",
        "data nasterii in litere")  # fmt: skip
OTHERS = (
    "sexul", "sex", "locul nasterii", "loc nastere", "in litere", "cetatenia", "act de nastere", "actul de nastere",
    "mentiuni", "titularul", "titular", "copilul", "copil", "tata", "mama", "seria", "judetul", "data eliberarii",
    "eliberat la", "eliberat la data de", "localitatea", "prenumele si numele", "calitatea", "nationalitatea",
    "religia", "nom", "prenoms", "data inregistrarii", "intocmit la", "din data de", "cnp parinte", "domiciliul",
    "semnatura",
)  # fmt: skip
_SERIES = re.compile(
    r"(?:\bSERI[AE]|\bSER\.)\W{0,4}(?P<series>(?!N[RO]\b(?!\W{0,6}N))(?:[A-Z]\.?\s?){1,2}[A-Z]?)\W{0,4}"
    r"(?:\bN\w{0,2}[.:]?\s?(?:DIN)?\W{0,4}|NUMAR\w*\W{0,4})?(?P<number>\d{6}(?!\d)|\d(?:\s?\d){4,7})(?!\d)"
)
_BARE = re.compile(r"(?<![A-Z\d.])(?P<series>N\.?\s?[A-QS-Z])\.?\s{1,3}(?:NR\.?\s?)?(?P<number>\d{6})(?!\d)")
ALONE, AGREED, AGAINST = 0.7, 0.95, 0.5


NAMES = ("/surname", "/given_names")
LABELS = (*OTHERS, *CNP, *SURNAME, *GIVEN, *BOTH, *BORN)
BLANKS = (("/surname", SURNAME), ("/given_names", GIVEN), ("/birth_date", BORN), ("/cnp", CNP))


def read(doc: Doc) -> list[Found]:
    child = own_part(doc, ROLES)
    out = _child(child, doc)
    cells = boxed.read_cnp(doc, CNP)
    if cells is not None:
        out = [*(f for f in out if f.path != "/cnp"), cells]
    whole = [blanks.untorn(child, KIND, f, LABELS) if f.path in NAMES else f for f in out]
    torn = whole != out
    out = agreeing(_with_blanks(child, doc, whole)) + _series(doc)
    if torn:  # print is not torn apart: a hand filled this form
        written = [replace(f, handwritten=True) for f in out]
    else:
        written = with_hand(doc, out, ("/surname", "/given_names", "/birth_date", "/cnp"), by_names=True)
    # The form comes from the mint with its series and number: a registrar's pen fills the rest.
    return [replace(f, handwritten=False) if f.path in ("/series", "/number") else f for f in written]


def _with_blanks(child: Doc, doc: Doc, out: list[Found]) -> list[Found]:
    """The readings, and the blanks of the form from which nothing could be read. The number often stands under the
    parents' names."""
    have = {f.path for f in out if f.value is not None}
    found_blanks = (blanks.written(child, KIND, path, labels, LABELS) for path, labels in BLANKS if path not in have)
    more = {f.path: f for f in found_blanks if f is not None}
    if "/cnp" not in have | more.keys() and (number := blanks.written(doc, KIND, "/cnp", CNP, LABELS)) is not None:
        more["/cnp"] = number
    return [f for f in out if f.path not in more] + list(more.values())


def _child(child: Doc, doc: Doc) -> list[Found]:
    """Names only from what speaks of the child; date and number also from elsewhere, where they need a witness."""
    stops = (*OTHERS, *CNP)
    asks = (
        Ask("/surname", SURNAME, one_run, rank_cost=0.02, avoid=BOTH),
        Ask("/given_names", GIVEN, one_run, rank_cost=0.02, avoid=BOTH),
        Ask("/birth_date", BORN, picks.date, rank_cost=0.01, lines=3),
        Ask("/cnp", CNP, picks.cnp, rank_cost=0.02),
    )
    out = [_only_words(f) for f in read_form(child, KIND, asks, stops=stops)]
    have = {f.path for f in out}
    if not have & {"/surname", "/given_names"}:
        out += _whole_name(child, stops)
    if not have & {"/birth_date"}:
        out += [f for f in (_spelled(child),) if f is not None]
    have = {f.path for f in out}
    wider = [a for a in asks[2:] if a.path not in have]
    found_wide = read_form(doc, KIND, wider, stops=(*stops, *PARENTS)) if wider else []
    return out + [replace(f, located=min(ALONE, f.located)) for f in found_wide]


def _only_words(f: Found) -> Found:
    """A name that is made of a label's words is none."""
    said = {letters(w) for w in f.raw.split()}
    bad = f.path in ("/surname", "/given_names") and bool(said & _LABEL_WORDS)
    return replace(f, located=min(0.4, f.located)) if bad else f


_LABEL_WORDS = frozenset((
    "NUME", "NUMELE", "PRENUME", "PRENUMELE", "NOM", "NOMS", "PRENOM", "PRENOMS", "NAME", "SURNAME", "FORENAMES",
    "TATA", "MAMA", "TATAL", "TITULAR", "COPIL", "COPILUL", "SEX", "SEXUL", "DATA", "NASTERII", "LOCUL", "ANUL", "LUNA",
    "ZIUA", "ROMANIA", "CERTIFICAT", "JUDETUL", "LOCALITATEA", "FAMILIE", "MASCULIN", "FEMININ",
))  # fmt: skip


def _whole_name(child: Doc, stops: tuple[str, ...]) -> list[Found]:
    """Surname and given names under one label: parted by what is known of given names, for the clerk to confirm."""
    spec = KIND.spec_of("/surname")
    assert spec is not None
    for found_name in read_form(
        child, KIND, (Ask("/surname", BOTH, one_run, rank_cost=0.01),), stops=(*stops, *SURNAME, *GIVEN)
    ):
        if not isinstance(found_name.value, str) or len(found_name.value.split()) < 2:
            continue
        surname, given = split_full(found_name.value)
        if surname and given:
            sure = min(ALONE, found_name.located)
            return [
                replace(found_name, path=path, value=fields.normalise(spec, part), raw=part, located=sure)
                for path, part in (("/surname", surname), ("/given_names", given))
            ]
    return []


def _spelled(child: Doc) -> Found | None:
    """The date behind *născut* in a sentence."""
    for page in prose.pages(child):
        for m in re.finditer(r"\bNASCUT\w{0,2}\b|\bNASTER(?:II|EA)\b", page.plain):
            near = page.text[m.end() : m.end() + 160]
            hits = dates.find_dates(near)
            if hits and hits[0][0] < 60:
                s, e, iso = hits[0]
                return found("/birth_date", iso, page.words_cut(m.end() + s, m.end() + e), page.view, located=0.85)
    return None


def agreeing(out: list[Found]) -> list[Found]:
    """Date of birth and CNP witness for each other: agreeing they are the same person's, else both are doubtful."""
    by_path = {f.path: f for f in out}
    born, number = by_path.get("/birth_date"), by_path.get("/cnp")
    if born is None or number is None or not isinstance(born.value, str) or not isinstance(number.value, str):
        return out
    days = cnps.birth_dates(number.value) if cnps.is_valid(number.value) else ()
    agree = any(day.isoformat() == born.value for day in days)
    if not agree:
        said = tuple(day.isoformat() for day in days)
        doubted = {"/birth_date": replace(born, rivals=(*born.rivals, *said)), "/cnp": number}
        out = [doubted[f.path] if f in (born, number) else f for f in out]
        return [replace(f, located=min(AGAINST, f.located)) if f in doubted.values() else f for f in out]
    return [replace(f, located=max(AGREED, f.located)) if f in (born, number) and not f.rivals else f for f in out]


def _series(doc: Doc) -> list[Found]:
    """Series and number of the form: they stand together, ``Seria NC Nr. 457551``, or one under the other."""
    for pattern, sure in ((_SERIES, 0.95), (_BARE, 0.82)):
        for page in prose.pages(doc):
            hits = list(pattern.finditer(page.plain))
            if not hits:
                continue
            if len({h["number"] for h in hits}) > 1:
                sure = ALONE  # an identity card of a parent has a series as well
            best = min(hits, key=lambda h: not h["series"].startswith("N"))
            return [_code(f"/{name}", page, best.start(name), best.end(name), sure) for name in ("series", "number")]
    asks = (
        Ask("/series", ("seria", "serie"), picks.matching(r"\b[A-Z]{1,3}\b", 0, 0)),
        Ask(
            "/number", ("nr", "numarul", "numar"), picks.matching(r"(?<!\d)\d{5,8}(?!\d)", 0, 0),
            avoid=("act de nastere nr", "actul de nastere nr", "nr act", "nr act de nastere"),
        ),
    )  # fmt: skip
    return read_form(doc, KIND, asks)


def _code(path: str, page: prose.Page, start: int, end: int, sure: float) -> Found:
    words = page.words_cut(start, end)
    text = page.text[start:end].strip()
    spec = KIND.spec_of(path)
    assert spec is not None
    return found(path, fields.normalise(spec, text), words, page.view, raw=text, located=sure)
