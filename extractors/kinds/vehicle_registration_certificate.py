"""Vehicle registration certificate (certificat de înmatriculare): harmonised letter codes of Directive 1999/37/EC."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import picks, prose
from extractors.craft.fills import one_run
from extractors.craft.form import Ask, read_asks
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind
from validators import codes, dates, fields

KIND = kind("vehicle_registration_certificate")
TITLES = ("certificat de inmatriculare", "registration certificate", "certificat de inregistrare a vehiculului")
MANY_PAGES = False
CUES = (
    Cue("certificat de inmatriculare", 3.5, title=True),
    Cue("data primei inmatriculari", 3),
    Cue("numar de inmatriculare", 1.5),
    Cue("numarul de inmatriculare", 1.5),
    Cue("permis de circulatie", 1.5),
    Cue("zulassungsbescheinigung", 2),
    Cue("certificat d immatriculation", 2),
    Cue("denumire comerciala", 1),
    Cue("marca", 0.5),
    Cue("masa maxima", 1),
    Cue("capacitate cilindrica", 1),
    Cue("numar de identificare", 0.7),
    Cue("serie sasiu", 0.7),
    Cue("prima inmatriculare", 2),
    Cue("date of first registration", 3),
    Cue("registration certificate", 2),
    Cue("inmatriculat", 0.5),
    Cue("inspectia tehnica", 0.5),
    Cue("culoare", 0.3),
    Cue("cilindree", 1),
    Cue("combustibil", 0.3),
    Cue("drpciv", 1.5),
    Cue("regim permise de conducere", 1),
    Cue("c11", 0.8),
    Cue("c12", 0.8),
    Cue("d3", 0.3),
    Cue("cartea de identitate a vehiculului", -5),
    Cue("registrul auto roman", -4),
    Cue("polita", -4),
    Cue("asigurare", -3),
    Cue("declaratie pe propria raspundere", -5),
    Cue("contract", -3),
    Cue("factura", -3),
    Cue("adeverinta", -4),
    Cue("registrul comertului", -5),
    Cue("taxe", -1.5),
)
PLATE = ("a numar de inmatriculare", "a nr de inmatriculare", "a numarul de inmatriculare", "numar de inmatriculare",
         "numarul de inmatriculare", "nr de inmatriculare", "numar inmatriculare", "nr inmatriculare",
         "a numar inmatriculare",
         "inmatriculat sub nr", "inmatriculat cu nr", "inmatriculat sub numarul", "inmatriculat cu numarul",
         "registration number", "a registration number", "indicativ de inmatriculare", "a")  # fmt: skip
FIRST = ("b data primei inmatriculari", "b prima inmatriculare", "data primei inmatriculari a vehiculului",
         "data primei inmatriculari", "prima inmatriculare la data de", "prima inmatriculare",
         "inmatriculat prima data la",
         "inmatriculat pentru prima data la", "b date of first registration",
         "date of first registration", "b")  # fmt: skip
COUNTIES = ("B|AB|AR|AG|BC|BH|BN|BT|BV|BR|BZ|CS|CL|CJ|CT|CV|DB|DJ|GL|GR|GJ|HR|HD|IL|IS|IF|MM|MH|MS|NT|OT|PH|SM|SJ|SB|"
            "SV|TR|TM|TL|VS|VL|VN")  # fmt: skip
# A plate with a J that the engine took for two letters, or for a bracket: ``CIJ43GXW``, ``C]43GXW``.
PLATE_FORM = picks.matching(
    r"(?<![A-Z0-9])[A-Z][A-Z\]|1]{0,2}[\s\-]?\d{2,3}[\s\-]?[A-Z][A-Z\]|]{2,3}(?![A-Z0-9])", 0, 0
)
_ANY_PLATE = re.compile(rf"(?<![A-Z0-9])(?:{COUNTIES})[ \-]?\d{{2,3}}[ \-]?[A-Z]{{3}}(?![A-Z0-9])")
_PARTS = re.compile(r"(?P<county>[A-Z][A-Z\]|1]{0,2})[\s\-]?(?P<number>\d{2,3})[\s\-]?(?P<series>[A-Z][A-Z\]|]{2,3})")
_CODES = frozenset(COUNTIES.split("|"))
_BENT_J = re.compile(r"(?:[IL1]?J|[\]|I1])$")
_BENT_PLATE = re.compile(r"(?<![A-Z0-9])C(?:IJ|LJ|\]|\|)\d{2,3}[A-Z]{3}(?![A-Z0-9])")
ONLY, GUESS, UNREAD = 0.82, 0.7, 0.6

SURNAME = (
    "c 1 1 numele", "c 1 1 nume", "c 1 1 surname or business name", "c 1 1 numele sau denumirea", "c 1 1",
    "c 2 1 numele", "c 2 1", "surname or business name", "numele sau denumirea", "numele titularului",
    "nume titular", "numele de familie", "numele", "nume",
)  # fmt: skip
GIVEN = (
    "c 1 2 prenumele", "c 1 2 prenume", "c 1 2 other name s or initials", "c 1 2 other names or initials", "c 1 2",
    "c 2 2 prenumele", "c 2 2", "other name s or initials", "prenumele titularului", "prenumele", "prenume",
)  # fmt: skip
WHOLE = (
    "c 1 titularul certificatului de inmatriculare", "c 1 titularul certificatului", "titularul certificatului",
    "titular certificat", "c 1 titular", "c 1 titularul", "titular", "titularul", "numele si prenumele",
    "nume si prenume",
    "proprietar", "proprietarul", "detinator", "detinatorul", "c 1 holder", "holder", "c 1",
)  # fmt: skip
OTHERS = ("certificat de inmatriculare", "certificatul de inmatriculare",
          "c 3", "c 3 1", "c 3 2", "c 2 proprietarul", "c 2 proprietar", "c 2", "c 2 2", "utilizator",
          "utilizatorul", "mandatar", "leasing",
          "finantator", "c 3 utilizator")  # fmt: skip
STOPS = (
    "c 1 3", "c 1 3 adresa", "c 2 3", "adresa", "d 1", "d 2", "d 3", "d 1 marca", "marca", "e", "f 1", "g", "i", "j",
    "k", "h", "p 1", "p 2", "p 3", "q", "r", "s 1", "s 2", "x", "y", "numarul de identificare", "data inmatricularii",
    "i data inmatricularii", "seria", "romania", "masa", "culoarea", "specimen", "1 data inmatricularii", "combustibil",
)  # fmt: skip


def read(doc: Doc) -> list[Found]:
    """All asked together, so that the page's labels can tell on which side their values stand."""
    doc = _with_letters(doc)
    asks = (
        Ask("/plate", PLATE, PLATE_FORM, rank_cost=0.02),
        Ask("/first_registration", FIRST, _date_words, rank_cost=0.02),
        Ask("/holder_name", SURNAME, _name_words, rank_cost=0.01, avoid=(*GIVEN, *WHOLE)),
        Ask("/holder_name", GIVEN, _name_words, rank_cost=0.01, avoid=(*SURNAME, *WHOLE)),
        Ask("/holder_name", WHOLE, _name_words, rank_cost=0.02, avoid=(*SURNAME, *GIVEN)),
    )
    read_all = read_asks(doc, KIND, asks, stops=(*STOPS, *OTHERS))
    plate, first, surname, given, whole = (f for _, f, _ in read_all)
    plates = [_mended(plate)] if plate is not None else _only_plate(doc)
    out = [*plates, *_holder(surname, given, whole)]
    if first is not None:
        return [*out, _earliest(doc, first)]
    return out + (_beside_plate(doc, plates) or _first_of_all(doc))


