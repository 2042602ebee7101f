"""Dossiers found by a person: by words of a name, or by the CNP's keyed hash. The index is a projection.

A plain hash of a CNP would be found by trying all CNPs; so it is an HMAC-SHA-256 whose key is not in the database. A
ledger that comes without its key can be indexed anew with another one: :meth:`Search.refresh` notices by itself.
"""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Select, delete, func, insert, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from ledger import tables
from ledger.audit_tables import search_mark, search_term
from ledger.engine import reading, writing
from models.kinds import KINDS
from validators.text import fold

_AT_ONCE = 500  # versions in one transaction
_MARK = b"dosar search index"
_SHORTEST = 2  # letters of a word that is looked for


@dataclass(frozen=True, slots=True)
class Hit:
    """A dossier that was found."""

    number: str
    season: str


class Search:
    """The search index of one ledger. ``key``: at least 32 random bytes. Thread-safe."""

    def __init__(self, engine: Engine, key: bytes) -> None:
        self._engine, self._key = engine, key
        self._mark = hmac.digest(key, _MARK, "sha256").hex()
        self._turn = threading.Lock()

    def keyed(self, cnp: str) -> str:
        """The keyed hash of a CNP, 64 hex digits."""
        return hmac.new(self._key, f"cnp:{cnp}".encode(), hashlib.sha256).hexdigest()

    def refresh(self) -> int:
        """Index what was recorded since the last time; how many versions. Everything, under another key."""
        done = 0
        with self._turn:
            while self._is_behind():
                with writing(self._engine) as connection:
                    versions = self._next(connection)
                    if not versions:
                        return done
                    self._index(connection, versions)
                done += len(versions)
        return done

    def by_cnp(self, cnp: str, limit: int = 100) -> list[Hit]:
        of = search_term.c
        return self._hits(_hits().where(of.kind == "cnp", of.term == self.keyed(cnp)), limit)

    def by_name(self, text: str, limit: int = 100) -> list[Hit]:
        """Dossiers with all words of the text (their beginnings; diacritics and case do not count) among its names."""
        words = [word for word in _words(text) if len(word) >= _SHORTEST]
        if not words:
            return []
        of = search_term.c
        wanted = _hits().where(of.kind == "name", *_begins(words[0]))
        for word in words[1:]:
            other = search_term.alias()
            same = (other.c.number == of.number, other.c.season == of.season, other.c.kind == "name")
            wanted = wanted.where(select(other.c.term).where(*same, *_begins(word, other)).exists())
        return self._hits(wanted, limit)

    def _hits(self, wanted: Select, limit: int) -> list[Hit]:
        self.refresh()
        with reading(self._engine) as connection:
            return [Hit(row.number, row.season) for row in connection.execute(wanted.limit(limit))]

    def _is_behind(self) -> bool:
        of = search_mark.c
        with reading(self._engine) as connection:
            newest = connection.execute(select(func.max(tables.dossier_version.c.id))).scalar() or 0
            marked = connection.execute(select(of.version).where(of.key == self._mark)).scalar()
        return (marked is None and newest > 0) or newest > (marked or 0)

    def _next(self, connection: Connection) -> list[int]:
        """The versions to index next; an index of another key is thrown away first."""
        marked = connection.execute(select(search_mark.c.version).where(search_mark.c.key == self._mark)).scalar()
        if marked is None:
            connection.execute(delete(search_term))
            connection.execute(delete(search_mark))
        of = tables.dossier_version.c
        wanted = select(of.id).where(of.id > (marked or 0)).order_by(of.id).limit(_AT_ONCE)
        return list(connection.execute(wanted).scalars())

    def _index(self, connection: Connection, versions: Sequence[int]) -> None:
        rows = sorted(set(self._terms(connection, versions)))
        dialect = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
        for row in rows:
            fresh = dict(zip(("kind", "term", "season", "number"), row, strict=True))
            connection.execute(dialect(search_term).values(**fresh).on_conflict_do_nothing())
        connection.execute(delete(search_mark))
        connection.execute(insert(search_mark), {"key": self._mark, "version": versions[-1]})

    def _terms(self, connection: Connection, versions: Sequence[int]) -> Iterator[tuple[str, str, str, str]]:
        """``(kind, term, season, number)`` of every name and CNP on the papers, and of the household's people."""
        version, read, paper = tables.dossier_version.c, tables.reading.c, tables.document.c
        fields = (
            select(version.season, version.number, paper.kind, read.path, read.value)
            .join(tables.document, paper.dossier_version == version.id)
            .join(tables.reading, (read.dossier_version == version.id) & (read.document == paper.id))
            .where(version.id.in_(versions))
        )
        for season, number, kind, path, value in connection.execute(fields):
            spec = KINDS[kind].spec_of(path) if kind in KINDS and isinstance(value, str) else None
            if spec is not None and spec.type == "cnp":
                yield "cnp", self.keyed(value), season, number
            elif spec is not None and spec.type == "name":
                yield from (("name", word, season, number) for word in _words(value))
        found = tables.finding.c
        people = (
            select(version.season, version.number, found.person)
            .join(tables.finding, found.dossier_version == version.id)
            .where(version.id.in_(versions), found.person.is_not(None))
            .distinct()
        )
        for season, number, person in connection.execute(people):
            yield "cnp", self.keyed(person), season, number


def count_terms(engine: Engine) -> int:
    with reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(search_term)).scalar_one()


def _words(text: str) -> list[str]:
    """
    >>> _words("Șerban-Pop  Ana")
    ['SERBAN', 'POP', 'ANA']
    """
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def _begins(word: str, table=search_term) -> tuple:  # type: ignore[no-untyped-def]
    """A range, so that the index is used whatever the database thinks of LIKE; right in any order of letters in which
    capitals follow each other as in ASCII."""
    return table.c.term >= word, table.c.term < word[:-1] + chr(ord(word[-1]) + 1)


def _hits() -> Select:
    of = search_term.c
    return select(of.number, of.season).distinct().order_by(of.season.desc(), of.number)
