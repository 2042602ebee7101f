"""The vocabulary of documents and fields: CONTRACT section 3 as a table.

A *path* is a JSON Pointer below the document; ``N`` in it stands for a row number that counts from 0
(``/persons/0/cnp``). ``critical`` marks a field whose error changes who gets how much.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

FieldType = Literal[
    "cnp", "name", "date", "month", "year", "amount", "code", "bool", "text", "email", "phone", "address",
    "choice", "letters2", "digits6", "sex",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a kind. ``choices`` only for type ``choice``."""

    path: str
    type: FieldType
    critical: bool = False
    choices: tuple[str, ...] = ()

    @property
    def repeated(self) -> bool:
        return "/N/" in self.path


@dataclass(frozen=True, slots=True)
class KindSpec:
    """One kind of document: its contract id, its Romanian title and its fields."""

    id: str
    title: str
    fields: tuple[FieldSpec, ...] = field(default=())

    def spec_of(self, path: str) -> FieldSpec | None:
        """The field that ``path`` (with a row number or with N) belongs to."""
        wanted = generic(path)
        return next((f for f in self.fields if f.path == wanted), None)


def generic(path: str) -> str:
    """The path with its row number replaced by N.

    >>> generic("/persons/12/cnp")
    '/persons/N/cnp'
    """
    return "/".join("N" if part.isdigit() else part for part in path.split("/"))


def row_of(path: str) -> int | None:
    """The row number in a path, or None.

    >>> row_of("/persons/12/cnp")
    12
    """
    return next((int(p) for p in path.split("/") if p.isdigit()), None)


def _f(path: str, kind: FieldType, *choices: str) -> FieldSpec:
    """``/path*`` marks a critical field."""
    return FieldSpec(path.rstrip("*"), kind, path.endswith("*"), choices)


_IDENTITY = (
    _f("/cnp*", "cnp"),
    _f("/surname*", "name"),
    _f("/given_names*", "name"),
    _f("/series", "letters2"),
    _f("/number", "digits6"),
    _f("/address*", "address"),
    _f("/birth_place", "text"),
    _f("/sex", "sex"),
    _f("/issued_by", "text"),
    _f("/valid_from", "date"),
    _f("/valid_until*", "date"),
)
_BILL = (
    _f("/supplier", "text"),
    _f("/subscriber_code*", "code"),
    _f("/consumption_point_code*", "code"),
    _f("/holder_name*", "name"),
    _f("/address*", "address"),
    _f("/invoice_number", "code"),
    _f("/issue_date", "date"),
    _f("/due_date", "date"),
    _f("/total*", "amount"),
)
_HEATING = ("gas", "electricity", "thermal", "solid")
_BENEFITS = ("unemployment", "disability", "child_allowance", "other")