def _with_letters(doc: Doc) -> Doc:
    """The document with the C of the codes (``C.1.1``) where the engine saw a sign of money."""
    views = (replace(v, words=tuple(replace(w, text=w.text.replace("€", "C")) for w in v.words)) for v in doc.views)
    return Doc(tuple(views), doc.extra)


def _name_words(words: picks.Words) -> picks.Words:
    """A name, without what is left of the code before it."""
    while words and not words[0].text[:1].isalpha():
        words = words[1:]
    return one_run(words)


def _mended(f: Found) -> Found:
    """The plate with the letters that it can only have: a county that exists, three letters of the series."""
    parts = _PARTS.search(f.raw)
    if parts is None:
        return f
    county = parts["county"]
    if county not in _CODES and (guess := _BENT_J.sub("J", county)) in _CODES:
        county = guess
    series = parts["series"].replace("IJ", "J") if len(parts["series"]) > 3 else parts["series"]
    value = f"{county}{parts['number']}{_BENT_J.sub('J', series) if not series.isalpha() else series}"
    sure = f.located if county in _CODES and len(series) == 3 else min(GUESS, f.located)
    return replace(f, value=value, located=sure)


def _beside_plate(doc: Doc, plates: list[Found]) -> list[Found]:
    """Where the code B was not read: digits enough for a day, in the plate's row behind it."""
    for plate in (p for p in plates if p.boxes):
        for row in doc.rows[plate.view]:
            behind = [
                w for w in row.words if w.box.same_line(plate.boxes[0], 0.5) and w.box.x0 > plate.boxes[0].x1
                and sum(c.isdigit() for c in w.text) >= 7
            ]  # fmt: skip
            if len(behind) == 1:
                days = dates.find_dates(behind[0].text)
                return [found("/first_registration", days[0][2] if days else None, behind, plate.view, located=UNREAD)]
    return []


