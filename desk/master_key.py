"""The work behind ``dosar keys``: a master key made, counted, changed."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import click

from archive.master_keys import MasterKeys, new_master, parse
from flows.seal_settings import master_keys, read_key_file
from flows.settings import Settings, load
from ledger.ledger import Ledger
from ledger.scan_keys import ScanKeys
from models.errors import ConfigError, ExitCode

_HEAD = "# Cheia principală a arhivei dosar. Fără ea nicio scanare cifrată nu mai poate fi citită: păstrați o copie.\n"


def make_key_file(file: Path) -> str:
    """A new key in a new file; ConfigError when the file is there already: nothing is ever written over."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = new_master()
    try:
        _write_new(file, _ascii(_HEAD) + text + "\n")
    except FileExistsError:
        raise ConfigError(f"{file} există deja; o cheie nu se scrie peste alta") from None
    except OSError as error:
        raise ConfigError(f"{file} nu poate fi scris: {error.strerror}") from None
    return f"Cheia principală {parse(text).first} este în {file}. Păstrați o copie: fără ea nimic nu se mai citește."


def show_status() -> int:
    """A line for each master key that seals something; 1 when one of them is not configured."""
    settings = load()
    known = master_keys(settings)
    with Ledger(settings.ledger_url) as ledger:
        counts = ScanKeys(ledger.engine).counts()
    said = "da" if settings.scan_encryption else "nu"
    click.echo(f"scanările noi se cifrează: {said}; cheia principală: {known.first if known else 'niciuna'}")
    missing = False
    for name, count in counts.items():
        there = known is not None and name in known.names
        missing = missing or not there
        click.echo(f"{count} scanări cu cheia {name}" + ("" if there else " — LIPSEȘTE din configurare"))
    return ExitCode.REJECTED if missing else ExitCode.OK


def rotate_key() -> str:
    """A new first key, every scan's key sealed anew by it, the others dropped."""
    settings = load()
    with Ledger(settings.ledger_url) as ledger:
        shelf = ScanKeys(ledger.engine)
        keys = _with_new(settings, shelf)
        done = shelf.rewrap(keys.first, lambda key: keys.wrap(keys.unwrap(key.wrapped, key.master, key.scan), key.scan))
    if settings.master_key_file is not None:
        _replace(settings.master_key_file, keys.keys[:1])
        return f"{done} chei recifrate; cheia principală este acum {keys.first}. Păstrați o copie nouă a fișierului."
    return f"{done} chei recifrate cu {keys.first}; lăsați numai această cheie în DOSAR_MASTER_SECRET."


def _with_new(settings: Settings, shelf: ScanKeys) -> MasterKeys:
    """The keys with a new one first. One that stands first already and was cut off is gone on with; in the environment
    the new key is what somebody put first."""
    keys = master_keys(settings)
    if keys is None:
        raise ConfigError("nu este configurată nicio cheie principală (master_key_file sau DOSAR_MASTER_SECRET)")
    if len(keys.keys) > 1:
        return keys
    if settings.master_key_file is None:
        raise ConfigError("puneți în DOSAR_MASTER_SECRET cheia nouă înaintea celei vechi: «NOUA,VECHEA», apoi reluați")
    _replace(settings.master_key_file, (bytes.fromhex(new_master()), *keys.keys))
    return read_key_file(settings.master_key_file)


def _replace(file: Path, keys: tuple[bytes, ...]) -> None:
    """The file says the new or the old, never half."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    _write_new(draft, _ascii(_HEAD) + "".join(f"{key.hex()}\n" for key in keys))
    os.replace(draft, file)


def _write_new(file: Path, text: str) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())


def _ascii(text: str) -> str:
    """Key files stay plain ASCII, so that no editor can spoil them."""
    return text.translate(str.maketrans("ăâîșț", "aaist"))
