"""The request for the heating aid (cerere și declarație pe propria răspundere).

The applicant's block comes first; spouse, children and the table of persons repeat its labels and are left out. Forms
are blanks with labels, cells under labels, or a sentence (*Subsemnatul(a) ... CNP ... cu domiciliul în ...*).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import picks
from extractors.craft.fills import one_run, with_hand
from extractors.craft.form import Ask, read_form
from extractors.craft.labels import Hit, find
from extractors.craft.own_part import Roles, own_part
from extractors.craft.rows import Row
from extractors.craft.wrapped import wrapped
from extractors.craft.zones import above, below, right_of
from extractors.found import Doc, Found, found
from extractors.kinds import (
    Cue,
    applicant_address,
    applicant_cells,
    applicant_names,
    applicant_number,
    dwelling_blanks,
    heating_choice,
)
from extractors.policy import policy
from models.kinds import kind
from validators import fields

KIND = kind("application_form")
TITLES = (
    "cerere si declaratie pe propria raspundere", "cerere declaratie pe propria raspundere", "cerere si declaratie",
    "cerere pentru acordarea ajutorului pentru incalzirea locuintei", "cerere ajutor incalzire",
    "cerere pentru ajutor de incalzire", "cerere",
)  # fmt: skip
MANY_PAGES = True
CUES = (
    Cue("cerere si declaratie pe propria raspundere", 4),
    Cue("cerere si declaratie", 2),
    Cue("declaratie pe propria raspundere", 1),
    Cue("cerere", 1.5, title=True),
    Cue("incalzirea locuintei", 2),
    Cue("ajutor incalzire", 2.5),
    Cue("ajutor de incalzire", 2.5),
    Cue("ajutorul de incalzire", 2.5),
    Cue("ajutor pentru incalzire", 1.5),
    Cue("ajutorului pentru incalzirea", 2),
    Cue("tipul de ajutor solicitat", 3),
    Cue("solicit acordarea ajutorului", 2),
    Cue("70 2011", 1),
    Cue("date personale ale solicitantului", 3),
    Cue("solicitantul", 0.8),
    Cue("solicitant", 0.8),
    Cue("date de contact", 1),
    Cue("starea civila", 0.5),
    Cue("situatia profesionala", 1),
    Cue("situatia scolara", 1),
    Cue("sistemul de incalzire", 1.5),
    Cue("modul de incalzire", 1.5),
    Cue("incalzesc locuinta", 1.5),
    Cue("componenta familiei", 1.5),
    Cue("persoanele din gospodarie", 1.5),
    Cue("membrii familiei", 1.5),
    Cue("veniturile realizate in luna", 1.5),
    Cue("venituri din cedarea folosintei bunurilor", 2),
    Cue("premii si jocuri de noroc", 1.5),
    Cue("venituri din salarii", 1.5),
    Cue("alte venituri", 1.0),
    Cue("depozite bancare peste", 1.5),
    Cue("autoturism cu o vechime", 1.5),
    Cue("cunoscand prevederile", 0.3),
    Cue("acordul proprietarului", -4, title=True),
    Cue("imi dau acordul", -2),
    Cue("imputernicesc", -3),
    Cue("anexa la cererea", -4),
    Cue("anexa la cerere", -2),
    Cue("adeverinta", -2),
    Cue("borderou", -3),
    Cue("contract de inchiriere", -1),
    Cue("dispozitia nr", -4),
    Cue("primarul dispune", -4),
    Cue("veniturile din care ma intretin", -3),
    Cue("nu realizez", -2),
    Cue("ma intretin", -3),
    Cue("nu am venituri", -2),
    Cue("nu am avut venituri", -2),
    Cue("nu am realizat", -1.5),
    Cue("nu am loc de munca", -2),
    Cue("nu obtin venituri", -2),
    Cue("niciun venit", -2),
    Cue("lipsa veniturilor", -2),
)
OWN = (
    "solicitant", "solicitantul", "solicitantului", "solicitanta", "solicitantei", "subsemnatul", "subsemnata",
    "subsemnatul a", "titularul cererii", "petent", "petentul", "petenta", "applicant",
    "persoana care solicita", "ma numesc", "beneficiar", "beneficiarul", "beneficiarului", "kerelmezo",
)  # fmt: skip
OTHERS = (
    "sot", "sotul", "sotului", "sotia", "sotiei", "sotie", "sot sotie", "sotul sotia", "sotului sotiei", "sotul meu",
    "sotia mea", "sotul solicitantului", "concubin", "concubinul", "concubina", "partenerul", "copil", "copii",
    "copiii", "copilul", "copilului", "copiilor", "fiu", "fiul", "fiica", "fiului", "fiicei", "mama", "tata", "parinti",
    "nepot", "nepoata", "bunica", "bunicul", "sora", "frate", "socru", "soacra", "reprezentant", "reprezentant legal",
    "reprezentantul legal", "reprezentantului legal", "reprezentantul", "mandatar", "mandatarul", "imputernicit",
    "imputernicitul", "imputernicitului", "curator", "curatorul", "tutore", "tutorele", "primit de", "am primit",
    "verificat", "verificat de", "intocmit", "intocmit de", "inspector", "referent", "functionar", "functionarul",
    "consilier", "vizat", "asistent social", "proprietar", "proprietarul", "proprietarului", "proprietara", "locator",
    "administrator", "administratorul", "presedinte", "presedintele", "martor", "martori", "familia mea",
    "alte persoane", "alti membri", "persoane aflate in intretinere", "membru", "membrii", "membru de familie",
    "persoana de contact", "medic", "notar", "asociatia", "asociatia de proprietari",
    "titular contract", "titularul contractului", "titular factura", "titularul facturii", "titular de contract",
    "furnizor", "furnizorul",
)  # fmt: skip
ROLES = Roles(OWN, OTHERS, lasting=False)
WHOLE_NAME = (
    "numele si prenumele solicitantului", "solicitant",
    "solicitantul", "solicitanta", "titularul cererii", "petent", "petentul", "petenta", "ma numesc", "numele meu este",
    "numele si prenumele", "nume si prenume", "nume prenume",
    "nume si prenume solicitant",
    "subsemnatul a", "subsemnatul subsemnata", "subsemnatul", "subsemnata", "domnul doamna", "subsemnatul ul a",
)  # fmt: skip
SURNAME = (
    "numele de familie", "nume de familie", "nume familie", "numele solicitantului", "nume solicitant", "numele",
    "nume",
)  # fmt: skip
GIVEN = ("prenumele solicitantului", "prenume solicitant", "prenumele",
         "prenume")  # fmt: skip
CNP = (
    "cnp",
    "cnp solicitant",
    "cnp titular",
    "cnp ul",
    "cod numeric personal",
    "codul numeric personal",
    "cod numeric personal cnp",
    "c n p",
)
EMAIL = ("adresa de e mail", "adresa e mail", "e mail", "email", "posta electronica", "mail")
PHONE = ("telefon mobil", "telefon fix mobil", "telefonul", "nr telefon", "numar de telefon", "telefon", "tel", "mobil",
         "numarul de telefon", "tel mobil", "telefon fix", "tel fix", "nr de telefon", "nr tel", "telefon contact",
         "telefon de contact", "contact")  # fmt: skip
ADDRESS = ("adresa", "adresa locuintei", "adresa de domiciliu", "adresa domiciliului", "domiciliul", "domiciliu")
CELLS = {
    "/surname": SURNAME, "/given_names": GIVEN, "/cnp": CNP, "/phone": PHONE, "/address": ADDRESS,
    applicant_cells.WHOLE: WHOLE_NAME,
}  # fmt: skip
MEMBERS = (
    "membrii familiei", "componenta familiei", "persoanele din gospodarie", "persoanele care locuiesc",
    "date privind sotul", "date personale ale sotului", "datele sotului",
    "date privind copiii", "copii in intretinere", "urmatoarele persoane", "persoane care locuiesc",
    "membri de familie", "familia se compune",
    "familie", "gospodariei",
)  # fmt: skip
STOPS = (
    "posesor", "posesoare", "act de identitate", "act identitate", "seria", "eliberat de", "legitimat", "legitimata",
    "identificat", "identificata", "stare civila", "cetatenia", "cetatenie", "solicit", "numar camere", "nr camere",
    "fax", "in calitate de", "cu domiciliul", "domiciliul", "domiciliat", "domiciliata", "resedinta", "avand",
)  # fmt: skip


_HOST = re.compile(r"\w{3}\.[a-z]{2,7}$")


def read(doc: Doc) -> list[Found]:
    head = own_part(_applicant_part(doc), ROLES)
    cells = applicant_cells.read(head, KIND, CELLS, (*EMAIL, *ADDRESS, *STOPS))
    typed = _person(head) + _email(head)
    typed += applicant_address.read(head, (*STOPS, *EMAIL, *PHONE, *CNP, *SURNAME, *GIVEN, *WHOLE_NAME))
    typed += heating_choice.read(doc)
    celled = {f.path for f in cells}
    out = applicant_number.witnessed(doc, [*cells, *(f for f in typed if f.path not in celled)])
    if any(f.handwritten for f in cells):
        return [replace(f, handwritten=True) for f in out]
    names = ("/surname", "/given_names", "/cnp", "/phone")
    return with_hand(doc, out, [p for p in names if p not in celled])


def _person(head: Doc) -> list[Found]:
    """Names, number and telephone; asked together, so that the page's labels can tell on which side values stand."""
    asks = (
        Ask("/surname", SURNAME, one_run, rank_cost=0.02, avoid=WHOLE_NAME),
        Ask("/given_names", GIVEN, one_run, rank_cost=0.02, avoid=WHOLE_NAME),
        Ask("/cnp", CNP, picks.cnp, rank_cost=0.02),
        Ask("/phone", PHONE, phone_words, rank_cost=0.02, sides=("right", "below")),
    )
    asked = _asked(head, asks)
    named = [f for f in asked if f.path in ("/surname", "/given_names")]
    named = named if len(named) == 2 else _whole_name(head) or [replace(f, located=min(0.6, f.located)) for f in named]
    number = [_first_only(head, f) for f in asked if f.path == "/cnp"]
    phone = [f for f in asked if f.path == "/phone"]
    named = [applicant_names.untorn(f) for f in named]
    if not named or any(f.value is None or f.located < policy().located for f in named):
        # where it is not sure who asks, it is not sure either that the number is not somebody else's
        number = [replace(f, located=min(0.7, f.located)) for f in number]
    return named + (number or wrapped(KIND, head, "/cnp")) + (phone or wrapped(KIND, head, "/phone"))


