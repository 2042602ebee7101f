"""Electricity bills: the layouts of :mod:`sample_scans.bills`."""

from __future__ import annotations

from sample_scans.bills.power_anre import agency
from sample_scans.paper import Layout

KIND = "electricity_bill"
LAYOUTS = (Layout("agency", agency),)
