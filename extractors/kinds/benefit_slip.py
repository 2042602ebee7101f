"""Proof of a benefit: unemployment, disability, child allowance and others; slips, postal orders, letters."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("benefit_slip")
TITLES = (
    "mandat postal", "cupon mandat postal", "adeverinta", "decizie", "dispozitie", "cupon", "talon de plata", "chitanta",
    "comunicare", "decizie de plata", "dovada de plata", "cupon de plata", "fisa de plata", "borderou de plata",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("mandat postal", 3, title=True),
    Cue("posta romana", 1.5),
    Cue("agentia judeteana pentru ocuparea fortei de munca", 3),
    Cue("agentia pentru ocuparea fortei de munca", 2.5),
    Cue("ajofm", 2),
    Cue("indemnizatie de somaj", 3),
    Cue("indemnizatia de somaj", 3),
    Cue("ajutor de somaj", 3),
    Cue("legea 76/2002", 2),
    Cue("legea nr 76/2002", 2),
    Cue("somer", 1),
    Cue("directia generala de asistenta sociala si protectia copilului", 3),
    Cue("dgaspc", 2),
    Cue("persoana cu handicap", 2),
    Cue("persoane cu handicap", 2),
    Cue("persoanelor cu handicap", 2),
    Cue("grad de handicap", 2),
    Cue("buget complementar", 2.5),
    Cue("indemnizatie lunara", 1.5),
    Cue("indemnizatie de insotitor", 1.5),
    Cue("legea 448/2006", 1.5),
    Cue("legea nr 448/2006", 1.5),
    Cue("agentia judeteana pentru plati si inspectie sociala", 3),
    Cue("agentia pentru plati si inspectie sociala", 2.5),
    Cue("ajpis", 2),
    Cue("alocatie de stat", 2.5),
    Cue("alocatia de stat", 2.5),
    Cue("alocatie pentru sustinerea familiei", 2.5),
    Cue("indemnizatie crestere copil", 2.5),
    Cue("cresterea copilului", 2),
    Cue("stimulent de insertie", 2.5),
    Cue("venit minim garantat", 1.5),
    Cue("ajutor social", 1),
    Cue("destinatar", 1),
    Cue("expeditor", 1),
    Cue("cerere si declaratie", -5),
    Cue("declaratie pe propria raspundere", -3),
    Cue("casa judeteana de pensii", -2),
    Cue("extras de cont", -4, title=True),
    Cue("asociatia de proprietari", -2),
    Cue("iban", -0.5),
    Cue("bursa", -1.5),
    Cue("elev", -0.7),
    Cue("student", -1),
)


def read(doc: Doc) -> list[Found]:
    return []
