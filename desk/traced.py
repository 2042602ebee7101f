"""What an audit gathers before it is printed or drawn: the dossier's version, the decision, the ways, the scans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from archive.archive import Archive
from desk.archived import ArchivedScans
from desk.erased_words import erased_notice
from extractors.loading import Limits
from flows.settings import Settings
from ledger.decisions import KeptDecision, decisions_named, decisions_of
from ledger.ledger import Ledger
from ledger.provenance import CorrectionNote, Origin, Provenance
from ledger.views import Sighting, Views
from models.errors import ConfigError
from models.handover import parse_record_id
from validators.way_back import FieldStep, LeafStep, LostStep, ends, fields_below, fields_of, pointers_under, way_of

_CORRECTION = re.compile(r"corectura (\d+)")


@dataclass(frozen=True)
class Traced:
    """Everything that is known of the way back. ``ways``: leaves of the record, or fields while there is none;
    ``decision``: the one that was asked for; ``decisions``: all of the dossier."""

    origin: Origin
    decision: KeptDecision | None
    decisions: tuple[KeptDecision, ...]
    ways: tuple[LeafStep | FieldStep, ...]
    sightings: Mapping[str, list[Sighting]]
    corrections: Mapping[int, CorrectionNote]
    scans: ArchivedScans

    @property
    def fields(self) -> tuple[FieldStep, ...]:
        """Every field on any of the ways, each once, in order."""
        seen: dict[tuple[str, str], FieldStep] = {}
        for way in self.ways:
            for step in fields_below(way):
                seen.setdefault((step.document.id, step.field.path), step)
        return tuple(seen.values())

    def correction_of(self, step: FieldStep) -> CorrectionNote | None:
        """The clerk's act that gave this field its value, where the ledger has it."""
        for check in step.field.checks:
            found = _CORRECTION.fullmatch(check.detail or "") if check.name.startswith("clerk.") else None
            if found:
                return self.corrections.get(int(found[1]))
        return None

    def faults(self) -> list[str]:
        """What breaks the proof, in Romanian: lost references, leaves without a way, scans gone or changed."""
        found = []
        if not self.origin.record_intact:
            found.append("înregistrarea păstrată nu mai dă amprenta cu care a fost scrisă")
        for way in self.ways:
            for end in ends(way):
                if isinstance(end, LostStep):
                    found.append(f"trimitere care nu duce nicăieri: {end.reference}")
                elif isinstance(end, LeafStep):
                    found.append(f"valoare fără probă și fără regulă: {end.pointer}")
        for scan in dict.fromkeys(seen.scan for step in self.fields for seen in step.field.evidence):
            if self.scans.state(scan) != "intact":
                gone = self.scans.state(scan) == "missing"
                found.append(f"{scan}: " + ("lipsește din arhivă" if gone else "conținutul s-a schimbat"))
        return found


def trace_target(
    ledger: Ledger, archive: Archive, settings: Settings, target: str, pointer: str | None, season: str | None
) -> Traced:
    """The way back of a dossier's record, of a record by its id, or of a decision by its event's id.

    ConfigError when nothing goes by that name, or the pointer leads nowhere.
    """
    decision, origin = _found(ledger, Provenance(ledger.engine), settings, target, season)
    return trace_version(ledger, archive, settings, origin, pointer, decision)


def trace_version(
    ledger: Ledger, archive: Archive, settings: Settings, origin: Origin, pointer: str | None,
    decision: KeptDecision | None = None,
) -> Traced:  # fmt: skip
    """The way back of what stands at ``pointer`` in this version; ConfigError when nothing does."""
    dossier, provenance = origin.dossier, Provenance(ledger.engine)
    number = dossier.registration.number or ""
    ways = _ways(origin, pointer)
    limits = Limits(max_pages=settings.max_pages, max_pixels=int(settings.max_megapixels * 1_000_000))
    return Traced(
        origin=origin,
        decision=decision,
        decisions=tuple(decisions_of(ledger.engine, number, dossier.season)),
        ways=ways,
        sightings=provenance.sightings([scan.id for scan in dossier.scans]),
        corrections=provenance.corrections(number, dossier.season),
        scans=ArchivedScans(archive, limits, settings.page_timeout_s),
    )


def _found(
    ledger: Ledger, provenance: Provenance, settings: Settings, target: str, season: str | None
) -> tuple[KeptDecision | None, Origin]:
    named = decisions_named(ledger.engine, target)
    if named:
        origin = provenance.version(named[-1].version)
        assert origin is not None  # the ledger's foreign key
        return named[-1], origin
    record, wanted = parse_record_id(target), season or settings.season
    found = provenance.with_record(*record) if record else provenance.newest(target, wanted)
    if found is None:
        erased = erased_notice(ledger, *(record[1::-1] if record else (target, wanted)))
        if erased is not None:
            raise ConfigError(erased)
        others = ", ".join(f"--season {s}" for s in Views(ledger.engine).seasons_of(target) if s != wanted)
        remedy = f" Există în alt sezon: {others}." if others else ""
        raise ConfigError(f"«{target}» nu este dosar al sezonului {wanted}, nici decizie, nici înregistrare.{remedy}")
    return None, found


def _ways(origin: Origin, pointer: str | None) -> tuple[LeafStep | FieldStep, ...]:
    dossier, asked = origin.dossier, pointer or ""
    if dossier.record is not None:
        found: tuple[LeafStep | FieldStep, ...]
        found = tuple(way_of(dossier, one) for one in pointers_under(dossier.record, asked))
        if found:
            return found
    fields = tuple(f for f in fields_of(dossier) if _under(f, asked))
    if not fields or (dossier.record is not None and not asked):
        raise ConfigError(f"dosarul nu are nimic la {asked or '/'}; vedeți «dosar trace» fără pointer")
    return fields


def _under(step: FieldStep, pointer: str) -> bool:
    """Fields are pointed at by their paper and path: ``/d1/cnp``."""
    whole = f"/{step.document.id}{step.field.path}"
    return not pointer or whole == pointer or whole.startswith(pointer.rstrip("/") + "/")
