"""Which archive the settings name, and what the ledger says should lie in it."""

from __future__ import annotations

from pathlib import Path

from archive.archive import Archive
from archive.encrypted import EncryptedArchive
from archive.folder import FolderArchive
from archive.s3 import S3Archive
from archive.s3_place import S3Place, split_url
from flows.key_shelf import LedgerShelf
from flows.seal_settings import master_keys
from flows.settings import Settings
from models.errors import ConfigError

_UNREAD = "sha256:" + "0" * 64  # how a file that could not even be opened is recorded: it was never archived


def open_archive(settings: Settings) -> Archive:
    """The archive that the settings name; it reads what is encrypted and what is not, and encrypts when they say so.

    ConfigError when a key is missing; neither a server nor the ledger is asked anything yet.
    """
    place = s3_place(settings)
    store: Archive = S3Archive(place) if place else FolderArchive(archive_folder(settings))
    return EncryptedArchive(store, LedgerShelf(settings.ledger_url), master_keys(settings), settings.scan_encryption)


def archive_folder(settings: Settings) -> Path:
    """The folder of an archive that is one."""
    return Path(settings.archive) if settings.archive else settings.archive_dir


def s3_place(settings: Settings) -> S3Place | None:
    """The bucket; None when the archive is a folder."""
    if not (settings.archive or "").startswith("s3://"):
        return None
    needed = ("archive_endpoint", "archive_access_key", "archive_secret_key")
    missing = [key for key in needed if not getattr(settings, key)]
    if missing:
        raise ConfigError(f"arhiva {settings.archive} cere și: {', '.join(missing)} (fișierul dosar.toml sau DOSAR_…)")
    bucket, prefix = split_url(settings.archive or "")
    assert settings.archive_endpoint
    assert settings.archive_access_key
    assert settings.archive_secret_key
    return S3Place(
        endpoint=settings.archive_endpoint,
        bucket=bucket,
        prefix=prefix,
        access_key=settings.archive_access_key,
        secret_key=settings.archive_secret_key.get_secret_value(),
        region=settings.archive_region,
        retention_days=settings.archive_retention_days,
        encrypted=settings.archive_encryption,
    )


def archived(scans: list[str]) -> list[str]:
    """Those of the ledger's scans that must lie in the archive."""
    return [scan for scan in scans if scan != _UNREAD]
