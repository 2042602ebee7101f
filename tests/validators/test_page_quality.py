"""Badly scanned places and the fields at risk there; they inform, and change no verdict."""

from __future__ import annotations

import pytest

from flows.verdict import judged
from models.dossier import DocumentEntry, Dossier, Evidence, FieldEntry, PageFinding, PageRef, Registration, ScanEntry
from validators.page_quality import WHAT, to_rescan, weighed
from validators.seasons import load_season

SCAN, OTHER = "sha256:" + "ab" * 32, "sha256:" + "cd" * 32
TOP, BOTTOM = (0.0, 0.0, 1.0, 0.4), (0.0, 0.6, 1.0, 1.0)


def read(path: str, value: str | None, status: str, box: tuple[float, float, float, float] | None = None) -> FieldEntry:
    evidence = (Evidence(scan=SCAN, page=1, box=box, text=value or "", source="ocr"),) if box else ()
    return FieldEntry(path=path, value=value, status=status, confidence=0.5, evidence=evidence)  # type: ignore[arg-type]


def dossier(*fields: FieldEntry, region: tuple[float, float, float, float] = TOP, **of: object) -> Dossier:
    facts: dict[str, object] = {"id": "d1", "kind": "identity_card", "confidence": 0.99}
    paper = DocumentEntry(**(facts | of), pages=(PageRef(scan=SCAN, page=1),), fields=fields)  # type: ignore[arg-type]
    poor = PageFinding(code="page_blurred", scan=SCAN, page=1, region=region)
    return Dossier(
        registration=Registration(number="118342", date="2017-11-14"), season="2017-2018",
        scans=(ScanEntry(id=SCAN, file="scan_001.tif", pages=1, status="read"),), documents=(paper,), quality=(poor,),
    )  # fmt: skip


DOUBTED = read("/cnp", "1850712125671", "review", (0.3, 0.1, 0.5, 0.13))
SURE = read("/surname", "POP", "accepted", (0.3, 0.2, 0.5, 0.23))


def test_a_doubtful_field_in_the_place_is_at_risk() -> None:
    (one,) = weighed(dossier(DOUBTED, SURE))
    assert one.severity == "rescan"
    assert [(f.document, f.path) for f in one.fields] == [("d1", "/cnp")]
    assert one.message == "rescanați pagina 1: " + WHAT["page_blurred"]


@pytest.mark.parametrize(
    ("fields", "region"),
    [((SURE,), TOP), ((DOUBTED, SURE), BOTTOM), ((read("/series", None, "missing"),), TOP)],
    ids=["read surely", "elsewhere", "missing but not needed"],
)
def test_otherwise_it_only_informs(fields: tuple[FieldEntry, ...], region: tuple[float, float, float, float]) -> None:
    (one,) = weighed(dossier(*fields, region=region))
    assert (one.severity, one.fields) == ("notice", ())
    assert one.message.startswith("pagina 1: ")


def test_a_needed_field_that_was_not_found_may_stand_there() -> None:
    (one,) = weighed(dossier(read("/cnp", None, "missing")))
    assert [f.path for f in one.fields] == ["/cnp"]


def test_a_paper_that_was_not_recognised() -> None:
    made = dossier(kind="other", confidence=0.4)
    made = made.model_copy(update={"quality": weighed(made)})
    assert to_rescan(made) == ((SCAN, 1),)
    assert to_rescan(made.model_copy(update={"quality": weighed(dossier(kind="other", confidence=0.95))})) == ()


def test_the_file_is_named_where_there_are_several() -> None:
    made = dossier(DOUBTED)
    more = (*made.scans, ScanEntry(id=OTHER, file="b.tif", pages=1, status="read"))
    (one,) = weighed(made.model_copy(update={"scans": more}))
    assert one.message.startswith("rescanați pagina 1 din scan_001.tif: ")


def test_no_verdict_hangs_on_it() -> None:
    """The same dossier, judged with and without its findings; and judged again after a clerk's work they stay true."""
    season = load_season("2017-2018")
    made = dossier(DOUBTED, SURE)
    poor, clean = judged(made, season), judged(made.model_copy(update={"quality": ()}), season)
    assert poor.model_copy(update={"quality": ()}) == clean
    corrected = DOUBTED.model_copy(update={"status": "corrected"})
    paper = poor.documents[0].model_copy(update={"fields": (corrected, SURE)})
    again = judged(poor.model_copy(update={"documents": (paper,)}), season)
    assert [q.severity for q in again.quality] == ["notice"]