def _first_of_all(doc: Doc) -> list[Found]:
    """The earliest day on the paper: no registration comes before the first."""
    days = [(iso, page, s, e) for page in prose.pages(doc) for s, e, iso in dates.find_dates(page.text)]
    if not days:
        return []
    iso, page, start, end = min(days, key=lambda d: d[0])
    return [found("/first_registration", iso, page.words_cut(start, end), page.view, located=UNREAD)]


def _only_plate(doc: Doc) -> list[Found]:
    """The only thing on the paper that looks like a Romanian plate; failing that like one with a bent J."""
    hits = [(page, m) for page in prose.pages(doc) for m in _ANY_PLATE.finditer(page.text)]
    bent = [] if hits else [(page, m) for page in prose.pages(doc) for m in _BENT_PLATE.finditer(page.text)]
    if len({codes.compact(m.group()) for _, m in hits or bent}) != 1:
        return []
    page, m = (hits or bent)[0]
    words = page.words_cut(m.start(), m.end())
    value = codes.compact(m.group())
    return [_mended(found("/plate", value, words, page.view, raw=m.group(), located=ONLY if hits else GUESS))]


def _earliest(doc: Doc, first: Found) -> Found:
    """No other day on the paper lies before the first registration; where one does, something is mistaken."""
    days = [iso for page in prose.pages(doc) for _, _, iso in dates.find_dates(page.text)]
    late = isinstance(first.value, str) and any(day < first.value for day in days)
    return replace(first, located=min(GUESS, first.located)) if late else first


def _date_words(words: picks.Words) -> picks.Words:
    """A date; failing that what looks like one with a bent mark (``26;02.2010``), which the witnesses may read."""
    return picks.date(words) or picks.matching(r"\b[\dOIl]{2}\W{1,2}[\dOIl]{2}\W{1,2}[\dOIl]{4}\b", 0, 0)(words)


def _holder(surname: Found | None, given: Found | None, whole: Found | None) -> list[Found]:
    """Surname (C.1.1) and given names (C.1.2), or the whole name under one label."""
    spec = KIND.spec_of("/holder_name")
    assert spec is not None
    if surname is not None and given is not None and surname.view == given.view and surname.boxes != given.boxes:
        text = f"{surname.raw} {given.raw}"
        return [
            replace(
                surname, raw=text, value=fields.normalise(spec, text), boxes=(*surname.boxes, *given.boxes),
                located=min(surname.located, given.located), read=min(surname.read, given.read),
                rivals=(*surname.rivals, *given.rivals),
            )
        ]  # fmt: skip
    if whole is not None:
        short = len(whole.raw.split()) < 2
        return [replace(whole, located=min(0.6, whole.located))] if short else [whole]
    half = surname or given
    return [replace(half, located=min(0.6, half.located))] if half is not None else []
