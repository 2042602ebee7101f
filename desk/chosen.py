"""The dossier that somebody names on the command line, from the ledger, with the season that they mean."""

from __future__ import annotations

from desk.erased_words import erased_notice
from flows.settings import Settings, load
from ledger.ledger import Ledger
from ledger.views import Views
from models.dossier import Dossier
from models.errors import ConfigError


def chosen_dossier(number: str, season: str | None) -> Dossier:
    """Its latest version in this season (None: the configured one); ConfigError that says where else it is."""
    settings = load()
    with Ledger(settings.ledger_url) as ledger:
        return dossier_in(ledger, settings, number, season)


def dossier_in(ledger: Ledger, settings: Settings, number: str, season: str | None) -> Dossier:
    """As :func:`chosen_dossier`, in a ledger that is open already."""
    views, wanted = Views(ledger.engine), season or settings.season
    dossier = views.latest_dossier(number, wanted)
    if dossier is not None:
        return dossier
    erased = erased_notice(ledger, number, wanted)
    if erased is not None:
        raise ConfigError(erased)
    elsewhere = ", ".join(f"--season {s}" for s in views.seasons_of(number) if s != wanted)
    remedy = f"Există în alt sezon: {elsewhere}." if elsewhere else "Citiți-l întâi cu «dosar intake»."
    raise ConfigError(f"Dosarul {number} nu există în registru pentru sezonul {wanted}. {remedy}")