def _first_only(head: Doc, number: Found) -> Found:
    """The applicant's CNP stands at the first label of one; behind a blank that was left open comes somebody else's."""
    hits = find(head.rows[number.view], CNP)
    if not hits or not number.boxes:
        return number
    far = number.boxes[0].y0 - hits[0].box.y1 > 4 * hits[0].box.height
    return replace(number, located=min(0.7, number.located)) if far else number


def _applicant_part(doc: Doc) -> Doc:
    """The first page that has words of a person, down to where the other persons begin."""
    for i, rows in enumerate(doc.rows):
        if find(rows, (*SURNAME, *WHOLE_NAME, *CNP)):
            end = _members_row(doc, i)
            views = [replace(v, words=() if n != i else v.words) for n, v in enumerate(doc.views)]
            if end is not None:
                views[i] = replace(views[i], words=tuple(w for w in views[i].words if w.box.cy < end))
            return Doc(tuple(views))
    return doc


def _members_row(doc: Doc, view: int) -> float | None:
    """Where the block of the other persons begins, in pixels from the top."""
    rows = doc.rows[view]
    tops = [rows[h.row].box.y0 for h in find(rows, MEMBERS) if _is_heading(rows, h)]
    for h in find(rows, WHOLE_NAME[:4]):
        beside = find(
            rows[h.row : h.row + 1], (*CNP, "venit net", "venituri", "ocupatia", "relatia", "venit net lunar")
        )
        if len(beside) >= 2:  # the head of a table of persons
            tops.append(rows[h.row].box.y0)
    return min(tops, default=None)


