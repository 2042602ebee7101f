"""Who may do what: one table of routes and roles, asked before any page is made.

A route that is not in the table is refused to everybody, so that a new page is closed until somebody thinks about it.
"""

from __future__ import annotations

from ledger.accounts import ROLES, Role

Route = tuple[str, str]  # method, path template

ANYBODY: frozenset[Role] = frozenset(ROLES)
_OPERATOR: frozenset[Role] = frozenset({"operator", "administrator"})
_CLERK: frozenset[Role] = frozenset({"clerk", "administrator"})

PUBLIC: frozenset[Route] = frozenset({("GET", "/intrare"), ("POST", "/intrare"), ("GET", "/healthz")})

ROUTES: dict[Route, frozenset[Role]] = {
    ("GET", "/"): ANYBODY,
    ("POST", "/iesire"): ANYBODY,
    ("GET", "/dosare"): ANYBODY,
    ("GET", "/dosare/{season}/{number}"): ANYBODY,
    ("GET", "/dosare/{season}/{number}/scrisoare.pdf"): _OPERATOR | _CLERK,
    ("GET", "/imagini/{season}/{number}/{document}/decupaj.png"): ANYBODY,
    ("GET", "/imagini/{season}/{number}/{scan}/{page}/pagina.png"): ANYBODY,
    ("GET", "/coada"): _CLERK,
    ("GET", "/camp"): _CLERK,
    ("GET", "/camp/{season}/{number}/{document}"): _CLERK,
    ("POST", "/camp/verifica"): _CLERK,
    ("POST", "/camp/salveaza"): _CLERK,
    ("POST", "/camp/ilizibil"): _CLERK,
    ("POST", "/camp/sari"): _CLERK,
    ("POST", "/camp/fel"): _CLERK,
    ("POST", "/camp/anuleaza"): _CLERK,
    ("GET", "/lot"): _OPERATOR,
    ("POST", "/lot"): _OPERATOR,
    ("GET", "/lot/{batch}"): _OPERATOR,
    ("GET", "/lot/{batch}/stare"): _OPERATOR,
    ("GET", "/separatoare"): _OPERATOR,
    ("POST", "/separatoare"): _OPERATOR,
}

HOME: dict[Role, str] = {"operator": "/lot", "clerk": "/coada", "auditor": "/dosare", "administrator": "/dosare"}


def allowed(method: str, path: str, role: Role) -> bool:
    """Whether somebody of this role may call the route; ``path`` is its template."""
    return role in ROUTES.get((method, path), frozenset())
