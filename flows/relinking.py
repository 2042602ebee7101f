"""An earlier request of a household that is read after a later one: the later one is judged again, as a new version.

Scans do not come in the order in which requests were filed. Without this a change request that was read first would
never learn of the request that it changes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from flows.acts import settle
from flows.fingerprints import linked
from flows.house import House
from flows.output import file_name, write_dossier
from flows.successions import earlier_of
from flows.verdict import judged
from ledger.corrections import Corrections
from ledger.households import requests_of, written_in
from ledger.views import Views
from models.dossier import Dossier, EarlierRequest


def relink_later(house: House, dossier: Dossier, batch: int) -> tuple[str, ...]:
    """Judge again the household's requests that were filed after this one and do not know of it; their numbers."""
    people = [p.cnp for p in dossier.persons if p.cnp]
    engine, season = house.ledger.engine, house.season
    found = []
    for later in requests_of(engine, season.id, people, but=dossier.registration.number):
        earlier = earlier_of(house.ledger, later, season)
        if earlier != later.earlier and _judge_again(house, later.registration.number or "", earlier, batch):
            found.append(later.registration.number or "")
    return tuple(found)


def rewrite_later(house: House, out: Path, dossiers: Sequence[Dossier], batch: int) -> tuple[str, ...]:
    """Write anew the files of later requests that this batch judged again, where they lie in ``out``; the numbers of
    the others, whose files lie in a folder that the ledger does not know. ``dossiers``: those of the batch itself."""
    changed: set[str] = set()
    mine = {one.registration.number or "" for one in dossiers}
    for one in dossiers:
        people = [p.cnp for p in one.persons if p.cnp]
        changed |= written_in(house.ledger.engine, house.season.id, people, batch)
    elsewhere = []
    for number in sorted(changed - mine):
        newest = Views(house.ledger.engine).latest_dossier(number, house.season.id)
        if newest is not None and _lies_in(out, newest):
            write_dossier(out, newest)
        else:
            elsewhere.append(number)
    return tuple(elsewhere)


def _lies_in(out: Path, dossier: Dossier) -> bool:
    """Whether its file is there: one of the same season, for numbers begin anew each year."""
    try:
        facts = json.loads((out / file_name(dossier)).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(facts, dict) and facts.get("season") == dossier.season


def _judge_again(house: House, number: str, earlier: tuple[EarlierRequest, ...], batch: int) -> bool:
    """The newest reading with what is known now of earlier requests, and with all that clerks did to it."""
    with Corrections(house.ledger.engine).sitting(number, house.season.id) as sitting:
        read = sitting.read
        if read is None or read.dossier.earlier == earlier or read.batch == batch:
            return False  # what this batch itself read is looked at when all of it is there
        again = judged(read.dossier.model_copy(update={"earlier": earlier}), house.season)
        newest = sitting.record(again, linked(read.fingerprint, earlier), house.version, batch)
        if newest and sitting.corrections:
            settle(sitting, house.version)
        return newest
