"""Pension slips: the layouts of :mod:`sample_scans.incomes`."""

from __future__ import annotations

from sample_scans.incomes.pension import talon
from sample_scans.incomes.pension_more import months, sectoral
from sample_scans.incomes.pension_papers import certificate, coupon, decree
from sample_scans.paper import Layout

KIND = "pension_slip"
LAYOUTS = (
    Layout("talon", talon),
    Layout("coupon", coupon),
    Layout("certificate", certificate),
    Layout("decree", decree),
    Layout("sectoral", sectoral),
    Layout("months", months),
)
