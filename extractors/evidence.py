"""Where a reading stands on the scan: what a clerk is shown beside it, and an auditor a year later."""

from __future__ import annotations

from extractors.found import Found
from extractors.view import View
from models.dossier import Evidence, Source


def places_of(view: View, r: Found) -> tuple[Evidence, ...]:
    """The reading's boxes in fractions of the page as scanned, then those where its value is printed besides."""
    source = "text_layer" if r.source == "ocr" and view.source == "text_layer" else r.source
    engine = r.engine or view.engine
    print_source: Source = "text_layer" if view.source == "text_layer" else "ocr"
    places = [(box, r.raw, source, engine) for box in r.boxes]
    places += [(box, str(r.value), print_source, view.engine) for box in r.printed]
    return tuple(
        Evidence(
            scan=view.scan, page=view.page, box=tuple(view.on_scan(box).as_list()),  # type: ignore[arg-type]
            text=text, source=by, engine=read_by,
        )
        for box, text, by, read_by in places
    )  # fmt: skip
