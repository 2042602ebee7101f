"""Cerere și declarație pe propria răspundere: the request for the heating aid, filled by hand or by machine."""

from __future__ import annotations

from sample_scans.forms.annex import annex_blocks
from sample_scans.paper import Layout

KIND = "application_form"

LAYOUTS = (Layout("annex_blocks", annex_blocks),)
