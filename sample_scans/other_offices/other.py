"""Distractors of other offices: papers that are none of the contract's kinds. Their values are empty."""

from __future__ import annotations

from sample_scans.other_offices.parts_stray_bills import rent_receipt, television, upkeep, waste, water_works
from sample_scans.other_offices.parts_stray_letters import discharge, fine, kindergarten, loan_offer, work_contract
from sample_scans.paper import Layout

KIND = "other"
LAYOUTS = (
    Layout("water_works", water_works),
    Layout("waste", waste),
    Layout("television", television),
    Layout("upkeep", upkeep),
    Layout("rent_receipt", rent_receipt),
    Layout("discharge", discharge),
    Layout("loan_offer", loan_offer),
    Layout("fine", fine),
    Layout("work_contract", work_contract),
    Layout("kindergarten", kindergarten),
)
