"""Electronic identity card (carte electronică de identitate, from 2021): two sides, the zone of three lines behind."""

from __future__ import annotations

from dataclasses import replace

from extractors.craft import picks
from extractors.craft.form import Ask
from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.cards import read_card
from models.kinds import kind

KIND = kind("electronic_identity_card")
TITLES = ("carte electronica de identitate", "carte de identitate electronica")
MANY_PAGES = False
CUES = (
    Cue("carte electronica de identitate", 4),
    Cue("carte de identitate electronica", 4),
    Cue("electronic identity card", 2),
    Cue("carte de identitate", 0.8),
    Cue("identity card", 0.8),
    Cue("cnp pin", 2),
    Cue("nume surname", 1.2),
    Cue("prenume given names", 1.2),
    Cue("numar document", 0.5),
    Cue("document no", 1),
    Cue("numarul cartii", 1.5),
    Cue("card number", 1.5),
    Cue("data expirarii date of expiry", 1.5),
    Cue("data expirarii expiry", 1),
    Cue("numele parintilor", 0.7),
    Cue("parents", 0.7),
    Cue("autoritatea emitenta issuing authority", 1),
    Cue("data nasterii date of birth", 1),
    Cue("nr document document no", 1.5),
    Cue("cetatenie nationality", 0.5),
    Cue("expira la", 0.7),
    Cue("data emiterii", 1),
    Cue("nascut la", 0.7),
    Cue("spclep", 0.3),
    Cue("permis de sedere", -4),
    Cue("residence permit", -4),
    Cue("domiciliu adresse address", -4),
    Cue("valabilitate validite validity", -3),
    Cue("nume nom last name", -3),
    Cue("seria", -0.5),
)


NUMBER = (
    "nr document document no", "numar document document no", "document no", "nr document", "numar document",
    "numarul documentului", "numarul cartii card number", "numarul cartii", "card number", "card no", "nr cartii",
    "numar carte", "seria si numarul", "nr", "no",
)  # fmt: skip
NUMBER_FORM = picks.matching(r"\b[A-Za-z][A-Za-z0]\s?\d{6,7}\b", 0, 0)


def read(doc: Doc) -> list[Found]:
    number = Ask("/number", NUMBER, NUMBER_FORM, sides=("below", "right"), rank_cost=0.02)
    return [_with_letters(f) for f in read_card(doc, KIND, (number,))]


def _with_letters(f: Found) -> Found:
    """The number with two letters before its digits: ``R05994396`` can only be ``RO5994396``."""
    if f.path != "/number" or not isinstance(f.value, str) or f.value[1:2] != "0" or not f.value[:1].isalpha():
        return f
    return replace(f, value=f.value[0] + "O" + f.value[2:])
