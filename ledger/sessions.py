"""Sessions of the web desk, tries to log in, and the log of who looked at what."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from sqlalchemy import Engine, func, insert, select

from ledger import moments
from ledger.accounts import Account, Accounts
from ledger.desk_tables import login_try, read_access, session, session_end
from ledger.engine import reading, writing

LIFETIME_S = 10 * 3600  # a working day: nobody stays logged in over night
TRIES = 5  # failed ones for an account ...
TRIES_FROM = 30  # ... and from one address, ...
WITHIN_S = 900  # ... within this time; then nobody is let in there until it has passed
_MARK_KEY = secrets.token_bytes(32)


class Sessions:
    """The sessions of one ledger. The secret itself is only in the browser; here is its hash."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._accounts = Accounts(engine)

    def start(self, account_id: int) -> str:
        """A new session's secret."""
        secret = secrets.token_urlsafe(32)
        row = {"token": _hash(secret), "account": account_id}
        with writing(self._engine) as connection:
            connection.execute(insert(session), row | {"started_at": moments.now(), "ends_at": moments.now(LIFETIME_S)})
        return secret

    def end(self, secret: str, why: str = "logout") -> None:
        """The session is over; an unknown or ended one stays as it is."""
        token = _hash(secret)
        with writing(self._engine) as connection:
            there = connection.execute(select(session.c.token).where(session.c.token == token)).first()
            ended = connection.execute(select(session_end.c.token).where(session_end.c.token == token)).first()
            if there and not ended:
                connection.execute(insert(session_end), {"token": token, "at": moments.now(), "why": why})

    def account(self, secret: str) -> Account | None:
        """Who works in this session; None when it is over, or when the account was disabled, or given another
        password or role, since it began."""
        of = session.c
        live = (
            select(of.account, of.started_at)
            .outerjoin(session_end, session_end.c.token == of.token)
            .where(of.token == _hash(secret), of.ends_at > moments.now(), session_end.c.token.is_(None))
        )
        with reading(self._engine) as connection:
            row = connection.execute(live).first()
        who = self._accounts.by_id(row.account) if row else None
        return who if row and who and who.enabled and who.since <= row.started_at else None

    def note_try(self, name: str, origin: str, ok: bool) -> None:
        row = {"at": moments.now(), "name": self._kept(name), "origin": origin[:64], "ok": ok}
        with writing(self._engine) as connection:
            connection.execute(insert(login_try), row)

    def _kept(self, name: str) -> str:
        """An account's name as it is; anything else (a password in the wrong box, a CNP) only as a mark that lasts as
        long as this process, for a row that is written here stays for good."""
        if self._accounts.named(name) is not None:
            return name[:40]
        return "?" + hmac.new(_MARK_KEY, name.encode(errors="replace"), hashlib.sha256).hexdigest()[:16]

    def too_many(self, name: str, origin: str) -> bool:
        """Whether there were too many failed tries lately, for this name (since the last good one) or from there."""
        of, since = login_try.c, moments.now(-WITHIN_S)
        failed = select(func.count()).select_from(login_try).where(of.at > since, of.ok.is_(False))
        kept = self._kept(name)
        good = select(func.max(of.at)).where(of.name == kept, of.ok.is_(True))
        with reading(self._engine) as connection:
            after = max(since, connection.execute(good).scalar() or "")
            for_name = connection.execute(failed.where(of.name == kept, of.at > after)).scalar_one()
            from_there = connection.execute(failed.where(of.origin == origin[:64])).scalar_one()
        return for_name >= TRIES or from_there >= TRIES_FROM

    def note_access(self, account_id: int, subject: str, what: str) -> None:
        """Somebody looked at something that holds personal data. ``subject`` itself holds none."""
        row = {"at": moments.now(), "account": account_id, "subject": subject, "what": what}
        with writing(self._engine) as connection:
            connection.execute(insert(read_access), row)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
