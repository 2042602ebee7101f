"""The checklist as a page: every requirement with its condition, basis and verdicts, every finding with its code.

Made from the season and the rules, so that it cannot fall behind them: ``dosar checklist > docs/checklist.md``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from inspect import getdoc

from models.kinds import KINDS
from validators.rules import RULES
from validators.rules.checks import CHECKS
from validators.rules.codes import CONFLICTS, code_of
from validators.rules.verdicts import COMMON
from validators.seasons.shape import RequirementSpec, Season

# Codes that a check gives to a message in place of its own; the rest is ``<check>.<message>``.
CHECK_CODES = {
    ("person", "without_papers"): "association.person_without_papers",
    ("address", "form"): "address.differs",
    ("income", "scholarship_kind"): "school.scholarship_kind",
    ("paper", "two_points"): "energy_bill.two_points",
    ("paper", "open_field"): "record.open_field",
    ("attested", "signature"): "application.signature",
    ("attested", "notary"): "tenure.notary",
    ("vehicle", "young"): "vehicle.exclusion_hint",
    ("vehicle", "several"): "vehicle.exclusion_hint",
    ("aid", "inquiry"): "heating.social_inquiry",
    ("aid", "annex_1a"): "social_aid.annex_1a",
    ("aid", "no_bordereau"): "bordereau.not_used",
    ("aid", "not_in_bordereau"): "bordereau.not_named",
    ("aid", "point_unknown"): "registration.point_unknown",
    ("aid", "channel_unknown"): "registration.channel_unknown",
    ("aid", "channel_heating"): "registration.channel_heating",
}
_HEAD = """# The checklist

Every paper that the city's page asks for is a requirement; a verdict on each stands in `completeness.requirements` of
the dossier file, and what was found on the way in `completeness.findings`. This page is made by `dosar checklist` from
the season's file and the rules (`validators/rules/`, one file each); a test keeps it in step.

- Requirement: `met`, `missing` (applies, and is certainly not there), `unclear` (a doubtful reading, an expired or
  contradicting paper, a fact that nobody declared and no paper shows), `not_applicable`.
- Finding: `missing` and `doubt` keep a dossier from being `complete`; a `notice` changes no verdict. Codes are stable.
- The dossier: `incomplete` if something is missing, else `needs_review` if something is in doubt, else `complete`.
- Several papers for one requirement: one that serves is enough, and what is wrong with the others is a notice.
- A doubt that is noticed across papers makes the requirement that it belongs to `unclear`. Of a person of whom it is
  not certain that they live there nothing is called `missing`.
- A file that could not be read (a scan that is `rejected`) may hold any paper: while a dossier has one, nothing in it
  is `missing`, what is not there is `unclear`.
- What a clerk waived with a reason (`dosar waive`; a season's item says `waivable`: the certificate of an association,
  for a house) is `not_applicable`, its doubts are notices.
- No reading judges a signature, a notary's stamp or what is written at point 78: no field of the vocabulary shows them.
  A clerk looks and says so (`dosar attest`). Until then an empowerment, which is worth nothing unless it is notarised,
  keeps its dossier at `needs_review` (`tenure.notary`); the request's signature, which the counter sees when it takes
  the request, and point 78 are notices (`application.signature`, `income.point_78`): a doubt there would send every
  dossier to a clerk. The season printed on the form is judged by the day of filing.
"""


def page(season: Season) -> str:
    """The page in Markdown; the quotations and messages are Romanian, as people see them."""
    return "\n".join((_HEAD, *_requirements(season), *_checks(season), *_index(season)))


def codes(season: Season) -> dict[str, str]:
    """Every code that a finding of this season can bear, with its severity."""
    found: dict[str, str] = {}
    for spec in season.requirements:
        for key in spec.messages:
            for code in _codes(spec.id, key):
                found.setdefault(code, _severity(spec.id, key))
    for spec in season.checks:
        for key, (severity, _) in CHECKS[spec.id].messages.items():
            found.setdefault(CHECK_CODES.get((spec.id, key), f"{spec.id}.{key}"), severity)
    return dict(sorted(found.items()))


def _codes(requirement: str, key: str) -> tuple[str, ...]:
    if key == "other" and set(COMMON) <= set(RULES[requirement].messages):
        return CONFLICTS
    own = code_of(requirement, key)
    return (own, *CONFLICTS) if (requirement, key) == ("association_certificate", "person_doubt") else (own,)


def _severity(requirement: str, key: str) -> str:
    if key.startswith("missing") or key == "nobody":
        return "missing"
    return "notice" if (requirement, key) == ("identity", "social_aid") else "doubt"


def _requirements(season: Season) -> Iterator[str]:
    yield f"\n## Requirements of the season {season.id}\n"
    for spec in season.requirements:
        yield f"### `{spec.id}`: {spec.title}\n"
        yield from _about(spec, getdoc(sys.modules[RULES[spec.id].run.__module__]), getdoc(RULES[spec.id].run))
        for role, kinds in spec.kinds.items():
            named = ", ".join(f"`{kind}` ({KINDS[kind].title})" for kind in kinds)
            yield f"- Papers{'' if role == 'papers' else f' ({role})'}: {named}"
        yield "\n| finding | severity | message |\n| --- | --- | --- |"
        for key, message in spec.messages.items():
            named = ", ".join(f"`{code}`" for code in _codes(spec.id, key))
            yield f"| {named} | {_severity(spec.id, key)} | {message} |"
        yield ""


def _checks(season: Season) -> Iterator[str]:
    yield "## Cross-checks\n"
    for spec in season.checks:
        yield f"### `{spec.id}`: {spec.title}\n"
        yield from _about(spec, None, getdoc(CHECKS[spec.id].run))
        yield "\n| finding | severity | message |\n| --- | --- | --- |"
        for key, (severity, _) in CHECKS[spec.id].messages.items():
            yield f"| `{CHECK_CODES.get((spec.id, key), f'{spec.id}.{key}')}` | {severity} | {spec.messages[key]} |"
        yield ""


def _about(spec: RequirementSpec, module: str | None, rule: str | None) -> Iterator[str]:
    told = " ".join(" ".join(text.split()) for text in (module, rule) if text)
    yield f"{told}\n"
    yield f"- Basis ({spec.source}): {spec.basis}"


def _index(season: Season) -> Iterator[str]:
    yield "## All codes\n"
    yield "| code | severity |\n| --- | --- |"
    for code, severity in codes(season).items():
        yield f"| `{code}` | {severity} |"
    yield ""
