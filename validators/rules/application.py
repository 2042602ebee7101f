"""The request itself: this season's form, filed in time, by somebody whom it names."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import DocumentEntry
from validators.mentions import trusted
from validators.rules import facts
from validators.rules.case import Case, doubts, paper_name
from validators.rules.registry import rule
from validators.rules.verdicts import Outcome, Verdict, state, try_papers
from validators.seasons.shape import Message, RequirementSpec

_MESSAGES = {
    "missing": (),
    "doubt": ("paper", "fields"),
    "no_date": (),
    "not_this_season": ("date", "season"),
    "applicant": ("paper",),
    "heating_unknown": (),
    "heating_conflict": (),
    "social_aid_start": ("date",),
}


@rule("application", _MESSAGES)
def application(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Met by a form whose applicant and heating are certain, filed within the season."""
    verdict = try_papers(case.of(spec.papers()), lambda form: _wrong(case, spec, form))
    yield state(spec, None, verdict or Verdict("missing", (), spec.say("missing")))


def _wrong(case: Case, spec: RequirementSpec, form: DocumentEntry) -> Message | None:
    if case.day is None:
        return spec.say("no_date")
    filing = case.season.filing
    if not filing.first_day <= case.day <= filing.last_day:
        return spec.say("not_this_season", date=f"{case.day:%d.%m.%Y}", season=case.season.id)
    return _applicant_wrong(case, spec, form) or _heating_wrong(case, spec, form) or _start_wrong(case, spec)


def _applicant_wrong(case: Case, spec: RequirementSpec, form: DocumentEntry) -> Message | None:
    """The form's own CNP, which the declared applicant confirms but may not contradict."""
    number, said = form.value("/cnp"), case.declared.applicant
    if case.applicant is None or case.applicant.cnp is None:
        return spec.say("applicant", paper=paper_name(form))
    if said and number == said:
        return None
    if trusted(form.field("/cnp")) and number != case.applicant.cnp:
        return spec.say("applicant", paper=paper_name(form))
    wrong = None if said else doubts(form, ("/cnp",))
    return spec.say("doubt", paper=paper_name(form), fields=wrong) if wrong else None


def _heating_wrong(case: Case, spec: RequirementSpec, form: DocumentEntry) -> Message | None:
    heating = facts.heating(case)
    if heating.state == "unknown":
        return spec.say("heating_unknown")
    if heating.state == "doubtful":
        return spec.say("doubt", paper=paper_name(form), fields=doubts(form, ("/heating",)) or "")
    # A conflict over gas or electricity is told where the bill is asked for.
    if heating.state == "conflict" and not {"gas", "electricity"} & set(heating.options):
        return spec.say("heating_conflict")
    return None


def _start_wrong(case: Case, spec: RequirementSpec) -> Message | None:
    """After the 20th the first month hangs on when the social aid began, which no paper here shows (rule c)."""
    if case.day and case.declared.social_aid and case.day.day > case.season.filing.same_month_until:
        return spec.say("social_aid_start", date=f"{case.day:%d.%m.%Y}")
    return None
