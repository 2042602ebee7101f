"""Whole dossiers told in data: who lives there, which papers are there, what was declared, what the checklist must say.

``base.toml`` holds the made-up people and complete households; each other file tells how a dossier differs from one of
them and what is expected. ``[expect]`` names every requirement that is neither met nor without object: what it leaves
out must be ``met`` or ``not_applicable``, so that nothing is missing by accident.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.dossier import Declared, DocumentEntry, Dossier, FieldEntry, PageRef, Registration, Statement
from models.kinds import KINDS
from validators.persons import join_persons

HERE = Path(__file__).parent
BASE = tomllib.loads((HERE / "base.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Situation:
    name: str
    dossier: Dossier
    expect: dict[str, Any]
    says: dict[str, str]
    record: dict[str, Any] | None
    finds: tuple[str, ...] = ()

    def nick(self, cnp: str | None) -> str:
        """The name in ``base.toml`` of the person with this CNP; ``household`` for null."""
        if cnp is None:
            return "household"
        return next(nick for nick, p in BASE["people"].items() if p["cnp"] == cnp)


def situations() -> list[Situation]:
    """Every situation of every file, in the order of the files."""
    found = []
    for path in sorted(HERE.glob("*.toml")):
        if path.name != "base.toml":
            told = tomllib.loads(path.read_text(encoding="utf-8"))
            found += [_situation(f"{path.stem}: {one['name']}", one) for one in told["situation"]]
    return found


def household(name: str, **changes: Any) -> Dossier:
    """A dossier of ``base.toml``, changed as a situation may change it."""
    return _situation(name, {"name": name, "base": name, **changes}).dossier


def _situation(name: str, told: dict[str, Any]) -> Situation:
    base = BASE["household"][told["base"]]
    papers = [dict(p) for p in base["papers"]]
    for gone in told.get("without", ()):
        papers = [p for p in papers if not _fits(p, gone)]
    for change in told.get("change", ()):
        touched = [p for p in papers if _fits(p, change)]
        assert touched, f"{name}: no such paper: {change}"
        for paper in touched:
            paper["set"] = {**paper.get("set", {}), **change.get("set", {})}
            paper["review"] = [*paper.get("review", ()), *change.get("review", ())]
            paper["absent"] = [*paper.get("absent", ()), *change.get("absent", ())]
    papers += told.get("add", ())
    documents = tuple(_document(n, p) for n, p in enumerate(papers, start=1))
    declared = _declared({**base.get("declared", {}), **told.get("declared", {})}, told.get("undeclared", ()))
    day = told.get("date", base["date"])
    point, channel = told.get("point", "manastur"), told.get("channel", "counter")
    registration = Registration(number="118342", date=day or None, point=point, channel=channel)
    dossier = Dossier(
        schema="dosar.dossier/1",
        registration=registration,
        declared=declared,
        season="2017-2018",
        documents=documents,
        persons=join_persons(documents, declared, registration),
        earlier=told.get("earlier", ()),
        statements=tuple(
            Statement(id=n, at="2017-11-15T09:00:00Z", **one) for n, one in enumerate(told.get("stated", ()), start=1)
        ),
    )
    finds = tuple(told.get("finds", ()))
    return Situation(name, dossier, told.get("expect", {}), told.get("says", {}), told.get("record"), finds)


def _fits(paper: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return paper["kind"] == wanted["kind"] and wanted.get("of") in (None, paper.get("of"))


def _declared(told: dict[str, Any], taken_back: tuple[str, ...]) -> Declared:
    facts = {k: v for k, v in told.items() if k not in taken_back}
    if "applicant" in facts:
        facts["applicant"] = BASE["people"][facts["applicant"]]["cnp"]
    people = facts.pop("persons", {})
    persons = tuple({"cnp": BASE["people"][nick]["cnp"], **said} for nick, said in people.items())
    return Declared.model_validate({**facts, "persons": persons})


def _document(number: int, told: dict[str, Any]) -> DocumentEntry:
    """All fields accepted with the usual values, but for what is told: ``set``, ``review``, ``absent``."""
    kind = told["kind"]
    values: dict[str, Any] = {**BASE["papers"].get(kind, {}), **_about(kind, told.get("of")), **_rows(told)}
    values |= told.get("set", {})
    fields = []
    for name, value in values.items():
        path = f"/{name}"
        assert KINDS[kind].spec_of(path), f"{kind} has no field {path}"
        if name in told.get("absent", ()):
            fields.append(FieldEntry(path=path, value=None, status="missing", confidence=0.0))
        else:
            doubtful = name in told.get("review", ())
            status, trust = ("review", 0.6) if doubtful else ("accepted", 0.999)
            fields.append(FieldEntry(path=path, value=value, status=status, confidence=trust))
    page = PageRef(scan="sha256:00", page=told.get("page", number))
    return DocumentEntry(id=f"d{number}", kind=kind, confidence=0.99, pages=(page,), fields=tuple(fields))


def _about(kind: str, nick: str | None) -> dict[str, Any]:
    """The name and CNP of the person, in the fields that this kind has for them."""
    if nick is None:
        return {}
    person = BASE["people"][nick]
    whole = f"{person['surname']} {person['given_names']}"
    known = {**person, "name": whole, "holder_name": whole, "tenant": whole}
    return {f.path[1:]: known[f.path[1:]] for f in KINDS[kind].fields if f.path[1:] in known}


def _rows(told: dict[str, Any]) -> dict[str, str]:
    rows: dict[str, str] = {}
    for number, nick in enumerate(told.get("rows", ())):
        person = BASE["people"][nick]
        rows[f"persons/{number}/name"] = f"{person['surname']} {person['given_names']}"
        rows[f"persons/{number}/cnp"] = person["cnp"]
    return rows
