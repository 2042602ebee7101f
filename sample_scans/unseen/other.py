"""Distractors kept out: papers that are none of the contract's kinds. Their values are empty."""

from __future__ import annotations

from sample_scans.paper import Layout
from sample_scans.unseen.parts_stray_bills import rent_receipt, television, upkeep, waste, water_works
from sample_scans.unseen.parts_stray_letters import discharge, fine, kindergarten, loan_offer, work_contract

KIND = "other"
LAYOUTS = (
    Layout("water_works", water_works, split="held"),
    Layout("waste", waste, split="held"),
    Layout("television", television, split="held"),
    Layout("upkeep", upkeep, split="held"),
    Layout("rent_receipt", rent_receipt, split="held"),
    Layout("discharge", discharge, split="held"),
    Layout("loan_offer", loan_offer, split="held"),
    Layout("fine", fine, split="held"),
    Layout("work_contract", work_contract, split="held"),
    Layout("kindergarten", kindergarten, split="held"),
)
