"""Facts that decide which papers are asked for, each with where it comes from and whether it can be relied on.

Two sources are weighed: what was declared at registration, and what the papers show. Where they agree, a doubtful
reading is confirmed; where they differ, the fact is a ``conflict`` and nobody here takes a side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from models.dossier import DocumentEntry
from validators import addresses
from validators.mentions import certain, trusted
from validators.persons import same_name
from validators.rules.case import Case, Member
from validators.text import fold

State = Literal["known", "doubtful", "conflict", "unknown"]
HEATING = ("gas", "electricity", "thermal", "solid")
TENURE_PAPERS = {"lease_contract": "tenant", "loan_for_use_contract": "free_use", "power_of_attorney": "authorised"}
_RESIDENT = ("7", "8", "9")  # first digit of the CNP of foreigners who live here
_NO_ADDRESS = "electronic_identity_card"  # prints no address: the domicile has to be declared
_ID_CARDS = ("identity_card", "provisional_identity_card")


@dataclass(frozen=True, slots=True)
class Ref:
    """A field of a document."""

    document: str
    path: str


@dataclass(frozen=True, slots=True)
class Fact:
    """``options``: every value that some source gives; ``declared``: pointer into the declaration, where it says so."""

    value: str | None
    state: State
    refs: tuple[Ref, ...] = ()
    declared: str | None = None
    options: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        return self.state == "known"


def heating(case: Case) -> Fact:
    """How the dwelling is heated: declared at registration, or ticked on the application form."""
    said = case.declared.heating
    fields = [(d, d.field("/heating")) for d in case.of(["application_form"])]
    read = [(d, f) for d, f in fields if f is not None and f.value in HEATING]
    options = tuple(dict.fromkeys([*([said] if said else []), *(str(f.value) for _, f in read)]))
    refs = tuple(Ref(d.id, "/heating") for d, f in read if trusted(f))
    pointer = "declared:/heating" if said else None
    if len(options) > 1:
        return Fact(None, "conflict", refs, pointer, options)
    if not options:
        return Fact(None, "unknown")
    return Fact(options[0], "known" if said or refs else "doubtful", refs, pointer, options)


def tenure(case: Case) -> Fact:
    """By what right they live there: declared, or shown by a contract or an empowerment. Ownership has no paper."""
    said = case.declared.tenure
    papers = case.of(TENURE_PAPERS)
    options = tuple(dict.fromkeys([*([said] if said else []), *(TENURE_PAPERS[d.kind] for d in papers)]))
    refs = tuple(Ref(d.id, f.path) for d in papers for f in d.fields if f.path in ("/tenant", "/name") and trusted(f))
    pointer = "declared:/tenure" if said else None
    if len(options) > 1:
        return Fact(None, "conflict", refs, pointer, options)
    if not options:
        return Fact(None, "unknown")
    return Fact(options[0], "known" if said or refs else "doubtful", refs, pointer, options)


def dwelling(case: Case) -> Fact:
    """The address for which aid is asked: the association's, else the bill's, else the form's."""
    sources: tuple[tuple[str, ...], ...] = (
        ("association_certificate",),
        ("gas_bill", "electricity_bill", "heat_bill"),
        tuple(TENURE_PAPERS),
        ("application_form",),
    )
    doubtful: Fact | None = None
    for kinds in sources:
        for paper in case.of(kinds):
            field = paper.field("/address")
            if field is None or not isinstance(field.value, str):
                continue
            if trusted(field):
                return Fact(field.value, "known", (Ref(paper.id, "/address"),), None, (field.value,))
            doubtful = doubtful or Fact(field.value, "doubtful", (), None, (field.value,))
    return doubtful or Fact(None, "unknown")


def differs(case: Case, paper: DocumentEntry) -> bool:
    """Whether this paper certainly shows another address than the dwelling's."""
    home, field = dwelling(case), paper.field("/address")
    if home.value is None or field is None or not isinstance(field.value, str):
        return False
    if addresses.compare(home.value, field.value) != "different":
        return False
    return not _unlabelled(addresses.parse(home.value), field.value)


