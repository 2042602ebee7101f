"""Where papers are taken in, as the season's file says: the point where the request was filed comes first."""

from __future__ import annotations

from validators.letters.sentences import Sentences
from validators.letters.shape import Place
from validators.seasons.places import Point
from validators.seasons.shape import Season


def places(words: Sentences, season: Season, point: str | None) -> tuple[Place, ...]:
    """Every point that takes dossiers; of an address that the pages contradict, all values."""
    own = season.point(point)
    ranked = sorted((p for p in season.points if p.takes_dossiers), key=lambda p: p is not own)
    return tuple(_place(words, p, p is own) for p in ranked)


def questions(words: Sentences, season: Season) -> str | None:
    """Where to ask; None where the season names nobody."""
    contact = season.contact
    if contact is None:
        return None
    phones = "; ".join(phone.value for phone in contact.phones)
    return words.say("places", "questions", email=contact.email.value, phones=phones)


def _place(words: Sentences, point: Point, own: bool) -> Place:
    address = point.address or ""
    others = "; ".join(said.value for said in point.addresses[1:])
    if others:
        address = words.say("places", "other_address", first=address, others=others)
    note = words.say("places", "own") if own else None
    hours = tuple((point.opening or "").replace("-", "–").split(", ")) if point.opening else ()
    return Place(point.title, address, hours, note)
