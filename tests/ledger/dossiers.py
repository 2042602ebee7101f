"""Dossiers to record. The CNPs are made up."""

from __future__ import annotations

from models.dossier import (
    Check,
    Completeness,
    DocumentEntry,
    Dossier,
    Evidence,
    FieldEntry,
    FieldRef,
    Finding,
    PageRef,
    Person,
    Registration,
    Requirement,
    ScanEntry,
)

SCAN = "sha256:" + "ab" * 32
CNP = "2850715120018"


def scan(file: str = "scan_001.tif", scan_id: str = SCAN) -> ScanEntry:
    return ScanEntry(id=scan_id, file=file, pages=2, status="read")


def make(number: str | None = "118342", season: str = "2017-2018", date: str | None = "2017-11-14") -> Dossier:
    seen = Evidence(scan=SCAN, page=1, box=(0.31, 0.11, 0.47, 0.13), text="2850715I20018", source="ocr", engine="t/5")
    card = DocumentEntry(
        id="d1",
        kind="identity_card",
        confidence=0.997,
        pages=(PageRef(scan=SCAN, page=1, region=(0.08, 0.05, 0.62, 0.31)),),
        fields=(
            FieldEntry(
                path="/cnp",
                value=CNP,
                status="accepted",
                confidence=0.9991,
                evidence=(seen,),
                checks=(Check(name="cnp.checksum", ok=True),),
            ),
            FieldEntry(
                path="/surname", value="ȘERBAN", status="review", confidence=0.61, candidates=("SERBAN", "ȘERBAN")
            ),
            FieldEntry(path="/series", value=None, status="missing", confidence=0),
        ),
    )
    school = DocumentEntry(
        id="d2",
        kind="school_certificate",
        confidence=0.9,
        pages=(PageRef(scan=SCAN, page=2),),
        fields=(
            FieldEntry(path="/scholarship", value=False, status="accepted", confidence=0.98),
            FieldEntry(path="/scholarship_kind", value="false", status="review", confidence=0.5),
        ),
    )
    requirements = (
        Requirement(id="identity", person=CNP, status="met", documents=("d1",), basis="lista, pct. 2"),
        Requirement(
            id="income", person=CNP, status="missing", basis="lista, pct. 5", message="Lipsește dovada venitului."
        ),
    )
    finding = Finding(
        code="income.missing",
        severity="missing",
        requirement="income",
        person=CNP,
        documents=("d2",),
        fields=(FieldRef(document="d2", path="/amount"),),
        message="Lipsește dovada venitului.",
        basis="lista, pct. 5",
    )
    return Dossier(
        registration=Registration(number=number, date=date, point="manastur", channel="counter"),
        season=season,
        scans=(scan(),),
        documents=(card, school),
        persons=(Person(cnp=CNP, surname="ȘERBAN", documents=("d1",)),),
        completeness=Completeness(status="incomplete", requirements=requirements, findings=(finding,)),
        record={"season": season, "household_size": 1, "applicant": CNP, "name": "ȘERBAN"},
    )
