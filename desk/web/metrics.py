"""The desk's numbers in Prometheus' text format. Labels are names of our own, never what somebody wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from desk.bounds import upper_bound
from desk.web.health import free_bytes
from desk.web.office import Office
from flows.stores import archive_folder
from flows.version import program_version
from ledger.proof import count_events

if TYPE_CHECKING:
    from desk.web.dashboard import Numbers


def exposition(office: Office, numbers: Numbers, health: Mapping[str, bool]) -> tuple[bytes, str]:
    """The text and its media type."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Numbers(office, numbers, health))
    return generate_latest(registry), CONTENT_TYPE_LATEST


class _Numbers(Collector):
    def __init__(self, office: Office, numbers: Numbers, health: Mapping[str, bool]) -> None:
        self._office, self._n, self._health = office, numbers, health

    def collect(self) -> Iterator[Metric]:
        yield from self._house()
        yield from self._work()
        yield from self._queue()
        yield from self._samples()
        yield from self._handover()

    def _house(self) -> Iterator[Metric]:
        office = self._office
        yield _gauge("dosar_build_info", "The program", {(program_version(office.settings.tesseract),): 1}, "version")
        yield _gauge("dosar_part_up", "1 when a part works", {(k,): int(v) for k, v in self._health.items()}, "part")
        free = {("home",): free_bytes(office.settings.home), ("archive",): free_bytes(archive_folder(office.settings))}
        yield _gauge("dosar_disk_free_bytes", "Free bytes on the disk", free, "place")
        events = count_events(office.ledger.engine)
        yield CounterMetricFamily("dosar_chain_events", "Events of the audit chain", value=events)

    def _work(self) -> Iterator[Metric]:
        n = self._n
        yield CounterMetricFamily("dosar_batches", "Batches taken in", value=n.counts.batches)
        scans = {("read",): n.counts.scans - n.counts.rejected_scans, ("rejected",): n.counts.rejected_scans}
        yield _gauge("dosar_scans", "Scans by what became of them", scans, "status")
        yield _gauge("dosar_pages", "Pages of the scans", {(): n.counts.pages})
        yield _gauge("dosar_dossiers", "Dossiers by verdict", {(k or "none",): v for k, v in n.counts.dossiers.items()},
                     "status")  # fmt: skip
        known = {p.id for p in self._office.season.points}
        at: dict[tuple[str, ...], float] = {}
        for p in n.points:
            name = (p.point if p.point in known else "other") or "other"
            at[(name,)] = at.get((name,), 0) + p.dossiers
        yield _gauge("dosar_point_dossiers", "The season's dossiers by intake point", at, "point")
        read = {("accepted",): sum(f.accepted for f in n.fields), ("review",): sum(f.review for f in n.fields),
                ("missing",): sum(f.missing for f in n.fields)}  # fmt: skip
        yield _gauge("dosar_fields_read", "Fields as last read, before corrections", read, "status")
        acts = CounterMetricFamily("dosar_corrections", "Acts of clerks", labels=("act",))
        for act, count in n.acts.items():
            acts.add_metric((act,), count)
        yield acts

    def _queue(self) -> Iterator[Metric]:
        log = self._n.backlog
        yield _gauge("dosar_queue_fields", "Fields that wait for a clerk", {(): log.fields})
        yield _gauge("dosar_queue_dossiers", "Dossiers that wait for a clerk", {(): log.dossiers})
        age = 0.0 if log.oldest is None else _age_s(log.oldest)
        yield _gauge("dosar_queue_oldest_seconds", "Age of the field that waits longest", {(): age})

    def _samples(self) -> Iterator[Metric]:
        s = self._n.samples
        seen = {("waiting",): s.waiting, ("right",): s.right, ("wrong",): s.wrong, ("undecided",): s.undecided}
        yield _gauge("dosar_audit_samples", "Accepted fields drawn at random and read again", seen, "verdict")
        bound = upper_bound(s.wrong + s.undecided, s.checked)
        yield _gauge("dosar_silent_error_upper_bound", "Share of wrong accepted values, 95 % upper bound", {(): bound})
        caught, missed = (sum(getattr(d, name) for d in self._n.catches) for name in ("caught", "missed"))
        seeded = {("caught",): caught, ("missed",): missed}
        yield _gauge("dosar_seeded_items", "Known items given to clerks, by what they made of them", seeded, "outcome")
        slips = upper_bound(missed, caught + missed)
        yield _gauge("dosar_clerk_miss_upper_bound", "Share of wrong readings that clerks let pass, 95 % upper bound",
                     {(): slips})  # fmt: skip

    def _handover(self) -> Iterator[Metric]:
        h = self._n.handover
        seen = {("waiting",): h.waiting, ("held",): h.held, ("delivered",): h.delivered, ("refused",): h.refused}
        yield _gauge("dosar_handover_messages", "Messages to the eligibility engine", seen, "state")
        yield _gauge("dosar_handover_undecided", "Delivered records without a decision", {(): h.undecided})


def _gauge(name: str, told: str, values: Mapping[Any, float], *labels: str) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=labels)
    for key, value in values.items():
        family.add_metric(key, value)
    return family


def _age_s(since: str) -> float:
    return max(0.0, (datetime.now(UTC) - datetime.fromisoformat(since.replace("Z", "+00:00"))).total_seconds())
