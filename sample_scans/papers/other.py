"""Distractors: papers that are none of the contract's kinds."""

from __future__ import annotations

from sample_scans.paper import Layout
from sample_scans.strangers.utilities import water

KIND = "other"
LAYOUTS = (Layout("water", water),)