_ALL = (
    KindSpec("application_form", "Cerere și declarație pe propria răspundere", (
        _f("/surname", "name"), _f("/given_names", "name"), _f("/cnp*", "cnp"), _f("/address", "address"),
        _f("/heating*", "choice", *_HEATING), _f("/email", "email"), _f("/phone", "phone"))),
    KindSpec("identity_card", "Carte de identitate", _IDENTITY),
    KindSpec("provisional_identity_card", "Carte de identitate provizorie", _IDENTITY),
    KindSpec("electronic_identity_card", "Carte electronică de identitate", (
        _f("/cnp*", "cnp"), _f("/surname*", "name"), _f("/given_names*", "name"), _f("/number", "code"),
        _f("/valid_until*", "date"))),
    KindSpec("birth_certificate", "Certificat de naștere", (
        _f("/cnp*", "cnp"), _f("/surname*", "name"), _f("/given_names*", "name"), _f("/birth_date*", "date"),
        _f("/series", "text"), _f("/number", "text"))),
    KindSpec("residence_permit", "Permis de ședere / certificat de înregistrare", (
        _f("/cnp*", "cnp"), _f("/surname*", "name"), _f("/given_names*", "name"), _f("/nationality*", "text"),
        _f("/number", "code"), _f("/valid_until*", "date"))),
    KindSpec("residence_stamp", "Viză de reședință", (_f("/address*", "address"), _f("/valid_until*", "date"))),
    KindSpec("gas_bill", "Factură de gaze naturale", _BILL),
    KindSpec("electricity_bill", "Factură de energie electrică", _BILL),
    KindSpec("heat_bill", "Factură de energie termică", _BILL),
    KindSpec("association_certificate", "Adeverință de la asociația de proprietari", (
        _f("/association_name", "text"), _f("/association_code*", "code"), _f("/association_email", "email"),
        _f("/association_address", "address"), _f("/address*", "address"), _f("/persons/N/name*", "name"),
        _f("/persons/N/cnp*", "cnp"), _f("/issue_date", "date"))),
    KindSpec("employer_income_certificate", "Adeverință de venit de la angajator", (
        _f("/employer", "text"), _f("/employer_tax_code", "code"), _f("/name*", "name"), _f("/cnp*", "cnp"),
        _f("/month*", "month"), _f("/net_income*", "amount"), _f("/issue_date", "date"))),
    KindSpec("pension_slip", "Cupon de pensie", (
        _f("/name*", "name"), _f("/cnp*", "cnp"), _f("/month*", "month"), _f("/file_number", "code"),
        _f("/net_income*", "amount"))),
    KindSpec("benefit_slip", "Dovadă de indemnizație sau alocație", (
        _f("/benefit*", "choice", *_BENEFITS), _f("/name*", "name"), _f("/cnp*", "cnp"), _f("/month", "month"),
        _f("/net_income*", "amount"))),
    KindSpec("tax_income_certificate", "Adeverință de venit de la administrația financiară", (
        _f("/name*", "name"), _f("/cnp*", "cnp"), _f("/year*", "year"), _f("/net_income*", "amount"),
        _f("/issue_date", "date"))),
    KindSpec("school_certificate", "Adeverință de elev sau student", (
        _f("/school", "text"), _f("/name*", "name"), _f("/cnp*", "cnp"), _f("/scholarship*", "bool"),
        _f("/scholarship_kind", "text"), _f("/amount*", "amount"))),
    KindSpec("bank_statement", "Extras de cont", (
        _f("/holder_name*", "name"), _f("/iban", "code"), _f("/month", "month"), _f("/net_income*", "amount"))),
    KindSpec("no_income_declaration", "Declarație privind veniturile din care se întreține", (
        _f("/name*", "name"), _f("/cnp*", "cnp"))),
    KindSpec("lease_contract", "Contract de închiriere", (
        _f("/tenant*", "name"), _f("/address*", "address"), _f("/tax_registration_number", "text"))),
    KindSpec("loan_for_use_contract", "Contract de comodat", (_f("/tenant*", "name"), _f("/address*", "address"))),
    KindSpec("power_of_attorney", "Împuternicire legalizată", (_f("/name*", "name"), _f("/address*", "address"))),
    KindSpec("local_tax_certificate", "Adeverință de taxe și impozite locale", (
        _f("/name*", "name"), _f("/cnp*", "cnp"))),
    KindSpec("agricultural_register_certificate", "Adeverință de la registrul agricol", (
        _f("/name*", "name"), _f("/cnp", "cnp"))),
    KindSpec("vehicle_registration_certificate", "Certificat de înmatriculare", (
        _f("/plate*", "code"), _f("/first_registration*", "date"), _f("/holder_name", "name"))),
    KindSpec("means_of_support_proof", "Dovada mijloacelor de întreținere", (_f("/name*", "name"),)),
    KindSpec("bordereau", "Borderou centralizator al administratorului", (
        _f("/association_name", "text"), _f("/rows/N/name*", "name"), _f("/rows/N/apartment", "text"))),
    KindSpec("separator", "Filă de separare"),
    KindSpec("blank", "Pagină albă"),
    KindSpec("other", "Alt document"),
)  # fmt: skip

KINDS: dict[str, KindSpec] = {k.id: k for k in _ALL}


def kind(kind_id: str) -> KindSpec:
    """The kind with this id; KeyError that lists what there is."""
    try:
        return KINDS[kind_id]
    except KeyError:
        raise KeyError(f"unknown kind {kind_id!r}; available: {', '.join(KINDS)}") from None