def _unlabelled(home: addresses.Address, text: str) -> bool:
    """Whether a line without ``nr.`` (``ALEEA MICUS 26 BL OC1 AP 109 CLUJ-NAPOCA CLUJ``) still says this dwelling: its
    number right behind the street's last word, and no other flat. Lines with labels are parsed well and never get here.
    """
    folded = fold(text)
    if not home.street or not home.number or re.search(r"\bN(?:R|UMAR)", folded):
        return False
    last = re.escape(home.street.split()[-1])
    stands = re.search(rf"\b{last}\W+{re.escape(home.number)}(?![0-9A-Z])", folded) is not None
    return stands and addresses.parse(text).flat in ("", home.flat)


def elsewhere(case: Case, member: Member) -> Fact:
    """``yes`` when the domicile is in another town than the dwelling, ``no``, or nobody knows.

    The town on a doubtful card that is the dwelling's town is believed: no misreading makes it so by chance.
    """
    said = member.declared.domicile_elsewhere if member.declared else None
    shown = [s for s in (_town_differs(case, d) for d in member.of(_ID_CARDS)) if s is not None]
    read = tuple(dict.fromkeys(value for value, _ in shown))
    options = tuple(dict.fromkeys([*(["yes" if said else "no"] if said is not None else []), *read]))
    if len(options) > 1:
        return Fact(None, "conflict", options=options)
    if not options:
        return Fact(None, "unknown" if member.of((*_ID_CARDS, _NO_ADDRESS)) else "known", options=())
    certain = said is not None or any(sure for _, sure in shown)
    return Fact(options[0], "known" if certain else "doubtful", options=options)


def _town_differs(case: Case, card: DocumentEntry) -> tuple[str, bool] | None:
    field = card.field("/address")
    if field is None or not isinstance(field.value, str):
        return None
    home = dwelling(case).value
    here = (addresses.parse(home).city if home else "") or case.season.city
    there = addresses.parse(field.value).city
    if not there:
        return None
    if addresses.city_key(there) == addresses.city_key(here):
        return "no", True
    return "yes", trusted(field)


def foreign(member: Member) -> Fact:
    """``yes`` for a foreign citizen: declared, a foreigner's CNP, or a residence permit."""
    said = member.declared.foreign if member.declared else None
    shown = bool(member.of(["residence_permit"])) or (member.cnp or "")[:1] in _RESIDENT
    romanian = bool(member.of(["identity_card", "provisional_identity_card", "electronic_identity_card"]))
    if (said is None and romanian and shown) or (said and romanian and not shown) or (said is False and shown):
        return Fact(None, "conflict", options=("yes", "no"))
    return Fact("yes" if said or shown else "no", "known")


def pupil(case: Case, member: Member) -> Fact:
    """``yes`` for a pupil or student: declared or shown by the school; of school age and nobody said so: unknown."""
    said = member.declared.student if member.declared else None
    shown = bool(member.of(["school_certificate"]))
    if said is False and shown:
        return Fact(None, "conflict", options=("yes", "no"))
    if said or shown:
        return Fact("yes", "known")
    ages = case.season.ages
    earns = bool(member.of([*case.season.income_kinds, "no_income_declaration"])) and member.at_least(ages.adult)
    if said is None and member.age is not None and ages.school_from <= member.age <= ages.school_to and not earns:
        return Fact(None, "unknown")
    return Fact("no", "known")


def entitles(case: Case, paper: DocumentEntry) -> bool | None:
    """Whether this contract or empowerment gives somebody of the household a right to the dwelling; None in doubt."""
    who = "/name" if paper.kind == "power_of_attorney" else "/tenant"
    if not certain(paper, who) or not certain(paper, "/address"):
        return None
    return named_in(case, [str(paper.value(who))]) and not differs(case, paper)


def same_home(case: Case, member: Member) -> bool:
    """False when a trusted card of this person certainly shows another address, be it in the same town."""
    return not any(trusted(d.field("/address")) and differs(case, d) for d in member.of(_ID_CARDS))


def named_in(case: Case, names_seen: Iterable[str | None]) -> bool:
    """Whether one of these names is a household member's."""
    return any(same_name(seen, member.name) for seen in names_seen for member in case.members)
