"""The letter of one dossier on one day: pure, so that paper and the counter's screen say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.dossier import Completeness, Dossier, Requirement
from validators.letters.findings import item_of
from validators.letters.grammar import Gender, counted, day_text, gender_of, gendered, weekday
from validators.letters.people import NAME_LIMIT, name_sure
from validators.letters.places import places, questions
from validators.letters.sentences import Sentences, sentences
from validators.letters.shape import Item, Letter, Section, SectionName, Term
from validators.letters.terms import last_useful_day, terms
from validators.printable import printable
from validators.rules import check, facts
from validators.rules.case import Case, build, month_name
from validators.seasons.shape import Season

_SECTIONS: tuple[SectionName, ...] = ("missing", "clarify", "office")
ADDRESS_LIMIT = 160


def compose(dossier: Dossier, season: Season, day: date) -> Letter:
    """What is to be said to the applicant on ``day`` of the dossier as it stands."""
    words = sentences()
    case = build(dossier, season)
    verdict = dossier.completeness or check(dossier, season)
    asks = gender_of(case.applicant.cnp) if case.applicant else None
    sections = _sections(case, words, verdict, asks)
    complete = verdict.status == "complete"
    reference = _reference(dossier)
    closing = [words.say("closing", "bring")] if sections and not _only_office(sections) else []
    if complete:
        closing.append(words.say("terms", "changes"))
    closing += [q for q in (questions(words, season),) if q]
    return Letter(
        status=verdict.status,
        reference=reference,
        day=day,
        day_text=f"{printable(season.city)}, {day_text(day)}",
        office=words.lines("office", "head"),
        contact=words.lines("office", "contact"),
        addressee=_addressee(case, words),
        subject=words.say("subject", verdict.status, season=season.id),
        salutation=words.say("salutation", asks or "unknown"),
        opening=_opening(words, verdict, sections, reference),
        sections=sections,
        terms_heading=words.say("terms", "heading_complete" if complete else "heading"),
        terms_intro=_terms_intro(case, words, day, complete),
        terms=() if complete else _terms(case, words, day),
        places_heading=words.say("places", "heading"),
        places_intro=words.say("places", "intro" if season.points else "none"),
        places=() if complete else places(words, season, dossier.registration.point),
        closing=(*closing, words.say("closing", "thanks")),
        signature=words.lines("office", "signature"),
    )


def _sections(case: Case, words: Sentences, verdict: Completeness, asks: Gender | None) -> tuple[Section, ...]:
    """The open items, numbered through, each in its section; sections without any are left out."""
    sorted_out: dict[SectionName, list[Item]] = {name: [] for name in _SECTIONS}
    for one in (*verdict.requirements, *_beside(verdict)):
        if one.status in ("missing", "unclear"):
            name, item = item_of(case, words, one, asks)
            if item not in sorted_out[name]:
                sorted_out[name].append(item)
    found, number = [], 1
    told: dict[str, int] = {}
    for name in _SECTIONS:
        items = [_numbered(words, item, n, told) for n, item in enumerate(sorted_out[name], start=number)]
        number += len(items)
        if items:
            intro = words.say(f"section.{name}", "intro_one" if len(items) == 1 else "intro")
            heading = words.say(f"section.{name}", "heading")
            found.append(Section(name, heading, gendered(intro, asks), tuple(items)))
    return tuple(found)


def _beside(verdict: Completeness) -> Iterator[Requirement]:
    """Doubts about the dossier as a whole, which no requirement shows, in the form of one."""
    for one in verdict.findings:
        if one.requirement is None and one.severity != "notice":
            yield Requirement(
                id=one.code, person=one.person, status="unclear", documents=one.documents, basis=one.basis,
                message=one.message,
            )  # fmt: skip


def _numbered(words: Sentences, item: Item, number: int, told: dict[str, int]) -> Item:
    """The item with its number. Words of the law that stand at an earlier item are pointed at. Changes ``told``."""
    first = told.setdefault(item.basis, number)
    basis = item.basis if first == number else words.say("words", "same_basis", number=first)
    return replace(item, number=number, basis=basis)


def _only_office(sections: tuple[Section, ...]) -> bool:
    return all(section.name == "office" for section in sections)


def _reference(dossier: Dossier) -> str:
    """``nr. 118342 din 14 noiembrie 2017``, as far as it is known."""
    registration = dossier.registration
    number = printable(registration.number or "fără număr", 40)
    try:
        day = date.fromisoformat(registration.date or "")
    except ValueError:
        return f"nr. {number}"
    return f"nr. {number} din {day_text(day)}"


def _addressee(case: Case, words: Sentences) -> tuple[str, ...]:
    """Name and address as they go on the envelope. What is in doubt goes on no envelope: it may be a stranger's."""
    asks = case.applicant
    if asks is None or not asks.name or not name_sure(asks):
        number = printable(case.dossier.registration.number or "", 40)
        return words.say("words", "applicant", number=number), words.say("words", "pick_up")
    name = printable(asks.name, NAME_LIMIT)
    home = facts.dwelling(case)
    if not home.known or home.value is None:
        return name, words.say("words", "address_doubt")
    return name, printable(home.value, ADDRESS_LIMIT)


def _opening(words: Sentences, verdict: Completeness, sections: tuple[Section, ...], reference: str) -> tuple[str, ...]:
    law = words.say("opening", "law", reference=reference)
    if verdict.status == "complete":
        return law, words.say("opening", "complete"), words.say("opening", "complete_next")
    count = {section.name: len(section.items) for section in sections}
    missing, unclear = count.get("missing", 0), count.get("clarify", 0) + count.get("office", 0)
    open_ones = f"{'este' if unclear == 1 else 'sunt'} {counted(unclear, 'un lucru', 'lucruri')}"
    if verdict.status == "needs_review":
        if _only_office(sections):
            return law, words.say("opening", "needs_review_office")
        return law, words.say("opening", "needs_review", unclear=open_ones)
    verb = "lipsește" if missing == 1 else "lipsesc"
    told = words.say("opening", "incomplete_missing", missing=f"{verb} {counted(missing, 'un act', 'acte')}")
    more = words.say("opening", "incomplete_more", unclear=open_ones) if unclear else ""
    return law, f"{told} {more}".strip()


def _terms(case: Case, words: Sentences, day: date) -> tuple[Term, ...]:
    """No row for a season whose first month has yet to be settled by anything but this dossier's completion."""
    return terms(words, case.season, max(day, case.day or day))


def _terms_intro(case: Case, words: Sentences, day: date, complete: bool) -> tuple[str, ...]:
    season, until = case.season, case.season.filing.same_month_until
    last = day_text(last_useful_day(season))
    filed = [_filed(case, words, until, last)] if complete and case.day else []
    if complete:
        return tuple(filed)
    if day > last_useful_day(season):
        return (words.say("terms", "over", last=last),)
    return (words.say("terms", "rule", day=until),)


def _filed(case: Case, words: Sentences, until: int, last: str) -> str:
    assert case.day is not None
    month = case.season.start_month(case.day)
    if month is None or case.day > last_useful_day(case.season):
        return words.say("terms", "filed_late", filed=day_text(case.day), last=last)
    filed = f"{weekday(case.day)}, {day_text(case.day)}"
    return words.say("terms", "filed", filed=filed, day=until, month=month_name(month))
