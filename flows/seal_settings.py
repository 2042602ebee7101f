"""Whether dosar itself encrypts scans before it archives them, and where the master key comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings

from archive.master_keys import MasterKeys, parse
from flows.setting_kinds import absolute
from models.errors import ConfigError


def _absolute(path: Path | None) -> Path | None:
    return None if path is None else absolute(path)


class SealSettings(BaseSettings):
    """The keys ``scan_encryption`` and ``master_*``."""

    scan_encryption: bool = Field(
        default=False, description="true sau false: fiecare scanare se cifrează (AES-256-GCM) înainte de arhivare"
    )
    master_key_file: Annotated[Path | None, AfterValidator(_absolute)] = Field(
        default=None, description="calea fișierului cu cheia principală, făcut cu «dosar keys new FIȘIER»"
    )
    master_secret: SecretStr | None = Field(
        default=None, description="cheia principală însăși (64 de cifre hexa), în locul fișierului; numai în mediu"
    )


def master_keys(settings: SealSettings) -> MasterKeys | None:
    """The master keys that the settings name; None when they name none. ConfigError when they cannot be used, and when
    scans are to be encrypted without one."""
    file, secret = settings.master_key_file, settings.master_secret
    if file is not None and secret is not None:
        raise ConfigError("cheia principală stă ori în master_key_file, ori în DOSAR_MASTER_SECRET, nu în amândouă")
    if secret is not None:
        try:
            return parse(secret.get_secret_value())
        except ValueError:
            raise ConfigError("master_secret nu este o cheie principală: se cer 64 de cifre hexa") from None
    if file is not None:
        return read_key_file(file)
    if settings.scan_encryption:
        raise ConfigError(
            "scan_encryption = true cere o cheie principală: faceți una cu «dosar keys new FIȘIER» și puneți calea ei "
            "în master_key_file (sau cheia în DOSAR_MASTER_SECRET)"
        )
    return None


def read_key_file(file: Path) -> MasterKeys:
    """The keys in this file; ConfigError when it cannot be read, holds something else, or others may read it."""
    try:
        mode, text = file.stat().st_mode, file.read_text(encoding="ascii")
        keys = parse(text)
    except OSError as error:
        raise ConfigError(f"cheia principală nu poate fi citită: {file}: {error.strerror}") from None
    except ValueError:
        raise ConfigError(f"fișierul {file} nu ține o cheie principală (64 de cifre hexa)") from None
    if mode & 0o077:
        raise ConfigError(f"cheia principală poate fi citită și de alții: chmod 600 {file}")
    return keys
