"""A later request of a household that has one already."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import Finding, Severity
from validators.rules.case import month_name
from validators.rules.checks.registry import Look, crosscheck

_MESSAGES: dict[str, tuple[Severity, tuple[str, ...]]] = {
    "linked": ("notice", ("number", "month")),
    "doubtful": ("doubt", ("number", "date")),
    "person_elsewhere": ("notice", ("number", "date")),
}


@crosscheck("change_request", _MESSAGES)
def change_request(look: Look) -> Iterator[Finding]:
    """A sure link is told, a doubtful one is for a clerk: two requests of one household must not both be paid."""
    from validators.successions import superseded, weigh  # it asks the rules' own case

    dossier = look.case.dossier
    link = superseded(dossier, look.case.season)
    if link is not None:
        month = month_name(link.from_month)
        yield look.finding("linked", requirement="application", number=link.number, month=month)
    if dossier.declared and dossier.declared.change_of:
        return
    for one in dossier.earlier:
        weight = weigh(dossier, one)
        about = {"number": one.number, "date": f"{one.date[8:]}.{one.date[5:7]}.{one.date[:4]}"}
        if weight == "doubtful":
            yield look.finding("doubtful", requirement="application", **about)  # type: ignore[arg-type]
        elif weight == "elsewhere":
            yield look.finding("person_elsewhere", requirement="application", **about)  # type: ignore[arg-type]
