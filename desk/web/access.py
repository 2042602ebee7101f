"""Who may do what: one table of routes and roles, asked before any page is made.

A route that is not in the table is refused to everybody, so that a new page is closed until somebody thinks about it.
"""

from __future__ import annotations

from ledger.accounts import ROLES, Role

Route = tuple[str, str]  # method, path template

ANYBODY: frozenset[Role] = frozenset(ROLES)
_OPERATOR: frozenset[Role] = frozenset({"operator", "administrator"})
_CLERK: frozenset[Role] = frozenset({"clerk", "administrator"})
_AUDITOR: frozenset[Role] = frozenset({"auditor", "administrator"})

PUBLIC: frozenset[Route] = frozenset({
    ("GET", "/intrare"), ("POST", "/intrare"), ("GET", "/intrare/oidc"), ("GET", "/intrare/oidc/inapoi"),
    ("POST", "/limba"),
    ("GET", "/healthz"),
})  # fmt: skip

ROUTES: dict[Route, frozenset[Role]] = {
    ("GET", "/"): ANYBODY,
    ("POST", "/iesire"): ANYBODY,
    ("GET", "/dosare"): ANYBODY,
    ("GET", "/dosare/{season}/{number}"): ANYBODY,
    ("GET", "/dosare/{season}/{number}/scrisoare.pdf"): _OPERATOR | _CLERK,
    ("GET", "/imagini/{season}/{number}/{document}/decupaj.png"): ANYBODY,
    ("GET", "/imagini/{season}/{number}/calitate/{ordinal}.png"): ANYBODY,
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
    ("GET", "/act/{season}/{number}/{document}"): _CLERK,
    ("POST", "/act/fel"): _CLERK,
    ("POST", "/act/taie"): _CLERK,
    ("POST", "/act/uneste"): _CLERK,
    ("POST", "/act/camp"): _CLERK,
    ("POST", "/act/rescaneaza"): _CLERK,
    ("POST", "/act/muta"): _CLERK,
    ("GET", "/rescanari"): _OPERATOR | _CLERK,
    ("GET", "/lot"): _OPERATOR,
    ("POST", "/lot"): _OPERATOR,
    ("GET", "/lot/{batch}"): _OPERATOR,
    ("GET", "/lot/{batch}/stare"): _OPERATOR,
    ("GET", "/lot/{batch}/{scan}/{page}/miniatura.png"): _OPERATOR,
    ("GET", "/separatoare"): _OPERATOR,
    ("POST", "/separatoare"): _OPERATOR,
    ("GET", "/esantion"): _CLERK,
    ("GET", "/esantion/{sample}/decupaj.png"): _CLERK,
    ("POST", "/esantion"): _CLERK,
    ("GET", "/audit"): _AUDITOR,
    ("POST", "/audit/cauta"): _AUDITOR,
    ("GET", "/audit/lant"): _AUDITOR,
    ("POST", "/audit/lant"): _AUDITOR,
    ("GET", "/audit/dosar/{season}/{number}"): _AUDITOR,
    ("POST", "/audit/dosar/{season}/{number}/dezvaluie"): _AUDITOR,
    ("GET", "/audit/dosar/{season}/{number}/cifra"): _AUDITOR,
    ("GET", "/audit/dosar/{season}/{number}/proba.png"): _AUDITOR,
    ("GET", "/audit/dosar/{season}/{number}/diferente"): _AUDITOR,
    ("POST", "/audit/dosar/{season}/{number}/pachet"): _AUDITOR,
    ("GET", "/tablou"): _AUDITOR,
    ("POST", "/tablou/esantion"): _AUDITOR,
    ("GET", "/metrics"): _AUDITOR,
    # The API: these are called with a token, never with a browser's session.
    ("GET", "/api/v1/openapi.json"): ANYBODY,
    ("POST", "/api/v1/batches"): _OPERATOR,
    ("GET", "/api/v1/batches/{batch}"): _OPERATOR,
    ("GET", "/api/v1/dossiers"): ANYBODY,
    ("GET", "/api/v1/dossiers/{season}/{number}"): ANYBODY,
    ("GET", "/api/v1/dossiers/{season}/{number}/corrections"): ANYBODY,
    ("POST", "/api/v1/dossiers/{season}/{number}/corrections"): _CLERK,
    ("GET", "/api/v1/dossiers/{season}/{number}/decisions"): ANYBODY,
    ("GET", "/api/v1/dossiers/{season}/{number}/statements"): ANYBODY,
    ("POST", "/api/v1/dossiers/{season}/{number}/statements"): _CLERK,
}

HOME: dict[Role, str] = {"operator": "/lot", "clerk": "/coada", "auditor": "/audit", "administrator": "/dosare"}


def allowed(method: str, path: str, role: Role) -> bool:
    """Whether somebody of this role may call the route; ``path`` is its template."""
    return role in ROUTES.get((method, path), frozenset())
