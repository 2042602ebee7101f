"""Bills for thermal energy: of the flat, and of the association that shares it out."""

from __future__ import annotations

from sample_scans.bills.heat import association_invoice, flat_invoice, half_sheet
from sample_scans.bills.heat_plain import leaders, letter
from sample_scans.paper import Layout

KIND = "heat_bill"
LAYOUTS = (
    Layout("flat_invoice", flat_invoice),
    Layout("association_invoice", association_invoice),
    Layout("letter", letter),
    Layout("leaders", leaders),
    Layout("half_sheet", half_sheet),
)
