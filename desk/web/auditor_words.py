"""What the auditor reads: names of the record's values, entries of the timeline, differences."""

from __future__ import annotations

import re
from typing import Any

from desk import trace_words as say
from desk.differences import Difference
from desk.web import words
from desk.web.language import Said, own, put, tr
from ledger.timeline import Entry
from models.kinds import KINDS
from validators.printable import printable
from validators.text import mask_cnp

_LEAVES = Said({
    "/registration/number": "Număr de înregistrare", "/registration/date": "Data cererii",
    "/registration/point": "Punct de preluare", "/registration/channel": "Cale de depunere",
    "/registration/operator": "Operator", "/season": "Sezon", "/benefit_start_month": "Luna de început",
    "/heating": "Mod de încălzire", "/tenure": "Drept de folosință", "/dwelling_address": "Adresa locuinței",
    "/applicant": "CNP solicitant", "/household_size": "Persoane în gospodărie", "/income_total": "Venit total",
    "/income_per_person": "Venit pe persoană", "/consumption/supplier": "Furnizor",
    "/consumption/subscriber_code": "Cod abonat", "/consumption/consumption_point_code": "Cod loc de consum",
    "/consumption/holder_name": "Titularul facturii", "/association/name": "Asociația",
    "/association/code": "Codul asociației", "/association/email": "E-mailul asociației",
    "/association/address": "Adresa asociației", "/schema": "Schema",
    "/persons/N/cnp": "CNP, persoana N", "/persons/N/surname": "Nume, persoana N",
    "/persons/N/given_names": "Prenume, persoana N", "/persons/N/birth_date": "Data nașterii, persoana N",
    "/persons/N/incomes": "Venituri, persoana N", "/persons/N/incomes/M/kind": "Felul venitului M, persoana N",
    "/persons/N/incomes/M/month": "Luna venitului M, persoana N",
    "/persons/N/incomes/M/net_income": "Venit net M, persoana N",
    "/persons/N/incomes/M/benefit": "Felul dreptului M, persoana N",
})  # fmt: skip
PARTS = Said({
    "dossier": "Dosar", "paper": "Act", "field": "Câmp", "person": "Persoană", "requirement": "Cerință",
    "record": "Înregistrare",
})  # fmt: skip
_REQUIREMENT_STATUS = Said({
    "met": "îndeplinită", "missing": "lipsește", "unclear": "neclară", "not_applicable": "nu se aplică"
})  # fmt: skip
_TRIES = Said({
    "delivered": "predată", "refused": "refuzată de motor", "later": "nereușită, se reia", "asked": "cerută din nou",
})  # fmt: skip
_EVENTS = Said({
    "dossier.recorded": "dosar înscris", "decision.received": "decizie primită", "cnp.revealed": "CNP dezvăluit",
})  # fmt: skip
_SCAN_STATUS = Said({"read": "citită", "rejected": "respinsă"})
_CODES = words.CHOICES | words.TENURE | {kind.id: kind.title for kind in KINDS.values()}
_NUMBER = re.compile(r"/(\d+)(?=/|$)")


def leaf_name(pointer: str) -> str:
    """What a value of the record is called; its pointer where it has no name.

    >>> leaf_name("/persons/0/incomes/1/net_income")
    'Venit net 2, persoana 1'
    """
    counts = [int(found[1]) + 1 for found in _NUMBER.finditer(pointer)]
    letters = iter("NM")
    name = _LEAVES.get(_NUMBER.sub(lambda _: f"/{next(letters, '?')}", pointer))
    if name is None:
        return pointer
    for letter, count in zip("NM", counts, strict=False):
        name = re.sub(rf"\b{letter}\b", str(count), name)
    return name


def leaf_value(value: Any, reveal: bool) -> str:
    """A value of the record; the vocabulary's words in Romanian too: ``gaze naturale (gas)``."""
    said = say.shown(value, reveal)
    title = _CODES.get(value) if isinstance(value, str) else None
    return f"{tr(title)} ({said})" if title else own(said)


