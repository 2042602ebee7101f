"""The evidence bundle of a dossier: a zip that can be checked years later, on any machine, without the ledger.

It holds the sheet of evidence, the scans as they are archived, the dossier file, the ledger's rows and the part of the
audit chain that covers them, and a manifest with the SHA-256 of each. :mod:`desk.bundle_check` is the other side.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from archive.archive import Archive, ArchiveError, NotInArchive, digest_of
from desk.evidence_sheet import write_sheet
from desk.traced import trace_version
from desk.whole import whole
from flows.settings import Settings
from flows.stores import archived
from flows.version import program_version
from ledger import chain, moments
from ledger.extract import Extract, extract
from ledger.ledger import Ledger
from ledger.provenance import Origin

SCHEMA = "dosar.bundle/1"
MANIFEST, ROWS, CHAIN, DOSSIER, SHEET, NOTE = (
    "manifest.json", "registru.json", "lant.jsonl", "dosar.json", "fisa-de-probe.pdf", "CITESTE.txt",
)  # fmt: skip
_CHUNK = 1 << 20
_NOTE = """Pachet de probe al dosarului {number}, sezonul {season}.

fisa-de-probe.pdf  fiecare valoare cu decupajul ei de pe scanare
dosar.json         dosarul, ultima versiune
scanari/           scanările, așa cum stau în arhivă; numele este amprenta SHA-256
registru.json      rândurile registrului despre acest dosar
lant.jsonl         lanțul de audit, de la primul eveniment al dosarului până la cap
manifest.json      amprenta fiecărui fișier și capul lanțului

Se verifică fără registru, pe orice calculator cu dosar: dosar verify {file}
Capul lanțului: {head} ({short})
Pachetul are date cu caracter personal: se păstrează și se șterge ca dosarul însuși.
"""


@dataclass
class _Packer:
    """A zip while it is filled; notes what goes in."""

    zip: zipfile.ZipFile
    files: list[dict[str, Any]] = field(default_factory=list)

    def add(self, name: str, data: bytes) -> None:
        self.zip.writestr(name, data)
        self._note(name, hashlib.sha256(data).hexdigest(), len(data))

    def stream(self, name: str, source: IO[bytes]) -> None:
        """Scans are packed as they are: they are compressed already."""
        entry = zipfile.ZipInfo(name, _date())
        digest, size = hashlib.sha256(), 0
        with self.zip.open(entry, "w", force_zip64=True) as target:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                target.write(chunk)
        self._note(name, digest.hexdigest(), size)

    def _note(self, name: str, digest: str, size: int) -> None:
        self.files.append({"name": name, "sha256": digest, "bytes": size})


def write_bundle(ledger: Ledger, archive: Archive, settings: Settings, origin: Origin, by: str, target: Path) -> None:
    """Pack the dossier of this version to ``target``. Scans that are lost or changed are named in the manifest."""
    registration = origin.dossier.registration
    number, season = registration.number or "", origin.dossier.season
    found = extract(ledger.engine, number, season)
    with whole(target) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        packer = _Packer(opened)
        packer.add(SHEET, _sheet(ledger, archive, settings, origin))
        packer.add(DOSSIER, _dossier_text(found, origin).encode())
        packer.add(ROWS, _json(found.rows))
        packer.add(CHAIN, b"".join(_json(link) + b"\n" for link in found.links))
        lost = _scans(packer, archive, found)
        note = {"number": number, "season": season, "head": found.head, "short": chain.short(found.head)}
        packer.add(NOTE, _NOTE.format(file=target.name, **note).encode())
        about = {"number": number, "season": season, "version": origin.version}
        manifest = {
            "schema": SCHEMA, "dossier": about, "made_at": moments.now(), "by": by,
            "program": program_version(settings.tesseract), "head": found.head, "lost": lost, "files": packer.files,
        }  # fmt: skip
        opened.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=2))


def scan_file(scan: str) -> str:
    """Where a scan lies in a bundle."""
    return f"scanari/{digest_of(scan)}"


def _sheet(ledger: Ledger, archive: Archive, settings: Settings, origin: Origin) -> bytes:
    traced = trace_version(ledger, archive, settings, origin, None)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / SHEET
        write_sheet(traced, target, reveal=True)
        return target.read_bytes()


def _dossier_text(found: Extract, origin: Origin) -> str:
    """The dossier file byte for byte as the ledger has it."""
    return str(next(row["json"] for row in found.rows["dossier_version"] if row["id"] == origin.version))


def _scans(packer: _Packer, archive: Archive, found: Extract) -> list[dict[str, str]]:
    lost = []
    for scan in archived(sorted(row["sha256"] for row in found.rows.get("scan", ()))):
        try:
            with archive.open_path(scan) as path, path.open("rb") as source:
                packer.stream(scan_file(scan), source)
        except NotInArchive:
            lost.append({"scan": scan, "state": "missing"})
        except ArchiveError:
            lost.append({"scan": scan, "state": "changed"})
    return lost


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _date() -> tuple[int, int, int, int, int, int]:
    return (1980, 1, 1, 0, 0, 0)  # a zip's smallest: the manifest says when
