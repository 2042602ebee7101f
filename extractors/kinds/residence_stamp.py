"""Residence stamp (viza de reședință, "de flotant"): a sticker or a stamp with an address and a last day."""

from __future__ import annotations

from extractors.craft import picks
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("residence_stamp")
TITLES = ("viza de resedinta", "resedinta", "stabilit resedinta", "mentiune privind stabilirea resedintei")
MANY_PAGES = False
CUES = (
    Cue("viza de resedinta", 3),
    Cue("resedinta", 1.5, title=True),
    Cue("stabilirea resedintei", 2.5),
    Cue("stabilit resedinta", 2.5),
    Cue("resedinta in", 1.5),
    Cue("resedinta stabilita", 2),
    Cue("valabila pana la", 1),
    Cue("pana la data de", 0.7),
    Cue("spclep", 1),
    Cue("evidenta persoanelor", 0.7),
    Cue("carte de identitate provizorie", -3),
    Cue("idrou", -4),
    Cue("cerere", -3, title=True),
    Cue("declaratie pe propria raspundere", -5),
    Cue("contract", -3),
    Cue("adeverinta", -4),
    Cue("certificat", -2.5),
    Cue("permis de sedere", -3),
    Cue("factura", -4),
    Cue("imputernicire", -4),
    Cue("procura", -4),
)
ADDRESS = (
    "stabilit resedinta in", "resedinta in", "stabilita in", "stabilit in", "stabilit resedinta la", "resedinta la",
    "adresa de resedinta", "adresa resedintei", "resedinta", "adresa",
)  # fmt: skip
UNTIL = ("valabila pana la data de", "valabila pana la", "valabil pana la", "pana la data de", "pana la", "la data de")


def read(doc: Doc) -> list[Found]:
    asks = (
        Ask("/address", ADDRESS, picks.everything, lines=2, rank_cost=0.03),
        Ask("/valid_until", UNTIL, picks.date, rank_cost=0.03),
    )
    return read_form(doc, KIND, asks, stops=("de la data de", "spclep", "semnatura", "valabilitate", "de la"))
