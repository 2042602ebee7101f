"""How letters call people: in full, because the letter is theirs, but with no more of the CNP than its end."""

from __future__ import annotations

from validators.letters.sentences import Sentences
from validators.printable import printable
from validators.rules.case import Case, Member

NAME_LIMIT = 80


def whom(words: Sentences, member: Member) -> str:
    """``POP ANA-MARIA, CNP •••••••••0018``; what was not read for sure is marked so."""
    number, name = member.cnp, called(words, member)
    if number is None:
        return f"{name}, {words.say('words', 'unknown_number')}"
    sure = any(m.cnp_sure and m.cnp == number for m in member.joined.mentions)
    return f"{name}, {words.say('words', 'number' if sure else 'doubtful_number', number=ending(number))}"


def called(words: Sentences, member: Member) -> str:
    """The name alone."""
    if not member.name:
        return words.say("words", "nameless")
    name = printable(member.name, NAME_LIMIT)
    return name if name_sure(member) else words.say("words", "doubtful_name", name=name)


def name_sure(member: Member) -> bool:
    """Whether some paper states the name, and it was read for sure."""
    return any(m.name_trusted for m in member.joined.mentions if m.name)


def ending(cnp: str) -> str:
    """A CNP by which its owner knows it, and nobody else learns it.

    >>> ending("2850715120018")
    '•••••••••0018'
    """
    return "•" * (len(cnp) - 4) + cnp[-4:]


def find(case: Case, cnp: str | None, label: str | None) -> Member | None:
    """The member with this CNP, or else the one whom the checklist calls so."""
    if cnp is not None:
        return next((m for m in case.members if m.cnp == cnp), None)
    if label is None:
        return None
    return next((m for m in case.members if m.label.rstrip(".") == label.rstrip(".")), None)
