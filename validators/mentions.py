"""Where the papers of a dossier name a person: one :class:`Mention` for each name or CNP that stands for somebody.

Only papers about members of the household make persons. An owner who lends the flat, the holder of a bill or of a car
may be anybody: their names are compared with the household by the rules, they never enlarge it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.dossier import Declared, DocumentEntry, FieldEntry, Value
from models.kinds import KINDS, FieldSpec, row_of
from validators import cnp as cnps

IDENTITY_KINDS = (
    "identity_card",
    "electronic_identity_card",
    "provisional_identity_card",
    "residence_permit",
    "birth_certificate",
)
FOUNDING_KINDS = (
    *IDENTITY_KINDS,
    "application_form",
    "association_certificate",
    "employer_income_certificate",
    "pension_slip",
    "benefit_slip",
    "tax_income_certificate",
    "school_certificate",
    "no_income_declaration",
    "local_tax_certificate",
    "agricultural_register_certificate",
)
# Papers that carry no CNP: they are given to a person whom the other papers know, and never make one.
NAMED_KINDS = {
    "bank_statement": "/holder_name",
    "means_of_support_proof": "/name",
    "vehicle_registration_certificate": "/holder_name",
}
_FORMS = {"month": r"[0-9]{4}-(0[1-9]|1[0-2])", "year": r"[0-9]{4}", "amount": r"[0-9]{1,9}\.[0-9]{2}"}
_SURNAME_FIRST = ("association_certificate",)


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person. ``document`` is None for what was declared at registration.

    ``cnp`` as read, right or wrong; ``cnp_trusted``/``name_trusted``: accepted, or confirmed by a clerk.
    ``full_name`` for papers that print the whole name in one line, ``surname``/``given_names`` for the others.
    """

    document: str | None
    kind: str
    row: int | None = None
    cnp: str | None = None
    cnp_trusted: bool = False
    full_name: str | None = None
    surname: str | None = None
    given_names: str | None = None
    name_trusted: bool = False
    birth_date: str | None = None
    birth_date_trusted: bool = False

    @property
    def name(self) -> str | None:
        """The whole name, however the paper prints it."""
        return self.full_name or " ".join(part for part in (self.surname, self.given_names) if part) or None

    @property
    def cnp_valid(self) -> bool:
        return self.cnp is not None and cnps.is_valid(self.cnp)

    @property
    def cnp_sure(self) -> bool:
        """Trusted and right by its check digit: nobody else's."""
        return self.cnp_trusted and self.cnp_valid

    @property
    def surname_first(self) -> bool:
        return self.kind in _SURNAME_FIRST


def trusted(field: FieldEntry | None) -> bool:
    """Whether the value needs no further look: accepted by the machine or entered by a clerk."""
    return field is not None and field.value is not None and field.status in ("accepted", "corrected")


def certain(document: DocumentEntry, path: str) -> bool:
    """Whether the field is trusted and its value has the form of its type: what a clerk types may be amiss as well."""
    field = document.field(path)
    spec = KINDS[document.kind].spec_of(path) if document.kind in KINDS else None
    return trusted(field) and field is not None and spec is not None and _in_form(spec, field.value)


def _in_form(spec: FieldSpec, value: Value) -> bool:
    if spec.type == "bool":
        return isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if spec.type == "choice":
        return value in spec.choices
    if spec.type == "date":
        return _is_day(value)
    return re.fullmatch(_FORMS.get(spec.type, r".*\S.*"), value, re.DOTALL) is not None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def mentions(documents: tuple[DocumentEntry, ...], declared: Declared | None) -> tuple[Mention, ...]:
    """Every mention, in the order of the documents, the declared persons last."""
    found = [m for d in documents for m in _of_document(d)]
    return (*found, *_declared(declared))


def _declared(declared: Declared | None) -> Iterator[Mention]:
    if declared is None:
        return
    known = [declared.applicant] if declared.applicant else []
    for cnp in dict.fromkeys(known + [p.cnp for p in declared.persons]):
        yield Mention(None, "declared", cnp=cnp, cnp_trusted=True)


def _of_document(document: DocumentEntry) -> Iterator[Mention]:
    if document.kind == "association_certificate":
        rows = {row_of(f.path) for f in document.fields if f.path.startswith("/persons/")}
        for row in sorted(r for r in rows if r is not None):
            yield from _one(document, f"/persons/{row}", row)
    elif document.kind in FOUNDING_KINDS:
        yield from _one(document, "", None)
    elif document.kind in NAMED_KINDS:
        field = document.field(NAMED_KINDS[document.kind])
        if field is not None and _text(field):
            yield Mention(document.id, document.kind, full_name=_text(field), name_trusted=trusted(field))


def _one(document: DocumentEntry, prefix: str, row: int | None) -> Iterator[Mention]:
    cnp, full = document.field(f"{prefix}/cnp"), document.field(f"{prefix}/name")
    surname, given = document.field(f"{prefix}/surname"), document.field(f"{prefix}/given_names")
    born = document.field(f"{prefix}/birth_date")
    mention = Mention(
        document=document.id,
        kind=document.kind,
        row=row,
        cnp=_text(cnp),
        cnp_trusted=trusted(cnp),
        full_name=_text(full),
        surname=_text(surname),
        given_names=_text(given),
        name_trusted=trusted(full) or (trusted(surname) and trusted(given)),
        birth_date=_text(born),
        birth_date_trusted=trusted(born),
    )
    if mention.cnp or mention.name:
        yield mention


def _text(field: FieldEntry | None) -> str | None:
    return field.value if field is not None and isinstance(field.value, str) and field.value.strip() else None
