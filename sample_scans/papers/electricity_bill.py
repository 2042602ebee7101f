"""Electricity bills: the layouts of :mod:`sample_scans.bills`."""

from __future__ import annotations

from sample_scans.bills.power_anre import agency
from sample_scans.bills.power_enel import magenta, orange
from sample_scans.bills.power_free import dual_seller, plain_serif, telecom
from sample_scans.bills.power_invented import framed, letter, three_columns
from sample_scans.paper import Layout

KIND = "electricity_bill"
LAYOUTS = (
    Layout("agency", agency),
    Layout("magenta", magenta),
    Layout("orange", orange),
    Layout("dual_seller", dual_seller),
    Layout("telecom", telecom),
    Layout("plain_serif", plain_serif),
    Layout("three_columns", three_columns),
    Layout("letter", letter),
    Layout("framed", framed),
)