def entry_text(entry: Entry, reveal: bool) -> str:
    """One line of the timeline; CNPs masked unless revealed, what somebody else wrote made printable."""
    facts = entry.facts
    if entry.sort == "scan":
        reason = f" ({words.REJECTED.get(facts['reason'], facts['reason'])})" if facts["reason"] else ""
        return put(
            "Scanarea {file} din lotul {batch}: {status}{reason}, {count} pag.", file=own(mask_cnp(
                printable(facts["file_name"], 80))), batch=facts["batch"], reason=reason, count=facts["pages"],
            status=_SCAN_STATUS.get(facts["status"], facts["status"]),
        )  # fmt: skip
    if entry.sort == "version":
        read = facts["read_version"]
        made = put("citirea {read} cu corecturi", read=read) if read else tr("citire")
        status = words.STATUS.get(facts["status"] or "", "nejudecat")
        program = facts["program_version"]
        return put("Versiunea {id}: {made}, {status}; program {program}", id=facts["id"], made=made, status=status,
                   program=program)  # fmt: skip
    if entry.sort == "correction":
        return _correction(facts, reveal)
    if entry.sort == "message":
        return put("Înregistrarea pusă la predat, mesajul {position}: {event}", position=facts["position"],
                   event=own(mask_cnp(facts["event_id"])))  # fmt: skip
    if entry.sort == "try":
        fault = f" ({facts['status'] or ''} {own(facts['fault'])})" if facts["fault"] else ""
        outcome = _TRIES.get(facts["outcome"], facts["outcome"])
        return put("Predare prin {sink}: {outcome}{fault}", sink=own(facts["sink"]), outcome=outcome, fault=fault)
    if entry.sort == "decision":
        outcome = say.OUTCOMES.get(facts["outcome"], facts["outcome"])
        return put("Decizia {event}: {outcome}, de la {source}", event=own(printable(facts["event_id"], 80)),
                   outcome=outcome, source=own(printable(facts["source"], 80)))  # fmt: skip
    if entry.sort == "reveal":
        return put("CNP-urile dezvăluite; motiv: {reason}", reason=own(printable(facts["reason"], 300)))
    what = _EVENTS.get(facts["kind"], facts["kind"])
    return put("Lanțul de audit, evenimentul {seq}: {event}, {hash}…", seq=facts["seq"], event=what,
               hash=facts["hash"][:16])  # fmt: skip


def _correction(facts: dict[str, Any], reveal: bool) -> str:
    act = say.ACTS.get(facts["act"], facts["act"])
    where = f"{facts['document'] or tr('dosarul')} {facts['path'] or tr('(tot actul)')}"
    reason = f"; {own(say.shown(facts['reason'], reveal))}" if facts["reason"] else ""
    back = f" ({put('corectura {id}', id=facts['undoes'])})" if facts["undoes"] else ""
    change = f"{own(say.shown(facts['before'], reveal))} → {own(say.shown(facts['after'], reveal))}"
    done = put("Corectura {id}{back}: {act} {where}", id=facts["id"], back=back, act=act, where=where)
    return f"{done}: {change}, {facts['seconds']:.0f} s{reason}"


def difference_row(one: Difference, reveal: bool) -> dict[str, str]:
    """``part``, ``where``, ``before``, ``after`` as they are shown."""
    where = leaf_name(one.where) if one.part == "record" else one.where
    shown = {"before": _side(one, one.before, reveal), "after": _side(one, one.after, reveal)}
    return {"part": PARTS[one.part], "where": where if reveal else mask_cnp(where), **shown}


def _side(one: Difference, value: Any, reveal: bool) -> str:
    if value is None:
        return "—"
    if one.part == "field":
        found, status = value
        return f"{own(say.shown(found, reveal))} ({say.STATES.get(status, status)})"
    if one.part == "requirement":
        return _REQUIREMENT_STATUS.get(value, value)
    if one.part == "dossier" and one.where == "status":
        return words.STATUS.get(value, value)
    said = tr(say.shown(value, reveal))  # a paper's kind and pages, or what stands on it
    return said if one.part == "paper" else own(said)
