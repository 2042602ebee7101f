"""What may be set for the hand-over: where records go, how they are signed, how long and how often it is tried."""

from __future__ import annotations

import base64
import binascii
import ipaddress
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode

from flows.setting_kinds import Number, absolute

SECRET_PREFIX = "whsec_"
_SECRET_BYTES = range(24, 65)


def _hosts(value: object) -> object:
    """From the environment: names parted by commas; from TOML: a list."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _endpoint(text: str) -> str:
    """An address to post to: no user, no password, nothing behind a # or ?; plain http only within this machine."""
    parts = urlsplit(text)
    if not parts.hostname or parts.username or parts.password or parts.fragment or parts.query:
        raise ValueError("not an address")
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname)):
        return text
    raise ValueError("not https")


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _secret(value: SecretStr | None) -> SecretStr | None:
    if value is not None:
        secret_key(value)
    return value


def secret_key(secret: SecretStr) -> bytes:
    """The key's bytes; ValueError unless it is ``whsec_`` and base64 of 24 to 64 bytes (Standard Webhooks)."""
    text = secret.get_secret_value()
    try:
        key = base64.b64decode(text.removeprefix(SECRET_PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("not base64") from None
    if not text.startswith(SECRET_PREFIX) or len(key) not in _SECRET_BYTES:
        raise ValueError("not a secret")
    return key


def _file(path: Path | None) -> Path | None:
    return None if path is None else absolute(path)


Secret = Annotated[SecretStr | None, AfterValidator(_secret)]
Seconds = Annotated[Number, Field(gt=0, le=86_400)]
_SECRET_FORM = "whsec_ urmat de 24-64 de octeți în base64 (openssl rand -base64 32)"


class HandoverSettings(BaseSettings):
    """The keys ``handover_*`` and ``decision_*``; times are seconds."""

    handover: Literal["none", "folder", "http"] = Field(default="none", description="none, folder sau http")
    handover_url: Annotated[str, AfterValidator(_endpoint)] | None = Field(
        default=None, description="o adresă https:// (http:// numai pe acest calculator), fără utilizator și parametri"
    )
    handover_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_hosts)] = Field(
        default=(), description="gazdele la care se poate trimite, despărțite prin virgulă (gazda sau gazda:port)"
    )
    handover_secret: Secret = Field(default=None, description=_SECRET_FORM)
    handover_ca: Annotated[Path | None, AfterValidator(_file)] = Field(
        default=None, description="calea unui fișier PEM cu autoritatea motorului"
    )
    handover_source: str = Field(
        default="urn:dosar:cluj-napoca", min_length=1, max_length=200, pattern=r"^\S+$", description="un URI"
    )
    handover_connect_s: Seconds = Field(default=5, description="secunde până la conectare: un număr peste 0")
    handover_read_s: Seconds = Field(default=30, description="secunde până la răspuns: un număr peste 0")
    handover_retry_s: Seconds = Field(default=5, description="secunde până la a doua încercare: un număr peste 0")
    handover_retry_max_s: Seconds = Field(default=900, description="cel mult atâtea secunde între încercări")
    decision_secret: Secret = Field(default=None, description=f"{_SECRET_FORM}; fără el, handover_secret")

    @property
    def incoming_secret(self) -> SecretStr | None:
        """What decisions are signed with."""
        return self.decision_secret or self.handover_secret
