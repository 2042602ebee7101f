"""An administrator's list and the dossiers that came with it: who is named but not delivered, or not named.

Source: the page, „[administratorul] le va centraliza și le va depune însoțite de un borderou centralizator”. Pure;
names are compared as everywhere (:mod:`validators.name_compare`), namesakes are told apart by the flat's number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from models.dossier import DocumentEntry, Dossier, Person
from models.kinds import row_of
from validators import addresses, names
from validators.mentions import trusted
from validators.rules import facts
from validators.rules.case import build, short_name
from validators.seasons.shape import Season

BORDEREAU = "bordereau"


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A line of the list. ``row`` counts from 1; ``number``: the dossier that it means, None where none came.

    ``sure``: the name was read well, and no other dossier could be meant as well.
    """

    row: int
    name: str | None
    apartment: str | None
    number: str | None
    sure: bool

    @property
    def label(self) -> str:
        """For a screen: ``POP A., ap. 15``, never the whole name."""
        surname, given = names.split_full(self.name or "")
        who = short_name(Person(cnp=None, surname=surname or None, given_names=given or None))
        return f"{who}, ap. {self.apartment}" if self.apartment else who


@dataclass(frozen=True, slots=True)
class ListedDossiers:
    """One list: the dossier and document that it lies in, who made it, and its lines."""

    dossier: str | None
    document: str
    association: str | None
    rows: tuple[ListedRow, ...]

    @property
    def not_delivered(self) -> tuple[ListedRow, ...]:
        return tuple(r for r in self.rows if r.number is None)


@dataclass(frozen=True, slots=True)
class Bordereaux:
    """All lists of a batch, and the numbers of dossiers that came by an administrator and stand in none of them."""

    lists: tuple[ListedDossiers, ...]
    not_named: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        return not self.not_named and all(r.number and r.sure for one in self.lists for r in one.rows)

    def as_dict(self) -> dict[str, object]:
        lists = [asdict(one) | {"not_delivered": [r.row for r in one.not_delivered]} for one in self.lists]
        return {"lists": lists, "not_named": list(self.not_named), "agrees": self.agrees}


@dataclass(frozen=True, slots=True)
class _Delivered:
    number: str
    people: tuple[str, ...]  # the applicant's name first
    flat: str
    by_list: bool | None  # came through an administrator; None: nobody said how


def reconcile_bordereaux(dossiers: Sequence[Dossier], season: Season) -> Bordereaux | None:
    """The lists of these dossiers of one batch against them all; None when no list came."""
    lists = [(d, paper) for d in dossiers for paper in d.of_kind(BORDEREAU)]
    if not lists:
        return None
    delivered = [one for d in dossiers if (one := _delivered(d, season)) is not None]
    found = tuple(
        ListedDossiers(d.registration.number, paper.id, _text(paper, "/association_name"), _rows(paper, delivered))
        for d, paper in lists
    )
    named = {row.number for one in found for row in one.rows}
    told = any(one.by_list for one in delivered)
    missed = [d.number for d in delivered if d.number not in named and (d.by_list or (d.by_list is None and not told))]
    return Bordereaux(found, tuple(missed))


def lines(found: Bordereaux) -> tuple[str, ...]:
    """What the operator is told, in Romanian, a line for each list and one for the dossiers that nobody named."""
    out = []
    for one in found.lists:
        whose = one.association or f"din dosarul {one.dossier or '—'}"
        came = len(one.rows) - len(one.not_delivered)
        line = f"Borderou {whose}: {len(one.rows)} nume, {came} dosare primite"
        if one.not_delivered:
            line += " · numite, dar nedepuse: " + "; ".join(r.label for r in one.not_delivered)
        doubtful = [r for r in one.rows if r.number and not r.sure]
        if doubtful:
            line += " · de verificat: " + "; ".join(f"{r.label} → {r.number}" for r in doubtful)
        out.append(line)
    if found.not_named:
        out.append(f"Depuse, dar nenumite în borderou: {', '.join(found.not_named)}")
    return tuple(out)


def _rows(paper: DocumentEntry, delivered: Sequence[_Delivered]) -> tuple[ListedRow, ...]:
    places = sorted({n for f in paper.fields if f.path.startswith("/rows/") and (n := row_of(f.path)) is not None})
    made = []
    for place in places:
        field = paper.field(f"/rows/{place}/name")
        name, flat = _text(paper, f"/rows/{place}/name"), _text(paper, f"/rows/{place}/apartment")
        meant = _meant(name, flat, delivered) if name else ()
        sure = trusted(field) and len(meant) < 2
        made.append(ListedRow(place + 1, name, flat, meant[0].number if meant else None, sure))
    return tuple(made)


def _meant(name: str, flat: str | None, delivered: Sequence[_Delivered]) -> tuple[_Delivered, ...]:
    """The dossiers that a line may mean: by the applicant's name, else by a member's; of namesakes that of the flat."""
    for part in (slice(0, 1), slice(1, None)):
        alike = [d for d in delivered if any(names.compare(name, p) != "different" for p in d.people[part])]
        near = [d for d in alike if flat and d.flat and _flat(flat) == d.flat]
        if alike:
            return tuple(near or alike)
    return ()


def _delivered(dossier: Dossier, season: Season) -> _Delivered | None:
    """None for what is no request: the list itself, registered under a number of its own."""
    case = build(dossier, season)
    number = dossier.registration.number
    if not number or not case.members or not (dossier.of_kind("application_form") or case.declared.applicant):
        return None
    first = [case.applicant] if case.applicant else []
    people = [*first, *(m for m in case.members if m is not case.applicant)]
    channel = case.season.channel(dossier.registration.channel)
    home = facts.dwelling(case).value
    return _Delivered(
        number=number,
        people=tuple(_called(m.name for m in people)),
        flat=addresses.parse(home).flat if home else "",
        by_list=None if channel is None else channel.id == BORDEREAU,
    )


def _called(seen: Iterable[str | None]) -> list[str]:
    return [name for name in seen if name]


def _flat(text: str) -> str:
    return addresses.parse(f"ap. {text}").flat or text.strip().upper()


def _text(paper: DocumentEntry, path: str) -> str | None:
    value = paper.value(path)
    return value if isinstance(value, str) and value.strip() else None
