"""The verdict on a dossier's documents: papers as each other's witnesses, the household, the checklist, the record."""

from __future__ import annotations

from extractors.agreement import agree_across
from models.dossier import Dossier
from validators.page_quality import weighed
from validators.persons import join_persons
from validators.record import make_record
from validators.rules import check
from validators.seasons import Season
from validators.successions import superseded


def judged(dossier: Dossier, season: Season) -> Dossier:
    """The dossier with everything that follows from its documents, registration and declared facts worked out anew."""
    documents = agree_across(dossier.documents)
    dossier = dossier.model_copy(
        update={
            "documents": documents,
            "persons": join_persons(documents, dossier.declared, dossier.registration),
            "completeness": None,
            "record": None,
            "supersedes": superseded(dossier, season),
        }
    )
    dossier = dossier.model_copy(update={"completeness": check(dossier, season), "quality": weighed(dossier)})
    return dossier.model_copy(update={"record": make_record(dossier, season)})
