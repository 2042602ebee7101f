"""Fields that no item of the checklist hangs on but the record for the engine needs: the supplier, the association.

While one of them is open the dossier is not complete, because it could not be handed over.
"""

from __future__ import annotations

from models.dossier import DocumentEntry, Requirement
from validators.mentions import certain
from validators.rules.case import Case
from validators.rules.facts import Ref

NEEDED = {
    "gas_bill": ("/supplier",),
    "electricity_bill": ("/supplier",),
    "association_certificate": ("/association_name", "/association_email", "/association_address"),
}


def open_fields(case: Case, requirements: tuple[Requirement, ...]) -> tuple[Ref, ...]:
    """Those of them, on the paper that serves, that a clerk must look at."""
    serving = {r.documents[0] for r in requirements if r.status == "met" and r.person is None and r.documents}
    return tuple(ref for d in case.dossier.documents if d.id in serving for ref in _open(d))


def _open(document: DocumentEntry) -> list[Ref]:
    paths = NEEDED.get(document.kind, ())
    return [Ref(document.id, p) for p in paths if not certain(document, p)]
