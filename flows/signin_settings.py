"""What may be set for signing in at an identity provider (OpenID Connect)."""

from __future__ import annotations

from typing import Annotated, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings

from ledger.accounts import Role

_HERE = ("localhost", "127.0.0.1", "::1")


def _issuer(text: str) -> str:
    """Only over TLS, but for one on this machine."""
    parts = urlsplit(text)
    if not parts.hostname or (parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _HERE)):
        raise ValueError("not an issuer")
    return text.rstrip("/")


def _mapping(text: str) -> str:
    roles_of(text)
    return text


def roles_of(text: str) -> dict[str, Role]:
    """``birou-op=operator, birou-audit=auditor`` as a mapping, in its order; ValueError for anything else."""
    found: dict[str, Role] = {}
    for part in text.split(","):
        group, _, role = part.strip().rpartition("=")
        if not group.strip() or role.strip() not in get_args(Role):
            raise ValueError("not a mapping of groups to roles")
        found[group.strip()] = role.strip()  # type: ignore[assignment]
    return found


class SigninSettings(BaseSettings):
    """The keys ``oidc_*``; without ``oidc_issuer`` there are local accounts only."""

    oidc_issuer: Annotated[str, AfterValidator(_issuer)] | None = Field(
        default=None, description="adresa https:// a furnizorului de identitate (http:// numai pe această mașină)"
    )
    oidc_client_id: str = Field(default="dosar", min_length=1, description="numele biroului la furnizor")
    oidc_client_secret: SecretStr | None = Field(default=None, description="secretul biroului la furnizor")
    oidc_scope: str = Field(default="openid profile email", pattern=r"\bopenid\b", description="domenii, cu openid")
    oidc_name_claim: str = Field(default="preferred_username", min_length=1, description="de unde vine numele contului")
    oidc_role_claim: str = Field(default="groups", min_length=1, description="de unde vin grupurile persoanei")
    oidc_roles: Annotated[str, AfterValidator(_mapping)] = Field(
        default="operator=operator,clerk=clerk,auditor=auditor,administrator=administrator",
        description="grup=rol, despărțite prin virgulă; primul grup găsit hotărăște",
    )
    oidc_only: bool = Field(default=False, description="true: parolele locale nu mai deschid biroul")
    desk_address: str | None = Field(
        default=None, pattern=r"^https?://[^/?#\s]+$", description="adresa biroului, așa cum o văd browserele"
    )
