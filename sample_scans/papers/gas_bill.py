"""Gas bills: the layouts of :mod:`sample_scans.bills`."""

from __future__ import annotations

from sample_scans.bills.gas_eon import regional
from sample_scans.paper import Layout

LAYOUTS = (Layout("regional", regional),)
