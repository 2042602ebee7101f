"""A dossier that is not there: because nobody knows it, or because it was erased."""

from __future__ import annotations

from desk.erased_words import erased_notice
from desk.web.office import Office
from desk.web.security import Refused


def no_dossier(office: Office, season: str, number: str) -> Refused:
    """What to say of it: 410 with the day and the reason when it was erased, else 404."""
    erased = erased_notice(office.ledger, number, season)
    return Refused("Dosarul nu există.", 404) if erased is None else Refused(erased, 410)
