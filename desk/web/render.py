"""Templates to pages. Everything that is put into a page is escaped; nothing in this house is ever marked safe."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from desk.web import access, words
from desk.web.language import InEnglish, Language, Said, current, pieces, plain, tr
from models.kinds import KINDS

PAPER = "/act/{season}/{number}/{document}"
LETTER = "/dosare/{season}/{number}/scrisoare.pdf"
_LOCAL = ZoneInfo("Europe/Bucharest")
_ROLES = Said({"operator": "operator", "clerk": "funcționar", "auditor": "auditor", "administrator": "administrator"})
_MENU = (
    ("/lot", "Preluare"),
    ("/separatoare", "File de separare"),
    ("/coada", "Verificare"),
    ("/rescanari", "De rescanat"),
    ("/dosare", "Dosare"),
    ("/esantion", "Eșantion"),
    ("/audit", "Audit"),
    ("/tablou", "Tablou"),
)


def _moment(text: str) -> str:
    """``2017-11-14T07:30:00Z`` as people in Cluj read it: 14.11.2017, 09:30."""
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(_LOCAL).strftime("%d.%m.%Y, %H:%M")
    except ValueError:
        return text


def _path(text: object) -> str:
    """For use within a URL."""
    return quote(str(text), safe="")


def _environment(language: Language) -> Environment:
    made = Environment(
        loader=PackageLoader("desk.web", "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, extensions=[InEnglish] if language == "en" else [],
    )  # fmt: skip
    made.filters |= {"moment": _moment, "path": _path, "tr": tr, "pieces": pieces}
    made.globals |= {"many": words.many, "kinds": KINDS, "role_names": _ROLES, "refusals": words.REJECTED}
    return made


_templates: dict[Language, Environment] = {"ro": _environment("ro"), "en": _environment("en")}


def page(request: Request, name: str, status: int = 200, **values: object) -> HTMLResponse:
    """The page of this template; ``me``, ``csrf`` and the menu of the person's role are always there."""
    account = getattr(request.state, "account", None)
    menu = [(href, tr(title)) for href, title in _MENU if account and access.allowed("GET", href, account.role)]
    here = request.url.path
    known: dict[str, object] = {"me": account, "csrf": getattr(request.state, "csrf", ""), "menu": menu, "here": here}
    known["may_correct"] = account is not None and access.allowed("GET", PAPER, account.role)
    back = f"{here}?{request.url.query}".rstrip("?") if request.method == "GET" else "/"
    known |= {"language": current(), "back": back, "brand": "dosar"}
    known["may_write"] = account is not None and access.allowed("GET", LETTER, account.role)
    made = _templates[current()].get_template(name).render(**known, **values)
    return HTMLResponse(plain(made), status_code=status)  # a mark within an attribute, or one that somebody sent
