"""The stable codes of findings: ``<subject>.<what>``. Other systems may rely on them; docs/checklist.md lists them all.

A requirement's message is a finding of the same name (``identity.expired``), but for those that mean one thing wherever
they are found (``address.differs``) and a few with a better name.
"""

from __future__ import annotations

_SUBJECT = {
    "association_certificate": "association",
    "school_certificate": "school",
    "local_tax_certificate": "local_tax",
    "agricultural_register_certificate": "agricultural_register",
    "vehicle_registration_certificate": "vehicle",
    "no_income_declaration": "no_income",
}
_RENAMED = {
    ("income", "other_month"): "income.wrong_month",
    ("income", "other_year"): "income.wrong_year",
    ("association_certificate", "persons_absent"): "association.person_absent",
    ("energy_bill", "address"): "address.differs",
    ("tenure", "address"): "address.differs",
    ("residence_stamp", "address"): "address.differs",
    ("residence_stamp", "other_address"): "address.differs",
}
# Said in place of the general "other" of papers about persons, where it is known what differs.
CONFLICTS = ("cnp.conflict", "name.conflict")


def code_of(requirement: str, message: str) -> str:
    """The code of a requirement's message.

    >>> code_of("identity", "expired"), code_of("income", "other_month"), code_of("association_certificate", "missing")
    ('identity.expired', 'income.wrong_month', 'association.missing')
    """
    return _RENAMED.get((requirement, message), f"{_SUBJECT.get(requirement, requirement)}.{message}")
