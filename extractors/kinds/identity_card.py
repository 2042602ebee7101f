"""Identity card (carte de identitate, models of 1997 and 2009): face with trilingual labels, TD2 zone."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from extractors.kinds.cards import read_card
from models.kinds import kind

KIND = kind("identity_card")
TITLES = ("carte de identitate", "carte d'identite carte de identitate identity card", "identity card")
MANY_PAGES = False
CUES = (
    Cue("carte de identitate", 2),
    Cue("identity card", 2),
    Cue("carte d'identite", 2),
    Cue("roumanie romania", 1),
    Cue("nume nom last name", 2),
    Cue("prenume prenom first name", 2),
    Cue("loc nastere lieu de naissance", 2),
    Cue("domiciliu adresse address", 2),
    Cue("valabilitate validite validity", 2),
    Cue("spclep", 0.8),
    Cue("idrou", 2.5),
    Cue("provizorie", -4),
    Cue("electronica", -2),
    Cue("permis de sedere", -4),
    Cue("certificat de inregistrare", -3),
    Cue("cartea de identitate a vehiculului", -6),
)


def read(doc: Doc) -> list[Found]:
    return read_card(doc, KIND)
