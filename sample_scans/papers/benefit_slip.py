"""Benefit slips: the layouts of :mod:`sample_scans.incomes`. Each prints the benefit that fits the person's role."""

from __future__ import annotations

from sample_scans.incomes.benefit_letters import captions, letter
from sample_scans.incomes.benefit_more import notice, register_extract, strip
from sample_scans.incomes.benefit_papers import attestation, decision, postal_order, rights_table
from sample_scans.paper import Layout

KIND = "benefit_slip"
LAYOUTS = (
    Layout("attestation", attestation),
    Layout("rights_table", rights_table),
    Layout("decision", decision),
    Layout("postal_order", postal_order),
    Layout("letter", letter),
    Layout("captions", captions),
    Layout("strip", strip),
    Layout("register_extract", register_extract),
    Layout("notice", notice),
)
