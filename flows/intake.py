"""The story of a batch, carried by Prefect: one flow run for the batch, one task run for each source and dossier.

The heavy work is done by the reading workers (:mod:`flows.readers`); tasks wait for it in threads. Reading starts
before Prefect does: its server needs seconds to come up, and the first pages are read meanwhile.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from flows import alive
from flows.finishing import finish
from flows.house import House
from flows.mishaps import mishap, reason_of
from flows.outages import named, outage
from flows.output import write_batch, write_dossier
from flows.packed import InTurn, Packed
from flows.protocol import Protocol, count_fields, reconcile
from flows.reconciling import at_work  # sets Prefect's environment before prefect itself is imported
from flows.relinking import rewrite_later
from flows.sources import Source
from flows.successions import earlier_of
from flows.taking import Part, Taking
from models.dossier import Dossier
from models.errors import DosarError, Rejected
from validators.bordereaux import reconcile_bordereaux

log = logging.getLogger(__name__)
BEGUN_EARLY = 2  # sources whose pages are started before Prefect is up


@dataclass
class Batch:
    """A batch at work. Prefect's tasks get only its name: pictures and people stay in this process."""

    house: House
    out: Path
    takings: list[Taking]
    id: int = 0
    name: str = field(default_factory=lambda: f"lot-{uuid.uuid4().hex[:8]}")
    parts: Packed[str, dict[tuple[int, int], Part]] = field(default_factory=Packed)  # number -> (source, order) -> part
    dossiers: Packed[str, Dossier] = field(default_factory=Packed)
    lock: threading.Lock = field(default_factory=threading.Lock)


_AT_WORK: dict[str, Batch] = {}


@named()
def run_batch(house: House, sources: Sequence[Source], out: Path) -> tuple[Sequence[Dossier], Protocol]:
    """Take in a batch: dossier files and ``batch.json`` in ``out``; the dossiers in their order, and the protocol."""
    with alive.mark(house.settings.home) as ours:
        batch = _new_batch(house, sources, out, ours.name)
        for taking in batch.takings[:BEGUN_EARLY]:
            _begin_early(taking)
        with _at_work(batch), at_work(house.settings, ours):
            from flows.prefect_intake import intake_with

            intake_with(house.readers.workers)(batch.name)
        return close_batch(batch)


def run_bare(house: House, sources: Sequence[Source], out: Path) -> tuple[Sequence[Dossier], Protocol]:
    """The same story told without Prefect, source after source: what ``benchmarks.orchestration`` compares with."""
    batch = _new_batch(house, sources, out)
    with _at_work(batch):
        settle(batch.name, [take_source(batch.name, index) for index in range(source_count(batch.name))])
    return close_batch(batch)


def _new_batch(house: House, sources: Sequence[Source], out: Path, process: str = "") -> Batch:
    out.mkdir(parents=True, exist_ok=True)
    batch = Batch(house, out, [Taking(house, s) for s in sources])
    batch.id = house.ledger.start_batch(house.season.id, house.version, run_name=batch.name, process=process)
    return batch


@contextlib.contextmanager
def _at_work(batch: Batch) -> Iterator[None]:
    """While the batch is at work its tasks find it by its name."""
    _AT_WORK[batch.name] = batch
    try:
        yield
    finally:
        del _AT_WORK[batch.name]


def _begin_early(taking: Taking) -> None:
    """A failure is left to the source's task, which begins it anew; what the machine lacks is said at once."""
    try:
        taking.begin()
    except DosarError:
        raise
    except Exception as fault:
        mishap(fault)


def take_source(batch_name: str, index: int) -> list[str]:
    """Take in source ``index`` of the batch: the numbers of the dossiers that it gave.

    Raises DosarError (an Outage when the machine is at fault), and Mishap for anything unexpected: Prefect logs and
    keeps the exceptions of its tasks.
    """
    try:
        return _take(_AT_WORK[batch_name], index)
    except DosarError:
        raise
    except Exception as fault:
        raise outage(fault) or mishap(fault) from None


