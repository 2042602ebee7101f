"""What only a server can do: lock, encrypt, keep versions, refuse a key, die in the middle and come back."""

from __future__ import annotations

import os
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from minio.error import S3Error

from archive import s3 as s3_module
from archive import s3_client
from archive.archive import ArchiveError, Damaged, digest_of, id_of
from archive.s3 import S3Archive
from tests.archive.seaweed import SECRET_KEY, Seaweed
from tests.archive.test_contract import overwrite


def stored(archive: S3Archive, scan_id: str) -> dict[str, str]:
    found = archive._client.stat_object(archive.place.bucket, archive._key(digest_of(scan_id)))
    return {name.lower(): value for name, value in (found.metadata or {}).items()} | {"version": found.version_id or ""}


def versions(archive: S3Archive) -> list[str]:
    listed = archive._client.list_objects(
        archive.place.bucket, archive.place.prefix, recursive=True, include_version=True
    )
    return [one.version_id or "" for one in listed]


def test_an_object_is_locked_and_encrypted_by_the_server(s3: S3Archive) -> None:
    scan_id = s3.put(b"a payslip")
    facts = stored(s3, scan_id)
    assert facts["x-amz-server-side-encryption"] == "AES256"
    assert facts["x-amz-object-lock-mode"] == "GOVERNANCE"
    assert facts["x-amz-object-lock-retain-until-date"] > time.strftime("%Y-%m-%d")
    with pytest.raises(S3Error, match="Access Denied"):
        s3._client.remove_object(s3.place.bucket, s3._key(digest_of(scan_id)), version_id=facts["version"])


def test_what_lies_on_the_servers_disk_is_not_the_scan(server: Seaweed, s3: S3Archive) -> None:
    secret, plain = os.urandom(60_000), os.urandom(60_000)  # random, for the server compresses what it can
    s3.put(secret)
    S3Archive(replace(s3.place, encrypted=False)).put(plain)
    kept = b"".join(p.read_bytes() for p in (server.folder / "data").rglob("*.dat"))
    assert plain[1000:2000] in kept  # else the next line proves nothing
    assert secret[1000:2000] not in kept


def test_the_same_bytes_are_written_once(s3: S3Archive) -> None:
    for _ in range(3):
        s3.put(b"the same")
    assert len(versions(s3)) == 1


def test_what_was_written_first_stays_below_what_was_written_later(s3: S3Archive) -> None:
    scan_id = s3.put(b"a payslip")
    first = stored(s3, scan_id)["version"]
    overwrite(s3, scan_id, b"a forgery")
    with pytest.raises(Damaged, match="versiunea dintâi"):
        s3.put(b"a payslip")
    key = s3._key(digest_of(scan_id))
    assert s3._client.get_object(s3.place.bucket, key, version_id=first).read() == b"a payslip"


def test_a_write_that_the_server_spoils_is_noticed(s3: S3Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    send = s3._send
    monkeypatch.setattr(s3, "_send", lambda copy, digest, size: send(copy, digest, size - 1))
    with pytest.raises(Damaged):
        s3.put(b"a payslip")


def test_faults_say_what_to_do(s3: S3Archive, server: Seaweed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(s3_client, "_PAUSES_S", (0.05,))
    place = s3.place
    faults = {
        "nu primește cheia": replace(place, secret_key="alta"),
        r"nu există .*dosar archive init": replace(place, bucket="alta-galeata"),
        "nu răspunde": replace(place, endpoint="http://127.0.0.1:9"),
    }
    for words, wrong in faults.items():
        with pytest.raises(ArchiveError, match=words) as caught:
            S3Archive(wrong).put(b"x")
        assert SECRET_KEY not in str(caught.value)
        assert SECRET_KEY not in repr(wrong)
    s3._client.make_bucket("fara-versiuni")
    with pytest.raises(ArchiveError, match="nu ține versiuni"):
        S3Archive(replace(place, bucket="fara-versiuni")).put(b"x")
    with pytest.raises(ArchiveError, match="blocarea obiectelor"):
        S3Archive(replace(place, bucket="fara-versiuni")).prepare()  # made without lock: it cannot get one any more


def test_a_server_killed_during_writes_loses_nothing(
    server: Seaweed, s3: S3Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scans are put while the server is killed and started again; each put that returned has kept its scan."""
    monkeypatch.setattr(s3_module, "_PART", 5 << 20)
    monkeypatch.setattr(s3_client, "_PAUSES_S", (0.5, 1, 1, 2, 2, 4, 4, 8, 8))
    large = tmp_path / "batch.pdf"
    large.write_bytes(os.urandom(16 << 20))
    begun, kept, faults = threading.Event(), [], []

    def feed() -> None:
        for number in range(30):
            try:
                kept.append(s3.put(large if number % 10 == 5 else os.urandom(20_000)))
            except ArchiveError as fault:
                faults.append(fault)
            if number == 4:
                begun.set()

    feeder = threading.Thread(target=feed)
    feeder.start()
    begun.wait(60)
    server.kill()
    time.sleep(0.5)
    server.start()
    feeder.join(200)
    server.wait()
    assert not feeder.is_alive()
    assert faults == []
    assert len(kept) == 30
    assert id_of(large.read_bytes()) in kept
    assert list(s3.verify(kept)) == []
