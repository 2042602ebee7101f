"""Income certificates of the tax office: the layouts of :mod:`sample_scans.incomes`."""

from __future__ import annotations

from sample_scans.incomes.tax_more import portal, short_answer, typed
from sample_scans.incomes.tax_office import attested
from sample_scans.paper import Layout

KIND = "tax_income_certificate"
LAYOUTS = (
    Layout("attested", attested),
    Layout("short_answer", short_answer),
    Layout("portal", portal),
    Layout("typed", typed),
)
