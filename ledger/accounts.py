"""Who works here: accounts and their roles. Nothing is overwritten: each change is a new state of the account."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import Connection, Engine, Select, func, insert, select

from ledger import moments
from ledger.desk_tables import account, account_state
from ledger.engine import reading, writing
from models.errors import ConfigError

Role = Literal["operator", "clerk", "auditor", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it stands now. ``password`` is a hash (argon2); it is never shown."""

    id: int
    name: str
    role: Role
    enabled: bool
    password: str
    since: str

    def __repr__(self) -> str:
        return f"Account({self.name}, {self.role})"


class Accounts:
    """The accounts of one ledger: ``Accounts(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, name: str, role: Role, password: str, by: str) -> int:
        """A new account with this hash; its id. ConfigError for a name that is taken or no name, an unknown role."""
        if not _NAME.fullmatch(name):
            raise ConfigError("Numele de cont are 2-40 de semne: litere mici fără diacritice, cifre, punct, cratimă.")
        _check(role)
        with writing(self._engine) as connection:
            if connection.execute(select(account.c.id).where(account.c.name == name)).first():
                raise ConfigError(f"Contul {name} există deja.")
            key = connection.execute(insert(account), {"name": name, "created_at": moments.now()}).inserted_primary_key
            assert key is not None
            self._state(connection, int(key[0]), role, password, True, by)
        return int(key[0])

    def change(
        self, name: str, by: str, role: Role | None = None, password: str | None = None, enabled: bool | None = None
    ) -> None:
        """A new state of the account; what is None stays. ConfigError when there is no such account."""
        if role is not None:
            _check(role)
        with writing(self._engine) as connection:
            known = _first(connection, _newest().where(account.c.name == name))
            if known is None:
                raise ConfigError(f"Nu există contul {name}.")
            self._state(
                connection,
                known.id,
                role or known.role,
                password or known.password,
                known.enabled if enabled is None else enabled,
                by,
            )

    def _state(self, connection: Connection, of: int, role: str, password: str, enabled: bool, by: str) -> None:
        state = {"account": of, "at": moments.now(), "by": by, "role": role, "password": password, "enabled": enabled}
        connection.execute(insert(account_state), state)

    def named(self, name: str) -> Account | None:
        with reading(self._engine) as connection:
            return _first(connection, _newest().where(account.c.name == name))

    def by_id(self, account_id: int) -> Account | None:
        with reading(self._engine) as connection:
            return _first(connection, _newest().where(account.c.id == account_id))

    def all(self) -> list[Account]:
        """Every account, by name."""
        with reading(self._engine) as connection:
            return [Account(**row._mapping) for row in connection.execute(_newest().order_by(account.c.name))]


def _check(role: str) -> None:
    if role not in ROLES:
        raise ConfigError(f"Rol necunoscut: {role}; se poate: {', '.join(ROLES)}.")


def _newest() -> Select:
    of = account_state.c
    last = select(func.max(of.id)).where(of.account == account.c.id).correlate(account).scalar_subquery()
    return (
        select(account.c.id, account.c.name, of.role, of.enabled, of.password, of.at.label("since"))
        .join(account_state, of.account == account.c.id)
        .where(of.id == last)
    )


def _first(connection: Connection, query: Select) -> Account | None:
    row = connection.execute(query).first()
    return Account(**row._mapping) if row else None
