"""Clerks' statements on whole dossiers, from the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from flows.acts import Outcome, Work
from flows.settings import load
from flows.statements import Statements
from flows.version import program_version
from ledger.accounts import Accounts
from ledger.ledger import Ledger
from ledger.provenance import CorrectionNote, Provenance
from models.correction import STATING
from models.dossier import Declared
from models.errors import ConfigError
from validators import cnp
from validators.printable import printable
from validators.text import fold, mask_cnp

WORDS = {"waive": "scutire", "declare": "declarare", "attest": "confirmare", "undo": "retragere"}
_MAY = ("clerk", "administrator")
_STATES = {"complete": "complet", "incomplete": "incomplet", "needs_review": "de verificat"}
_FACTS = {
    "ELEV": "student", "STUDENT": "student", "STRAIN": "foreign", "FOREIGN": "foreign",
    "DOMICILIU": "domicile_elsewhere", "DOMICILIU IN ALTA PARTE": "domicile_elsewhere",
    "DOMICILE ELSEWHERE": "domicile_elsewhere", "FARA VENITURI": "no_income", "NO INCOME": "no_income",
}  # fmt: skip
_YES, _NO = ("", "da", "yes", "true"), ("nu", "no", "false")


def state_waived(number: str, season: str | None, by: str, requirement: str, reason: str) -> int:
    return _state(season, by, lambda book, of, work: book.waive(number, of, work, requirement, reason))


def state_attested(number: str, season: str | None, by: str, what: str, reason: str) -> int:
    return _state(season, by, lambda book, of, work: book.attest(number, of, work, what, reason))


def state_declared(number: str, season: str | None, by: str, facts: Mapping[str, Any], reason: str) -> int:
    said = declared_of(facts)
    return _state(season, by, lambda book, of, work: book.declare(number, of, work, said, reason))


def withdraw_statement(number: str, season: str | None, by: str, statement: int, reason: str) -> int:
    return _state(season, by, lambda book, of, work: book.withdraw(number, of, work, statement, reason))


def list_statements(number: str, season: str | None) -> int:
    """Every statement on the dossier, those taken back included."""
    settings = load()
    with Ledger(settings.ledger_url) as ledger:
        notes = statements_in(Provenance(ledger.engine).corrections(number, season or settings.season))
    table = Table("Nr.", "Când", "Cine", "Ce", "Despre", "Motivul", "Retrasă")
    gone = {n.undoes for n in notes}
    for n in notes:
        about = n.after if n.act == "declare" else n.path
        table.add_row(
            str(n.id), n.at[:16].replace("T", " "), n.by, WORDS[n.act],
            f"nr. {n.undoes}" if n.act == "undo" else mask_cnp(printable(str(about or ""), 400)),
            mask_cnp(printable(n.reason or "", 400)), "da" if n.id in gone else "",
        )  # fmt: skip
    Console().print(table if notes else f"Despre dosarul {printable(number, 40)} nu s-a declarat nimic.")
    return 0


def statements_in(notes: Mapping[int, CorrectionNote]) -> list[CorrectionNote]:
    """The statements and their withdrawals among a dossier's acts."""
    stating = {n.id for n in notes.values() if n.act in STATING}
    return [n for n in notes.values() if n.id in stating or n.undoes in stating]


def declared_of(facts: Mapping[str, Any]) -> Declared:
    """The command's options as declared facts; ConfigError that names what is wrong."""
    known = {k: v for k, v in facts.items() if v is not None and k != "persons"}
    known["persons"] = [person_of(text) for text in facts.get("persons", ())]
    try:
        return _sure(Declared.model_validate(known))
    except ValidationError as wrong:
        where = ", ".join(".".join(map(str, e["loc"])) for e in wrong.errors())
        raise ConfigError(f"faptele declarate nu au forma cerută: {where}") from None


def _sure(said: Declared) -> Declared:
    """ConfigError for a CNP whose control digit is wrong: it would be somebody else's, or nobody's."""
    wrong = [c for c in (said.applicant, *(p.cnp for p in said.persons)) if c is not None and not cnp.is_valid(c)]
    if wrong:
        raise ConfigError(f"CNP greșit: {', '.join(mask_cnp(printable(c, 20)) for c in wrong)}")
    return said


def person_of(text: str) -> dict[str, Any]:
    """``CNP:student,foreign=nu`` or ``CNP: elev, fără venituri`` as a declared person; ConfigError otherwise."""
    number, _, rest = text.partition(":")
    person: dict[str, Any] = {"cnp": number.strip()}
    for part in filter(None, (p.strip() for p in rest.split(","))):
        word, _, value = part.partition("=")
        fact = _FACTS.get(fold(word.replace("_", " ")))
        if fact is None or value.strip().lower() not in (*_YES, *_NO):
            raise ConfigError(
                f"«{printable(word, 40)}»: faptele sunt elev, străin, domiciliu, fără venituri (=da sau =nu)"
            )
        person[fact] = value.strip().lower() in _YES
    if not cnp.is_valid(person["cnp"]):
        raise ConfigError(f"CNP greșit: {mask_cnp(printable(person['cnp'], 20))}")
    return person


def _state(season: str | None, by: str, act: Callable[[Statements, str, Work], Outcome]) -> int:
    settings = load()
    with Ledger(settings.ledger_url) as ledger:
        work = Work(_clerk(Accounts(ledger.engine), by), 0.0)
        outcome = act(Statements(ledger, program_version()), season or settings.season, work)
    if outcome.result != "saved":
        raise ConfigError(outcome.message)
    assert outcome.correction is not None
    verdict = outcome.dossier.completeness if outcome.dossier else None
    state = _STATES[verdict.status] if verdict else "—"
    click.echo(f"Declarația nr. {outcome.correction.id} a fost păstrată; dosarul este acum: {state}.")
    return 0


def _clerk(accounts: Accounts, name: str) -> int:
    found = next((a for a in accounts.all() if a.name == name and a.enabled), None)
    if found is None or found.role not in _MAY:
        raise ConfigError(f"contul «{printable(name, 40)}» nu există sau nu este al unui funcționar")
    return found.id
