"""Cerere și declarație pe propria răspundere: the request for the heating aid, filled by hand or by machine."""

from __future__ import annotations

from sample_scans.forms.annex import annex_blocks
from sample_scans.forms.city import city_short, two_columns
from sample_scans.forms.grid import letter_boxes, typed_letter
from sample_scans.forms.tables import table_form
from sample_scans.paper import Layout

KIND = "application_form"
LAYOUTS = (
    Layout("annex_blocks", annex_blocks),
    Layout("table_form", table_form),
    Layout("city_short", city_short),
    Layout("two_columns", two_columns),
    Layout("letter_boxes", letter_boxes),
    Layout("typed_letter", typed_letter),
)