def _is_heading(rows: Sequence[Row], hit: Hit) -> bool:
    """A heading or the end of a sentence that a list follows; "familie" inside a line of text is neither."""
    row = rows[hit.row]
    long_enough = len(hit.label) > 12
    return long_enough or (hit.start <= 2 and len(row.words) <= 4 and row.text.upper() == row.text)


def _asked(head: Doc, asks: Sequence[Ask]) -> list[Found]:
    stops = (
        *STOPS,
        *WHOLE_NAME,
        *dwelling_blanks.STREET,
        *dwelling_blanks.TOWN,
        *EMAIL,
        *PHONE,
        *CNP,
        *SURNAME,
        *GIVEN,
    )
    return read_form(head, KIND, asks, stops=stops)


def _whole_name(head: Doc) -> list[Found]:
    """Surname and given names in one blank, or in two that follow each other."""
    for view, rows in enumerate(head.rows):
        hits = find(rows, (*WHOLE_NAME, *STOPS, *CNP, *EMAIL, *PHONE))
        for hit in (h for h in hits if h.label in WHOLE_NAME):
            zone = right_of(rows, hit, hits) or below(rows, hit, hits)
            words = list(picks.name(zone.words)) if zone else []
            if len(words) < 2:
                continue
            return applicant_names.parted(words, view)
    return []


def phone_words(words: picks.Words) -> picks.Words:
    """A telephone number; failing that the first word with many digits, which witnesses may read better."""
    alone = [w for w in words if len(picks.phone([w])) == 1]  # the number of the next blank may follow: 0752797662 9.
    return alone[:1] or picks.phone(words) or [w for w in words if sum(c.isdigit() for c in w.text) >= 6][:1]


def _email(head: Doc) -> list[Found]:
    """What stands behind its label; Tesseract's Romanian model has no ``@``, so the value is left to the witnesses."""
    spec = KIND.spec_of("/email")
    assert spec is not None
    for view, rows in enumerate(head.rows):
        hits = find(rows, (*EMAIL, *PHONE, *STOPS, *CNP))
        for hit in (h for h in hits if h.label in EMAIL):
            for zone in (right_of(rows, hit, hits, reach=8.0), below(rows, hit, hits), above(rows, hit, hits)):
                words = [w for w in zone.words if any(c.isalnum() for c in w.text)] if zone else []
                text = "".join(w.text for w in words).strip(".,;:|„”")
                if words and "." in text and (zone is None or zone.side != "above" or _HOST.search(text)):
                    return [found("/email", fields.normalise(spec, text), words, view, raw=text, located=0.85)]
    return []
