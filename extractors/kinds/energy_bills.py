"""What gas, electricity and heat bills share: codes and dates, supplier, holder, dwelling and total."""

from __future__ import annotations

from extractors.found import Doc, Found
from extractors.kinds import energy_codes, energy_parties, energy_supplier, energy_totals
from models.kinds import KindSpec


def read_bill(doc: Doc, kind: KindSpec) -> list[Found]:
    """The fields of a bill of this kind."""
    return [
        *energy_codes.read(doc, kind),
        *energy_supplier.read(doc),
        *energy_parties.read(doc),
        *energy_totals.read(doc),
    ]
