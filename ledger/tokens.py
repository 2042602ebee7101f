"""Access tokens of programs: made once, kept as a hash, ended at any time. A token acts as its account."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import Engine, insert, select

from ledger import moments
from ledger.accounts import Account, Accounts
from ledger.audit_tables import api_token, api_token_end
from ledger.desk_tables import account
from ledger.engine import reading, writing
from models.errors import ConfigError

PREFIX = "dosar_"  # tells people, and programs that look for leaked secrets, what this is
SHORT = 8  # hex digits of the hash that name a token on the screen
_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Token:
    """A token as people see it: ``id`` is the beginning of its hash. ``ended``: revoked or run out."""

    id: str
    account: str
    label: str
    made_at: str
    ends_at: str
    ended: bool


class Tokens:
    """The tokens of one ledger: ``Tokens(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._accounts = Accounts(engine)

    def make(self, name: str, label: str, days: int, by: str) -> str:
        """A new token for the account, to be shown once. ConfigError when there is no such account, or it is off."""
        owner = self._accounts.named(name)
        if owner is None or not owner.enabled:
            raise ConfigError(f"Nu există un cont activ {name}.")
        secret = PREFIX + secrets.token_urlsafe(32)
        row = {"token": _hash(secret), "account": owner.id, "label": label, "made_at": moments.now(), "by": by}
        with writing(self._engine) as connection:
            connection.execute(insert(api_token), row | {"ends_at": moments.now(days * _DAY_S)})
        return secret

    def revoke(self, short: str, by: str) -> Token:
        """The token whose id begins so works no more. ConfigError when none does, or several do."""
        found = [t for t in self.all() if t.id.startswith(short.lower())] if short else []
        if len(found) != 1:
            raise ConfigError(f"Nu există un token {short}." if not found else f"Mai multe tokenuri încep cu {short}.")
        of = api_token.c
        with writing(self._engine) as connection:
            whole = connection.execute(select(of.token).where(of.token.startswith(found[0].id))).scalar_one()
            if connection.execute(select(api_token_end.c.at).where(api_token_end.c.token == whole)).first() is None:
                connection.execute(insert(api_token_end), {"token": whole, "at": moments.now(), "by": by})
        return found[0]

    def account(self, secret: str) -> Account | None:
        """Whose token this is; None when it was revoked or has run out, or its account was disabled."""
        of = api_token.c
        live = (
            select(of.account)
            .outerjoin(api_token_end, api_token_end.c.token == of.token)
            .where(of.token == _hash(secret), of.ends_at > moments.now(), api_token_end.c.token.is_(None))
        )
        with reading(self._engine) as connection:
            key = connection.execute(live).scalar_one_or_none()
        who = self._accounts.by_id(key) if key is not None else None
        return who if who is not None and who.enabled else None

    def all(self, name: str | None = None) -> list[Token]:
        """Every token (of the account), newest first."""
        of = api_token.c
        wanted = (
            select(of.token, account.c.name, of.label, of.made_at, of.ends_at, api_token_end.c.at)
            .join(account, account.c.id == of.account)
            .outerjoin(api_token_end, api_token_end.c.token == of.token)
            .order_by(of.made_at.desc())
        )
        now = moments.now()
        with reading(self._engine) as connection:
            rows = connection.execute(wanted if name is None else wanted.where(account.c.name == name)).all()
        return [Token(r[0][:SHORT], r[1], r[2], r[3], r[4], r[5] is not None or r[4] <= now) for r in rows]


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
