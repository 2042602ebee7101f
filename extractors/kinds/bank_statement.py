"""Bank statement (extras de cont) that shows a pension, a salary, an allowance or an indemnity coming in."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("bank_statement")
TITLES = (
    "extras de cont", "extras cont", "extras de cont curent", "extras de cont lunar", "account statement",
    "istoric tranzactii", "lista tranzactii", "istoric cont", "raport tranzactii",
)  # fmt: skip
MANY_PAGES = True
CUES = (
    Cue("extras de cont", 3, title=True),
    Cue("extras cont", 3, title=True),
    Cue("account statement", 2.5, title=True),
    Cue("istoric tranzactii", 2.5, title=True),
    Cue("lista tranzactiilor", 2),
    Cue("sold initial", 2),
    Cue("sold final", 2),
    Cue("sold anterior", 0.7),
    Cue("sold precedent", 0.5),
    Cue("sold disponibil", 1.5),
    Cue("rulaj", 1.5),
    Cue("rulaj debitor", 1),
    Cue("rulaj creditor", 1),
    Cue("debit", 0.7),
    Cue("credit", 0.7),
    Cue("total debit", 1),
    Cue("total credit", 1),
    Cue("incasare", 0.7),
    Cue("retragere numerar", 1.5),
    Cue("retragere atm", 1.5),
    Cue("comision administrare cont", 1.5),
    Cue("titular cont", 1.5),
    Cue("titularul contului", 1.5),
    Cue("tip cont", 1),
    Cue("cod iban", 0.5),
    Cue("swift", 0.5),
    Cue("banca", 0.5),
    Cue("valuta", 0.5),
    Cue("total de plata", -2),
    Cue("factura", -3, title=True),
    Cue("gaze naturale", -2),
    Cue("energie activa", -2),
    Cue("apa rece", -2),
    Cue("permis de sedere", -2),
    Cue("mijloace de intretinere", -2),
    Cue("adeverinta", -1.5, title=True),
)


def read(doc: Doc) -> list[Found]:
    return []
