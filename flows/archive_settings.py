"""What may be set for the archive: a folder (the default) or a bucket on an S3 server, and how scans are kept there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr

from archive.s3_place import split_url
from flows.retention_settings import RetentionSettings
from flows.seal_settings import SealSettings
from flows.setting_kinds import Count, absolute

_MOST_DAYS = 36_500


def _place(text: str) -> str:
    if text.startswith("s3://"):
        split_url(text)
        return text
    path = Path(text)
    if "://" in text or not (path.is_absolute() or text.startswith("~")):  # else another folder for each caller
        raise ValueError("neither a folder nor a bucket")
    return str(absolute(path))


def _endpoint(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.path.strip("/"):
        raise ValueError("not a server's address")
    return f"{parts.scheme}://{parts.netloc}"


class ArchiveSettings(SealSettings, RetentionSettings):
    """The keys ``archive`` and ``archive_*``; without ``archive`` scans lie in the folder ``archive_dir``. With them
    what is sealed, and how long it is kept."""

    archive: Annotated[str, AfterValidator(_place)] | None = Field(
        default=None, description="calea întreagă a unui dosar sau s3://găleată/prefix; fără ea, archive_dir"
    )
    archive_endpoint: Annotated[str, AfterValidator(_endpoint)] | None = Field(
        default=None, description="adresa serverului S3, de forma https://gazdă:port, fără utilizator și cale"
    )
    archive_access_key: str | None = Field(default=None, min_length=1, description="cheia de acces la serverul S3")
    archive_secret_key: SecretStr | None = Field(default=None, description="secretul cheii de acces la serverul S3")
    archive_region: str = Field(default="us-east-1", pattern=r"^[a-z0-9-]+$", description="regiunea serverului S3")
    archive_retention_days: Count = Field(
        default=0, ge=0, le=_MOST_DAYS, description=f"zile, de la 0 la {_MOST_DAYS}, cât serverul S3 nu lasă ștergerea"
    )
    archive_encryption: bool = Field(default=False, description="true sau false: serverul S3 cifrează ce păstrează")
