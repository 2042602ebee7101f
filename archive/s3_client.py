"""The client that reaches an S3 archive, and its faults in words that tell an operator what to do."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

import urllib3
from minio import Minio
from minio.error import InvalidResponseError, MinioException, S3Error, ServerError
from urllib3.exceptions import HTTPError

from archive.archive import ArchiveError
from archive.s3_place import S3Place

T = TypeVar("T")

_PAUSES_S = (0.2, 0.5, 1.0, 2.0, 4.0)  # between tries: a server that is started anew is waited for
_CONNECT_S, _READ_S = 5, 60
_AGAIN = frozenset({"InternalError", "ServiceUnavailable", "SlowDown", "RequestTimeout", "OperationAborted"})
_KEYS = frozenset({"AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "AllAccessDisabled"})
_WORDS = {
    "NoSuchBucket": "găleata {bucket} nu există pe {endpoint}; o face «dosar archive init»",
    "NotImplemented": "serverul {endpoint} nu știe ce i s-a cerut ({message}); vedeți archive_encryption și "
    "archive_retention_days",
    "ObjectLockConfigurationNotFoundError": "găleata {bucket} nu ține blocarea obiectelor (object lock), deci "
    "scanările s-ar putea șterge; faceți alta cu «dosar archive init» sau puneți archive_retention_days = 0",
    "EntityTooLarge": "serverul {endpoint} nu primește un obiect atât de mare",
    "QuotaExceeded": "nu mai este loc pe {endpoint}",
    "RequestTimeTooSkewed": "ceasul acestui calculator diferă prea mult de al serverului {endpoint}",
}


def connect(place: S3Place) -> Minio:
    """The client; nothing is asked of the server yet. Safe in several threads."""
    address = urllib3.util.parse_url(place.endpoint)
    pool = urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=_CONNECT_S, read=_READ_S), maxsize=16, cert_reqs="CERT_REQUIRED", retries=False
    )
    return Minio(
        address.netloc or "",
        access_key=place.access_key,
        secret_key=place.secret_key,
        secure=address.scheme == "https",
        region=place.region,
        http_client=pool,
    )


def ask(place: S3Place, question: Callable[[], T]) -> T:
    """The answer of the server; asked again while it is away or overloaded. S3Error for what only the caller can
    judge (``NoSuchKey``); :class:`archive.archive.ArchiveError` in Romanian for the rest."""
    for pause in (*_PAUSES_S, None):
        try:
            return question()
        except (MinioException, HTTPError, OSError) as fault:
            if isinstance(fault, S3Error) and fault.code in ("NoSuchKey", "NoSuchVersion"):
                raise
            if pause is None or not _is_passing(fault):
                raise _in_words(place, fault) from fault
            time.sleep(pause)
    raise AssertionError("unreachable")


def _is_passing(fault: Exception) -> bool:
    if isinstance(fault, S3Error):
        return fault.code in _AGAIN
    if isinstance(fault, ServerError):
        return fault.status_code >= 500
    return isinstance(fault, (HTTPError, ConnectionError, TimeoutError, InvalidResponseError))


def _in_words(place: S3Place, fault: Exception) -> ArchiveError:
    if isinstance(fault, S3Error):
        if fault.code in _KEYS:
            return ArchiveError(
                f"serverul {place.endpoint} nu primește cheia de acces {place.access_key}: verificați "
                f"archive_access_key, archive_secret_key și drepturile ei asupra găleții {place.bucket}"
            )
        words = _WORDS.get(fault.code or "", "serverul {endpoint} a refuzat: {code} ({message})")
        facts = {"code": fault.code, "message": fault.message, "bucket": place.bucket, "endpoint": place.endpoint}
        return ArchiveError(words.format(**facts))
    if isinstance(fault, InvalidResponseError | ServerError):
        return ArchiveError(f"la {place.endpoint} nu răspunde un server S3 în bună stare ({type(fault).__name__})")
    fault_name = type(fault).__name__
    return ArchiveError(
        f"serverul arhivei {place.endpoint} nu răspunde ({fault_name}); verificați archive_endpoint și rețeaua"
    )
