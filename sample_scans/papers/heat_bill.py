"""Bills for thermal energy: of the flat, and of the association that shares it out."""

from __future__ import annotations

from sample_scans.bills.heat import flat_invoice
from sample_scans.paper import Layout

KIND = "heat_bill"
LAYOUTS = (Layout("flat_invoice", flat_invoice),)
