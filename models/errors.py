"""Errors of the machine and the user, with the exit code they end in.

A doubtful reading or a missing paper is never an error: it is data in the dossier. A file that cannot be read is a
:class:`Rejected` with a stable reason; the batch goes on without it.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

RejectReason = Literal[
    "empty", "encrypted", "corrupt", "too_large", "too_many_pages", "unsupported", "timeout", "unreadable"
]


class ExitCode(IntEnum):
    """What ``dosar`` ends with (CONTRACT section 1)."""

    OK = 0
    REJECTED = 1
    USAGE = 2
    INTERRUPTED = 130


class DosarError(Exception):
    """Something the user must do or know; the message says what, in a line or two."""

    exit_code = ExitCode.USAGE


class ConfigError(DosarError):
    """A setting is wrong; the message names the key and where it was set."""


class MissingTool(DosarError):
    """A program or model that the machine lacks; the message says how to install it."""


class Rejected(DosarError):
    """One input file cannot be read. ``reason`` is stable, ``detail`` is for people."""

    exit_code = ExitCode.REJECTED

    def __init__(self, reason: RejectReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
