"""Birth certificate (certificat de naștere): the child's block comes first, the parents' blocks repeat its labels."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import boxed, picks, prose
from extractors.craft.fills import one_run, with_hand
from extractors.craft.form import Ask, read_form
from extractors.craft.labels import find
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind
from validators import fields

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
CNP = ("codul numeric personal", "cod numeric personal", "cnp", "c n p")
SURNAME = (
    "numele de familie al copilului",
    "numele de familie",
    "nume de familie",
    "numele copilului",
    "numele",
    "nume",
)
GIVEN = ("prenumele copilului", "prenumele", "prenume")
BOTH = ("numele si prenumele copilului", "numele si prenumele titularului", "numele si prenumele", "numele si prenume")
BORN = ("data nasterii", "nascut la data de", "nascuta la data de", "nascut a la data de", "data de nastere",
        "nascut la",
        "nascuta la", "s a nascut la", "nascut")  # fmt: skip
PARENTS = (
    "parintii", "parinti", "date privind parintii", "date privind pe parinti", "tata", "tatal", "mama",
    "tatalui", "mamei",
    "numele si prenumele tatalui", "numele tatalui", "numele de familie al tatalui", "fiul lui", "fiica lui",
    "fiul", "fiica",
)  # fmt: skip
OTHERS = (
    "sexul", "sex", "locul nasterii", "loc nastere", "in litere", "cetatenia", "act de nastere", "mentiuni",
    "titularul",
    "copilul", "seria", "judetul", "data eliberarii", "localitatea", "prenumele si numele",
)  # fmt: skip
_SERIES = re.compile(
    r"SERI[AE]\W{0,4}(?P<series>[A-Z]{1,3})\W{1,4}(?:N\w{0,2}\W{0,4}|NUMAR\w*\W{0,4})?(?P<number>\d(?:\s?\d){4,7})(?!\d)"
)


def read(doc: Doc) -> list[Found]:
    child = _child(doc)
    asks = (
        Ask("/surname", SURNAME, one_run, rank_cost=0.02, avoid=BOTH),
        Ask("/given_names", GIVEN, one_run, rank_cost=0.02, avoid=BOTH),
        Ask("/birth_date", BORN, picks.date, rank_cost=0.02, lines=3),
    )
    out = read_form(child, KIND, asks, stops=(*OTHERS, *CNP))
    cells = boxed.read_cnp(doc, CNP)
    if cells is None:
        out += read_form(doc, KIND, (Ask("/cnp", CNP, picks.cnp, rank_cost=0.02),))
    else:
        out.append(cells)
    out += _series(doc)
    return with_hand(doc, out, ("/surname", "/given_names", "/birth_date", "/cnp"))


def _child(doc: Doc) -> Doc:
    """The paper down to where it speaks of the parents, whose names stand under the same labels."""
    views = []
    for view, rows in zip(doc.views, doc.rows, strict=True):
        tops = [rows[h.row].box.y0 for h in find(rows, PARENTS) if h.start <= 3]
        end = min(tops, default=float(view.height))
        views.append(replace(view, words=tuple(w for w in view.words if w.box.cy < end)))
    return Doc(tuple(views))


def _series(doc: Doc) -> list[Found]:
    """Series and number of the form: they stand together, ``Seria NC Nr. 457551``, or one under the other."""
    for page in prose.pages(doc):
        hit = _SERIES.search(page.plain)
        if hit:
            return [
                _code(f"/{name}", page, hit.start(name), hit.end(name)) for name in ("series", "number")
            ]  # fmt: skip
    asks = (
        Ask("/series", ("seria", "serie"), picks.matching(r"\b[A-Z]{1,3}\b", 0, 0)),
        Ask(
            "/number",
            ("nr", "numarul", "numar"),
            picks.matching(r"(?<!\d)\d{5,8}(?!\d)", 0, 0),
            avoid=("act de nastere nr",),
        ),
    )
    return read_form(doc, KIND, asks)


def _code(path: str, page: prose.Page, start: int, end: int) -> Found:
    words = page.words_cut(start, end)
    text = page.text[start:end]
    spec = KIND.spec_of(path)
    assert spec is not None
    return found(path, fields.normalise(spec, text), words, page.view, raw=text, located=0.95)
