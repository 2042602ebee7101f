"""Pension slips: the layouts of :mod:`sample_scans.incomes`."""

from __future__ import annotations

from sample_scans.incomes.pension import talon
from sample_scans.paper import Layout

KIND = "pension_slip"
LAYOUTS = (Layout("talon", talon),)
