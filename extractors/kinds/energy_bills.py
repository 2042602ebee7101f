"""What gas, electricity and heat bills share: codes and dates, supplier, holder, dwelling and total."""

from __future__ import annotations

from extractors.craft import prose
from extractors.found import Doc, Found
from extractors.kinds import (
    Cue,
    energy_bars,
    energy_codes,
    energy_parties,
    energy_sheets,
    energy_supplier,
    energy_totals,
)
from models.kinds import KindSpec

# What every energy bill says and few other papers do; the energy itself decides which of them it is.
BILL_CUES = (
    Cue("factura fiscala", 1, title=True),
    Cue("factura", 1, title=True),
    Cue("cod loc de consum", 1),
    Cue("cod loc consum", 1),
    Cue("locului de consum", 1),
    Cue("cod client", 0.5),
    Cue("perioada de facturare", 1),
    Cue("perioada facturata", 1),
    Cue("factura curenta", 0.7),
    Cue("data facturii", 0.5),
    Cue("data emiterii", 0.3),
    Cue("data scadent", 0.5),
    Cue("total de plata", 0.7),
    Cue("sold anterior", 0.3),
    Cue("autocitire", 0.7),
    Cue("index vechi", 1),
    Cue("index nou", 1),
    Cue("anre", 0.3),
    Cue("adeverinta", -3, title=True),
    Cue("cerere si declaratie", -4),
    Cue("borderou", -3, title=True),
    Cue("asociatia de proprietari adevereste", -3),
    Cue("apa potabila", -2.5),
    Cue("canalizare", -2.5),
    Cue("apa uzata", -2.5),
    Cue("servicii de comunicatii", -3),
    Cue("abonament", -1),
    Cue("extras de cont", -4, title=True),
)


def read_bill(doc: Doc, kind: KindSpec) -> list[Found]:
    """The fields of a bill of this kind."""
    sheets, pages = energy_sheets.sheets(doc), prose.pages(doc)
    readings = [
        *energy_codes.read(doc, kind, sheets, pages),
        *energy_supplier.read(doc, sheets),
        *energy_parties.read(sheets, pages),
        *energy_totals.read(sheets),
    ]
    return energy_bars.witnessed(doc, readings)
