"""The earlier requests of a dossier's household, from the ledger."""

from __future__ import annotations

from ledger.households import requests_of
from ledger.ledger import Ledger
from models.dossier import Dossier, EarlierRequest
from validators.seasons import Season
from validators.successions import earlier_requests


def earlier_of(ledger: Ledger, dossier: Dossier, season: Season) -> tuple[EarlierRequest, ...]:
    """Those that were filed before this one, as the ledger knows them now."""
    people = [p.cnp for p in dossier.persons if p.cnp]
    others = requests_of(ledger.engine, season.id, people, but=dossier.registration.number)
    return earlier_requests(dossier, others, season)
