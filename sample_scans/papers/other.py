"""Distractors: papers that are none of the contract's kinds. Their values are empty."""

from __future__ import annotations

from sample_scans.paper import Layout
from sample_scans.strangers.letters import (
    disposition,
    identity_book,
    leaflet,
    note,
    prescription,
    school_letter,
    summons,
)
from sample_scans.strangers.shops import advert, phone, policy, receipt
from sample_scans.strangers.utilities import water

KIND = "other"
LAYOUTS = (
    Layout("water", water),
    Layout("phone", phone),
    Layout("receipt", receipt),
    Layout("advert", advert),
    Layout("school_letter", school_letter),
    Layout("disposition", disposition),
    Layout("note", note),
    Layout("policy", policy),
    Layout("prescription", prescription),
    Layout("identity_book", identity_book),
    Layout("summons", summons),
    Layout("leaflet", leaflet),
)
