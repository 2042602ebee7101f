"""``dosar verify BUNDLE``: an evidence bundle proved by itself. The file is hostile input: nothing is unpacked to disk.

What holds afterwards: every file is the one in the manifest; the audit chain is unbroken from the dossier's first event
to its head; every row of the dossier is the one that the chain covers, none of those that it names is missing; every
scan's bytes give the name under which the rows know it. That the chain itself is the city's own shows its head, which
is to be compared with a printed one.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from archive.archive import ArchiveError
from desk.bundle import CHAIN, DOSSIER, MANIFEST, ROWS, SCHEMA, scan_file
from flows.stores import archived
from ledger import chain
from ledger.all_tables import covered_tables
from models.errors import ConfigError

_CHUNK = 1 << 20
_MOST_MANIFEST, _MOST_ROWS, _MOST_LINE = 1 << 24, 1 << 30, 1 << 26  # bytes
_WHOLE = ("document", "reading", "finding", "finding_detail", "record")  # all rows of a version are the dossier's


@dataclass
class BundleProof:
    """What a bundle says of itself, and everything that is wrong with it, in Romanian."""

    number: str = ""
    season: str = ""
    head: str = ""
    made_at: str = ""
    files: int = 0
    events: int = 0
    rows: int = 0
    scans: int = 0
    faults: list[str] = field(default_factory=list)


def check_bundle(file: Path, heads: Sequence[str] = ()) -> BundleProof:
    """Everything that can be proved of the bundle. ``heads``: beginnings of heads that were printed once.

    ConfigError when the file is no bundle at all.
    """
    try:
        with zipfile.ZipFile(file) as opened:
            return _Check(opened, heads).run()
    except (OSError, zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as fault:
        raise ConfigError(f"{file}: nu este un pachet de probe întreg ({fault})") from None


class _Check:
    def __init__(self, opened: zipfile.ZipFile, heads: Sequence[str]) -> None:
        self.zip, self.proof = opened, BundleProof()
        self.heads = {head: head.replace("-", "").lower() for head in heads}
        self.covered: dict[tuple[str, tuple[object, ...]], tuple[str, str | None]] = {}

    def run(self) -> BundleProof:
        manifest = self._manifest()
        about = manifest["dossier"]
        self.proof.number, self.proof.season = str(about["number"]), str(about["season"])
        self.proof.head, self.proof.made_at = str(manifest["head"]), str(manifest["made_at"])
        self.proof.faults += self._files(manifest["files"])
        if not self.proof.faults:  # else the rest would only say the same in other words
            try:
                self.proof.faults += [*self._chain(), *self._rows(int(about["version"]))]
            except (ValueError, KeyError, TypeError, AttributeError, IndexError):
                self.proof.faults.append("extrasul registrului sau lanțul nu are forma așteptată")
        self.proof.faults += [_lost(one) for one in manifest["lost"]]
        return self.proof

    def _manifest(self) -> dict[str, Any]:
        try:
            manifest = json.loads(self._read(MANIFEST, _MOST_MANIFEST))
            if manifest["schema"] != SCHEMA:
                raise ValueError
            needed = (manifest["dossier"]["version"], manifest["head"], manifest["files"], manifest["lost"])
            assert needed
        except (KeyError, ValueError, TypeError):
            raise ConfigError("nu este un pachet de probe: manifest.json lipsește sau are altă formă") from None
        return dict(manifest)

    def _files(self, listed: list[dict[str, Any]]) -> Iterator[str]:
        names = [info.filename for info in self.zip.infolist()]
        wanted = [str(one["name"]) for one in listed]
        for name in sorted(set(wanted) - set(names)):
            yield f"{name}: lipsește din pachet"
        for name in sorted(set(names) - set(wanted) - {MANIFEST}):
            yield f"{name}: nu este în manifest"
        if len(names) != len(set(names)) or len(wanted) != len(set(wanted)):
            yield "un fișier apare de două ori"
            return
        for one in listed:
            if one["name"] in names and not self._is(one):
                yield f"{one['name']}: conținutul nu este cel din manifest"
            self.proof.files += 1

    def _is(self, one: dict[str, Any]) -> bool:
        info, digest, size = self.zip.getinfo(str(one["name"])), hashlib.sha256(), 0
        if info.file_size != one["bytes"]:
            return False
        try:
            with self.zip.open(info) as source:
                while chunk := source.read(_CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
                    if size > one["bytes"]:
                        return False
        except zipfile.BadZipFile:
            return False
        return size == one["bytes"] and digest.hexdigest() == one["sha256"]

    def _chain(self) -> Iterator[str]:
        """Each event follows the one before, to the head; what covers this dossier's rows is noted."""
        previous, seen = None, set()
        mine = f"dossier:{self.proof.season}:{self.proof.number}"
        with self.zip.open(CHAIN) as source:
            for link in _links(source):
                what = {k: link[k] for k in ("seq", "at", "kind", "subject", "detail", "previous")}
                if chain.event_hash(cover=link.get("cover"), **what) != link["hash"]:
                    yield f"evenimentul {link['seq']}: nu este cel scris"
                if previous not in (None, link["previous"]):
                    yield f"evenimentul {link['seq']}: nu urmează după cel dinainte"
                previous = link["hash"]
                seen |= {shown for shown, start in self.heads.items() if previous.startswith(start)}
                self.proof.events += 1
                if link.get("rows") is not None:
                    yield from self._cover(link)
                elif link["subject"] == mine and link.get("cover") is not None:
                    yield f"evenimentul {link['seq']}: rândurile pe care le acoperă au fost scoase"
        if previous != self.proof.head:
            yield "lanțul nu se termină cu capul din manifest"
        for head in sorted(set(self.heads) - seen):
            yield f"capul {head} nu este în lanțul din pachet"

    def _cover(self, link: dict[str, Any]) -> Iterator[str]:
        text, salt = link["rows"], link.get("salt")
        if chain.cover_hash(text) != link.get("cover"):
            yield f"evenimentul {link['seq']}: lista rândurilor nu este cea scrisă"
            return
        content = json.loads(text)
        if salt is not None and chain.salt_hash(salt) != content["salt"]:
            yield f"evenimentul {link['seq']}: sarea nu este cea scrisă"
            return
        for table, rows in content["rows"].items():
            self.covered.update({(table, tuple(key)): (digest, salt) for key, digest in rows})

    def _rows(self, newest: int) -> Iterator[str]:
        rows: dict[str, list[dict[str, Any]]] = json.loads(self._read(ROWS, _MOST_ROWS))
        known, there = covered_tables(), set()
        for table, found in rows.items():
            for row in found:
                key = tuple(row[column.name] for column in known[table].primary_key)
                there.add((table, key))
                digest, salt = self.covered.get((table, key), (None, None))
                if digest is None:
                    yield f"{table} {_shown(key)}: nu este acoperit de lanț"
                elif salt is None or chain.row_digest(salt, table, row) != digest:
                    yield f"{table} {_shown(key)}: nu este rândul scris"
                self.proof.rows += 1
        versions = {row["id"] for row in rows["dossier_version"]}
        for table, key in sorted(set(self.covered) - there, key=str):
            if (table in _WHOLE and key[0] in versions) or (table == "dossier_version" and len(key) == 1):
                yield f"{table} {_shown(key)}: lipsește din extras"
        text = next((str(row["json"]) for row in rows["dossier_version"] if row["id"] == newest), None)
        if text is None or self._read(DOSSIER, _MOST_ROWS) != text.encode():
            yield f"{DOSSIER}: nu este dosarul din registru"
        yield from self._scans([str(row["sha256"]) for row in rows.get("scan", ())])

    def _scans(self, scans: list[str]) -> Iterator[str]:
        """The manifest gave each file's hash, which was checked; here it must be the name that the rows know."""
        names = {info.filename for info in self.zip.infolist()}
        for scan in archived(scans):
            try:
                name = scan_file(scan)
            except ArchiveError:
                yield "o scanare din registru are un nume greșit"
                continue
            if name in names:
                self.proof.scans += 1
                if not self._gives(name, scan):
                    yield f"{name}: conținutul nu dă amprenta din nume"
            else:
                yield f"{name}: scanarea nu este în pachet"

    def _gives(self, name: str, scan: str) -> bool:
        digest = hashlib.sha256()
        with self.zip.open(name) as source:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
        return f"sha256:{digest.hexdigest()}" == scan

    def _read(self, name: str, most: int) -> bytes:
        with self.zip.open(name) as source:
            data = source.read(most + 1)
        if len(data) > most:
            raise ValueError(f"{name} is too large")
        return data


def _links(source: IO[bytes]) -> Iterator[dict[str, Any]]:
    while line := source.readline(_MOST_LINE):
        yield json.loads(line)


def _lost(one: dict[str, Any]) -> str:
    state = "lipsea din arhivă" if one.get("state") == "missing" else "era schimbată în arhivă"
    return f"{one.get('scan')}: {state} când s-a făcut pachetul"


def _shown(key: tuple[object, ...]) -> str:
    return " ".join(str(part) for part in key)
