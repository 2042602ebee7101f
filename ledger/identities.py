"""Accounts of people who sign in at an identity provider: made at the first sign-in, with the role that it says."""

from __future__ import annotations

from sqlalchemy import Engine, insert, select

from ledger import moments
from ledger.accounts import Account, Accounts, Role
from ledger.engine import reading, writing
from ledger.identity_tables import identity
from models.errors import ConfigError

NO_PASSWORD = "!"  # no hash: no password opens such an account


class Identities:
    """The identities of one ledger: ``Identities(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._accounts = Accounts(engine)

    def account(self, issuer: str, subject: str, name: str, role: Role) -> Account:
        """The person's account, with this role from now on; a disabled one stays disabled.

        ConfigError at a first sign-in whose name is taken (nobody takes a local account over) or is no name.
        """
        known = self._known(issuer, subject)
        if known is None:
            known = self._accounts.add(name, role, NO_PASSWORD, "oidc")
            row = {"issuer": issuer, "subject": subject, "account": known, "at": moments.now()}
            with writing(self._engine) as connection:
                connection.execute(insert(identity), row)
        found = self._accounts.by_id(known)
        assert found is not None
        if found.role != role:
            self._accounts.change(found.name, "oidc", role=role)
            found = self._accounts.by_id(known)
            assert found is not None
        return found

    def _known(self, issuer: str, subject: str) -> int | None:
        of = identity.c
        with reading(self._engine) as connection:
            return connection.execute(
                select(of.account).where(of.issuer == issuer, of.subject == subject)
            ).scalar_one_or_none()


def account_name(claim: str) -> str:
    """What an account may be called after a provider's name or e-mail address.

    >>> account_name("Ion.Popescu@primarie.example")
    'ion.popescu'
    """
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in claim.split("@")[0].lower())
    name = kept.strip("._-")[:40]
    if len(name) < 2:
        raise ConfigError("Furnizorul de identitate nu spune un nume de cont.")
    return name
