"""What no reading judges, until a clerk has looked: the signature on the request, the notary on an empowerment.

The form is asked for signed, yet its signature is looked at at the counter when it is taken: a notice. An empowerment
counts for nothing unless it is notarised, and bears a name that is not the owner's: a doubt until somebody has looked.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import Finding, Severity
from validators.rules.case import paper_name
from validators.rules.checks.registry import Look, crosscheck

_MESSAGES: dict[str, tuple[Severity, tuple[str, ...]]] = {"signature": ("notice", ()), "notary": ("doubt", ("paper",))}
# What a clerk may attest -> the papers on which it stands. The names are those of ``dosar attest`` and of the findings.
ATTESTED: dict[str, tuple[str, ...]] = {
    "signature": ("application_form",),
    "notary": ("power_of_attorney",),
    "point_78": ("no_income_declaration", "application_form"),
}


@crosscheck("attested", _MESSAGES)
def attested(look: Look) -> Iterator[Finding]:
    """The request's signature; the notary's stamp where an empowerment is what entitles the household."""
    forms = look.case.of(ATTESTED["signature"])
    if forms and not look.case.attested("signature"):
        yield look.finding(
            "signature", requirement="application", documents=tuple(d.id for d in forms), code="application.signature"
        )
    served = {d for r in look.requirements if r.status == "met" and r.id == "tenure" for d in r.documents}
    for paper in look.case.of(ATTESTED["notary"]):
        if paper.id in served and not look.case.attested("notary"):
            yield look.finding("notary", documents=(paper.id,), code="tenure.notary", paper=paper_name(paper))
