"""The letter as plain text, for the screen at the counter: the same words as on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from validators.letters.sentences import sentences
from validators.letters.shape import Item, Letter, Place, Section, Term

WIDTH = 96


def plain(letter: Letter, width: int = WIDTH) -> str:
    """Lines of at most ``width`` characters, without any markup."""
    return "\n".join(_lines(letter, width)).rstrip() + "\n"


def _lines(letter: Letter, width: int) -> Iterator[str]:
    yield from letter.office
    yield from (f"Dosar {letter.reference}", letter.day_text, "")
    yield from letter.addressee
    yield from ("", f"Subiect: {letter.subject}", "")
    for paragraph in (letter.salutation, *letter.opening):
        yield from (fill(paragraph, width), "")
    for section in letter.sections:
        yield from _section(section, width)
    if letter.terms_intro or letter.terms:
        yield letter.terms_heading.upper()
        yield from (fill(text, width) for text in letter.terms_intro)
        yield from (fill(_term(term), width, subsequent_indent="  ") for term in letter.terms)
        yield ""
    if letter.places:
        yield from (letter.places_heading.upper(), fill(letter.places_intro, width))
        for hours, group in by_hours(letter.places):
            yield fill(", ".join(hours), width)
            for place in group:
                own = f" ({place.note})" if place.note else ""
                yield fill(f"- {place.name}{own}: {place.address}", width, subsequent_indent="  ")
        yield ""
    for paragraph in letter.closing:
        yield from (fill(paragraph, width), "")


def _term(term: Term) -> str:
    note = f" ({term.note})" if term.note else ""
    return f"- {term.until_text} → {term.month_text}{note}"


def _section(section: Section, width: int) -> Iterator[str]:
    yield from (section.heading.upper(), fill(section.intro, width), "")
    for item in section.items:
        yield from item_lines(item, width)
        yield ""


def item_lines(item: Item, width: int) -> Iterator[str]:
    """One item: its number and title, for whom, what was found, what to bring, the law's words."""
    inner = "    "
    yield fill(f"{item.number}. {item.title} – {item.whom}", width, subsequent_indent=inner)
    for label, text in labelled(item):
        yield fill(f"{label}: {text}", width, initial_indent=inner, subsequent_indent=inner)


def labelled(item: Item) -> Iterator[tuple[str, str]]:
    """The parts of an item below its title, each with the word that stands before it."""
    say = sentences().say
    yield say("label", "found"), item.found
    if item.bring:
        yield say("label", "bring"), item.bring
    yield say("label", "basis"), item.basis


def by_hours(places: Iterable[Place]) -> list[tuple[tuple[str, ...], list[Place]]]:
    """The places under the hours that they share, in the order in which each is first met."""
    groups: dict[tuple[str, ...], list[Place]] = {}
    for place in places:
        groups.setdefault(place.hours, []).append(place)
    return list(groups.items())
