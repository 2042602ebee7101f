"""One box that finds a dossier by anything that names it; what was asked for is logged without being repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desk.web import words
from desk.web.language import tr
from desk.web.office import Office
from ledger.decisions import decisions_named
from ledger.search import Hit
from models.handover import parse_record_id

MOST = 100
_CNP = re.compile(r"[1-9]\d{12}")


@dataclass(frozen=True, slots=True)
class Found:
    """A dossier that was found; ``how``: by what."""

    number: str
    season: str
    how: str
    status: str
    version: int | None


def find(office: Office, asked: str) -> list[Found]:
    """The dossiers that go by this number, record, decision, message, CNP or name: newest season first."""
    text = " ".join(asked.split())
    hits: dict[Hit, str] = {}
    for hit, how in _hits(office, text):
        hits.setdefault(hit, tr(how))
    return [_found(office, hit, how) for hit, how in list(hits.items())[:MOST]]


def _hits(office: Office, text: str) -> Iterator[tuple[Hit, str]]:
    if not text:
        return
    digits = re.sub(r"[ .\-]", "", text)
    if _CNP.fullmatch(digits):
        yield from ((hit, "CNP") for hit in office.search.by_cnp(digits, MOST))
        return
    for season in reversed(office.views.seasons_of(text)):
        yield Hit(text, season), "număr de înregistrare"
    record = parse_record_id(text)
    if record is not None and office.provenance.with_record(record.season, record.number, record.digest) is not None:
        yield Hit(record.number, record.season), "înregistrare"
    for decision in decisions_named(office.ledger.engine, text):
        yield Hit(decision.number, decision.season), "decizie"
    message = office.timeline.dossier_of_message(text)
    if message is not None:
        yield Hit(*message), "mesaj de predare"
    if any(c.isalpha() for c in text):
        yield from ((hit, "nume") for hit in office.search.by_name(text, MOST))


def sort_of(asked: str) -> str:
    """What somebody searched by, for the log: never what they wrote."""
    if _CNP.fullmatch(re.sub(r"[ .\-]", "", " ".join(asked.split()))):
        return "CNP"
    return "nume sau identificator" if any(c.isalpha() for c in asked) else "număr"


def _found(office: Office, hit: Hit, how: str) -> Found:
    versions = office.timeline.versions(hit.number, hit.season)
    status = words.STATUS.get(versions[0].status or "", "—") if versions else "—"
    return Found(hit.number, hit.season, how, status, versions[0].id if versions else None)
