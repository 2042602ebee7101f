"""The dossier file (schema ``dosar.dossier/1``), exactly as it is written for other systems.

Everything here is a frozen pydantic model, so that what is written is also what can be read back and checked.
Boxes and regions are fractions of the page as it was scanned, ``[x0, y0, x1, y1]``, origin at the top left.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA = "dosar.dossier/1"

FieldStatus = Literal["accepted", "review", "corrected", "missing"]
RequirementStatus = Literal["met", "missing", "unclear", "not_applicable"]
CompletenessStatus = Literal["complete", "incomplete", "needs_review"]
Severity = Literal["missing", "doubt", "notice"]
Source = Literal["ocr", "text_layer", "barcode", "mrz", "clerk", "derived"]
Value = str | bool | None


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DeclaredPerson(Frozen):
    """What the counter clerk knows of one person (CONTRACT section 5). None: nobody said."""

    cnp: str
    student: bool | None = None
    foreign: bool | None = None
    domicile_elsewhere: bool | None = None
    no_income: bool | None = None


class Declared(Frozen):
    """Facts that no scan can give, entered at registration. None: nobody said."""

    heating: Literal["gas", "electricity", "thermal", "solid"] | None = None
    tenure: Literal["owner", "tenant", "free_use", "authorised"] | None = None
    applicant: str | None = None
    persons: tuple[DeclaredPerson, ...] = ()
    vehicles: int | None = None
    social_aid: bool | None = None
    change_of: str | None = None  # number of the request that this one changes; "none": of no other


class Statement(Frozen):
    """What a clerk stated of the whole dossier, with the reason. ``id``: the act in the ledger, which knows who did it.

    ``waive``: the requirement ``about`` is not asked of it. ``declare``: these facts, over what was registered.
    ``attest``: somebody looked at what no reading judges (a signature, a notary's stamp), by the season's name for it.
    """

    id: int
    at: str
    act: Literal["waive", "declare", "attest"]
    about: str
    reason: str
    declared: Declared | None = None


class Registration(Frozen):
    number: str | None = None
    date: str | None = None
    point: str | None = None
    channel: str | None = None
    operator: str | None = None


class ScanEntry(Frozen):
    id: str
    file: str
    pages: int
    status: Literal["read", "rejected"]
    reason: str | None = None


class PageRef(Frozen):
    scan: str
    page: int
    region: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


class Evidence(Frozen):
    """Where a value was seen. ``text`` is what stood there, before any normal form."""

    scan: str
    page: int
    box: tuple[float, float, float, float]
    text: str
    source: Source
    engine: str | None = None


class Check(Frozen):
    """A named check and its outcome; None where it could not be made."""

    name: str
    ok: bool | None
    detail: str | None = None


class FieldEntry(Frozen):
    path: str
    value: Value
    status: FieldStatus
    confidence: float = Field(ge=0, le=1)
    evidence: tuple[Evidence, ...] = ()
    checks: tuple[Check, ...] = ()
    candidates: tuple[str, ...] = ()


class DocumentEntry(Frozen):
    id: str
    kind: str
    confidence: float = Field(ge=0, le=1)
    pages: tuple[PageRef, ...]
    fields: tuple[FieldEntry, ...] = ()

    def field(self, path: str) -> FieldEntry | None:
        return next((f for f in self.fields if f.path == path), None)

    def value(self, path: str) -> Value:
        found = self.field(path)
        return found.value if found else None


class Person(Frozen):
    cnp: str | None
    surname: str | None = None
    given_names: str | None = None
    birth_date: str | None = None
    documents: tuple[str, ...] = ()


class Requirement(Frozen):
    id: str
    person: str | None
    status: RequirementStatus
    documents: tuple[str, ...] = ()
    basis: str
    message: str | None = None


class FieldRef(Frozen):
    """A field of a document: ``document`` is its id, ``path`` its JSON Pointer in the vocabulary."""

    document: str = Field(min_length=1)
    path: str = Field(pattern=r"^(/[^/]+)+$")


class Finding(Frozen):
    """One thing that the checklist noticed, finer than a requirement's verdict. ``code`` is stable (docs/checklist.md).

    ``severity``: ``missing`` a paper is certainly not there, ``doubt`` a clerk must look before the dossier can be
    complete, ``notice`` worth knowing, changes no verdict. ``requirement``: the item that it belongs to, if any.
    """

    code: str
    severity: Severity
    requirement: str | None = None
    person: str | None = None
    documents: tuple[str, ...] = ()
    fields: tuple[FieldRef, ...] = ()
    message: str
    basis: str


class PageFinding(Frozen):
    """A place on a page that was scanned badly. ``code`` is stable (docs/reading.md), ``region`` as of the other boxes.

    ``severity``: ``rescan`` when fields are at risk (``fields``: those that nobody is sure of and that stand there, or
    might) or its paper was not recognised; ``notice`` when all was read well in spite of it. No verdict hangs on it.
    """

    code: str
    scan: str
    page: int
    region: tuple[float, float, float, float]
    severity: Literal["rescan", "notice"] = "notice"
    documents: tuple[str, ...] = ()
    fields: tuple[FieldRef, ...] = ()
    message: str = ""


class Completeness(Frozen):
    status: CompletenessStatus
    requirements: tuple[Requirement, ...] = ()
    findings: tuple[Finding, ...] = ()


class Supersedes(Frozen):
    """An earlier request of this household in the season: from ``from_month`` on, this dossier counts instead."""

    number: str = Field(min_length=1)
    from_month: str = Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")


class EarlierRequest(Frozen):
    """A request that somebody of this household filed before in the season, and what the two have in common.

    ``applicant``: the same; ``dwelling``: how far the addresses agree; ``people``: the ``same`` or ``some`` of them.
    """

    number: str
    date: str
    applicant: bool
    dwelling: Literal["same", "compatible", "different", "unknown"]
    people: Literal["same", "some"]


class Dossier(Frozen):
    schema_: str = Field(default=SCHEMA, alias="schema")
    registration: Registration
    declared: Declared | None = None
    statements: tuple[Statement, ...] = ()
    season: str
    scans: tuple[ScanEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    quality: tuple[PageFinding, ...] = ()
    persons: tuple[Person, ...] = ()
    completeness: Completeness | None = None
    earlier: tuple[EarlierRequest, ...] = ()
    supersedes: Supersedes | None = None
    record: dict[str, Any] | None = None

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def of_kind(self, *kinds: str) -> tuple[DocumentEntry, ...]:
        return tuple(d for d in self.documents if d.kind in kinds)

    def to_json(self) -> str:
        """Indented UTF-8 text; the same dossier always gives the same bytes."""
        return self.model_dump_json(indent=2, by_alias=True) + "\n"
