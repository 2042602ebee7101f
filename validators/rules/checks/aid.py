"""How the request came in and what its kind of heating brings with it: reminders, never obstacles."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import Finding, Severity
from validators.mentions import trusted
from validators.rules import facts
from validators.rules.checks.registry import Look, crosscheck

_MESSAGES: dict[str, tuple[Severity, tuple[str, ...]]] = {
    "inquiry": ("notice", ()),
    "no_bordereau": ("notice", ()),
    "not_in_bordereau": ("notice", ()),
    "annex_1a": ("notice", ()),
    "point_unknown": ("notice", ("point", "points")),
    "channel_unknown": ("notice", ("channel", "channels")),
    "channel_heating": ("notice", ("channel",)),
}


@crosscheck("aid", _MESSAGES)
def aid(look: Look) -> Iterator[Finding]:
    """The city's inquiry, the form of social aid, the administrator's list, points and channels of the season."""
    heating = facts.heating(look.case)
    if heating.value == "electricity":
        yield look.finding("inquiry", code="heating.social_inquiry")
    if look.case.declared.social_aid:
        yield look.finding("annex_1a", requirement="application", code="social_aid.annex_1a")
    yield from _bordereau(look, heating.value)
    yield from _registration(look, heating)


def _bordereau(look: Look, heating: str | None) -> Iterator[Finding]:
    """The page asks, and does not oblige, those who heat by RAT to come through the administrator."""
    case = look.case
    lists = case.of(["bordereau"])
    channel = case.season.channel(case.dossier.registration.channel)
    if heating == "thermal" and not lists and channel is not None and "thermal" not in channel.heating:
        yield look.finding("no_bordereau", code="bordereau.not_used")
    for one in lists:
        rows = [f for f in one.fields if f.path.startswith("/rows/") and f.path.endswith("/name")]
        if rows and all(trusted(f) for f in rows) and not facts.named_in(case, [str(f.value) for f in rows]):
            yield look.finding("not_in_bordereau", documents=(one.id,), code="bordereau.not_named")


def _registration(look: Look, heating: facts.Fact) -> Iterator[Finding]:
    season, said = look.case.season, look.case.dossier.registration
    point, channel = season.point(said.point), season.channel(said.channel)
    if season.points and said.point and (point is None or not point.takes_dossiers):
        known = ", ".join(p.id for p in season.points if p.takes_dossiers)
        yield look.finding("point_unknown", code="registration.point_unknown", point=said.point[:40], points=known)
    if season.channels and said.channel and channel is None:
        known = ", ".join(c.id for c in season.channels)
        code = "registration.channel_unknown"
        yield look.finding("channel_unknown", code=code, channel=said.channel[:40], channels=known)
    if channel is not None and channel.heating and heating.known and heating.value not in channel.heating:
        yield look.finding("channel_heating", code="registration.channel_heating", channel=channel.title)
