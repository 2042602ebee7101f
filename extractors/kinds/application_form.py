"""The request for the heating aid (cerere și declarație pe propria răspundere): the applicant's block comes first."""

from __future__ import annotations

from extractors.craft import picks
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("application_form")
TITLES = (
    "cerere si declaratie pe propria raspundere", "cerere declaratie pe propria raspundere",
    "cerere pentru acordarea ajutorului pentru incalzirea locuintei", "cerere ajutor incalzire",
    "cerere pentru ajutor de incalzire", "cerere",
)  # fmt: skip
MANY_PAGES = True
CUES = (
    Cue("cerere si declaratie pe propria raspundere", 4),
    Cue("declaratie pe propria raspundere", 1),
    Cue("cerere", 1.5, title=True),
    Cue("incalzirea locuintei", 2),
    Cue("ajutor pentru incalzire", 1.5),
    Cue("ajutorului pentru incalzirea", 2),
    Cue("oug 70 2011", 1.5),
    Cue("ordonanta de urgenta a guvernului nr 70 2011", 1.5),
    Cue("date personale ale solicitantului", 3),
    Cue("datele solicitantului", 1.5),
    Cue("solicitant", 0.8),
    Cue("date de contact", 1),
    Cue("stare civila", 0.5),
    Cue("starea civila", 0.5),
    Cue("situatia profesionala", 1),
    Cue("situatia scolara", 1),
    Cue("sistemul de incalzire", 1.5),
    Cue("modul de incalzire", 1.5),
    Cue("incalzesc locuinta", 1.5),
    Cue("membrii familiei", 1),
    Cue("alte venituri", 0.7),
    Cue("cunoscand prevederile", 0.3),
    Cue("adeverinta", -2),
    Cue("asociatia de proprietari", -0.5),
    Cue("borderou", -3),
    Cue("contract de inchiriere", -1),
    Cue("dispozitia nr", -4),
    Cue("primarul dispune", -4),
    Cue("veniturile din care ma intretin", -3),
    Cue("nu realizez venituri", -2),
)
SURNAME = ("numele de familie", "numele", "nume")
GIVEN = ("prenumele", "prenume")


def read(doc: Doc) -> list[Found]:
    asks = (
        Ask("/cnp", ("cnp", "cod numeric personal", "codul numeric personal"), picks.cnp, rank_cost=0.02),
        Ask("/surname", SURNAME, picks.name, rank_cost=0.02),
        Ask("/given_names", GIVEN, picks.name, rank_cost=0.02),
        Ask("/email", ("e mail", "email", "adresa de e mail", "posta electronica"), picks.email, rank_cost=0.02),
        Ask("/phone", ("telefon mobil", "mobil", "telefon", "tel"), picks.phone, rank_cost=0.02),
    )
    return read_form(doc, KIND, asks)
