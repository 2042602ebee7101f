"""Income certificate of the tax office (adeverință de venit, ANAF): one year's income."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("tax_income_certificate")
TITLES = ("adeverinta de venit", "adeverinta", "adeverinta privind veniturile", "certificat", "adeverinta de venituri")
MANY_PAGES = False
CUES = (
    Cue("agentia nationala de administrare fiscala", 3),
    Cue("ministerul finantelor publice", 2.5),
    Cue("directia generala regionala a finantelor publice", 2.5),
    Cue("administratia judeteana a finantelor publice", 2.5),
    Cue("administratia finantelor publice", 1.5),
    Cue("serviciul fiscal", 1.5),
    Cue("anaf", 1),
    Cue("adeverinta de venit", 1.5, title=True),
    Cue("documentul care atesta venitul", 2.5),
    Cue("categoria de venit", 2),
    Cue("venit impozabil", 1.5),
    Cue("venitul impozabil", 1.5),
    Cue("venit net anual", 1.5),
    Cue("venit brut", 0.7),
    Cue("venituri impozabile", 1.5),
    Cue("declaratia 200", 1.5),
    Cue("decizie de impunere", 1.5),
    Cue("organul fiscal", 1),
    Cue("pentru anul", 1),
    Cue("nu figureaza cu venituri", 2.5),
    Cue("activitati independente", 1),
    Cue("cod de identificare fiscala", 0.7),
    Cue("codul de inregistrare fiscala", 0.3),
    Cue("taxe locale", -2.5),
    Cue("impozite locale", -2),
    Cue("mijloace de transport", -2),
    Cue("contract de inchiriere", -3, title=True),
    Cue("cerere si declaratie", -4),
    Cue("casa judeteana de pensii", -2),
    Cue("registrul agricol", -2),
    Cue("extras de cont", -3, title=True),
    Cue("factura", -3, title=True),
)


def read(doc: Doc) -> list[Found]:
    return []