def settle(batch_name: str, outcomes: Sequence[list[str] | BaseException]) -> set[str]:
    """The numbers of the batch's dossiers, from what the source's tasks ended in: numbers or an exception. A source
    that failed is rejected by name, the others stand; a fault of the set-up is raised."""
    for outcome in outcomes:
        if isinstance(outcome, DosarError) and not isinstance(outcome, Rejected):
            raise outcome
    numbers: set[str] = set()
    for index, outcome in enumerate(outcomes):
        if isinstance(outcome, BaseException):
            _give_up(_AT_WORK[batch_name], index, outcome)
        else:
            numbers.update(outcome)
    return numbers


def _give_up(batch: Batch, index: int, fault: BaseException) -> None:
    taking = batch.takings[index]
    given = [part for parts in batch.parts.values() for (source, _), part in parts.items() if source == index]
    taking.tally.files = taking.tally.files or len(taking.source.files)
    taking.tally.give_up(taking.source.name, reason_of(fault), [d for part in given for d in part.documents])


def _take(batch: Batch, index: int) -> list[str]:
    taking = batch.takings[index]
    if taking.spent:  # a retry: what the failed attempt left half-way is read anew
        taking = batch.takings[index] = Taking(batch.house, taking.source)
    return [finish_part(batch, (index, order), part) for order, part in enumerate(taking.parts())]


def source_count(batch_name: str) -> int:
    return len(_AT_WORK[batch_name].takings)


def finish_part(batch: Batch, place: tuple[int, int], part: Part) -> str:
    """Finish the dossier that a part belongs to (again, when another part came before), and write its file."""
    number = part.registration.number or ""
    with batch.lock:
        parts = batch.parts.get(number, {}) | {place: part}
        dossier = finish(batch.house, [parts[p] for p in sorted(parts)], batch.id)
        write_dossier(batch.out, dossier)
        batch.parts[number], batch.dossiers[number] = parts, dossier
    batch.house.progress("dossiers", 1)
    return number


def close_batch(batch: Batch) -> tuple[Sequence[Dossier], Protocol]:
    """Reconcile the batch, write the ledger's closing entry and ``batch.json`` with the audit chain's head."""
    _relink(batch)
    dossiers = InTurn(batch.dossiers, sorted(batch.dossiers))
    protocol = reconcile([t.tally for t in batch.takings], dossiers)
    totals = {k: v for k, v in protocol.as_dict().items() if isinstance(v, int)}
    later = rewrite_later(batch.house, batch.out, dossiers, batch.id)
    protocol = replace(protocol, head=batch.house.ledger.end_batch(batch.id, totals), later=later)
    write_batch(batch.out, dossiers, protocol, reconcile_bordereaux(dossiers, batch.house.season))
    return dossiers, protocol


def _relink(batch: Batch) -> None:
    """A change request that was finished before the request that it changes, both in this batch, is finished again."""
    days = {number: dossier.registration.date or "" for number, dossier in batch.dossiers.items()}
    for number in sorted(days, key=days.__getitem__):
        dossier = batch.dossiers[number]
        if earlier_of(batch.house.ledger, dossier, batch.house.season) != dossier.earlier:
            parts = batch.parts[number]
            batch.dossiers[number] = finish(batch.house, [parts[p] for p in sorted(parts)], batch.id)
            write_dossier(batch.out, batch.dossiers[number])


def summary_rows(batch_name: str) -> list[dict[str, object]]:
    """The table of the batch for Prefect's artifact: numbers and counts only, nobody's data."""
    batch = _AT_WORK[batch_name]
    return [
        {"dosar": number, "stare": d.completeness.status if d.completeness else "", "documente": len(d.documents),
         **count_fields(d)}
        for number, d in sorted(batch.dossiers.items())
    ]  # fmt: skip
