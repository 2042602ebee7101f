"""Gas bills: the layouts of :mod:`sample_scans.bills`."""

from __future__ import annotations

from sample_scans.bills.gas_engie import blue_band, ruled_form, sidebar
from sample_scans.bills.gas_eon import regional
from sample_scans.bills.gas_invented import cards, dot_matrix, slip_on_top
from sample_scans.paper import Layout

KIND = "gas_bill"
LAYOUTS = (
    Layout("regional", regional),
    Layout("blue_band", blue_band),
    Layout("ruled_form", ruled_form),
    Layout("sidebar", sidebar),
    Layout("slip_on_top", slip_on_top),
    Layout("dot_matrix", dot_matrix),
    Layout("cards", cards),
)
