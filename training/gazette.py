"""Entities that a specimen does not mark: signing officials, landlords, seats of firms, found by lists and grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractors.language import prepare
from sample_scans import names
from training.tagged import Line, Piece, Tag, plain

_PLACE = (
    r"(?:jud|judetul|mun|municipiul|loc|localitatea|com|comuna|sat|satul|oras|orasul|sector|sectorul)\b\.?\s*[\w-]+"
)
_STREET = r"(?:str|strada|bd|b-dul|bulevardul|calea|cal|aleea|al|piata|p-ta|splaiul|intrarea|intr)\b\.?"
_PART = (
    r"(?:bl|bloc|blocul|sc|scara|et|etaj|etajul|ap|apart|apartament|apartamentul|cam|camera|cod postal)\b\.?:?\s*[\w-]+"
)
_ADDRESS = re.compile(
    rf"(?:(?:{_PLACE}|cluj-napoca|bucuresti)[,\s]*){{0,3}}\b{_STREET}\s*(?:[\w.-]+\s*){{1,4}}?,?\s*(?:\bnr\b[.:]?\s*)\d+\s?[a-z]?\b"
    rf"(?:[,\s]*(?:{_PART}|{_PLACE}|cluj-napoca))*",
    re.I,
)
_ORG = re.compile(
    r"\b(?:S\.?\s?C\b\.?\s+)?(?:[A-Z][\w&-]*\s+){1,4}(?:S\.\s?R\.\s?L|S\.\s?A|SRL|SA|S\.\s?C)\b\.?"
    r"|\b(?:Asociatia|ASOCIATIA) (?:de|DE) (?:\w+)(?: (?:nr|NR)\b\.? ?\d+| [A-Z][\w-]+)*"
)


@cache
def known() -> frozenset[str]:
    """Names of the train pool, without diacritics, in small letters, parts of double names apart."""
    lists = [
        names.SURNAMES_RO,
        names.SURNAMES_HU,
        names.GIVEN_F_RO,
        names.GIVEN_M_RO,
        names.GIVEN_F_HU,
        names.GIVEN_M_HU,
    ]
    found = [n for group in lists for n in names.of_pool(group, "train")]
    for nation in names.FOREIGN.values():
        found += [part for n in (*nation.surnames, *nation.women, *nation.men) for part in n.split()]
    return frozenset(prepare(n).lower() for n in found)


def tagged(lines: Sequence[Line]) -> list[Line]:
    """The lines with the entities that lists and grammar find where nothing is marked yet."""
    number = 1 + max((p.tag[1] for line in lines for p in line if p.tag), default=0)
    done = []
    for line in lines:
        for pattern, label in ((_ADDRESS, "ADDRESS"), (_ORG, "ORG")):
            line, number = _by_pattern(line, pattern, label, number)
        line, number = _persons(line, number)
        done.append(line)
    return done


def _by_pattern(line: Line, pattern: re.Pattern[str], label: str, number: int) -> tuple[Line, int]:
    hits = [hit.span() for hit in pattern.finditer(prepare(plain(line)))]
    if not hits:
        return line, number
    starts = _starts(line)
    pieces = list(line)
    for start, end in hits:
        inside = [i for i, at in enumerate(starts) if start <= at and at + len(line[i].text) <= end]
        if inside and all(line[i].tag is None for i in inside):
            for i in inside:
                pieces[i] = pieces[i]._replace(tag=(label, number))
            number += 1
    return tuple(pieces), number


def _starts(line: Line) -> list[int]:
    at, starts = 0, []
    for i, piece in enumerate(line):
        at += bool(i) and not piece.glued
        starts.append(at)
        at += len(piece.text)
    return starts


def _persons(line: Line, number: int) -> tuple[Line, int]:
    """Two or more known names in a row, or an initial with a known name."""
    pieces, run = list(line), []  # type: list[Piece], list[int]
    for i in range(len(pieces) + 1):
        if i < len(pieces) and pieces[i].tag is None and (_is_name(pieces[i]) or _joins(pieces, i, run)):
            run.append(i)
            continue
        while run and not _is_name(pieces[run[-1]]):
            run.pop()
        if len([j for j in run if pieces[j].text != "."]) >= 2:
            tag: Tag = ("PERSON", number)
            number += 1
            for j in run:
                pieces[j] = pieces[j]._replace(tag=tag)
        run = []
    return tuple(pieces), number


def _is_name(piece: Piece) -> bool:
    parts = prepare(piece.text).lower().split("-")
    return piece.text[:1].isupper() and all(p in known() for p in parts)


def _joins(pieces: Sequence[Piece], i: int, run: Sequence[int]) -> bool:
    """An initial before a name, and the dot after it."""
    text = pieces[i].text
    if len(text) == 1 and text.isupper() and i + 1 < len(pieces):
        return pieces[i + 1].text == "." or _is_name(pieces[i + 1])
    return text == "." and bool(run) and len(pieces[run[-1]].text) == 1
