"""Birth certificate (certificat de naștere): the child's block comes first, the parents' blocks repeat its labels."""

from __future__ import annotations

from extractors.craft import picks
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

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
CNP = ("codul numeric personal", "cod numeric personal", "cnp")
SURNAME = ("numele de familie al copilului", "numele de familie", "nume de familie", "numele", "nume")
GIVEN = ("prenumele copilului", "prenumele", "prenume")
BORN = ("data nasterii", "nascut la data de", "nascuta la data de", "nascut la", "data de nastere", "nascut")


def read(doc: Doc) -> list[Found]:
    asks = (
        Ask("/cnp", CNP, picks.cnp, rank_cost=0.02),
        Ask("/surname", SURNAME, picks.name, rank_cost=0.02),
        Ask("/given_names", GIVEN, picks.name, rank_cost=0.02),
        Ask("/birth_date", BORN, picks.date, rank_cost=0.02),
        Ask("/series", ("seria", "serie"), picks.matching(r"\b[A-Z]{1,3}\b", 0, 0)),
        Ask("/number", ("nr", "numarul", "numar"), picks.matching(r"(?<!\d)\d{5,8}(?!\d)", 0, 0)),
    )
    return read_form(doc, KIND, asks)
