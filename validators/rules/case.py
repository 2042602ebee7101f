"""What the rules look at: the dossier with its household worked out, for one season. Built once for each check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from models.dossier import Declared, DeclaredPerson, DocumentEntry, Dossier, Person
from models.kinds import KINDS
from validators import cnp as cnps
from validators.mentions import certain
from validators.months import NAMES
from validators.persons import Joined, applicant_of, join
from validators.seasons.shape import FieldList, Season, previous_month

FIELD_NAMES = {
    "/cnp": "CNP-ul", "/surname": "numele", "/given_names": "prenumele", "/name": "numele",
    "/valid_until": "valabilitatea",
    "/birth_date": "data nașterii", "/heating": "modul de încălzire", "/subscriber_code": "codul abonatului",
    "/consumption_point_code": "codul punctului de consum", "/holder_name": "numele titularului", "/address": "adresa",
    "/association_code": "codul asociației", "/association_email": "adresa de e-mail a asociației",
    "/association_address": "adresa poștală a asociației", "/association_name": "numele asociației", "/month": "luna",
    "/year": "anul", "/net_income": "venitul net", "/benefit": "felul dreptului",
    "/scholarship": "mențiunea bursier/nebursier",
    "/amount": "cuantumul bursei", "/tenant": "numele chiriașului", "/plate": "numărul de înmatriculare",
    "/first_registration": "data primei înmatriculări", "/nationality": "cetățenia", "/supplier": "furnizorul",
    "/tax_registration_number": "numărul de înregistrare la administrația financiară", "/valid_from": "data eliberării",
}  # fmt: skip


@dataclass(frozen=True)
class Member:
    """One person of the household. ``label`` is how messages call them: never the full name, never the CNP."""

    joined: Joined
    label: str
    age: int | None
    declared: DeclaredPerson | None
    documents: tuple[DocumentEntry, ...]

    @property
    def person(self) -> Person:
        return self.joined.person

    @property
    def cnp(self) -> str | None:
        return self.joined.person.cnp

    @property
    def name(self) -> str | None:
        return self.joined.name

    def of(self, kinds: Iterable[str]) -> tuple[DocumentEntry, ...]:
        wanted = set(kinds)
        return tuple(d for d in self.documents if d.kind in wanted)

    def at_least(self, years: int) -> bool:
        """Whether this age is reached; somebody of unknown age is taken for an adult, who must bring more papers."""
        return self.age is None or self.age >= years


@dataclass(frozen=True)
class Case:
    """``day``: of the application, None when nobody entered it. ``waived``: ids that a clerk let off, with a reason."""

    dossier: Dossier
    season: Season
    day: date | None
    members: tuple[Member, ...]
    applicant: Member | None
    strays: tuple[DocumentEntry, ...]
    waived: frozenset[str] = frozenset()

    @property
    def declared(self) -> Declared:
        return self.dossier.declared or Declared()

    @property
    def income_month(self) -> str | None:
        """The month before the application."""
        return previous_month(self.day.strftime("%Y-%m")) if self.day else None

    def of(self, kinds: Iterable[str]) -> tuple[DocumentEntry, ...]:
        return self.dossier.of_kind(*kinds)

    def attested(self, what: str) -> bool:
        """Whether a clerk looked at this, which no reading judges."""
        return any(s.act == "attest" and s.about == what for s in self.dossier.statements)

    def strays_of(self, kinds: Iterable[str]) -> tuple[DocumentEntry, ...]:
        """Papers of these kinds that could be given to nobody."""
        wanted = set(kinds)
        return tuple(d for d in self.strays if d.kind in wanted)


def build(dossier: Dossier, season: Season, waived: Iterable[str] = ()) -> Case:
    """The case of this dossier; ``dossier.persons`` is worked out anew from its papers, by the same join."""
    joined = join(dossier.documents, dossier.declared, dossier.registration)
    day = _day(dossier.registration.date)
    labels = _labels(joined)
    declared = {p.cnp: p for p in (dossier.declared.persons if dossier.declared else ())}
    members = tuple(
        Member(
            j,
            label,
            _age(j.person, day or season.filing.first_day),
            _declared_of(j, declared),
            tuple(_papers(j, dossier)),
        )
        for j, label in zip(joined, labels, strict=True)
    )
    asks = applicant_of(joined, dossier.documents, dossier.declared)
    given = {d.id for m in members for d in m.documents}
    return Case(
        dossier=dossier,
        season=season,
        day=day,
        members=members,
        applicant=next((m for m in members if m.joined is asks), None),
        strays=tuple(d for d in dossier.documents if d.id not in given),
        waived=frozenset(waived) | {s.about for s in dossier.statements if s.act == "waive"},
    )


def doubts(document: DocumentEntry, paths: Iterable[str]) -> FieldList | None:
    """The Romanian list of those fields that are not to be trusted yet; None when all are.

    ``"CNP-ul (de verificat), valabilitatea (nu s-a găsit)"``
    """
    found, open_paths = [], []
    for path in paths:
        if not certain(document, path):
            absent = document.value(path) is None
            name = FIELD_NAMES.get("/" + path.rpartition("/")[2], path)
            found.append(f"{name} ({'nu s-a găsit' if absent else 'de verificat'})")
            open_paths.append(path)
    return FieldList(", ".join(found), tuple(open_paths)) if found else None


def month_name(month: str) -> str:
    """
    >>> month_name("2017-10")
    'octombrie 2017'
    """
    year, _, number = month.partition("-")
    return f"{NAMES[int(number) - 1]} {year}"


def paper_name(document: DocumentEntry) -> str:
    """What clerks call this kind of paper, in lower case as within a sentence."""
    title = KINDS[document.kind].title if document.kind in KINDS else document.kind
    return title[:1].lower() + title[1:]


def _papers(joined: Joined, dossier: Dossier) -> Iterator[DocumentEntry]:
    mine = set(joined.person.documents)
    yield from (d for d in dossier.documents if d.id in mine)


def _declared_of(joined: Joined, declared: dict[str, DeclaredPerson]) -> DeclaredPerson | None:
    return next((declared[m.cnp] for m in joined.mentions if m.kind == "declared" and m.cnp in declared), None)


def _age(person: Person, day: date) -> int | None:
    if person.birth_date:
        try:
            born = date.fromisoformat(person.birth_date)
        except ValueError:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return cnps.age_on(person.cnp, day) if person.cnp else None


def _day(text: str | None) -> date | None:
    """Only ``YYYY-MM-DD``: Python takes ``20171114`` and week dates as well, the record's schema does not."""
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        return None
    return day if day is not None and day.isoformat() == text else None


def _labels(joined: tuple[Joined, ...]) -> list[str]:
    """``POP I.``, and ``POP I. (n. 1985)`` where two would be called alike."""
    short = [short_name(j.person) for j in joined]
    return [
        f"{label} (n. {j.person.birth_date[:4]})" if short.count(label) > 1 and j.person.birth_date else label
        for label, j in zip(short, joined, strict=True)
    ]


def short_name(person: Person) -> str:
    """``POP I.``: how messages and screens call somebody, never by the full name."""
    if person.surname and person.given_names:
        return f"{person.surname} {person.given_names[0]}."
    if person.surname:
        return f"{person.surname[0]}."
    return f"persoana cu CNP-ul terminat în {person.cnp[-3:]}" if person.cnp else "o persoană fără nume"
