"""Benefit slips: the layouts of :mod:`sample_scans.incomes`."""

from __future__ import annotations

from sample_scans.incomes.benefit import jobless
from sample_scans.paper import Layout

KIND = "benefit_slip"
LAYOUTS = (Layout("jobless", jobless),)
