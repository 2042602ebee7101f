"""What a clerk stated of a whole dossier, in words: commands and sheets of evidence speak Romanian."""

from __future__ import annotations

from typing import Any

from models.dossier import Statement

_ATTESTED = {"signature": "semnătura cererii", "notary": "forma legalizată a împuternicirii", "point_78": "punctul 78"}
_FACTS = {
    "heating": "încălzire", "tenure": "locuiește ca", "applicant": "solicitant", "vehicles": "autovehicule",
    "social_aid": "ajutor social", "change_of": "schimbă cererea", "student": "elev sau student",
    "foreign": "cetățean străin", "domicile_elsewhere": "domiciliu în altă localitate", "no_income": "fără venituri",
}  # fmt: skip
_VALUES = {
    "gas": "gaze naturale", "electricity": "energie electrică", "thermal": "energie termică",
    "solid": "combustibili solizi", "owner": "proprietar", "tenant": "chiriaș", "free_use": "comodatar",
    "authorised": "împuternicit",
}  # fmt: skip


def stated(one: Statement) -> str:
    """The facts that were declared, what was attested, or the id of the requirement that was waived. Numbers of
    people stand in it in full: whoever shows it masks them."""
    if one.declared is None:
        return _ATTESTED.get(one.about, one.about) if one.act == "attest" else one.about
    facts = one.declared.model_dump(exclude_none=True, exclude_defaults=True)
    persons = facts.pop("persons", ())
    told = [_fact(name, value) for name, value in facts.items()]
    for person in persons:
        cnp = person.pop("cnp")
        told.append(f"{cnp} ({', '.join(_fact(name, value) for name, value in person.items())})" if person else cnp)
    return "; ".join(told)


def _fact(name: str, value: Any) -> str:
    """``încălzire: gaze naturale``, ``elev sau student: nu``."""
    word = ("nu", "da")[value] if isinstance(value, bool) else _VALUES.get(value, value)
    return f"{_FACTS.get(name, name)}: {word}"
